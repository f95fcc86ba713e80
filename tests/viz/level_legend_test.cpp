// The scale of a table of levels.
#include <entente/viz/charts/level_legend.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <catch2/catch.hpp>

#include <optional>
#include <regex>
#include <string>

using namespace entente;

namespace {

/// The least room between two bounds of the scale, and the right end of the last.
struct Bounds {
  double least = 1e9, right = 0;
};

Bounds bounds(double page, const StrengthSteps& steps) {
  ChartSheet sheet("scale", page);
  add_level_scale(sheet, {40, 10}, {.steps = steps});
  const std::string svg = sheet.finished("", "");
  const std::regex text("<text x=\"([0-9.]+)\"[^>]*>([^<]*[0-9])</text>");
  Bounds found;
  std::optional<double> end;
  for (std::sregex_iterator one(svg.begin(), svg.end(), text), none; one != none; ++one) {
    std::string words = (*one)[2];
    const double half = text_width(words, style::small_size) / 2, middle = std::stod((*one)[1]);
    if (end) found.least = std::min(found.least, middle - half - *end);
    end = found.right = middle + half;
  }
  return found;
}

}  // namespace

TEST_CASE("levels: the bounds of the scale stand apart, however many digits they have") {
  const double gap = 4 / 0.7087;  // points in quarters of a millimetre
  CHECK(level_scale_size(usual_steps).width == 208);
  CHECK(level_scale_size({100, 200, 500}).width > 208);
  for (const StrengthSteps& steps : {usual_steps, StrengthSteps{10, 20, 50}, StrengthSteps{100, 200, 500},
                                     StrengthSteps{1000, 2000, 5000}, StrengthSteps{1, 200, 50000}}) {
    const Bounds at = bounds(85, steps);
    CHECK(at.least >= gap);
    CHECK(at.right <= ChartSheet("page", 85).right());
    CHECK(40 + level_scale_size(steps).width <= ChartSheet("page", 85).right());
  }
  CHECK(bounds(60, usual_steps).right <= ChartSheet("page", 60).right());
}

TEST_CASE("levels: keys that need more than a line stand below the scale and its bounds") {
  const auto drawn = [](const LevelKeys& keys) {
    ChartSheet sheet("scale", 180);
    add_level_legend(sheet, keys);
    return sheet.finished("", "");
  };
  const auto y_of = [](const std::string& svg, const std::string& words) {
    std::smatch found;
    const std::regex text("<text x=\"[0-9.]+\" y=\"([0-9.]+)\"[^>]*>" + words);
    REQUIRE(std::regex_search(svg, found, text));
    return std::stod(found[1]);
  };
  LevelKeys keys{.one_claim = true, .no_claim = true, .nothing = true, .flips = true};
  CHECK(y_of(drawn(keys), "one claim only") == y_of(drawn(keys), "Level"));
  keys.breaking = "breaks the blocs";
  CHECK(y_of(drawn(keys), "one claim only") > y_of(drawn(keys), "≥ .10") + style::small_size);
  CHECK(y_of(drawn(keys), "breaks the blocs") > y_of(drawn(keys), "≥ .10") + style::small_size);
}
