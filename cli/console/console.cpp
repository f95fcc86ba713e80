// One logger, one line a message: text from data was made printable before it gets here.
#include <entente/cli/console/console.hpp>

#include <entente/graphs/model/problem.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace entente {
namespace {

std::shared_ptr<spdlog::logger>& logger() {
  static std::shared_ptr<spdlog::logger> one;
  return one;
}

spdlog::color_mode color_mode(const std::string& color) {
  if (color == "always") return spdlog::color_mode::always;
  if (color == "never") return spdlog::color_mode::never;
  if (color != "auto")
    throw Error(Failure::usage, fmt::format("--color \"{}\" is not known; write auto, always or never",
                                            printable(color, 40)));
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): no thread has begun
  return no_color != nullptr && *no_color != '\0' ? spdlog::color_mode::never : spdlog::color_mode::automatic;
}

// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables): all that a signal handler can reach
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

std::atomic<bool> at_once{false};
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

extern "C" void note_interrupt(int) {
  if (at_once) {
    constexpr std::string_view said = "entente: interrupted; nothing was left half-written\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, said.data(), said.size());
    _exit(static_cast<int>(Failure::interrupted));
  }
  if (interrupted.exchange(true)) _exit(static_cast<int>(Failure::interrupted));
}

}  // namespace

void open_console(const ConsoleOptions& options) {
  auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_st>(color_mode(options.color));
  logger() = std::make_shared<spdlog::logger>("entente", std::move(sink));
  logger()->set_pattern("%^%v%$");
  logger()->set_level(options.quiet ? spdlog::level::err : spdlog::level::info);
  logger()->flush_on(spdlog::level::info);
}

void say(std::string_view line) {
  // The default colour of information is green, which would say "well done" of any remark.
  logger()->log(spdlog::level::info, "{}", line);
}
void warn(std::string_view line) { logger()->log(spdlog::level::warn, "{}", line); }
void complain(std::string_view line) { logger()->log(spdlog::level::err, "{}", line); }

void put(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      stop_if_interrupted();
      continue;
    }
    if (written < 0 && errno == EPIPE) std::_Exit(0);
    if (written < 0)
      throw Error(Failure::io,
                  fmt::format("cannot write to standard output: {}", std::generic_category().message(errno)));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool is_interrupted() { return interrupted; }

void stop_if_interrupted() {
  if (interrupted) throw Error(Failure::interrupted, "interrupted; nothing was left half-written");
}

Interruptible::Interruptible() : before_(at_once.exchange(true)) { stop_if_interrupted(); }
Interruptible::~Interruptible() { at_once = before_; }

Uninterruptible::Uninterruptible() : before_(at_once.exchange(false)) {}
Uninterruptible::~Uninterruptible() { at_once = before_; }

void watch_signals() {
  struct sigaction note {};
  note.sa_handler = note_interrupt;  // without SA_RESTART: whoever waits for a pipe must hear of it
  ::sigaction(SIGINT, &note, nullptr);
  ::sigaction(SIGTERM, &note, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file too large is then an error of write()
}

void keep_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) {
      // Opened for reading only, so that writing to what the caller closed stays an error.
      const int opened = ::open("/dev/null", O_RDONLY);
      if (opened >= 0 && opened != stream) ::close(opened);
    }
}

void show_progress(std::size_t done, std::size_t all) { show_progress_of("eras", done, all); }
Progress progress_of(std::string_view steps) {
  return [steps](std::size_t done, std::size_t all) { show_progress_of(steps, done, all); };
}

void show_progress_of(std::string_view steps, std::size_t done, std::size_t all) {
  stop_if_interrupted();
  using Clock = std::chrono::steady_clock;
  static const Clock::time_point begun = Clock::now();
  static bool shown = false;
  if (::isatty(STDERR_FILENO) == 0 || !logger()->should_log(spdlog::level::info)) return;
  if (Clock::now() - begun < std::chrono::seconds(1)) return;
  if (!std::exchange(shown, true)) std::atexit([] { std::fputs("\r\033[K", stderr); });
  std::fputs(fmt::format("\r{} of {} {}", done, all, steps).c_str(), stderr);
}

std::function<bool()> time_limit(double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto end =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  return [end] { return is_interrupted() || Clock::now() >= end; };
}

}  // namespace entente
