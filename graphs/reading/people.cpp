// Each row a value, its faults reported under their columns.
#include <entente/graphs/reading/people.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/actor_lives.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/row_dates.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace entente {
namespace {

CellPlace place_in(const Sheet& sheet, std::string_view column) {
  const auto place = sheet.column(column);
  return {sheet.line(), place ? *place + 1 : 0};
}

/// The kind of the row; without it, or with a fault, the one that is taken where none is stated.
Kind kind_in(Sheet& sheet) {
  const std::string_view kind = sheet.value("kind");
  if (kind.empty()) return Actor{}.kind;
  if (const auto place = place_among(kind_names, kind)) return static_cast<Kind>(*place);
  sheet.error("kind", fmt::format("kind \"{}\" is not known", printable(kind, 40)),
              suggestion(kind, kind_names));
  return Actor{}.kind;
}

/// The source that an alias is limited to, as citations name it.
std::string limit_of(std::string_view source, const Bibliography& known) {
  const Cited work = cited(source, known);
  return work.source.empty() ? normalized(trimmed(source)) : work.source;
}

std::vector<Alias> aliases_in(std::string_view cell, const Bibliography& known) {
  std::vector<Alias> aliases;
  for (const std::string_view item : list_items(cell)) {
    const auto at = item.rfind('@');
    if (at == std::string_view::npos || at == 0)
      aliases.push_back({normalized(item), {}});
    else
      aliases.push_back({normalized(trimmed(item.substr(0, at))), limit_of(item.substr(at + 1), known)});
  }
  return aliases;
}

/// Start and end of a row: one date each, and in order.
void check_span(Sheet& sheet, const When& start, const When& end) {
  for (const auto& [column, when] : {std::pair("start", &start), std::pair("end", &end)})
    if (when->extent == Extent::throughout)
      sheet.error(column, fmt::format("\"{}\" is a span of its own", printable(when->text, 60)),
                  "write its first day in start and its last in end");
  if (start.dated() && end.dated() && end.ends.past <= start.begins.first)
    sheet.error("end", fmt::format("it ends ({}) before it starts ({})", end.text, start.text),
                "exchange or correct the two");
}

/// Remembers keys and reports those that come again.
class Unique {
 public:
  void check(Sheet& sheet, std::string_view what, const std::string& key) {
    if (key.empty()) {
      sheet.error("id", fmt::format("the {} has no id", what), "give it a short, lasting key");
      return;
    }
    const auto [known, fresh] = lines_.emplace(key, sheet.line());
    if (!fresh)
      sheet.error("id",
                  fmt::format("{} \"{}\" stands already in line {}", what, printable(key, 40), known->second),
                  "one row each: merge them, or give them different ids");
  }

 private:
  std::unordered_map<std::string, std::size_t> lines_;
};

/// The start and the end of the rows of a sheet.
class Spans {
 public:
  Spans(Sheet& sheet, std::string_view text, const ReadOptions& options)
      : columns_(time_columns(sheet, text, TimeSides::start_and_end, options.keep)),
        start_(sheet, text, columns_.start, {DateRole::first, options.date_order, both()}),
        end_(sheet, text, columns_.end, {DateRole::last, options.date_order, both()}) {}

  /// Undated, with a fault, where a date cannot be read.
  Life read() {
    for (const TimeReader* side : {&start_, &end_}) side->warn_of_rivals();
    return {start_.read().value_or(When{}), end_.read().value_or(When{})};
  }
  void tell() const {
    start_.tell();
    end_.tell();
  }
  const TimeColumns& columns() const { return columns_; }

 private:
  std::vector<std::size_t> both() const { return {columns_.start.whole, columns_.end.whole}; }

  TimeColumns columns_;
  TimeReader start_, end_;
};

/// The actor of the row, who lived through `life`; an empty one is no life.
ActorDraft actor_in(Sheet& sheet, const Life& life, const Bibliography& bibliography) {
  ActorDraft draft;
  Actor& actor = draft.actor;
  actor.code = normalized(sheet.cell("id"));
  actor.label = sheet.cell("label").empty() ? actor.code : normalized(sheet.cell("label"));
  actor.aliases = aliases_in(sheet.cell("aliases"), bibliography);
  if (life.start.dated() || life.end.dated()) actor.lives.push_back(life);
  actor.iso3 = sheet.cell("iso3");
  actor.cow = sheet.cell("cow");
  actor.wikidata = sheet.value("wikidata");
  actor.note = normalized(sheet.cell("note"));
  actor.extra = sheet.extra();
  actor.line = sheet.line();
  actor.kind = kind_in(sheet);
  for (const std::string_view item : list_items(sheet.cell("successor_of")))
    draft.successor_of.push_back(normalized(item));
  draft.part_of = normalized(sheet.cell("part_of"));
  draft.successor_place = place_in(sheet, "successor_of");
  draft.part_place = place_in(sheet, "part_of");
  if (actor.code.empty()) sheet.error("id", "the actor has no id", "give it a short, lasting key");
  if (actor.code.find('|') != std::string::npos)
    sheet.error("id", "an actor's id holds |", "in other cells | parts the names of a list");
  check_span(sheet, life.start, life.end);
  return draft;
}

}  // namespace

