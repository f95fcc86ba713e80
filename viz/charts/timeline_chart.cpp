// From above: the eras; for each pair its level, its claims and what is said of them; the years, the legend.
#include <entente/viz/charts/timeline_chart.hpp>

#include <entente/graphs/model/problem.hpp>
#include <entente/viz/charts/claim_panel.hpp>
#include <entente/viz/charts/era_headings.hpp>
#include <entente/viz/charts/level_panel.hpp>
#include <entente/viz/charts/number_badge.hpp>
#include <entente/viz/charts/timeline_legend.hpp>
#include <entente/viz/charts/timeline_words.hpp>
#include <entente/viz/maps/words.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace entente {
namespace {

constexpr double label_gap = 10;
constexpr double level_height = 110, level_height_on_narrow_pages = 126, level_height_of_many = 110;
constexpr double badge_indent = 16;

void refuse_overlaps(std::span<const Era> eras) {
  for (std::size_t era = 1; era < eras.size(); ++era)
    if (eras[era].span.first < eras[era - 1].span.past)
      throw Error(
          Failure::usage,
          fmt::format("a timeline wants eras one after the other, and {} overlaps {}; choose others with "
                      "--eras, or even ones with --every",
                      clean(eras[era].id, 60), clean(eras[era - 1].id, 60)));
}

/// From the first day to the last of the eras, where these have none of the claims; nothing where nothing is
/// dated.
std::optional<Interval> span_of(std::span<const Era> eras, std::span<const PairTimeline> pairs) {
  Interval span{distant_future, distant_past};
  const auto reach = [&](Interval days) {
    if (days.first > distant_past) span.first = std::min(span.first, days.first);
    if (days.past < distant_future) span.past = std::max(span.past, days.past);
  };
  for (const Era& era : eras) reach(era.span);
  const bool is_bounded = span.first < span.past && eras.front().span.first > distant_past &&
                          eras.back().span.past < distant_future;
  if (!is_bounded)
    for (const PairTimeline& pair : pairs)
      for (const TimelineClaim& claim : pair.claims) reach(claim.days.hull);
  if (span.empty()) return std::nullopt;
  return span;
}

class TimelineChart {
 public:
  TimelineChart(const Chronicle& chronicle, std::span<const Era> eras, std::span<const PairTimeline> pairs,
                const ChartOptions& options, std::size_t named)
      : chronicle_(chronicle),
        eras_(eras),
        pairs_(pairs),
        options_(options),
        days_(span_of(eras, pairs)),
        sheet_("timeline", options.width),
        scale_(days_.value_or(Interval{{0}, {1}}), plot_left(), plot_right()),
        levels_(level_scale(pairs)) {
    const Dating dating = mark_size(sheet_.width()) < 1 ? Dating::years : Dating::days;
    for (const PairTimeline& pair : pairs)
      named_.push_back(named_claims(chronicle, eras, pair, named, dating));
  }

  std::string made() {
    for (const Tone tone : {Tone::cooperative, Tone::hostile, Tone::neutral}) sheet_.define(fades(tone));
    const std::string title =
        add_head(sheet_, options_,
                 {pair_titles(), timeline_finding(chronicle_, eras_, pairs_, options_.fold),
                  indicator_words(chronicle_, options_.fold, "each era")});
    const bool are_named = !days_ || add_era_headings(sheet_, eras_, scale_);
    for (std::size_t i = 0; i < pairs_.size(); ++i) add_pair(i);
    sheet_.go_down(4);
    add_timeline_legend(sheet_, seen_);
    add_notes(sheet_, {are_named ? "" : begun_eras_sentence(eras_), reading(), options_.source_note});
    return sheet_.finished(title, timeline_description(chronicle_, eras_, pairs_, named_, options_.fold));
  }

 private:
  static double plot_left() {
    return ChartSheet::left() + text_width("Cooperative", chart_text, Weight::bold) + label_gap;
  }

  /// Beyond a last era that is shorter than its year and its level there is room for these.
  double plot_right() const {
    const Interval days = days_.value_or(Interval{{0}, {1}});
    const Date last = std::clamp(eras_.back().span.first, days.first, days.past);
    const double part = static_cast<double>(days.past.day - last.day) / (days.past.day - days.first.day);
    const double needed = text_width("+100", chart_text, Weight::bold) + 2,
                 lacking = needed - part * (sheet_.right() - plot_left());
    return part < 1 && lacking > 0 ? sheet_.right() - lacking / (1 - part) : sheet_.right();
  }

  std::string pair_titles() const {
    std::vector<std::string> names;
    for (const PairTimeline& pair : pairs_) names.push_back(pair_words(chronicle_, pair.pair, options_.fold));
    return listed(names) + (days_ ? ", " + years(*days_) : "");
  }

  std::string reading() const {
    return note_of({intervals_sentence(pairs_), counting_words(eras_, options_.fold)});
  }

