// A level as a coloured cell.
#pragma once

#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Strokes that cells of one claim have over their colour, dark ones, on the deepest two of the eight steps
/// white ones.
std::string_view one_claim_fill(std::size_t step);
/// Defines them in a sheet, once.
void define_one_claim(ChartSheet& sheet);

/// How wide a cell must be to hold the number of a level, `−18`.
double room_of_level(double level);
/// The same of nine in ten of them: a single one that is far wider does not leave a whole table bare.
double room_of_levels(std::vector<double> levels);

/// Whether cells have numbers where they fit, or none has one.
enum class CellNumbers : std::uint8_t { fitting, none };

/// A level, and where it stands in words.
struct LevelCell {
  double level = 0;
  std::size_t claims = 0;
  std::string where{};  ///< `China – Pakistan, Cold War, 1947–1991`
};

/// A cell in the colour of its level in eight steps, four to either side, under strokes where it rests on
/// one claim, which keep clear of the number. Where it has no number it has a minus below zero.
void add_level_cell(ChartSheet& sheet, const Box& box, const LevelCell& cell, const StrengthSteps& steps,
                    CellNumbers numbers);

/// Whether a level rounds to 0.0.
bool is_nothing(double level);
/// A cell of such a level: paper with an edge.
std::string nothing_cell(const Box& box, std::string_view tooltip = {});

/// An edge along the inside of a box.
void add_edge(ChartSheet& sheet, const Box& box, std::string_view colour, double width,
              std::string_view dashes = {});
/// That of a cell which breaks the blocs.
void add_breaking_edge(ChartSheet& sheet, const Box& box);

/// The minus of a cell without number, in an ink that is seen on this step of the colours.
std::string minus_mark(Point centre, std::size_t step);

}  // namespace entente
