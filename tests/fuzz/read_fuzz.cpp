// Any bytes may stand in ties.csv: reading them must neither crash nor hang, and what it keeps must read back
// as the same package.
#include <entente/graphs/reading/package.hpp>
#include <entente/graphs/reading/write.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string claims(data, data + size);
  try {
    const entente::Package package = entente::read(entente::Files{{"ties.csv", claims}});
    const entente::Package again = entente::read(entente::written(package));
    if (entente::fingerprint(package) != entente::fingerprint(again)) std::abort();
  } catch (const entente::Error&) {
    // A table that cannot be read at all is refused in words.
  }
  return 0;
}
