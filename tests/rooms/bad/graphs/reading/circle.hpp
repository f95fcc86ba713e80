#pragma once
#include <entente/graphs/model/upward.hpp>
#include "circle.hpp"
