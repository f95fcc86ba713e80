#include <entente/viz/charts/stream_names.hpp>

#include <entente/viz/charts/stream_places.hpp>
#include <entente/viz/maps/cast.hpp>
#include <entente/viz/words/number_words.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace entente {
namespace {

constexpr std::size_t most_lines_of_end = 2;
constexpr double between_ties = 2;  ///< of paper, below two columns

/// Those of the streams, and the ends of the strongest ties broken.
std::vector<ActorId> actors_named(const BlocRecord& record) {
  std::set<ActorId> actors;
  for (const BlocStream& stream : record.streams.rows) actors.insert(stream.actor);
  for (const std::optional<BrokenTie>& tie : record.broken)
    if (tie) actors.insert({tie->pair.first, tie->pair.second});
  return {actors.begin(), actors.end()};
}

bool tells_broken(const BlocRecord& record) {
  return record.method() != BlocMethod::modularity &&
         std::ranges::any_of(record.broken, [](const auto& tie) { return tie.has_value(); });
}

}  // namespace

std::vector<std::string> cell_lines(const std::string& name, double width) {
  return wrapped(name, chart_text, {.width = width, .most_lines = 2, .lines = Lines::full});
}

StreamNames::StreamNames(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold)
    : chronicle_(chronicle),
      record_(record),
      fold_(fold),
      short_names_(chronicle, actors_named(record), fold) {}

std::string StreamNames::name_in(ActorId actor, std::size_t era) const {
  return clean(shown_actor_in(chronicle_, actor, fold_, record_.eras[era].span).label);
}

std::string StreamNames::name(const BlocStream& stream, std::size_t era) const {
  return name_in(stream.actor, era);
}

/// The code, or the name where that is no wider.
std::string StreamNames::brief_in(ActorId actor, std::size_t era) const {
  const std::string &code = short_names_.of(actor), name = name_in(actor, era);
  return text_width(name, chart_text) <= text_width(code, chart_text) ? name : code;
}

bool StreamNames::has_short_name(const BlocStream& stream, const StreamColumns& columns) const {
  for (std::size_t era = 0; era < record_.eras.size(); ++era)
    if (text_width(name(stream, era), chart_text) + beside_wide_name + least_beside_wide >
        columns.columns.width)
      return false;
  return true;
}

bool StreamNames::has_short_names(const StreamColumns& columns) const {
  return std::ranges::all_of(record_.streams.rows,
                             [&](const BlocStream& stream) { return has_short_name(stream, columns); });
}

/// Empty where a line is wider than that.
std::vector<std::string> StreamNames::broken_in(std::size_t era, double width) const {
  const auto& [pair, level] = *record_.broken[era];
  std::vector<std::string> lines;
  for (const std::string& name : {name_in(pair.first, era) + " –", name_in(pair.second, era)})
    for (std::string& line :
         wrapped(name, chart_text, {.width = width, .most_lines = most_lines_of_end, .lines = Lines::full}))
      lines.push_back(std::move(line));
  lines.push_back(short_level(level));
  const bool fits = std::ranges::all_of(lines, [&](const std::string& line) {
    return text_width(line, chart_text) <= width && line.find("…") == std::string::npos;
  });
  return fits ? lines : std::vector<std::string>{};
}

bool StreamNames::names_broken(const StreamColumns& columns) const {
  for (std::size_t era = 0; era < record_.broken.size(); ++era)
    if (record_.broken[era] && broken_in(era, columns.columns.width - between_ties).empty()) return false;
  return true;
}

std::vector<std::vector<std::string>> StreamNames::broken_ties(const StreamColumns& columns) const {
  std::vector<std::vector<std::string>> told;
  if (!tells_broken(record_)) return told;
  const bool are_names = names_broken(columns);
  for (std::size_t era = 0; era < record_.broken.size(); ++era) {
    told.emplace_back();
    if (!record_.broken[era]) continue;
    const auto& [pair, level] = *record_.broken[era];
    told.back() = are_names ? broken_in(era, columns.columns.width - between_ties)
                            : std::vector<std::string>{brief_in(pair.first, era) + "–",
                                                       brief_in(pair.second, era), short_level(level)};
  }
  return told;
}

std::string StreamNames::in_cell(const BlocStream& stream, std::size_t era,
                                 const StreamColumns& columns) const {
  if (columns.text == StreamText::none) return {};
  if (columns.has_two_lines) return name(stream, era);
  if (columns.text == StreamText::name)
    if (std::string whole = name(stream, era); text_width(whole, chart_text) + 2 <= columns.cell)
      return whole;
  if (columns.text == StreamText::code && !columns.has_sides && has_short_names(columns))
    return name(stream, era);
  return code(stream);
}

/// The ends of ties broken that are called by their codes.
std::set<ActorId> StreamNames::coded_ends(const StreamColumns& columns) const {
  std::set<ActorId> ends;
  if (!tells_broken(record_) || names_broken(columns)) return ends;
  for (std::size_t era = 0; era < record_.broken.size(); ++era)
    if (const std::optional<BrokenTie>& tie = record_.broken[era])
      for (const ActorId actor : {tie->pair.first, tie->pair.second})
        if (brief_in(actor, era) != name_in(actor, era)) ends.insert(actor);
  return ends;
}

std::string StreamNames::codes_told(const StreamColumns& columns) const {
  std::vector<ActorId> told;
  std::set<ActorId> beside;
  const std::size_t last = record_.eras.size() - 1;
  for (const BlocStream& stream : record_.streams.rows) {
    const bool has_side = columns.has_sides && columns.text != StreamText::name &&
                          (is_present(stream.places.front()) || is_present(stream.places[last]));
    bool is_coded = false;
    for (std::size_t era = 0; era <= last && !has_side; ++era)
      is_coded = is_coded || (is_present(stream.places[era]) && columns.text != StreamText::none &&
                              in_cell(stream, era, columns) != name(stream, era));
    if (is_coded) told.push_back(stream.actor);
    if (has_side) beside.insert(stream.actor);
  }
  for (const ActorId actor : coded_ends(columns))
    if (!beside.contains(actor) && std::ranges::count(told, actor) == 0) told.push_back(actor);
  std::ranges::sort(told, {}, [&](ActorId actor) { return std::string_view(short_names_.of(actor)); });
  return short_names_.told(told);
}

}  // namespace entente
