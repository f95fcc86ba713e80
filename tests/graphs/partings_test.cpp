// A list or a pair is read by its names, whatever marks they hold.
#include "packages.hpp"

#include <entente/graphs/reading/partings.hpp>
#include <entente/graphs/reading/periods.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

using Texts = std::vector<std::string>;
using Ways = std::vector<Texts>;

IsName among(std::set<std::string, std::less<>> names) {
  return [names = std::move(names)](std::string_view name) { return names.contains(name); };
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Every way to part a text at commas, by trying all sets of commas.
std::set<Texts> all_ways(const std::string& text, const IsName& is_name) {
  std::vector<std::size_t> commas;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == ',') commas.push_back(at);
  std::set<Texts> ways;
  for (unsigned chosen = 0; chosen < 1U << commas.size(); ++chosen) {
    Texts way;
    std::size_t first = 0;
    for (std::size_t i = 0; i < commas.size(); ++i)
      if ((chosen >> i & 1U) != 0) {
        way.push_back(text.substr(first, commas[i] - first));
        first = commas[i] + 1;
      }
    way.push_back(text.substr(first));
    if (std::all_of(way.begin(), way.end(), is_name)) ways.insert(way);
  }
  return ways;
}

}  // namespace

TEST_CASE("a list is parted so that every part is a name") {
  const IsName known = among({"Korea, Republic of", "USA", "A", "B", "A,B", "Congo, Republic of, the"});
  CHECK(lists_in("USA", known).ways == Ways{{"USA"}});
  CHECK(lists_in("Korea, Republic of", known).ways == Ways{{"Korea, Republic of"}});
  CHECK(lists_in("USA, Korea, Republic of ,B", known).ways == Ways{{"USA", "Korea, Republic of", "B"}});
  CHECK(lists_in("Congo, Republic of, the,USA", known).ways == Ways{{"Congo, Republic of, the", "USA"}});
  const Partings two = lists_in("USA,A,B", known);
  CHECK(two.ways == Ways{{"USA", "A", "B"}, {"USA", "A,B"}});
  CHECK(to_string(two) == "\"USA\" and \"A\" and \"B\", or \"USA\" and \"A,B\"");
  const Partings none = lists_in("USA,Korea, Republik of,B", known);
  CHECK(none.ways.empty());
  CHECK(none.stops == Texts{"Korea", "Korea, Republik of", "Korea, Republik of,B"});
  CHECK(lists_in("", known).stops == Texts{""});
  CHECK(lists_in("USA,", known).stops == Texts{""});
}

TEST_CASE("a pair is parted at the colon that leaves two names") {
  const IsName known = among({"Korea, Republic of", "USA", "UN: Council", "UN", "Council:USA"});
  CHECK(pairs_in("Korea, Republic of:USA", known).ways == Ways{{"Korea, Republic of", "USA"}});
  CHECK(pairs_in("USA : UN: Council", known).ways == Ways{{"USA", "UN: Council"}});
  CHECK(pairs_in("UN: Council:USA", known).ways == Ways{{"UN", "Council:USA"}, {"UN: Council", "USA"}});
  CHECK(pairs_in("USA:Nowhere:x", known).stops == Texts{"USA", "Nowhere:x"});
  CHECK(pairs_in("USA", known).stops.empty());
}

TEST_CASE("parting agrees with trying all sets of commas") {
  const Texts pieces = {"a", "b", "c"};
  for (unsigned names = 0; names < 64; ++names) {
    std::set<std::string, std::less<>> known;
    const Texts every = {"a", "b", "a,b", "b,a", "a,b,a", "b,b"};
    for (std::size_t i = 0; i < every.size(); ++i)
      if ((names >> i & 1U) != 0) known.insert(every[i]);
    for (unsigned word = 0; word < 32; ++word) {
      std::string text;
      for (unsigned i = 0; i < 5; ++i) text += (i == 0 ? "" : ",") + pieces[word >> i & 1U];
      const std::set<Texts> expected = all_ways(text, among(known));
      const Partings found = lists_in(text, among(known));
      INFO(names << " " << text);
      REQUIRE(found.ways.size() == std::min<std::size_t>(expected.size(), 2));
      for (const Texts& way : found.ways) CHECK(expected.contains(way));
      if (found.ways.size() == 2) CHECK(found.ways[0] != found.ways[1]);
      CHECK(found.ways.empty() == !found.stops.empty());
    }
  }
}

