// The figures of a package: era maps on its one layout, in every form asked for.
#pragma once

#include <entente/cli/files/input.hpp>
#include <entente/cli/options/output_options.hpp>
#include <entente/viz/maps/era_map.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// The bytes of a diagram in a form.
std::string drawn(const Diagram& diagram, Form form);

/// The bytes of a finished SVG document in a form, which is not dot.
std::string drawn(const std::string& svg, Form form);

/// The package's layout.csv with its faults; empty where there is none. Throws Error(io) when it is a link or
/// no regular file.
LayoutReading layout_in(const Input& input);

/// The layout of everyone in the package under these folding options: layout.csv of the package's folder,
/// with those who are missing there placed and saved. A folder that cannot be written is a warning: the
/// layout is the same again next time.
Layout layout_of(const Input& input, std::span<const EraGraph> graphs, const FoldOptions& folding,
                 Keep keep = Keep::all);

/// A file name made of an era's id, without path or surprise; equal ids give equal names.
std::string file_stem(std::string_view id);

/// The file names of the eras of these graphs; equal ones, whatever their case, are told apart by a number.
std::vector<std::string> file_stems(std::span<const EraGraph> graphs);

}  // namespace entente
