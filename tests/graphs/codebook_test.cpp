// The default codebook and a package's own relations.
#include "packages.hpp"

#include <entente/graphs/model/claim.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("every relation of the default codebook is usable") {
  const Codebook& codebook = default_codebook();
  CHECK(codebook.size() > 40);
  for (const Relation& relation : codebook.relations()) {
    INFO(relation.id);
    CHECK_FALSE(relation.label.empty());
    CHECK_FALSE(relation.inverse_label.empty());
    CHECK_FALSE(relation.family.empty());
    CHECK_FALSE(relation.definition.empty());
    CHECK(relation.weight >= 0);
    CHECK((relation.sign != Sign::neutral) == (relation.weight > 0));
    CHECK(codebook.find(relation.id));
    CHECK((relation.directed || relation.label == relation.inverse_label));
  }
}

TEST_CASE("a relation is found without regard to case, space and dash") {
  const Codebook& codebook = default_codebook();
  CHECK(codebook.find("State Visit") == codebook.find("state_visit"));
  CHECK(codebook.find("STATE-VISIT") == codebook.find("state_visit"));
  CHECK_FALSE(codebook.find("no such thing"));
  CHECK_FALSE(codebook.find(""));
  CHECK_FALSE(Codebook{}.find("war"));
}

TEST_CASE("a package's relations stand in place of the default ones, or beside them") {
  Problems problems;
  std::vector<Rejected> rejected;
  const Codebook codebook =
      read_codebook("id,duration,sign,weight,shade\nWar,state,-,8,red\nbefriends,event,+,1,\n",
                    "relations.csv", rejected, problems);
  CHECK(problems.sorted().empty());
  CHECK(codebook.size() == default_codebook().size() + 1);
  CHECK(codebook[*codebook.find("war")].weight == 8);
  CHECK(codebook[*codebook.find("war")].own);
  CHECK(codebook[*codebook.find("war")].extra == std::vector<Extra>{{"shade", "red"}});
}

TEST_CASE("words of fixed lists are read generously and suggested") {
  CHECK(place_among(status_names, "Confirmed") == 0U);
  CHECK_FALSE(place_among(status_names, "sure"));
  CHECK(suggestion("confrimed", status_names) == "did you mean \"confirmed\"?");
  CHECK(yes_or_no("TRUE") == true);
  CHECK(yes_or_no("mutual") == false);
  CHECK_FALSE(yes_or_no("perhaps"));
}
