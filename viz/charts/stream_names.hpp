// What the streams of an alluvial chart, and the ties that its blocs break, are called.
#pragma once

#include <entente/viz/charts/short_names.hpp>
#include <entente/viz/charts/stream_columns.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace entente {

/// The lines of a name in a cell so wide: one, or two.
std::vector<std::string> cell_lines(const std::string& name, double width);

class StreamNames {
 public:
  StreamNames(const Chronicle& chronicle, const BlocRecord& record, const FoldOptions& fold);

  /// As the actor is called in the era.
  std::string name(const BlocStream& stream, std::size_t era) const;
  const std::string& code(const BlocStream& stream) const { return short_names_.of(stream.actor); }

  /// What stands in a cell: its name where that fits and names are asked for, else its code, or nothing.
  /// Where codes have no names beside them, names if all of them fit.
  std::string in_cell(const BlocStream& stream, std::size_t era, const StreamColumns& columns) const;

  /// The strongest tie that each era breaks and its level, in lines no wider than a column: names where all
  /// of them fit, else codes. Empty of an era that breaks none, and where no era does or blocs are those of
  /// modularity.
  std::vector<std::vector<std::string>> broken_ties(const StreamColumns& columns) const;

  /// What the codes stand for whose names are nowhere else: `Codes: CHN China, IND India.` May be empty.
  std::string codes_told(const StreamColumns& columns) const;

 private:
  bool has_short_name(const BlocStream& stream, const StreamColumns& columns) const;
  bool has_short_names(const StreamColumns& columns) const;
  std::string name_in(ActorId actor, std::size_t era) const;
  std::string brief_in(ActorId actor, std::size_t era) const;
  std::vector<std::string> broken_in(std::size_t era, double width) const;
  bool names_broken(const StreamColumns& columns) const;
  std::set<ActorId> coded_ends(const StreamColumns& columns) const;

  const Chronicle& chronicle_;
  const BlocRecord& record_;
  const FoldOptions& fold_;
  ShortNames short_names_;
};

}  // namespace entente
