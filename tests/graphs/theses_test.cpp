// theses.csv: what is read, what is faulty, and that writing keeps it.
#include "packages.hpp"

#include <entente/graphs/checking/mend.hpp>
#include <entente/graphs/reading/theses_sheet.hpp>
#include <entente/graphs/reading/write.hpp>

#include <catch2/catch.hpp>

using namespace entente;

namespace {

using Texts = std::vector<std::string>;

Package package(const std::string& theses) {
  return packages::package(
      "from,to,relation,date,cite\nPakistan,SUN,talks,1966,roy\nPakistan,IND,talks,1966,khan\n",
      {{"actors.csv",
        "id,label,aliases,end,successor_of\nPAK,Pakistan,,,\nIND,India,,,\nSUN,,Moscow,,\nRUS,,Moscow,,"
        "SUN\n"},
       {"sources.csv", "id\nroy\nkhan\n"},
       {"eras.csv",
        "scheme,id,start,end\nfine,one,1960,1969\nfine,two,1970,1979\nfine,three,1980,1989\n"
        "coarse,all,1960,1989\n"},
       {"theses.csv", theses}});
}

/// The faults of one row, which stands in line 2.
Texts faults(const std::string& row) {
  const Package read = package("id,kind,subject,eras,direction,other,measure,needs,cite\n" + row + "\n");
  CHECK(read.theses.empty() == read.has_errors());
  CHECK(read.rejected.size() == (read.has_errors() ? 1U : 0U));
  return packages::lines(read);
}

}  // namespace

TEST_CASE("a thesis is read with its actors, eras and sources resolved, by id") {
  const Package read = package(
      "id,cite,claim,kind,subject,other,eras,measure,direction,needs,note,mood\n"
      "wedge,roy,\"A wedge, it says\",pressure,PAK:SUN,IND|RUS,coarse:all,polarity,+,figures of trade,,\n"
      "mirror,roy par.2|khan s.1|roy par.3,,mirrors,Pakistan : SUN,india:SUN,fine:one..three,,-,,why,dark\n");
  CHECK(packages::lines(read).empty());
  REQUIRE(read.theses.size() == 2);
  const Thesis& mirror = read.theses[0];
  CHECK(mirror.id == "mirror");
  CHECK(mirror.kind == ThesisKind::mirrors);
  CHECK(mirror.measure == ThesisMeasure::level);
  CHECK(mirror.direction == Tendency::down);
  CHECK(actors_cell(read.world.roster, mirror.subject, ':') == "PAK:SUN");
  CHECK(actors_cell(read.world.roster, mirror.other, ':') == "IND:SUN");
  CHECK(eras_cell(mirror) == "fine:one..three");
  CHECK(mirror.sources.size() == 2);
  CHECK(mirror.note == "why");
  CHECK(mirror.extra == std::vector<Extra>{{"mood", "dark"}});
  const Thesis& wedge = read.theses[1];
  CHECK(wedge.claim == "A wedge, it says");
  CHECK(wedge.needs == "figures of trade");
  CHECK(wedge.other.size() == 2);
  CHECK(eras_cell(wedge) == "coarse:all");
}

TEST_CASE("theses are written back, and the order of their rows changes nothing") {
  const std::string header = "id,kind,subject,eras,direction,cite,note\n";
  const std::string one = "b,sign,PAK:SUN,fine:one..two,0,roy par.1,kept\n",
                    two = "a,lowest,PAK:IND,fine:one,,,\n";
  const Package read = package(header + one + two);
  CHECK(packages::lines(read).empty());
  const Files files = written(read);
  CHECK(files.at("theses.csv") ==
        "id,kind,subject,eras,cite,direction,note\na,lowest,PAK:IND,fine:one,,,\n"
        "b,sign,PAK:SUN,fine:one..two,roy par.1,0,kept\n");
  CHECK(written(entente::read(files)) == files);
  CHECK(fingerprint(package(header + two + one)) == fingerprint(read));
  CHECK(fingerprint(package(header + one)) != fingerprint(read));
}

