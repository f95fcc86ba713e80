#include <entente/engine/theses/corroboration.hpp>

#include <entente/engine/theses/turn_verdict.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace entente {
namespace {

std::string documents_text(std::size_t count) {
  return count == 1 ? "1 document" : fmt::format("{} documents", count);
}

/// `pak-rus-military`; of a row without an id what it says.
std::string name_of(const Chronicle& chronicle, const Claim& row) {
  if (row.stated.key) return row.key;
  return fmt::format("{} {} {}", chronicle.roster[row.from].code, chronicle.codebook[row.relation].id,
                     chronicle.roster[row.to].code);
}

/// Whether a source was written no earlier than the claim may have begun, if it is dated.
bool could_tell(const Source& source, const TurnClaim& claim) {
  const std::optional<Interval> written = when_written(source);
  return !written || !claim.begins || written->past > claim.begins->first;
}

/// Whether a row has the sign asked for: that of the direction, else that of the claim's mean.
bool has_sign(const Claim& row, Tendency direction, const TurnClaim& claim) {
  const int sign = static_cast<int>(row.sign);
  if (direction == Tendency::up) return sign > 0;
  if (direction == Tendency::down) return sign < 0;
  return sign * claim.value >= 0;
}

/// `salala-us / salala-nato, 2011-11-26`: every row that has the sign asked for once, with the date of the
/// first row as it is written.
std::string name_of(const Chronicle& chronicle, const TurnClaim& claim, Tendency direction) {
  std::vector<std::string> names;
  for (const std::uint32_t place : claim.rows) {
    const Claim& row = chronicle.claims[place];
    if (std::string name = name_of(chronicle, row);
        has_sign(row, direction, claim) && std::ranges::count(names, name) == 0)
      names.push_back(std::move(name));
  }
  return fmt::format("{}, {}", fmt::join(names, " / "), chronicle.claims[claim.rows.front()].when.text);
}

/// Why no claim is there.
std::string why_none(const Thesis& thesis, std::span<const TurnClaim> claims) {
  const Interval days = days_that_meet(thesis);
  bool may_be = false;
  for (const TurnClaim& claim : claims) {
    if (!claim.begins) continue;
    if (days.contains(*claim.begins)) return "no claim of that sign there";
    may_be = may_be || claim.begins->overlaps(days);
  }
  return may_be ? "a claim may lie there, and as well elsewhere" : "no claim with a date there";
}

}  // namespace

std::vector<TurnClaim> claims_there(const Thesis& thesis, const Chronicle& chronicle,
                                    std::span<const TurnClaim> claims) {
  const Interval days = days_that_meet(thesis);
  std::vector<TurnClaim> there;
  std::ranges::copy_if(claims, std::back_inserter(there), [&](const TurnClaim& claim) {
    return claim.begins && days.contains(*claim.begins) &&
           std::ranges::any_of(claim.rows, [&](std::uint32_t row) {
             return has_sign(chronicle.claims[row], thesis.direction, claim);
           });
  });
  return there;
}

std::vector<SourceId> documents_of(const Thesis& thesis, const Chronicle& chronicle, const FoldOptions& view,
                                   const TurnClaim& claim) {
  std::vector<SourceId> documents;
  for (const std::uint32_t place : claim.rows) {
    const Claim& row = chronicle.claims[place];
    if (!has_sign(row, thesis.direction, claim)) continue;
    for (const Citation& cite : row.cites)
      if (is_heard(cite.source, view) && could_tell(chronicle[cite.source], claim))
        documents.push_back(cite.source);
  }
  std::ranges::sort(documents);
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

Finding corroboration(const Thesis& thesis, const Chronicle& chronicle, const FoldOptions& view,
                      std::span<const TurnClaim> claims) {
  const std::vector<TurnClaim> there = claims_there(thesis, chronicle, claims);
  if (there.empty()) return {Verdict::open, {}, why_none(thesis, claims)};
  const auto documents = [&](const TurnClaim& claim) {
    return documents_of(thesis, chronicle, view, claim).size();
  };
  const TurnClaim& best = *std::ranges::max_element(there, {}, documents);
  const std::size_t told = documents(best);
  const bool holds = told >= documents_asked(thesis);
  return {holds ? Verdict::holds : Verdict::open,
          fmt::format("{}: told by {}, {} asked for; {} {} there", name_of(chronicle, best, thesis.direction),
                      documents_text(told), documents_asked(thesis), there.size(),
                      there.size() == 1 ? "claim" : "claims"),
          holds ? "" : fmt::format("told by {} alone", documents_text(told))};
}

}  // namespace entente
