#include <entente/viz/report/subject_names.hpp>

namespace entente {

std::string pair_name(const Chronicle& chronicle, ActorId a, ActorId b) {
  return chronicle.roster[a].code + ":" + chronicle.roster[b].code;
}

std::string subject_name(const Chronicle& chronicle, ActorId a, const std::optional<ActorId>& b) {
  return b ? pair_name(chronicle, a, *b) : chronicle.roster[a].code;
}

std::string subject_name(const Chronicle& chronicle, const Shift& shift) {
  return subject_name(chronicle, shift.a, shift.b);
}

std::string subject_name(const Chronicle& chronicle, const Statistic& statistic) {
  return subject_name(chronicle, statistic.a, statistic.b);
}

std::vector<std::string_view> source_ids(const Chronicle& chronicle, std::span<const SourceId> sources) {
  std::vector<std::string_view> ids;
  for (const SourceId source : sources) ids.emplace_back(chronicle[source].id);
  return ids;
}

}  // namespace entente
