// Text that an XML parser reads back as it was.
#include <entente/graphs/formats/xml.hpp>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <string>

using namespace entente;

namespace {

/// What a parser reads where the text stands as an attribute and as the content of an element.
std::string parsed_back(const std::string& text) {
  const std::string escaped = xml_escaped(text);
  pugi::xml_document document;
  REQUIRE(document.load_string(("<a b=\"" + escaped + "\">" + escaped + "</a>").c_str(),
                               pugi::parse_default | pugi::parse_ws_pcdata));
  CHECK(document.child("a").attribute("b").value() == std::string(document.child("a").child_value()));
  return document.child("a").child_value();
}

}  // namespace

TEST_CASE("escaped text comes back") {
  for (const std::string text : {"", "plain", "<&\">'", "a\nb\r\nc\td", " blanks ", "]]>", "&amp;",
                                 "\u202e\u200f", "\U0001F600", "\x7f"})
    CHECK(parsed_back(text) == text);
}

TEST_CASE("what XML cannot carry is replaced") {
  CHECK(xml_escaped(std::string("a\0b", 3)) == "a\uFFFDb");
  CHECK(xml_escaped("\x01\x1b") == "\uFFFD\uFFFD");
  CHECK(xml_escaped("\xff") == "\uFFFD");
  CHECK(xml_escaped("\xc0\xaf") == "\uFFFD\uFFFD");
  CHECK(xml_escaped("\ufffe") == "\uFFFD");
}
