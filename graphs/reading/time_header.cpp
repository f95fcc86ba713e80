// A table of names, of which the earlier goes first where a sheet has several; else the words of the name.
#include <entente/graphs/reading/time_header.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace entente {
namespace {

constexpr auto date = TimeSide::date, start = TimeSide::start, end = TimeSide::end;
constexpr auto whole = TimeUnit::whole, year = TimeUnit::year, month = TimeUnit::month, day = TimeUnit::day,
               spells = TimeUnit::spells;
constexpr auto own = TimeName::own, known = TimeName::known;

struct Named {
  std::string_view key;
  TimeHeader meaning;
};

constexpr Named names[] = {
    {"date", {date, whole, own}},
    {"start", {start, whole, own}},
    {"end", {end, whole, own}},
    {"eventdate", {date, whole, own}},
    {"sqldate", {date, whole, known}},
    {"dt", {date, whole, known}},
    {"year", {date, year, own}},
    {"month", {date, month, own}},
    {"day", {date, day, own}},
    {"startdate", {start, whole, own}},
    {"fromdate", {start, whole, own}},
    {"begin", {start, whole, own}},
    {"since", {start, whole, own}},
    {"enddate", {end, whole, own}},
    {"todate", {end, whole, own}},
    {"until", {end, whole, own}},
    {"when", {date, whole, known}},
    {"dates", {date, whole, known}},
    {"time", {date, whole, known, true}},
    {"datetime", {date, whole, known, true}},
    {"timestamp", {date, whole, known, true}},
    {"unixtime", {date, whole, known, true}},
    {"unix", {date, whole, known, true}},
    {"epoch", {date, whole, known, true}},
    {"timeset", {date, spells, known}},
    {"interval", {date, spells, known}},
    {"years", {date, year, known}},
    {"yr", {date, year, known}},
    {"mon", {date, month, known}},
    {"datefrom", {start, whole, known}},
    {"datestart", {start, whole, known}},
    {"begins", {start, whole, known}},
    {"began", {start, whole, known}},
    {"begindate", {start, whole, known}},
    {"beginning", {start, whole, known}},
    {"onset", {start, whole, known}},
    {"onsetdate", {start, whole, known}},
    {"started", {start, whole, known}},
    {"starts", {start, whole, known}},
    {"startyear", {start, year, known}},
    {"styear", {start, year, known}},
    {"strtyr", {start, year, known}},
    {"startyr", {start, year, known}},
    {"begyear", {start, year, known}},
    {"beginyear", {start, year, known}},
    {"fromyear", {start, year, known}},
    {"yearfrom", {start, year, known}},
    {"yearstart", {start, year, known}},
    {"startmonth", {start, month, known}},
    {"stmonth", {start, month, known}},
    {"strtmnth", {start, month, known}},
    {"begmonth", {start, month, known}},
    {"beginmonth", {start, month, known}},
    {"startday", {start, day, known}},
    {"stday", {start, day, known}},
    {"strtday", {start, day, known}},
    {"begday", {start, day, known}},
    {"beginday", {start, day, known}},
    {"dateto", {end, whole, known}},
    {"dateend", {end, whole, known}},
    {"ends", {end, whole, known}},
    {"ended", {end, whole, known}},
    {"finish", {end, whole, known}},
    {"finishdate", {end, whole, known}},
    {"finished", {end, whole, known}},
    {"stop", {end, whole, known}},
    {"stopdate", {end, whole, known}},
    {"till", {end, whole, known}},
    {"terminus", {end, whole, known}},
    {"terminated", {end, whole, known}},
    {"termination", {end, whole, known}},
    {"terminationdate", {end, whole, known}},
    {"endyear", {end, year, known}},
    {"endyr", {end, year, known}},
    {"toyear", {end, year, known}},
    {"yearto", {end, year, known}},
    {"yearend", {end, year, known}},
    {"endmonth", {end, month, known}},
    {"endmnth", {end, month, known}},
    {"endday", {end, day, known}},
};

using Words = std::vector<std::string>;

/// The words of a name, in small letters: at signs and spaces, and before capitals within it.
Words words_of(std::string_view header) {
  Words words(1);
  char before = ' ';
  for (const char c : header) {
    const bool capital = c >= 'A' && c <= 'Z', small_before = before >= 'a' && before <= 'z';
    const bool letter = capital || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (!letter || (capital && small_before)) words.emplace_back();
    if (letter) words.back() += capital ? static_cast<char>(c - 'A' + 'a') : c;
    before = c;
  }
  std::erase(words, "");
  return words;
}

template <std::size_t N>
bool among(const std::string_view (&list)[N], const std::string& word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view of_start[] = {"start", "st",    "strt",  "begin", "beg",
                                         "began", "onset", "since", "from",  "first"};
constexpr std::string_view of_end[] = {"end",      "ended", "ends",     "ending",    "finish",
                                       "stop",     "until", "till",     "to",        "termination",
                                       "terminus", "last",  "finished", "terminated"};
/// What happens at a beginning, at an end, and on a date.
constexpr std::string_view that_start[] = {
    "established", "entered",   "took",      "joined",    "founded", "opened", "imposed",
    "inaugurated", "commenced", "accession", "inception", "force",   "formed", "independence"};
constexpr std::string_view that_end[] = {
    "dissolved", "expired", "expiry",    "expires",   "expiration", "lifted",      "exit",    "abrogated",
    "left",      "closed",  "denounced", "withdrawn", "withdrawal", "dissolution", "revoked", "disbanded"};
constexpr std::string_view that_happen[] = {"signed",    "signature", "ratified",
                                            "concluded", "happened",  "occurred"};
constexpr std::string_view of_years[] = {"year", "yr",   "yyyy", "years", "jahr", "année", "annee",
                                         "año",  "anno", "jaar", "год",   "Год",  "yıl"},
                           of_months[] = {"month", "mnth", "mon", "mo",   "mm",
                                          "monat", "mois", "mes", "mese", "maand"},
                           of_days[] = {"day", "dd", "dy", "tag", "jour", "día", "giorno", "dag"};
constexpr std::string_view of_dates[] = {"date",   "dates",  "time",   "datetime", "timestamp", "datum",
                                         "fecha",  "дата",   "Дата",   "tarih",    "week",      "quarter",
                                         "qtr",    "season", "period", "yyyymm",   "ym",        "decade",
                                         "fiscal", "dt",     "window"};
/// Numbers under these are no years as such.
constexpr std::string_view of_other_years[] = {"decade", "fiscal"};
/// Dates of the record rather than of what it tells.
constexpr std::string_view of_other_things[] = {
    "access",    "accessed", "retrieved", "added",     "coded",       "coding",   "entered", "entry",
    "created",   "update",   "modified",  "published", "publication", "pub",      "source",  "birth",
    "born",      "death",    "died",      "download",  "downloaded",  "scraped",  "checked", "reviewed",
    "revised",   "import",   "imported",  "precision", "type",        "zone",     "updated", "ref",
    "reference", "archive",  "page",      "id",        "submitted",   "inserted", "edited",  "archived",
    "dob",       "birthday", "dateadded", "count",     "number",      "num",      "total",   "length"};

template <std::size_t N>
bool any_among(const std::string_view (&list)[N], const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return among(list, word); });
}

