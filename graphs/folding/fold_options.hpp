// How claims become ties: what a graph of an era was folded with.
#pragma once

#include <entente/graphs/model/ids.hpp>
#include <entente/graphs/model/status.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class RollUp : std::uint8_t { none, state };

/// How claims become ties.
struct FoldOptions {
  /// Persons and bodies stand for the state they served at the time.
  RollUp roll_up = RollUp::none;
  /// Successors and their predecessors are one actor, named by the last successor.
  bool lineage = false;
  Statuses statuses = counted_by_default;
  /// Claims are seen through these sources only (all when empty), and never through `without`: a claim whose
  /// every citation is excluded does not count.
  std::vector<SourceId> only_sources{};
  std::vector<SourceId> without_sources{};
  /// Claims of relations of these families alone count (Relation::family); of all when empty.
  std::vector<std::string> families{};
  /// How long an event keeps its full weight, in days (tau in MEASURES.md); default three years.
  double persistence = 3 * 365.25;
};

/// Whether a view listens to a source.
bool is_heard(SourceId source, const FoldOptions& options);

/// Whether it counts claims of a family of relations.
bool counts_family(std::string_view family, const FoldOptions& options);

}  // namespace entente
