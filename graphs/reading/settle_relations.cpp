// The codebook of a package: the default one, its own, and what rows of free text say.
#include <entente/graphs/reading/settle_relations.hpp>

#include <entente/graphs/reading/mirrored.hpp>
#include <entente/graphs/reading/row_kinds.hpp>

namespace entente {
namespace {

/// Of each relation that the claims name: whether it is free text, and whether it is one of the codebook
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

/// The relations that only claims name, as their rows have it.
std::vector<Relation> inferred_relations(const std::vector<Claim>& claims, const Named& named,
                                         const NameTable& names, const std::vector<Duration>& durations) {
  std::vector<char> used(names.size(), 0);
  for (const Claim& claim : claims) used[index(claim.relation)] = 1;
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
  const NameTable& names = sheets.claims.relations;
  const Named named(known, names);
  tally.mirrored = leave_out_mirrored(world.claims, sheets.claims.raws, named.is_free, named.undirected,
                                      sheets.claims_file, options.mirrored, problems);
  const RowKinds kinds =
      row_kinds(world.claims, named.is_free, sheets.claims, sheets.claims_file, options, problems);
  set_aside_timeless(world.claims, sheets.claims.raws, kinds.panels, sheets.claims_file, rejected, problems);
  std::vector<Relation> relations = known.relations();
  for (Relation& relation : inferred_relations(world.claims, named, names, kinds.durations))
    relations.push_back(std::move(relation));
  world.codebook = Codebook(std::move(relations));
  std::vector<RelationId> final_place;
  for (const std::string& name : names.names())
    final_place.push_back(world.codebook.find(name).value_or(RelationId{}));
  for (Claim& claim : world.claims) claim.relation = final_place[index(claim.relation)];
}

}  // namespace entente