  void add_pair(std::size_t place) {
    const PairTimeline& pair = pairs_[place];
    if (pairs_.size() > 1) {
      sheet_.go_down(place == 0 ? 2 : 12);
      sheet_.add(svg::text({ChartSheet::left(), sheet_.y() + style::caption_size},
                           fitted(pair_words(chronicle_, pair.pair, options_.fold),
                                  sheet_.right() - ChartSheet::left(), style::caption_size, Weight::bold),
                           {.size = style::caption_size, .colour = style::ink, .weight = Weight::bold}));
      sheet_.go_down(style::caption_size + 4);
    }
    const double top = sheet_.y();
    sheet_.add(svg::text({ChartSheet::left(), top + 16}, "Level",
                         {.size = chart_text, .colour = style::ink, .weight = Weight::bold}));
    add_level_panel(sheet_, pair, eras_, scale_, levels_, level_panel_height());
    std::map<std::size_t, std::string> numbers;
    for (std::size_t i = 0; i < named_[place].size(); ++i)
      numbers[named_[place][i].place] = fmt::format("{}", i + 1);
    const std::vector<ClaimSection> sections =
        claim_sections(chronicle_, pair, numbers, scale_, mark_size(sheet_.width()));
    add_claim_panel(sheet_, sections, scale_);
    note_seen(pair, sections);
    add_era_bands(sheet_, eras_, scale_, top, sheet_.y());
    add_axis();
    add_words(place);
  }

  double level_panel_height() const {
    if (pairs_.size() > 1) return level_height_of_many;
    return mark_size(sheet_.width()) < 1 ? level_height_on_narrow_pages : level_height;
  }

  void add_axis() {
    sheet_.add(fmt::format("<path d=\"M{} {}H{}\" stroke=\"{}\" stroke-width=\"0.8\"/>",
                           svg::number(scale_.left()), svg::number(sheet_.y()), svg::number(scale_.right()),
                           style::quiet_ink));
    if (days_) {
      for (const Tick& tick : scale_.ticks()) {
        sheet_.add(fmt::format("<path d=\"M{} {}v4\" stroke=\"{}\" stroke-width=\"0.8\"/>",
                               svg::number(tick.x), svg::number(sheet_.y()), style::quiet_ink));
        const double half = text_width(tick.text, chart_text) / 2;
        const double x = std::min(tick.x, sheet_.right() - half);
        sheet_.add(
            svg::text({x, sheet_.y() + 14}, tick.text,
                      {.size = chart_text, .colour = style::quiet_ink, .anchor = svg::Anchor::middle}));
      }
    }
    sheet_.add("\n");
    sheet_.go_down(days_ ? 20 : 6);
  }

  void add_words(std::size_t place) {
    const bool is_finding = pairs_.size() == 1 && options_.title.empty();
    if (const std::string shifts = is_finding ? "" : shifts_sentence(eras_, pairs_[place]); !shifts.empty())
      sheet_.add_note(shifts);
    if (named_[place].empty()) return;
    sheet_.go_down(4);
    for (const std::string& line : note_lines(named_heading, 0, Weight::bold))
      add_line(line, 0, Weight::bold);
    for (std::size_t i = 0; i < named_[place].size(); ++i)
      add_named(fmt::format("{}", i + 1), named_[place][i]);
    sheet_.go_down(4);
  }

  std::vector<std::string> note_lines(std::string_view text, double indent, Weight weight) const {
    return wrapped(text, chart_text,
                   {.width = sheet_.right() - ChartSheet::left() - indent,
                    .most_lines = 3,
                    .lines = Lines::full,
                    .weight = weight});
  }

  void add_line(std::string_view line, double indent, Weight weight = Weight::regular) {
    sheet_.go_down(style::subtitle_step);
    const double room = sheet_.right() - ChartSheet::left() - indent;
    sheet_.add(svg::text({ChartSheet::left() + indent, sheet_.y() - 3},
                         fitted(line, room, chart_text, weight),
                         {.size = chart_text, .colour = style::ink, .weight = weight}));
  }

  /// A claim in words, behind the number that stands at its mark.
  void add_named(std::string_view number, const NamedClaim& claim) {
    const double radius = badge_radius(number);
    sheet_.go_down(0.5);
    sheet_.add(number_badge({ChartSheet::left() + radius, sheet_.y() + style::subtitle_step / 2}, number));
    for (const std::string& line : note_lines(claim.words, badge_indent, Weight::regular))
      add_line(line, badge_indent);
    sheet_.add("\n");
  }

  void note_seen(const PairTimeline& pair, std::span<const ClaimSection> sections) {
    for (const ClaimSection& section : sections) note(seen_, section, scale_);
    for (const PairAlignment& era : pair.eras) {
      if (!era.interval || !era.interval->level_bounds.low.defined() || !era.alignment.level.defined())
        continue;
      seen_.cut |= era.interval->level_bounds.low.number() < levels_.low ||
                   era.interval->level_bounds.high.number() > levels_.high;
    }
    for (const ComparedShift& shift : pair.shifts) {
      if (!shift.verdict || !shift.shift.shift.defined()) continue;
      seen_.supported |= shift.verdict->grade == Grade::supported;
      seen_.indicated |= shift.verdict->grade == Grade::indicated;
    }
  }

  const Chronicle& chronicle_;
  std::span<const Era> eras_;
  std::span<const PairTimeline> pairs_;
  const ChartOptions& options_;
  std::optional<Interval> days_;
  ChartSheet sheet_;
  TimeScale scale_;
  LevelScale levels_;
  std::vector<std::vector<NamedClaim>> named_;
  TimelineSeen seen_;
};

}  // namespace

std::string timeline_chart(const Chronicle& chronicle, std::span<const Era> eras,
                           std::span<const PairTimeline> pairs, const ChartOptions& options,
                           std::size_t named) {
  if (pairs.empty() || eras.empty())
    throw Error(Failure::usage, "a timeline wants a pair and an era at least");
  refuse_overlaps(eras);
  return TimelineChart(chronicle, eras, pairs, options, named).made();
}

}  // namespace entente
