#include <entente/viz/charts/time_scale.hpp>

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/style.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente {
namespace {

/// Months from tick to tick.
constexpr std::array<int, 12> tick_months = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000};
constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr double days_of_month = 30.44;
constexpr double room_beside = 12;

std::string tick_text(int year, int month, int step) {
  if (step >= 12) return fmt::format("{}", year);
  return fmt::format("{} {}", month_names[static_cast<std::size_t>(month)], year);
}

}  // namespace

double TimeScale::x(Date date) const {
  const Date within = std::clamp(date, span_.first, span_.past);
  return left_ + (right_ - left_) * static_cast<double>(within.day - span_.first.day) /
                     static_cast<double>(span_.days());
}

std::vector<Tick> TimeScale::ticks() const {
  const double month_width = (right_ - left_) * days_of_month / static_cast<double>(span_.days());
  const auto has_room = [&](int step) {
    return step * month_width >= text_width(tick_text(2000, 4, step), style::small_size) + room_beside;
  };
  const auto* const found = std::ranges::find_if(tick_months, has_room);
  const int step = found == tick_months.end() ? tick_months.back() : *found;
  std::vector<Tick> marked;
  const Civil start = civil(span_.first);
  for (int month = (start.year * 12 + static_cast<int>(start.month) - 1) / step * step;; month += step) {
    const auto day = civil_day(month / 12, static_cast<unsigned>(month % 12) + 1, 1);
    if (!day) {
      if (month >= 12) break;
      continue;
    }
    if (*day >= span_.past) break;
    if (*day >= span_.first) marked.push_back({x(*day), tick_text(month / 12, month % 12, step)});
  }
  return marked;
}

}  // namespace entente
