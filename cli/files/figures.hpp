// The figures of a package: era maps on its one layout, in every form asked for.
#pragma once

#include <entente/cli/files/input.hpp>
#include <entente/cli/options/output_options.hpp>
#include <entente/cli/options/view_options.hpp>
#include <entente/viz/maps/era_map.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// A figure and the name of its file, made when its turn comes; threads ask different figures at once.
struct Figure {
  std::string stem;
  std::function<std::string()> svg;       ///< of which PDF and PNG are made
  std::function<std::string()> dot{};     ///< of maps
  std::function<std::string()> remark{};  ///< what to say of it when it is made, if anything
};

/// Where figures go, and as what: -o, the forms of -T, and --dpi.
struct FigureOutput {
  std::string path;            ///< a file, or a folder; empty or `-`: standard output
  std::vector<Form> forms;     ///< one where they go to one place
  double dots_per_inch = 200;  ///< of PNG

  /// Whether there is room for one figure only.
  bool one_place() const { return path.empty() || names_a_file(path); }
};

/// What they say. Throws Error(usage) for several forms without a folder; Error(io) where a file has no
/// folder to stand in.
FigureOutput figure_output_of(const Words& words);

/// Writes the figures, of which there is one where they go to one place. In a folder those are not made again
/// that lie there as this recipe() made them; others are made on all cores, with progress on a terminal.
/// Throws Error(usage) as refuse_to_overwrite() does.
void write_figures(const ReadingOptions& read, const FigureOutput& output, const std::vector<Figure>& figures,
                   std::string_view recipe);

/// The package's layout.csv with its faults; empty where there is none. Throws Error(io) when it is a link or
/// no regular file.
LayoutReading layout_in(const Input& input);

/// The graphs that all figures of a package share their places and their scale with: those of the default
/// scheme, so that a choice of eras changes neither, and these.
std::vector<EraGraph> graphs_of_layout(const Package& package, const FoldOptions& folding,
                                       std::span<const EraGraph> graphs);

/// Seen from whom all figures of a package tell its blocs, unless they are asked for another: bloc_anchor()
/// of its eras, whichever of them these graphs are of.
std::optional<ActorId> usual_anchor(const Package& package, const FoldOptions& folding,
                                    std::span<const EraGraph> graphs);

/// The layout of everyone in these graphs of the package: layout.csv of the package's folder, with those who
/// are missing there placed and saved. A folder that cannot be written is a warning: the layout is the same
/// again next time.
Layout layout_of(const Input& input, std::span<const EraGraph> graphs, const FoldOptions& folding,
                 Keep keep = Keep::all);

/// A file name made of an era's id, without path or surprise; equal ids give equal names.
std::string file_stem(std::string_view id);

/// The file names of the eras of these graphs; equal ones, whatever their case, are told apart by a number.
std::vector<std::string> file_stems(std::span<const EraGraph> graphs);

}  // namespace entente
