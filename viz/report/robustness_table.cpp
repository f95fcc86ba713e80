#include <entente/viz/report/robustness_table.hpp>

#include <entente/viz/report/subject_names.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente {
namespace {

/// Whether the change of tone survives a choice; empty where there is none.
std::string tone_survives(const std::optional<ToneLosses>& tone, const Variation& one) {
  if (!tone) return {};
  return std::ranges::count(tone->under, LostTone{one.choice, one.what}) == 0 ? "yes" : "no";
}

/// The vague dates are placed for the level twice, and once against the tone.
bool is_of_tone_alone(const LostTone& lost, const std::vector<Variation>& variations) {
  return std::ranges::none_of(
      variations, [&](const Variation& one) { return one.choice == lost.choice && one.what == lost.what; });
}

/// Under how many choices the signs of a shift and of its change of tone survive.
std::string sum_text(const Choices& level, const std::optional<ToneLosses>& tone) {
  std::string text = fmt::format("{} of {} choices that move the shift keep its sign", level.kept, level.all);
  if (!tone) return text;
  if (tone->under.empty()) return text + "; the change of tone keeps its sign under all";
  return fmt::format("{}; the change of tone loses its sign under {}", text, tone->under.size());
}

void add_varied(Table& table, const Chronicle& chronicle, const VariedShift& varied) {
  const auto& [shift, variations, kept, tone] = varied;
  const std::vector<Cell> whose = {shift.from, shift.to, subject_name(chronicle, shift), shift.measure};
  const auto add = [&](std::vector<Cell> cells) {
    cells.insert(cells.begin(), whose.begin(), whose.end());
    add_row(table, std::move(cells));
  };
  for (const Variation& one : variations)
    add({std::string(name(one.choice)), one.what, cell(one.before), cell(one.after), cell(one.shift),
         one.sign_survives ? (*one.sign_survives ? "yes" : "no") : "",
         one.shift.defined() ? std::string() : std::string(name(one.shift.reason())),
         one.choice == Choice::dates || one.choice == Choice::actors ? std::string()
                                                                     : tone_survives(tone, one)});
  if (tone)
    for (const LostTone& lost : tone->under)
      if (is_of_tone_alone(lost, variations))
        add({std::string(name(lost.choice)), lost.what, {}, {}, {}, "", "", "no"});
  add({"all", kept ? sum_text(*kept, tone) : "", {}, {}, {}, "", kept ? "" : "no-sign", ""});
}

}  // namespace

Table robustness_table(const Chronicle& chronicle, std::span<const VariedShift> rows) {
  Table table{"robustness",
              {"from_era", "to_era", "subject", "measure", "choice", "what", "before", "after", "shift",
               "sign_survives", "why", "tone_survives"},
              {}};
  for (const VariedShift& varied : rows) add_varied(table, chronicle, varied);
  return table;
}

}  // namespace entente
