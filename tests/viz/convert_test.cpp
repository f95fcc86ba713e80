// PDF and PNG from the master SVG, by a program that may be missing.
#include <entente/graphs/model/problem.hpp>
#include <entente/viz/render/child.hpp>
#include <entente/viz/render/convert.hpp>
#include <entente/viz/render/document_title.hpp>
#include <entente/viz/render/png_resolution.hpp>
#include <entente/viz/render/svg.hpp>

#include <catch2/catch.hpp>

namespace entente {
namespace {

std::string picture() {
  Diagram diagram;
  diagram.canvas = {360, 200};
  diagram.page_width = 127;  // 5 inches
  diagram.title = "A picture";
  return to_svg(diagram);
}

bool installed() {
  if (spawned({{"rsvg-convert", "--version"}, "", {}}, {}).ending == Ending::done) return true;
  WARN("rsvg-convert is not installed: this check did not run");
  return false;
}

/// A big-endian number in the bytes of a file.
unsigned number_at(const std::string& bytes, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

TEST_CASE("pictures have their signatures, their size, and the same bytes twice") {
  if (!installed()) return;
  const std::string pdf = converted(picture(), Picture::pdf), png = converted(picture(), Picture::png);
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf.find("MediaBox [ 0 0 360 200.") != std::string::npos);
  REQUIRE(png.starts_with("\x89PNG\r\n"));
  CHECK(number_at(png, 16) == 1000);
  CHECK(converted(picture(), Picture::pdf) == pdf);
  CHECK(converted(picture(), Picture::png) == png);
}

TEST_CASE("a PDF tells its title and language, whatever the title is made of") {
  CHECK(
      title_of_svg("<svg><title id=\"a\">A &lt;b&gt; &amp;lt; &quot;c&quot;</title><title>d</title></svg>") ==
      "A <b> &lt; \"c\"");
  CHECK(title_of_svg("<svg></svg>").empty());
  CHECK(title_of_svg("<title").empty());
  if (!installed()) return;
  const std::string pdf = converted(picture(), Picture::pdf);
  CHECK(pdf.find("/Title (A picture)") != std::string::npos);
  CHECK(pdf.find("/Lang (en)") != std::string::npos);
  CHECK(pdf.find("/DisplayDocTitle true") != std::string::npos);
  CHECK(with_title(pdf, "\xD0\xA0").find("/Title <feff0420>") != std::string::npos);
  CHECK(with_title(pdf, ") /Lang (xx").find("/Title (\\) /Lang \\(xx)") != std::string::npos);
  CHECK_THROWS_WITH(with_title("this is not PDF", "x"),
                    Catch::Matchers::Contains("cannot give a PDF its title"));
}

TEST_CASE("a PNG tells its resolution, and so its size in print") {
  CHECK_THROWS_WITH(with_resolution("this is not PNG", 300), Catch::Matchers::Contains("none"));
  if (!installed()) return;
  const std::string png = converted(picture(), Picture::png, {.dots_per_inch = 300});
  CHECK(number_at(png, 16) == 1500);
  const std::size_t at = png.find("pHYs");
  REQUIRE(at == 37);
  CHECK(number_at(png, at - 4) == 9);
  CHECK(number_at(png, at + 4) == 11811);  // dots in a metre
  CHECK(number_at(png, at + 8) == 11811);
  CHECK(png[at + 12] == 1);
  CHECK(number_at(png, at + 13) == 0x78A53F76);
}

TEST_CASE("a missing program is named with its package") {
  try {
    converted(picture(), Picture::png, {.program = "no-such-program-here"});
    FAIL("it was not missed");
  } catch (const Error& error) {
    CHECK(error.failure() == Failure::renderer);
    CHECK(std::string(error.what()).find("librsvg2-bin") != std::string::npos);
  }
}

TEST_CASE("a program that fails is an error with its words") {
  if (!installed()) return;
  CHECK_THROWS_WITH(converted("this is not SVG", Picture::png), Catch::Matchers::Contains("rsvg-convert"));
}

TEST_CASE("a program that hangs is stopped") {
  CHECK_THROWS_WITH(
      converted("x", Picture::png, {.time_limit = std::chrono::milliseconds(50), .program = "yes"}),
      Catch::Matchers::Contains("50 ms") || Catch::Matchers::Contains("yes"));
  CHECK(spawned({{"sleep", "20"}, "", {}}, {.time = std::chrono::milliseconds(50)}).ending ==
        Ending::too_late);
}

TEST_CASE("a child that crashes or throws costs us nothing") {
  CHECK(forked([] { return std::string("word"); }, {}).output == "word");
  CHECK(forked([]() -> std::string { std::abort(); }, {}).ending == Ending::crashed);
  const ChildResult thrown = forked([]() -> std::string { throw std::runtime_error("reason"); }, {});
  CHECK(thrown.ending == Ending::failed);
  CHECK(thrown.complaint == "reason");
  CHECK(forked([] { return std::string(1 << 22, 'x'); }, {}).output.size() == 1u << 22);
}

}  // namespace entente
