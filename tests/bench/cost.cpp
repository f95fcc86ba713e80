// cost [-n TIMES] COMMAND...: runs a command again and again, its output thrown away, and prints the medians
// of wall time and CPU time and the largest memory.
#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

struct Cost {
  double wall_ms = 0, cpu_ms = 0, mib = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Cost run_once(char** command) {
  posix_spawn_file_actions_t silence;
  posix_spawn_file_actions_init(&silence);
  posix_spawn_file_actions_addopen(&silence, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&silence, 2, "/dev/null", O_WRONLY, 0);

  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, command[0], &silence, nullptr, command, environ) != 0) {
    fmt::print(stderr, "cost: cannot start {}\n", command[0]);
    std::exit(1);
  }
  posix_spawn_file_actions_destroy(&silence);
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    fmt::print(stderr, "cost: {} failed\n", command[0]);
    std::exit(1);
  }
  return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024};
}

double median(std::vector<Cost> costs, double Cost::*part) {
  std::ranges::sort(costs, {}, part);
  return costs[costs.size() / 2].*part;
}

}  // namespace

int main(int count, char** words) {
  int times = 9, first = 1;
  if (count > 3 && std::string_view(words[1]) == "-n") {
    times = std::max(1, std::atoi(words[2]));
    first = 3;
  }
  if (first >= count) return 2;

  std::vector<Cost> costs;
  for (int i = 0; i < times; ++i) costs.push_back(run_once(words + first));
  const double most = std::ranges::max(costs, {}, &Cost::mib).mib;
  fmt::print("{:8.1f} ms wall  {:8.1f} ms CPU  {:7.1f} MiB\n", median(costs, &Cost::wall_ms),
             median(costs, &Cost::cpu_ms), most);
}
