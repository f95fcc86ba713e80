// A small package with every kind of actor and line, and names that hurt.
#pragma once

#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/reading/package.hpp>

#include <string>
#include <vector>

namespace entente::sample {

struct World {
  Chronicle chronicle;
  std::vector<Era> eras;
  std::vector<EraGraph> graphs;
};

inline World folded(const Files& files, const FoldOptions& options = {}) {
  Package package = read(files);
  std::vector<EraGraph> graphs = fold(package.world, package.eras, options);
  return {std::move(package.world), std::move(package.eras), std::move(graphs)};
}

//   PAK ==== CHN   allied throughout        lead serves PAK; NATO is a stranger to all but USA
//    :        |    hostile to IND throughout
//   IND ---- USA   friends in the second era only
inline Files files() {
  return {{"actors.csv",
           "id,label,kind,start,end\n"
           "PAK,Pakistan,state,1947,\nCHN,China,state,1949,\nIND,India,state,1947,\nUSA,United "
           "States,state,1776,\n"
           "NATO,North Atlantic Treaty Organization,alliance,1949,\nlead,Benazir Bhutto,leader,1988,1996\n"
           "rebels,Rebels of the hills,group,1980,1989\nroad,Karakoram Highway,project,1966,\nthird,Third "
           "World,bloc,1955,\n"},
          {"ties.csv",
           "from,to,relation,start,end,cite\n"
           "PAK,CHN,alliance,1960-01-01,2000-12-31,one\nPAK,CHN,arms_sale,1965-01-01,1970-12-31,two\n"
           "PAK,IND,rivalry,1960-01-01,2000-12-31,one\nIND,USA,alliance,1991-01-01,2000-12-31,two\n"
           "USA,rebels,arms_sale,1981-01-01,1988-12-31,two\n"},
          {"affiliations.csv",
           "member,group,role,start,end,cite\nlead,PAK,prime "
           "minister,1988-12-02,1990-08-06,one\nUSA,NATO,member,1949,,one\n"},
          {"sources.csv",
           "id,title,author,date\none,First book,A. Author,1999\ntwo,Second book,B. Writer,2001\n"},
          {"eras.csv",
           "id,label,start,end\nfirst,First era,1960-01-01,1990-12-31\nsecond,Second "
           "era,1991-01-01,2000-12-31\n"}};
}

inline World small_world(const FoldOptions& options = {}) { return folded(files(), options); }

/// `actors` states in a ring with chords, allied and at odds in turn, in one era.
inline World ring(int actors) {
  std::string ties = "from,to,relation,start,end\n";
  for (int i = 0; i < actors; ++i) {
    ties += "S" + std::to_string(i) + ",S" + std::to_string((i + 1) % actors) +
            ",alliance,1990-01-01,1999-12-31\n";
    if (i % 3 == 0)
      ties += "S" + std::to_string(i) + ",S" + std::to_string((i * 7 + 3) % actors) +
              ",rivalry,1990-01-01,1999-12-31\n";
  }
  return folded({{"ties.csv", ties},
                 {"eras.csv", "id,label,start,end\nnineties,The nineties,1990-01-01,1999-12-31\n"}});
}

}  // namespace entente::sample
