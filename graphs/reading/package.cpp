// Puts the sheets together: codebook, roster, claims, eras.
#include <entente/graphs/reading/package.hpp>

#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/claim_keys.hpp>
#include <entente/graphs/reading/claim_rows.hpp>
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/encoding.hpp>
#include <entente/graphs/reading/far_off.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/people.hpp>
#include <entente/graphs/reading/relations.hpp>
#include <entente/graphs/reading/resolve_claims.hpp>
#include <entente/graphs/reading/resolve_roster.hpp>
#include <entente/graphs/reading/row_kinds.hpp>
#include <entente/graphs/reading/settings.hpp>
#include <entente/graphs/reading/settle_relations.hpp>
#include <entente/graphs/reading/settle_sources.hpp>
#include <entente/graphs/reading/theses_sheet.hpp>
#include <entente/graphs/reading/undated_claims.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// The files that read() looks at.
constexpr std::array<std::string_view, sheet_names.size() + 1> file_names = [] {
  std::array<std::string_view, sheet_names.size() + 1> names{};
  std::copy(sheet_names.begin(), sheet_names.end(), names.begin());
  names.back() = "entente.toml";
  return names;
}();

/// For each place of `names`, its place once they are sorted.
std::vector<std::uint32_t> ranks_of(const std::deque<std::string>& names) {
  std::vector<std::uint32_t> order(names.size()), rank(names.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto x, auto y) { return names[x] < names[y]; });
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  return rank;
}

void settle_events(Chronicle& world, const NameTable& names) {
  const std::vector<std::uint32_t> rank = ranks_of(names.names());
  world.events.assign(names.names().begin(), names.names().end());
  std::sort(world.events.begin(), world.events.end());
  for (Claim& claim : world.claims)
    if (claim.event != EventId::none)
      claim.event = static_cast<EventId>(rank[static_cast<std::uint32_t>(claim.event)]);
}

/// The last day that an interval is known to reach: of `after 1991` the first.
Date last_known(const Interval& days) { return days.past == distant_future ? days.first : days.past + -1; }

/// The last day that the package speaks of: stated, or the latest known end of a claim or an era.
Date last_day(const std::vector<Claim>& claims, const std::vector<Era>& eras) {
  Date last = distant_past;
  for (const Claim& claim : claims) {
    if (claim.when.end_edge == Edge::known) last = std::max(last, last_known(claim.when.ends));
    if (claim.when.start_edge == Edge::known) last = std::max(last, last_known(claim.when.begins));
  }
  for (const Era& era : eras)
    if (era.end.end_edge == Edge::known) last = std::max(last, era.end.ends.past + -1);
  return last == distant_past ? distant_future : last;
}

void sort_eras(std::vector<Era>& eras) {
  std::sort(eras.begin(), eras.end(), [](const Era& x, const Era& y) {
    return std::tie(x.scheme, x.span, x.id) < std::tie(y.scheme, y.span, y.id);
  });
}

/// The text of each sheet that can be decoded. Files that are no sheets (layout.csv, datapackage.json) are
/// passed over.
Files decoded(Files files, Problems& problems) {
  std::erase_if(files, [](const auto& file) {
    return std::find(file_names.begin(), file_names.end(), file.first) == file_names.end();
  });
  if (!files.contains("ties.csv"))
    problems.add(
        {Severity::error, "ties.csv", 0, 0, "the package has no ties.csv", "it is the one sheet needed"});
  for (auto file = files.begin(); file != files.end();) {
    const std::size_t before = problems.count(Severity::error);
    const bool settings = file->first == "entente.toml";
    file->second = (settings ? utf8_text : table_text)(std::move(file->second), file->first, problems);
    file = problems.count(Severity::error) == before ? std::next(file) : files.erase(file);
  }
  return files;
}

std::string_view text_of(const Files& texts, const std::string& name) {
  const auto at = texts.find(name);
  return at == texts.end() ? std::string_view{} : std::string_view(at->second);
}

