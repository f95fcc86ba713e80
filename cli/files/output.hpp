// Where results go: standard output or the file of -o.
#pragma once

#include <entente/cli/options/output_options.hpp>
#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/reading/package.hpp>
#include <entente/viz/report/table.hpp>

#include <string>
#include <string_view>

namespace entente {

struct ReadingOptions;

/// Whom the results speak of, for the head of a JSON table.
TableHead subject(const Package& package, std::string view);

/// Prints a table where and in which form it was asked for.
void print(const TableOutput& output, const Package& package, const FoldOptions& folding, const Table& table);

/// Writes to standard output when `path` is empty or `-`, else to that file, whose folder must be there.
void put_into(const std::string& path, std::string_view bytes);

/// Writes files into a folder, all or none; first refuse_to_overwrite() for each.
void write_result(const ReadingOptions& read, const std::string& folder, const Files& files);

}  // namespace entente
