// Every fault of a row at once, each with what could be meant.
#include <entente/graphs/reading/theses_sheet.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/partings.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/row_dates.hpp>
#include <entente/graphs/reading/thesis_time.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace entente {
namespace {

/// Reads the rows of one sheet.
class ThesisRows {
 public:
  ThesisRows(Sheet& sheet, const Background& background, std::vector<std::string> ids, DateColumn& when)
      : sheet_(sheet),
        world_(background.world),
        eras_(background.eras),
        when_(when),
        bibliography_(world_.sources),
        ids_(std::move(ids)) {
    for (const Source& source : world_.sources) source_ids_.push_back(source.id);
    for (const Era& era : eras_) schemes_.push_back(era.scheme);
    schemes_.erase(std::unique(schemes_.begin(), schemes_.end()), schemes_.end());
    names_ = world_.roster.names();
  }

  Thesis row() {
    Thesis thesis;
    thesis.line = sheet_.line();
    thesis.id = id();
    thesis.claim = normalized(sheet_.cell("claim"));
    thesis.note = normalized(sheet_.cell("note"));
    thesis.extra = sheet_.extra();
    thesis.cite = normalized(sheet_.value("cite"));
    thesis.sources = sources();
    thesis.kind = choice<ThesisKind>("kind", thesis_kind_names, ThesisKind::sign);
    thesis.measure = choice<ThesisMeasure>("measure", thesis_measure_names, ThesisMeasure::level);
    if (thesis.kind == ThesisKind::pressure && thesis.measure == ThesisMeasure::pressure)
      sheet_.error("measure", "pressure is held against itself", "write level, or leave it empty");
    thesis.needs = normalized(sheet_.value("needs"));
    read_direction(thesis);
    thesis.subject = pair("subject");
    read_other(thesis);
    const bool known = place_among(thesis_kind_names, sheet_.cell("kind")).has_value();
    if ((known && !has_own_time(thesis.kind)) || !sheet_.value("eras").empty()) read_eras(thesis);
    read_own_time(sheet_, thesis, when_);
    read_rivals(sheet_, ids_, thesis);
    return thesis;
  }

 private:
  std::string id() {
    std::string id = normalized(sheet_.cell("id"));
    if (id.empty()) {
      sheet_.error("id", "the thesis has no id", "give it a short, lasting key");
      return id;
    }
    if (sheet_.value("id").empty() || id.find('|') != std::string::npos)
      sheet_.error("id", fmt::format("no other thesis could name \"{}\"", printable(id, 40)),
                   "write a key without |, and none of the words for nothing");
    const auto [known, fresh] = lines_.emplace(id, sheet_.line());
    if (!fresh)
      sheet_.error("id",
                   fmt::format("thesis \"{}\" stands already in line {}", printable(id, 40), known->second),
                   "one row each: merge them, or give them different ids");
    return id;
  }

  /// The place of the column's word among `names`; `otherwise` for an empty cell of a column that may be.
  template <class Word>
  Word choice(std::string_view column, std::span<const std::string_view> names, Word otherwise) {
    const std::string_view cell = column == "kind" ? sheet_.cell(column) : sheet_.value(column);
    if (cell.empty() && column != "kind") return otherwise;
    if (const auto place = place_among(names, cell)) return static_cast<Word>(*place);
    sheet_.error(column, fmt::format("{} \"{}\" is not known", column, printable(cell, 40)),
                 suggestion(cell, names));
    return otherwise;
  }

  void read_direction(Thesis& thesis) {
    const std::string_view said = sheet_.cell("direction");
    const std::string_view cell = said == "-" ? said : sheet_.value("direction");
    const auto known = std::find(tendency_names.begin(), tendency_names.end(), cell);
    if (known == tendency_names.end())
      return sheet_.error("direction", fmt::format("direction \"{}\" is not known", printable(cell, 40)),
                          "write +, -, 0 or +-");
    thesis.direction = static_cast<Tendency>(known - tendency_names.begin());
    if (!place_among(thesis_kind_names, sheet_.cell("kind"))) return;  // its own fault says enough
    const std::string_view fitting = fitting_directions(thesis.kind);
    const bool fits = cell.empty() ? fitting.front() == '?'
                                   : cell.size() == 1 && fitting.find(cell) != std::string_view::npos;
    if (fitting != "*" && !fits)
      sheet_.error("direction", fmt::format("direction \"{}\" does not go with {}", cell, name(thesis.kind)),
                   fmt::format("write {}", fitting_words(fitting)));
  }

