// Every option once, with its help; a command names those that it takes.
#include <entente/cli/arguments.hpp>
#include <entente/cli/pages.hpp>
#include <entente/graphs/model/problem.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace entente {
namespace {

struct Option {
  std::string_view name;      ///< without `--`
  std::string_view spelling;  ///< as CLI11 reads it
  std::string_view value;     ///< what stands behind it in help; empty for a flag
  std::string_view help;
  void (*add)(CLI::App&, const std::string& spelling, Options&);
};

/// An empty value is a slip, of a script with an empty variable, and not the default.
std::string said(const std::string& value) { return value.empty() ? "the value is empty" : ""; }

template <auto Member>
void add_value(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_option(spelling, options.*Member)->take_last()->check(said);
}
template <auto Member>
void add_list(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_option(spelling, options.*Member)->delimiter(',')->expected(1)->take_all()->check(said);
}
template <auto Member>
void add_flag(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_flag(spelling, options.*Member);
}
template <TableForm Form>
void add_form(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_flag_callback(spelling, [&options] { options.forms.push_back(Form); });
}

const std::vector<Option>& option_list() {
  static const std::vector<Option> list = {
      {"eras", "--eras,--era", "LIST", "a scheme of eras.csv, era ids, or spans: 1947..1991,1992..2010",
       add_value<&Options::eras>},
      {"every", "--every", "STEP", "equal periods instead of eras: 5y, 6m", add_value<&Options::every>},
      {"cut", "--cut", "DATES", "divide the whole time at these dates: 1991-12-26,2001-09-11",
       add_value<&Options::cut>},
      {"roll-up", "--roll-up", "state|none", "leaders and bodies stand for the state they served at the time",
       add_value<&Options::roll_up>},
      {"lineage", "--lineage", "", "an actor and its successors are one (Soviet Union and Russia)",
       add_flag<&Options::lineage>},
      {"status", "--status", "LIST",
       "count these statuses too: planned, advocated, counterfactual, denied, all",
       add_list<&Options::statuses>},
      {"only-status", "--only-status", "LIST", "count these statuses and no others: confirmed,reported",
       add_list<&Options::only_statuses>},
      {"without-source", "--without-source", "IDS", "leave out what only these sources say",
       add_list<&Options::without_sources>},
      {"only-source", "--only-source", "IDS", "see through these sources only",
       add_list<&Options::only_sources>},
      {"persistence", "--persistence", "YEARS", "how long an event keeps its full weight (default 3)",
       add_value<&Options::persistence>},
      {"date-order", "--date-order", "dmy|mdy", "how to read dates such as 12/01/2014",
       add_value<&Options::date_order>},
      {"threads", "--threads", "N", "measure on so many threads (default: all); results are the same",
       add_value<&Options::threads>},
      {"rejects", "--rejects", "FILE", "set bad rows aside in FILE and go on (exit code 1)",
       add_value<&Options::rejects>},
      {"csv", "--csv", "", "comma-separated, full precision", add_form<TableForm::csv>},
      {"tsv", "--tsv", "", "tab-separated, full precision", add_form<TableForm::tsv>},
      {"json", "--json", "", "one JSON document", add_form<TableForm::json>},
      {"jsonl", "--jsonl", "", "one JSON object a line", add_form<TableForm::jsonl>},
      {"md", "--md", "", "a Markdown table", add_form<TableForm::markdown>},
      {"output", "-o,--output", "PATH", "write there instead of standard output; the ending picks the form",
       add_value<&Options::output>},
      {"type", "-T,--type", "LIST", "svg, pdf, png, dot (default svg, or the ending of -o)",
       add_list<&Options::types>},
      {"measure", "--measure", "LIST", "names of measures, or all; see entente help measures",
       add_list<&Options::measures>},
      {"layer", "--layer", "NAME", "take the measures there: positive, negative, warm, hostile or absolute",
       add_value<&Options::layer>},
      {"top", "--top", "N", "only the first N ranks; with --ranks, the places compared (default 10)",
       add_value<&Options::top>},
      {"pair", "--pair", "A:B,...", "only these pairs, in every era", add_list<&Options::pairs>},
      {"mixed", "--mixed", "RULE",
       "pairs with warm and hostile claims: net (default), drop-mixed, negative-wins",
       add_value<&Options::mixed>},
      {"weighted", "--weighted", "", "ties count by the size of their level, not as one each",
       add_flag<&Options::weighted>},
      {"time-limit", "--time-limit", "SECONDS", "for each era; then bounds are given (default 10)",
       add_value<&Options::time_limit>},
      {"triads", "--triads", "WHICH", "instead, a table of triads: unbalanced, balanced or all",
       add_value<&Options::triads>},
      {"local", "--local", "", "instead, a table of actors and ties by the tension on them",
       add_flag<&Options::local>},
      {"pressure", "--pressure", "", "instead, what third parties push a --pair to",
       add_flag<&Options::pressure>},
      {"method", "--method", "NAME", "two-camps (default), at-most-k, free-k or modularity",
       add_value<&Options::method>},
      {"k", "--k", "N", "the most blocs of --method at-most-k", add_value<&Options::blocs>},
      {"changes", "--changes", "", "instead, who changed bloc between eras", add_flag<&Options::changes>},
      {"balance", "--balance", "", "instead of an actor or a pair, the figures of entente balance",
       add_flag<&Options::balance>},
      {"own", "--own", "exclude|top",
       "an actor's own place in its portfolio: none (default), or the top of the scale",
       add_value<&Options::own>},
      {"third-parties", "--third-parties", "tied|era|all|FILE",
       "compare portfolios over those tied to either of the pair (default), all present in the era, all of "
       "the package, or the actors of a sheet, with their weights",
       add_value<&Options::third_parties>},
      {"events", "--events", "", "instead, a table of events: sums, means, classes, what is still felt",
       add_flag<&Options::events>},
      {"half-life", "--half-life", "YEARS", "with --events, how long until half of an event is forgotten (2)",
       add_value<&Options::half_life>},
      {"ego", "--ego", "ACTOR", "instead, a table of the partners of one actor in each era",
       add_value<&Options::ego>},
      {"ranks", "--ranks", "", "instead, a table of how far the ranks of actors agree between eras",
       add_flag<&Options::ranks>},
      {"all", "--all", "", "every pair of eras, not only consecutive ones; of explain, every row",
       add_flag<&Options::all>},
      {"strict", "--strict", "", "notices count as findings too", add_flag<&Options::strict>},
      {"fix", "--fix", "", "first mend in the sheets what is mechanical and has one reading",
       add_flag<&Options::fix>},
      {"sources", "--sources", "", "instead, a table of what each era rests on", add_flag<&Options::sources>},
      {"datapackage", "--datapackage", "", "write datapackage.json into the package",
       add_flag<&Options::datapackage>},
      {"small-multiples", "--small-multiples", "", "all eras on one sheet",
       add_flag<&Options::small_multiples>},
      {"diff", "--diff", "ERA,ERA", "draw what changed between two eras", add_list<&Options::difference>},
      {"actors", "--actors", "LIST", "only these actors and the ties among them", add_list<&Options::actors>},
      {"hide-absent", "--hide-absent", "", "leave out the ghosts of actors absent from the era",
       add_flag<&Options::hide_absent>},
      {"hide-memberships", "--hide-memberships", "", "leave out the grey lines of memberships and offices",
       add_flag<&Options::hide_memberships>},
      {"title", "--title", "TEXT", "instead of the era's label", add_value<&Options::title>},
      {"relayout", "--relayout", "", "forget layout.csv, but for pinned actors, and place everyone anew",
       add_flag<&Options::relayout>},
      {"actor", "--actor", "LIST", "these actors, one by one", add_list<&Options::actors>},
      {"penalty", "--penalty", "X", "what one turning point more must gain: a number, 3-log-n (default), bic",
       add_value<&Options::penalty>},
      {"min-segment", "--min-segment", "N", "periods between turning points at least (default 3)",
       add_value<&Options::min_segment>},
      {"noise", "--noise", "X", "how far a value strays when nothing changes; else estimated",
       add_value<&Options::noise>},
      {"range", "--range", "LOW,HIGH",
       "penalties that --path and strength go through; else up to the last turn", add_value<&Options::range>},
      {"interval", "--interval", "METHOD",
       "expanded, percentile, bca, or none, which is quicker (default: align none, others expanded)",
       add_value<&Options::interval>},
      {"draw", "--draw", "WHAT",
       "claim, source or each-claim; by default sources where 3 or more speak in each era",
       add_value<&Options::draw>},
      {"leave-one-out", "--leave-one-out", "", "instead, a table of the shifts without each of their sources",
       add_flag<&Options::leave_one_out>},
      {"sensitivity", "--sensitivity", "", "instead, a table of what the shifts of --pair or --actor survive",
       add_flag<&Options::sensitivity>},
      {"parts", "--parts", "BY",
       "instead, a table of what makes the shifts of --pair or --actor: by claim, family, source, "
       "third-party, direction, partner",
       add_value<&Options::parts>},
      {"of-nothing", "--of-nothing", "X",
       "with --parts and --measure polarity: the polarity of a record without a signed claim",
       add_value<&Options::of_nothing>},
      {"between", "--between", "P:Q", "instead, a table of where each --actor stands between P and Q",
       add_value<&Options::between>},
      {"networks", "--networks", "", "instead, a table of how far apart the networks of two eras are",
       add_flag<&Options::networks>},
      {"test", "--test", "",
       "instead, a table of permutation tests: are the claims of one era warmer than those of the other?",
       add_flag<&Options::test>},
      {"rank-intervals", "--rank-intervals", "", "also the ranks of the middle 95% of resampled records",
       add_flag<&Options::rank_intervals>},
      {"replicates", "--replicates", "N",
       "how often the claims are resampled (default: turns and score 500, others 2000)",
       add_value<&Options::replicates>},
      {"permutations", "--permutations", "N",
       "how often labels are shuffled where not every order can be looked at (default 9999)",
       add_value<&Options::permutations>},
      {"seed", "--seed", "N", "other random draws; the same seed gives the same ones (default 0)",
       add_value<&Options::seed>},
      {"path", "--path", "", "instead, the turning points at every penalty of the range",
       add_flag<&Options::path>},
      {"boundaries", "--boundaries", "", "instead, each boundary of the eras and the turn nearest to it",
       add_flag<&Options::boundaries>},
      {"propose-eras", "--propose-eras", "", "instead, rows for eras.csv that begin at the turning points",
       add_flag<&Options::propose_eras>},
      {"spells", "--spells", "", "instead, the spells in which the tie was warm or cold without a break",
       add_flag<&Options::spells>},
      {"results", "--results", "", "instead, the levels that moved, and the rows that moved them",
       add_flag<&Options::results>},
      {"exit-code", "--exit-code", "", "end with 1 when the table has a row", add_flag<&Options::exit_code>},
      {"to", "--to", "md", "the form of the report", add_value<&Options::target>},
      {"quiet", "-q,--quiet", "", "nothing on standard error but errors", add_flag<&Options::quiet>},
      {"color", "--color", "WHEN", "auto, always or never; NO_COLOR is honoured", add_value<&Options::color>},
  };
  return list;
}

bool takes(const Command& command, std::string_view name) {
  if (name == "quiet" || name == "color") return true;
  return std::find(command.options.begin(), command.options.end(), name) != command.options.end();
}

[[noreturn]] void refuse(const Command& command, const std::string& text) {
  throw Error(Failure::usage, fmt::format("{} (see entente {} -h)", text, command.name));
}

/// `; it is an option of score`: the commands that have this option; nothing where none has.
std::string takers(std::string_view option) {
  std::vector<std::string_view> found;
  for (const Command& command : commands())
    if (std::any_of(command.options.begin(), command.options.end(),
                    [&](std::string_view name) { return option == fmt::format("--{}", name); }))
      found.push_back(command.name);
  return found.empty() ? "" : fmt::format("; it is an option of {}", fmt::join(found, ", "));
}

[[noreturn]] void refuse_unknown(const Command& command, const std::string& word) {
  std::vector<std::string> known = {"--help"};
  for (const Option& option : option_list())
    if (takes(command, option.name)) known.push_back(fmt::format("--{}", option.name));
  const std::string name = word.substr(0, word.find('='));
  const auto meant = nearest(name, known);
  refuse(command, fmt::format("unknown option \"{}\"{}", printable(name, 60),
                              meant ? fmt::format("; did you mean {}?", *meant) : takers(name)));
}

std::string options_text(const Command& command) {
  std::string text = "Options\n";
  for (const Option& option : option_list()) {
    if (!takes(command, option.name)) continue;
    std::string spelling(option.spelling);
    if (const auto comma = spelling.find(','); comma != std::string::npos) spelling.replace(comma, 1, ", ");
    text += fmt::format("  {:<28} {}\n", fmt::format("{} {}", spelling, option.value), option.help);
  }
  return text + fmt::format("  {:<28} {}\n", "-h, --help", "in brief, whole");
}

/// The lines of the first fenced block of a page.
std::string examples(std::string_view text) {
  const auto open = text.find("```sh\n");
  if (open == std::string_view::npos) return {};
  const auto close = text.find("```", open + 6);
  std::string found;
  std::string_view block = text.substr(open + 6, close - open - 6);
  while (!block.empty()) {
    const auto end = std::min(block.find('\n'), block.size());
    found += fmt::format("  {}\n", block.substr(0, end));
    block.remove_prefix(std::min(end + 1, block.size()));
  }
  return found;
}

}  // namespace

