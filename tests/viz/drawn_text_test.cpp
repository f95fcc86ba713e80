// Text that reaches a picture: measured, wrapped, and clean enough for XML.
#include <entente/graphs/formats/xml.hpp>
#include <entente/viz/render/drawn_text.hpp>

#include <catch2/catch.hpp>

namespace entente {

TEST_CASE("widths are those of Liberation Sans") {
  CHECK(text_width("Pakistan", 10) == Approx(38.35));
  CHECK(text_width("", 10) == 0);
  CHECK(text_width("Wii", 10, Weight::bold) > text_width("Wii", 10));
  CHECK(text_width("日本", 10) == Approx(20));
}

TEST_CASE("cleaning folds space and drops what XML and readers cannot take") {
  CHECK(clean("  a\n\tb\r\n c ") == "a b c");
  CHECK(clean(std::string("a\0b\x01\x1b[31mc", 10)) == "ab[31mc");
  CHECK(clean("a\u202Eb\u2066c\uFEFF\uFFFEd") == "abcd");
  CHECK(clean("bad \xff\xc3 bytes") == "bad \uFFFD\uFFFD bytes");
  CHECK(clean("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(clean("نیم\u200Cفاصله") == "نیم\u200Cفاصله");
}

TEST_CASE("cleaning reads no more than it is asked to") {
  const std::string huge(1 << 20, 'x');
  CHECK(clean(huge, 50) == std::string(50, 'x') + "…");
}

TEST_CASE("a label is broken into lines of even length") {
  CHECK(wrapped("United Nations Security Council", 10, {.width = 84}) ==
        std::vector<std::string>{"United Nations", "Security Council"});
  CHECK(wrapped("", 10) == std::vector<std::string>{""});
  CHECK(wrapped("Iran", 10) == std::vector<std::string>{"Iran"});
}

TEST_CASE("what does not fit ends in an ellipsis") {
  const auto lines = wrapped("one two three four five six seven eight nine ten eleven twelve", 10,
                             {.width = 60, .most_lines = 2});
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].ends_with("…"));
  CHECK(text_width(lines[1], 10) <= 60);
  CHECK(text_width(fitted(std::string(5000, 'W'), 80, 10), 10) <= 80);
  CHECK(fitted("short", 80, 10) == "short");
}

TEST_CASE("a cut never splits a character") {
  const std::string accents = "éééééééééééééééééééééé";
  const std::string cut = fitted(accents, 40, 10);
  CHECK(clean(cut) == cut);
}

TEST_CASE("markup is escaped") {
  CHECK(xml_escaped("<a b=\"c\">&'") == "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
}

}  // namespace entente
