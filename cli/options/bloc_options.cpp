#include <entente/cli/options/bloc_options.hpp>

#include <entente/cli/options/balance_options.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>

namespace entente {
namespace {

std::size_t most_blocs(const Words& words, BlocMethod method) {
  if (!words.has("k")) {
    if (method == BlocMethod::at_most_k) refuse("--method at-most-k wants the most blocs; write --k 3");
    return BlocsOptions{}.k;
  }
  if (method != BlocMethod::at_most_k) refuse("--k goes with --method at-most-k");
  return whole_number_of(words, "k", 1, 1'000'000).value();
}

}  // namespace

BlocsOptions bloc_options_of(const Words& words, BlocMethod unasked) {
  BlocsOptions rules;
  rules.method = static_cast<BlocMethod>(place_of(words, "method", bloc_method_names, name(unasked)));
  rules.k = most_blocs(words, rules.method);
  rules.mixed = mixed_of(words);
  rules.counted = counted_of(words);
  return rules;
}

}  // namespace entente
