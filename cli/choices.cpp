// Each function reads one group of options.
#include <entente/cli/choices.hpp>

#include <entente/cli/names.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <thread>

namespace entente {
namespace {

/// Words that options took once, and those that took their place: too unlike for a guess by spelling.
constexpr std::array<std::string_view, 4> retired_words = {"warm", "two-camps", "camp_score", "best_splits"};
constexpr std::array<std::string_view, 4> words_today = {"cooperative", "two-blocs", "bloc_score",
                                                         "best_partitions"};

Statuses statuses_named(const std::vector<std::string>& words, std::string_view option, Statuses statuses) {
  for (const std::string& word : words) {
    if (word == "all") return Statuses{}.set();
    statuses.set(place_of_word(word, option, status_names));
  }
  return statuses;
}

Statuses chosen_statuses(const Options& options) {
  if (!options.statuses.empty() && !options.only_statuses.empty())
    refuse("--status lets more in, --only-status names all; give one of them");
  if (!options.only_statuses.empty())
    return statuses_named(options.only_statuses, "--only-status", Statuses{});
  return statuses_named(options.statuses, "--status", counted_by_default);
}

RollUp chosen_roll_up(const std::string& word) {
  if (word == "state") return RollUp::state;
  if (word == "none") return RollUp::none;
  refuse(fmt::format("--roll-up \"{}\" is not known; write state or none", printable(word, 40)));
}

double days_in(const std::string& years, std::string_view option) {
  const auto count = number(years, false);
  if (!count || *count < 0.001 || *count > 1000)
    refuse(fmt::format("{} takes a number of years from 0.001 to 1000", option));
  return *count * 365.25;
}

}  // namespace

std::string or_rather(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string meant = did_you_mean(word, candidates);
  return meant.empty() ? meant : "; " + meant;
}

std::size_t place_of_word(std::string_view word, std::string_view option,
                          std::span<const std::string_view> known) {
  if (const auto place = place_among(known, word)) return *place;
  refuse(fmt::format("{} \"{}\" is not known; {}", option, printable(word, 40), in_place_of(word, known)));
}

std::string in_place_of(std::string_view word, std::span<const std::string_view> known) {
  const auto retired = place_among(retired_words, word);
  if (retired && place_among(known, words_today[*retired]))
    return fmt::format("did you mean \"{}\"?", words_today[*retired]);
  return suggestion(word, known);
}

std::uint64_t whole_number(const std::string& text, std::string_view option, std::uint64_t least,
                           std::uint64_t most) {
  std::uint64_t found = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), found);
  if (fault != std::errc{} || end != text.data() + text.size() || found < least || found > most)
    refuse(
        fmt::format("{} \"{}\" is no whole number from {} to {}", option, printable(text, 40), least, most));
  return found;
}

void refuse(const std::string& text) { throw Error(Failure::usage, text); }

std::uint64_t chosen_seed(const Options& options) {
  return whole_number(options.seed, "--seed", 0, std::numeric_limits<std::uint64_t>::max());
}

std::uint32_t chosen_replicates(const Options& options, std::uint32_t unasked) {
  if (options.replicates.empty()) return unasked;
  return static_cast<std::uint32_t>(
      whole_number(options.replicates, "--replicates", 40, std::numeric_limits<std::uint32_t>::max()));
}

std::size_t chosen_threads(const Options& options) {
  if (options.threads.empty()) return std::max(std::thread::hardware_concurrency(), 1U);
  return whole_number(options.threads, "--threads", 1, 256);
}

std::vector<Era> chosen_eras(const Options& options, const Package& package) {
  if (!options.eras.empty() + !options.every.empty() + !options.cut.empty() > 1)
    refuse("--eras, --every and --cut exclude one another; give one of them");
  return chosen_periods(package, {.eras = options.eras, .every = options.every, .cut = options.cut});
}

std::vector<Era> chosen_periods(const Package& package, const PeriodChoice& choice) {
  try {
    return periods(package, choice);
  } catch (const Error& error) {
    const std::string_view option = !choice.every.empty() ? "--every"
                                    : !choice.cut.empty() ? "--cut"
                                                          : "--eras";
    throw Error(error.failure(), fmt::format("{}: {}", option, error.what()));
  }
}

FoldOptions fold_options(const Options& options, const Package& package) {
  FoldOptions folding;
  folding.roll_up = chosen_roll_up(options.roll_up);
  folding.lineage = options.lineage;
  folding.statuses = chosen_statuses(options);
  folding.persistence = days_in(options.persistence, "--persistence");
  folding.without_sources = chosen_sources(options.without_sources, package, "--without-source");
  folding.only_sources = chosen_sources(options.only_sources, package, "--only-source");
  return folding;
}

std::vector<Measure> chosen_measures(const std::vector<std::string>& names) {
  std::vector<Measure> chosen;
  std::vector<std::string_view> known;
  for (const Measure& one : measures()) known.push_back(one.name);
  for (const std::string& word : names) {
    if (word == "all") return {measures().begin(), measures().end()};
    const Measure* measure = find_measure(word);
    if (measure == nullptr)
      refuse(fmt::format("--measure: no measure \"{}\"; {}", printable(word, 40), in_place_of(word, known)));
    const auto same = [&](const Measure& other) { return other.name == measure->name; };
    if (std::none_of(chosen.begin(), chosen.end(), same)) chosen.push_back(*measure);
  }
  return chosen;
}

const std::vector<std::string>& headline_measures() {
  static const std::vector<std::string> names = {"degree", "strength_net", "betweenness", "harmonic"};
  return names;
}

double chosen_half_life(const Options& options) { return days_in(options.half_life, "--half-life"); }

EraGraph graph_of_whole_time(const Package& package, const FoldOptions& folding) {
  Era all;
  all.id = "all";
  all.span = whole_time(package.world);
  return fold(package.world, all, folding);
}

std::optional<std::size_t> chosen_top(const Options& options) {
  if (options.top.empty()) return std::nullopt;
  std::size_t top = 0;
  const auto [end, fault] = std::from_chars(options.top.data(), options.top.data() + options.top.size(), top);
  if (fault != std::errc{} || end != options.top.data() + options.top.size() || top == 0)
    refuse(fmt::format("--top \"{}\" is no rank; write a whole number from 1", printable(options.top, 40)));
  return top;
}

Mixed chosen_mixed(const Options& options) {
  return static_cast<Mixed>(place_of_word(options.mixed, "--mixed", mixed_names));
}

double chosen_time_limit(const Options& options) {
  const auto seconds = number(options.time_limit, false);
  if (!seconds || *seconds < 0 || *seconds > 1e6)
    refuse(fmt::format("--time-limit \"{}\" is no number of seconds from 0 to 1,000,000",
                       printable(options.time_limit, 40)));
  return *seconds;
}

}  // namespace entente
