#include <entente/viz/maps/panel_heading.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>
#include <entente/viz/words/era_words.hpp>

namespace entente {

Caption panel_heading(const Era& era, const std::string& below, Point corner, double width) {
  constexpr double between = 6;  ///< of the name and the years
  const std::string aside = years(era.span);
  const double free = width - text_width(aside, style::small_size) - between;
  const std::string name = clean(era_name(era));
  const bool is_small = text_width(name, style::caption_size, Weight::bold) > free;
  const double size = is_small ? style::small_size : style::caption_size;
  return {corner + Point{0, 11}, fitted(name, free, size, Weight::bold), aside,
          fitted(below, width, style::small_size), is_small};
}

}  // namespace entente
