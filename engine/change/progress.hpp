// Word of how far long work is.
#pragma once

#include <cstddef>
#include <functional>

namespace entente {

/// Called before each step with the number of steps done and of all; may throw to stop the work.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

}  // namespace entente
