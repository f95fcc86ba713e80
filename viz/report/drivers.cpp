// A claim is named by its row, so that a reader can look it up.
#include <entente/viz/report/drivers.hpp>

#include <fmt/format.h>

#include <cmath>

namespace entente {
namespace {

constexpr std::size_t drivers_named = 5;

}  // namespace

std::string tie_name(const Chronicle& chronicle, const Tie& tie) {
  if (tie.stated.key) return tie.key;
  // The date tells rows apart that say the same again.
  return fmt::format("{} {} {}{}{}", chronicle.roster[tie.from].code, chronicle.codebook[tie.relation].id,
                     chronicle.roster[tie.to].code, tie.when.text.empty() ? "" : " ", tie.when.text);
}

std::string drivers_text(const Chronicle& chronicle, std::span<const Driver> drivers) {
  std::string text;
  std::size_t named = 0, moving = 0;
  for (const Driver& driver : drivers) {
    if (std::abs(driver.difference()) < 0.005) continue;
    if (++moving > drivers_named) continue;
    text += fmt::format("{}{} {:+.2f}", named++ == 0 ? "" : "; ",
                        tie_name(chronicle, chronicle.ties[driver.tie]), driver.difference());
  }
  if (moving > drivers_named) text += fmt::format("; {} more", moving - drivers_named);
  return text;
}

}  // namespace entente
