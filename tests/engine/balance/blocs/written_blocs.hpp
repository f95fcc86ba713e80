// Partitions written down: a digit is a bloc, `.` an actor without ties, `-` one who is absent.
#pragma once

#include <entente/engine/balance/blocs/blocs.hpp>

#include <string>
#include <string_view>

namespace entente::worlds {

/// `parts`, where it is given, has the part of each actor as a digit.
inline Partition era(const char* id, std::string_view members, std::string_view parts = {}) {
  Partition result{.era = id};
  for (std::size_t actor = 0; actor < members.size(); ++actor) {
    const char letter = members[actor];
    const bool none = letter == '.' || letter == '-';
    result.members.push_back({.bloc = none ? 0U : static_cast<std::uint32_t>(letter - '0'),
                              .why = letter == '.' ? Reason::isolated : Reason::absent,
                              .part = parts.empty() ? 1U : static_cast<std::uint32_t>(parts[actor] - '0')});
  }
  for (const char bloc : std::string_view("123456789"))
    result.k += members.find(bloc) != members.npos ? 1U : 0U;
  return result;
}

inline std::string written(const Partition& partition) {
  std::string text;
  for (const BlocMember& member : partition.members) {
    if (member.aligned())
      text += static_cast<char>('0' + member.bloc);
    else
      text += member.why == Reason::isolated ? '.' : '-';
  }
  return text;
}

}  // namespace entente::worlds
