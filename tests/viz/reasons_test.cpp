// The column `why`.
#include <entente/viz/report/reasons.hpp>
#include <entente/viz/report/table.hpp>

#include <catch2/catch.hpp>

using namespace entente;

TEST_CASE("each reason stands once, with the columns that it leaves empty") {
  CHECK(reasons({{"a", 1.0}, {"b", Reason::no_ties}, {"c", Reason::zero_variance}, {"d", Reason::no_ties}}) ==
        "b, d: no-ties; c: zero-variance");
  CHECK(reasons({{"a", 1.0}}).empty());
  CHECK(reasons({}).empty());
}

TEST_CASE("reasons of columns that are left out are left out") {
  const std::string b_and_c[] = {"b", "c"};
  CHECK(reasons_without("b, d: no-ties; c: zero-variance", b_and_c) == "d: no-ties");
  CHECK(reasons_without("b: no-ties; c: zero-variance", b_and_c).empty());
  CHECK(reasons_without("no-ties; c: zero-variance", b_and_c) == "no-ties");
  CHECK(reasons_without("r and tau do not agree: 0.5, 0.1", b_and_c) == "r and tau do not agree: 0.5, 0.1");
  CHECK(reasons_without("", b_and_c).empty());
}

TEST_CASE("only the text form leaves reasons out") {
  const Table table{"sample", {"a", "b", "why"}, {{"x", Cell(), "b: no-ties"}}, 4, {"b"}};
  CHECK(printed(table, TableForm::text) == "a  why\nx\n");
  CHECK(printed(table, TableForm::csv) == "a,b,why\nx,,b: no-ties\n");
}
