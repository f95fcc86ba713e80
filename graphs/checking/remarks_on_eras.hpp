// Remarks of review() on sources, theses and eras. O(eras * claims).
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <span>

namespace entente::remarks {

void unused_sources(const Package& package, Problems& problems);
/// Sources whose date nobody tells: what they could not know is not known.
void sources_without_date(const Chronicle& world, Problems& problems);
/// Theses that nobody is told to say.
void theses_without_document(const Package& package, Problems& problems);
void gaps(const Package& package, Problems& problems);
void overlaps(const Package& package, Problems& problems);
/// Events whose possible dates reach over an era's boundary.
void astride_boundaries(const Package& package, std::span<const Era> eras, Problems& problems);
void eras_on_one_source(const Package& package, std::span<const Era> eras, Problems& problems);

}  // namespace entente::remarks
