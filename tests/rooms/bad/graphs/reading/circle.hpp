#pragma once
#include "circle.hpp"
#include <entente/graphs/model/upward.hpp>
