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

TEST_CASE("lines that hold marks begin with no dash, arrow or number that has room on the line before") {
  const auto lines = [](std::string_view text, double width, bool holds_marks) {
    return wrapped(text, 10,
                   {.width = width, .most_lines = 9, .lines = Lines::full, .holds_marks = holds_marks});
  };
  using Texts = std::vector<std::string>;
  CHECK(lines("Pakistan Russ +41", 66, false) == Texts{"Pakistan Russ", "+41"});
  CHECK(lines("Pakistan Russ +41", 66, true) == Texts{"Pakistan", "Russ +41"});
  CHECK(lines("Pakistan Russ – Iran", 66, true) == Texts{"Pakistan", "Russ – Iran"});
  CHECK(lines("Pakistan +41", 45, true) == Texts{"Pakistan", "+41"});  // together they are too wide
  CHECK(lines("+41", 66, true) == Texts{"+41"});
}

TEST_CASE("a number behind a name from right to left stays behind it") {
  const std::string name = "\u0631\u0648\u0633", mark = "\u200e";
  CHECK(in_reading_order(name + " +7.0, Beland") == name + mark + " +7.0, Beland");
  CHECK(in_reading_order(name + " – " + name + " −5.0") == name + mark + " – " + name + mark + " −5.0");
  CHECK(in_reading_order(name + " (+7.0)") == name + mark + " (+7.0)");
  CHECK(in_reading_order(name + " " + name) == name + " " + name);
  CHECK(in_reading_order("Beland +7.0 → −3.0") == "Beland +7.0 → −3.0");
  CHECK(in_reading_order("").empty());
}

}  // namespace entente
