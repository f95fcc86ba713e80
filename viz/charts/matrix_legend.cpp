#include <entente/viz/charts/matrix_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/stream_cell.hpp>
#include <entente/viz/maps/bloc_words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace entente {
namespace {

constexpr double corner_line = 16, beside_sample = 5, bloc_sample = 26;
constexpr double below_heading = 14, below_scale = 8;

LevelKey key_of(const BlocKey& key) {
  const auto sample = [bloc = key.bloc, is_sure = key.is_sure](ChartSheet& sheet, Point at) {
    add_bloc_bar(sheet, {at, {bloc_bar, key_height}}, bloc);
    const double left = bloc > 0 ? bloc_bar + 1 : 0;
    add_self_cell(sheet, {at + Point{left, 0}, {bloc_sample - left, key_height}}, bloc, is_sure);
  };
  return {sample, bloc_sample, key.words};
}

std::vector<LevelKey> all_keys(const LevelKeys& levels, const std::vector<BlocKey>& blocs) {
  std::vector<LevelKey> keys;
  for (const BlocKey& key : blocs) keys.push_back(key_of(key));
  std::ranges::copy(level_keys(levels), std::back_inserter(keys));
  return keys;
}

}  // namespace

void add_bloc_bar(ChartSheet& sheet, const Box& box, std::uint32_t bloc) {
  if (bloc > 0) sheet.add(filled(box, bloc_fill_of(bloc).certain));
}

void add_self_cell(ChartSheet& sheet, const Box& box, std::uint32_t bloc, bool is_sure) {
  const std::string_view fill = bloc > 0  ? (is_sure ? bloc_fill_of(bloc).choice : bloc_fill_of(bloc).stream)
                                : is_sure ? style::hairline
                                          : style::paper;
  sheet.add(filled(box, fill));
  if (!is_sure) {
    const Box inner = grown(box, -0.5);
    sheet.add(
        fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{}\" "
                    "stroke-dasharray=\"3 2\"/>",
                    svg::number(inner.corner.x), svg::number(inner.corner.y), svg::number(inner.size.width),
                    svg::number(inner.size.height), style::ink));
  }
  if (bloc > 0)
    sheet.add(svg::text({box.centre().x, box.centre().y + chart_text * style::half_cap_height},
                        bloc_letter(bloc),
                        {.size = chart_text, .colour = style::ink, .anchor = svg::Anchor::middle}));
}

MatrixLegend::MatrixLegend(const ChartSheet& sheet, const MatrixLayout& layout, const LevelKeys& levels,
                           const std::vector<BlocKey>& blocs)
    : levels_(levels),
      keys_(all_keys(levels, blocs)),
      has_scale_(layout.has_corner(corner_size(true), sheet.right())),
      has_keys_(has_scale_ || layout.has_corner(corner_size(false), sheet.right())) {}

Size MatrixLegend::corner_size(bool with_scale) const {
  Size size{with_scale ? level_scale_size.width : 0,
            with_scale ? below_heading + level_scale_size.height + below_scale : 0};
  for (const LevelKey& key : keys_) {
    size.width = std::max(size.width, key.width + beside_sample + text_width(key.words, style::small_size));
    size.height += corner_line;
  }
  size.height -= corner_line - key_height;  // of the last line
  return size;
}

void MatrixLegend::add_corner(ChartSheet& sheet) const {
  if (!has_keys_) return;
  Point at{sheet.right() - corner_size(has_scale_).width, sheet.y()};
  if (has_scale_) {
    sheet.add(svg::text({at.x, at.y + 10}, "Level", {.size = style::small_size, .colour = style::quiet_ink}));
    add_level_scale(sheet, at + Point{0, below_heading}, levels_);
    at.y += below_heading + level_scale_size.height + below_scale;
  }
  for (const LevelKey& key : keys_) {
    key.sample(sheet, at);
    sheet.add(svg::text(at + Point{key.width + beside_sample, 10}, key.words,
                        {.size = style::small_size, .colour = style::quiet_ink}));
    at.y += corner_line;
  }
}

void MatrixLegend::add_rest(ChartSheet& sheet) const {
  if (levels_.one_claim) define_one_claim(sheet);
  if (!has_scale_) {
    const double start = ChartSheet::left() + text_width("Level", style::small_size) + 8;
    sheet.add(svg::text({ChartSheet::left(), sheet.y() + 10}, "Level",
                        {.size = style::small_size, .colour = style::quiet_ink}));
    add_level_scale(sheet, {start, sheet.y()}, levels_);
    sheet.go_down(level_scale_size.height + below_scale);
  }
  if (has_keys_) return;
  Keys keys(sheet, ChartSheet::left());
  for (const LevelKey& key : keys_) {
    const double widest = sheet.right() - ChartSheet::left() - key.width - beside_sample;
    keys.add([&](Point at) { key.sample(sheet, at); }, key.width,
             fitted(key.words, widest, style::small_size));
  }
  keys.finish();
}

}  // namespace entente
