#include <entente/viz/maps/ego_words.hpp>

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/render/drawn_text.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

std::string ego_name(const Chronicle& chronicle, const EraMapOptions& options,
                     const std::optional<Interval>& days) {
  const ActorId actor = options.ego->actor;
  const Actor who = days ? shown_actor_in(chronicle, actor, options.fold, *days)
                         : shown_actor(chronicle, actor, options.fold);
  return clean(who.label.empty() ? who.code : who.label, 80);
}

}  // namespace

std::string ego_heading(const Chronicle& chronicle, const EraMapOptions& options,
                        const std::optional<Interval>& days) {
  return options.ego ? ego_name(chronicle, options, days) + ": " : "";
}

std::string ego_words(const Chronicle& chronicle, const EraMapOptions& options,
                      const std::optional<Interval>& days) {
  if (!options.ego) return {};
  const std::string name = ego_name(chronicle, options, days);
  if (options.ego->hops == 1) return fmt::format("Shown are {}, its partners and the ties among them.", name);
  return fmt::format("Shown are {}, whoever is up to {} ties away and the ties among them.", name,
                     options.ego->hops);
}

std::string lone_ego_words(const Chronicle& chronicle, const EraMapOptions& options, Interval days,
                           There there) {
  return fmt::format("{} {}.", ego_name(chronicle, options, days),
                     there == There::yes ? "has no tie in this era" : "is absent from this era");
}

}  // namespace entente
