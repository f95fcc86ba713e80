// What stands above small maps.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace entente {

/// What is told above one small map.
struct PanelWords {
  Era era{};
  std::string below{};  ///< `5 of 17 ties`
};

/// The headings of all panels of a figure, in one size and form. A name has the years of its era beside it
/// where all of them fit, at least 7.5 pt large; else names have up to two lines of their own, and the years
/// stand before what is below. `across` panels stand side by side.
class PanelHeadings {
 public:
  PanelHeadings(std::vector<PanelWords> words, double width, std::size_t across);

  /// Room for the headings of one row of panels, with what is free before their maps.
  double height(std::size_t row) const;
  /// The heading of a panel whose top left corner is there.
  Caption of(std::size_t panel, Point corner) const;

 private:
  std::size_t lines_of(std::size_t panel) const;

  std::vector<Caption> captions_{};
  std::size_t across_ = 1;
};

}  // namespace entente
