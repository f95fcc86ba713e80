// A small package seen in two eras of one year each, for tests of what changes between them.
#pragma once

#include "graphs/packages.hpp"

#include <entente/engine/shifts/shifts.hpp>
#include <entente/graphs/folding/fold.hpp>

#include <catch2/catch.hpp>
#include <string>

namespace entente::two_eras {

/// Rows of from,to,relation,date,sign,weight,event,cite,about. Relations: `visit` an event, `pact` a state,
/// both of no direction, `aid` an event from one to the other. Persistence covers the years, so that an event
/// counts its weight.
struct World {
  explicit World(const std::string& rows, const FoldOptions& options = {})
      : package(packages::package("from,to,relation,date,sign,weight,event,cite,about\n" + rows,
                                  {{"relations.csv",
                                    "id,family,duration,sign,weight,directed\nvisit,talks,event,+,1,no\npact,"
                                    "treaties,state,+,1,no\n"
                                    "aid,help,event,+,1,yes\n"}})),
        world(package.world),
        before(fold(world, packages::era("first", "2001", "2001"), options)),
        after(fold(world, packages::era("second", "2002", "2002"), options)) {
    for (const Problem& problem : package.problems)
      if (problem.severity == Severity::error) FAIL(to_string(problem));
  }

  ActorId actor(const std::string& code) const { return packages::actor(package, code); }
  SourceId source(const std::string& id) const { return world.source(id).value(); }
  /// The shift of a measure of an actor or a pair.
  Shift shift(const std::string& measure, const std::string& a, const std::string& b = "") const {
    for (const Shift& shift : shifts(before, after))
      if (shift.measure == measure && shift.a == actor(a) && shift.b.has_value() == !b.empty() &&
          (b.empty() || shift.b == actor(b)))
        return shift;
    FAIL("no shift of " << measure << " for " << a << " " << b);
    return {};
  }

  Package package;
  const Chronicle& world;
  EraGraph before, after;
};

}  // namespace entente::two_eras
