// The environment is built from nothing, so that a document's result does not depend on who runs it.
#include "shell.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace documents {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> environment() {
  std::vector<std::string> variables = {
      "PATH=" + fs::path(ENTENTE_TOOL).parent_path().string() + ":/usr/local/bin:/usr/bin:/bin",
      "ENTENTE_SOURCE_DIR=" ENTENTE_SOURCE_DIR, "LC_ALL=C", "TZ=UTC"};
  for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"})
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

fs::path empty_folder(const std::string& name) {
  const fs::path folder = fs::path(ENTENTE_WORK_DIR) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

Answer run(const std::string& command, const fs::path& folder) {
  const std::string out = folder.string() + ".out", err = folder.string() + ".err";
  std::vector<std::string> words = {"timeout", "120", "sh", "-c", command};
  std::vector<std::string> variables = environment();

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  pid_t child = 0;
  const int failure = posix_spawn(&child, "/usr/bin/timeout", &actions, nullptr, pointers(words).data(),
                                  pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) throw std::runtime_error("cannot start a shell");

  int status = 0;
  if (waitpid(child, &status, 0) != child) throw std::runtime_error("lost the shell of: " + command);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out), text_of(err)};
}

}  // namespace documents
