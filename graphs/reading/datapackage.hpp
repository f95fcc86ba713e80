// A package described for other programs: a Frictionless Data Package, version 2.
#pragma once

#include <entente/graphs/reading/package.hpp>

#include <string>
#include <string_view>

namespace entente {

/// What a data package says beside its sheets.
struct PackageNotes {
  std::string name;          ///< of the folder; letters, digits, `.`, `_` and `-` are kept
  std::string title;         ///< left out when empty
  std::string_view licence;  ///< the text of a licence notice; CC BY 4.0 is recognised
};

/// datapackage.json for the sheets among `files` (raw bytes). A field's type, a list of allowed words, a
/// pattern, a key is stated only where every row keeps it: `from` and `to` may be labels, so they are no
/// keys. Same sheets, same bytes. Sheets that cannot be decoded are left out. O(bytes log rows).
std::string datapackage(const Files& files, const PackageNotes& notes);

/// Whether a description holds nothing but the members that the program writes, so that `made` can take its
/// place without loss.
bool is_described_by_program(std::string_view old, std::string_view made);

}  // namespace entente