/// `begyr` is `beg yr`, and `imonth` is `i month`; other words stay whole.
Words with_units_apart(const Words& words) {
  static constexpr std::string_view units[] = {"year", "yr",  "month", "mnth", "mon",
                                               "mo",   "day", "dy",    "date", "dt"},
                                    other_fronts[] = {"i", "event"};
  Words apart;
  for (const std::string& word : words) {
    const auto unit = std::find_if(std::begin(units), std::end(units), [&](std::string_view tail) {
      if (!word.ends_with(tail) || word.size() == tail.size()) return false;
      const std::string front = word.substr(0, word.size() - tail.size());
      return front != "to" && (among(of_start, front) || among(of_end, front) || among(other_fronts, front));
    });
    if (unit != std::end(units)) apart.push_back(word.substr(0, word.size() - unit->size()));
    apart.push_back(unit == std::end(units) ? word : std::string(*unit));
  }
  return apart;
}

}  // namespace

std::optional<TimeHeader> time_header(std::string_view header) {
  const std::string key = header_key(header);
  for (std::size_t rank = 0; rank < std::size(names); ++rank)
    if (names[rank].key == key) {
      TimeHeader found = names[rank].meaning;
      found.rank = rank;
      return found;
    }
  Words words = with_units_apart(words_of(header));
  if (words.size() > 1 && (words.back() == "on" || words.back() == "at")) words.pop_back();
  if (words.empty() || speaks_of_record(header)) return std::nullopt;
  const auto any = [&](const auto& list) { return any_among(list, words); };
  const bool starts = any(of_start), ends = any(of_end);
  if (starts && ends) return std::nullopt;
  const bool by_word = starts || ends;
  const TimeSide side = starts || (!by_word && any(that_start)) ? start : ends || any(that_end) ? end : date;
  const auto header_of = [&](TimeUnit unit, TimeName name, bool unix_time = false) {
    return TimeHeader{side, unit, name, unix_time, !any(of_other_years), std::size(names)};
  };
  const int units = any(of_years) + any(of_months) + any(of_days);
  if (any(of_dates) || units > 1) return header_of(whole, TimeName::likely, any(of_dates));
  if (units == 1) return header_of(any(of_years) ? year : any(of_months) ? month : day, TimeName::likely);
  // `war_start` is a date, `end_reason` is none; and `to` alone is an actor.
  const bool last_word = among(of_start, words.back()) || among(of_end, words.back());
  const bool lone_preposition = words.back() == "from" || words.back() == "to" || words.back() == "st";
  if (by_word && last_word && !lone_preposition) return header_of(whole, TimeName::likely);
  if (any(that_start) || any(that_end) || any(that_happen)) return header_of(whole, TimeName::verb);
  return std::nullopt;
}

bool names_part_of_year(std::string_view header) {
  static constexpr std::string_view parts[] = {"quarter", "qtr", "q", "half", "semester"};
  const Words words = words_of(header);
  return words.size() == 1 && any_among(parts, words);
}

bool speaks_of_record(std::string_view header) {
  const Words words = words_of(header);
  static constexpr std::string_view in_force[] = {"force"};  // `entered into force`
  return any_among(of_other_things, words) && !any_among(in_force, words);
}

}  // namespace entente
