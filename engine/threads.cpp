// Pieces are taken in order from one counter: whatever comes before a piece that throws has begun before it.
#include <entente/engine/threads.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace entente {

namespace {

/// The pieces that are left, and the first that threw.
class Pieces {
 public:
  Pieces(std::size_t count, const std::function<void(std::size_t)>& work) : count_(count), work_(work) {}

  /// Works on the next piece; false when none is left to begin.
  bool work_on_next() {
    const std::size_t piece = failed_ ? count_ : next_++;
    if (piece >= count_) return false;
    try {
      work_(piece);
    } catch (...) {
      keep(piece, std::current_exception());
    }
    ++done_;
    return true;
  }

  std::size_t done() const { return done_; }
  void stop() { failed_ = true; }
  void throw_on() const {
    if (first_) std::rethrow_exception(first_);
  }

 private:
  void keep(std::size_t piece, std::exception_ptr thrown) {
    const std::scoped_lock lock(mutex_);
    if (!first_ || piece < first_piece_) {
      first_ = std::move(thrown);
      first_piece_ = piece;
    }
    failed_ = true;
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_{0}, done_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::exception_ptr first_;
  std::size_t first_piece_ = 0;
};

/// Threads that work on the pieces until none is left, and are waited for at the end of their life. Where the
/// system has no more threads to give, fewer do.
std::vector<std::jthread> helping(std::size_t number, Pieces& pieces) {
  std::vector<std::jthread> threads;
  try {
    for (std::size_t i = 0; i < number; ++i)
      threads.emplace_back([&pieces] {
        while (pieces.work_on_next()) {
        }
      });
  } catch (const std::system_error&) {
  }
  return threads;
}

}  // namespace

void in_parallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work,
                 const Progress& progress) {
  if (count == 0) return;
  Pieces pieces(count, work);
  {
    const std::vector<std::jthread> others = helping(std::clamp<std::size_t>(threads, 1, count) - 1, pieces);
    try {
      do {
        if (progress) progress(pieces.done(), count);
      } while (pieces.work_on_next());
    } catch (...) {
      pieces.stop();
      throw;
    }
  }
  pieces.throw_on();
}

}  // namespace entente
