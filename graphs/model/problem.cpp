// Faults as people read them: one line each, safe on a terminal.
#include <entente/graphs/model/problem.hpp>

#include <entente/graphs/model/synonyms.hpp>
#include <entente/graphs/model/text.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace entente {
namespace {

/// Control characters, line and paragraph separators, and the marks that turn the direction of writing.
bool disturbs_a_line(utf8proc_int32_t code) {
  return code == 0xad || code == 0x61c || code == 0x180e || code == 0x200b ||
         (code >= 0x2060 && code <= 0x2064) || (code >= 0xe0000 && code <= 0xe007f) || code < 0x20 ||
         (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0x200e ||
         code == 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0xfeff;
}

constexpr std::size_t longest_compared = 40;

/// Letters left out, put in, replaced or exchanged with their neighbour (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  std::string shown;
  std::size_t at = 0;
  while (at < text.size()) {
    if (shown.size() >= limit) return shown + "...";
    utf8proc_int32_t code = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const utf8proc_ssize_t length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length < 1) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at]));
      ++at;
      continue;
    }
    if (!disturbs_a_line(code))
      shown.append(text.substr(at, static_cast<std::size_t>(length)));
    else if (code < 0x80)
      shown += fmt::format("\\x{:02x}", code);
    else
      shown += fmt::format("\\u{:04x}", code);
    at += static_cast<std::size_t>(length);
  }
  return shown;
}

std::string to_string(const Problem& problem) {
  static constexpr std::string_view names[] = {"error", "warning", "notice"};
  std::string line = printable(problem.file);
  if (problem.line != 0) line += fmt::format(":{}", problem.line);
  if (problem.column != 0) line += fmt::format(":{}", problem.column);
  line += fmt::format(": {}: {}", names[static_cast<std::size_t>(problem.severity)],
                      printable(problem.text, 600));
  if (!problem.hint.empty()) line += "; " + printable(problem.hint, 600);
  return line;
}

namespace {

/// A text without what differs between faults of one kind: quoted names, and numbers.
std::string kind_of(std::string_view text) {
  std::string kind;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    const bool digit = c >= '0' && c <= '9';
    if (c == '"' || (!quoted && !digit)) kind += c;
  }
  return kind;
}

/// `"Atlantis"` of a text that quotes a name; empty where it quotes none.
std::string_view quoted_name(std::string_view text) {
  const auto open = text.find('"');
  const auto close = open == std::string_view::npos ? open : text.find('"', open + 1);
  return close == std::string_view::npos ? std::string_view{} : text.substr(open, close + 1 - open);
}

/// The first of several faults of one kind, with a word on the others.
Problem told_once(const std::vector<const Problem*>& alike) {
  constexpr std::size_t most_examples = 3;
  Problem told = *alike.front();
  std::string examples;
  for (std::size_t i = 1; i <= most_examples; ++i) {
    const std::string_view name = quoted_name(alike[i]->text);
    const bool tells_more = name != quoted_name(alike.front()->text);
    examples += fmt::format("{}{}{}{}", i == 1 ? "" : ", ", alike[i]->line, tells_more ? " " : "",
                            tells_more ? name : "");
  }
  const bool more = alike.size() - 1 > most_examples;
  told.text +=
      fmt::format(" (and {} more like it, in lines {}{})", alike.size() - 1, examples, more ? " ..." : "");
  return told;
}

}  // namespace

std::vector<Problem> gathered(const std::vector<Problem>& problems) {
  constexpr std::size_t told_apart = 3;
  using Alike = std::tuple<Severity, std::string_view, std::size_t, std::string, std::string>;
  const auto kind_of_fault = [](const Problem& problem) {
    return Alike(problem.severity, problem.file, problem.column, kind_of(problem.text),
                 kind_of(problem.hint));
  };
  std::map<Alike, std::vector<const Problem*>> kinds;
  for (const Problem& problem : problems)
    if (problem.severity != Severity::error && problem.line != 0)
      kinds[kind_of_fault(problem)].push_back(&problem);
  std::vector<Problem> told;
  for (const Problem& problem : problems) {
    const auto kind = problem.severity == Severity::error || problem.line == 0
                          ? kinds.end()
                          : kinds.find(kind_of_fault(problem));
    if (kind == kinds.end() || kind->second.size() <= told_apart)
      told.push_back(problem);
    else if (kind->second.front() == &problem)
      told.push_back(told_once(kind->second));
  }
  return told;
}

void Problems::add(Problem problem) {
  auto& count = counts_[static_cast<std::size_t>(problem.severity)];
  if (count++ < kept_of_a_kind) kept_.push_back(std::move(problem));
}

std::vector<Problem> Problems::sorted() const {
  std::vector<Problem> faults = kept_;
  std::stable_sort(faults.begin(), faults.end(), [](const Problem& x, const Problem& y) {
    return std::tie(x.file, x.line, x.column) < std::tie(y.file, y.line, y.column);
  });
  return faults;
}

std::size_t Problems::unlisted() const { return counts_[0] + counts_[1] + counts_[2] - kept_.size(); }

std::string Problems::did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                                   std::string_view otherwise) {
  constexpr std::size_t most_letters = 200'000'000;
  if (letters_compared_ > most_letters) return std::string(otherwise);
  letters_compared_ += candidates.size() * std::min(word.size(), longest_compared) * longest_compared / 2;
  return entente::did_you_mean(word, candidates, otherwise);
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t most_slips = 4;
  if (word.size() > longest_compared) return std::nullopt;
  for (const std::string& candidate : candidates)
    if (candidate.size() <= longest_compared && same_meaning(word, candidate)) return candidate;
  const std::string wanted = in_small_letters(word);
  std::size_t best = std::min(wanted.size() / 3, is_synonym(word) ? 1 : most_slips) + 1;
  std::optional<std::string> found;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), wanted.size());
    if (longer > longest_compared || longer - std::min(candidate.size(), wanted.size()) >= best) continue;
    const std::size_t distance = edit_distance(wanted, in_small_letters(candidate));
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates,
                         std::string_view otherwise) {
  const auto meant = nearest(word, candidates);
  return meant ? fmt::format("did you mean \"{}\"?", printable(*meant)) : std::string(otherwise);
}

}  // namespace entente
