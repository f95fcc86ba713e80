// Reading ties.csv: each row a claim, its faults reported under their columns.
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/codebook.hpp>
#include <entente/graphs/reading/drafts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace entente {
namespace {

const std::vector<Column>& columns() {
  static const std::vector<Column> known = {
      {"id", {}},      {"from", {}},   {"to", {}},    {"relation", {"relationship"}},
      {"start", {}},   {"end", {}},    {"date", {}},  {"directed", {}},
      {"sign", {}},    {"weight", {}}, {"score", {}}, {"status", {}},
      {"outcome", {}}, {"about", {}},  {"event", {}}, {"cite", {"citation", "citations", "cites"}},
      {"source", {}},  {"target", {}}, {"type", {}},  {"stated", {}},
      {"quote", {}},   {"note", {}},   {"coder", {}}};
  return known;
}

constexpr std::array<std::string_view, 7> remark_names = {"stated", "quote",  "note", "coder",
                                                          "source", "target", "type"};

bool says_direction(std::string_view cell) {
  const std::string key = folded(cell);
  return key == "directed" || key == "undirected" || key == "mutual";
}

/// Gephi's `Type` is direction, Kumu's is the relation: its values decide.
bool type_is_direction(std::string_view text, const std::string& file) {
  Problems ignored;
  Sheet sheet(text, file, columns(), ignored);
  bool any = false;
  while (sheet.next()) {
    if (sheet.cell("type").empty()) continue;
    if (!says_direction(sheet.cell("type"))) return false;
    any = true;
  }
  return any;
}

/// Gives `source`, `target` and `type` the meaning that the other columns leave them; whether the sheet can
/// be read.
bool settle_columns(Sheet& sheet, std::string_view text) {
  const auto source = sheet.column("source"), target = sheet.column("target"), type = sheet.column("type");
  const bool ends = sheet.column("from") && sheet.column("to");
  if (!ends && source && target && !sheet.column("from") && !sheet.column("to")) {
    sheet.assign("from", *source);
    sheet.assign("to", *target);
  } else if (ends && source && !sheet.column("cite")) {
    sheet.assign("cite", *source);
  }
  if (type && !sheet.column("directed") && type_is_direction(text, sheet.file()))
    sheet.assign("directed", *type);
  else if (type && !sheet.column("relation"))
    sheet.assign("relation", *type);
  const bool signs = sheet.column("sign") || sheet.column("score") || sheet.column("weight");
  static constexpr std::array<std::string_view, 3> needed = {"from", "to", "relation"};
  return sheet.requires_columns(std::span(needed).first(signs ? 2 : 3));
}

constexpr std::uint64_t hash_basis = 14695981039346656037ULL;

void mix(std::uint64_t& hash, std::string_view text) {  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  hash = (hash ^ 0x1fU) * 1099511628211ULL;
}

std::string key_text(std::uint64_t hash) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string key = "r";
  for (int shift = 60; shift >= 5; shift -= 5) key += digits[(hash >> static_cast<unsigned>(shift)) & 31U];
  return key;
}

class TieRows {
 public:
  TieRows(const Reader& reader, std::string_view text, const std::string& file, const Codebook& codebook)
      : reader_(reader), sheet_(text, file, columns(), reader.problems), text_(text), codebook_(codebook) {}

  TieDrafts read(Tally& tally) {
    if (!sheet_.has_header()) {
      reader_.problems.add({Severity::error, sheet_.file(), 1, 0, "the file is empty",
                            "it needs a header with at least from,to,relation"});
      return std::move(drafts_);
    }
    if (!settle_columns(sheet_, text_)) return std::move(drafts_);
    note_columns();
    tally.rows = sheet_.for_each_row(reader_.rejected, [this] { read_row(); });
    return std::move(drafts_);
  }

 private:
  void note_columns() {
    for (std::size_t place = 0; place < sheet_.header().size(); ++place) hashed_.push_back(place);
    std::sort(hashed_.begin(), hashed_.end(), [this](std::size_t x, std::size_t y) {
      return header_key(sheet_.header()[x]) < header_key(sheet_.header()[y]);
    });
    for (const std::string_view name : remark_names)
      if (const auto place = sheet_.column(name); place && !is_assigned(*place, name))
        remarks_.emplace_back(name, *place);
    for (const std::size_t place : sheet_.extras()) remarks_.emplace_back(sheet_.header()[place], place);
    std::sort(remarks_.begin(), remarks_.end());
    for (const auto& [name, place] : remarks_) drafts_.remark_columns.push_back(name);
    const auto header_place = [this](std::string_view name) {
      const auto place = sheet_.column(name);
      return CellPlace{sheet_.line(), place ? *place + 1 : 0};
    };
    drafts_.from = header_place("from");
    drafts_.to = header_place("to");
    drafts_.about = header_place("about");
    drafts_.relation = header_place("relation");
    drafts_.cite = header_place("cite");
    id_ = sheet_.column("id");
  }

