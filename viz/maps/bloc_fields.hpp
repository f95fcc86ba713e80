// A map of blocs divided into fields, and its actors set into them.
#pragma once

#include <entente/viz/render/diagram.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace entente {

/// An actor where it stands in some of the eras; in others it may stand in another field.
struct Stander {
  std::size_t field = 0;
  Node node{};                        ///< at its place
  std::vector<std::uint32_t> eras{};  ///< in which it is drawn there, sorted
};

/// The fields of a map, side by side or one above the other and, where they are many, in rows.
struct BlocFields {
  std::vector<Box> fields{};
  std::vector<Stander> standers{};
  Box whole{};  ///< around all fields and the names above them
};

/// How fields are made.
struct FieldsChoice {
  std::size_t fields = 2;
  double width = 676;      ///< of all together
  double gap = 12;         ///< between two names
  double covered = 0.4;    ///< at most so much of a field
  double name_height = 0;  ///< above each field that has a name
  double name_width = 96;  ///< of the widest
  std::size_t unnamed = std::numeric_limits<
      std::size_t>::max();  ///< the field that has none; the last one lies below the others
  bool stacked = false;     ///< few fields in a row, and room between rows for the lines that cross it
};

/// Room inside a field around its names.
inline constexpr double field_margin = 12;

/// Fields as wide as they need beside each other, and as tall as the fullest era needs, with everyone in a
/// place inside its own. Stacked, up to three named fields have the whole width each, more stand in pairs.
/// Who is never seen in one era may have one place. O(standers^2 * eras).
BlocFields bloc_fields(std::vector<Stander> standers, const FieldsChoice& choice);

/// The same fields without the rows of paper above and below that nobody stands on.
BlocFields trimmed(BlocFields fields);

}  // namespace entente
