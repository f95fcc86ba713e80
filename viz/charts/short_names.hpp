// What actors are called where a name has no room.
#pragma once

#include <entente/graphs/folding/fold_options.hpp>
#include <entente/graphs/model/chronicle.hpp>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace entente {

/// Short names of some actors, no two of which differ by capitals alone: the code of the sheet where it is
/// short, else initials (`NK` of North Korea) or the beginning of an only word (`Afg`), with as many letters
/// more as tell them apart. Where every capital word of a name begins as another's name does, the word behind
/// them stands for it: `Mujah` of Afghan mujahedin beside Afghanistan. O(actors * log actors).
class ShortNames {
 public:
  ShortNames(const Chronicle& chronicle, std::span<const ActorId> actors, const FoldOptions& fold);

  /// Of one of them.
  const std::string& of(ActorId actor) const { return names_.at(actor); }

  /// `Codes: CHN China, NK North Korea.`, of these of them, as ordered; without those whose whole name is as
  /// short. Empty where nothing is to be told.
  std::string told(std::span<const ActorId> actors) const;

 private:
  std::map<ActorId, std::string> names_;
  std::map<ActorId, std::string> labels_;
};

/// The first letters of the words of a name, at most four, and `more` letters of the last of these words,
/// which is whole, `S Asia`, where it has three or four; small words such as `of` do not count beside others.
/// Of a single word its first three letters and `more`, or all of four.
std::string abbreviated(const std::string& name, std::size_t more);

/// `S. V. Lavrov` of `Sergey Viktorovich Lavrov`: of two or three words, each a capital and small letters,
/// the last one whole. Empty for other names.
std::string with_initials(const std::string& name);

/// `Cabinet … (United States)` of `Cabinet / Council of Ministers (United States)`: the first word and what
/// stands in brackets at the end. Empty for names without, or with nothing between.
std::string without_middle(const std::string& name);

}  // namespace entente
