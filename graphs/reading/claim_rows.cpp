// Each row a claim, its faults reported under their columns.
#include <entente/graphs/reading/claim_rows.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/citations.hpp>
#include <entente/graphs/reading/claim_columns.hpp>
#include <entente/graphs/reading/claim_strength.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/row_dates.hpp>
#include <entente/graphs/reading/time_cells.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace entente {
namespace {

/// Citations come again and again: as long as there are few, each cell is read once.
class Citations {
 public:
  explicit Citations(const Bibliography& known) : known_(known) {}
  const std::vector<Cited>& works(std::string_view cell) {
    constexpr std::size_t most_cells = 10'000;
    if (works_.size() == most_cells) {
      cells_ = {};
      works_.clear();
    }
    const std::uint32_t number = cells_.number(cell);
    if (number == works_.size()) works_.push_back(works_cited(cell, known_));
    return works_[number];
  }

 private:
  const Bibliography& known_;
  NameTable cells_;
  std::deque<std::vector<Cited>> works_;
};

class ClaimRows {
 public:
  ClaimRows(const Reader& reader, Sheet& sheet, std::string_view text, ClaimColumns columns,
            const Codebook& codebook, const Bibliography& known)
      : reader_(reader),
        sheet_(sheet),
        columns_(std::move(columns)),
        codebook_(codebook),
        dates_(sheet, text, columns_.time, reader.options.date_order),
        citations_(known) {
    free_text_.sign = Sign::cooperative;  // a weight alone means a cooperative claim
    const auto place = [&](std::size_t column) {
      return CellPlace{sheet_.line(), column == Sheet::absent ? 0 : column + 1};
    };
    drafts_.from = place(columns_.from.place());
    drafts_.to = place(columns_.to.place());
    drafts_.about = place(columns_.about);
    drafts_.relation = place(columns_.relation);
    drafts_.cite = place(columns_.cite);
    drafts_.remark_columns = columns_.remark_names;
    const TimeColumns& time = columns_.time;
    find_other_times();
    tells_when_ =
        time.spells != Sheet::absent || time.date.is_there() || time.start.is_there() || time.end.is_there();
    drafts_.has_span = time.start.is_there() || time.end.is_there();
    drafts_.has_date = time.spells != Sheet::absent || (time.date.is_there() && time.start.is_there()) ||
                       (time.date.is_there() && !drafts_.has_span);
  }

  ClaimDrafts read(Tally& tally) {
    tally.rows = sheet_.for_each_row(reader_.rejected, [this] { read_row(); });
    dates_.tell();
    return std::move(drafts_);
  }

 private:
  void read_row() {
    Claim claim;
    claim.line = sheet_.line();
    const Relation& relation = read_relation(claim);
    const ClaimStrength strength = row_strength(sheet_, columns_, relation);
    claim.sign = strength.sign;
    claim.weight = strength.weight;
    claim.directed = strength.directed;
    claim.stated = strength.stated;
    const bool holds = &relation == &free_text_ ? reader_.options.rows != RowKind::event
                                                : holds_over_time(relation.duration);
    const std::vector<RowDate> dates = dates_.read(holds);
    if (tells_when_ && dates.size() == 1 && !dates[0].when.dated()) look_for_a_date();
    read_standing(claim);
    read_context(claim);
    read_remarks(claim);
    const EndColumns::Said to = columns_.to.read(sheet_);
    const auto targets = list_items(to.text);
    read_ends(claim, to, targets);
    refuse_multitudes(sheet_, to, targets.size(), dates.size());
    if (sheet_.row_is_sound()) add_for_each(std::move(claim), dates, to.list, targets);
  }

  /// The columns that are not read, in which a row may hold its date all the same.
  void find_other_times() {
    for (const std::size_t place : sheet_.extras()) {
      const std::string& header = sheet_.header()[place];
      if (speaks_of_record(header) || names_column(reader_.options.keep, header)) continue;
      other_times_.push_back({place, time_header(header) ? looks_like_time : looks_like_date});
    }
  }

