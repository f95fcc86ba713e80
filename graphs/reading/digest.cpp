// Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/.
#include <entente/graphs/reading/digest.hpp>

#include <fmt/format.h>

#include <cstdint>

namespace entente {

std::string digest(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return fmt::format("{:016x}", hash);
}

}  // namespace entente
