#include <entente/viz/maps/panel_heading.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

#include <algorithm>

namespace entente {
namespace {

constexpr double before_years = 6, above_map = 9;
constexpr std::size_t most_heading_lines = 2;

std::string heading_name(const PanelWords& words) { return clean(era_name(words.era)); }
std::string heading_years(const PanelWords& words) {
  return unless_in_label(words.era, years(words.era.span));
}

/// The largest size at which every name has room beside its years; 0 where even the least is too large.
double size_beside_years(const std::vector<PanelWords>& all, double width) {
  double size = style::caption_size;
  for (const PanelWords& words : all) {
    const double free = width - text_width(heading_years(words), style::small_size) - before_years;
    const double needed = text_width(heading_name(words), style::caption_size, Weight::bold);
    if (needed > free) size = std::min(size, style::caption_size * free / needed);
  }
  return size < style::least_caption_size ? 0 : size;
}

/// In lines none of which is wider, even of a single word.
std::vector<std::string> heading_lines(const PanelWords& words, double width) {
  std::vector<std::string> lines = wrapped(
      heading_name(words), style::least_caption_size,
      {.width = width, .most_lines = most_heading_lines, .lines = Lines::full, .weight = Weight::bold});
  for (std::string& line : lines) line = fitted(line, width, style::least_caption_size, Weight::bold);
  return lines;
}

std::vector<std::string> lines_below(const std::string& text, double width) {
  if (text.empty()) return {};
  return wrapped(text, style::small_size,
                 {.width = width, .most_lines = most_heading_lines, .lines = Lines::full});
}

}  // namespace

PanelHeadings::PanelHeadings(std::vector<PanelWords> words, double width, std::size_t across)
    : across_(across) {
  const double size = size_beside_years(words, width);
  for (const PanelWords& one : words) {
    const std::string aside = heading_years(one);
    if (size > 0) {
      captions_.push_back({{}, {heading_name(one)}, aside, lines_below(one.below, width), size});
      continue;
    }
    const std::string joint = aside.empty() || one.below.empty() ? "" : ", ";
    captions_.push_back({{},
                         heading_lines(one, width),
                         {},
                         lines_below(aside + joint + one.below, width),
                         style::least_caption_size});
  }
}

std::size_t PanelHeadings::lines_of(std::size_t panel) const {
  return captions_[panel].lines.size() + captions_[panel].below.size();
}

double PanelHeadings::height(std::size_t row) const {
  std::size_t most = 0;
  for (std::size_t i = row * across_; i < std::min(captions_.size(), (row + 1) * across_); ++i)
    most = std::max(most, lines_of(i));
  return static_cast<double>(most) * style::subtitle_step + above_map;
}

Caption PanelHeadings::of(std::size_t panel, Point corner) const {
  Caption caption = captions_[panel];
  caption.at = corner + Point{0, 11};
  return caption;
}

}  // namespace entente