void choose_scheme(Package& package, const std::string& wanted, Problems& problems) {
  package.default_scheme = wanted;
  const auto has = [&](const std::string& scheme) {
    return std::any_of(package.eras.begin(), package.eras.end(),
                       [&](const Era& era) { return era.scheme == scheme; });
  };
  if (wanted.empty() || !has(wanted)) {
    if (!wanted.empty())
      problems.add({Severity::error, "entente.toml", 0, 0,
                    fmt::format("scheme \"{}\" has no eras", printable(wanted, 40)),
                    "name a scheme of eras.csv"});
    package.default_scheme = package.eras.empty() ? "" : package.eras.front().scheme;
  }
}

}  // namespace

bool Package::has_errors() const {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem& p) { return p.severity == Severity::error; });
}

namespace {

/// Faults name the table as the reader's caller does.
void name_claims(Package& package, const std::string& name) {
  package.claims_name = name;
  for (Problem& problem : package.problems)
    if (problem.file == "ties.csv") problem.file = name;
  for (Rejected& row : package.rejected)
    if (row.file == "ties.csv") row.file = name;
}

Sheets sheets_in(const Files& texts, const Reader& reader, const Codebook& codebook, Tally& tally) {
  Sheets sheets;
  sheets.claims_file = "ties.csv";
  sheets.has_actors = texts.contains("actors.csv");
  sheets.has_sources = texts.contains("sources.csv");
  sheets.sources = read_sources(reader, text_of(texts, "sources.csv"));
  sheets.bibliography = Bibliography(sheets.sources);
  sheets.actors = read_actors(reader, text_of(texts, "actors.csv"), sheets.bibliography);
  sheets.affiliations = read_affiliations(reader, text_of(texts, "affiliations.csv"));
  sheets.eras = read_eras(reader, text_of(texts, "eras.csv"));
  sort_eras(sheets.eras);
  if (texts.contains("ties.csv"))
    sheets.claims = read_claims(reader, text_of(texts, "ties.csv"), sheets.claims_file, codebook,
                                sheets.bibliography, tally);
  return sheets;
}

/// The chronicle of the sheets, but for its title and day.
Chronicle assembled(Sheets sheets, const Codebook& codebook, const Reader& reader, Tally& tally) {
  auto& [options, problems, rejected] = reader;
  Chronicle world;
  world.roster = resolve_roster(sheets, problems);
  world.affiliations = resolve_affiliations(sheets, world.roster, rejected, problems);
  world.claims = resolve_claims(sheets, world.roster, rejected, problems);
  world.remark_columns = sheets.claims.remark_columns;
  settle_relations(world, codebook, sheets, options, tally, rejected, problems);
  settle_sources(world, sheets, problems);
  settle_events(world, sheets.claims.events);
  settle_keys(world, sheets.claims_file, sheets.claims.raws, rejected, problems);
  sort_canonically(world.claims);
  return world;
}

/// What the caller asks for; what he leaves open, as the package has it.
ReadOptions with_settings(ReadOptions asked, const ReadOptions& of_package) {
  if (asked.date_order == DateOrder::refuse) asked.date_order = of_package.date_order;
  if (asked.rows == RowKind::unset) asked.rows = of_package.rows;
  if (asked.mirrored == Mirrored::unset) asked.mirrored = of_package.mirrored;
  asked.keep.insert(asked.keep.end(), of_package.keep.begin(), of_package.keep.end());
  return asked;
}

/// Nothing counts after as_of.
void tell_early_as_of(const Chronicle& world, Problems& problems) {
  const auto is_dated = [](const Claim& claim) { return claim.when.dated(); };
  const auto is_later = [&](const Claim& claim) {
    return !claim.when.dated() || claim.when.span().first > world.as_of;
  };
  if (std::any_of(world.claims.begin(), world.claims.end(), is_dated) &&
      std::all_of(world.claims.begin(), world.claims.end(), is_later))
    problems.add({Severity::warning, "entente.toml", 0, 0,
                  fmt::format("as_of ({}) lies before every date of the record, and nothing dated counts",
                              to_string(world.as_of)),
                  "correct as_of, or leave it out"});
}

Package package_of(Files files, const ReadOptions& asked) {
  Package package;
  Problems problems;
  const Files texts = decoded(std::move(files), problems);
  const Settings settings = read_settings(text_of(texts, "entente.toml"), problems);
  const ReadOptions options = with_settings(asked, settings.reading);
  package.reading = options;
  const Reader reader{options, problems, package.rejected};
  package.settings = text_of(texts, "entente.toml");
  const Codebook codebook =
      read_codebook(text_of(texts, "relations.csv"), "relations.csv", package.rejected, problems);
  Sheets sheets = sheets_in(texts, reader, codebook, package.tally);
  package.eras = std::move(sheets.eras);
  package.world = assembled(std::move(sheets), codebook, reader, package.tally);
  package.world.title = settings.title;
  package.world.as_of = settings.as_of.value_or(last_day(package.world.claims, package.eras));
  if (settings.as_of) tell_early_as_of(package.world, problems);
  choose_scheme(package, settings.scheme, problems);
  tell_undated_claims(package.world, "ties.csv", problems);
  tell_far_off_dates(package.world, package.eras, "ties.csv", problems);
  tell_unknown_ends(package.world, "ties.csv", problems);
  package.theses = read_theses(text_of(texts, "theses.csv"),
                               {package.world, package.eras, options.date_order}, package.rejected, problems);

  package.tally.claims = package.world.claims.size();
  package.tally.rejected =
      static_cast<std::size_t>(std::count_if(package.rejected.begin(), package.rejected.end(),
                                             [](const Rejected& row) { return row.file == "ties.csv"; }));
  package.problems = problems.sorted();
  package.unlisted_problems = problems.unlisted();
  name_claims(package, options.claims_name);
  return package;
}

/// What a folder without a table of claims has in its place, and what to do.
std::string instead_of_claims(const fs::path& folder) {
  std::error_code fault;
  std::vector<std::string> others;
  for (fs::directory_iterator at(folder, fault), end; at != end && !fault; at.increment(fault))
    if (at->path().filename().string().starts_with("ties.") && at->is_regular_file(fault))
      others.push_back(at->path().filename());
  std::sort(others.begin(), others.end());
  return others.empty()
             ? "a package is a folder with at least that sheet"
             : fmt::format("it has {}: save it as ties.csv, CSV UTF-8", printable(others.front(), 60));
}

}  // namespace

