// Finding relations.
#include <entente/graphs/model/codebook.hpp>
#include <entente/graphs/model/text.hpp>

#include <algorithm>

namespace entente {

Codebook::Codebook(std::vector<Relation> relations) : relations_(std::move(relations)) {
  std::stable_sort(relations_.begin(), relations_.end(),
                   [](const auto& x, const auto& y) { return x.id < y.id; });
  std::vector<Relation> last_of_each;
  for (Relation& relation : relations_) {
    if (!last_of_each.empty() && last_of_each.back().id == relation.id) last_of_each.pop_back();
    last_of_each.push_back(std::move(relation));
  }
  relations_ = std::move(last_of_each);
}

std::optional<RelationId> Codebook::find(std::string_view id) const {
  const auto place = [&](std::string_view wanted) -> std::optional<RelationId> {
    const auto at = std::lower_bound(relations_.begin(), relations_.end(), wanted,
                                     [](const Relation& r, std::string_view key) { return r.id < key; });
    if (at == relations_.end() || at->id != wanted) return std::nullopt;
    return static_cast<RelationId>(at - relations_.begin());
  };
  if (const auto exact = place(id)) return exact;
  const std::string key = header_key(id);
  for (std::size_t i = 0; i < relations_.size(); ++i)
    if (header_key(relations_[i].id) == key) return static_cast<RelationId>(i);
  return std::nullopt;
}

}  // namespace entente
