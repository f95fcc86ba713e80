// The documents of sources.csv, found by their ids and by who wrote them when.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/reading/author_year.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

/// The listed sources; those that only claims name are passed over. Built once, then only read.
class Bibliography {
 public:
  Bibliography() = default;
  /// O(bytes of ids and authors).
  explicit Bibliography(std::span<const Source> sources);

  /// Whether an entry has exactly this id. O(log entries).
  bool has(std::string_view id) const;
  /// The ids of the entries that a citation by author and year may mean, sorted: those whose id is its
  /// letters and digits (`khan2016`), and those with its authors, by surname or in full, and its year; where
  /// no entry has all its authors, those of which they are the first one or two. An initial must be the
  /// entry's, and a letter behind the year end the id. Three of them at most for each way to be meant.
  /// O(length + log entries).
  std::vector<std::string> meant_by(const AuthorYear& work) const;

 private:
  /// What may be cited, and the place in ids_; sorted.
  using Keys = std::vector<std::pair<std::string, std::uint32_t>>;
  static void add_entries(std::vector<std::uint32_t>& found, const Keys& keys, const std::string& key);

  std::vector<std::string> ids_;  // sorted
  std::string initials_;          // of the first author of each; a space where none is told
  Keys by_id_, by_authors_, by_first_authors_;
};

}  // namespace entente
