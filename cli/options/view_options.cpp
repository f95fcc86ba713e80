// Each function reads one group of options.
#include <entente/cli/options/view_options.hpp>

#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/output_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>

namespace entente {
namespace {

Statuses statuses_named(const std::vector<std::string>& words, std::string_view option, Statuses statuses) {
  for (const std::string& word : words) {
    if (word == "all")
      statuses.set();
    else
      statuses.set(place_of_word(word, option, status_names));
  }
  return statuses;
}

Statuses statuses_of(const Words& words) {
  if (words.has("status") && words.has("only-status"))
    refuse("--status lets more in, --only-status names all; give one of them");
  if (words.has("only-status")) return statuses_named(words.all("only-status"), "only-status", Statuses{});
  return statuses_named(words.all("status"), "status", counted_by_default);
}

/// The place of an option's word in an enumeration whose first value is what nobody asked for.
template <std::size_t Count>
std::size_t choice_of(const Words& words, std::string_view option,
                      const std::array<std::string_view, Count>& names) {
  if (!words.has(option)) return 0;
  return 1 + place_of(words, option, std::span(names).subspan(1));
}

/// What `read` makes of the word of an option; what it refuses is refused under the option's name.
template <class Value>
Value value_of(const Words& words, std::string_view option, Value (*read)(std::string_view)) {
  try {
    return words.has(option) ? read(words.word(option)) : Value{};
  } catch (const Error& error) {
    throw Error(error.failure(), fmt::format("--{}: {}", option, error.what()));
  }
}

/// A family is known where a relation of the package's codebook is of it.
void refuse_unknown_families(const Package& package, const std::vector<std::string>& families) {
  std::set<std::string_view> known;
  for (const Relation& relation : package.world.codebook.relations())
    if (!relation.family.empty()) known.insert(relation.family);
  for (const std::string& family : families)
    if (!known.contains(family))
      refuse(fmt::format("--family: no relation is of the family \"{}\"; {}", printable(family, 60),
                         suggestion(family, std::vector<std::string_view>(known.begin(), known.end()))));
}

void refuse_twice(const std::vector<Era>& eras) {
  std::set<std::tuple<std::string_view, std::string_view, Interval>> seen;
  for (const Era& era : eras)
    if (!seen.insert({era.scheme, era.id, era.span}).second)
      refuse(fmt::format("\"{}\" is named twice; name each era once", printable(era.id, 60)));
}

}  // namespace

ReadingOptions reading_of(const Words& words) {
  ReadingOptions asked;
  if (!words.operands.empty()) asked.package = words.operands.front();
  asked.how.date_order = static_cast<DateOrder>(choice_of(words, "date-order", date_order_names));
  asked.how.rows = static_cast<RowKind>(choice_of(words, "rows", row_kind_names));
  asked.how.mirrored = static_cast<Mirrored>(choice_of(words, "mirrored", mirrored_names));
  asked.how.keep = words.all("keep");
  asked.rejects = words.word("rejects");
  require_folder_of(asked.rejects);
  return asked;
}

int step_of(const Words& words) { return words.has("every") ? value_of(words, "every", months_in) : 12; }

PeriodChoice periods_of(const Words& words) {
  if (words.has("eras") + words.has("every") + words.has("cut") > 1)
    refuse("--eras, --every and --cut exclude one another; give one of them");
  return {.eras = words.word("eras"),
          .months = value_of(words, "every", months_in),
          .cuts = value_of(words, "cut", dates_in)};
}

NamedFolding folding_of(const Words& words) {
  static constexpr std::array<std::string_view, 2> roll_ups = {"none", "state"};
  NamedFolding asked;
  asked.known.roll_up = static_cast<RollUp>(place_of(words, "roll-up", roll_ups, "none"));
  asked.known.lineage = words.has("lineage");
  asked.known.statuses = statuses_of(words);
  asked.known.persistence = days_of(words, "persistence", "3");
  asked.known.families = words.all("family");
  asked.without_sources = names_of(words, "without-source");
  asked.only_sources = names_of(words, "only-source");
  return asked;
}

View view_of(const Words& words) { return {reading_of(words), periods_of(words), folding_of(words)}; }

std::vector<Era> eras_in(const Package& package, const PeriodChoice& choice) {
  try {
    std::vector<Era> eras = periods(package, choice);
    refuse_twice(eras);
    return eras;
  } catch (const Error& error) {
    const std::string_view option = choice.months != 0     ? "--every"
                                    : !choice.cuts.empty() ? "--cut"
                                                           : "--eras";
    throw Error(error.failure(), fmt::format("{}: {}", option, error.what()));
  }
}

FoldOptions folding_in(const Package& package, const NamedFolding& folding) {
  FoldOptions options = folding.known;
  refuse_unknown_families(package, options.families);
  options.without_sources = sources_named(folding.without_sources, package);
  options.only_sources = sources_named(folding.only_sources, package);
  return options;
}

}  // namespace entente
