// The weighing of claims: MEASURES.md, "level", says why.
#include <entente/graphs/folding/fold.hpp>

#include <entente/graphs/folding/shared_days.hpp>
#include <entente/graphs/folding/standing.hpp>
#include <entente/graphs/folding/weighing.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace entente {
namespace {

/// One claim's share in one era, before the shares of a pair come together.
struct Draft {
  ActorId a{}, b{};
  std::uint32_t event = 0;  // claims without an event get one of their own
  std::uint32_t claim = 0;  // place in CountableClaims
  ClaimShare share;
};

/// The claims that count at all and what every era asks of them, side by side: claims are large and lie far
/// apart.
struct CountableClaims {
  std::vector<std::uint32_t> places;  // in Chronicle::claims
  std::vector<Ends> ends;
  std::vector<Days> days;
  std::vector<Status> statuses;
  std::vector<SourceId> sources;               // of all claims, one after the other
  std::vector<std::uint32_t> first_source{0};  // of each claim, and the end

  std::span<const SourceId> sources_of(std::uint32_t claim) const {
    return std::span(sources).subspan(first_source[claim], first_source[claim + 1] - first_source[claim]);
  }
};

CountableClaims countable(const Chronicle& chronicle, Standing& standing, const FoldOptions& options) {
  CountableClaims all;
  for (std::uint32_t i = 0; i < chronicle.claims.size(); ++i) {
    const Claim& claim = chronicle.claims[i];
    Days days = chronicle.extent(claim);
    const Ends claim_ends = standing.ends(claim, days);
    if (omission(chronicle, claim, claim_ends, days, options) != Omission::none) continue;
    all.places.push_back(i);
    all.ends.push_back(claim_ends);
    all.days.push_back(std::move(days));
    all.statuses.push_back(claim.status);
    for (const Citation& cite : claim.cites)
      if (is_heard(cite.source, options)) all.sources.push_back(cite.source);
    all.first_source.push_back(static_cast<std::uint32_t>(all.sources.size()));
  }
  return all;
}

std::vector<Draft> drafts(const Chronicle& chronicle, const CountableClaims& all, Interval era,
                          double persistence) {
  std::vector<Draft> found;
  for (std::uint32_t i = 0; i < all.places.size(); ++i) {
    const std::uint32_t place = all.places[i];
    const Claim& claim = chronicle.claims[place];
    const TimeShare share = time_share(chronicle, claim, all.days[i], era, persistence);
    if (share.factor == 0) continue;
    const auto [from, to] = all.ends[i];
    const auto alone = static_cast<std::uint32_t>(chronicle.events.size()) + place;
    const auto actor = static_cast<std::int8_t>(claim.directed ? (from < to ? 1 : -1) : 0);
    found.push_back({std::min(from, to),
                     std::max(from, to),
                     claim.event == EventId::none ? alone : static_cast<std::uint32_t>(claim.event),
                     i,
                     {place, claim.signed_weight() * share.factor, share.factor, actor}});
  }
  std::sort(found.begin(), found.end(), [](const Draft& x, const Draft& y) {
    return std::tie(x.a, x.b, x.event, x.claim) < std::tie(y.a, y.b, y.event, y.claim);
  });
  return found;
}

/// Rows of one event count once for a pair: states divide each day among the rows that hold on it, events
/// divide by the number of rows. An event among states is there on every day.
void divide(std::span<Draft> rows, const Chronicle& chronicle, const CountableClaims& all, Interval era) {
  std::vector<Days> held;
  for (const Draft& row : rows)
    if (!chronicle.is_event(chronicle.claims[row.share.claim]))
      held.push_back(common_days(all.days[row.claim], era));
  const std::vector<double> days = shared_days(held, rows.size() - held.size());
  std::size_t state = 0;
  for (Draft& row : rows) {
    double part = 1 / static_cast<double>(rows.size());
    if (!chronicle.is_event(chronicle.claims[row.share.claim])) {
      part = days[state] / static_cast<double>(held[state].count());
      ++state;
    }
    row.share.value *= part;
    row.share.factor *= part;
  }
}

void divide_events(std::vector<Draft>& drafts, const Chronicle& chronicle, const CountableClaims& all,
                   Interval era) {
  for (std::size_t first = 0; first < drafts.size();) {
    std::size_t past = first;
    while (past < drafts.size() && std::tie(drafts[past].a, drafts[past].b, drafts[past].event) ==
                                       std::tie(drafts[first].a, drafts[first].b, drafts[first].event))
      ++past;
    if (past - first > 1) divide(std::span(drafts).subspan(first, past - first), chronicle, all, era);
    for (std::size_t i = first + 1; i < past; ++i) drafts[i].share.same_event = true;
    first = past;
  }
}

std::uint32_t number_of_sources(const CountableClaims& all, std::span<const Draft> rows) {
  std::vector<SourceId> cited;
  for (const Draft& row : rows) {
    const auto sources = all.sources_of(row.claim);
    cited.insert(cited.end(), sources.begin(), sources.end());
  }
  std::sort(cited.begin(), cited.end());
  return static_cast<std::uint32_t>(std::unique(cited.begin(), cited.end()) - cited.begin());
}

/// The tie of `rows`, whose shares are `shares`.
Tie tie_of(const CountableClaims& all, std::span<const Draft> rows, std::span<const ClaimShare> shares) {
  Tie tie = sum_of(shares);
  tie.surest = Status::denied;
  for (const Draft& row : rows) tie.surest = std::min(tie.surest, all.statuses[row.claim]);
  tie.sources = number_of_sources(all, rows);
  return tie;
}

std::vector<ActorId> present(std::size_t roster_size, std::span<const Draft> rows,
                             const std::vector<ActorId>& declared) {
  std::vector<char> there(roster_size, 0);
  for (const ActorId actor : declared) there[index(actor)] = 1;
  for (const Draft& row : rows) there[index(row.a)] = there[index(row.b)] = 1;
  std::vector<ActorId> actors;
  for (std::size_t i = 0; i < roster_size; ++i)
    if (there[i]) actors.push_back(actor_id(i));
  return actors;
}

/// `declared` are actors that are there without a claim.
EraGraph graph_of(const Chronicle& chronicle, const CountableClaims& all, const Era& era,
                  const std::vector<ActorId>& declared, const FoldOptions& options) {
  std::vector<Draft> rows = drafts(chronicle, all, era.span, options.persistence);
  divide_events(rows, chronicle, all, era.span);
  std::vector<ActorId> actors = present(chronicle.roster.size(), rows, declared);
  std::vector<Vertex> vertex(chronicle.roster.size());
  for (Vertex v = 0; v < actors.size(); ++v) vertex[index(actors[v])] = v;
  std::vector<Tie> ties;
  std::vector<ClaimShare> shares;
  shares.reserve(rows.size());
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t past = first;
    while (past < rows.size() && rows[past].a == rows[first].a && rows[past].b == rows[first].b) ++past;
    for (std::size_t i = first; i < past; ++i) shares.push_back(rows[i].share);
    Tie& tie = ties.emplace_back(
        tie_of(all, std::span(rows).subspan(first, past - first), std::span(shares).subspan(first)));
    tie.a = vertex[index(rows[first].a)];
    tie.b = vertex[index(rows[first].b)];
    tie.first = static_cast<std::uint32_t>(std::exchange(first, past));
    tie.past = static_cast<std::uint32_t>(past);
  }
  return {era, chronicle.roster.size(), std::move(actors), std::move(ties), std::move(shares), options};
}

}  // namespace

std::vector<EraGraph> fold(const Chronicle& chronicle, std::span<const Era> eras,
                           const FoldOptions& options) {
  Standing standing(chronicle, options);
  const CountableClaims all = countable(chronicle, standing, options);
  std::vector<EraGraph> graphs;
  for (Era era : eras) {
    if (chronicle.as_of != distant_future)
      era.span = intersection(era.span, {distant_past, chronicle.as_of + 1});
    if (era.span.empty()) {
      graphs.emplace_back(era, chronicle.roster.size(), std::vector<ActorId>{}, std::vector<Tie>{},
                          std::vector<ClaimShare>{}, options);
      continue;
    }
    graphs.push_back(graph_of(chronicle, all, era, standing.declared(era.span), options));
  }
  return graphs;
}

EraGraph fold(const Chronicle& chronicle, const Era& era, const FoldOptions& options) {
  return fold(chronicle, std::span(&era, 1), options).front();
}

}  // namespace entente
