// Headings of panels: one size and form for all of a figure.
#include <entente/viz/maps/panel_heading.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

PanelWords words_of(const std::string& name, const std::string& below = "5 of 7 ties") {
  Era era;
  era.id = era.label = name;
  era.span = {*civil_day(1971, 1, 1), *civil_day(1980, 1, 1)};
  return {era, below};
}

}  // namespace

TEST_CASE("headings: years stand beside names where all have room, in the size of the longest") {
  const std::string longest = "Withdrawal and the nineties";
  const double width = text_width(longest, 11.5, Weight::bold) + 6 + text_width("1971–1979", 10);
  const PanelHeadings headings({words_of("First"), words_of(longest)}, width, 2);
  const Caption first = headings.of(0, {}), second = headings.of(1, {300, 0});
  CHECK(first.size == Approx(11.5));
  CHECK(second.size == first.size);
  CHECK(first.aside == "1971–1979");
  CHECK(second.lines == std::vector{longest});
  CHECK(second.below == std::vector<std::string>{"5 of 7 ties"});
  CHECK(headings.height(0) == Approx(2 * style::subtitle_step + 9));
}

TEST_CASE("headings: else names have lines of their own, never cut, and years stand below") {
  const PanelHeadings headings(
      {words_of("First"), words_of("Indo-Soviet treaty and after"), words_of("Second")}, 137, 2);
  const Caption first = headings.of(0, {}), second = headings.of(1, {});
  CHECK(first.aside.empty());
  CHECK(first.below == std::vector<std::string>{"1971–1979, 5 of 7 ties"});
  CHECK(second.lines == std::vector<std::string>{"Indo-Soviet treaty and", "after"});
  CHECK(first.size == style::least_caption_size);
  CHECK(headings.height(0) == Approx(headings.height(1) + style::subtitle_step));
}

TEST_CASE("a name of one long word is no wider than its panel") {
  constexpr double width = 100;
  const PanelHeadings headings({words_of(std::string(200, 'A'))}, width, 1);
  for (const std::string& line : headings.of(0, {}).lines)
    CHECK(text_width(line, style::least_caption_size, Weight::bold) <= width);
}
