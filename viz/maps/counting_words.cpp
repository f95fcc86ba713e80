#include <entente/viz/maps/counting_words.hpp>

#include <entente/graphs/model/era.hpp>
#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

std::string counting_in(std::int64_t longest_days, const FoldOptions& fold) {
  const bool in_full = static_cast<double>(longest_days) <= fold.persistence;
  const std::string event = in_full ? "in full" : "as if it had lasted " + persistence_words(fold);
  const std::string joined = joined_words(fold);
  return fmt::format("A lasting relation counts for the share of the era that it covers, an event {}.{}{}",
                     event, joined.empty() ? "" : " ", joined);
}

}  // namespace

std::string persistence_words(const FoldOptions& fold) {
  const std::string years = fmt::format("{:.3g}", fold.persistence / 365.25);
  return fmt::format("{} {}", years, years == "1" ? "year" : "years");
}

std::string counting_words(std::span<const Era> eras, const FoldOptions& fold) {
  std::int64_t longest = 0;
  for (const Era& era : eras) longest = std::max(longest, era.span.days());
  return counting_in(longest, fold);
}

}  // namespace entente
