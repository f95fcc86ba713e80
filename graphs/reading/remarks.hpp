// The remarks of review(), one function each, by what they look at.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <span>

namespace entente::remarks {

/// A remark on the row of a claim.
Problem about_claim(Severity severity, const Claim& claim, std::string text, std::string hint);
/// `this event`, or `this and 3 more events`.
std::string this_and_more(std::size_t count, std::string_view noun);
/// Up to three of the names, and how many more there are.
std::string first_of(const std::vector<std::string>& names);

// One claim at a time (remarks_on_claims.cpp). O(claims).
void outside_of_lives(const Chronicle& world, Problems& problems);
void without_date(const Chronicle& world, Problems& problems);
void without_citation(const Chronicle& world, Problems& problems);
/// Plans whose date has passed as_of and of which no outcome is told.
void plans_without_outcome(const Chronicle& world, Problems& problems);
/// Dates in the column `stated` that cannot be read.
void unreadable_stated_dates(const Chronicle& world, Problems& problems);
/// States whose end nobody tells, counted.
void states_without_end(const Chronicle& world, Problems& problems);
/// States of the codebook that a single day dates, counted: it may be their beginning.
void states_of_one_day(const Chronicle& world, Problems& problems);

// Claims on one pair (remarks_on_pairs.cpp). O(claims log claims); each claim is named at most once as the
// later of two.
/// Claims that count, on the same pair at the same time, of one event or one family of relations, with
/// opposite signs.
void contradictions(const Chronicle& world, Problems& problems);
/// Claims that say the same of the same pair on overlapping days, and that no event holds together or apart.
void possible_duplicates(const Chronicle& world, Problems& problems);

// Actors (remarks_on_actors.cpp, remarks_on_names.cpp). O((actors + claims) log).
void without_kind(const Roster& roster, Problems& problems);
void without_start(const Roster& roster, Problems& problems);
void unused_actors(const Chronicle& world, Problems& problems);
void divided_successions(const Chronicle& world, Problems& problems);
/// Claims of a leader dated wholly outside every affiliation of his to a state.
void out_of_office(const Chronicle& world, Problems& problems);
/// Names that two actors answer to on the same day.
void shared_names(const Roster& roster, Problems& problems);

// Sources and eras (remarks_on_eras.cpp). O(eras * claims).
void unused_sources(const Chronicle& world, Problems& problems);
void gaps(const Package& package, Problems& problems);
void overlaps(const Package& package, Problems& problems);
/// Events whose possible dates reach over an era's boundary.
void astride_boundaries(const Package& package, std::span<const Era> eras, Problems& problems);
void eras_on_one_source(const Package& package, std::span<const Era> eras, Problems& problems);

}  // namespace entente::remarks
