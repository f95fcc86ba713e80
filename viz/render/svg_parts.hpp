// The SVG of single things: numbers, texts, actors and lines.
#pragma once

#include <entente/viz/render/diagram.hpp>
#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/mark.hpp>

#include <string>
#include <string_view>

namespace entente::svg {

/// At most two decimals, no trailing zeros, never "-0".
std::string number(double value);

enum class Anchor : std::uint8_t { start, middle, end };

struct TextStyle {
  double size = 10;
  std::string_view colour;
  Weight weight = Weight::regular;
  Anchor anchor = Anchor::start;
};

/// A <text> element; `at` is the baseline's start, middle or end.
std::string text(Point at, std::string_view content, const TextStyle& style);

/// An actor's outline without its label.
std::string outline(const Node& node);

/// What lies behind a group of actors.
std::string ground(const Ground& ground);

/// Its name above it, on paper, which hides the lines behind it.
std::string name_of_ground(const Ground& ground);

/// An actor's label, centred in its shape.
std::string label(const Node& node);

/// The stroke of a line along its visible part, as far as its heads let it.
std::string line(const Link& link, const Curve& visible);

/// The heads of a line; empty for one without.
std::string heads(const Link& link, const Curve& visible);

/// A mark on paper, which hides the line behind it.
std::string mark(const Mark& mark, Tone tone);

}  // namespace entente::svg
