// Standard output and standard error. spdlog is behind this door.
#pragma once

#include <entente/engine/progress.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace entente {

/// How much goes to standard error, and whether in colour.
struct ConsoleOptions {
  bool quiet = false;
  std::string color = "auto";
};

/// Sets up standard error. Throws Error(usage) for an unknown colour mode.
void open_console(const ConsoleOptions& options);

/// One line on standard error; `say` and `warn` are silent under --quiet.
void say(std::string_view line);
void warn(std::string_view line);
void complain(std::string_view line);

/// Writes to standard output. A closed pipe ends the program with success; a full disk is Error(io).
void put(std::string_view bytes);

/// Whether the run was interrupted (Ctrl-C).
bool is_interrupted();

/// Throws Error(interrupted) if so; asked between steps of long work.
void stop_if_interrupted();

/// While one lives, Ctrl-C ends the program at once: for work that writes nothing and cannot be asked to
/// stop.
class Interruptible {
 public:
  Interruptible();
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  bool before_;
};

/// While one lives, Ctrl-C is a request again: for writing, within work that is interruptible.
class Uninterruptible {
 public:
  Uninterruptible();
  ~Uninterruptible();
  Uninterruptible(const Uninterruptible&) = delete;
  Uninterruptible& operator=(const Uninterruptible&) = delete;

 private:
  bool before_;
};

/// Opens /dev/null in place of standard streams that the caller closed, so that no file of ours takes their
/// numbers.
void keep_standard_streams();

/// Asks whether the run was interrupted and, on a terminal and after a second, shows how far it is.
void show_progress(std::size_t done, std::size_t all);
/// The same, of steps with a name: `120 of 500 resamples`.
void show_progress_of(std::string_view steps, std::size_t done, std::size_t all);
/// The same, as long work takes it.
Progress progress_of(std::string_view steps);

/// True from so many seconds after this call on, or once the run is interrupted.
std::function<bool()> time_limit(double seconds);

/// Makes Ctrl-C a request to stop, and a second one an immediate end; makes a closed pipe an error code.
void watch_signals();

}  // namespace entente