  void look_for_a_date() {
    for (const auto& [place, is_time] : other_times_) {
      const std::string_view cell = sheet_.cell(place);
      if (!is_time(cell)) continue;
      sheet_.fault_at(Severity::warning, place,
                      fmt::format("the row has no date, and \"{}\" stands under \"{}\"", printable(cell, 40),
                                  printable(sheet_.header()[place], 40)),
                      "if it is its date, put it there");
    }
  }

  /// A codebook relation, or what is known of free text whose row states its own sign.
  const Relation& read_relation(Claim& claim) {
    const std::string_view cell =
        columns_.relation == Sheet::absent ? std::string_view("tie") : sheet_.cell(columns_.relation);
    const std::uint32_t number = drafts_.relations.number(cell);
    claim.relation = static_cast<RelationId>(number);
    if (number >= known_.size()) {
      known_.push_back(codebook_.find(cell));
      warned_.push_back(0);
    }
    if (const auto known = known_[number]) return codebook_[*known];
    const bool states_strength = !sheet_.value(columns_.score).empty() ||
                                 !sign_cell(sheet_, columns_).empty() ||
                                 !sheet_.value(columns_.weight).empty();
    if (columns_.relation == Sheet::absent && !states_strength)
      report_no_strength();
    else if (cell.empty())
      sheet_.error("relation", "the relation is missing",
                   "take one of the codebook (entente help relations)");
    else if (!states_strength)
      sheet_.error("relation", fmt::format("relation \"{}\" is not in the codebook", printable(cell, 60)),
                   near_relation(cell));
    else if (columns_.relation != Sheet::absent && !std::exchange(warned_[number], char{1}))
      sheet_.fault(Severity::warning, "relation",
                   fmt::format("relation \"{}\" is not in the codebook; its rows count by their own signs",
                               printable(cell, 60)),
                   near_relation(cell));
    return free_text_;
  }

  /// Of a row in a table without relations.
  void report_no_strength() {
    const std::string_view column = columns_.weight != Sheet::absent  ? "weight"
                                    : columns_.score != Sheet::absent ? "score"
                                                                      : "sign";
    sheet_.error(column, fmt::format("the {} is missing", column),
                 "write it, or leave the row out: the table has no relation that could tell it");
  }

  std::string near_relation(std::string_view cell) {
    if (relation_ids_.empty())
      for (const Relation& relation : codebook_.relations()) relation_ids_.push_back(relation.id);
    return reader_.problems.did_you_mean(cell, relation_ids_,
                                         "define it in relations.csv, or see: entente help relations");
  }

  /// The place of a word in a fixed list; 0, with a fault, when it is not there.
  std::size_t choice(std::string_view cell, std::string_view column,
                     std::span<const std::string_view> names) {
    const auto place = place_among(names, cell);
    if (!place)
      sheet_.error(column, fmt::format("{} \"{}\" is not known", column, printable(cell, 40)),
                   suggestion(cell, names));
    return place.value_or(0);
  }

  void read_standing(Claim& claim) {
    if (const auto cell = sheet_.value(columns_.status); !cell.empty()) {
      claim.status = static_cast<Status>(choice(cell, "status", status_names));
      claim.stated.status = true;
    }
    if (const auto cell = sheet_.value(columns_.outcome); !cell.empty())
      claim.outcome = static_cast<Outcome>(1 + choice(cell, "outcome", std::span(outcome_names).subspan(1)));
  }

  /// Third parties, event and citations.
  void read_context(Claim& claim) {
    for (const std::string_view item : list_items(sheet_.cell(columns_.about)))
      claim.about.push_back(drafts_.names.number(normalized(item)));
    if (const std::string_view event = sheet_.value(columns_.event); !event.empty())
      claim.event = static_cast<EventId>(drafts_.events.number(normalized(event)));
    for (const Cited& work : citations_.works(sheet_.value(columns_.cite))) read_citation(claim, work);
  }

  void read_citation(Claim& claim, const Cited& work) {
    if (work.by == CitedBy::nothing)
      sheet_.error("cite", fmt::format("citation \"{}\" names no source", printable(work.place, 40)),
                   "write the source's id, then the place: khan2016 p.3");
    if (work.by == CitedBy::entry && told_.insert(work.written).second)
      sheet_.fault(Severity::notice, "cite",
                   fmt::format("\"{}\" is taken for {} by author and year", printable(work.written, 60),
                               printable(work.source, 60)),
                   "write the id to be sure");
    claim.cites.push_back({static_cast<SourceId>(drafts_.sources.number(work.source)), work.place});
  }

