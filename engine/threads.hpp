// Independent work on several threads. Results go to their places, so that their order, and every sum over
// them, is that of one thread.
#pragma once

#include <entente/engine/progress.hpp>

#include <cstddef>
#include <functional>

namespace entente {

/// Calls work(0) ... work(count - 1), each once, on up to `threads` threads, that of the caller among them,
/// and returns when all are done. Calls must not write to what another one reads.
///
/// - `progress` is called from the caller's thread, between its own pieces of work: done so far, and count.
/// - Errors: when work throws, no piece that has not begun is begun, and the exception of the first piece
///   that threw is thrown on; so is one of `progress`.
/// - No threads at all are one thread. Cost: that of the work, and up to threads - 1 new threads.
void in_parallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                 const Progress& progress = {});

}  // namespace entente
