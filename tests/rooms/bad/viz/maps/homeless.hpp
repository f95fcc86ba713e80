#pragma once
#include <entente/viz/elsewhere.hpp>
