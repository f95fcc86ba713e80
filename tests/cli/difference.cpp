// The textbook longest common subsequence, over lines.
#include "difference.hpp"

#include <algorithm>
#include <vector>

namespace documents {
namespace {

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    result.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace

std::string difference(std::string_view expected, std::string_view got) {
  const auto a = lines(expected), b = lines(got);
  std::vector<std::vector<std::size_t>> kept(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      kept[i][j] = a[i] == b[j] ? kept[i + 1][j + 1] + 1 : std::max(kept[i + 1][j], kept[i][j + 1]);

  std::string text;
  const auto put = [&text](char mark, std::string_view line) {
    text.append(1, mark).append(line).append("\n");
  };
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j])
      put(' ', a[i]), ++i, ++j;
    else if (i < a.size() && (j == b.size() || kept[i + 1][j] >= kept[i][j + 1]))
      put('-', a[i++]);
    else
      put('+', b[j++]);
  }
  return text;
}

}  // namespace documents
