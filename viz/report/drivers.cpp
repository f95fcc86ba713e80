// A claim is named by its row, so that a reader can look it up.
#include <entente/viz/report/drivers.hpp>

#include <entente/viz/report/date_words.hpp>
#include <entente/viz/report/explain_table.hpp>

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

std::string claim_name(const Chronicle& chronicle, const Claim& claim) {
  if (claim.stated.key) return claim.key;
  // The date tells rows apart that say the same again.
  return fmt::format("{} {} {}{}{}", chronicle.roster[claim.from].code, chronicle.codebook[claim.relation].id,
                     chronicle.roster[claim.to].code, claim.when.text.empty() ? "" : " ", claim.when.text);
}

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

std::string claim_words(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view) {
  std::string words = fmt::format("{} {} {}", chronicle.roster[claim.from].label,
                                  chronicle.codebook[claim.relation].label, chronicle.roster[claim.to].label);
  if (claim.status != Status::confirmed) words += fmt::format(" ({})", name(claim.status));
  if (!claim.when.text.empty()) words += ", " + date_words(claim.when.text);
  if (!claim.cites.empty()) words += " (" + sources_text(chronicle, claim, view) + ")";
  return words;
}

std::string drivers_in_words(const Chronicle& chronicle, std::span<const Driver> drivers,
                             const FoldOptions& view, std::size_t most) {
  std::string text;
  std::size_t named = 0;
  for (const Driver& driver : drivers) {
    if (!is_told(driver)) continue;
    if (named++ == most) break;
    text += fmt::format("{}{}{} {:+.2f}", text.empty() ? "" : "; ", mark(driver),
                        claim_words(chronicle, chronicle.claims[driver.claim], view), driver.difference());
  }
  return text;
}

}  // namespace entente
