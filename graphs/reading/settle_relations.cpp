// The codebook of a package: the default one, its own, and what rows of free text say.
#include <entente/graphs/reading/mirrored.hpp>
#include <entente/graphs/reading/resolve.hpp>
#include <entente/graphs/reading/row_kinds.hpp>

namespace entente {
namespace {

/// Of each relation that the ties name: whether it is free text, and whether it is one of the codebook
/// without direction.
struct Named {
  std::vector<char> is_free, undirected;

  Named(const Codebook& known, const NameTable& names) {
    for (const std::string& name : names.names()) {
      const auto relation = known.find(name);
      is_free.push_back(relation ? 0 : 1);
      undirected.push_back(relation && !known[*relation].directed ? 1 : 0);
    }
  }
};

/// The relations that only ties name, as their rows have it.
std::vector<Relation> inferred_relations(const std::vector<Tie>& ties, const Named& named,
                                         const NameTable& names, const std::vector<Duration>& durations) {
  std::vector<char> used(names.size(), 0);
  for (const Tie& tie : ties) used[index(tie.relation)] = 1;
  std::vector<Relation> relations;
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    if (!used[i] || !named.is_free[i]) continue;
    Relation relation;
    relation.id = relation.label = relation.inverse_label = names[i];
    relation.duration = durations[i];
    relation.inferred = true;
    relations.push_back(std::move(relation));
  }
  return relations;
}

}  // namespace

void settle_relations(Chronicle& world, const Codebook& known, Sheets& sheets, const ReadOptions& options,
                      Tally& tally, std::vector<Rejected>& rejected, Problems& problems) {
  const NameTable& names = sheets.ties.relations;
  const Named named(known, names);
  tally.mirrored = leave_out_mirrored(world.ties, sheets.ties.raws, named.is_free, named.undirected,
                                      sheets.ties_file, options.mirrored, problems);
  const RowKinds kinds =
      row_kinds(world.ties, named.is_free, sheets.ties, sheets.ties_file, options, problems);
  set_aside_timeless(world.ties, sheets.ties.raws, kinds.panels, sheets.ties_file, rejected, problems);
  std::vector<Relation> relations = known.relations();
  for (Relation& relation : inferred_relations(world.ties, named, names, kinds.durations))
    relations.push_back(std::move(relation));
  world.codebook = Codebook(std::move(relations));
  std::vector<RelationId> final_place;
  for (const std::string& name : names.names())
    final_place.push_back(world.codebook.find(name).value_or(RelationId{}));
  for (Tie& tie : world.ties) tie.relation = final_place[index(tie.relation)];
}

}  // namespace entente
