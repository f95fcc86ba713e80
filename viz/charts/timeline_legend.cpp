#include <entente/viz/charts/timeline_legend.hpp>

#include <entente/engine/verdicts/shift_verdict.hpp>
#include <entente/viz/charts/keys.hpp>
#include <entente/viz/charts/level_marks.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr double line_sample = 30, short_sample = 18, weight_sample = 10;
constexpr std::int32_t sample_days = 3000;

/// A mark over all days of a sample, or on one of them.
void add_sample(ChartSheet& sheet, Keys& keys, ClaimMark mark, double width, std::string_view words) {
  mark.size = mark_size(sheet.width());
  const bool is_symbol = width < line_sample;
  mark.stretches = {{{0}, {is_symbol ? 1 : sample_days}}};
  const auto draw = [&](Point at) {
    const double left = is_symbol ? at.x + width / 2 : at.x;
    const TimeScale scale({{0}, {sample_days}}, left, left + line_sample);
    sheet.add(drawn(mark, scale, at.y + 6.5));
  };
  keys.add(draw, width, words);
}

/// The symbols of events, one beside the other: of which sign, their places say.
void add_events(ChartSheet& sheet, Keys& keys, const TimelineSeen& seen) {
  std::vector<Tone> tones;
  if (seen.cooperative_event) tones.push_back(Tone::cooperative);
  if (seen.hostile_event) tones.push_back(Tone::hostile);
  if (seen.neutral_event) tones.push_back(Tone::neutral);
  if (tones.empty()) return;
  const double step = 11;
  const auto draw = [&](Point at) {
    for (std::size_t i = 0; i < tones.size(); ++i) {
      const double x = at.x + step * static_cast<double>(i) + 4;
      const ClaimMark mark{.tone = tones[i],
                           .weight = 5,
                           .size = mark_size(sheet.width()),
                           .is_event = true,
                           .stretches = {{{0}, {1}}}};
      sheet.add(drawn(mark, TimeScale({{0}, {1}}, x, x + 0.1), at.y + 6.5));
    }
  };
  keys.add(draw, step * static_cast<double>(tones.size()) - 3, "event");
}

/// A bar and a symbol beside it that are not confirmed, or weigh little and much.
void add_two(ChartSheet& sheet, Keys& keys, ClaimMark bar, ClaimMark symbol, std::string_view words) {
  symbol.is_event = true;
  bar.size = symbol.size = mark_size(sheet.width());
  bar.stretches = symbol.stretches = {{{0}, {1}}};
  const auto draw = [&](Point at) {
    const TimeScale along({{0}, {1}}, at.x, at.x + short_sample),
        beside({{0}, {1}}, at.x + short_sample + 8, at.x + short_sample + 9);
    sheet.add(drawn(bar, along, at.y + 6.5) + drawn(symbol, beside, at.y + 6.5));
  };
  keys.add(draw, short_sample + 14, words);
}

/// What weighs little beside what weighs much.
void add_weights(ChartSheet& sheet, Keys& keys) {
  const auto draw = [&](Point at) {
    double x = at.x;
    for (const auto& [is_event, weight] :
         {std::pair(false, 1.0), std::pair(false, 9.0), std::pair(true, 1.0), std::pair(true, 9.0)}) {
      const double width = is_event ? 1 : weight_sample;
      const TimeScale scale({{0}, {1}}, x, x + width);
      sheet.add(drawn(
          {.tone = Tone::cooperative, .weight = weight, .is_event = is_event, .stretches = {{{0}, {1}}}},
          scale, at.y + 6.5));
      x += width + (is_event || weight > 1 ? 8 : 2);
    }
  };
  keys.add(draw, 2 * weight_sample + 2 + 8 + 8 + 7, "thicker or larger: more weight");
}

void add_columns_key(ChartSheet& sheet, Keys& keys) {
  const auto draw = [&](Point at) {
    for (const double height : {4.0, 8.0, 12.0})
      sheet.add(filled({{at.x + 1.25 * height - 5, at.y + key_height - height}, {5, height}},
                       style::colour(Tone::cooperative)));
  };
  keys.add(draw, 15, "how many claims there are");
}

void add_cut_key(ChartSheet& sheet, Keys& keys) {
  const auto draw = [&](Point at) {
    const Point edge = at + Point{0, cut_height + 1};
    sheet.add(filled({edge, {short_sample, key_height - cut_height - 1}}, style::cell_fills[4]));
    sheet.add(cut_mark(edge + Point{short_sample / 2, 0}, 1, Tone::cooperative));
  };
  keys.add(draw, short_sample, "interval goes on to this level");
}

void add_arrow_key(ChartSheet& sheet, Keys& keys, Grade grade, double least) {
  const auto draw = [&](Point at) {
    sheet.add(
        shift_arrow({at.x + 4, at.y + key_height + 1}, {at.x + 4, at.y - 1}, grade == Grade::supported));
  };
  keys.add(draw, 8, fmt::format("{}: probability {:.3g} or more", name(grade), least));
}

void note(TimelineSeen& seen, const ClaimMark& mark, const TimeScale& scale) {
  seen.reported |= mark.certainty == Certainty::reported;
  seen.contested |= mark.certainty == Certainty::contested;
  if (!mark.is_event) {
    seen.states = true;
    if (is_symbol(mark, scale)) return;
    seen.unknown |= mark.end_unknown || mark.start_unknown;
    seen.goes_on |= mark.goes_on;
  } else if (is_symbol(mark, scale)) {
    seen.cooperative_event |= mark.tone == Tone::cooperative;
    seen.hostile_event |= mark.tone == Tone::hostile;
    seen.neutral_event |= mark.tone == Tone::neutral;
  } else {
    seen.vague_event = true;
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
  add_events(sheet, keys, seen);
  add(seen.vague_event, {.tone = tone, .weight = 5, .is_event = true}, line_sample, "on some day within");
  add(seen.states, {.tone = tone, .weight = 5}, line_sample, "standing");
  add(seen.unknown, {.tone = tone, .weight = 5, .end_unknown = true}, line_sample, "end not told");
  add(seen.goes_on, {.tone = tone, .weight = 5, .goes_on = true}, line_sample, "goes on");
  if (seen.reported)
    add_two(sheet, keys, {.tone = tone, .certainty = Certainty::reported, .weight = 3},
            {.tone = tone, .certainty = Certainty::reported, .weight = 4}, "reported");
  add_weights(sheet, keys);
  if (seen.contested)
    add_two(sheet, keys, {.tone = tone, .certainty = Certainty::contested, .weight = 3},
            {.tone = tone, .certainty = Certainty::contested, .weight = 4}, "contested, alleged, planned");
  if (seen.columns) add_columns_key(sheet, keys);
  if (seen.cut) add_cut_key(sheet, keys);
  if (seen.supported) add_arrow_key(sheet, keys, Grade::supported, least_supported);
  if (seen.indicated) add_arrow_key(sheet, keys, Grade::indicated, least_indicated);
  keys.finish();
}

}  // namespace entente
