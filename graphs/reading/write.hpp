// Writing a package back, and what tells its content from another's.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>

namespace entente {

/// The sheets of a package, rows in canonical order: reading them again gives the same package. Sheets that
/// would be empty are left out; the codebook holds the package's own relations only.
Files written(const Package& package);

/// 16 hexadecimal digits that stay the same exactly as long as the content of the package does, whatever the
/// order of rows.
std::string fingerprint(const Package& package);

}  // namespace entente
