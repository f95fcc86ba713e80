#include <entente/viz/charts/keys.hpp>

#include <entente/viz/render/style.hpp>

namespace entente {
namespace {

constexpr double words_gap = 5, keys_gap = 14, line_height = 16;

}  // namespace

void Keys::add(const std::function<void(Point)>& sample, double sample_width, std::string_view words) {
  const double needed = sample_width + words_gap + text_width(words, style::small_size);
  if (x_ > ChartSheet::left() && x_ + needed > sheet_.right()) {
    x_ = ChartSheet::left();
    sheet_.go_down(line_height);
  }
  sample({x_, sheet_.y()});
  sheet_.add(svg::text({x_ + sample_width + words_gap, sheet_.y() + 10}, words,
                       {.size = style::small_size, .colour = style::quiet_ink}));
  x_ += needed + keys_gap;
}

void Keys::finish() {
  sheet_.add("\n");
  sheet_.go_down(key_height + 3);
}

}  // namespace entente
