// One table, by what people write.
#include <entente/graphs/model/synonyms.hpp>

#include <entente/graphs/model/text.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

using WordPair = std::pair<std::string_view, std::string_view>;

/// What people write, as header_key() has it, and our word; sorted.
constexpr auto synonyms = [] {
  auto pairs = std::to_array<WordPair>({
      // kinds of actors
      {"coalition", "bloc"},
      {"company", "organization"},
      {"country", "state"},
      {"firm", "organization"},
      {"government", "state"},
      {"igo", "organization"},
      {"individual", "leader"},
      {"institution", "organization"},
      {"militia", "group"},
      {"nation", "state"},
      {"ngo", "organization"},
      {"party", "group"},
      {"person", "leader"},
      {"politician", "leader"},
      {"president", "leader"},
      {"rebels", "group"},
      // relations
      {"accord", "agreement"},
      {"ally", "alliance"},
      {"aid", "economic_aid"},
      {"armssales", "arms_sale"},
      {"blames", "condemns"},
      {"bombs", "attack"},
      {"breaksoffrelations", "severs_relations"},
      {"breaksrelations", "severs_relations"},
      {"clash", "border_clash"},
      {"commerce", "trade"},
      {"conflict", "war"},
      {"criticises", "condemns"},
      {"criticizes", "condemns"},
      {"cutsrelations", "severs_relations"},
      {"drill", "military_exercise"},
      {"embargo", "sanctions"},
      {"enmity", "rivalry"},
      {"expelsdiplomats", "severs_relations"},
      {"fights", "war"},
      {"friendship", "partnership"},
      {"hostility", "rivalry"},
      {"invasion", "invades"},
      {"mediation", "mediates"},
      {"meeting", "talks"},
      {"member", "member_of"},
      {"membership", "member_of"},
      {"negotiations", "talks"},
      {"occupies", "occupation"},
      {"pact", "agreement"},
      {"protest", "protests"},
      {"recognition", "recognizes"},
      {"spying", "espionage"},
      {"summit", "talks"},
      {"supports", "diplomatic_support"},
      {"threat", "threatens"},
      {"treaty", "agreement"},
      {"visit", "state_visit"},
      {"visits", "state_visit"},
      // columns
      {"amount", "weight"},
      {"count", "weight"},
      {"country", "group"},
      {"exports", "weight"},
      {"host", "to"},
      {"intensity", "weight"},
      {"magnitude", "weight"},
      {"partner", "to"},
      {"person", "member"},
      {"reporter", "from"},
      {"stateabb", "id"},
      {"value", "weight"},
      {"visited", "to"},
      {"visitor", "from"},
      {"action", "relation"},
      {"actortype", "kind"},
      {"aggressor", "from"},
      {"beneficiary", "to"},
      {"bibliography", "cite"},
      {"category", "kind"},
      {"destination", "to"},
      {"donor", "from"},
      {"edgetype", "relation"},
      {"eventtype", "relation"},
      {"exporter", "from"},
      {"fromactor", "from"},
      {"fromcountry", "from"},
      {"fromid", "from"},
      {"fromstate", "from"},
      {"goldstein", "score"},
      {"goldsteinscale", "score"},
      {"head", "from"},
      {"importer", "to"},
      {"initiator", "from"},
      {"interaction", "relation"},
      {"object", "to"},
      {"origin", "from"},
      {"polarity", "sign"},
      {"predicate", "relation"},
      {"receiver", "to"},
      {"recipient", "to"},
      {"reference", "cite"},
      {"references", "cite"},
      {"relationtype", "relation"},
      {"sender", "from"},
      {"source", "cite"},
      {"source", "from"},
      {"sourceactor", "from"},
      {"sourcecountry", "from"},
      {"sourcename", "from"},
      {"strength", "weight"},
      {"subject", "from"},
      {"tail", "to"},
      {"target", "to"},
      {"targetactor", "to"},
      {"targetcountry", "to"},
      {"targetname", "to"},
      {"toactor", "to"},
      {"tocountry", "to"},
      {"toid", "to"},
      {"tostate", "to"},
      {"type", "kind"},
      {"valence", "sign"},
      {"victim", "to"},
  });
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}();

constexpr std::array<WordPair, 7> spellings = {{{"centre", "center"},
                                                {"defence", "defense"},
                                                {"mobilis", "mobiliz"},
                                                {"neighbour", "neighbor"},
                                                {"organis", "organiz"},
                                                {"recognis", "recogniz"},
                                                {"normalis", "normaliz"}}};

/// The end of a claim that a numbered header names: `ccode1`, `Country A`, `actor1_name`, `state_2`; else
/// empty.
std::string_view numbered_end(std::string_view key) {
  static constexpr std::array<std::string_view, 17> stems = {
      "actor",  "ccode",  "code", "country", "cow",  "entity", "gwcode",   "iso",      "iso3",
      "member", "nation", "node", "party",   "side", "state",  "stateabb", "statename"};
  static constexpr std::array<std::string_view, 6> tails = {"", "abb", "code", "countrycode", "id", "name"};
  for (const std::string_view stem : stems) {
    if (!key.starts_with(stem) || key.size() == stem.size()) continue;
    const char which = key[stem.size()];
    const std::string_view tail = key.substr(stem.size() + 1);
    if (std::find(tails.begin(), tails.end(), tail) == tails.end()) continue;
    if (which == '1' || which == 'a') return "from";
    if (which == '2' || which == 'b') return "to";
  }
  return {};
}

/// Whether people write `said` for our word `ours`; both are keys.
bool means(const std::string& said, const std::string& ours) {
  if (ours.empty()) return false;
  if (numbered_end(said) == ours) return true;
  for (auto at = std::lower_bound(synonyms.begin(), synonyms.end(), WordPair(said, {}));
       at != synonyms.end() && at->first == said; ++at)
    if (header_key(at->second) == ours) return true;
  return false;
}

}  // namespace

std::string one_spelling(std::string key) {
  for (const auto& [british, american] : spellings)
    if (const auto at = key.find(british); at != std::string::npos) key.replace(at, british.size(), american);
  return key;
}

bool same_meaning(std::string_view word, std::string_view other) {
  const std::string one = header_key(word), two = header_key(other);
  return means(one, two) || means(two, one);
}

bool is_synonym(std::string_view word) {
  const std::string key = header_key(word);
  const auto at = std::lower_bound(synonyms.begin(), synonyms.end(), WordPair(key, {}));
  return !numbered_end(key).empty() || (at != synonyms.end() && at->first == key);
}

}  // namespace entente
