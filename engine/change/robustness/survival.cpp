// Counts what two other tables tell one by one.
#include <entente/engine/change/robustness/survival.hpp>

#include <entente/engine/change/robustness/leave_one_out.hpp>

#include <utility>

namespace entente {

std::optional<Choices> choices_survived(std::span<const Variation> variations) {
  Choices count;
  for (const Variation& one : variations) {
    if (one.choice == Choice::as_it_is) {
      if (!one.sign_survives) return std::nullopt;
      continue;
    }
    if (one.shift == Value(Reason::too_large)) continue;
    ++count.all;
    if (one.sign_survives == true) ++count.kept;
  }
  return count;
}

std::vector<std::optional<Survival>> survival(const Chronicle& chronicle, const Era& before, const Era& after,
                                              std::span<const Shift> shifts, const FoldOptions& options,
                                              const Progress& progress) {
  const auto varied = sensitivity(chronicle, before, after, shifts, options, progress);
  auto without = leave_one_source_out(chronicle, before, after, shifts, options, progress);
  std::vector<std::optional<Survival>> results;
  for (std::size_t i = 0; i < shifts.size(); ++i) {
    std::optional<Survival>& result = results.emplace_back();
    if (const auto choices = choices_survived(varied[i]))
      result = Survival{*choices, without[i].sources, std::move(without[i].lost)};
  }
  return results;
}

}  // namespace entente
