#include <vector>

#include <entente/viz/render/twin.hpp>
