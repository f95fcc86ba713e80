// A level as a coloured cell.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// White strokes, which cells of one claim have over their colour.
inline constexpr std::string_view one_claim_fill = "url(#one-claim)";
/// Defines them in a sheet, once.
void define_one_claim(ChartSheet& sheet);

/// What a cell needs to hold `−18`.
inline constexpr double room_of_number = 26;

/// A level, and where it stands in words.
struct LevelCell {
  double level = 0;
  std::size_t claims = 0;
  std::string where{};  ///< `China – Pakistan, Cold War, 1947–1991`
};

/// A cell in the colour of its level in eight steps, four to either side, under white strokes where it rests
/// on one claim. Where it is as wide as a number it has its number, else those below zero have a minus.
void add_level_cell(ChartSheet& sheet, const Box& box, const LevelCell& cell,
                    const StrengthSteps& steps = usual_steps);

/// Whether a level rounds to 0.0.
bool is_nothing(double level);
/// A cell of such a level: paper with an edge.
std::string nothing_cell(const Box& box, std::string_view tooltip = {});

/// The minus of a cell without number, in an ink that is seen on this step of the colours.
std::string minus_mark(Point centre, std::size_t step);

}  // namespace entente
