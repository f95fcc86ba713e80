// A claim is named by its row, so that a reader can look it up.
#include <entente/viz/words/claim_words.hpp>

#include <entente/viz/words/date_words.hpp>

#include <fmt/format.h>

namespace entente {

std::string claim_name(const Chronicle& chronicle, const Claim& claim) {
  if (claim.stated.key) return claim.key;
  // The date tells rows apart that say the same again.
  return fmt::format("{} {} {}{}{}", chronicle.roster[claim.from].code, chronicle.codebook[claim.relation].id,
                     chronicle.roster[claim.to].code, claim.when.text.empty() ? "" : " ", claim.when.text);
}

std::string sources_text(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view) {
  std::string text;
  for (const Citation& cite : claim.cites) {
    const std::string place = chronicle[cite.source].id + (cite.locator.empty() ? "" : " " + cite.locator);
    text += (text.empty() ? "" : "; ") + (is_heard(cite.source, view) ? place : "[" + place + "]");
  }
  return text;
}

namespace {

/// What a claim says and how sure it is, without when.
std::string undated_words(const Chronicle& chronicle, const Claim& claim) {
  std::string words = fmt::format("{} {} {}", chronicle.roster[claim.from].label,
                                  chronicle.codebook[claim.relation].label, chronicle.roster[claim.to].label);
  if (claim.status != Status::confirmed) words += fmt::format(" ({})", name(claim.status));
  return words;
}

}  // namespace

std::string claim_words(const Chronicle& chronicle, const Claim& claim) {
  const std::string words = undated_words(chronicle, claim);
  return claim.when.text.empty() ? words : words + ", " + date_words(claim.when.text);
}

std::string spoken_claim_words(const Chronicle& chronicle, const Claim& claim) {
  const std::string words = undated_words(chronicle, claim);
  return claim.when.text.empty() ? words : words + ", " + spoken_days(date_words(claim.when.text));
}

std::string brief_claim_words(const Chronicle& chronicle, const Claim& claim) {
  const std::string words = undated_words(chronicle, claim);
  return claim.when.text.empty() ? words : words + ", " + spoken_years(date_words(claim.when.text));
}

std::string cited_claim_words(const Chronicle& chronicle, const Claim& claim, const FoldOptions& view) {
  const std::string words = claim_words(chronicle, claim);
  return claim.cites.empty() ? words : words + " (" + sources_text(chronicle, claim, view) + ")";
}

}  // namespace entente
