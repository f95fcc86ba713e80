// A package: the folder of sheets that people write, read whole with every fault at once.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/model/thesis.hpp>
#include <entente/graphs/reading/read_options.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente {

/// Bytes by file name (`ties.csv`, `actors.csv`, ...): a package that need not lie on a disk.
using Files = std::map<std::string, std::string>;

/// What a reading came to, for the closing line of every run.
struct Tally {
  std::size_t rows = 0;  ///< data rows of ties.csv
  std::size_t claims = 0;
  std::size_t rejected = 0;  ///< rows of ties.csv left out for an error
  std::size_t mirrored = 0;  ///< rows that say what another says the other way round, and do not count
};

struct Package {
  Chronicle world;
  std::vector<Era> eras;       ///< every scheme, by scheme, first day and id
  std::vector<Thesis> theses;  ///< by id; no measure looks at them
  std::string default_scheme;  ///< what entente.toml names, else the first in byte order
  std::vector<Problem> problems;
  std::size_t unlisted_problems = 0;  ///< counted, but too many of a kind to list
  std::vector<Rejected> rejected;
  Tally tally;
  std::string settings;  ///< entente.toml as it stands
  ReadOptions reading;   ///< how the sheets were read: what the caller asked for, else what entente.toml says

  std::string claims_name = "ties.csv";  ///< what faults call the table of claims
  bool has_errors() const;
};

/// Reads a package: a folder with ties.csv, or a lone table of claims. Bad rows are faults in `problems` and
/// leave their row out; reading never throws for them. Throws Error(io) when the folder or ties.csv cannot be
/// read. The result does not depend on the order of rows. O(bytes + claims log claims).
Package read(const std::filesystem::path& path, const ReadOptions& options = {});
Package read(const Files& files, const ReadOptions& options = {});

}  // namespace entente
