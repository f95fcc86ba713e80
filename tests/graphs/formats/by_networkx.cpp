// Debian's Python reads the file and tells what it found as JSON.
#include "graphs/formats/read_back.hpp"

#include <entente/graphs/reading/files.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

namespace entente::read_back {
namespace {

namespace fs = std::filesystem;

struct Told {
  int exit_code = 0;
  std::string output;
};

Told told_by(const std::string& command) {
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start a shell");
  Told told;
  char bytes[4096];
  for (std::size_t got = 0; (got = std::fread(bytes, 1, sizeof bytes, pipe)) > 0;)
    told.output.append(bytes, got);
  const int status = ::pclose(pipe);
  told.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return told;
}

/// The Python that has networkx: Debian's, else the one in PATH.
std::optional<std::string> python() {
  for (const char* one : {"/usr/bin/python3", "python3"})
    if (told_by(std::string(one) + " -c 'import networkx' 2>&1").exit_code == 0) return one;
  return std::nullopt;
}

Values values_of(const nlohmann::json& object) {
  Values values;
  for (const auto& [name, value] : object.items()) {
    if (value.is_string())
      values[name] = value.get<std::string>();
    else
      values[name] = value.get<double>();
  }
  return values;
}

}  // namespace

bool has_networkx() {
  if (python()) return true;
  WARN("networkx (Debian: python3-networkx) is not installed: this check did not run");
  return false;
}

Graph by_networkx(const std::string& graphml) {
  // Tests run beside one another, each in a process of its own.
  const fs::path file = fs::path(ENTENTE_WORK_DIR) / ("read-back-" + std::to_string(::getpid()) + ".graphml");
  write_file(file, graphml);
  const Told told =
      told_by(python().value() + " '" ENTENTE_SOURCE_DIR "/tests/graphs/formats/read_back.py' '" +
              file.string() + "'");
  fs::remove(file);
  if (told.exit_code != 0) throw std::runtime_error("networkx cannot read it");
  const auto read = nlohmann::json::parse(told.output);
  Graph found;
  found.values = values_of(read.at("graph"));
  for (const auto& node : read.at("nodes"))
    found.nodes[node.at(0).get<std::string>()] = values_of(node.at(1));
  for (const auto& edge : read.at("edges"))
    found.edges.push_back(
        {edge.at(0).get<std::string>(), edge.at(1).get<std::string>(), values_of(edge.at(2))});
  std::sort(found.edges.begin(), found.edges.end());
  return found;
}

}  // namespace entente::read_back
