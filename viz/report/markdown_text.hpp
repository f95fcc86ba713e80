// Text from data inside Markdown.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// `text` on one line, so that nothing in it acts as Markdown or HTML.
std::string markdown_text(std::string_view text);

}  // namespace entente
