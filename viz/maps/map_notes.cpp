#include <entente/viz/maps/map_notes.hpp>

#include <entente/viz/maps/cast.hpp>
#include <entente/viz/maps/map_sheet.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace entente {
namespace {

constexpr std::string_view codes_heading = "Codes";
constexpr double wide_heading = 104;  ///< of a list, with what follows it

/// How many lines memberships may take, and a list of actors.
constexpr std::size_t most_membership_lines = 3, most_lines_of_list = 3, most_lines_of_narrow_list = 2;

/// What lists call an actor that is not drawn: it stands in one of them, so that no code is worth its key.
std::string undrawn_name(const Actor& actor) {
  return clean(actor.label.empty() ? actor.code : actor.label, 80);
}

std::string in_list(const std::vector<std::string>& names, std::string_view apart = ", ") {
  return fmt::format("{}", fmt::join(names, apart));
}

/// As many as so many lines of a page hold after their heading, and how many more there are.
std::string in_few_lines(std::vector<std::string> told, std::string_view apart, std::size_t most_lines,
                         const EraMapOptions& options) {
  const bool narrow = is_narrow(options);
  const double page = options.page_width > 0 ? map_width(options.page_width) : style::narrowest_canvas;
  const WrapOptions lines{.width = narrow ? page : page - wide_heading,
                          .most_lines = most_lines,
                          .lines = Lines::full,
                          .indent = narrow ? wide_heading : 0};
  for (std::size_t more = 0;; ++more) {
    const std::string text =
        in_list(told, apart) + (more > 0 ? fmt::format("{}and {} more", apart, more) : std::string());
    if (told.size() < 2 || !wrapped(text, style::small_size, lines).back().ends_with("…")) return text;
    told.pop_back();
  }
}

std::string in_list_of_few_lines(std::vector<std::string> names, const EraMapOptions& options) {
  return in_few_lines(std::move(names), ", ",
                      is_narrow(options) ? most_lines_of_narrow_list : most_lines_of_list, options);
}

class Notes {
 public:
  Notes(const Chronicle& chronicle, const Attendance& era, const EraMapOptions& options)
      : chronicle_(chronicle), era_(era), options_(options) {}

  /// `SCO: China, India, Iran (observer)`, of those drawn, the largest first, as many as a few lines hold.
  std::string memberships_told() const {
    std::map<ActorId, std::vector<std::string>> groups;
    for (const Membership& one : memberships(chronicle_, options_.fold, era_.days))
      if (is_drawn(one.member) && is_drawn(one.group))
        groups[one.group].push_back(name_of(one.member) +
                                    (one.role.empty() ? "" : fmt::format(" ({})", clean(one.role, 40))));
    std::vector<std::pair<ActorId, std::vector<std::string>>> sorted(groups.begin(), groups.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto& one) { return one.second.size(); });
    std::vector<std::string> told;
    for (const auto& [group, members] : sorted) told.push_back(name_of(group) + ": " + in_list(members));
    return in_few_lines(std::move(told), "; ", most_membership_lines, options_);
  }

  bool is_present(ActorId actor) const { return std::ranges::binary_search(era_.present, actor); }
  bool is_told(ActorId actor) const { return std::ranges::binary_search(era_.told, actor); }

  /// As many as there is room for.
  std::string listed(const std::vector<ActorId>& actors) const {
    return in_list_of_few_lines(names_of(actors), options_);
  }

 private:
  std::vector<std::string> names_of(const std::vector<ActorId>& actors) const {
    std::vector<std::string> names;
    for (const ActorId actor : actors) names.push_back(name_of(actor));
    return names;
  }

  bool is_drawn(ActorId actor) const {
    return is_told(actor) && !std::ranges::binary_search(era_.without_tie, actor) &&
           !std::ranges::binary_search(era_.weaker, actor);
  }

  std::string name_of(ActorId actor) const {
    const Actor shown = shown_actor_in(chronicle_, actor, options_.fold, era_.days);
    return is_drawn(actor) ? name_on_map(shown, options_) : undrawn_name(shown);
  }

  const Chronicle& chronicle_;
  const Attendance& era_;
  const EraMapOptions& options_;
};

/// Those of whom a map says where they are: who is asked for, or else everyone whom a claim ever ties.
std::vector<ActorId> expected(const Chronicle& chronicle, const Stand& stand, const EraMapOptions& options) {
  if (!options.only.empty() || options.ego) return stand.actors;
  std::vector<ActorId> all;
  const std::vector<bool> tied = ever_tied(chronicle, options.fold);
  for (std::size_t i = 0; i < tied.size(); ++i)
    if (tied[i]) all.push_back(actor_id(i));
  return all;
}

}  // namespace

