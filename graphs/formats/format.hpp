// What a foreign format is: a row of the one list that commands, help and sniffing read.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Export;

struct Format {
  std::string_view name;      ///< as `--to` takes it
  std::string_view sentence;  ///< what it is, for the list
  std::vector<std::string_view>
      endings;  ///< of file names, with the dot; the first is the one that is written
  /// Whether bytes are of this format, by what they begin with. O(1).
  bool (*recognizes)(std::string_view bytes) = nullptr;
  /// The sheets of a package that says the same; their faults are found where they are read (read(const
  /// Files&)). Null where the format is written only.
  Files (*read)(std::string_view bytes) = nullptr;
  /// The graphs as bytes: the same bytes for the same graphs. Null where the format is read only.
  std::string (*write)(const Export& graphs) = nullptr;
};

}  // namespace entente
