// A world small enough to compute by hand, as a package.
//   A ==== B    alliance of weight 6 through the first era; war of weight 10 in the second
//   C           there, without ties
#pragma once

#include <entente/engine/study.hpp>
#include <entente/graphs/folding/era_graph.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/table.hpp>

#include <span>
#include <string>

using namespace entente;

inline Package world() {
  return read(Files{
      {"ties.csv",
       "id,from,to,relation,start,end,weight,cite\npact,A,B,alliance,1950,1959,6,one\nfight,A,B,war,1960,"
       "1969,10,two\n"},
      {"actors.csv", "id,label,kind,start\nA,Aland,state,1940\nB,Beland,state,1940\nC,Celand,state,1940\n"},
      {"eras.csv", "scheme,id,label,start,end\ns,first,First,1950,1959\ns,second,Second,1960,1969\n"},
      {"sources.csv", "id,author,date\none,First Author,2001~\ntwo,,2002\n"}});
}

inline Study studied(const Package& package, const char* measure = "strength_net") {
  return study(package.world, package.eras, {}, std::span(find_measure(measure), 1));
}

inline std::string csv(const Table& table) { return printed(table, TableForm::csv); }
