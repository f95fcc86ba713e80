// Work done in another process, within limits: what crashes or hangs there costs this process nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// How a child ended.
enum class Ending : std::uint8_t { done, failed, crashed, too_late, not_started, not_found };

struct ChildResult {
  Ending ending = Ending::not_started;
  std::string output;
  std::string complaint;  ///< what it wrote on stderr, at most 4 KiB
};

struct ChildLimits {
  std::chrono::milliseconds time{30'000};
  std::size_t memory = 0;  ///< bytes beyond what this process holds; 0 for no limit
};

/// The text that `work` returns, made in a forked copy of this process. The copy ends without running any
/// destructor of this one.
ChildResult forked(const std::function<std::string()>& work, const ChildLimits& limits);

/// A program run without a shell: `input` on its stdin, `settings` ("NAME=value") added to its environment.
struct Program {
  std::vector<std::string> words;  ///< the program, looked up in PATH, and its arguments
  std::string_view input;
  std::vector<std::string> settings;
};
ChildResult spawned(const Program& command, const ChildLimits& limits);

}  // namespace entente
