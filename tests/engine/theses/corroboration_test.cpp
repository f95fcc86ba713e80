// Claims that several documents tell.
#include <entente/engine/theses/corroboration.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

TurnClaim claim(const std::string& date, double value, std::vector<std::uint32_t> sources) {
  TurnClaim made;
  made.value = value;
  for (const std::uint32_t source : sources) made.sources.push_back(SourceId{source});
  if (!date.empty()) made.begins = edtf(date)->span();
  return made;
}

const std::vector<TurnClaim> claims = {claim("2014-11-20", 2, {0, 2}), claim("2014-12", 1, {0}),
                                       claim("2014-06", -1, {0, 1, 2}), claim("2009", 3, {0, 1, 2, 3}),
                                       claim("", 3, {0, 1, 2, 3})};

Finding finding(const std::string& when, Tendency direction = Tendency::unstated, double within = 0,
                std::optional<std::uint32_t> documents = {}) {
  Thesis thesis;
  thesis.kind = ThesisKind::corroborated;
  thesis.when = edtf(when);
  thesis.direction = direction;
  thesis.within = within;
  thesis.documents = documents;
  return corroboration(thesis, claims);
}

}  // namespace

TEST_CASE("the claim of a date that most documents tell decides") {
  CHECK(finding("2014-11/2014-12") ==
        Finding{Verdict::holds, "2014-11-20: told by 2 documents, 2 asked for; 2 claims there", ""});
  CHECK(finding("2014-12") ==
        Finding{Verdict::fails, "2014-12-16: told by 1 document, 2 asked for; 1 claim there", ""});
  CHECK(finding("2014").verdict == Verdict::holds);
  CHECK(finding("2014-12", Tendency::unstated, 0.1).figures ==
        "2014-11-20: told by 2 documents, 2 asked for; 2 claims there");
}

TEST_CASE("only claims of the sign asked for count, and as many documents as asked for") {
  CHECK(finding("2014", Tendency::up, 0, 3).verdict == Verdict::fails);
  CHECK(finding("2014", Tendency::down, 0, 3).verdict == Verdict::holds);
  CHECK(finding("2014", Tendency::down, 0, 4).verdict == Verdict::fails);
  CHECK(finding("2014-12", Tendency::up, 0, 1).verdict == Verdict::holds);
}

TEST_CASE("a vague date is there only where every day of it is") {
  CHECK(finding("2014-12-10", Tendency::unstated, 0).verdict == Verdict::open);
  CHECK(finding("2014-12-10", Tendency::unstated, 0.05).verdict == Verdict::open);
  CHECK(finding("2014-12-10", Tendency::unstated, 0.06).figures ==
        "2014-11-20: told by 2 documents, 2 asked for; 2 claims there");
}

TEST_CASE("without a claim of that date nothing is said, and claims without one are of none") {
  CHECK(finding("2011") == Finding{Verdict::open, "", "no claim with a date there"});
  CHECK(finding("2014-12", Tendency::down) == Finding{Verdict::open, "", "no claim with a date there"});
}