TEST_CASE("hostile lists and pairs cost little") {
  std::size_t asked = 0;
  const IsName any = [&](std::string_view) { return ++asked != 0; };
  CHECK(lists_in(repeated(",", 60000), any).ways.size() == 2);
  CHECK(asked <= 16U * 60001);
  CHECK(lists_in(repeated("a,", 60000), among({"a"})).stops == Texts{""});
  CHECK(pairs_in(repeated(":", 60000), any).ways.empty());
}

TEST_CASE("theses name pairs whose actors hold commas and colons") {
  const Files sheets = {{"actors.csv", "id,label\nKOR,\"Korea, Republic of\"\nUN,\nUN:SC,\nSC:USA,\nUSA,\n"},
                        {"eras.csv", "scheme,id,start,end\nmain,a,1950,1959\n"}};
  const std::string claims =
      "from,to,relation,date\nKOR,USA,talks,1950\nUN,UN:SC,talks,1950\nUN,SC:USA,talks,1950\n";
  const auto told = [&](const std::string& subject) {
    Files files = sheets;
    files["theses.csv"] = "id,kind,subject,eras,direction\nt,sign,\"" + subject + "\",main:a,+\n";
    return lines(package(claims, files));
  };
  CHECK(told("Korea, Republic of:USA").empty());
  CHECK(told("UN:SC:KOR").empty());
  CHECK(told("UN:SC:USA") ==
        Texts{"theses.csv:2:3: error: \"UN:SC:USA\" may mean \"UN\" and \"SC:USA\", or \"UN:SC\" "
              "and \"USA\"; write the ids"});
  CHECK(told("KOR:Narnia") == Texts{"theses.csv:2:3: error: no actor \"Narnia\"; write the id of an actor"});
}

TEST_CASE("eras are named by id, by scheme and id, and from one to another") {
  const Package read =
      package("from,to,relation,date\nA,B,talks,1950\nA,B,talks,1980\n",
              {{"eras.csv",
                "scheme,id,start,end\nfine,a,1950,1954\nfine,b,1955,1959\nfine,\"c, late\",1960,1969\n"
                "fine,d,1970,1989\ncoarse,a,1950,1969\ncoarse,b,1970,1989\n"},
               {"entente.toml", "scheme = \"coarse\"\n"}});
  const auto named = [&](const std::string& eras) {
    Texts found;
    for (const Era& era : periods(read, {.eras = eras})) found.push_back(era.scheme + ":" + era.id);
    return found;
  };
  CHECK(named("a") == Texts{"coarse:a"});
  CHECK(named("fine:a") == Texts{"fine:a"});
  CHECK(named("fine:a,coarse:b") == Texts{"fine:a", "coarse:b"});
  CHECK(named("fine:b..d") == Texts{"fine:b", "fine:c, late", "fine:d"});
  CHECK(named("a, c, late,d") == Texts{"coarse:a", "fine:c, late", "fine:d"});
  CHECK(named("1950..1954,a") == Texts{"chosen:1950..1954", "coarse:a"});
  CHECK_THROWS_WITH(named("fine:z"), Catch::Contains("no scheme or era \"fine:z\""));
  CHECK_THROWS_WITH(named("fine:d..a"), Catch::Contains("no scheme or era \"fine:d..a\""));
  CHECK_THROWS_WITH(named("a,coarse"), Catch::Contains("is a scheme of eras, and stands alone"));
  CHECK(is_called(read.eras[0], "coarse:a"));
  CHECK_FALSE(is_called(read.eras[0], "coarse:b"));
}
