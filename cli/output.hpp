// Where results go: standard output or the file of -o.
#pragma once

#include <entente/cli/options.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/table.hpp>

#include <string>
#include <string_view>

namespace entente {

/// Whom the results speak of, for the head of a JSON table.
TableHead subject(const Package& package, std::string view);

/// Prints a table in the form asked for, to standard output or the file of -o, whose ending picks the form.
void print(const Options& options, const Package& package, const FoldOptions& folding, const Table& table);

/// Whether -o names one file rather than a folder. A name with an ending is a file, unless the folder is
/// there or it ends in `/`.
bool names_a_file(const std::string& output);

/// Writes to standard output when `path` is empty or `-`, else to that file, whose folder must be there.
void put_into(const std::string& path, std::string_view bytes);

}  // namespace entente
