// The sheets beside `ties.csv` of a random package.
#pragma once

#include "graphs/levels/date_templates.hpp"
#include "graphs/levels/tables.hpp"

#include <string>
#include <vector>

namespace levels {

/// Five states, two leaders, an organization, a group and a body without a kind, in this order.
const std::vector<std::string>& actor_ids();

Table random_actors(Random& random);
Table random_affiliations(Random& random);
Table random_eras(Random& random);
Table own_relations();
Table sources();

}  // namespace levels
