#include <entente/viz/report/drivers.hpp>

#include <entente/viz/words/claim_words.hpp>

#include <fmt/format.h>

#include <cmath>

namespace entente {
namespace {

constexpr std::size_t drivers_named = 5;

/// What became of a claim that counts for less than before.
const char* mark(const Driver& driver) {
  if (driver.after == 0) return "past: ";
  return std::abs(driver.after) < std::abs(driver.before) ? "counting less: " : "";
}

/// Parts below a hundredth are not told.
bool is_told(const Driver& driver) { return std::abs(driver.difference()) >= 0.005; }

}  // namespace

std::string drivers_text(const Chronicle& chronicle, std::span<const Driver> drivers) {
  std::string text;
  std::size_t named = 0, moving = 0;
  for (const Driver& driver : drivers) {
    if (!is_told(driver)) continue;
    if (++moving > drivers_named) continue;
    text += fmt::format("{}{} {:+.2f}", named++ == 0 ? "" : "; ",
                        claim_name(chronicle, chronicle.claims[driver.claim]), driver.difference());
  }
  if (moving > drivers_named) text += fmt::format("; {} more", moving - drivers_named);
  return text;
}

std::string drivers_in_words(const Chronicle& chronicle, std::span<const Driver> drivers,
                             const FoldOptions& view, std::size_t most) {
  std::string text;
  std::size_t named = 0;
  for (const Driver& driver : drivers) {
    if (!is_told(driver)) continue;
    if (named++ == most) break;
    text +=
        fmt::format("{}{}{} {:+.2f}", text.empty() ? "" : "; ", mark(driver),
                    cited_claim_words(chronicle, chronicle.claims[driver.claim], view), driver.difference());
  }
  return text;
}

}  // namespace entente
