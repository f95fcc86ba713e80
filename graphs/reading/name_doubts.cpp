// Each doubt is told once for a name, where it stands first.
#include <entente/graphs/reading/name_doubts.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/author_year.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace entente {
namespace {

/// What a name may be instead of an actor's; empty for most.
std::string_view doubt_of(std::string_view name) {
  static constexpr std::string_view sums[] = {"total", "totals", "grand total", "subtotal", "sum"},
                                    gaps[] = {"-9", "-8", "-7", "-99", "-999", "-1"};
  const auto among = [&](const auto& words) {
    return name.size() < 12 && std::find(std::begin(words), std::end(words), folded(name)) != std::end(words);
  };
  return among(sums) ? "a sum of other rows" : among(gaps) ? "a code for what is missing" : "";
}

std::vector<std::string> parted(std::string_view name, std::string_view sign) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find(sign, at), name.size());
    if (const auto part = trimmed(name.substr(at, end - at)); !part.empty()) parts.push_back(folded(part));
    at = end + sign.size();
  }
  return parts;
}

/// Whether a name is several of these.
bool is_list(const std::string& name, const std::set<std::string>& known) {
  constexpr std::size_t longest = 2000;
  const auto is_known = [&](const std::string& part) { return known.contains(part); };
  if (name.size() > longest) return false;
  for (const std::string_view sign : {";", ",", "/", "+", " & ", " and "}) {
    const std::vector<std::string> parts = parted(name, sign);
    if (parts.size() < 2) continue;
    if (sign == ";" ? std::any_of(parts.begin(), parts.end(), is_known)
                    : std::all_of(parts.begin(), parts.end(), is_known))
      return true;
  }
  return false;
}

/// The letters and digits of a name, without what stands in square brackets; empty where it has no letter.
std::string bare(std::string_view name) {
  const std::string key = without_marks(folded(name));
  std::string kept;
  bool in_brackets = false, has_letter = false;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const std::string_view rest = std::string_view(key).substr(i);
    const bool dagger = rest.starts_with("\u2020") || rest.starts_with("\u2021");
    in_brackets = rest[0] == '[' || (in_brackets && rest[0] != ']');
    if (dagger) i += 2;
    if (dagger || in_brackets || (!is_letter(rest[0]) && !is_digit(rest[0]))) continue;
    has_letter |= is_letter(rest[0]);
    kept += rest[0];
  }
  return has_letter ? kept : std::string{};
}

}  // namespace

void tell_doubtful_names(const std::vector<NamePlace>& strangers, const std::vector<std::string>& known,
                         Problems& problems) {
  const auto warn = [&](const NamePlace& at, std::string text, std::string hint) {
    problems.add(
        {Severity::warning, at.file, at.place.line, at.place.column, std::move(text), std::move(hint)});
  };
  std::set<std::string> names;
  std::map<std::string, std::string> by_letters;  // the first of each, those that are declared before others
  for (const std::string& name : known) {
    names.insert(folded(name));
    if (const std::string key = bare(name); !key.empty()) by_letters.emplace(key, name);
  }
  for (const NamePlace& one : strangers) names.insert(folded(one.name));
  for (const NamePlace& one : strangers) {
    if (const std::string_view doubt = doubt_of(one.name); !doubt.empty())
      warn(one, fmt::format("\"{}\" is taken as an actor, and may be {}", printable(one.name, 60), doubt),
           "leave such rows out, or declare it: a row of actors.csv");
    if (is_list(one.name, names))
      warn(one, fmt::format("\"{}\" is taken as one actor, and may be several", printable(one.name, 60)),
           "part those in to by | and write a row for each of those in from, or declare it: a row of "
           "actors.csv");
    const std::string key = bare(one.name);
    const auto [first, fresh] = by_letters.try_emplace(key, one.name);
    if (!key.empty() && !fresh && first->second != one.name)
      warn(one,
           fmt::format("\"{}\" and \"{}\" differ by marks alone and count as two actors",
                       printable(first->second, 60), printable(one.name, 60)),
           "write one of them everywhere, or declare both: rows of actors.csv");
  }
}

}  // namespace entente
