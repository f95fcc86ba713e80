// A cell of an alluvial chart: where an actor stands in an era, and how sure that is.
#pragma once

#include <entente/viz/render/geometry.hpp>
#include <entente/viz/render/style.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

/// The colours of a bloc, counted from 1; 0 is no bloc.
const style::BlocFill& bloc_fill_of(std::uint32_t bloc);

struct StreamCell {
  std::uint32_t bloc = 0;   ///< 0: none
  bool is_certain = false;  ///< of one in a bloc
  bool is_bare = false;     ///< without a cooperative tie in its bloc
  bool is_framed = false;   ///< one end of the strongest tie that the era breaks
};

/// Deep where it is certain and pale where not; with a deep outline, and paper in place of what is deep,
/// where it is bare; a dark frame around one that is framed. In no bloc it has the colour of its stream.
std::string stream_cell(const Box& box, const StreamCell& cell);
/// Of the name in it.
std::string_view ink_of(const StreamCell& cell);

}  // namespace entente
