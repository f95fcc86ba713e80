// How the parts of a report name actors, pairs and eras.
#pragma once

#include <entente/viz/report/markdown_report.hpp>

#include <string>
#include <string_view>

namespace entente {

/// `Russia / Soviet Union`, as the view has it.
std::string label(const MarkdownReport& report, ActorId actor);
/// `Pakistan – Russia`.
std::string pair_label(const MarkdownReport& report, ActorId a, ActorId b);

/// What --pair takes for these pairs, ` --pair PAK:RUS,PAK:USA`; nothing, which means all, where such a list
/// could be read in several ways.
std::string pair_option(const MarkdownReport& report, std::span<const Pair> pairs);

}  // namespace entente