std::vector<Note> map_notes(const Chronicle& chronicle, const Attendance& era, const Stand& stand,
                            const EraMapOptions& options) {
  const Notes notes(chronicle, era, options);
  std::vector<ActorId> absent, out_of_reach;
  for (const ActorId actor : expected(chronicle, stand, options)) {
    if (!notes.is_present(actor))
      absent.push_back(actor);
    else if (!notes.is_told(actor))
      out_of_reach.push_back(actor);
  }
  std::vector<Note> told;
  if (options.memberships == Memberships::listed) {
    told.push_back({std::string(memberships_heading), notes.memberships_told()});
    told.push_back({"Without a tie", notes.listed(era.without_tie)});
  }
  told.push_back({"Weaker ties only", notes.listed(era.weaker_by_level)});
  told.push_back({"Out of reach", notes.listed(out_of_reach)});
  if (options.ghosts == Ghosts::listed) told.push_back({"Absent in this era", notes.listed(absent)});
  std::erase_if(told, [](const Note& note) { return note.text.empty(); });
  return told;
}

std::string bold_words(const Diagram& diagram, const EraMapOptions& options) {
  const bool any = std::ranges::any_of(diagram.nodes, &Node::bold);
  return any && !options.ego ? "Bold: the three actors with the largest levels over all eras." : "";
}

std::string name_on_map(const Actor& actor, const EraMapOptions& options) {
  return is_narrow(options) ? narrow_name(actor) : clean(actor.label.empty() ? actor.code : actor.label, 80);
}

Diagram explained_on_narrow(Diagram diagram, const Chronicle& chronicle, const Stand& stand,
                            const EraMapOptions& options) {
  if (!is_narrow(options)) return diagram;
  diagram.legend = scaled(std::move(diagram.legend), small_scale);
  std::set<std::string_view> by_code;
  for (const Node& node : diagram.nodes)
    if (node.lines == std::vector{node.id}) by_code.insert(node.id);
  std::vector<ActorId> actors;
  for (const ActorId actor : stand.actors)
    if (by_code.contains(chronicle.roster[actor].code)) actors.push_back(actor);
  Note codes{std::string(codes_heading), {}};
  for (const LegendItem& item : code_row(chronicle, actors, options.fold).items)
    codes.text += (codes.text.empty() ? "" : ", ") + item.text;
  if (!codes.text.empty()) diagram.notes.push_back(std::move(codes));
  return diagram;
}

LegendRow code_row(const Chronicle& chronicle, std::span<const ActorId> actors, const FoldOptions& fold) {
  LegendRow row{std::string(codes_heading), {}};
  for (const ActorId actor : actors)
    if (shown_by_code(shown_actor(chronicle, actor, fold)))
      row.items.push_back({{}, chronicle.roster[actor].code + " " + label_of(chronicle, actor, fold)});
  return row;
}

std::vector<Note> change_notes(const Chronicle& chronicle, const Bystanders& found,
                               const EraMapOptions& options) {
  const auto named = [&](const std::vector<ActorId>& actors) {
    std::vector<std::string> names;
    for (const ActorId actor : actors)
      names.push_back(undrawn_name(shown_actor(chronicle, actor, options.fold)));
    return in_list_of_few_lines(std::move(names), options);
  };
  std::vector<Note> told = {{"Smaller changes only", named(found.smaller)}};
  if (options.memberships == Memberships::listed)
    told.push_back({"Without a change", named(found.unchanged)});
  std::erase_if(told, [](const Note& note) { return note.text.empty(); });
  return told;
}

namespace {

/// Whether a heading names a tie that is not drawn.
bool names_others(const Caption& heading) {
  return std::ranges::any_of(
      heading.below, [](const std::string& line) { return line.find("; also ") != std::string::npos; });
}

}  // namespace

std::string core_note(const Diagram& diagram, std::span<const EraGraph> graphs,
                      const EraMapOptions& options) {
  const double least = options.min_level.value_or(0);
  return note_of({"Everyone keeps a place in all eras" +
                      (least > 0 ? fmt::format("; ties of a level below {:g} are left out.", least) : "."),
                  std::ranges::any_of(diagram.captions, names_others)
                      ? fmt::format("“Also” names the largest of the other ties, of a level of {:g} or more.",
                                    style::least_labelled())
                      : std::string(),
                  counting_words(graphs, options.fold)});
}

}  // namespace entente