  bool is_assigned(std::size_t place, std::string_view own) const {
    for (const std::string_view name : {"from", "to", "cite", "relation", "directed"})
      if (name != own && sheet_.column(name) == place) return true;
    return false;
  }

  void read_row() {
    const std::size_t before = reader_.problems.count(Severity::error);
    TieDraft draft;
    Tie& tie = draft.tie;
    tie.line = sheet_.line();
    draft.raw = sheet_.row().raw;
    const Relation relation = read_relation(draft);
    read_dates(tie, relation);
    read_strength(tie, relation);
    read_standing(tie);
    for (const std::string_view item : list_items(sheet_.cell("about")))
      draft.about.push_back(drafts_.names.number(normalized(item)));
    if (const std::string_view event = sheet_.value("event"); !event.empty())
      tie.event = static_cast<EventId>(drafts_.events.number(normalized(event)));
    read_citations(tie);
    for (std::uint32_t i = 0; i < remarks_.size(); ++i)
      if (const auto text = sheet_.cell(remarks_[i].second); !text.empty())
        tie.remarks.push_back({i, normalized(text)});
    read_key(tie);
    const std::string_view from = sheet_.cell("from");
    const auto targets = list_items(sheet_.cell("to"));
    if (from.empty()) sheet_.error("from", "who acts is missing", "name an actor");
    if (targets.empty()) sheet_.error("to", "whom it concerns is missing", "name an actor");
    if (reader_.problems.count(Severity::error) != before) return;
    draft.from = drafts_.names.number(normalized(from));
    add_for_each(draft, targets);
  }

  void add_for_each(const TieDraft& draft, const std::vector<std::string_view>& targets) {
    for (const std::string_view target : targets) {
      TieDraft one = draft;
      const std::string name = normalized(target);
      one.to = drafts_.names.number(name);
      if (targets.size() > 1) {
        one.tie.key += ":" + name;
        one.tie.stated.key = true;
      }
      drafts_.drafts.push_back(std::move(one));
    }
  }

  /// A codebook relation, or one inferred from free text whose row states its own sign.
  Relation read_relation(TieDraft& draft) {
    const std::string_view cell =
        sheet_.column("relation") ? sheet_.cell("relation") : std::string_view("tie");
    draft.relation = drafts_.relations.number(cell);
    if (draft.relation >= known_.size()) {
      known_.push_back(codebook_.find(cell));
      warned_.push_back(0);
    }
    if (const auto known = known_[draft.relation]) return codebook_[*known];
    const bool signs =
        !sheet_.value("score").empty() || !sheet_.cell("sign").empty() || !sheet_.value("weight").empty();
    if (cell.empty())
      sheet_.error("relation", "the relation is missing",
                   "take one of the codebook (entente help relations)");
    else if (!signs)
      sheet_.error("relation", fmt::format("relation \"{}\" is not in the codebook", printable(cell, 60)),
                   near_relation(cell));
    else if (sheet_.column("relation") && !std::exchange(warned_[draft.relation], char{1})) {
      sheet_.fault(Severity::warning, "relation",
                   fmt::format("relation \"{}\" is not in the codebook; its rows count by their own signs",
                               printable(cell, 60)),
                   near_relation(cell));
    }
    Relation relation;
    relation.sign = Sign::warm;  // a weight alone means a positive tie
    return relation;
  }

  std::string near_relation(std::string_view cell) const {
    std::vector<std::string> ids;
    for (const Relation& relation : codebook_.relations()) ids.push_back(relation.id);
    if (const auto meant = nearest(cell, ids)) return fmt::format("did you mean \"{}\"?", *meant);
    return "define it in relations.csv, or see: entente help relations";
  }

  void read_dates(Tie& tie, const Relation& relation) {
    const When start = reader_.date(sheet_, "start"), end = reader_.date(sheet_, "end");
    const bool two = !start.text.empty() || !end.text.empty();
    const std::string_view date = sheet_.value("date");
    if (two && !date.empty()) {
      sheet_.error("date", "both date and start or end are given", "use date alone, or start and end alone");
    } else if (!two) {
      tie.when = reader_.date(sheet_, "date");
    } else if (end.text.empty() && !holds_over_time(relation.duration)) {
      tie.when = start;
      tie.stated.two_dates = true;
    } else {
      Reading<When> span = join(start, end);
      if (!span.value) sheet_.error(end.text.empty() ? "start" : "end", span.fault, span.hint);
      tie.when = span.value.value_or(When{});
      tie.stated.two_dates = true;
    }
  }

