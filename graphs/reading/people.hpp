// Reading actors.csv, affiliations.csv, sources.csv and eras.csv.
#pragma once

#include <entente/graphs/reading/drafts.hpp>

#include <string_view>
#include <vector>

namespace entente {

/// The rows of actors.csv. Aliases limited to a source name it as claims cite it.
std::vector<ActorDraft> read_actors(const Reader& reader, std::string_view text,
                                    const Bibliography& bibliography);

/// The rows of affiliations.csv.
std::vector<AffiliationDraft> read_affiliations(const Reader& reader, std::string_view text);

/// The rows of sources.csv.
std::vector<Source> read_sources(const Reader& reader, std::string_view text);

/// The rows of eras.csv.
std::vector<Era> read_eras(const Reader& reader, std::string_view text);

}  // namespace entente
