#include "graphs/levels/date_templates.hpp"

#include <array>

namespace levels {

namespace {

std::string two_digits(std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void fill(std::string& form, const std::string& place, const std::string& value) {
  for (std::size_t at = form.find(place); at != std::string::npos; at = form.find(place, at + value.size())) {
    form.replace(at, place.size(), value);
  }
}

}  // namespace

std::span<const char* const> edtf_templates() {
  static constexpr std::array forms{"<y>",
                                    "<y>-<m>",
                                    "<y>-<m>-<d>",
                                    "<y>-<s>",
                                    "<y>-Q<q>",
                                    "<C>X",
                                    "<D>XX",
                                    "<y>-XX",
                                    "<y>-<m>-XX",
                                    "<y>?",
                                    "<y>-<m>~",
                                    "<y>-<m>-<d>%",
                                    "<y>/<z>",
                                    "<y>-<m>/<z>-<s>",
                                    "<y>-<m>-<d>/<z>-<m>-<d>",
                                    "<C>X/<z>",
                                    "<y>/..",
                                    "../<y>",
                                    "<y>/",
                                    "/<y>",
                                    "[<y>..<z>]",
                                    "[..<y>]",
                                    "[<y>..]",
                                    "[<y>-<m>..<z>-<m>-<d>]",
                                    "[<y>..<z>-Q<q>]",
                                    ""};
  return forms;
}

std::span<const char* const> other_templates() {
  static constexpr std::array forms{"<y>-<m>-<d>T00:00:00Z",
                                    "<y>-<m>-<d> 0:00",
                                    "<y><m><d>",
                                    "<y>/<m>/<d>",
                                    "<y>.<m>.<d>",
                                    "<y>-<k>-<k>",
                                    "<k> October <y>",
                                    "May <k>, <y>",
                                    "<k>-Feb-<y>",
                                    "Dec <y>",
                                    "summer <y>",
                                    "<y>.0",
                                    "<y>-<m>-00",
                                    "<y>-00-00",
                                    "<y>q<q>",
                                    "<y>m<k>",
                                    "<y>-<z>",
                                    "<y>-<n>",
                                    "<y>/<n>",
                                    "<y> to <z>",
                                    "<y>-present",
                                    "<C>0s",
                                    "early <C>0s",
                                    "mid-<C>0s",
                                    "late <C>0s",
                                    "20th century",
                                    "before <y>",
                                    "by <y>",
                                    "after <y>",
                                    "since <y>",
                                    "until <y>",
                                    "n.d.",
                                    "unknown",
                                    "undated",
                                    "ca. <y>",
                                    "<y> (?)",
                                    "25.<m>.<y>",
                                    "25/<m>/<y>",
                                    "<m>-<y>"};
  return forms;
}

std::span<const char* const> start_templates() {
  static constexpr std::array forms{"<y>", "<y>-<m>", "<y>-<m>-<d>", "<C>X", "<y>-<s>", "since <y>", "<y>~"};
  return forms;
}

std::span<const char* const> end_templates() {
  static constexpr std::array forms{"<z>",     "<z>-<m>", "<z>-<m>-<d>", "<z>-Q<q>",   "..",  "",
                                    "present", "ongoing", "until <z>",   "9999-12-31", "<z>?"};
  return forms;
}

Years random_years(Random& random) {
  const int first = 1933 + static_cast<int>(random.below(60));
  return {first, first + 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(1999 - first)))};
}

std::string filled(std::string form, Years years, Random& random) {
  const std::string year = std::to_string(years.first), later = std::to_string(years.later);
  fill(form, "<y>", year);
  fill(form, "<z>", later);
  fill(form, "<C>", year.substr(0, 3));
  fill(form, "<D>", year.substr(0, 2));
  fill(form, "<n>", later.substr(2));
  fill(form, "<m>", two_digits(1 + random.below(12)));
  fill(form, "<d>", two_digits(10 + random.below(19)));
  fill(form, "<k>", std::to_string(1 + random.below(9)));
  fill(form, "<s>", std::to_string(21 + random.below(4)));
  fill(form, "<q>", std::to_string(1 + random.below(4)));
  return form;
}

}  // namespace levels
