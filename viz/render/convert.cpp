// The date in a PDF is the epoch's, so that equal figures are equal files.
#include <entente/viz/render/convert.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/child.hpp>
#include <entente/viz/render/document_title.hpp>
#include <entente/viz/render/png_resolution.hpp>

#include <fmt/format.h>

namespace entente {
namespace {

[[noreturn]] void give_up(const ConvertOptions& options, const ChildResult& result) {
  const std::string what = fmt::format("cannot make a picture with {}: ", options.program);
  switch (result.ending) {
    case Ending::not_found:
      throw Error(
          Failure::renderer,
          what + "the program is not installed; install the Debian package librsvg2-bin, or ask for SVG");
    case Ending::too_late:
      throw Error(Failure::renderer,
                  what + fmt::format("it did not finish within {} ms; ask for SVG, or for fewer actors",
                                     options.time_limit.count()));
    default:
      throw Error(Failure::renderer, what +
                                         (result.complaint.empty() ? "it failed without a word"
                                                                   : printable(result.complaint.substr(
                                                                         0, result.complaint.find('\n')))) +
                                         "; ask for SVG instead");
  }
}

}  // namespace

std::string converted(std::string_view svg, Picture picture, const ConvertOptions& options) {
  std::vector<std::string> words{options.program, picture == Picture::pdf ? "--format=pdf" : "--format=png"};
  if (picture == Picture::png) {
    words.push_back(fmt::format("--dpi-x={:.0f}", options.dots_per_inch));
    words.push_back(fmt::format("--dpi-y={:.0f}", options.dots_per_inch));
  }
  ChildResult result = spawned({words, svg, {"SOURCE_DATE_EPOCH=0"}}, {.time = options.time_limit});
  if (result.ending != Ending::done || result.output.empty()) give_up(options, result);
  return picture == Picture::pdf ? with_title(result.output, title_of_svg(svg))
                                 : with_resolution(std::move(result.output), options.dots_per_inch);
}

}  // namespace entente
