// line_index TIES.csv FOLDER [TIMES]: the line index of every window of a table `window,...,from,to,sign`, by
// us in this process and by clasp and glpsol (a process a window) where they are installed, in turns. Prints
// medians of CPU time.
#include <entente/engine/balance/line_index/line_index.hpp>
#include <entente/engine/balance/line_index/line_index_check.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace entente;

using Pairs = std::map<std::pair<std::string, std::string>, double>;

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result;
  std::istringstream text(line);
  for (std::string field; std::getline(text, field, ',');) result.push_back(field);
  return result;
}

SignedGraph graph_of(const Pairs& pairs) {
  std::map<std::string, Vertex> actors;
  for (const auto& [pair, sign] : pairs) actors[pair.first], actors[pair.second];
  SignedGraph graph;
  for (auto& [name, vertex] : actors) vertex = static_cast<Vertex>(graph.vertices++);
  for (const auto& [pair, sign] : pairs)
    graph.ties.push_back({actors[pair.first], actors[pair.second], sign});
  return graph;
}

// From the first, second last, next and last column: window, from, to, sign.
std::vector<SignedGraph> windows(const char* path) {
  std::ifstream file(path);
  std::map<std::string, Pairs> pairs;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> row = fields(line);
    if (row.size() < 4) continue;
    const auto [from, to] = std::minmax(row[row.size() - 3], row[row.size() - 2]);
    pairs[row[0]][{from, to}] = std::strtod(row.back().c_str(), nullptr);
  }
  std::vector<SignedGraph> result;
  for (const auto& [name, of_window] : pairs) result.push_back(graph_of(of_window));
  return result;
}

// Two clauses and a wish for each tie.
std::string wcnf(const SignedGraph& graph) {
  const std::size_t top = graph.ties.size() + 1;
  std::string text =
      fmt::format("p wcnf {} {} {}\n", graph.vertices + graph.ties.size(), 3 * graph.ties.size(), top);
  for (std::size_t i = 0; i < graph.ties.size(); ++i) {
    const SignedTie& tie = graph.ties[i];
    const auto a = static_cast<long>(tie.a + 1), b = static_cast<long>(tie.b + 1);
    const long kept = static_cast<long>(graph.vertices + i + 1), as_a = tie.negative() ? -b : b;
    text +=
        fmt::format("{0} {1} {2} {3} 0\n{0} {1} {4} {5} 0\n1 {6} 0\n", top, -kept, -a, as_a, a, -as_a, kept);
  }
  return text;
}

// The XOR model, and a cut for each unbalanced triangle.
std::string linear_program(const SignedGraph& graph) {
  std::string text = "Minimize\n obj: ", rows, kinds = "Binary\n";
  std::map<std::pair<Vertex, Vertex>, std::size_t> place;
  for (std::size_t i = 0; i < graph.ties.size(); ++i) {
    const auto& [a, b, level, tie] = graph.ties[i];
    place[{a, b}] = i;
    text += fmt::format("{}f{}\n", i == 0 ? "" : " + ", i);
    kinds += fmt::format(" f{}\n", i);
    rows += level > 0 ? fmt::format(" f{0} - x{1} + x{2} >= 0\n f{0} + x{1} - x{2} >= 0\n", i, a, b)
                      : fmt::format(" f{0} - x{1} - x{2} >= -1\n f{0} + x{1} + x{2} >= 1\n", i, a, b);
  }
  for (const auto& [ab, i] : place) {
    for (auto next = place.lower_bound({ab.second, 0}); next != place.end() && next->first.first == ab.second;
         ++next) {
      const auto third = place.find({ab.first, next->first.second});
      if (third == place.end()) continue;
      const auto negative = [&](std::size_t tie) { return graph.ties[tie].negative() ? 1 : 0; };
      if ((negative(i) + negative(next->second) + negative(third->second)) % 2 == 1)
        rows += fmt::format(" f{} + f{} + f{} >= 1\n", i, next->second, third->second);
    }
  }
  for (std::size_t v = 0; v < graph.vertices; ++v) kinds += fmt::format(" x{}\n", v);
  return text + "Subject To\n" + rows + kinds + "End\n";
}

double seconds(int who) {
  rusage used{};
  getrusage(who, &used);
  const auto of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return of(used.ru_utime) + of(used.ru_stime);
}

// What a program prints, and nothing where it is not installed.
std::string output_of(std::vector<std::string> words, const std::string& into) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, into.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const bool started = posix_spawnp(&child, list[0], &files, nullptr, list.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&files);
  if (!started) return {};
  waitpid(child, nullptr, 0);
  std::ostringstream text;
  text << std::ifstream(into).rdbuf();
  return text.str();
}

// The number after the last of these words.
long number_after(const std::string& text, const std::string& word) {
  const std::size_t at = text.rfind(word);
  return at == std::string::npos ? -1 : std::lround(std::strtod(text.c_str() + at + word.size(), nullptr));
}

struct Route {
  std::string name;
  std::function<long(std::size_t window)> index;  // below 0: no answer
  int who = RUSAGE_CHILDREN;
  std::vector<double> times{};
  long sum = 0;
};

// All windows once. A program that is not there, or does not answer, is passed over from then on.
void measure(Route& route, std::size_t count) {
  const double start = seconds(route.who);
  route.sum = 0;
  for (std::size_t window = 0; window < count; ++window) {
    const long index = route.index(window);
    if (index < 0) {
      route.times.clear();
      route.sum = -1;
      return;
    }
    route.sum += index;
  }
  route.times.push_back(seconds(route.who) - start);
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  const std::vector<SignedGraph> graphs = windows(words[1]);
  const std::string folder = words[2], printed = folder + "/printed.txt";
  const int times = count > 3 ? std::max(1, std::atoi(words[3])) : 5;
  const auto file = [&](std::size_t window, const char* kind) {
    return fmt::format("{}/{}.{}", folder, window, kind);
  };
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    std::ofstream(file(i, "wcnf")) << wcnf(graphs[i]);
    std::ofstream(file(i, "lp")) << linear_program(graphs[i]);
  }

  std::int64_t by_solver = 0;
  std::vector<Route> routes;
  routes.push_back({"entente, certificate checked",
                    [&](std::size_t i) {
                      const LineIndex index = line_index(graphs[i]);
                      const LineIndexCheck check = line_index_check(graphs[i], index);
                      by_solver += check.by_solver;
                      return check.holds() && index.proved() ? static_cast<long>(index.upper) : -1;
                    },
                    RUSAGE_SELF});
  routes.push_back({"clasp, core-guided", [&](std::size_t i) {
                      return number_after(
                          output_of({"clasp", "--opt-strategy=usc", "--quiet=1,0", file(i, "wcnf")}, printed),
                          "\no ");
                    }});
  routes.push_back({"glpsol, XOR and triangles", [&](std::size_t i) {
                      return number_after(output_of({"glpsol", "--lp", file(i, "lp")}, printed), "mip = ");
                    }});
  for (int turn = 0; turn < times; ++turn) {
    for (Route& route : routes) {
      if (route.sum >= 0) measure(route, graphs.size());
    }
  }
  fmt::print("{} windows; the bound of {} ties in {} runs rests on the solver's word alone\n", graphs.size(),
             by_solver, times);
  for (const Route& route : routes) {
    if (route.times.empty())
      fmt::print("{:34}not installed, or no answer\n", route.name);
    else
      fmt::print("{:34}{:8.3f} s CPU  sum of indices {}  ratio {:.1f}\n", route.name, median(route.times),
                 route.sum, median(route.times) / median(routes[0].times));
  }
}
