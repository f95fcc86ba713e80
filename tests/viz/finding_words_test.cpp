// The first sentence of a figure, by hand.
#include <entente/viz/words/finding_words.hpp>
#include <entente/viz/words/listing.hpp>

#include <catch2/catch.hpp>

namespace entente {

//   A ==== B    +41 and −27 are the largest of either sign
//   :      :
//   C ---- D
TEST_CASE("findings: the largest levels of either sign") {
  const std::vector<NamedLevel> levels = {
      {"A – B", 40.6}, {"A – C", -27.2}, {"C – D", 3.2}, {"B – D", -26.4}, {"A – D", 0}};
  CHECK(largest_levels_words(levels) == "Highest level: A – B +41; lowest: A – C −27.");
  CHECK(largest_levels_words(std::vector<NamedLevel>{levels[0], levels[2]}) == "Highest level: A – B +41.");
  CHECK(largest_levels_words(std::vector<NamedLevel>{levels[1], levels[4]}) == "Lowest level: A – C −27.");
  CHECK(largest_levels_words(std::vector<NamedLevel>{{"A – B", 41, "1990–1999"}, {"A – C", 5, "2000"}}) ==
        "Highest level: A – B +41 (1990–1999).");
}

TEST_CASE("findings: levels printed alike are all named up to three, then counted") {
  std::vector<NamedLevel> levels = {{"A – B", 10.4}, {"A – C", 9.96}, {"B – C", 9.94}, {"C – D", 10}};
  CHECK(largest_levels_words(levels) == "Highest levels: A – B +10, A – C +10, C – D +10.");
  levels.push_back({"B – D", 10});
  levels.push_back({"A – D", -1});
  CHECK(largest_levels_words(levels) == "Highest level: 4 pairs at +10; lowest: A – D −1.0.");
}

TEST_CASE("findings: where no tie has a sign this is said") {
  CHECK(largest_levels_words({}) == "No pair has a cooperative or hostile tie.");
  CHECK(largest_levels_words(std::vector<NamedLevel>{{"A – B", 0}, {"A – C", 0}}) ==
        "No pair has a cooperative or hostile tie.");
  CHECK(largest_levels_words(std::vector<NamedLevel>{{"A – B", 0}, {"A – C", -0.04}, {"B – C", 0.04}}) ==
        "No level is printed as other than 0.0.");
  CHECK(largest_move_words(std::vector<NamedMove>{{"A – B", 0.01, -0.02}}) ==
        "No tie moved by 0.05 or more.");
  CHECK(widest_span_words(std::vector<NamedCourse>{{"A – B", {0.01, -0.02}}}) ==
        "No level differs by 0.05 or more from era to era.");
}

TEST_CASE("findings: the ties of one") {
  CHECK(ties_words("A", {}) == "A has no tie.");
  CHECK(ties_words("A", std::vector<NamedLevel>{{"B", -3}}) == "A has 1 tie, with B, −3.0.");
  CHECK(ties_words("A", std::vector<NamedLevel>{{"B", -3}, {"C", 12.3}, {"D", 12}}) ==
        "A has 3 ties, the largest with C (+12) and D (+12).");
  CHECK(ties_words("A", std::vector<NamedLevel>{{"B", -12}, {"C", 12}, {"D", 12}, {"E", 12}, {"F", 1}}) ==
        "A has 5 ties, the largest of size 12 with 4 partners.");
  CHECK(ties_words("A", std::vector<NamedLevel>{{"B", 0}, {"C", 0}}) ==
        "A has 2 ties, none of them with a sign.");
}

TEST_CASE("findings: the largest parts of a level") {
  const std::vector<NamedLevel> parts = {
      {"sells arms to", 10}, {"blames", -3}, {"praises", 2}, {"visits", 3}};
  CHECK(largest_parts_words(parts) == "The level is +12; its largest part is “sells arms to”, +10.");
  CHECK(largest_parts_words(std::span(parts).subspan(1)) ==
        "The level is +2.0; its largest parts are “blames” (−3.0) and “visits” (+3.0).");
  CHECK(largest_parts_words(std::span(parts).first(1)) == "The level is +10, all of it “sells arms to”.");
  CHECK(largest_parts_words(std::vector<NamedLevel>(4, parts[2])) ==
        "The level is +8.0; its 4 largest parts are of size 2.0 each.");
  CHECK(largest_parts_words(std::vector<NamedLevel>{{"meets", 0}}) == "The level is 0.0.");
}

TEST_CASE("findings: who moved most between two eras") {
  const std::vector<NamedMove> moves = {
      {"A – B", -4.4, 29.8}, {"A – C", 10, -24}, {"B – C", {}, 5}, {"B – D", 5, {}}};
  CHECK(largest_move_words(std::span(moves).first(1)) == "A – B moved most: −4.4 → +30.");
  CHECK(largest_move_words(moves) == "A – B (−4.4 → +30) and A – C (+10 → −24) moved most.");
  CHECK(largest_move_words(std::span(moves).subspan(2)) ==
        "B – C (no claim → +5.0) and B – D (+5.0 → no claim) moved most.");
  CHECK(largest_move_words(std::vector<NamedMove>(4, moves[2])) == "4 ties moved most, by 5.0 each.");
  CHECK(largest_move_words({}) == "No tie changed.");
}

TEST_CASE("findings: which pair moved furthest") {
  const std::vector<NamedCourse> pairs = {
      {"A – B", {-3.8, -11.3, 40.6}}, {"A – C", {-12, -17}}, {"B – C", {5}}, {"B – D", {1, 6}}};
  CHECK(widest_span_words(pairs) == "A – B moved furthest, between −11 and +41.");
  CHECK(widest_span_words(std::span(pairs).first(1)) == "A – B moved between −11 and +41.");
  CHECK(widest_span_words(std::span(pairs).subspan(1)) ==
        "A – C (between −17 and −12) and B – D (between +1.0 and +6.0) moved furthest.");
  CHECK(widest_span_words(std::vector<NamedCourse>(4, pairs[1])) == "4 pairs moved furthest, by 5.0 each.");
  CHECK(widest_span_words(std::span(pairs).subspan(2, 1)) == "No pair has a level in more than one era.");
  CHECK(widest_span_words(std::vector<NamedCourse>{{"A – B", {2, 2}}}) ==
        "No level differs from era to era.");
}

TEST_CASE("findings: which pair rose and which fell most, from the first level to the last") {
  const std::vector<NamedCourse> pairs = {
      {"A – B", {-3.8, -11.3, 40.6}}, {"A – C", {-12, 60, -17}}, {"B – C", {5}}, {"B – D", {6, 1}}};
  CHECK(largest_rise_words(std::span(pairs).first(2)) ==
        "A – B rose most, from −3.8 to +41; A – C fell most, from −12 to −17.");
  CHECK(largest_rise_words(pairs) ==
        "A – B rose most, from −3.8 to +41; A – C (from −12 to −17) and B – D "
        "(from +6.0 to +1.0) fell most.");
  CHECK(largest_rise_words(std::span(pairs).first(1)) == "A – B rose from −3.8 to +41.");
  CHECK(largest_rise_words(std::vector<NamedCourse>(4, pairs[1])) == "4 pairs fell most, by 5.0 each.");
  CHECK(largest_rise_words(std::span(pairs).subspan(2, 1)) == "No pair has a level in more than one era.");
  CHECK(largest_rise_words(std::vector<NamedCourse>{{"A – B", {2, 9, 2}}}) ==
        "No level differs from first to last.");
  CHECK(largest_rise_words(std::vector<NamedCourse>{{"A – B", {2, 2.01}}}) ==
        "No level differs by 0.05 or more from first to last.");
}

TEST_CASE("findings: who is first most often") {
  std::vector<NamedCount> firsts = {{"A", 4}, {"B", 3}, {"C", 0}};
  CHECK(first_most_often_words(firsts, 9) == "A is first in 4 of 9 eras.");
  firsts[1].eras = 4;
  CHECK(first_most_often_words(firsts, 9) == "A and B are first in 4 of 9 eras each.");
  CHECK(first_most_often_words(std::vector<NamedCount>(4, firsts[0]), 9) ==
        "4 actors are first in 4 of 9 eras each.");
  CHECK(first_most_often_words({}, 9) == "Nobody has a rank.");
}

TEST_CASE("a note is of the sentences that there are") {
  CHECK(note_of({"", "One.", "", "Two."}) == "Note: One. Two.");
  CHECK(note_of({"", ""}).empty());
}

}  // namespace entente
