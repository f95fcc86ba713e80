// Layout, forms and names of files.
#include <entente/cli/files/figures.hpp>

#include <entente/cli/console/console.hpp>
#include <entente/cli/files/figure_record.hpp>
#include <entente/cli/files/output.hpp>
#include <entente/cli/files/overwriting.hpp>
#include <entente/cli/options/number_options.hpp>
#include <entente/cli/options/refusals.hpp>
#include <entente/engine/analysis/bloc_anchor.hpp>
#include <entente/engine/threads.hpp>
#include <entente/graphs/folding/fold.hpp>
#include <entente/graphs/model/text.hpp>
#include <entente/graphs/reading/files.hpp>
#include <entente/graphs/reading/periods.hpp>
#include <entente/viz/render/convert.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace entente {
namespace {

namespace fs = std::filesystem;

bool are_of(std::span<const EraGraph> graphs, const std::vector<Era>& eras) {
  return std::ranges::equal(graphs, eras, [](const EraGraph& graph, const Era& era) {
    return graph.era().scheme == era.scheme && graph.era().id == era.id &&
           era.span.contains(graph.era().span);
  });
}

/// A package may come from elsewhere: its layout.csv is written, so it must be a file of the package's own.
void refuse_a_link(const fs::path& file) {
  std::error_code fault;
  const fs::file_status status = fs::symlink_status(file, fault);
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw Error(Failure::io,
                fmt::format("{} is a link or no regular file; remove it, and draw makes a new one",
                            printable(file.string())));
}

bool is_error(const Problem& problem) { return problem.severity == Severity::error; }

Layout saved_layout(const Input& input) {
  LayoutReading reading = layout_in(input);
  for (const Problem& problem : reading.problems)
    is_error(problem) ? complain(to_string(problem)) : warn(to_string(problem));
  if (std::ranges::none_of(reading.problems, &is_error)) return std::move(reading.layout);
  throw Error(Failure::data, "layout.csv cannot be used; mend it, or remove it and draw makes a new one");
}

void save(const UnionLayout& made, const fs::path& file) {
  try {
    write_file(file, to_csv(made.layout));
    say(fmt::format("placed {} actor{}, kept in {}", made.placed, made.placed == 1 ? "" : "s",
                    printable(file.string())));
  } catch (const Error& error) {
    warn(fmt::format("the layout is not saved: {}", error.what()));
  }
}

std::string file_name(const Figure& figure, Form form) {
  return fmt::format("{}.{}", figure.stem, ending(form));
}

std::string bytes_of(const Figure& figure, Form form, double dots_per_inch) {
  switch (form) {
    case Form::dot:
      return figure.dot();
    case Form::svg:
      return figure.svg();
    case Form::pdf:
      return converted(figure.svg(), Picture::pdf);
    case Form::png:
      return converted(figure.svg(), Picture::png, {.dots_per_inch = dots_per_inch});
  }
  return {};
}

/// A figure with the forms in which it has to be made anew.
struct StaleFigure {
  const Figure* figure;
  std::vector<Form> forms;
};

/// Figures that wait in memory to be written, so that none of them is where a renderer is missing.
constexpr std::size_t made_at_once = 64;

/// Names of files and their bytes. The diagram of a figure serves all its forms, so a figure is one piece.
std::vector<std::pair<std::string, std::string>> made_of(std::span<const StaleFigure> figures,
                                                         double dots_per_inch, std::size_t done,
                                                         std::size_t all) {
  std::vector<std::vector<std::pair<std::string, std::string>>> made(figures.size());
  const auto make = [&](std::size_t i) {
    for (const Form form : figures[i].forms)
      made[i].emplace_back(file_name(*figures[i].figure, form),
                           bytes_of(*figures[i].figure, form, dots_per_inch));
  };
  const Interruptible computing;
  in_parallel(figures.size(), threads_here(), make,
              [&](std::size_t more, std::size_t) { show_progress_of("figures", done + more, all); });
  std::vector<std::pair<std::string, std::string>> files;
  for (auto& one : made) std::ranges::move(one, std::back_inserter(files));
  return files;
}

void say_remark(const Figure& figure) {
  const std::string remark = figure.remark ? figure.remark() : "";
  if (!remark.empty()) say(fmt::format("{}: {}", figure.stem, remark));
}

void write_to_one_place(const FigureOutput& output, const Figure& figure) {
  const auto made = [&] {
    const Interruptible computing;
    return bytes_of(figure, output.forms.front(), output.dots_per_inch);
  };
  put_into(output.path, made());
  say_remark(figure);
}

}  // namespace

