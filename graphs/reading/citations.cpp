// Keys first, as they always were; then words, up to the place in the work.
#include <entente/graphs/reading/citations.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/locator.hpp>
#include <entente/graphs/reading/sheet.hpp>

#include <algorithm>
#include <optional>

namespace entente {
namespace {

constexpr auto npos = std::string_view::npos;

/// The text with one space for each run of white space, no-break spaces included.
std::string single_spaced(std::string_view text) {
  std::string spaced;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool wide = text.substr(at).starts_with("\u00a0") || text.substr(at).starts_with("\u202f");
    const bool space = wide || std::string_view(" \t\r\n").find(text[at]) != npos;
    if (wide) at += text[at] == '\xc2' ? 1U : 2U;
    if (!space)
      spaced += text[at];
    else if (!spaced.empty() && spaced.back() != ' ')
      spaced += ' ';
  }
  return std::string(trimmed(spaced));
}

/// The text without one pair of brackets around all of it.
std::string_view unbracketed(std::string_view text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return text;
  std::size_t open = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    open += text[at] == '(' ? 1U : 0U;
    open -= text[at] == ')' ? 1U : 0U;
    if (open == 0) return text;  // the first one closes before the end
  }
  const std::string_view within = trimmed(text.substr(1, text.size() - 2));
  return within.starts_with('(') ? text : within;  // so that taking them off twice is once
}

bool is_address(std::string_view text) { return text.substr(0, text.find(' ')).find("://") != npos; }

/// The key that the citation begins with: a known id, else one that looks like it; empty when there is none.
std::string_view leading_key(std::string_view citation, const Bibliography& known) {
  const std::size_t space =
      std::min({citation.find_first_of(" \t,"), citation.find("\u00a0"), citation.size()});
  if (known.has(normalized(citation.substr(0, space)))) return citation.substr(0, space);
  const std::string_view word = citation.substr(0, std::min(citation.find_first_of(":;"), space));
  return known.has(normalized(word)) || is_author_year_key(word) ? word : std::string_view{};
}

Cited cited_by_key(std::string_view key, std::string_view citation) {
  std::string_view rest = citation.substr(key.size());
  if (!rest.empty() && std::string_view(",:;").find(rest.front()) != npos) rest.remove_prefix(1);
  const std::string id = normalized(key);
  return {id, normalized(trimmed(rest)), id, CitedBy::key};
}

/// `text` without marks and opened brackets at its end.
std::string_view work_before(std::string_view text) {
  while (!text.empty() && std::string_view(" ,:;([").find(text.back()) != npos) text.remove_suffix(1);
  return text;
}

/// `text` without marks at its start, and without brackets of which it holds one end only.
std::string_view place_alone(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" ,:;()[]"), text.size()));
  while (text.ends_with(' ') || (text.ends_with(')') && text.find('(') == npos) ||
         (text.ends_with(']') && text.find('[') == npos))
    text.remove_suffix(1);
  return text;
}

/// The work that a citation names before any place in it.
std::string_view work_in(std::string_view citation) {
  for (std::string_view work = citation;;) {
    const std::string_view before = unbracketed(work_before(work.substr(0, place_in_work(work))));
    if (before.size() == work.size()) return work;
    work = before;
  }
}

Cited cited_by_words(const std::string& citation, const Bibliography& known) {
  const std::string_view work = work_in(citation);
  Cited found;
  found.written = work;
  if (work.empty()) {
    found.place = citation;
    return found;
  }
  found.place = place_alone(std::string_view(citation).substr(
      static_cast<std::size_t>(work.data() - citation.data()) + work.size()));
  found.source = work;
  found.by = CitedBy::text;
  if (const auto by_year = author_year(work)) {
    found.source = to_string(*by_year);
    const std::vector<std::string> entries = known.meant_by(*by_year);
    if (entries.size() == 1) found.source = entries.front();
    if (!entries.empty()) found.by = entries.size() == 1 ? CitedBy::entry : CitedBy::entries;
  }
  return found;
}

/// What a citation names, whether or not it can be said again in the words of its source and place.
Cited first_reading(std::string_view citation, const Bibliography& known) {
  constexpr std::size_t longest = 1000;  // no citation is longer, and reading one costs more than its length
  const std::string_view bare = unbracketed(trimmed(citation));
  if (const std::string_view key = leading_key(bare, known); !key.empty()) return cited_by_key(key, bare);
  const std::string text = single_spaced(normalized(bare));
  return text.size() > longest ? Cited{text, {}, text, CitedBy::text} : cited_by_words(text, known);
}

/// Whether a part between two `;` is a citation of its own.
bool stands_alone(std::string_view part, const Bibliography& known) {
  part = trimmed(part);
  if (is_address(part) || !leading_key(part, known).empty()) return true;
  const std::string text = single_spaced(part);
  return ends_with_year(work_before(std::string_view(text).substr(0, place_in_work(text))));
}

/// The parts between `;`; only between those with white space behind, where an address may hold others.
std::vector<std::string_view> between_semicolons(std::string_view text) {
  const bool address = text.find("://") != npos;
  std::vector<std::string_view> parts;
  for (std::size_t first = 0, at = 0; at <= text.size(); ++at) {
    if (at != text.size() && text[at] != ';') continue;
    const std::string_view behind = text.substr(std::min(at + 1, text.size()));
    if (at != text.size() && address && trimmed(behind).data() == behind.data()) continue;
    if (const auto part = trimmed(text.substr(first, at - first)); !part.empty()) parts.push_back(part);
    first = at + 1;
  }
  return parts;
}

/// The parts between `;` where each stands alone, else the whole.
std::vector<std::string_view> parts_of(std::string_view item, const Bibliography& known) {
  const std::vector<std::string_view> parts = between_semicolons(item);
  const bool all =
      std::all_of(parts.begin(), parts.end(), [&](auto part) { return stands_alone(part, known); });
  if (parts.size() < 2 || !all) return {item};
  std::vector<std::string_view> finer;
  for (const std::string_view part : parts)
    for (const std::string_view one : parts_of(part, known)) finer.push_back(one);
  return finer;
}

/// The citation that names this source and place; nothing when none does.
std::optional<std::string> spelt(const std::string& source, const std::string& place,
                                 const Bibliography& known) {
  for (const std::string_view mark : {" ", ", ", ": "}) {
    const std::string text = place.empty() ? source : source + std::string(mark) + place;
    if (parts_of(unbracketed(text), known).size() != 1) continue;
    const Cited again = first_reading(text, known);
    if (again.source == source && again.place == place) return text;
  }
  return std::nullopt;
}

}  // namespace

Cited cited(std::string_view citation, const Bibliography& known) {
  const Cited found = first_reading(citation, known);
  if (found.source.empty() || spelt(found.source, found.place, known)) return found;
  const std::string whole = single_spaced(normalized(unbracketed(trimmed(citation))));
  return {whole, {}, whole, CitedBy::text};
}

std::vector<Cited> works_cited(std::string_view cell, const Bibliography& known) {
  std::vector<Cited> found;
  for (const std::string_view item : list_items(cell))
    for (const std::string_view part : parts_of(unbracketed(item), known))
      found.push_back(cited(part, known));
  return found;
}

std::string citation_text(const std::string& source, const std::string& place, const Bibliography& known) {
  return spelt(source, place, known).value_or(source);
}

}  // namespace entente
