// A new option is a row here and a member of Options; each command names those that it takes.
#include <entente/cli/option_list.hpp>

#include <CLI/CLI.hpp>

namespace entente {
namespace {

/// An empty value is a slip, of a script with an empty variable, and not the default.
std::string said(const std::string& value) { return value.empty() ? "the value is empty" : ""; }

template <auto Member>
void add_value(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_option(spelling, options.*Member)->take_last()->check(said);
}
template <auto Member>
void add_list(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_option(spelling, options.*Member)
      ->delimiter(',')
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all()
      ->check(said);
}
/// Names may hold commas: they are parted where the package is known.
template <auto Member>
void add_names(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_option(spelling, options.*Member)->expected(1)->allow_extra_args(false)->take_all()->check(said);
}
template <auto Member>
void add_flag(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_flag(spelling, options.*Member);
}
/// A flag that only asks for a table: what it means is told in table_choice.cpp.
void add_choice(CLI::App& app, const std::string& spelling, Options&) {
  app.add_flag(spelling)->disable_flag_override();
}
template <TableForm Form>
void add_form(CLI::App& app, const std::string& spelling, Options& options) {
  app.add_flag_callback(spelling, [&options] { options.forms.push_back(Form); });
}

}  // namespace

const std::vector<Option>& option_list() {
  static const std::vector<Option> list = {
      {"eras", "--eras,--era", "LIST",
       "a scheme of eras.csv, era ids (scheme:id, scheme:first..last), or spans: 1947..1991,1992..2010",
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
       add_names<&Options::without_sources>},
      {"only-source", "--only-source", "IDS", "see through these sources only",
       add_names<&Options::only_sources>},
      {"persistence", "--persistence", "YEARS", "how long an event keeps its full weight (default 3)",
       add_value<&Options::persistence>},
      {"date-order", "--date-order", "dmy|mdy", "how to read dates such as 12/01/2014",
       add_value<&Options::date_order>},
      {"rows", "--rows", "event|state|panel", "what rows without a relation of the codebook hold",
       add_value<&Options::rows>},
      {"mirrored", "--mirrored", "once|both", "how often a pair counts that is listed both ways",
       add_value<&Options::mirrored>},
      {"keep", "--keep", "LIST", "these columns are text, whatever they look like", add_list<&Options::keep>},
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
      {"layer", "--layer", "NAME",
       "take the measures there: positive, negative, cooperative, hostile or absolute",
       add_value<&Options::layer>},
      {"top", "--top", "N", "only the first N ranks; with --table ranks, the places compared (default 10)",
       add_value<&Options::top>},
      {"pair", "--pair", "A:B,...", "only these pairs, in every era", add_names<&Options::pairs>},
      {"mixed", "--mixed", "RULE",
       "pairs with cooperative and hostile claims: net (default), drop-mixed, negative-wins",
       add_value<&Options::mixed>},
      {"weighted", "--weighted", "", "ties count by the size of their level, not as one each",
       add_flag<&Options::weighted>},
      {"time-limit", "--time-limit", "SECONDS", "for each era; then bounds are given (default 10)",
       add_value<&Options::time_limit>},
      {"triads", "--triads", "WHICH",
       "the table triads, of those that are unbalanced (default), balanced or all",
       add_value<&Options::triads>},
      {"local", "--local", "", "the table tension", add_choice},
      {"pressure", "--pressure", "", "the table pressure", add_choice},
      {"method", "--method", "NAME", "two-blocs (default), at-most-k, free-k or modularity",
       add_value<&Options::method>},
      {"k", "--k", "N", "the most blocs of --method at-most-k", add_value<&Options::blocs>},
      {"changes", "--changes", "", "the table changes", add_choice},
      {"balance", "--balance", "", "the table balance", add_choice},
      {"own", "--own", "exclude|top",
       "an actor's own place in its portfolio: none (default), or the top of the scale",
       add_value<&Options::own>},
      {"third-parties", "--third-parties", "tied|era|all|FILE",
       "compare portfolios over those tied to either of the pair (default), all present in the era, all of "
       "the package, or the actors of a sheet, with their weights",
       add_value<&Options::third_parties>},
      {"events", "--events", "", "the table events", add_choice},
      {"half-life", "--half-life", "YEARS",
       "with --table events: how long until half of an event is forgotten (default 2)",
       add_value<&Options::half_life>},
      {"ego", "--ego", "ACTOR", "the table partners, of this actor", add_value<&Options::ego>},
      {"all", "--all", "",
       "every pair of eras, not only consecutive ones; of explain, every row; of check, every finding",
       add_flag<&Options::all>},
      {"strict", "--strict", "", "notices count as findings too", add_flag<&Options::strict>},
      {"fix", "--fix", "", "first mend in the sheets what is mechanical and has one reading",
       add_flag<&Options::fix>},
      {"sources", "--sources", "", "the table sources", add_choice},
      {"datapackage", "--datapackage", "", "write datapackage.json into the package",
       add_flag<&Options::datapackage>},
      {"small-multiples", "--small-multiples", "", "all eras on one sheet",
       add_flag<&Options::small_multiples>},
      {"diff", "--diff", "ERA,ERA", "draw what changed between two eras", add_names<&Options::difference>},
      {"actors", "--actors", "LIST", "only these actors and the ties among them",
       add_names<&Options::actors>},
      {"hide-absent", "--hide-absent", "", "leave out the ghosts of actors absent from the era",
       add_flag<&Options::hide_absent>},
      {"hide-memberships", "--hide-memberships", "", "leave out the grey lines of memberships and offices",
       add_flag<&Options::hide_memberships>},
      {"title", "--title", "TEXT", "instead of the era's label", add_value<&Options::title>},
      {"relayout", "--relayout", "", "forget layout.csv, but for pinned actors, and place everyone anew",
       add_flag<&Options::relayout>},
      {"actor", "--actor", "LIST", "these actors, one by one", add_names<&Options::actors>},
      {"penalty", "--penalty", "X", "what one change point more must gain: a number, 3-log-n (default), bic",
       add_value<&Options::penalty>},
      {"min-segment", "--min-segment", "N", "periods between change points at least (default 3)",
       add_value<&Options::min_segment>},
      {"noise", "--noise", "X", "how far a value strays when nothing changes; else estimated",
       add_value<&Options::noise>},
      {"range", "--range", "LOW,HIGH",
       "penalties that --table path and strength go through; else up to the last turn",
       add_value<&Options::range>},
      {"interval", "--interval", "METHOD",
       "expanded, percentile, bca, or none, which is quicker (default: align none, others expanded)",
       add_value<&Options::interval>},
      {"draw", "--draw", "WHAT",
       "claim, source or each-claim; by default sources where 3 or more speak in each era",
       add_value<&Options::draw>},
      {"table", "--table", "NAME", "the table that is printed: one of those above",
       add_value<&Options::table>},
      {"by", "--by", "GROUP",
       "with --table attribution: claim, family, source, third-party, direction or partner",
       add_value<&Options::by>},
      {"of-nothing", "--of-nothing", "X",
       "with --table attribution and --measure polarity: the polarity of a record without a signed claim",
       add_value<&Options::of_nothing>},
      {"between", "--between", "P:Q", "where each --actor stands between P and Q",
       add_value<&Options::between>},
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
      {"path", "--path", "", "the table path", add_choice},
      {"boundaries", "--boundaries", "", "the table boundaries", add_choice},
      {"propose-eras", "--propose-eras", "", "the table eras", add_choice},
      {"spells", "--spells", "", "the table spells", add_choice},
      {"results", "--results", "", "the table results", add_choice},
      {"exit-code", "--exit-code", "", "end with 1 when the table has a row", add_flag<&Options::exit_code>},
      {"to", "--to", "NAME", "the form of the report: md; of the export: see entente help formats",
       add_value<&Options::target>},
      {"quiet", "-q,--quiet", "", "nothing on standard error but errors", add_flag<&Options::quiet>},
      {"color", "--color", "WHEN", "auto, always or never; NO_COLOR is honoured", add_value<&Options::color>},
  };
  return list;
}

}  // namespace entente
