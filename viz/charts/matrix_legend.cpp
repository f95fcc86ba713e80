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
constexpr double bare_edge = 1.4;
constexpr double corner_step = 4;  ///< to the right, where there is no room
constexpr std::size_t fewest_in_corner = 2;
constexpr double below_keys = 4;
constexpr double least_lettered = 8.5;               ///< cells with room for a letter
constexpr double small_cell = 12, small_edge = 0.8;  ///< an edge that leaves it its letter
constexpr double below_heading = 14, below_scale = 8;

LevelKey key_of(const BlocKey& key) {
  if (key.is_breaking) return breaking_key(key.words);
  const auto sample = [key](ChartSheet& sheet, Point at) {
    add_bloc_bar(sheet, {at, {bloc_bar, key_height}}, key.cell.bloc);
    const double left = key.cell.bloc > 0 ? bloc_bar + 1 : 0;
    add_self_cell(sheet, {at + Point{left, 0}, {bloc_sample - left, key_height}}, key.cell);
  };
  return {sample, bloc_sample, key.words};
}

/// Those with many words last, so that others have room in the corner.
std::vector<LevelKey> all_keys(const LevelKeys& levels, const std::vector<BlocKey>& blocs) {
  std::vector<LevelKey> keys = level_keys(levels), wordy;
  std::size_t first = 0;
  for (const BlocKey& key : blocs)
    if (key.is_breaking || key.cell.is_bare)
      wordy.push_back(key_of(key));
    else
      keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(first++), key_of(key));
  keys.insert(keys.end(), wordy.begin(), wordy.end());
  return keys;
}

}  // namespace

void add_bloc_bar(ChartSheet& sheet, const Box& box, std::uint32_t bloc) {
  if (bloc > 0) sheet.add(filled(box, bloc_fill_of(bloc).certain));
}

void add_self_cell(ChartSheet& sheet, const Box& box, const SelfCell& cell) {
  const style::BlocFill& fills = bloc_fill_of(cell.bloc);
  const std::string_view fill = cell.is_bare    ? style::paper
                                : cell.bloc > 0 ? (cell.is_sure ? fills.choice : fills.stream)
                                : cell.is_sure  ? style::hairline
                                                : style::paper;
  sheet.add(filled(box, fill));
  if (!cell.is_sure)
    add_edge(sheet, box, style::ink, 1, " stroke-dasharray=\"3 2\"");
  else if (cell.is_bare)
    add_edge(sheet, box, fills.certain, box.size.width < small_cell ? small_edge : bare_edge);
  if (cell.bloc > 0 && box.size.width >= least_lettered)
    sheet.add(svg::text({box.centre().x, box.centre().y + chart_text * style::half_cap_height},
                        bloc_letter(cell.bloc),
                        {.size = chart_text, .colour = style::ink, .anchor = svg::Anchor::middle}));
}

MatrixLegend::MatrixLegend(const ChartSheet& sheet, const MatrixLayout& layout, const LevelKeys& levels,
                           const std::vector<BlocKey>& blocs)
    : levels_(levels), keys_(all_keys(levels, blocs)) {
  fill_corner(sheet, layout);
}

void MatrixLegend::fill_corner(const ChartSheet& sheet, const MatrixLayout& layout) {
  const auto has_room = [&](bool with_scale, std::size_t keys) {
    const auto right = right_of_corner(sheet, layout, corner_size(with_scale, keys));
    if (!right) return false;
    has_scale_ = with_scale;
    in_corner_ = keys;
    right_ = *right;
    return true;
  };
  if (has_room(true, keys_.size())) return;
  for (std::size_t keys = keys_.size(); keys >= fewest_in_corner; --keys)
    if (has_room(false, keys)) return;
}

std::optional<double> MatrixLegend::right_of_corner(const ChartSheet& sheet, const MatrixLayout& layout,
                                                    Size box) {
  const double least = std::min(layout.right(), sheet.right());
  for (double right = least; right < sheet.right() + corner_step; right += corner_step)
    if (const double at = std::min(right, sheet.right()); layout.has_corner(box, at)) return at;
  return std::nullopt;
}

Size MatrixLegend::corner_size(bool with_scale, std::size_t keys) const {
  Size size{with_scale ? level_scale_size(levels_.steps).width : 0,
            with_scale ? below_heading + level_scale_size(levels_.steps).height + below_scale : 0};
  for (std::size_t i = 0; i < keys; ++i) {
    size.width =
        std::max(size.width, keys_[i].width + beside_sample + text_width(keys_[i].words, style::small_size));
    size.height += corner_line;
  }
  size.height -= corner_line - key_height;  // of the last line
  return size;
}

double MatrixLegend::overhang(double matrix_right) const {
  return in_corner_ > 0 ? std::max(0.0, right_ - matrix_right) : 0;
}

void MatrixLegend::add_corner(ChartSheet& sheet) const {
  if (in_corner_ == 0) return;
  Point at{right_ - corner_size(has_scale_, in_corner_).width, sheet.y()};
  if (has_scale_) {
    sheet.add(svg::text({at.x, at.y + 10}, "Level", {.size = style::small_size, .colour = style::quiet_ink}));
    add_level_scale(sheet, at + Point{0, below_heading}, levels_);
    at.y += below_heading + level_scale_size(levels_.steps).height + below_scale;
  }
  for (std::size_t i = 0; i < in_corner_; ++i) {
    keys_[i].sample(sheet, at);
    sheet.add(svg::text(at + Point{keys_[i].width + beside_sample, 10}, keys_[i].words,
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
    sheet.go_down(level_scale_size(levels_.steps).height + below_scale);
  }
  if (in_corner_ == keys_.size()) return;
  Keys keys(sheet, ChartSheet::left());
  for (std::size_t i = in_corner_; i < keys_.size(); ++i) {
    const LevelKey& key = keys_[i];
    const double widest = sheet.right() - ChartSheet::left() - key.width - beside_sample;
    keys.add([&](Point at) { key.sample(sheet, at); }, key.width,
             fitted(key.words, widest, style::small_size));
  }
  keys.finish();
  sheet.go_down(below_keys);
}

}  // namespace entente
