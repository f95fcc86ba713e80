#include <entente/viz/charts/stream_columns.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/maps/cast.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double beside_name = 4, beside_code = 12;  ///< of a cell, both sides together
constexpr double beside_label = 8;
constexpr double widest_column = 150, thinnest_column = 8;
constexpr double largest_cell = 0.62;  ///< of a column; the rest is for the streams
constexpr double bare_cell = 0.45;
constexpr double largest_label = 0.27;  ///< of the page
constexpr double narrow_cell = 0.74, least_narrow_cell = 22;
constexpr double least_code_cell = 26;  ///< holds three capitals

/// The widest of the texts in one era, of the streams that are there.
template <typename TextOf>
double widest_of(const BlocRecord& record, std::size_t era, TextOf text_of) {
  double width = 0;
  for (const BlocStream& stream : record.streams.rows) {
    const BlocMember& member = stream.places[era].member;
    if (member.aligned() || member.why != Reason::absent)
      width = std::max(width, text_width(text_of(stream), chart_text));
  }
  return width;
}

/// The widest texts there are.
struct Widths {
  double names = 0, codes = 0;       ///< of all eras
  double on_left = 0, on_right = 0;  ///< names in the first and in the last one
};

Widths widths_of(const BlocRecord& record, const StreamNames& names) {
  Widths found;
  for (std::size_t era = 0; era < record.eras.size(); ++era) {
    found.on_right = widest_of(record, era, [&](const BlocStream& one) { return names.name(one, era); });
    if (era == 0) found.on_left = found.on_right;
    found.names = std::max(found.names, found.on_right);
    found.codes =
        std::max(found.codes, widest_of(record, era, [&](const BlocStream& one) { return names.code(one); }));
  }
  return found;
}

}  // namespace

std::string StreamNames::name(const BlocStream& stream, std::size_t era) const {
  return clean(shown_actor_in(chronicle_, stream.actor, fold_, record_.eras[era].span).label);
}

std::string StreamNames::code(const BlocStream& stream) const {
  return clean(chronicle_.roster[stream.actor].code);
}

StreamColumns stream_columns(const ChartSheet& sheet, const BlocRecord& record, const StreamNames& names,
                             const ChartOptions& options) {
  const Widths widths = widths_of(record, names);
  const double most = largest_label * sheet.width(), room = sheet.right() - ChartSheet::left();
  const double feet = beside_label + std::max(text_width(broken_heading(record), chart_text),
                                              text_width(best_heading, chart_text));
  StreamColumns made;
  const auto lay_out = [&](double left, double right, double cell) {
    const auto count = static_cast<double>(std::max<std::size_t>(1, record.eras.size()));
    const double width = std::min(widest_column, (room - left - right) / count);
    made.columns = {ChartSheet::left() + left, width, record.eras.size()};
    made.cell = std::min(cell, largest_cell * width);
  };
  lay_out(feet, 0, widths.names + beside_code);
  if (widths.names + beside_name <= made.cell) return made;
  made.text = StreamText::code;
  lay_out(std::min(std::max(widths.on_left + beside_label, feet), most),
          std::min(widths.on_right + beside_label, most), widths.codes + beside_code);
  if (made.cell >= std::min(least_code_cell, widths.codes + beside_name)) return made;
  const StreamColumns with_names = made;
  lay_out(0, 0, widths.codes + beside_code);
  made.cell = std::min(widths.codes + beside_name, narrow_cell * made.columns.width);
  made.has_sides = false;
  if (made.cell >= least_narrow_cell) return made;
  made = with_names;
  made.text = StreamText::none;
  made.cell = bare_cell * made.columns.width;
  if (made.columns.width < thinnest_column)
    throw Error(Failure::usage,
                fmt::format("{} eras are too many for a page of {:.4g} mm; take fewer, or a wider page",
                            record.eras.size(), options.width));
  return made;
}

}  // namespace entente