TEST_CASE("every fault of a row is told, with its place") {
  CHECK(faults(",lowest,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:1: error: the thesis has no id; give it a short, lasting key"});
  CHECK(faults("a,lowst,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:2: error: kind \"lowst\" is not known; did you mean \"lowest\"?"});
  CHECK(faults("a,lowest,PAK,fine:one,,,,,") ==
        Texts{"theses.csv:2:3: error: \"PAK\" names no pair; write two actors, such as PAK:RUS"});
  CHECK(faults("a,lowest,PAK:Pakistan,fine:one,,,,,") ==
        Texts{"theses.csv:2:3: error: \"PAK:Pakistan\" names one actor twice; write two actors, such as "
              "PAK:RUS"});
  CHECK(faults("a,lowest,Pakistn:Moscow,fine:one,,,,,") ==
        Texts{"theses.csv:2:3: error: no actor \"Pakistn\"; did you mean \"Pakistan\"?",
              "theses.csv:2:3: error: \"Moscow\" means RUS or SUN; write the id"});
  CHECK(
      faults("a,lowest,PAK:SUN,one,,,,,") ==
      Texts{
          "theses.csv:2:4: error: \"one\" names no era of a scheme; write scheme:era or scheme:first..last"});
  CHECK(faults("a,lowest,PAK:SUN,fin:one,,,,,") ==
        Texts{"theses.csv:2:4: error: no scheme \"fin\" of eras; did you mean \"fine\"?"});
  CHECK(faults("a,lowest,PAK:SUN,fine:one..thre,,,,,") ==
        Texts{"theses.csv:2:4: error: scheme \"fine\" has no era \"thre\"; did you mean \"three\"?"});
  CHECK(faults("a,lowest,PAK:SUN,fine:two..one,,,,,") ==
        Texts{"theses.csv:2:4: error: era \"one\" comes before \"two\"; exchange the two"});
  CHECK(faults("a,rises,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:4: error: rises needs two eras; write scheme:first..last"});
  CHECK(faults("a,lowest,PAK:SUN,fine:one,,,levl,,") ==
        Texts{"theses.csv:2:7: error: measure \"levl\" is not known; did you mean \"level\"?"});
  CHECK(faults("a,lowest,PAK:SUN,fine:one,,,,,roi p.1") ==
        Texts{"theses.csv:2:9: error: no source \"roi\"; did you mean \"roy\"?"});
}

TEST_CASE("a direction goes with its kind") {
  CHECK(faults("a,lowest,PAK:SUN,fine:one,up,,,,") ==
        Texts{"theses.csv:2:5: error: direction \"up\" is not known; write +, -, 0 or +-"});
  CHECK(faults("a,lowest,PAK:SUN,fine:one,+,,,,") ==
        Texts{"theses.csv:2:5: error: direction \"+\" does not go with lowest; write -, or leave it empty"});
  CHECK(faults("a,sign,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:5: error: direction \"\" does not go with sign; write + or - or 0"});
  CHECK(faults("a,sign,PAK:SUN,fine:one,-,,,,").empty());
  CHECK(faults("a,turning_point,PAK:SUN,fine:one,+-,,,,").empty());
  CHECK(faults("a,spells,PAK:SUN,fine:one,-,,,,").empty());
  CHECK(faults("a,spells,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:5: error: direction \"\" does not go with spells; write + or -"});
}

TEST_CASE("only kinds that compare name others") {
  CHECK(faults("a,follows,PAK:SUN,fine:one,,,,,") ==
        Texts{"theses.csv:2:6: error: \"\" names no pair; write two actors, such as PAK:RUS"});
  CHECK(faults("a,lowest,PAK:SUN,fine:one,,IND:SUN,,,") ==
        Texts{"theses.csv:2:6: error: lowest compares with nobody; leave it empty"});
}

TEST_CASE("third parties are named where pressure is the kind or the measure") {
  const Package read = package(
      "id,kind,subject,eras,direction,measure,other\n"
      "a,pressure,PAK:SUN,fine:one..three,,,\n"
      "b,sign,PAK:SUN,fine:one,-,pressure,IND|RUS\n"
      "c,lowest,PAK:SUN,fine:one,,pressure,\n");
  CHECK(packages::lines(read).empty());
  REQUIRE(read.theses.size() == 3);
  CHECK(read.theses[0].other.empty());
  CHECK(actors_cell(read.world.roster, read.theses[1].other, '|') == "IND|RUS");
  CHECK(written(entente::read(written(read))) == written(read));

  CHECK(
      faults("a,pressure,PAK:SUN,fine:one,-,,,,") ==
      Texts{"theses.csv:2:5: error: direction \"-\" does not go with pressure; write +, or leave it empty"});
  CHECK(faults("a,pressure,PAK:SUN,fine:one,,IND|PAK,,,") ==
        Texts{"theses.csv:2:6: error: \"PAK\" is one of the pair itself; name third parties, or leave it "
              "empty for all"});
  CHECK(faults("a,sign,PAK:SUN,fine:one,+,XYZ,pressure,,") ==
        Texts{"theses.csv:2:6: error: no actor \"XYZ\"; write the id of an actor"});
  CHECK(faults("a,pressure,PAK:SUN,fine:one,,,pressure,,") ==
        Texts{"theses.csv:2:7: error: pressure is held against itself; write level, or leave it empty"});
}

TEST_CASE("an id stands once, and needed columns are asked for") {
  CHECK(packages::lines(
            package("id,kind,subject,eras\na,lowest,PAK:SUN,fine:one\na,lowest,PAK:IND,fine:one\n")) ==
        Texts{"theses.csv:3:1: error: thesis \"a\" stands already in line 2; one row each: merge them, or "
              "give them "
              "different ids"});
  CHECK(packages::lines(package("id,kind,eras\n")).size() == 1);
  CHECK(package("").theses.empty());
}

namespace {

/// The faults of one row with a time of its own.
Texts faults_of_time(const std::string& row) {
  return packages::lines(package("id,kind,subject,eras,when,within,against,documents,direction,measure\n" +
                                 row + "\nother,sign,PAK:IND,coarse:all,,,,,+,\n"));
}

}  // namespace