FigureOutput figure_output_of(const Words& words) {
  FigureOutput output{words.word("output"), forms_of(words)};
  if (const auto dots = dots_per_inch_of(words)) {
    if (std::ranges::count(output.forms, Form::png) == 0)
      refuse("--dpi is of PNG; add -T png or -o FILE.png");
    output.dots_per_inch = *dots;
  }
  if (!output.one_place()) return output;
  if (output.forms.size() != 1) refuse("several forms need a folder; write -o FOLDER");
  require_folder_of(output.path);
  return output;
}

void write_figures(const ReadingOptions& read, const FigureOutput& output, const std::vector<Figure>& figures,
                   std::string_view recipe) {
  if (output.one_place()) return write_to_one_place(output, figures.front());
  FigureRecord record(output.path, recipe);
  std::vector<StaleFigure> stale;
  std::size_t kept = 0;
  for (const Figure& figure : figures) {
    StaleFigure one{&figure, {}};
    for (const Form form : output.forms) {
      const std::string name = file_name(figure, form);
      refuse_to_overwrite(read, fs::path(output.path) / name);
      record.is_current(name) ? void(++kept) : one.forms.push_back(form);
    }
    if (!one.forms.empty()) stale.push_back(std::move(one));
  }
  for (std::size_t done = 0; done < stale.size(); done += made_at_once) {
    const auto some = std::span(stale).subspan(done, std::min(made_at_once, stale.size() - done));
    for (const auto& [name, bytes] : made_of(some, output.dots_per_inch, done, stale.size())) {
      write_file(fs::path(output.path) / name, bytes);
      record.note(name, bytes);
    }
    for (const StaleFigure& one : some) say_remark(*one.figure);
  }
  record.save();
  if (kept > 0)
    say(fmt::format("{} of {} files {} as before", kept, figures.size() * output.forms.size(),
                    kept == 1 ? "is" : "are"));
}

LayoutReading layout_in(const Input& input) {
  const fs::path file = input.folder.empty() ? fs::path{} : input.folder / "layout.csv";
  std::error_code fault;
  if (file.empty() || !fs::exists(fs::symlink_status(file, fault))) return {};
  refuse_a_link(file);
  return parse_layout(sheet_bytes(file), &input.package.world.roster);
}

std::vector<EraGraph> graphs_of_layout(const Package& package, const FoldOptions& folding,
                                       std::span<const EraGraph> graphs) {
  const std::vector<Era> eras = periods(package);
  if (are_of(graphs, eras)) return {graphs.begin(), graphs.end()};
  std::vector<EraGraph> all = fold(package.world, eras, folding);
  all.insert(all.end(), graphs.begin(), graphs.end());
  return all;
}

std::optional<ActorId> usual_anchor(const Package& package, const FoldOptions& folding,
                                    std::span<const EraGraph> graphs) {
  const std::vector<EraGraph> all = graphs_of_layout(package, folding, graphs);
  return bloc_anchor(std::span(all).first(periods(package).size()));
}

Layout layout_of(const Input& input, std::span<const EraGraph> graphs, const FoldOptions& folding,
                 Keep keep) {
  const UnionLayout made = union_layout(input.package.world, graphs, saved_layout(input),
                                        {.fold = folding, .keep = keep, .threads = threads_here()});
  if (!input.folder.empty() && made.placed > 0) save(made, input.folder / "layout.csv");
  return made.layout;
}

std::string file_stem(std::string_view id) {
  std::string stem;
  for (const char c : id.substr(0, 100)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.';
    stem += plain ? c : '-';
  }
  if (stem.empty() || stem.front() == '.' || stem.front() == '-') stem.insert(0, "era");
  return stem;
}

std::vector<std::string> file_stems(std::span<const EraGraph> graphs) {
  std::vector<std::string> stems;
  std::map<std::string, std::size_t> taken;
  for (const EraGraph& graph : graphs) {
    std::string& stem = stems.emplace_back(file_stem(graph.era().id));
    // Some file systems take A.svg and a.svg for one file.
    const std::size_t same = ++taken[folded(stem)];
    if (same != 1) stem += fmt::format("~{}", same);
  }
  return stems;
}

}  // namespace entente
