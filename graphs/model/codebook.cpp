// Finding relations.
#include <entente/graphs/model/codebook.hpp>

#include <entente/graphs/model/synonyms.hpp>
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
  for (std::size_t i = 0; i < relations_.size(); ++i)
    by_key_.emplace_back(header_key(relations_[i].id), static_cast<RelationId>(i));
  std::sort(by_key_.begin(), by_key_.end());
  const std::size_t known = by_key_.size();
  for (std::size_t i = 0; i < known; ++i)
    if (std::string spelling = one_spelling(by_key_[i].first); spelling != by_key_[i].first)
      by_key_.emplace_back(std::move(spelling), by_key_[i].second);
  // Where both spellings are relations, each is found by its own.
  std::stable_sort(by_key_.begin(), by_key_.end(),
                   [](const auto& x, const auto& y) { return x.first < y.first; });
}

std::optional<RelationId> Codebook::find(std::string_view id) const {
  const auto exact =
      std::lower_bound(relations_.begin(), relations_.end(), id,
                       [](const Relation& relation, std::string_view key) { return relation.id < key; });
  if (exact != relations_.end() && exact->id == id)
    return static_cast<RelationId>(exact - relations_.begin());
  const std::string key = header_key(id);
  for (const std::string& spelling : {key, one_spelling(key)}) {
    const auto near = std::lower_bound(by_key_.begin(), by_key_.end(), spelling,
                                       [](const auto& entry, std::string_view k) { return entry.first < k; });
    if (near != by_key_.end() && near->first == spelling) return near->second;
  }
  return std::nullopt;
}

}  // namespace entente
