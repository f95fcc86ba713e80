#include <entente/viz/charts/stream_columns.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/stream_names.hpp>
#include <entente/viz/charts/stream_places.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace entente {
namespace {

constexpr double beside_name = 4, beside_code = 12;  ///< of a cell, both sides together
constexpr double beside_label = 8;
constexpr double widest_column = 150, thinnest_column = 8;
constexpr double largest_cell = 0.62;  ///< of a column; the rest is for the streams
constexpr double largest_lone_cell = 0.66;
constexpr double largest_named_cell = 0.74, bare_cell = 0.45;
constexpr std::size_t most_tall_streams = 9;
constexpr double largest_label = 0.27;                           ///< of the page
constexpr double three_capitals = 24, least_between_cells = 10;  ///< cells of codes, and between two of them
constexpr double years_column = 58,
                 years_width = 46;  ///< of columns that have years above them, and of these

/// The texts of the streams that are there in an era.
template <typename TextOf>
std::vector<double> widths_in(const BlocRecord& record, std::size_t era, TextOf text_of) {
  std::vector<double> widths;
  for (const BlocStream& stream : record.streams.rows)
    if (is_present(stream.places[era])) widths.push_back(text_width(text_of(stream), chart_text));
  return widths;
}

/// Of all eras, and of the first and the last one.
struct StreamWidths {
  std::vector<double> names{};
  std::size_t streams = 0;
  double widest_of_two = 0;  ///< of names in two lines
  double widest_name = 0, widest_code = 0, on_left = 0, on_right = 0;

  std::size_t names_up_to(double width) const {
    return static_cast<std::size_t>(std::ranges::count_if(names, [&](double name) { return name <= width; }));
  }
};

/// The wider line of a name that is broken in two where that makes it narrowest.
std::string widest_line(const std::string& name) {
  std::string widest = name;
  for (auto at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    const std::string first = name.substr(0, at), second = name.substr(at + 1);
    const std::string& wider =
        text_width(first, chart_text) < text_width(second, chart_text) ? second : first;
    if (text_width(wider, chart_text) < text_width(widest, chart_text)) widest = wider;
  }
  return widest;
}

StreamWidths stream_widths(const BlocRecord& record, const StreamNames& names) {
  StreamWidths found{.streams = record.streams.rows.size()};
  const auto widest = [](const std::vector<double>& widths) {
    return widths.empty() ? 0 : std::ranges::max(widths);
  };
  for (std::size_t era = 0; era < record.eras.size(); ++era) {
    const std::vector<double> here =
        widths_in(record, era, [&](const BlocStream& one) { return names.name(one, era); });
    found.names.insert(found.names.end(), here.begin(), here.end());
    found.on_right = widest(here);
    found.widest_of_two =
        std::max(found.widest_of_two, widest(widths_in(record, era, [&](const BlocStream& one) {
                   return widest_line(names.name(one, era));
                 })));
    if (era == 0) found.on_left = found.on_right;
    found.widest_code =
        std::max(found.widest_code,
                 widest(widths_in(record, era, [&](const BlocStream& one) { return names.code(one); })));
  }
  found.widest_name = widest(found.names);
  return found;
}

/// Tries one way after the other.
class StreamLayout {
 public:
  StreamLayout(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names)
      : sheet_(sheet),
        eras_(record.eras.size()),
        widths_(stream_widths(record, names)),
        feet_(beside_label + text_width(broken_heading(record), chart_text)) {}

  std::optional<StreamColumns> names() const {
    const StreamColumns made = between(feet_, 0, widths_.widest_name + beside_code);
    return widths_.widest_name + beside_name <= made.cell ? std::optional(made) : std::nullopt;
  }

  std::optional<StreamColumns> codes_and_sides() const {
    const StreamColumns made = with_sides();
    const bool fits = made.cell >= std::max(three_capitals, widths_.widest_code + beside_name);
    return fits ? std::optional(made) : std::nullopt;
  }

  /// In cells over the whole page, without anything beside the columns.
  std::optional<StreamColumns> names_alone() const { return alone(widths_.widest_name + beside_name); }

  /// In cells that are twice as high, which a page has room for where streams are few.
  std::optional<StreamColumns> two_lines() const {
    std::optional<StreamColumns> made = alone(widths_.widest_of_two + beside_name);
    if (!made || widths_.streams > most_tall_streams) return std::nullopt;
    made->has_two_lines = true;
    return made;
  }

