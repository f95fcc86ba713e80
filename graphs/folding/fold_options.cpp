// Sources left out weigh more than sources picked.
#include <entente/graphs/folding/fold_options.hpp>

#include <algorithm>

namespace entente {

bool is_heard(SourceId source, const FoldOptions& options) {
  const auto listed = [source](const std::vector<SourceId>& list) {
    return std::find(list.begin(), list.end(), source) != list.end();
  };
  return !listed(options.without_sources) && (options.only_sources.empty() || listed(options.only_sources));
}

bool counts_family(std::string_view family, const FoldOptions& options) {
  return options.families.empty() ||
         std::find(options.families.begin(), options.families.end(), family) != options.families.end();
}

}  // namespace entente
