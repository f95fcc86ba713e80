// Claims that several documents tell.
#include <entente/engine/theses/corroboration.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

/// A claim of A and B; each row is a sign and the sources that tell it.
struct Row {
  int sign;
  std::vector<std::uint32_t> sources;
};

/// The claims, with their rows in a chronicle.
class Told {
 public:
  Told() { world_.sources.resize(4); }

  void write(std::uint32_t source, const std::string& date) { world_.sources[source].date = date; }

  void add(const std::string& date, double value, const std::vector<Row>& rows) {
    TurnClaim claim{.value = value};
    if (!date.empty()) claim.begins = edtf(date)->span();
    for (const Row& row : rows) {
      Claim& made = world_.claims.emplace_back();
      made.when.text = date;
      made.key = "c" + std::to_string(world_.claims.size());
      made.stated.key = true;
      made.sign = static_cast<Sign>(row.sign);
      for (const std::uint32_t source : row.sources) made.cites.push_back({SourceId{source}, {}});
      claim.rows.push_back(static_cast<std::uint32_t>(world_.claims.size() - 1));
    }
    claims_.push_back(claim);
  }

  Finding finding(const std::string& when, Tendency direction = Tendency::unstated, double within = 0,
                  std::optional<std::uint32_t> documents = {}, const FoldOptions& view = {}) const {
    Thesis thesis;
    thesis.kind = ThesisKind::corroborated;
    thesis.when = edtf(when);
    thesis.direction = direction;
    thesis.within = within;
    thesis.documents = documents;
    return corroboration(thesis, world_, view, claims_);
  }

 private:
  Chronicle world_;
  std::vector<TurnClaim> claims_;
};

Told record() {
  Told told;
  told.add("2014-11-20", 2, {{1, {0}}, {1, {0, 2}}});
  told.add("2014-12", 1, {{1, {0}}});
  told.add("2014-06", -1, {{-1, {0, 1}}, {-1, {2}}});
  told.add("2009", 3, {{1, {0, 1, 2, 3}}});
  told.add("", 3, {{1, {0, 1, 2, 3}}});
  told.add("2003", -0.5, {{-1, {0}}, {1, {1}}});
  return told;
}

Finding finding(const std::string& when, Tendency direction = Tendency::unstated, double within = 0,
                std::optional<std::uint32_t> documents = {}) {
  return record().finding(when, direction, within, documents);
}

}  // namespace

TEST_CASE("the claim of a date that most documents tell decides") {
  CHECK(finding("2014-11/2014-12") ==
        Finding{
            Verdict::holds, "c1 / c2, 2014-11-20: told by 2 documents, 2 asked for; 2 claims there", "", {}});
  CHECK(finding("2014-12") == Finding{Verdict::open,
                                      "c3, 2014-12: told by 1 document, 2 asked for; 1 claim there",
                                      "told by 1 document alone"});
  CHECK(finding("2014").verdict == Verdict::holds);
  CHECK(finding("2014-12", Tendency::unstated, 0.1).figures ==
        "c1 / c2, 2014-11-20: told by 2 documents, 2 asked for; 2 claims there");
}

TEST_CASE("only claims of the sign asked for count, and as many documents as asked for") {
  CHECK(finding("2014", Tendency::up, 0, 3).verdict == Verdict::open);
  CHECK(finding("2014", Tendency::down, 0, 3).verdict == Verdict::holds);
  CHECK(finding("2014", Tendency::down, 0, 4).verdict == Verdict::open);
  CHECK(finding("2014-12", Tendency::up, 0, 1).verdict == Verdict::holds);
}

TEST_CASE("a vague date is there only where every day of it is") {
  CHECK(finding("2014-12-10", Tendency::unstated, 0).verdict == Verdict::open);
  CHECK(finding("2014-12-10", Tendency::unstated, 0.05).verdict == Verdict::open);
  CHECK(finding("2014-12-10", Tendency::unstated, 0.06).figures ==
        "c1 / c2, 2014-11-20: told by 2 documents, 2 asked for; 2 claims there");
}

TEST_CASE("without a claim of that date nothing is said, and claims without one are of none") {
  CHECK(finding("2011") == Finding{Verdict::open, "", "no claim with a date there"});
  CHECK(finding("2014-12", Tendency::down) == Finding{Verdict::open, "", "no claim of that sign there"});
  CHECK(finding("2014-12-10").why == "a claim may lie there, and as well elsewhere");
}

TEST_CASE("who tells the opposite of one event corroborates nothing, nor does a source that is not heard") {
  CHECK(finding("2003", Tendency::down).figures ==
        "c8, 2003: told by 1 document, 2 asked for; 1 claim there");
  CHECK(finding("2003", Tendency::up).figures.starts_with("c9, 2003: told by 1 document"));
  CHECK(record().finding("2014-11-20", Tendency::up, 0, {}, {.without_sources = {SourceId{2}}}).verdict ==
        Verdict::open);
}

TEST_CASE("who wrote before a claim began cannot tell it") {
  Told told = record();
  told.write(2, "2014-11-20");
  CHECK(told.finding("2014-11").verdict == Verdict::holds);
  told.write(2, "2014-11-19");
  CHECK(told.finding("2014-11").verdict == Verdict::open);
}
