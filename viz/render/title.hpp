// The title of a figure and what it says below, alike on maps and on charts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Lines of a title, all of one size.
struct Title {
  std::vector<std::string> lines{};  ///< one at least
  double size = 0;
};

/// The title in lines no wider than `width`: one line as large as fits, on a page under 120 mm of the size of
/// captions, and as many lines of that size as it takes, up to `most_lines`; an ellipsis stands for the rest.
Title title_on(double canvas_width, std::string_view text, double width, std::size_t most_lines);

/// The finding in lines no wider than `width`, of the size of running text; of two each is a clause where
/// both have room, else three clauses or sentences have a line each, else they are even, and no number
/// stands alone. An ellipsis stands for what does not fit into `most_lines`.
std::vector<std::string> lines_of_finding(std::string_view text, double width, std::size_t most_lines);

}  // namespace entente
