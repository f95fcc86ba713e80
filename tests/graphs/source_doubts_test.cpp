// Citations that stand for another source, or for several.
#include "packages.hpp"

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;

Package citing(const Texts& citations) {
  std::string claims = "from,to,sign,date,cite\n";
  for (const std::string& citation : citations) claims += "A,B,+,1990,\"" + citation + "\"\n";
  return package(claims);
}

Texts sources(const Package& read) {
  Texts ids;
  for (const Source& source : read.world.sources) ids.push_back(source.id);
  return ids;
}

std::size_t told(const Package& read, const std::string& words) {
  const Texts all = lines(read);
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const auto& line) { return line.find(words) != std::string::npos; }));
}

}  // namespace

TEST_CASE("ibid and its like name no source") {
  for (const char* word : {"ibid., p. 5", "Ibid.", "ibidem", "Khan, op. cit., 7", "loc. cit."}) {
    INFO(word);
    CHECK(told(citing({"Khan 2016, p. 3", word}),
               "stands for another source, and counts as one of its own") == 1);
  }
  CHECK(told(citing({"Khan 2016", "Bids and Idems 1990"}), "stands for another source") == 0);
}

TEST_CASE("several works parted by commas count as one, and are told") {
  const Package read = citing({"Stora 1991 p. 12, Horne 1977 p. 505"});
  CHECK(sources(read) == Texts{"Stora 1991 p. 12, Horne 1977"});
  for (const char* citation : {"Stora 1991 p. 12, Horne 1977 p. 505", "Mabon 2013, 2015", "[1], [2]", "1,2,5",
                               "https://a.example/1, https://b.example/2", "Stora 1991, Horne 1977"}) {
    INFO(citation);
    CHECK(told(citing({citation}), "counts as one source; if it is several, part them with |") == 1);
  }
  for (const char* citation :
       {"[1]", "https://a.example/1", "New York Times, 3 May 1990", "Stora 1991, p. 12, 14"})
    CHECK(told(citing({citation}), "counts as one source") == 0);
}

TEST_CASE("places with letters and those that go on are places") {
  CHECK(sources(citing({"New York Times, 3 May 1990, p. A1", "New York Times, 3 May 1990, p. A7"})) ==
        Texts{"New York Times, 3 May 1990"});
  CHECK(sources(citing({"Harbour Report", "Harbour Report, p. 4 ff.", "Harbour Report, p. 4 f.",
                        "Harbour Report, pp. A4"})) == Texts{"Harbour Report"});
  CHECK(told(citing({"Harbour Report", "Harbour Report, 45"}), "may be one, with a page") == 1);
  CHECK(told(citing({"Report", "Report, 1945-1946"}), "may be one, with a page") == 0);
}
