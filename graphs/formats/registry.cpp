// The list of formats. A new one is a row here, its .hpp, its .cpp and its test.
#include <entente/graphs/formats/registry.hpp>

#include <entente/graphs/formats/graphml.hpp>
#include <entente/graphs/formats/ties_csv.hpp>
#include <entente/graphs/model/text.hpp>

#include <algorithm>

namespace entente {
namespace {

const Format* first_with(auto condition) {
  const auto list = formats();
  const auto at = std::find_if(list.begin(), list.end(), condition);
  return at == list.end() ? nullptr : &*at;
}

}  // namespace

std::span<const Format> formats() {
  static const std::vector<Format> list = {
      {"ties-csv",
       "a table with a row for each era and tie; entente reads it as a table of ties",
       {".csv"},
       is_ties_csv,
       ties_csv_sheets,
       ties_csv},
      {"graphml",
       "actors, ties and all that is known of them, for networkx, igraph, Gephi, Cytoscape and yEd",
       {".graphml"},
       is_graphml,
       nullptr,
       graphml},
  };
  return list;
}

const Format* find_format(std::string_view name) {
  return first_with([&](const Format& format) { return format.name == name; });
}

const Format* format_of_ending(std::string_view file) {
  const std::string name = folded(file);
  return first_with([&](const Format& format) {
    return format.write != nullptr &&
           std::any_of(format.endings.begin(), format.endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
  });
}

const Format* recognized_format(std::string_view bytes) {
  return first_with([&](const Format& format) { return format.recognizes(bytes); });
}

}  // namespace entente
