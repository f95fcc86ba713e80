#include <entente/engine/analysis/bloc_partners.hpp>

#include <entente/graphs/folding/era_graph.hpp>

#include <algorithm>
#include <map>

namespace entente {

std::vector<ActorId> without_partners(const EraGraph& graph, const Partition& blocs) {
  std::vector<bool> has_partner(blocs.members.size(), false);
  for (const Tie& tie : graph.ties()) {
    const auto [a, b] = graph.pair(tie);
    if (tie.level() <= 0 || !blocs[a].aligned() || blocs[a].bloc != blocs[b].bloc) continue;
    has_partner[index(a)] = has_partner[index(b)] = true;
  }
  std::map<std::uint32_t, std::size_t> sizes;
  for (const BlocMember& member : blocs.members) ++sizes[member.bloc];
  std::vector<ActorId> found;
  for (std::size_t i = 0; i < blocs.members.size(); ++i)
    if (blocs.members[i].aligned() && !has_partner[i] && sizes[blocs.members[i].bloc] > 1)
      found.push_back(actor_id(i));
  return found;
}

std::vector<std::vector<ActorId>> without_partners(std::span<const EraGraph> graphs,
                                                   std::span<const Partition> eras) {
  std::vector<std::vector<ActorId>> found;
  for (std::size_t i = 0; i < eras.size(); ++i) found.push_back(without_partners(graphs[i], eras[i]));
  return found;
}

}  // namespace entente
