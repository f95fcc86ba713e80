#include <entente/viz/charts/timeline_legend.hpp>

#include <entente/viz/charts/keys.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <utility>

namespace entente {
namespace {

constexpr double line_sample = 30;
constexpr std::int32_t sample_days = 3000;

/// A mark over all days of a sample, or on one of them.
void add_sample(ChartSheet& sheet, Keys& keys, ClaimMark mark, double width, std::string_view words) {
  const bool is_symbol = width < line_sample;
  mark.stretches = {{{0}, {is_symbol ? 1 : sample_days}}};
  const auto draw = [&](Point at) {
    const double left = is_symbol ? at.x + width / 2 : at.x;
    const TimeScale scale({{0}, {sample_days}}, left, left + line_sample);
    sheet.add(drawn(mark, scale, at.y + 6.5));
  };
  keys.add(draw, width, words);
}

void add_step(ChartSheet& sheet, Keys& keys, double width, std::string_view words) {
  const auto draw = [&](Point at) {
    sheet.add(fmt::format(
        "<path d=\"M{0} {1}v-8\" stroke=\"{2}\" stroke-width=\"{3}\"/><path d=\"M{0} {4}l-3.4 "
        "7h6.8Z\" fill=\"{2}\"/>",
        svg::number(at.x + 4), svg::number(at.y + 14), style::ink, svg::number(width), svg::number(at.y)));
  };
  keys.add(draw, 8, words);
}

void note(TimelineSeen& seen, const ClaimMark& mark, const TimeScale& scale) {
  seen.reported |= mark.certainty == Certainty::reported;
  seen.contested |= mark.certainty == Certainty::contested;
  if (!mark.is_event) {
    seen.states = true;
    seen.unknown |= mark.end_unknown || mark.start_unknown;
    seen.goes_on |= mark.goes_on;
  } else if (is_symbol(mark, scale)) {
    seen.cooperative_event |= mark.tone == Tone::cooperative;
    seen.hostile_event |= mark.tone == Tone::hostile;
    seen.neutral_event |= mark.tone == Tone::neutral;
  } else {
    seen.spans = true;
  }
}

}  // namespace

void note(TimelineSeen& seen, const ClaimSection& section, const TimeScale& scale) {
  seen.columns |= section.is_crowded();
  if (section.is_crowded()) return;
  for (const ClaimMark& mark : section.marks) note(seen, mark, scale);
}

void add_timeline_legend(ChartSheet& sheet, const TimelineSeen& seen) {
  Keys keys(sheet, ChartSheet::left());
  const Tone tone = Tone::cooperative;
  const auto add = [&](bool is_there, ClaimMark mark, double width, std::string_view words) {
    if (is_there) add_sample(sheet, keys, std::move(mark), width, words);
  };
  add(seen.cooperative_event, {.tone = tone, .weight = 5, .is_event = true}, 8, "cooperative event");
  add(seen.hostile_event, {.tone = Tone::hostile, .weight = 5, .is_event = true}, 8, "hostile event");
  add(seen.neutral_event, {.weight = 5, .is_event = true}, 8, "neutral event");
  add(seen.spans, {.tone = tone, .is_event = true}, line_sample, "event at some time within");
  add(seen.states, {.tone = tone, .weight = 5}, line_sample, "standing: holds");
  add(seen.unknown, {.tone = tone, .weight = 5, .end_unknown = true}, line_sample, "end or start not told");
  add(seen.goes_on, {.tone = tone, .weight = 5, .goes_on = true}, line_sample, "goes on");
  add(seen.reported, {.tone = tone, .certainty = Certainty::reported, .weight = 4}, line_sample,
      "dashed, hollow: reported");
  add(seen.contested, {.tone = tone, .certainty = Certainty::contested, .weight = 4}, line_sample,
      "dotted, hollow: contested, alleged, planned");
  if (seen.columns) keys.add([](Point) {}, 0, "columns: how many claims there are");
  if (seen.supported) add_step(sheet, keys, 2.4, "supported shift");
  if (seen.indicated) add_step(sheet, keys, 1.2, "indicated shift");
  keys.add([](Point) {}, 0, "thicker, larger: more weight");
  keys.finish();
}

}  // namespace entente
