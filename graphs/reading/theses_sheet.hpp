// theses.csv: what the documents say of a tie as a whole. It takes no part in any measure.
#pragma once

#include <entente/graphs/model/chronicle.hpp>
#include <entente/graphs/model/thesis.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// What a thesis may name: actors and sources of `world`, and eras of every scheme, each scheme in order.
struct Background {
  const Chronicle& world;
  std::span<const Era> eras;
  DateOrder date_order = DateOrder::refuse;  ///< how dates such as 1/2/2011 are read
};

/// The theses of a sheet, sorted by id. Faults go to `problems`, bad rows to `rejected`; an empty text gives
/// none.
std::vector<Thesis> read_theses(std::string_view text, const Background& background,
                                std::vector<Rejected>& rejected, Problems& problems);

/// The sheet's cell for the pair or the third parties of a thesis: `PAK:RUS`, `IND|USA`.
std::string actors_cell(const Roster& roster, const std::vector<ActorId>& actors, char between);

/// The sheet's cell for the eras of a thesis: `fine:turn-2011` or `fine:after-9-11..turn-2011`.
std::string eras_cell(const Thesis& thesis);

}  // namespace entente
