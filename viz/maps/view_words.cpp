#include <entente/viz/maps/view_words.hpp>

#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/words/listing.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace entente {
namespace {

std::string ids(const Chronicle& chronicle, const std::vector<SourceId>& sources) {
  std::vector<std::string> words;
  for (const SourceId source : sources) words.push_back(clean(chronicle[source].id, 60));
  return listed(words);
}

/// `Planned and denied` claims; empty for no status.
std::string status_words(Statuses statuses) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < status_names.size(); ++i)
    if (statuses.test(i)) words.emplace_back(status_names[i]);
  return capitalised(listed(words));
}

std::string in_one_line(const std::vector<std::string>& sentences) {
  std::string words;
  for (const std::string& sentence : sentences)
    if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
  return words;
}

}  // namespace

std::string joined_words(const FoldOptions& fold) {
  return in_one_line({fold.roll_up == RollUp::state ? "Leaders and bodies count for their state." : "",
                      fold.lineage ? "Successors and predecessors are one actor." : ""});
}

std::string chosen_words(const Chronicle& chronicle, const FoldOptions& fold) {
  std::vector<std::string> sentences;
  if (!fold.families.empty()) {
    std::vector<std::string> families;
    for (const std::string& family : fold.families) families.push_back(clean(family, 60));
    sentences.push_back(fmt::format("Only {} relations.", listed(families)));
  }
  if (!fold.only_sources.empty())
    sentences.push_back("Only claims of " + ids(chronicle, fold.only_sources) + ".");
  if (!fold.without_sources.empty())
    sentences.push_back("Without claims of " + ids(chronicle, fold.without_sources) + ".");
  if (const std::string more = status_words(fold.statuses & ~counted_by_default); !more.empty())
    sentences.push_back(more + " claims count too.");
  if (const std::string less = status_words(counted_by_default & ~fold.statuses); !less.empty())
    sentences.push_back(less + " claims do not count.");
  return in_one_line(sentences);
}

std::string view_words(const Chronicle& chronicle, const FoldOptions& fold) {
  return in_one_line({joined_words(fold), chosen_words(chronicle, fold)});
}

std::string head_words(const Chronicle& chronicle, const FoldOptions& fold) {
  std::string view = view_words(chronicle, fold);
  if (fold.persistence == FoldOptions{}.persistence) return view;
  return in_one_line(
      {view, fmt::format("Events count as {} of their era at most.", persistence_words(fold))});
}

std::string persistence_words(const FoldOptions& fold) {
  const std::string years = fmt::format("{:.3g}", fold.persistence / 365.25);
  return fmt::format("{} {}", years, years == "1" ? "year" : "years");
}

std::string counting_words(std::span<const Era> eras, const FoldOptions& fold) {
  std::int64_t longest = 0;
  for (const Era& era : eras) longest = std::max(longest, era.span.days());
  const bool in_full = static_cast<double>(longest) <= fold.persistence;
  return in_one_line(
      {fmt::format("A lasting relation counts for the share of the era that it covers, an event {}.",
                   in_full ? "in full" : "as if it had lasted " + persistence_words(fold)),
       joined_words(fold)});
}

std::string indicator_words(const Chronicle& chronicle, const FoldOptions& fold, std::string_view of_what) {
  return in_one_line({fmt::format("Level of {}: cooperative minus hostile claims, weighted.", of_what),
                      chosen_words(chronicle, fold)});
}

}  // namespace entente
