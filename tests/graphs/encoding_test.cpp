// Bytes as spreadsheets export them.
#include "packages.hpp"

#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

struct Decoded {
  std::string text;
  std::vector<std::string> problems;
};

Decoded decoded(const std::string& bytes) {
  Problems problems;
  std::string text = utf8_text(bytes, "f.csv", problems);
  return {text, packages::lines(problems.sorted())};
}

std::string utf16(const std::u16string& text, bool little_endian) {
  std::string bytes = little_endian ? "\xff\xfe" : "\xfe\xff";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xffU);
    bytes += little_endian ? low : high;
    bytes += little_endian ? high : low;
  }
  return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, without its mark") {
  CHECK(decoded("a\u00e9").text == "a\u00e9");
  CHECK(decoded("\xef\xbb\xbf"
                "a")
            .text == "a");
  CHECK(decoded("").text.empty());
  CHECK(decoded("a\u00e9").problems.empty());
}

TEST_CASE("UTF-16 is known by its mark") {
  CHECK(decoded(utf16(u"from,t\u00f6\n\U0001F600", true)).text == "from,t\u00f6\n\U0001F600");
  CHECK(decoded(utf16(u"from,t\u00f6\n\U0001F600", false)).text == "from,t\u00f6\n\U0001F600");
  const std::vector<std::string> broken = {
      "f.csv:2: error: the UTF-16 text is broken here; save the sheet again as CSV UTF-8"};
  CHECK(decoded(utf16(std::u16string(u"a\n") + char16_t{0xd800}, true)).problems == broken);
  CHECK(decoded(utf16(std::u16string(u"a\n") + char16_t{0}, true)).problems == broken);
  CHECK(decoded(utf16(u"ab", true) + "c").problems ==
        std::vector<std::string>{
            "f.csv:1: error: the UTF-16 text ends in half a character; the file was cut; copy it again"});
}

TEST_CASE("Windows-1252 is read with a notice") {
  const Decoded read = decoded("caf\xe9 \x93quoted\x94 \x80");
  CHECK(read.text == "caf\u00e9 \u201cquoted\u201d \u20ac");
  CHECK(read.problems == std::vector<std::string>{
                             "f.csv: notice: read as Windows-1252; save as CSV UTF-8 to be sure of accents"});
  CHECK(decoded("a\n\x81").problems ==
        std::vector<std::string>{
            "f.csv:2: error: byte 0x81 is neither UTF-8 nor Windows-1252; save the sheet as CSV UTF-8"});
}

TEST_CASE("broken UTF-8 and NUL bytes are errors at their line") {
  CHECK(decoded("a\n\u00e9\n\xff").problems ==
        std::vector<std::string>{"f.csv:3: error: broken UTF-8; part of the file is UTF-8 and part is not; "
                                 "save the sheet again as CSV UTF-8"});
  CHECK(decoded(std::string("a\nb\0", 4)).problems ==
        std::vector<std::string>{"f.csv:2: error: the text holds a NUL byte; this is no text file, or a "
                                 "damaged one; export the sheet again as CSV UTF-8"});
  CHECK(decoded("a\n\u00e9\n\xff").text.empty());
}

TEST_CASE("each encoding gives the same package") {
  const std::string claims = "from,to,relation,date\nM\u00fcnchen,K\u00f6ln,talks,1955\n";
  const std::u16string wide = u"from,to,relation,date\nM\u00fcnchen,K\u00f6ln,talks,1955\n";
  const std::string narrow = "from,to,relation,date\nM\xfcnchen,K\xf6ln,talks,1955\n";
  const std::string expected = fingerprint(packages::package(claims));
  CHECK(fingerprint(packages::package("\xef\xbb\xbf" + claims)) == expected);
  CHECK(fingerprint(packages::package(utf16(wide, true))) == expected);
  CHECK(fingerprint(packages::package(utf16(wide, false))) == expected);
  CHECK(fingerprint(packages::package(narrow)) == expected);
}
