#include <entente/viz/render/document_title.hpp>

#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>
#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>
#include <utility>

namespace entente {
namespace {

using Document = std::remove_pointer_t<qpdf_data>;

struct Cleanup {
  void operator()(Document* document) const { qpdf_cleanup(&document); }
};

void require_no_error(QPDF_ERROR_CODE code, Document* document) {
  if ((code & QPDF_ERRORS) == 0) return;
  throw Error(Failure::renderer, fmt::format("cannot give a PDF its title: {}",
                                             qpdf_get_error_full_text(document, qpdf_get_error(document))));
}

constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
    {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};

}  // namespace

std::string with_title(const std::string& pdf, std::string_view title) {
  const std::unique_ptr<Document, Cleanup> owned(qpdf_init());
  Document* const document = owned.get();
  qpdf_silence_errors(document);
  qpdf_set_suppress_warnings(document, QPDF_TRUE);
  require_no_error(qpdf_read_memory(document, "figure", pdf.data(), pdf.size(), nullptr), document);
  const qpdf_oh about = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Info");
  qpdf_oh_replace_key(document, about, "/Title",
                      qpdf_oh_new_unicode_string(document, std::string(title).c_str()));
  const qpdf_oh root = qpdf_get_root(document), shown = qpdf_oh_new_dictionary(document);
  qpdf_oh_replace_key(document, root, "/Lang", qpdf_oh_new_string(document, "en"));
  qpdf_oh_replace_key(document, shown, "/DisplayDocTitle", qpdf_oh_new_bool(document, QPDF_TRUE));
  qpdf_oh_replace_key(document, root, "/ViewerPreferences", shown);
  require_no_error(qpdf_init_write_memory(document), document);
  qpdf_set_deterministic_ID(document, QPDF_TRUE);
  require_no_error(qpdf_write(document), document);
  const unsigned char* bytes = qpdf_get_buffer(document);
  return {bytes, bytes + qpdf_get_buffer_length(document)};
}

std::string title_of_svg(std::string_view svg) {
  const std::size_t open = svg.find("<title");
  const std::size_t begin = open == std::string_view::npos ? open : svg.find('>', open);
  if (begin == std::string_view::npos) return {};
  std::string_view text = svg.substr(begin + 1, svg.find("</title>", begin) - begin - 1);
  std::string title;
  while (!text.empty()) {
    const auto* entity =
        std::ranges::find_if(entities, [&](const auto& one) { return text.starts_with(one.first); });
    const bool is_plain = entity == entities.end();
    title += is_plain ? text.front() : entity->second;
    text.remove_prefix(is_plain ? 1 : entity->first.size());
  }
  return title;
}

}  // namespace entente