Package read(const Files& files, const ReadOptions& options) { return package_of(files, options); }

Package read(const fs::path& path, const ReadOptions& options) {
  std::error_code fault;
  const fs::file_status status = fs::status(path, fault);
  if (status.type() == fs::file_type::none)
    throw Error(Failure::io,
                fmt::format("cannot look at \"{}\": {}", printable(path.string()), fault.message()));
  if (!fs::exists(status))
    throw Error(Failure::io,
                fmt::format("there is no \"{}\"; name the folder of a package or a table of claims",
                            printable(path.string())));
  Files files;
  if (!fs::is_directory(status)) {
    files.emplace("ties.csv", file_bytes(path));
    ReadOptions lone = options;
    lone.claims_name = path.filename();
    return package_of(std::move(files), lone);
  }
  for (const std::string_view name : file_names) {
    const fs::path file = path / name;
    const fs::file_status sheet = fs::symlink_status(file, fault);
    if (sheet.type() == fs::file_type::none)
      throw Error(Failure::io,
                  fmt::format("cannot look into \"{}\": {}", printable(path.string()), fault.message()));
    if (fs::exists(sheet)) files.emplace(name, sheet_bytes(file));
  }
  if (!files.contains("ties.csv"))
    throw Error(Failure::io,
                fmt::format("\"{}\" has no ties.csv; {}", printable(path.string()), instead_of_claims(path)));
  return package_of(std::move(files), options);
}

}  // namespace entente
