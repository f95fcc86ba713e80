// Worlds that formats are tried on.
#pragma once

#include "graphs/packages.hpp"

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/formats/export.hpp>
#include <entente/graphs/formats/format.hpp>
#include <entente/graphs/reading/delimited.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/graphs/reading/write.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente::exported {

/// A package, its graphs, and both as formats take them.
struct World {
  World(Package read, const FoldOptions& folding)
      : package(std::move(read)), graphs(fold(package.world, periods(package), folding)) {
    if (package.has_errors()) throw std::runtime_error(packages::lines(package).front());
  }
  Export all() const { return {package.world, graphs, "as it was seen", fingerprint(package)}; }
  Export era(std::size_t place) const {
    Export one = all();
    one.graphs = one.graphs.subspan(place, 1);
    return one;
  }

  Package package;
  std::vector<EraGraph> graphs;
};

inline World shipped(const std::string& name, const FoldOptions& folding = {}) {
  return {read(std::filesystem::path(ENTENTE_SOURCE_DIR) / "graphs/curated" / name), folding};
}

//   A ==== B      allied in both eras, at war in the second; D is there without a tie
//   |      :      A visits C once, C and A talk; what B does to C is neutral
//   C ---- '
inline Files drawn_files() {
  return {{"ties.csv",
           "id,from,to,relation,date,start,end,sign,weight,directed,status,event,cite\n"
           "pact,A,B,pact,,1950-01-01,1969-12-31,+,2,no,,,one p.3|two\n"
           "war,B,A,war,,1963-02-01,1963-03-03,-,7.3,yes,alleged,,two\n"
           "visit,A,C,visit,1951-05-05,,,+,0.1,yes,,round,one\n"
           "talk,C,A,talk,1951-05,,,+,0.7,yes,,round,three\n"
           "note,B,C,note,1955,,,0,1,yes,,,\n"},
          {"actors.csv",
           "id,label,kind,aliases,start,end,successor_of,part_of,iso3,cow,wikidata,note,region,eras\n"
           "A,Aland,state,Ay|Old@one,1900,,,,AAA,1,Q1,first,north,many\n"
           "B,Bland,state,,1900,1955,,,,,,,,\n"
           "B,,,,1957,..,,,,,,,,\n"
           "C,,group,,,,,A,,,,,south,\n"
           "D,Dland,,,1940,1990,E,,,,,,,\n"
           "E,Eland,state,,1900,1939,,,,,,,,\n"},
          {"eras.csv",
           "id,label,start,end\nfirst,The first,1950-01-01,1959-12-31\nsecond,The "
           "second,1960-01-01,1969-12-31\n"},
          {"entente.toml", "title = \"Drawn\"\nas_of = \"1969-12-31\"\n"}};
}

inline World drawn() { return {read(drawn_files()), {}}; }

/// A ring of actors with names that hurt whoever writes them without care, in an era called so, too.
inline World hostile() {
  const std::vector<std::string> names = {"<&\">'",           "]]><!--",   "=1+1",
                                          "\uff1dsum",        "&amp;#65;", "NA",
                                          "semi;colon,comma", "@x",        "\U0001F600 \u4e2d\u6587"};
  std::string actors = "id,kind\n", ties = "from,to,start,end,sign,weight,cite\n";
  for (std::size_t i = 0; i < names.size(); ++i) {
    actors += csv_cell(names[i]) + ",state\n";
    ties += csv_cell(names[i]) + ',' + csv_cell(names[(i + 1) % names.size()]) + ",1990-01-01,1999-12-31," +
            (i % 2 == 0 ? "+" : "-") + ",0.1,one\n";
  }
  return {read(Files{{"ties.csv", ties},
                     {"actors.csv", actors},
                     {"eras.csv", "id,start,end\n\"<era> & \"\"co\"\"\",1990-01-01,1999-12-31\n"}}),
          {}};
}

/// The same, the names ended by these in turn, and labels and notes that are these: sheets with such names
/// are refused, but a program may make them.
inline World forged(const std::vector<std::string>& ends) {
  Package package = hostile().package;
  std::vector<Actor> actors = package.world.roster.actors();
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const std::string& end = ends[i % ends.size()];
    actors[i].code += end;
    actors[i].label = actors[i].note = end;
  }
  package.world.roster = Roster(std::move(actors));
  return {std::move(package), {}};
}

inline const std::vector<std::string>& invisible_ends() {
  static const std::vector<std::string> ends = {"two\nlines", "a\r\nb\tc", "\u202eright to left\u200f",
                                                " blanks "};
  return ends;
}

}  // namespace entente::exported
