// What stands first decides whether a spreadsheet calculates.
#include <entente/graphs/reading/guarded_cell.hpp>

#include <entente/graphs/reading/delimited.hpp>

#include <algorithm>
#include <iterator>

namespace entente {
namespace {

/// Whether a spreadsheet may take a text for a formula: what stands first behind spaces and quotes decides.
bool may_act(std::string_view text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view skipped : {" ", "\"", "'", "\u3000"})
      if (text.starts_with(skipped)) text.remove_prefix(skipped.size()), cut = true;
  }
  const std::string_view starts[] = {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"};
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string inert(std::string_view text) { return (may_act(text) ? "'" : "") + std::string(text); }

std::string guarded_cell(std::string_view text, char delimiter) {
  std::string cell = csv_cell(text, delimiter);
  if (text.find_first_of(",;|\t") == std::string_view::npos || cell.starts_with('"')) return cell;
  return '"' + cell + '"';
}

}  // namespace entente
