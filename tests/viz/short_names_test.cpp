// Short names: by hand, and that no two are alike whatever the names.
#include <entente/viz/charts/short_names.hpp>

#include "engine/random_worlds.hpp"

#include <entente/graphs/reading/package.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>

using namespace entente;

namespace {

/// Actors with these codes and names; in the roster they go by code.
struct Named {
  explicit Named(const std::vector<std::pair<std::string, std::string>>& actors) {
    std::string sheet = "id,label\n", ties = "from,to,relation,date\n";
    for (const auto& [code, label] : actors) {
      sheet += code + ",\"" + label + "\"\n";
      ties += actors.front().first + "," + code + ",state_visit,1955\n";
    }
    package = read(Files{{"ties.csv", ties}, {"actors.csv", sheet}});
    for (std::uint32_t i = 0; i < package.world.roster.size(); ++i) ids.push_back(actor_id(i));
  }

  ShortNames names() const { return {package.world, ids, {}}; }
  std::vector<std::string> all() const {
    std::vector<std::string> found;
    for (const ActorId actor : ids) found.push_back(names().of(actor));
    return found;
  }

  Package package;
  std::vector<ActorId> ids{};
};

}  // namespace

TEST_CASE("short names: initials, and the beginning of an only word") {
  CHECK(abbreviated("Afghanistan", 0) == "Afg");
  CHECK(abbreviated("Afghanistan", 2) == "Afgha");
  CHECK(abbreviated("Iraq", 0) == "Iraq");
  CHECK(abbreviated("North Korea", 0) == "NK");
  CHECK(abbreviated("North Korea", 1) == "NKo");
  CHECK(abbreviated("South West Asia", 0) == "SW Asia");
  CHECK(abbreviated("South West Asia", 1) == "SWAs");
  CHECK(abbreviated("Aung San U", 0) == "ASU");
  CHECK(abbreviated("Organisation of Islamic Cooperation", 0) == "OIC");
  CHECK(abbreviated("Cabinet / Council of Ministers / Advisors (United States)", 0) == "CCMA");
  CHECK(abbreviated("of the", 0) == "ot");
  CHECK(abbreviated("Ísland", 0) == "Ísl");
  CHECK(abbreviated("I\u0301sland", 0) == "I\u0301sl");
  CHECK(abbreviated("中华人民共和国", 0) == "中华人");
  CHECK(abbreviated("?!", 0) == "?!");
}

TEST_CASE("short names: codes of the sheet where they are short, and letters more where two are alike") {
  const Named named({{"PAK", "Pakistan"},
                     {"North Korea", "North Korea"},
                     {"drug_traffickers", "Drug traffickers"},
                     {"Catherine Ashton", "Catherine Ashton"},
                     {"Citizen (Australia)", "Citizen (Australia)"},
                     {"paktia", "Pakistanis"},
                     {"AA", "AA"}});
  CHECK(named.all() == std::vector<std::string>{"AA", "CAs", "CAu", "NK", "PAK", "Drug", "paktia"});
  const std::vector<ActorId> two = {named.ids[3], named.ids[4]};
  CHECK(named.names().told(two) == "Codes: NK North Korea, PAK Pakistan.");
  const std::vector<ActorId> whole = {named.ids[0]};
  CHECK(named.names().told(whole).empty());
}

TEST_CASE("short names: none differs from another by its capitals alone") {
  const Named named({{"AFG", "Afghanistan"},
                     {"afghan_mujahedin", "Afghan of mujahedin"},
                     {"abc", "ABCD"},
                     {"first", "Abcd"},
                     {"all afghans", "Afghans"}});
  CHECK(named.all() == std::vector<std::string>{"AFG", "abc", "Mujah", "Afgh", "Abcd"});
  const Named numbers({{"AL1", "Somebody"}, {"first of them", "al Lee"}, {"second of them", "Al Lee"}});
  std::set<std::string> capitals;
  for (std::string one : numbers.all()) {
    std::ranges::transform(one, one.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    capitals.insert(one);
  }
  CHECK(capitals.size() == 3);
}

TEST_CASE("short names: where the capital words are those of others, the word behind them tells more") {
  const Named named({{"IRN", "Iran"},
                     {"PAK", "Pakistan"},
                     {"the pipeline", "Iran-Pakistan gas pipeline"},
                     {"the coal", "Thar Coal project"},
                     {"the army", "Pakistani Army"}});
  CHECK(named.all() == std::vector<std::string>{"IRN", "PAK", "P Army", "T Coal", "Gas"});
  CHECK(Named({{"ABC", "Somebody"}, {"the pipeline", "Iran-Pakistan gas pipeline"}}).all().back() == "IP");
}

TEST_CASE("short names: who differs in nothing gets a number, and no code is taken twice") {
  const Named named(
      {{"first of them", "Ann Leeds"}, {"second of them", "Ann Leeds"}, {"AL1", "Somebody else"}});
  CHECK(named.all() == std::vector<std::string>{"AL1", "AL2", "AL3"});
}

TEST_CASE("short names: the last word is whole behind initials, where all are words with a capital") {
  CHECK(with_initials("Sergey Viktorovich Lavrov") == "S. V. Lavrov");
  CHECK(with_initials("Émile Ollivier") == "É. Ollivier");
  CHECK(with_initials("North Korea") == "N. Korea");
  for (const char* other : {"", "Iran", "UN Security Council", "Citizen (Kenya)", "Bank of England",
                            "One Two Three Four", "Two  Blanks", " Xi", "Xi ", "Xi Jinping ", "J. Kerry"})
    CHECK(with_initials(other).empty());
}

TEST_CASE("short names: what stands in brackets is kept behind the first word") {
  CHECK(without_middle("Cabinet / Council of Ministers / Advisors (United States)") ==
        "Cabinet … (United States)");
  for (const char* other : {"", "Citizen (Kenya)", "(Kenya)", "Bank of England", "Bank (of) England"})
    CHECK(without_middle(other).empty());
}

TEST_CASE("short names: no two are alike, whatever the names") {
  const std::vector<std::string> syllables = {"A", "An", "b", "Bo (", "Ü", "of", " ", "/", "C", "D1"};
  for (std::uint64_t seed = 1; seed < 40; ++seed) {
    worlds::Random random(seed);
    std::vector<std::pair<std::string, std::string>> actors;
    for (std::size_t i = 0; i < 25; ++i) {
      std::string label = "x";
      for (std::size_t part = 0; part < 1 + random.below(5); ++part)
        label += syllables[random.below(syllables.size())];
      actors.emplace_back("actor number " + std::to_string(i), label);
    }
    const std::vector<std::string> all = Named(actors).all();
    CHECK(std::set(all.begin(), all.end()).size() == all.size());
  }
}
