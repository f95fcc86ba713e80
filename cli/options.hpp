// What a command line asks for: every option of every command, with its default.
#pragma once

#include <entente/viz/report/table.hpp>

#include <string>
#include <vector>

namespace entente {

struct Options {
  std::vector<std::string> operands;  ///< packages, and the eras of `compare`
  bool quiet = false;
  std::string color = "auto";

  std::string eras, every, cut;
  bool lineage = false;
  std::string roll_up = "none";
  std::vector<std::string> statuses, only_statuses, without_sources, only_sources;
  std::string persistence = "3";  ///< years
  std::string date_order, rows, mirrored;
  std::vector<std::string> keep;
  std::string threads;  ///< empty: as many as the machine has
  std::string rejects;

  std::vector<TableForm> forms;  ///< as asked for; more than one kind is a contradiction
  std::string table;             ///< a name of tables_of() the command; empty where that has none
  std::string output;
  std::vector<std::string> types;

  std::vector<std::string> measures, pairs, actors, difference;
  std::string top, ego, layer;
  std::string own = "exclude", third_parties = "tied";
  std::string half_life = "2";  ///< years
  std::string mixed = "net", time_limit = "10", triads, method = "two-blocs", blocs;
  bool all = false, strict = false, small_multiples = false, hide_absent = false, hide_memberships = false,
       fix = false, datapackage = false, relayout = false, weighted = false, rank_intervals = false,
       exit_code = false;
  std::string title, target;

  std::string penalty = "3-log-n", min_segment = "3", noise, range;
  std::string replicates, permutations, interval, draw, seed = "0", by, of_nothing, between;
};

}  // namespace entente
