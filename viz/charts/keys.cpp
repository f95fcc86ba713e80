#include <entente/viz/charts/keys.hpp>

#include <entente/viz/render/style.hpp>

#include <vector>

namespace entente {
namespace {

constexpr double words_gap = 5, line_height = 16, baseline = 10;

}  // namespace

double key_room(double sample_width, std::string_view words) {
  return sample_width + words_gap + text_width(words, style::small_size);
}

void Keys::add(const std::function<void(Point)>& sample, double sample_width, std::string_view words) {
  const double needed = key_room(sample_width, words);
  if (x_ > ChartSheet::left() && x_ + needed > sheet_.right()) {
    x_ = ChartSheet::left();
    sheet_.go_down(line_height);
  }
  sample({x_, sheet_.y()});
  const Point at{x_ + sample_width + words_gap, baseline};
  std::vector<std::string> lines{std::string(words)};
  if (at.x + text_width(words, style::small_size) > sheet_.right())
    lines = wrapped(words, style::small_size, {.width = sheet_.right() - at.x, .lines = Lines::full});
  for (const std::string& line : lines) {
    if (&line != &lines.front()) sheet_.go_down(line_height);
    sheet_.add(
        svg::text({at.x, sheet_.y() + at.y}, line, {.size = style::small_size, .colour = style::quiet_ink}));
  }
  x_ += needed + keys_gap;
}

void Keys::finish() {
  sheet_.add("\n");
  sheet_.go_down(key_height + 3);
}

}  // namespace entente
