// Gains are differences of one vertex's worth in two blocs; sums of blocs are kept up to date as it moves.
#include <entente/engine/balance/blocs/bloc_assignment.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace entente {

namespace {

/// With this many blocs or fewer a vertex looks at all of them, else at those it has ties with.
constexpr std::size_t few = 64;
/// Gains below this share of a vertex's strength are rounding.
constexpr double rounding_of_costs = 1e-10;

struct LinkEntry {
  Vertex from = 0, to = 0;
  double value = 0;
};

/// Entries sorted by (from, to), one for a pair.
void fill_rows(LinkGraph& graph, const std::vector<LinkEntry>& entries) {
  graph.rows.assign(graph.size() + 1, 0);
  graph.links.clear();
  for (const LinkEntry& entry : entries) {
    ++graph.rows[entry.from + 1];
    graph.links.push_back({entry.to, entry.value});
  }
  std::partial_sum(graph.rows.begin(), graph.rows.end(), graph.rows.begin());
}

void sort_by_ends(std::vector<LinkEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const LinkEntry& x, const LinkEntry& y) {
    return x.from != y.from ? x.from < y.from : x.to < y.to;
  });
}

double inverse(double sum) { return sum > 0 ? 1 / sum : 0; }

}  // namespace

LinkGraph link_graph(const SignedGraph& graph, Counted counted, NullModel null_model) {
  LinkGraph result;
  result.positive.assign(graph.vertices, 0);
  result.negative.assign(graph.vertices, 0);
  std::vector<LinkEntry> entries;
  double positive = 0, negative = 0;
  for (const SignedTie& tie : graph.ties) {
    const double size = tie.size(counted);
    const double value = tie.negative() ? -size : size;
    std::vector<double>& strengths = tie.negative() ? result.negative : result.positive;
    strengths[tie.a] += size;
    strengths[tie.b] += size;
    (tie.negative() ? negative : positive) += 2 * size;
    entries.push_back({tie.a, tie.b, value});
    entries.push_back({tie.b, tie.a, value});
  }
  sort_by_ends(entries);
  fill_rows(result, entries);
  if (null_model == NullModel::strength) {
    result.null_of_positive = inverse(positive);
    result.null_of_negative = inverse(negative);
  }
  return result;
}

LinkGraph coarse(const LinkGraph& graph, const std::vector<std::uint32_t>& labels) {
  const std::size_t blocs = labels.empty() ? 0 : *std::max_element(labels.begin(), labels.end()) + 1U;
  LinkGraph result;
  result.null_of_positive = graph.null_of_positive;
  result.null_of_negative = graph.null_of_negative;
  result.positive.assign(blocs, 0);
  result.negative.assign(blocs, 0);
  std::vector<LinkEntry> entries;
  for (Vertex v = 0; v < graph.size(); ++v) {
    result.positive[labels[v]] += graph.positive[v];
    result.negative[labels[v]] += graph.negative[v];
    for (const auto& [to, value] : graph.links_of(v)) {
      if (labels[v] != labels[to]) entries.push_back({labels[v], labels[to], value});
    }
  }
  sort_by_ends(entries);
  std::vector<LinkEntry> merged;
  for (const LinkEntry& entry : entries) {
    if (!merged.empty() && merged.back().from == entry.from && merged.back().to == entry.to)
      merged.back().value += entry.value;
    else
      merged.push_back(entry);
  }
  fill_rows(result, merged);
  return result;
}

BlocAssignment::BlocAssignment(const LinkGraph& graph, std::vector<std::uint32_t> labels, std::size_t slots)
    : graph_(&graph),
      labels_(std::move(labels)),
      order_(slots),
      places_(slots),
      sizes_(slots, 0),
      positive_(slots, 0.0),
      negative_(slots, 0.0),
      linked_(slots, 0.0),
      touched_(slots, false) {
  assert(labels_.size() == graph.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::iota(places_.begin(), places_.end(), 0U);
  for (Vertex v = 0; v < labels_.size(); ++v) {
    const std::uint32_t slot = labels_[v];
    assert(slot < slots);
    if (sizes_[slot]++ == 0) put_in_use(slot);
    positive_[slot] += graph.positive[v];
    negative_[slot] += graph.negative[v];
  }
}

void BlocAssignment::put_in_use(std::uint32_t slot) {
  const std::uint32_t other = order_[used_];
  std::swap(order_[used_], order_[places_[slot]]);
  std::swap(places_[slot], places_[other]);
  ++used_;
}

void BlocAssignment::retire(std::uint32_t slot) {
  --used_;
  const std::uint32_t other = order_[used_];
  std::swap(order_[used_], order_[places_[slot]]);
  std::swap(places_[slot], places_[other]);
  positive_[slot] = negative_[slot] = 0;
}

void BlocAssignment::gather(Vertex v) {
  for (const auto& [to, value] : graph_->links_of(v)) {
    const std::uint32_t slot = labels_[to];
    linked_[slot] += value;
    if (!touched_[slot]) touched_slots_.push_back(slot);
    touched_[slot] = true;
  }
}

void BlocAssignment::forget() {
  for (const std::uint32_t slot : touched_slots_) {
    linked_[slot] = 0;
    touched_[slot] = false;
  }
  touched_slots_.clear();
}

/// What the vertex adds to a bloc; to its own, what it would lose by leaving.
double BlocAssignment::worth(Vertex v, std::uint32_t slot) const {
  const double positive = graph_->positive[v], negative = graph_->negative[v];
  const bool own = labels_[v] == slot;
  return linked_[slot] + graph_->expected(positive, negative, positive_[slot] - (own ? positive : 0),
                                          negative_[slot] - (own ? negative : 0));
}

std::uint32_t BlocAssignment::slot_without_link() const {
  std::size_t place = 0;
  while (place + 1 < used_ && touched_[order_[place]]) ++place;
  return order_[place];
}

BlocAssignment::Move BlocAssignment::best_move(Vertex v) {
  gather(v);
  const std::uint32_t own = labels_[v];
  const double here = worth(v, own);
  const double least = rounding_of_costs * (graph_->positive[v] + graph_->negative[v]);
  Move best{own, 0};
  const auto consider = [&](std::uint32_t slot) {
    const double gained = worth(v, slot) - here;
    if (slot != own && gained > best.gain + least) best = {slot, gained};
  };
  if (used_ <= few) {
    for (std::size_t place = 0; place < used_; ++place) consider(order_[place]);
  } else {
    for (const std::uint32_t slot : touched_slots_) consider(slot);
    if (!has_empty_slot()) consider(slot_without_link());
  }
  if (has_empty_slot() && sizes_[own] > 1) consider(order_[used_]);
  forget();
  return best;
}

double BlocAssignment::gain(Vertex v, std::uint32_t to) {
  gather(v);
  const double gained = to == labels_[v] ? 0 : worth(v, to) - worth(v, labels_[v]);
  forget();
  return gained;
}

void BlocAssignment::move(Vertex v, std::uint32_t to) {
  const std::uint32_t from = labels_[v];
  if (from == to) return;
  if (sizes_[to]++ == 0) put_in_use(to);
  positive_[to] += graph_->positive[v];
  negative_[to] += graph_->negative[v];
  labels_[v] = to;
  positive_[from] -= graph_->positive[v];
  negative_[from] -= graph_->negative[v];
  if (--sizes_[from] == 0) retire(from);
}

}  // namespace entente
