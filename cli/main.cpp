// Choose the command, run it, turn what went wrong into a sentence and an exit code.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/options/arguments.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <vector>

namespace {

using namespace entente;

const Command& command_named(const std::string& word) {
  if (const Command* command = find_command(word)) return *command;
  std::vector<std::string> known;
  for (const Command& command : commands()) known.emplace_back(command.name);
  const auto meant = nearest(word, known);
  throw Error(Failure::usage,
              fmt::format("unknown command \"{}\"; {}", printable(word, 60),
                          meant ? fmt::format("did you mean {}?", *meant) : "see entente help"));
}

int run(std::vector<std::string> words) {
  if (words.empty() || words.front() == "-h" || words.front() == "--help") return run_help({});
  if (words.front() == "--version") return run_version({});
  const Command& command = command_named(words.front());
  words.erase(words.begin());
  const Arguments read = arguments(command, std::move(words));
  open_console({read.words.has("quiet"), read.words.word("color", "auto")});
  if (read.help == Help::none) return command.run(read.words);
  put(read.help == Help::whole ? whole_help(command) : brief_help(command));
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  keep_standard_streams();
  watch_signals();
  try {
    open_console({});
    return run({argv + 1, argv + argc});
  } catch (const Error& error) {
    if (is_interrupted()) {
      complain("entente: interrupted; nothing was left half-written");
      return static_cast<int>(Failure::interrupted);
    }
    complain(fmt::format("entente: {}", printable(error.what(), 2000)));
    return static_cast<int>(error.failure());
  } catch (const std::bad_alloc&) {
    complain("entente: not enough memory; divide the package, or name fewer eras");
    return 70;
  } catch (const std::exception& fault) {
    complain(fmt::format("entente: this is a fault of the program, please report it: {}",
                         printable(fault.what(), 2000)));
    return 70;
  }
}
