// A claim's key is its row's id, else a hash of what the row says once names are resolved: the order of rows
// and columns, and the spelling of names, change no key.
#include <entente/graphs/reading/claim_keys.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <span>
#include <tuple>

namespace entente {
namespace {

std::uint64_t hash_of(std::string_view text) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

/// Folds one number after the other into a hash (the finalizer of splitmix64).
class Mix {
 public:
  void add(std::uint64_t value) {
    std::uint64_t z = hash_ * 0x9e3779b97f4a7c15ULL + value;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    hash_ = z ^ (z >> 31U);
  }
  std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = 1;
};

/// The hashes of all that claims point to.
class Content {
 public:
  explicit Content(const Chronicle& world) {
    for (const Actor& actor : world.roster.actors()) actors_.push_back(hash_of(actor.code));
    for (const Relation& relation : world.codebook.relations()) relations_.push_back(hash_of(relation.id));
    for (const Source& source : world.sources) sources_.push_back(hash_of(source.id));
    for (const std::string& event : world.events) events_.push_back(hash_of(event));
    for (const std::string& column : world.remark_columns) columns_.push_back(hash_of(column));
  }

  std::uint64_t hash(const Claim& claim) const {
    Mix mix;
    mix.add(actors_[index(claim.from)]);
    mix.add(actors_[index(claim.to)]);
    mix.add(relations_[index(claim.relation)]);
    mix.add(hash_of(claim.when.text));
    add_stated(mix, claim);
    if (claim.event != EventId::none) mix.add(events_[static_cast<std::size_t>(claim.event)]);
    for (const ActorId third : claim.about) mix.add(actors_[index(third)]);
    for (const Citation& cite : claim.cites) {
      mix.add(sources_[index(cite.source)]);
      mix.add(hash_of(cite.locator));
    }
    for (const Remark& remark : claim.remarks) {
      mix.add(columns_[remark.column]);
      mix.add(hash_of(remark.text));
    }
    return mix.hash();
  }

 private:
  /// What the codebook says is not content: a better weight there must not rename the claims.
  static void add_stated(Mix& mix, const Claim& claim) {
    const Stated& stated = claim.stated;
    const bool strength = stated.weight || stated.score;
    mix.add((stated.sign ? 1U : 0U) | (stated.weight ? 2U : 0U) | (stated.score ? 4U : 0U) |
            (stated.directed ? 8U : 0U) | (stated.status ? 16U : 0U));
    mix.add(strength ? std::bit_cast<std::uint64_t>(claim.weight) : 0);
    mix.add(stated.sign || stated.score ? static_cast<std::uint64_t>(claim.sign) : 0);
    mix.add(stated.directed && claim.directed ? 1U : 0U);
    mix.add(static_cast<std::uint64_t>(stated.status ? claim.status : Status::confirmed));
    mix.add(static_cast<std::uint64_t>(claim.outcome));
    // How many of each follow, so that no list runs into the next.
    mix.add(claim.about.size());
    mix.add(claim.cites.size());
    mix.add(claim.event == EventId::none ? 0U : 1U);
  }

  std::vector<std::uint64_t> actors_, relations_, sources_, events_, columns_;
};

std::string key_text(std::uint64_t hash) {
  constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string key = "r";
  for (unsigned shift = 0; shift < 60; shift += 5) key += digits[(hash >> shift) & 31U];
  return key;
}

/// The places of all claims, those with one key side by side, earlier lines first.
std::vector<std::uint32_t> by_key(const std::vector<Claim>& claims) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> hashed;
  hashed.reserve(claims.size());
  for (std::uint32_t i = 0; i < claims.size(); ++i) hashed.emplace_back(hash_of(claims[i].key), i);
  std::sort(hashed.begin(), hashed.end(), [&](const auto& x, const auto& y) {
    if (x.first != y.first) return x.first < y.first;  // spares nearly every look at the claims
    return std::tie(claims[x.second].key, claims[x.second].line) <
           std::tie(claims[y.second].key, claims[y.second].line);
  });
  std::vector<std::uint32_t> order;
  order.reserve(hashed.size());
  for (const auto& [hash, place] : hashed) order.push_back(place);
  return order;
}

/// Numbers the claims that repeat the content of another, and marks those that repeat an id.
std::vector<char> repeated_ids(std::vector<Claim>& claims, const std::string& file, Problems& problems) {
  std::vector<char> repeated(claims.size(), 0);
  const std::vector<std::uint32_t> order = by_key(claims);
  for (std::size_t first = 0, past = 0; first < order.size(); first = past) {
    const std::string key = claims[order[first]].key;
    const std::size_t line = claims[order[first]].line;
    for (past = first + 1; past < order.size() && claims[order[past]].key == key; ++past) {
      Claim& again = claims[order[past]];
      repeated[order[past]] = again.stated.key ? 1 : 0;
      again.key += fmt::format("-{}", past - first + 1);
      if (again.stated.key)
        problems.add({Severity::error, file, again.line, 0,
                      fmt::format("id \"{}\" stands already in line {}", printable(key, 60), line),
                      "give each row an id of its own, or leave the ids empty"});
      else
        problems.add({Severity::warning, file, again.line, 0, fmt::format("the row repeats line {}", line),
                      "both count; remove one, or join accounts of one event by the column event"});
    }
  }
  return repeated;
}

}  // namespace

void settle_keys(Chronicle& world, const std::string& file, const std::vector<std::string_view>& raws,
                 std::vector<Rejected>& rejected, Problems& problems) {
  std::vector<Claim>& claims = world.claims;
  const Content content(world);
  for (Claim& claim : claims)
    if (!claim.stated.key) claim.key = key_text(content.hash(claim));
  const std::vector<char> repeated = repeated_ids(claims, file, problems);
  std::size_t kept = 0;
  for (std::size_t first = 0, past = 0; first < claims.size(); first = past) {
    bool clear = true;
    for (; past < claims.size() && claims[past].line == claims[first].line; ++past)
      clear &= repeated[past] == 0;
    if (!clear) rejected.push_back({file, claims[first].line, std::string(raws[first])});
    for (std::size_t i = first; clear && i < past; ++i, ++kept)
      if (i != kept) claims[kept] = std::move(claims[i]);
  }
  claims.resize(kept);
}

}  // namespace entente