TEST_CASE("a thesis may have a time of its own, a tolerance and rivals") {
  const Package read = package(
      "id,kind,subject,eras,when,within,against,documents,direction\n"
      "point,turning_point,PAK:SUN,,2011,0.5,said|told,,+\nsaid,judgement,PAK:SUN,,1947/1990,,,,-\n"
      "told,corroborated,PAK:SUN,,2014-11,,,3,\nwhole,turning_point,PAK:SUN,fine:one,,,,,\n");
  CHECK(packages::lines(read).empty());
  REQUIRE(read.theses.size() == 4);
  const Thesis& point = read.theses[0];
  CHECK(point.when == edtf("2011"));
  CHECK(tolerance(point) == 0.5);
  CHECK(point.against == Texts{"said", "told"});
  CHECK(point.scheme.empty());
  CHECK(eras_cell(point).empty());
  CHECK(read.theses[1].when->span().first == *civil_day(1947, 1, 1));
  CHECK(documents_asked(read.theses[2]) == 3);
  CHECK(documents_asked(point) == 2);
  CHECK(tolerance(read.theses[2]) == 0);
  CHECK(tolerance(read.theses[3]) == 1);
  CHECK_FALSE(read.theses[3].when);
  const Files files = written(read);
  const Package again = entente::read(files);
  CHECK(written(again) == files);
  CHECK(again.theses[0].when == point.when);
  CHECK(again.theses[0].within == point.within);
  CHECK(again.theses[0].against == point.against);
  CHECK(again.theses[2].documents == read.theses[2].documents);
}

TEST_CASE("the time of a thesis is read in every manner that dates of claims are, and mended") {
  const std::string theses =
      "id,kind,subject,when,direction\none,turning_point,PAK:SUN,Nov "
      "2014,+\ntwo,judgement,PAK:SUN,25/12/2014,+\n"
      "three,judgement,PAK:SUN,12/01/2014,+\n";
  const Package read = package(theses);
  CHECK(packages::lines(read).size() == 2);
  CHECK(packages::lines(read)[0] ==
        "theses.csv:2:4: notice: the date \"Nov 2014\" is read as 2014-11; written with its month in words; "
        "entente "
        "check "
        "--fix writes EDTF");
  REQUIRE(read.theses.size() == 3);
  CHECK(read.theses[0].when == edtf("2014-11"));
  CHECK(read.theses[1].when == edtf("2014-01-12"));
  CHECK(read.theses[2].when == edtf("2014-12-25"));
  CHECK(mended(theses, "theses.csv").bytes ==
        "id,kind,subject,when,direction\none,turning_point,PAK:SUN,2014-11,+\ntwo,judgement,PAK:SUN,2014-12-"
        "25,+\n"
        "three,judgement,PAK:SUN,2014-01-12,+\n");
}

TEST_CASE("faults of the time of a thesis, all at once") {
  CHECK(faults_of_time("x,turning_point,PAK:SUN,,one day,-1,x|nobody,2,+,mutual") ==
        Texts{"theses.csv:2:5: error: \"one day\" is no date; write 2015, 2015-10, 2015-10-07, 1947/1991 or "
              "[1947..1991]",
              "theses.csv:2:6: error: \"-1\" is no number of years; write one from 0 to 100",
              "theses.csv:2:7: error: a thesis is against itself; name another",
              "theses.csv:2:7: error: no thesis \"nobody\"; name the id of another row",
              "theses.csv:2:8: error: turning_point has no use for documents; leave it empty",
              "theses.csv:2:10: error: turning_point looks at the claims of the pair; leave it empty"});
  CHECK(faults_of_time("x,sign,PAK:SUN,fine:one,2011,1,othr,2,+,") ==
        Texts{"theses.csv:2:5: error: sign has no use for when; leave it empty",
              "theses.csv:2:6: error: sign has no use for within; leave it empty",
              "theses.csv:2:7: error: no thesis \"othr\"; did you mean \"other\"?",
              "theses.csv:2:8: error: sign has no use for documents; leave it empty"});
  CHECK(faults_of_time("x,judgement,PAK:SUN,,1947/..,,,,-,") ==
        Texts{"theses.csv:2:5: error: \"1947/..\" has no first or no last day; write a date, or a span with "
              "both, "
              "such as 1947/1990"});
  CHECK(
      faults_of_time("x,judgement,PAK:SUN,,,,,,-,") ==
      Texts{
          "theses.csv:2:5: error: judgement needs a time; write the span it speaks of, such as 1947/1990, or "
          "eras"});
  CHECK(
      faults_of_time("x,corroborated,PAK:SUN,,,1000,,2.5,,") ==
      Texts{"theses.csv:2:5: error: corroborated needs the date of the claim; write it, such as 2014-11",
            "theses.csv:2:6: error: \"1000\" is no number of years; write one from 0 to 100",
            "theses.csv:2:8: error: \"2.5\" is no number of documents; write a whole number from 1 to 1000"});
}
