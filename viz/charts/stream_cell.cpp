#include <entente/viz/charts/stream_cell.hpp>

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/svg_parts.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

constexpr double outline_width = 1.4;
constexpr double frame_width = 1.2, beyond_cell = 1;
constexpr double seam = 0.4;  ///< half of the edge of a stream, over which a cell of its colour lies

std::string_view cell_fill_of(const StreamCell& cell) {
  const style::BlocFill& fill = bloc_fill_of(cell.bloc);
  if (cell.bloc == 0) return fill.stream;
  if (!cell.is_certain) return fill.choice;
  return cell.is_bare ? style::paper : fill.certain;
}

/// Paper and a dark line around it.
std::string frame_around(const Box& box) {
  const Box frame = grown(box, beyond_cell);
  return fmt::format(
      "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2.6\" fill=\"{}\" stroke=\"{}\" "
      "stroke-width=\"{}\"/>",
      svg::number(frame.corner.x), svg::number(frame.corner.y), svg::number(frame.size.width),
      svg::number(frame.size.height), style::paper, style::ink, frame_width);
}

}  // namespace

const style::BlocFill& bloc_fill_of(std::uint32_t bloc) {
  return bloc == 0 ? style::no_bloc_fill : style::bloc_fills[(bloc - 1) % style::bloc_fills.size()];
}

std::string stream_cell(const Box& box, const StreamCell& cell) {
  if (cell.bloc == 0) return filled(grown(box, seam), cell_fill_of(cell));
  const Box inner = cell.is_bare ? grown(box, -outline_width / 2) : box;
  const std::string outline = cell.is_bare ? fmt::format(" stroke=\"{}\" stroke-width=\"{}\"",
                                                         bloc_fill_of(cell.bloc).certain, outline_width)
                                           : "";
  return (cell.is_framed ? frame_around(box) : "") +
         fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"{}/>",
                     svg::number(inner.corner.x), svg::number(inner.corner.y), svg::number(inner.size.width),
                     svg::number(inner.size.height), cell_fill_of(cell), outline);
}

std::string_view ink_of(const StreamCell& cell) {
  if (cell.bloc == 0 || !cell.is_certain) return style::ink;
  return cell.is_bare ? bloc_fill_of(cell.bloc).certain : style::paper;
}

}  // namespace entente
