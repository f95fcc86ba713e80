// The eras of a chart: their names above columns or above a time scale, and bands behind what is told of
// them.
#pragma once

#include <entente/graphs/model/era.hpp>
#include <entente/viz/charts/chart_sheet.hpp>
#include <entente/viz/charts/time_scale.hpp>

#include <span>
#include <string>
#include <vector>

namespace entente {

/// The name of an era in lines no wider than a column, but for a long word that stands out a little; words
/// may be broken behind a hyphen.
std::vector<std::string> heading_lines(const Era& era, double width);

/// The names of eras above their days on the scale, and the years in which they begin: in two rows where they
/// would touch; where these are not enough for names, years alone: then false. O(eras^2).
bool add_era_headings(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale);

/// Whether the name of an era is its years and no more: `1947-1951`.
bool is_named_by_years(const Era& era);

/// `Eras: 1947–1954 First years; 1955 Thaw.`: for where no name has room above. Empty where names say
/// nothing but years, and of more than 24 eras.
std::string eras_sentence(std::span<const Era> eras);
/// The same with the years alone in which eras begin: `Eras: 1947 First years; 1955 Thaw.`
std::string begun_eras_sentence(std::span<const Era> eras);

/// Shades every other era from `top` to `bottom`, behind all else.
void add_era_bands(ChartSheet& sheet, std::span<const Era> eras, const TimeScale& scale, double top,
                   double bottom);

}  // namespace entente