std::vector<ActorDraft> read_actors(const Reader& reader, std::string_view text,
                                    const Bibliography& bibliography) {
  const auto& [options, problems, rejected] = reader;
  Sheet sheet(text, "actors.csv", columns_of("actors.csv"), problems);
  static constexpr std::string_view needed[] = {"id"};
  std::vector<ActorDraft> drafts;
  if (!sheet.has_header() || !sheet.requires_columns(needed)) return drafts;
  std::unordered_map<std::string, std::size_t> places;
  Spans spans(sheet, text, options);
  sheet.for_each_row(rejected, [&] {
    ActorDraft draft = actor_in(sheet, spans.read(), bibliography);
    const auto [known, fresh] = places.try_emplace(draft.actor.code, drafts.size());
    if (!fresh && known->second < drafts.size())
      add_spell(drafts[known->second], std::move(draft), sheet);
    else if (sheet.row_is_sound())
      known->second = drafts.size(), drafts.push_back(std::move(draft));
  });
  spans.tell();
  return drafts;
}

std::vector<AffiliationDraft> read_affiliations(const Reader& reader, std::string_view text) {
  const auto& [options, problems, rejected] = reader;
  Sheet sheet(text, "affiliations.csv", columns_of("affiliations.csv"), problems);
  static constexpr std::string_view needed[] = {"member", "group"};
  std::vector<AffiliationDraft> drafts;
  if (!sheet.has_header() || !sheet.requires_columns(needed)) return drafts;
  Spans spans(sheet, text, options);
  sheet.for_each_row(rejected, [&] {
    AffiliationDraft draft;
    Affiliation& affiliation = draft.affiliation;
    draft.member = normalized(sheet.cell("member"));
    draft.group = normalized(sheet.cell("group"));
    draft.member_place = place_in(sheet, "member");
    draft.group_place = place_in(sheet, "group");
    affiliation.role = normalized(sheet.cell("role"));
    const Life span = spans.read();
    affiliation.start = span.start;
    affiliation.end = span.end;
    affiliation.cite = normalized(sheet.cell("cite"));
    affiliation.extra = sheet.extra();
    affiliation.line = sheet.line();
    draft.raw = sheet.row().raw;
    if (draft.member.empty()) sheet.error("member", "the member is missing", "name an actor");
    if (draft.group.empty()) sheet.error("group", "the group is missing", "name an actor");
    check_span(sheet, affiliation.start, affiliation.end);
    if (sheet.row_is_sound()) drafts.push_back(std::move(draft));
  });
  spans.tell();
  return drafts;
}

std::vector<Source> read_sources(const Reader& reader, std::string_view text) {
  const auto& [options, problems, rejected] = reader;
  Sheet sheet(text, "sources.csv", columns_of("sources.csv"), problems);
  static constexpr std::string_view needed[] = {"id"};
  std::vector<Source> found;
  if (!sheet.has_header() || !sheet.requires_columns(needed)) return found;
  Unique unique;
  TimeReader dates(sheet, text, {.whole = sheet.place("date")}, {DateRole::whole, options.date_order, {}});
  sheet.for_each_row(rejected, [&] {
    const auto text_of = [&](std::string_view column) { return normalized(sheet.cell(column)); };
    Source source{
        text_of("id"),   text_of("type"), text_of("title"),    text_of("author"),      text_of("publisher"),
        text_of("date"), text_of("url"),  text_of("accessed"), text_of("perspective"), text_of("note"),
        sheet.extra(),   false,           sheet.line()};
    unique.check(sheet, "source", source.id);
    if (source.id.find_first_of(" \t|") != std::string::npos)
      sheet.error("id", "a source's id holds a space or |", "write it as one word, such as khan2016");
    dates.read();
    if (sheet.row_is_sound()) found.push_back(std::move(source));
  });
  dates.tell();
  return found;
}

std::vector<Era> read_eras(const Reader& reader, std::string_view text) {
  const auto& [options, problems, rejected] = reader;
  Sheet sheet(text, "eras.csv", columns_of("eras.csv"), problems);
  static constexpr std::string_view needed[] = {"start", "end"};
  std::vector<Era> eras;
  if (!sheet.has_header()) return eras;
  Spans spans(sheet, text, options);
  std::vector<std::string_view> lacking;
  if (!spans.columns().start.is_there()) lacking.push_back(needed[0]);
  if (!spans.columns().end.is_there()) lacking.push_back(needed[1]);
  if (!sheet.requires_columns(lacking)) return eras;
  Unique unique;
  sheet.for_each_row(rejected, [&] {
    Era era;
    era.scheme = sheet.cell("scheme").empty() ? "eras" : normalized(sheet.cell("scheme"));
    era.label = normalized(sheet.cell("label"));
    era.id = sheet.cell("id").empty() ? era.label : normalized(sheet.cell("id"));
    if (era.label.empty()) era.label = era.id;
    const Life span = spans.read();
    era.start = span.start;
    era.end = span.end;
    era.status = normalized(sheet.value("status"));
    era.cite = normalized(sheet.cell("cite"));
    era.note = normalized(sheet.cell("note"));
    era.extra = sheet.extra();
    era.line = sheet.line();
    if (sheet.row_is_sound() && era.start.start_edge != Edge::known)
      sheet.error("start", "the era has no first day", "give a start; an end may be left open with ..");
    unique.check(sheet, "era", era.id.empty() ? "" : era.scheme + ":" + era.id);
    check_span(sheet, era.start, era.end);
    era.span = {era.start.begins.first, era.end.ends.past};
    if (sheet.row_is_sound()) eras.push_back(std::move(era));
  });
  spans.tell();
  return eras;
}

}  // namespace entente
