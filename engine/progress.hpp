// How long work tells how far it is, and asks whether to go on.
#pragma once

#include <cstddef>
#include <functional>

namespace entente {

/// Called before each step with the number of steps done and of all; may throw to stop the work.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Asked now and then; true ends the work, which gives what it has found so far. Empty: never. It is called
/// from the thread that does the work.
using ShouldStop = std::function<bool()>;

}  // namespace entente
