// million_claims [ROWS [ACTORS]]: a sheet of made-up claims, always the same one: dates of 1990 to 2019,
// relations of the codebook, a few actors in most rows.
#include <fmt/format.h>
#include <entente/graphs/model/date.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>

namespace {

/// splitmix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
struct Dice {
  std::uint64_t state = 42;
  std::uint64_t next() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
};

/// Squaring makes low numbers frequent, as in event data.
std::uint64_t actor(Dice& dice, std::uint64_t actors) {
  const double share = static_cast<double>(dice.below(1'000'000)) / 1e6;
  return static_cast<std::uint64_t>(share * share * static_cast<double>(actors));
}

}  // namespace

int main(int count, char** words) {
  const std::uint64_t rows = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1'000'000;
  const std::uint64_t actors = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1'000;
  const auto& relations = entente::default_codebook().relations();
  const entente::Date first = *entente::civil_day(1990, 1, 1);
  Dice dice;

  std::string text = "date,from,to,relation,cite\n";
  for (std::uint64_t row = 0; row < rows; ++row) {
    const auto from = actor(dice, actors);
    const auto to = (from + 1 + actor(dice, actors - 1)) % actors;
    const entente::Date date = first + static_cast<std::int32_t>(dice.below(10'957));
    fmt::format_to(std::back_inserter(text), "{},A{:04},A{:04},{},wire{}\n", entente::to_string(date), from,
                   to, relations[dice.below(relations.size())].id, dice.below(100));
    if (text.size() > 1'000'000) {
      std::fwrite(text.data(), 1, text.size(), stdout);
      text.clear();
    }
  }
  std::fwrite(text.data(), 1, text.size(), stdout);
}
