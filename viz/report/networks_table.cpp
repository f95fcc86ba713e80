#include <entente/viz/report/networks_table.hpp>

#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/subject_names.hpp>

#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> of_whole_networks = {"deltacon_positive", "deltacon_negative",
                                                               "qap_r", "qap_p"};

std::string actors_listed(const Chronicle& chronicle, const std::vector<ActorId>& actors) {
  std::string text;
  for (const ActorId actor : actors) text += (text.empty() ? "" : "; ") + chronicle.roster[actor].code;
  return text;
}

std::string actors_listed(const Chronicle& chronicle, const std::vector<Pair>& pairs) {
  std::string text;
  for (const auto& [a, b] : pairs) text += (text.empty() ? "" : "; ") + pair_name(chronicle, a, b);
  return text;
}

/// What networks as wholes have, in the order of of_whole_networks; fewer values where the pairs compared
/// have no more.
std::vector<Value> values_of_whole(const NetworkComparison& row) {
  std::vector<Value> values;
  if (row.deltacon_positive) values = {*row.deltacon_positive, *row.deltacon_negative};
  if (row.qap) values.insert(values.end(), {row.qap->statistic, row.qap->p_two_sided});
  return values;
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

void add(Table& table, const Chronicle& chronicle, std::span<const Era> eras, const NetworkComparison& row) {
  const TieChanges& ties = row.changes;
  const std::vector<Value> whole = values_of_whole(row);
  const auto of_whole = [&](std::size_t i) { return i < whole.size() ? cell(whole[i]) : Cell(); };
  const bool tested = row.qap && row.qap->statistic.defined();
  add_row(table, {eras[row.eras.before].id,
                  eras[row.eras.after].id,
                  std::string(name(row.among)),
                  count(row.actors_before),
                  count(row.actors_after),
                  count(row.pairs),
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
                  tested ? Cell(count(row.qap->permutations)) : Cell(),
                  tested ? Cell(row.qap->exact ? "yes" : "no") : Cell(),
                  row.among == Among::common ? actors_listed(chronicle, ties.flipped) : "",
                  actors_listed(chronicle, row.entered),
                  actors_listed(chronicle, row.left),
                  std::string(name(Layer::signed_level)),
                  why(ties.jaccard(), whole)});
}

}  // namespace

Table networks_table(const Chronicle& chronicle, std::span<const Era> eras,
                     std::span<const NetworkComparison> rows) {
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
  for (const NetworkComparison& row : rows) add(table, chronicle, eras, row);
  return table;
}

}  // namespace entente
