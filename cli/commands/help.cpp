// entente help and entente version.
#include <entente/cli/command.hpp>
#include <entente/cli/console/console.hpp>
#include <entente/cli/options/arguments.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/engine/measures.hpp>
#include <entente/graphs/formats/registry.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente {
namespace {

std::string overview() {
  std::string text =
      "entente: dated, signed, sourced relationship graphs\n\n"
      "  entente check PACKAGE                      is the package sound?\n"
      "  entente align PACKAGE --pair PAK:RUS       how two actors stood, era by era\n"
      "  entente draw PACKAGE --eras all -o maps    a map of every era\n\nCommands\n";
  for (const Command& command : commands())
    text += fmt::format("  {:<10} {}\n", command.name, command.sentence);
  return text +
         "\nentente COMMAND -h is brief, entente COMMAND --help whole; entente help measures, entente help "
         "relations and\n"
         "entente help formats list the measures, the codebook and foreign formats. A package is a folder "
         "with ties.csv, or one table of ties.\n";
}

std::string measures_text() {
  std::string text;
  for (const Measure& measure : measures())
    text += fmt::format("{:<18} {} ({} layer; {})\n", measure.name, measure.sentence, name(measure.layer),
                        measure.range);
  return text;
}

std::string relations_text() {
  std::string text;
  for (const Relation& relation : default_codebook().relations())
    text += fmt::format("{:<22} {} {:>4}  {:<10} {}\n", relation.id,
                        relation.sign == Sign::cooperative ? '+'
                        : relation.sign == Sign::hostile   ? '-'
                                                           : '0',
                        relation.weight, name(relation.duration), relation.definition);
  return text;
}

std::string formats_text() {
  std::string text;
  for (const Format& format : formats())
    text += fmt::format("{:<10} {} ({}; {})\n", format.name, format.sentence, fmt::join(format.endings, ", "),
                        format.write == nullptr  ? "read"
                        : format.read == nullptr ? "written"
                                                 : "read and written");
  return text;
}

}  // namespace

int run_help(const Words& words) {
  const std::string topic = words.operands.empty() ? "" : words.operands.front();
  if (topic.empty()) {
    put(overview());
  } else if (topic == "measures") {
    put(measures_text());
  } else if (topic == "relations") {
    put(relations_text());
  } else if (topic == "formats") {
    put(formats_text());
  } else if (const Command* command = find_command(topic)) {
    put(whole_help(*command));
  } else {
    std::vector<std::string> known = {"measures", "relations", "formats"};
    for (const Command& one : commands()) known.emplace_back(one.name);
    const auto meant = nearest(topic, known);
    refuse(fmt::format("no page \"{}\"; {}", printable(topic, 60),
                       meant ? fmt::format("did you mean {}?", *meant) : "see entente help"));
  }
  return 0;
}

int run_version(const Words&) {
  put("entente " ENTENTE_VERSION "\n");
  return 0;
}

}  // namespace entente
