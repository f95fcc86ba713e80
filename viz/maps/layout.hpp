// Where every actor stands, in all eras alike: made once from the union of the eras, kept in layout.csv, then
// only extended.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/folding/graph_words.hpp>
#include <entente/graphs/model/chronicle.hpp>
#include <entente/viz/render/geometry.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Centre of an actor in points, y downwards; `pinned` when a person chose it.
struct Place {
  Point at;
  bool pinned = false;
  friend bool operator==(const Place&, const Place&) = default;
};

/// Actor code -> place.
using Places = std::map<std::string, Place, std::less<>>;

/// The places of each view; rolling actors up or joining lineages shows other actors, so it is another view.
struct Layout {
  std::map<std::string, Places, std::less<>> views;
  /// The places of a view; empty when it has none.
  const Places& places(std::string_view view) const;
  friend bool operator==(const Layout&, const Layout&) = default;
};

/// "" for actors as they are, else "state", "lineage" or "state+lineage".
std::string view_of(const FoldOptions& options);

/// A layout as read, with the faults of its text.
struct LayoutReading {
  Layout layout;
  std::vector<Problem> problems;
};

/// Reads `layout.csv`: columns actor,x,y,pinned,view in any order, pinned and view optional. A row that
/// cannot be read, lies farther than 7,200 points from the middle, or is a second one of an actor in a view,
/// is a problem and is left out. With a roster, a place that is pinned for nobody in it is a warning. `file`
/// is named in the problems.
LayoutReading parse_layout(std::string_view text, const Roster* roster = nullptr,
                           const std::string& file = "layout.csv");

/// Two pages of so many points, one to each side of the middle, are the largest that a PDF can have.
inline constexpr double farthest_place = 7200;

/// The inverse: rows sorted by view and actor, points with two decimals.
std::string to_csv(const Layout& layout);

/// Which of the places given stay exactly where they are.
enum class Keep : std::uint8_t { all, pinned };

struct LayoutOptions {
  FoldOptions fold{};  ///< as the graphs were folded: decides the view
  Keep keep = Keep::all;
  std::size_t threads = 1;  ///< places are the same on any number
};

/// A layout, and how many actors were placed anew.
struct UnionLayout {
  Layout layout;
  std::size_t placed = 0;
};

/// `existing` with a place for every actor that is present in any of the graphs. Kept actors stay exactly;
/// new ones are placed around them without overlap. Tied actors stand near, those whose tie is negative
/// farther apart. When all have places, nothing is computed. Independent of row order and threads. Throws
/// Error(usage) for more than 1,000 actors, which no map can show, and Error(renderer) when Graphviz fails:
/// another layout in its place would be another result. Throws Error(data) where pinned places leave others
/// no place within farthest_place.
UnionLayout union_layout(const Chronicle& chronicle, std::span<const EraGraph> graphs,
                         const Layout& existing = {}, const LayoutOptions& options = {});

}  // namespace entente
