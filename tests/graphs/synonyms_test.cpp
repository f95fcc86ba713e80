// The field's words: suggested where they are not ours, read where only the spelling differs.
#include "packages.hpp"

#include <entente/graphs/model/synonyms.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <catch2/catch.hpp>

using namespace entente;
using packages::lines;
using packages::package;

namespace {

std::vector<std::string> relation_ids() {
  std::vector<std::string> ids;
  for (const Relation& relation : default_codebook().relations()) ids.push_back(relation.id);
  return ids;
}

const std::vector<std::string> columns = {"id", "from", "to", "relation", "weight", "score", "cite", "coder"};

}  // namespace

TEST_CASE("headers that mean the ends of a claim are suggested as such") {
  for (const std::string header : {"ccode1", "Country A", "country_a", "actor1", "Actor1Name", "sender",
                                   "source", "stateabb1", "Side A", "node1", "initiator"}) {
    INFO(header);
    CHECK(nearest(header, columns) == "from");
    CHECK(nearest("from", {"year", header}) == header);
    CHECK_FALSE(nearest("to", {"year", header}));
  }
  for (const std::string header : {"ccode2", "Country B", "actor2", "receiver", "target", "side_b"}) {
    INFO(header);
    CHECK(nearest(header, columns) == "to");
    CHECK(nearest("to", {"year", header}) == header);
  }
  CHECK(nearest("GoldsteinScale", columns) == "score");
  CHECK(nearest("event type", columns) == "relation");
  CHECK(nearest("ccode1", {"coder"}) == std::nullopt);
  CHECK(nearest("codre", {"coder"}) == "coder");
}

TEST_CASE("words of the field are suggested by their meaning") {
  const std::vector<std::string> kinds(kind_names.begin(), kind_names.end());
  CHECK(nearest("country", kinds) == "state");
  CHECK(nearest("person", kinds) == "leader");
  CHECK(nearest("IGO", kinds) == "organization");
  CHECK(nearest("treaty", relation_ids()) == "agreement");
  CHECK(nearest("visit", relation_ids()) == "state_visit");
  CHECK(nearest("friendship", relation_ids()) == "partnership");
  CHECK(nearest("hostility", relation_ids()) == "rivalry");
  CHECK(nearest("breaks relations", relation_ids()) == "severs_relations");
  CHECK(nearest("Breaks_Off_Relations", relation_ids()) == "severs_relations");
  CHECK_FALSE(nearest("visit", kinds));
}

TEST_CASE("every word that a synonym stands for is ours") {
  std::vector<std::string> known = relation_ids();
  known.insert(known.end(), kind_names.begin(), kind_names.end());
  known.insert(known.end(), {"from", "to", "relation", "weight", "score", "sign", "cite", "kind"});
  for (const std::string word :
       {"accord",   "ally",     "aid",       "arms sales", "blames",      "bombs",     "clash",
        "commerce", "company",  "conflict",  "criticises", "drill",       "embargo",   "enmity",
        "fights",   "invasion", "mediation", "meeting",    "membership",  "nation",    "occupies",
        "pact",     "polarity", "predicate", "protest",    "recognition", "recipient", "reference",
        "spying",   "strength", "summit",    "supports",   "threat",      "type",      "victim"}) {
    INFO(word);
    REQUIRE(is_synonym(word));
    const auto meant = nearest(word, known);
    REQUIRE(meant);
    CHECK(same_meaning(word, *meant));
    CHECK(same_meaning(*meant, word));
  }
  for (const std::string& word : known) {
    INFO(word);
    CHECK(nearest(word, known) == word);
  }
}

TEST_CASE("a far word is not suggested") {
  CHECK_FALSE(nearest("a sentence of forty letters on matters", {"a sentence of letters that matters"}));
  CHECK(nearest("Federal Republik of Germany", {"Federal Republic of Germany"}) ==
        "Federal Republic of Germany");
}