  /// The directions that a kind may have; `?` that it may have none, `*` that any will do.
  static std::string_view fitting_directions(ThesisKind kind) {
    switch (kind) {
      case ThesisKind::highest:
      case ThesisKind::rises:
      case ThesisKind::follows:
      case ThesisKind::greater:
      case ThesisKind::pressure:
        return "?+";
      case ThesisKind::lowest:
      case ThesisKind::falls:
      case ThesisKind::mirrors:
        return "?-";
      case ThesisKind::sign:
      case ThesisKind::judgement:
        return "+-0";
      case ThesisKind::spells:
        return "+-";
      case ThesisKind::corroborated:
        return "?+-";
      case ThesisKind::none_before:
        return "?0+-";
      case ThesisKind::turning_point:
        return "*";
    }
    return "*";
  }

  static std::string fitting_words(std::string_view fitting) {
    std::string words;
    for (const char c : fitting)
      if (c != '?') words += fmt::format("{}{}", words.empty() ? "" : " or ", c);
    return fitting.front() == '?' ? words + ", or leave it empty" : words;
  }

  std::vector<SourceId> sources() {
    std::vector<SourceId> found;
    for (const Cited& work : works_cited(sheet_.value("cite"), bibliography_)) {
      if (const auto source = world_.source(work.source)) {
        found.push_back(*source);
        continue;
      }
      const std::string& id = work.source.empty() ? work.place : work.source;
      sheet_.error("cite", fmt::format("no source \"{}\"", printable(id, 60)),
                   sheet_.problems().did_you_mean(id, source_ids_, "add a row to sources.csv"));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  std::vector<ActorId> pair(std::string_view column) {
    const std::string_view cell = sheet_.cell(column);
    const Partings found =
        pairs_in(cell, [&](std::string_view name) { return !world_.roster.find(normalized(name)).empty(); });
    if (found.ways.size() > 1) {
      sheet_.error(column, fmt::format("\"{}\" may mean {}", printable(cell, 60), to_string(found)),
                   "write the ids");
      return {};
    }
    if (found.ways.empty() && found.stops.empty()) {
      sheet_.error(column, fmt::format("\"{}\" names no pair", printable(cell, 60)),
                   "write two actors, such as PAK:RUS");
      return {};
    }
    std::vector<ActorId> ends;
    for (const std::string& end : found.ways.empty() ? found.stops : found.ways[0])
      if (const auto actor = actor_named(column, end)) ends.push_back(*actor);
    if (ends.size() == 2 && ends[0] == ends[1])
      sheet_.error(column, fmt::format("\"{}\" names one actor twice", printable(cell, 60)),
                   "write two actors, such as PAK:RUS");
    return ends;
  }

  std::optional<ActorId> actor_named(std::string_view column, std::string_view word) {
    const std::vector<ActorId> found = world_.roster.find(normalized(word));
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      sheet_.error(column, fmt::format("no actor \"{}\"", printable(word, 60)),
                   sheet_.problems().did_you_mean(word, names_, "write the id of an actor"));
    } else {
      sheet_.error(column,
                   fmt::format("\"{}\" means {} or {}", printable(word, 60),
                               printable(world_.roster[found[0]].code, 60),
                               printable(world_.roster[found[1]].code, 60)),
                   "write the id");
    }
    return std::nullopt;
  }

  void read_other(Thesis& thesis) {
    if (compares_pairs(thesis.kind)) {
      thesis.other = pair("other");
      if (!thesis.other.empty() && thesis.other == thesis.subject)
        sheet_.error("other", "a pair is held against itself", "name another pair");
    } else if (names_third_parties(thesis.kind, thesis.measure)) {
      for (const std::string_view item : list_items(sheet_.cell("other")))
        if (const auto actor = third_party(thesis, item)) thesis.other.push_back(*actor);
    } else if (!sheet_.value("other").empty()) {
      sheet_.error("other", fmt::format("{} compares with nobody", name(thesis.kind)), "leave it empty");
    }
  }

  std::optional<ActorId> third_party(const Thesis& thesis, std::string_view word) {
    const std::optional<ActorId> actor = actor_named("other", word);
    if (!actor || std::find(thesis.subject.begin(), thesis.subject.end(), *actor) == thesis.subject.end())
      return actor;
    sheet_.error("other", fmt::format("\"{}\" is one of the pair itself", printable(word, 60)),
                 "name third parties, or leave it empty for all");
    return std::nullopt;
  }

  /// The eras named; faults for a scheme or an era that is not there, and for a last before the first.
  void read_eras(Thesis& thesis) {
    const std::string cell = normalized(sheet_.cell("eras"));
    const auto colon = cell.find(':'), dots = cell.find("..", colon == std::string::npos ? 0 : colon);
    if (colon == std::string::npos)
      return sheet_.error("eras", fmt::format("\"{}\" names no era of a scheme", printable(cell, 60)),
                          "write scheme:era or scheme:first..last");
    thesis.scheme = trimmed(std::string_view(cell).substr(0, colon));
    thesis.first = trimmed(std::string_view(cell).substr(colon + 1, std::min(dots, cell.size()) - colon - 1));
    thesis.last = dots == std::string::npos ? thesis.first : trimmed(std::string_view(cell).substr(dots + 2));
    const auto first = place_of_era(thesis.scheme, thesis.first);
    const auto last = thesis.last == thesis.first ? first : place_of_era(thesis.scheme, thesis.last);
    if (!first || !last) return;
    if (*last < *first)
      sheet_.error("eras", fmt::format("era \"{}\" comes before \"{}\"", thesis.last, thesis.first),
                   "exchange the two");
    if (*last == *first && (thesis.kind == ThesisKind::rises || thesis.kind == ThesisKind::falls))
      sheet_.error("eras", fmt::format("{} needs two eras", name(thesis.kind)), "write scheme:first..last");
  }

  std::optional<std::size_t> place_of_era(const std::string& scheme, const std::string& id) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < eras_.size(); ++i) {
      if (eras_[i].scheme != scheme) continue;
      if (eras_[i].id == id) return i;
      known.push_back(eras_[i].id);
    }
    const bool no_scheme = known.empty();
    sheet_.error(
        "eras",
        no_scheme ? fmt::format("no scheme \"{}\" of eras", printable(scheme, 40))
                  : fmt::format("scheme \"{}\" has no era \"{}\"", printable(scheme, 40), printable(id, 40)),
        sheet_.problems().did_you_mean(no_scheme ? scheme : id, no_scheme ? schemes_ : known,
                                       "name one of eras.csv"));
    return std::nullopt;
  }

