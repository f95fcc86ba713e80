#include <entente/viz/charts/heat_layout.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/short_names.hpp>
#include <entente/viz/maps/words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace entente {
namespace {

constexpr double between_columns = 1;
constexpr double usual_cell = 72, narrow_cell = 44;  ///< which labels leave, on a narrow page
constexpr double widest_cell = 112, thinnest_cell = 1.5;
/// Of the page, where columns need the rest, and in any case.
constexpr double usual_pair_label = 0.3, largest_pair_label = 0.36;
constexpr double beside_pair = 8, before_change = 6, before_mark = 4, mark_width = 9;
constexpr std::size_t most_label_lines = 2;
constexpr double joint_width = 6;  ///< of a dash behind a name
constexpr double row_of_one = 21, row_of_two = 25;

std::vector<ActorId> actors_in_rows(const PairHistories& histories) {
  std::set<ActorId> found;
  for (const PairHistory& row : histories.rows) found.insert({row.pair.first, row.pair.second});
  return {found.begin(), found.end()};
}

/// `China – Pakistan` in lines; where two are not one, the first name ends with the dash, if each then has
/// a line.
std::vector<std::string> pair_lines(const std::string& first, const std::string& second, double width) {
  const std::string dash = " –";
  if (text_width(first + dash + " " + second, chart_text) <= width) return {first + dash + " " + second};
  WrapOptions options{.width = width, .most_lines = most_label_lines, .lines = Lines::full};
  std::vector<std::string> lines = wrapped(first, chart_text, options);
  if (text_width(lines.back() + dash, chart_text) > width) {
    options.width = width - text_width(dash, chart_text);
    lines = wrapped(first, chart_text, options);
    options.width = width;
  }
  lines.back() += dash;
  for (std::string& line : wrapped(second, chart_text, options)) lines.push_back(std::move(line));
  if (lines.size() <= most_label_lines) return lines;
  options.holds_marks = true;
  return wrapped(first + dash + " " + second, chart_text, options);
}

std::size_t ellipses_in(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("…"); at != std::string_view::npos; at = text.find("…", at + 1)) ++count;
  return count;
}

/// Whether lines of these names are too many or too wide, or have lost a part.
bool is_cut(const std::vector<std::string>& lines, std::string_view names, double width) {
  std::size_t ellipses = 0;
  for (const std::string& line : lines) ellipses += ellipses_in(line);
  return lines.size() > most_label_lines || ellipses > ellipses_in(names) ||
         std::ranges::any_of(lines,
                             [&](const std::string& line) { return text_width(line, chart_text) > width; });
}

/// What is as wide as its widest text.
struct HeatNeeds {
  double number = 0, change = 0, mark = 0;
};

HeatNeeds needs_of(const PairHistories& histories) {
  HeatNeeds needs;
  std::vector<double> levels;
  for (const PairHistory& row : histories.rows) {
    for (const Value& level : row.levels)
      if (level.defined()) levels.push_back(level.number());
    if (row.change.defined())
      needs.change = std::max({needs.change, text_width("change", chart_text),
                               text_width(short_level(row.change.number()), chart_text)});
    if (row.flips) needs.mark = before_mark + mark_width;
  }
  needs.number = room_of_levels(levels);
  return needs;
}

/// The first words of a name that have room, with an ellipsis; empty where none has.
std::string first_words(const std::string& name, double width) {
  std::string found;
  for (auto end = name.find(' '); end != std::string::npos; end = name.find(' ', end + 1)) {
    std::string shorter = name.substr(0, end);
    while (!shorter.empty() && std::string_view(" /,(–-").find(shorter.back()) != std::string_view::npos)
      shorter.pop_back();
    if (shorter.empty() || text_width(shorter + "…", chart_text) > width) continue;
    found = shorter + "…";
  }
  return found;
}

/// Names, whole or short, and how wide they are.
class HeatLabels {
 public:
  HeatLabels(const Chronicle& chronicle, const PairHistories& histories, const ChartOptions& options)
      : chronicle_(chronicle),
        histories_(histories),
        fold_(options.fold),
        actors_(actors_in_rows(histories)),
        short_names_(chronicle, actors_, options.fold) {}

  /// To codes alone.
  void shorten_all() {
    for (const ActorId actor : actors_) rooms_[actor] = 0;
    is_coded_ = true;
  }

  /// No wider than `most`, with short names where they would be cut.
  std::vector<std::vector<std::string>> lines(double most) {
    most_ = most;
    for (bool is_whole = false; !is_whole;) {
      is_whole = true;
      for (const PairHistory& row : histories_.rows)
        is_whole = !(is_cut(lines_of(row, most), name_of(row.pair.first) + name_of(row.pair.second), most) &&
                     shorten_longer(row.pair)) &&
                   is_whole;
    }
    std::vector<std::vector<std::string>> found;
    for (const PairHistory& row : histories_.rows) {
      found.push_back(lines_of(row, most));
      for (std::string& line : found.back()) line = fitted(line, most, chart_text);
    }
    return found;
  }

