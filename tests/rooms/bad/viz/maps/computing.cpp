#include <entente/engine/resampling/bootstrap.hpp>
#include <entente/graphs/folding/fold.hpp>