  void read_strength(Tie& tie, const Relation& relation) {
    tie.sign = relation.sign;
    tie.weight = relation.weight;
    tie.directed = relation.directed;
    if (const auto cell = sheet_.cell("sign"); !cell.empty()) {
      const auto sign = sign_of(cell);
      if (!sign)
        sheet_.error("sign", fmt::format("sign \"{}\" is not known", printable(cell, 40)), "write +, - or 0");
      tie.sign = sign.value_or(Sign::neutral);
      tie.stated.sign = true;
    }
    if (const auto cell = sheet_.value("weight"); !cell.empty()) read_weight(tie, cell);
    if (const auto cell = sheet_.value("score"); !cell.empty()) read_score(tie, cell);
    if (const auto cell = sheet_.value("directed"); !cell.empty()) {
      const auto directed = yes_or_no(cell);
      if (!directed)
        sheet_.error("directed", fmt::format("directed \"{}\" is not known", printable(cell, 40)),
                     "write yes or no");
      tie.directed = directed.value_or(true);
      tie.stated.directed = true;
    }
  }

  void read_weight(Tie& tie, std::string_view cell) {
    const auto weight = number(cell, sheet_.decimal_comma());
    tie.stated.weight = true;
    if (!weight || std::abs(*weight) > 1e12) {
      sheet_.error("weight", fmt::format("weight \"{}\" is no number from 0 to 1e12", printable(cell, 40)),
                   "write a number such as 2.5");
      return;
    }
    tie.weight = std::abs(*weight);
    if (*weight >= 0) return;
    if (tie.stated.sign && tie.sign != Sign::hostile)
      sheet_.error("weight", "a negative weight stands beside a sign that is not -",
                   "keep the sign, drop the minus");
    else
      sheet_.fault(Severity::notice, "weight", "a negative weight is read as sign -",
                   "write the sign in its own column");
    tie.sign = Sign::hostile;
    tie.stated.sign = true;
  }

  void read_score(Tie& tie, std::string_view cell) {
    const auto score = number(cell, sheet_.decimal_comma());
    if (tie.stated.sign || tie.stated.weight)
      sheet_.error("score", "score stands beside sign or weight", "a score is both: leave the others empty");
    if (!score || std::abs(*score) > 10)
      sheet_.error("score", fmt::format("score \"{}\" is no number from -10 to 10", printable(cell, 40)),
                   "write one such as -4.5");
    const double value = score.value_or(0);
    tie.sign = value > 0 ? Sign::warm : value < 0 ? Sign::hostile : Sign::neutral;
    tie.weight = std::abs(value);
    tie.stated.score = true;
  }

  void read_standing(Tie& tie) {
    if (const auto cell = sheet_.value("status"); !cell.empty()) {
      const auto place = place_among(status_names, cell);
      if (!place)
        sheet_.error("status", fmt::format("status \"{}\" is not known", printable(cell, 40)),
                     suggestion(cell, status_names));
      tie.status = static_cast<Status>(place.value_or(0));
      tie.stated.status = true;
    }
    if (const auto cell = sheet_.value("outcome"); !cell.empty()) {
      const auto names = std::span(outcome_names).subspan(1);
      const auto place = place_among(names, cell);
      if (!place)
        sheet_.error("outcome", fmt::format("outcome \"{}\" is not known", printable(cell, 40)),
                     suggestion(cell, names));
      tie.outcome = static_cast<Outcome>(place ? *place + 1 : 0);
    }
  }

  void read_citations(Tie& tie) {
    for (const std::string_view item : list_items(sheet_.value("cite"))) {
      const auto space = std::min(item.find_first_of(" \t,"), item.size());
      tie.cites.push_back({static_cast<SourceId>(drafts_.sources.number(item.substr(0, space))),
                           normalized(trimmed(item.substr(std::min(space + 1, item.size()))))});
    }
  }

  void read_key(Tie& tie) {
    if (const auto cell = id_ ? sheet_.cell(*id_) : std::string_view{}; !cell.empty()) {
      tie.key = normalized(cell);
      tie.stated.key = true;
      return;
    }
    std::uint64_t hash = hash_basis;
    for (const std::size_t place : hashed_) {
      if (sheet_.cell(place).empty()) continue;
      mix(hash, sheet_.header()[place]);
      mix(hash, sheet_.cell(place));
    }
    tie.key = key_text(hash);
  }

  const Reader& reader_;
  Sheet sheet_;
  std::string_view text_;
  const Codebook& codebook_;
  TieDrafts drafts_;
  std::vector<std::optional<RelationId>> known_;  // by number in drafts_.relations
  std::vector<char> warned_;                      // likewise
  std::vector<std::size_t>
      hashed_;  // columns in the order of their keys, so that moving a column changes no hash
  std::vector<std::pair<std::string, std::size_t>> remarks_;
  std::optional<std::size_t> id_;
};

}  // namespace

TieDrafts Reader::ties(std::string_view text, const std::string& file, const Codebook& codebook,
                       Tally& tally) const {
  return TieRows(*this, text, file, codebook).read(tally);
}

}  // namespace entente