  std::optional<StreamColumns> most_names() const {
    StreamColumns made = from_edge_to_edge(widths_.widest_name + beside_name);
    made.has_sides = false;
    const std::size_t fitting = widths_.names_up_to(made.cell - beside_name);
    return 2 * fitting > widths_.names.size() ? std::optional(made) : std::nullopt;
  }

  std::optional<StreamColumns> codes() const {
    StreamColumns made = from_edge_to_edge(std::max(widths_.widest_code + beside_name, three_capitals));
    if (made.columns.width - made.cell < least_between_cells) made = from_edge_to_edge(three_capitals);
    made.text = StreamText::code;
    made.has_sides = false;
    const bool fits = made.cell >= three_capitals && made.columns.width - made.cell >= least_beside_wide;
    return fits ? std::optional(made) : std::nullopt;
  }

  StreamColumns bare() const {
    StreamColumns made = with_sides();
    made.text = StreamText::none;
    made.cell = bare_cell * made.columns.width;
    return made;
  }

 private:
  /// Cells so wide without sides, where they leave streams enough of their columns.
  std::optional<StreamColumns> alone(double cell) const {
    StreamColumns made = from_edge_to_edge(cell);
    made.has_sides = false;
    const bool fits = cell <= made.cell + 0.01 && cell <= largest_lone_cell * made.columns.width;
    return fits ? std::optional(made) : std::nullopt;
  }

  StreamColumns with_sides() const {
    const double most = largest_label * sheet_.width();
    StreamColumns made = between(std::min(std::max(widths_.on_left + beside_label, feet_), most),
                                 std::min(widths_.on_right + beside_label, most),
                                 std::max(widths_.widest_code + beside_code, three_capitals));
    made.text = StreamText::code;
    return made;
  }

  /// Columns between what stands on both sides.
  StreamColumns between(double left, double right, double cell) const {
    StreamColumns made;
    const auto count = static_cast<double>(std::max<std::size_t>(1, eras_));
    const double room = sheet_.right() - ChartSheet::left() - left - right;
    made.columns = {ChartSheet::left() + left, std::min(widest_column, room / count), eras_};
    made.cell = std::min(cell, largest_cell * made.columns.width);
    return made;
  }

  /// Columns over the whole page: the widest cell of the first begins at its left edge, or years as wide as a
  /// column with a name has them, and the last ends at the right one.
  StreamColumns from_edge_to_edge(double cell) const {
    StreamColumns made;
    const double page = sheet_.right() - ChartSheet::left();
    const auto steps = static_cast<double>(std::max<std::size_t>(2, eras_) - 1);
    made.cell = std::min(cell, largest_named_cell * page / (steps + largest_named_cell));
    const auto columns_within = [&](double edge) {
      const double width = (page - edge) / steps;
      return EraColumns{ChartSheet::left() + edge / 2 - width / 2, width, eras_};
    };
    made.columns = columns_within(made.cell);
    const double widest_of_first = std::max(
        made.cell, std::min(widths_.widest_code + beside_wide_name, made.columns.width - least_beside_wide));
    made.columns =
        columns_within(std::max(widest_of_first, made.columns.width < years_column ? 0 : years_width));
    return made;
  }

  const ChartSheet& sheet_;
  std::size_t eras_;
  StreamWidths widths_;
  double feet_;  ///< their headings
};

}  // namespace

double StreamColumns::cell_around(const std::string& words) const {
  if (has_two_lines) return cell;
  const double needed = text_width(words, chart_text) + beside_wide_name;
  return std::max(cell, std::min(needed, columns.width - least_beside_wide));
}

StreamColumns stream_columns(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names,
                             const ChartOptions& options) {
  const StreamLayout layout(sheet, record, names);
  for (const auto way : {&StreamLayout::names, &StreamLayout::names_alone, &StreamLayout::two_lines,
                         &StreamLayout::codes_and_sides, &StreamLayout::most_names, &StreamLayout::codes})
    if (const std::optional<StreamColumns> made = (layout.*way)()) return *made;
  const StreamColumns made = layout.bare();
  if (made.columns.width < thinnest_column)
    throw Error(Failure::usage,
                fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                            record.eras.size(), options.width));
  return made;
}

}  // namespace entente
