#pragma once
#include <entente/engine/scores.hpp>
#include <entente/graphs/reading/circle.hpp>
