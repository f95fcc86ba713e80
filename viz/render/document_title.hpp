// The title and the language that a PDF tells its reader, and the programs that read it aloud.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// The document with this title, shown in place of the file's name, and with English as its language. The
/// same document and title give the same bytes. Throws Error(Failure::renderer) for what is no PDF.
std::string with_title(const std::string& pdf, std::string_view title);

/// What an SVG says in its first <title>, without markup; empty where it has none.
std::string title_of_svg(std::string_view svg);

}  // namespace entente
