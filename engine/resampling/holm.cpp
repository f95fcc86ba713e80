// Step down from the smallest p.
#include <entente/engine/resampling/holm.hpp>

#include <algorithm>

namespace entente {

std::vector<Value> holm(std::span<const Value> p) {
  std::vector<Value> adjusted(p.begin(), p.end());
  std::vector<Value*> tests;
  for (Value& value : adjusted)
    if (value.defined()) tests.push_back(&value);
  std::stable_sort(tests.begin(), tests.end(),
                   [](const Value* x, const Value* y) { return x->number() < y->number(); });
  double largest = 0;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    largest = std::max(largest, std::min(1.0, static_cast<double>(tests.size() - i) * tests[i]->number()));
    *tests[i] = largest;
  }
  return adjusted;
}

}  // namespace entente
