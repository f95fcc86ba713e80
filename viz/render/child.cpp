// Pipes, fork and spawn. A timer descriptor keeps the time limit, so no clock is read.
#include <entente/viz/render/child.hpp>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t longest_complaint = 4096;

/// A file descriptor that closes itself.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int descriptor) : descriptor_(descriptor) {}
  Handle(Handle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~Handle() { close(); }
  void close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
  }
  int get() const { return descriptor_; }
  explicit operator bool() const { return descriptor_ >= 0; }

 private:
  int descriptor_ = -1;
};

struct Pipe {
  Handle read, write;
};

Pipe pipe_pair() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  return {Handle(ends[0]), Handle(ends[1])};
}

Handle timer(std::chrono::milliseconds limit) {
  Handle made(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  itimerspec at{};
  at.it_value.tv_sec = static_cast<time_t>(limit.count() / 1000);
  at.it_value.tv_nsec = static_cast<long>(std::max<std::int64_t>(1, limit.count() % 1000 * 1'000'000));
  if (made) ::timerfd_settime(made.get(), 0, &at, nullptr);
  return made;
}

/// Reads what there is; false at the end of the stream.
bool drained(int descriptor, std::string& into, std::size_t most) {
  std::array<char, 65536> chunk;
  const ssize_t got = ::read(descriptor, chunk.data(), chunk.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  into.append(chunk.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, into.size())));
  return got > 0;
}

/// Collects both streams until they end or the time is up; then waits for the child, by force when it is
/// late.
ChildResult collected(pid_t child, Handle output, Handle complaint, std::chrono::milliseconds limit) {
  ChildResult result;
  const Handle clock = timer(limit);
  bool late = false;
  while ((output || complaint) && !late) {
    std::array<pollfd, 3> watched{pollfd{output.get(), POLLIN, 0}, pollfd{complaint.get(), POLLIN, 0},
                                  pollfd{clock.get(), POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) break;
    if (watched[0].revents != 0 && !drained(output.get(), result.output, std::string::npos)) output.close();
    if (watched[1].revents != 0 && !drained(complaint.get(), result.complaint, longest_complaint))
      complaint.close();
    late = watched[2].revents != 0;
  }
  if (late) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (late)
    result.ending = Ending::too_late;
  else if (WIFSIGNALED(status))
    result.ending = Ending::crashed;
  else
    result.ending = WEXITSTATUS(status) == 0 ? Ending::done : Ending::failed;
  return result;
}

/// Address space in use, in bytes; 0 when the system does not say.
std::size_t address_space() {
  unsigned long pages = 0;
  std::FILE* file = std::fopen("/proc/self/statm", "re");
  if (file == nullptr) return 0;
  if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
  std::fclose(file);
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit_memory(std::size_t beyond) {
  const std::size_t used = address_space();
  if (beyond == 0 || used == 0) return;
  const rlimit bound{used + beyond, used + beyond};
  ::setrlimit(RLIMIT_AS, &bound);
}

bool written(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

[[noreturn]] void work_and_exit(const std::function<std::string()>& work, const ChildLimits& limits,
                                int output, int complaint) {
  ::dup2(complaint, STDERR_FILENO);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  // Should the parent die, nobody would be left to keep the time.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 2);
  const rlimit processor{seconds, seconds};
  ::setrlimit(RLIMIT_CPU, &processor);
  limit_memory(limits.memory);
  for (const int fault : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::signal(fault, SIG_DFL);
  try {
    ::_exit(written(output, work()) ? 0 : 1);
  } catch (const std::exception& fault) {
    written(STDERR_FILENO, fault.what());
    ::_exit(1);
  }
}

/// The environment with `settings` in place of what it said under their names.
std::vector<std::string> environment_with(const std::vector<std::string>& settings) {
  std::vector<std::string> all = settings;
  for (char** entry = ::environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::string_view name = text.substr(0, text.find('=') + 1);
    const bool replaced = std::any_of(settings.begin(), settings.end(),
                                      [&](const std::string& s) { return s.starts_with(name); });
    if (!replaced) all.emplace_back(text);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace

ChildResult forked(const std::function<std::string()>& work, const ChildLimits& limits) {
  Pipe output = pipe_pair(), complaint = pipe_pair();
  if (!output.read || !complaint.read) return {};
  const pid_t child = ::fork();
  if (child < 0) return {};
  if (child == 0) work_and_exit(work, limits, output.write.get(), complaint.write.get());
  output.write.close();
  complaint.write.close();
  return collected(child, std::move(output.read), std::move(complaint.read), limits.time);
}

ChildResult spawned(const Program& command, const ChildLimits& limits) {
  Pipe output = pipe_pair(), complaint = pipe_pair();
  // The input lies in memory as a file: no deadlock between pipes, no SIGPIPE when the program dies early.
  Handle input(::memfd_create("input", MFD_CLOEXEC));
  if (!output.read || !complaint.read || !input || !written(input.get(), command.input)) return {};
  ::lseek(input.get(), 0, SEEK_SET);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.write.get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, complaint.write.get(), STDERR_FILENO);
  std::vector<std::string> words = command.words, settings = environment_with(command.settings);
  pid_t child = -1;
  const int fault = ::posix_spawnp(&child, words.front().c_str(), &actions, nullptr, pointers(words).data(),
                                   pointers(settings).data());
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0)
    return {fault == ENOENT ? Ending::not_found : Ending::not_started, {}, std::strerror(fault)};
  output.write.close();
  complaint.write.close();
  return collected(child, std::move(output.read), std::move(complaint.read), limits.time);
}

}  // namespace entente
