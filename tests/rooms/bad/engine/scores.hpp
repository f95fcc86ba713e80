#pragma once
#include <boost/graph/graph_traits.hpp>
// A comment may say printf( and std::cout.