  Sheet& sheet_;
  const Chronicle& world_;
  std::span<const Era> eras_;
  DateColumn& when_;
  const Bibliography bibliography_;
  const std::vector<std::string> ids_;
  std::vector<std::string> source_ids_, schemes_, names_;
  std::unordered_map<std::string, std::size_t> lines_;
};

}  // namespace

std::vector<Thesis> read_theses(std::string_view text, const Background& background,
                                std::vector<Rejected>& rejected, Problems& problems) {
  Sheet sheet(text, "theses.csv", columns_of("theses.csv"), problems);
  static constexpr std::string_view needed[] = {"id", "kind", "subject"};
  std::vector<Thesis> theses;
  if (!sheet.has_header() || !sheet.requires_columns(needed)) return theses;
  const std::size_t place = sheet.place("when");
  DateColumn when = date_column(sheet, text, {.whole = place}, {.order = background.date_order});
  ThesisRows rows(sheet, background, thesis_ids(text), when);
  sheet.for_each_row(rejected, [&] {
    Thesis thesis = rows.row();
    if (sheet.row_is_sound()) theses.push_back(std::move(thesis));
  });
  if (place != Sheet::absent) when.tell("theses.csv", place + 1, problems);
  std::sort(theses.begin(), theses.end(), [](const Thesis& x, const Thesis& y) { return x.id < y.id; });
  return theses;
}

std::string actors_cell(const Roster& roster, const std::vector<ActorId>& actors, char between) {
  std::string text;
  for (const ActorId actor : actors) {
    if (!text.empty()) text += between;
    text += roster[actor].code;
  }
  return text;
}

std::string eras_cell(const Thesis& thesis) {
  if (thesis.scheme.empty()) return {};
  return thesis.scheme + ":" + thesis.first + (thesis.last == thesis.first ? "" : ".." + thesis.last);
}

}  // namespace entente