Arguments arguments(const Command& command, std::vector<std::string> words) {
  Arguments read;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  bool brief = false, whole = false;
  app.add_flag("-h", brief);
  app.add_flag("--help", whole);
  for (const Option& option : option_list())
    if (takes(command, option.name)) option.add(app, std::string(option.spelling), read.options);
  // Behind `--` everything is an operand, whatever it begins with.
  const auto dashes = std::find(words.begin(), words.end(), "--");
  const std::vector<std::string> behind(dashes == words.end() ? dashes : dashes + 1, words.end());
  words.erase(dashes, words.end());
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
  try {
    app.parse(words);
  } catch (const CLI::ParseError& fault) {
    refuse(command, printable(fault.what()));
  }
  read.help = whole ? Help::whole : brief ? Help::brief : Help::none;
  for (const std::string& word : app.remaining()) {
    if (word.size() > 1 && word.front() == '-') refuse_unknown(command, word);
    read.options.operands.push_back(word);
  }
  read.options.operands.insert(read.options.operands.end(), behind.begin(), behind.end());
  if (read.options.operands.size() > command.most_operands)
    refuse(command, fmt::format("\"{}\" is one word too many",
                                printable(read.options.operands[command.most_operands], 60)));
  return read;
}

std::string brief_help(const Command& command) {
  return fmt::format("{}: {}\n\n{}\nentente {} {} [options]\n\n{}", command.name, command.sentence,
                     examples(page(command.name)), command.name, command.operands, options_text(command));
}

std::string whole_help(const Command& command) {
  return fmt::format("{}\n{}", page(command.name), options_text(command));
}

}  // namespace entente