TEST_CASE("British and American spellings are one word") {
  CHECK(one_spelling("organisation") == "organization");
  CHECK(one_spelling("defencetreaty") == "defensetreaty");
  CHECK(one_spelling("state") == "state");
  const Codebook& codebook = default_codebook();
  CHECK(codebook.find("defense_treaty") == codebook.find("defence_treaty"));
  CHECK(codebook.find("Defense Treaty") == codebook.find("defence_treaty"));
  CHECK(codebook.find("recognises") == codebook.find("recognizes"));
  CHECK(codebook.find("mobilises") == codebook.find("mobilizes"));
  CHECK(codebook.find("recognizes").has_value());
  CHECK_FALSE(codebook.find("recognized"));
  const Package read = package("from,to,relation,date\nA,B,defense_treaty,1950\n",
                               {{"actors.csv", "id,kind\nA,organisation\nB,state\n"}});
  CHECK(lines(read).empty());
  CHECK(read.world.roster[packages::actor(read, "A")].kind == Kind::organization);
  CHECK(read.world.codebook[read.world.claims[0].relation].id == "defence_treaty");
}

TEST_CASE("of two spellings that are both relations each is its own") {
  std::vector<Rejected> rejected;
  Problems problems;
  const Codebook codebook = read_codebook("id,duration,sign,weight\ndefense_treaty,state,+,3\n",
                                          "relations.csv", rejected, problems);
  CHECK(codebook[codebook.find("defense_treaty").value()].weight == 3);
  CHECK(codebook[codebook.find("Defense Treaty").value()].weight == 3);
  CHECK(codebook[codebook.find("defence treaty").value()].weight == 8);
}

TEST_CASE("a table with the columns of another format is told which are the ends") {
  CHECK(
      lines(package("ccode1,ccode2,relation,date\n2,200,talks,1950\n")) ==
      std::vector<std::string>{
          "ties.csv:1: error: the header has no column \"from\"; did you mean \"ccode1\"?",
          "ties.csv:1: error: the header has no column \"to\"; did you mean \"ccode2\"?",
          "ties.csv:1:1: warning: unknown column \"ccode1\"; did you mean \"from\"? it is kept, but not used",
          "ties.csv:1:2: warning: unknown column \"ccode2\"; did you mean \"to\"? it is kept, but not used"});
  CHECK(lines(package("from,to,relation,date,ccode1,ccode2\nA,B,talks,1950,2,200\n")).empty());
}

TEST_CASE("an empty weight is missed under its own name") {
  CHECK(lines(package("from,to,weight\nA,B,\nB,C,2\n")) ==
        std::vector<std::string>{
            "ties.csv:2:3: error: the weight is missing; write it, or leave the row out: the "
            "table has no relation that could tell it"});
  CHECK(lines(package("from,to,sign\nA,B,NA\nB,C,+\n")) ==
        std::vector<std::string>{
            "ties.csv:2:3: error: the sign is missing; write it, or leave the row out: the "
            "table has no relation that could tell it"});
  CHECK(package("from,to,relation,weight\nA,B,talks,\nB,C,talks,2\n").tally.claims == 2);
}

TEST_CASE("a number written twice as a name is told") {
  CHECK(lines(package("from,to,relation,date\n2,100000,talks,1950\n2.0,1e+05,talks,1950\n")) ==
        std::vector<std::string>{"ties.csv:3:1: warning: \"2.0\" and \"2\" (line 2) are one number and "
                                 "count as two actors; write one "
                                 "of them everywhere; a program may have rewritten the ids",
                                 "ties.csv:3:2: warning: \"1e+05\" and \"100000\" (line 2) are one "
                                 "number and count as two actors; "
                                 "write one of them everywhere; a program may have rewritten the ids"});
  const Package listed =
      package("from,to,relation,date\n2,200.0,talks,1950\n", {{"actors.csv", "id\n2\n200\n"}});
  REQUIRE(listed.problems.size() == 2);
  CHECK(to_string(listed.problems[1]) ==
        "ties.csv:2:2: warning: \"200.0\" and \"200\" (actors.csv:3) are one number and count as two actors; "
        "write "
        "one of them everywhere; a program may have rewritten the ids");
  CHECK(lines(package("from,to,relation,date\n2,3,talks,1950\n2,30,talks,1950\n")).empty());
  CHECK(
      lines(package("from,to,relation,date\n1000000000000000001,1000000000000000002,talks,1950\n")).empty());
}
