// What a command line asks for: every option of every command, with its default.
#pragma once

#include <entente/viz/report/table.hpp>

#include <cstddef>
#include <optional>
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
  std::vector<std::string> statuses, without_sources, only_sources;
  double persistence = 3;  ///< years
  std::string date_order;
  std::string rejects;

  std::optional<TableForm> form;
  std::string output;
  std::vector<std::string> types;

  std::vector<std::string> measures, pairs, actors, difference;
  std::optional<std::size_t> top;
  bool all = false, strict = false, small_multiples = false, hide_absent = false, hide_memberships = false,
       relayout = false;
  std::string title, target;
};

}  // namespace entente
