// PDF and PNG made from the master SVG by rsvg-convert.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

enum class Picture : std::uint8_t { pdf, png };

struct ConvertOptions {
  double dots_per_inch = 200;  ///< of a PNG
  std::chrono::milliseconds time_limit{30'000};
  std::string program = "rsvg-convert";  ///< looked up in PATH
};

/// The bytes of the picture; a PDF has the title of the SVG, a PNG its resolution. Runs the program as a
/// child, without a shell; the same SVG gives the same bytes. Throws Error(Failure::renderer) when it is
/// missing, fails, or does not finish in time.
std::string converted(std::string_view svg, Picture picture, const ConvertOptions& options = {});

}  // namespace entente