  /// What short names stand for.
  std::string codes() const {
    std::vector<ActorId> coded;
    std::string cut;
    for (const auto& [actor, room] : rooms_)
      if (const std::string name = name_of(actor); name == short_names_.of(actor))
        coded.push_back(actor);
      else
        cut += fmt::format("{}{}: {}.", cut.empty() ? "" : " ", name, whole_name(actor));
    const std::string told = short_names_.told(coded);
    return told + (told.empty() || cut.empty() ? "" : " ") + cut;
  }

 private:
  std::string whole_name(ActorId actor) const { return clean(label_of(chronicle_, actor, fold_)); }

  std::string name_of(ActorId actor) const {
    return rooms_.contains(actor) ? short_name(actor) : whole_name(actor);
  }

  /// The code of the sheet, or among whole names the first words where they are no one else's; else initials.
  std::string short_name(ActorId actor) const {
    const std::string& code = short_names_.of(actor);
    if (is_coded_ || code == chronicle_.roster[actor].code) return code;
    const std::string cut = first_words(whole_name(actor), rooms_.at(actor));
    const std::string begins = cut.substr(0, cut.size() - std::min(cut.size(), std::string_view("…").size()));
    const auto is_taken = [&](ActorId other) {
      return other != actor && whole_name(other).starts_with(begins);
    };
    return cut.empty() || std::ranges::any_of(actors_, is_taken) ? code : cut;
  }

  std::vector<std::string> lines_of(const PairHistory& row, double most) const {
    const auto& [first, second] = row.pair;
    if (is_coded_) return {short_names_.of(first) + "–" + short_names_.of(second)};
    return pair_lines(name_of(first), name_of(second), most);
  }

  /// Whether there was a name to shorten: the longer one as far as it can be, then the other.
  bool shorten_longer(const Pair& pair) {
    const auto width = [&](ActorId actor) { return text_width(whole_name(actor), chart_text); };
    const bool is_first = width(pair.first) >= width(pair.second);
    return shorten(is_first ? pair.first : pair.second) || shorten(is_first ? pair.second : pair.first);
  }

  /// Whether a name could be made shorter.
  bool shorten(ActorId actor) {
    if (rooms_.try_emplace(actor, most_ - joint_width).second) return true;
    const std::string name = name_of(actor);
    if (name == short_names_.of(actor)) return false;
    const double less = text_width(name, chart_text) - 1;
    if (first_words(whole_name(actor), less).empty()) return false;
    rooms_[actor] = less;
    return true;
  }

  const Chronicle& chronicle_;
  const PairHistories& histories_;
  const FoldOptions& fold_;
  std::vector<ActorId> actors_;
  ShortNames short_names_;
  std::map<ActorId, double> rooms_;  ///< of the names that are shortened
  bool is_coded_ = false;            ///< all of them to codes
  double most_ = 0;                  ///< room for a line
};

double widest_label(const std::vector<std::vector<std::string>>& labels) {
  double widest = 0;
  for (const std::vector<std::string>& lines : labels)
    for (const std::string& line : lines) widest = std::max(widest, text_width(line, chart_text));
  return widest;
}

}  // namespace

HeatLayout heat_layout(const ChartSheet& sheet, const Chronicle& chronicle, const PairHistories& histories,
                       std::size_t eras, const ChartOptions& options) {
  const HeatNeeds needs = needs_of(histories);
  const auto count = static_cast<double>(std::max<std::size_t>(1, eras));
  HeatLayout made;
  const auto lay_out = [&](HeatLabels& labels, bool has_change) {
    made.has_change = has_change && needs.change > 0;
    const double behind = (made.has_change ? before_change + needs.change : 0) + needs.mark;
    const double to_spare = sheet.right() - ChartSheet::left() - behind -
                            count * (sheet.width() < style::narrow_canvas ? narrow_cell : usual_cell);
    made.labels = labels.lines(
        std::clamp(to_spare, usual_pair_label * sheet.width(), largest_pair_label * sheet.width()) -
        beside_pair);
    const auto is_one = [](const std::vector<std::string>& lines) { return lines.size() < 2; };
    made.row = std::ranges::all_of(made.labels, is_one) ? row_of_one : row_of_two;
    made.codes = labels.codes();
    const double start = ChartSheet::left() + widest_label(made.labels) + beside_pair;
    made.columns = {start, std::min(widest_cell, (sheet.right() - start - behind) / count), eras};
    made.has_numbers = made.columns.width >= needs.number + between_columns;
    made.change_end = made.columns.end() + before_change + needs.change;
    made.mark = (made.has_change ? made.change_end : made.columns.end()) + before_mark;
    return made.has_numbers;
  };
  HeatLabels whole(chronicle, histories, options), brief = whole;
  brief.shorten_all();
  if (lay_out(whole, true) || lay_out(brief, true) || lay_out(whole, false) || lay_out(brief, false))
    return made;
  lay_out(whole, false);
  if (made.columns.width < thinnest_cell)
    throw Error(Failure::usage,
                fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page", eras,
                            options.width));
  return made;
}

}  // namespace entente
