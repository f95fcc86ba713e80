// Cells of tables that go to spreadsheets and to people with other locales.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The text, with an apostrophe before it where a spreadsheet may take it for a formula: where `=`, `+`, `-`
/// or `@`, narrow or wide, is the first sign behind spaces and quotes. For texts, never for numbers.
/// O(length).
std::string inert(std::string_view text);

/// csv_cell(), quoted too where the text holds what other locales take for the delimiter. O(length).
std::string guarded_cell(std::string_view text, char delimiter = ',');

}  // namespace entente
