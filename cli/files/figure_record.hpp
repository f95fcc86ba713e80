// What the figures of a folder were made of, kept beside them.
#pragma once

#include <entente/cli/options/words.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace entente {

/// All that the figures of a command depend on: the program, what the command says, the content of its
/// package, and its layout.
std::string recipe(std::string_view command, const Words& words, std::string_view package_hash,
                   std::string_view layout);

/// The record of a folder, `.entente-figures` in it: a line for each file, with what it was made of and
/// what came out. One that is missing or cannot be read says that nothing was made.
class FigureRecord {
 public:
  FigureRecord(std::filesystem::path folder, std::string_view recipe);

  /// Whether a file of the folder lies there as the same recipe made it. O(bytes of the file).
  bool is_current(const std::string& file) const;
  /// Notes that a file was made so.
  void note(const std::string& file, std::string_view bytes);
  /// Writes the record where it changed. A folder that cannot be written is left without: figures are then
  /// made again next time.
  void save() const;

 private:
  struct Made {
    std::string recipe, digest;
  };
  std::filesystem::path folder_;
  std::string recipe_;
  std::map<std::string, Made> made_;
};

}  // namespace entente
