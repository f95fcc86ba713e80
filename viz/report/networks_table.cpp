// The networks of two eras as wholes, and how much of the difference is who came and went.
#include <entente/engine/shifts/network_distance.hpp>
#include <entente/graphs/folding/among.hpp>
#include <entente/viz/report/compare_tables.hpp>
#include <entente/viz/report/reasons.hpp>

#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> of_whole_networks = {"deltacon_positive", "deltacon_negative",
                                                               "qap_r", "qap_p"};

std::int64_t pairs_of(std::size_t actors) { return count(actors < 2 ? 0 : actors * (actors - 1) / 2); }

std::string listed(const Chronicle& chronicle, const std::vector<ActorId>& actors) {
  std::string text;
  for (const ActorId actor : actors) text += (text.empty() ? "" : "; ") + chronicle.roster[actor].code;
  return text;
}

std::string listed(const Chronicle& chronicle, const std::vector<Pair>& pairs) {
  std::string text;
  for (const auto& [a, b] : pairs) text += (text.empty() ? "" : "; ") + pair_name(chronicle, a, b);
  return text;
}

/// What is compared: which pairs, among how many actors of each era.
struct Scope {
  std::string name;
  std::size_t before = 0, after = 0;
  std::int64_t pairs = 0;
  const TieChanges& changes;
  std::string flipped{}, entered{}, left{};
};

/// What networks as wholes have, in the order of of_whole_networks, and how the test was made. Fewer values
/// where the pairs compared have no more.
struct Whole {
  std::vector<Value> values{};
  Cell permutations{}, exact{};
};

std::vector<Value> affinities(const EraGraph& before, const EraGraph& after) {
  return {deltacon(before, after, Layer::positive).similarity,
          deltacon(before, after, Layer::negative).similarity};
}

Whole of_common(const EraGraph& before, const EraGraph& after, const NetworkChange& change,
                const PermutationOptions& options) {
  const PermutationTest test = qap(before, after, options);
  Whole found{affinities(among(before, change.stayed), among(after, change.stayed))};
  found.values.push_back(test.statistic);
  found.values.push_back(test.p_two_sided);
  if (test.statistic.defined()) {
    found.permutations = count(test.permutations);
    found.exact = test.exact ? "yes" : "no";
  }
  return found;
}

std::string why(const Value& jaccard, const std::vector<Value>& of_whole) {
  std::vector<NamedValue> values = {{"jaccard", jaccard}};
  for (std::size_t i = 0; i < of_whole.size(); ++i) values.push_back({of_whole_networks[i], of_whole[i]});
  std::string text = reasons(values), others;
  for (std::size_t i = of_whole.size(); i < of_whole_networks.size(); ++i)
    others += (others.empty() ? "" : ", ") + std::string(of_whole_networks[i]);
  if (!others.empty()) text += (text.empty() ? "" : "; ") + others + ": not-for-these-pairs";
  return text;
}

void add(Table& table, const Era& from, const Era& to, const Scope& scope, const Whole& whole) {
  const TieChanges& ties = scope.changes;
  const auto of_whole = [&](std::size_t i) {
    return i < whole.values.size() ? cell(whole.values[i]) : Cell();
  };
  add_row(table, {from.id,
                  to.id,
                  scope.name,
                  count(scope.before),
                  count(scope.after),
                  scope.pairs,
                  count(ties.before),
                  count(ties.after),
                  count(ties.hostile_before),
                  count(ties.hostile_after),
                  count(ties.kept),
                  count(ties.added),
                  count(ties.gone),
                  count(ties.flipped.size()),
                  count(ties.hamming()),
                  cell(ties.jaccard()),
                  ties.weighted,
                  of_whole(0),
                  of_whole(1),
                  of_whole(2),
                  of_whole(3),
                  whole.permutations,
                  whole.exact,
                  scope.flipped,
                  scope.entered,
                  scope.left,
                  std::string(name(Layer::signed_level)),
                  why(ties.jaccard(), whole.values)});
}

}  // namespace

Table networks_table(const Chronicle& chronicle, const Study& study, std::span<const Comparison> comparisons,
                     const PermutationOptions& options, const Progress& progress) {
  Table table{"networks",
              {"from_era",
               "to_era",
               "among",
               "actors_before",
               "actors_after",
               "pairs",
               "ties_before",
               "ties_after",
               "hostile_before",
               "hostile_after",
               "kept",
               "new",
               "gone",
               "flipped",
               "hamming",
               "jaccard",
               "weighted",
               "deltacon_positive",
               "deltacon_negative",
               "qap_r",
               "qap_p",
               "permutations",
               "exact",
               "flipped_pairs",
               "entered",
               "left",
               "layer",
               "why"},
              {}};
  table.apart = {"pairs", "hostile_before", "hostile_after", "permutations",
                 "exact", "entered",        "left",          "layer"};
  std::size_t done = 0;
  for (const Comparison& eras : comparisons) {
    if (progress) progress(done++, comparisons.size());
    const EraGraph &before = study.graphs[eras.before], &after = study.graphs[eras.after];
    const NetworkChange change = network_change(before, after);
    const std::size_t stayed = change.stayed.size(), entered = change.entered.size(),
                      left = change.left.size();
    const std::int64_t common = pairs_of(stayed), all = pairs_of(stayed + entered + left);
    add(table, before.era(), after.era(),
        {"common", stayed, stayed, common, change.common, listed(chronicle, change.common.flipped)},
        of_common(before, after, change, options));
    add(table, before.era(), after.era(),
        {"entered-left", left, entered, all - common, change.turnover, "", listed(chronicle, change.entered),
         listed(chronicle, change.left)},
        {});
    add(table, before.era(), after.era(), {"all", before.size(), after.size(), all, change.all},
        {affinities(before, after)});
  }
  return table;
}

}  // namespace entente