  void read_remarks(Claim& claim) {
    const std::size_t cells = std::min(sheet_.row().cells.size(), columns_.remark_places.size());
    for (std::size_t place = 0; place < cells; ++place)
      if (columns_.remark_places[place] != Sheet::absent && !sheet_.cell(place).empty())
        claim.remarks.push_back(
            {static_cast<std::uint32_t>(columns_.remark_places[place]), normalized(sheet_.cell(place))});
    std::sort(claim.remarks.begin(), claim.remarks.end());
  }

  void read_ends(Claim& claim, const EndColumns::Said& to, const std::vector<std::string_view>& targets) {
    const EndColumns::Said from = columns_.from.read(sheet_);
    if (from.text.empty()) sheet_.error(from.column, "who acts is missing", "name an actor");
    if (from.text.find('|') != std::string_view::npos)
      sheet_.error(from.column, "from names several actors",
                   "write one row for each; only to and about take lists");
    for (const EndColumns::Said& end : {from, to}) refuse_invisible(sheet_, end);
    if (targets.empty()) sheet_.error(to.column, "whom it concerns is missing", "name an actor");
    claim.from = drafts_.names.number(normalized(from.text), from.list);
    note_beside(from, claim.from);
    if (targets.size() == 1) note_beside(to, drafts_.names.number(normalized(targets[0]), to.list));
    if (const std::string_view id = sheet_.cell(columns_.id); !id.empty()) {
      claim.key = normalized(id);
      claim.stated.key = true;
    }
  }

  /// A name beside a code must mean the same actor, which is known only later.
  void note_beside(const EndColumns::Said& said, ActorId code) {
    if (said.beside.empty()) return;
    const ActorId name = drafts_.names.number(normalized(said.beside));
    drafts_.beside.try_emplace({code, name}, CellPlace{sheet_.line(), sheet_.place(said.column) + 1});
  }

  /// A claim for each actor in `to`, and for each spell of a list of times.
  void add_for_each(Claim claim, const std::vector<RowDate>& dates, CodeList list,
                    const std::vector<std::string_view>& targets) {
    std::size_t left = targets.size() * dates.size();
    for (const std::string_view target : targets)
      for (const RowDate& date : dates) {
        const std::string name = normalized(target);
        Claim one = --left == 0 ? std::move(claim) : claim;
        one.to = drafts_.names.number(name, list);
        one.when = date.when;
        one.stated.two_dates = date.two_dates;
        if (targets.size() > 1 && one.stated.key) one.key += ":" + name;
        if (dates.size() > 1 && one.stated.key) one.key += ":" + one.when.text;
        drafts_.claims.push_back(std::move(one));
        drafts_.raws.push_back(sheet_.row().raw);
      }
  }

  const Reader& reader_;
  Sheet& sheet_;
  const ClaimColumns columns_;
  const Codebook& codebook_;
  RowDates dates_;
  Citations citations_;
  std::set<std::string> told_;  // spellings of entries of sources.csv that are no ids
  ClaimDrafts drafts_;
  bool tells_when_ = false;
  Relation free_text_;
  std::vector<std::optional<RelationId>> known_;  // by number in drafts_.relations
  std::vector<char> warned_;                      // likewise
  std::vector<std::string> relation_ids_;
  struct OtherTime {
    std::size_t place;
    bool (*is_time)(std::string_view);
  };
  std::vector<OtherTime> other_times_;
};

}  // namespace

ClaimDrafts read_claims(const Reader& reader, std::string_view text, const std::string& file,
                        const Codebook& codebook, const Bibliography& known, Tally& tally) {
  Sheet sheet = claim_sheet(text, file, reader.problems);
  if (!sheet.has_header()) {
    reader.problems.add({Severity::error, file, 1, 0, "the file is empty",
                         "it needs a header with at least from,to,relation"});
    return {};
  }
  auto columns = settled_columns(sheet, text, reader.options.keep);
  if (!columns) return {};
  return ClaimRows(reader, sheet, text, std::move(*columns), codebook, known).read(tally);
}

}  // namespace entente
