// Names are first set in rows; what is better for their lines is sought from there.
#include <entente/viz/maps/bloc_fields.hpp>

#include <entente/viz/maps/anneal.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

namespace entente {
namespace {

constexpr double least_corridor = 30, most_corridor = 110, corridors = 0.28;
/// Between two rows of stacked fields, and beside a row that has no name.
constexpr double between_stacked = 96, beside_unnamed = 28;
constexpr double least_field_height = 230, field_height = 0.4;  ///< the second as a share of the width

/// The places in one field of those who stand in it.
using Members = std::vector<std::size_t>;

std::vector<Members> members_of(const std::vector<Stander>& standers, std::size_t fields) {
  std::vector<Members> found(fields);
  for (std::size_t i = 0; i < standers.size(); ++i) found[standers[i].field].push_back(i);
  return found;
}

double widest(const std::vector<Stander>& standers, const Members& members) {
  double width = 0;
  for (const std::size_t i : members) width = std::max(width, standers[i].node.size.width);
  return width;
}

/// The area that the names of the fullest era need.
double area_of(const std::vector<Stander>& standers, const Members& members, double gap) {
  std::map<std::uint32_t, double> areas;
  for (const std::size_t i : members)
    for (const std::uint32_t era : standers[i].eras)
      areas[era] += (standers[i].node.size.width + gap) * (standers[i].node.size.height + gap);
  double most = 0;
  for (const auto& [era, area] : areas) most = std::max(most, area);
  return most;
}

/// Cells in rows, each of them one actor or several who never meet.
struct Cells {
  std::size_t columns = 1;
  std::vector<Members> of;      ///< row by row
  std::vector<double> heights;  ///< of the rows
};

Cells cells_of(const std::vector<Stander>& standers, const Members& members, double width, double gap) {
  Cells made;
  made.columns = static_cast<std::size_t>(
      std::max(1.0, (width - 2 * field_margin + gap) / (widest(standers, members) + gap)));
  for (const std::size_t i : members) {
    const auto free = std::ranges::find_if(made.of, [&](const Members& cell) {
      return std::ranges::none_of(
          cell, [&](std::size_t j) { return ever_together(standers[i].eras, standers[j].eras); });
    });
    if (free == made.of.end())
      made.of.push_back({i});
    else
      free->push_back(i);
  }
  made.heights.resize((made.of.size() + made.columns - 1) / made.columns);
  for (std::size_t cell = 0; cell < made.of.size(); ++cell)
    for (const std::size_t i : made.of[cell])
      made.heights[cell / made.columns] =
          std::max(made.heights[cell / made.columns], standers[i].node.size.height);
  return made;
}

double height_of(const Cells& cells, double gap) {
  return std::accumulate(cells.heights.begin(), cells.heights.end(), 2 * field_margin) +
         gap * std::max(0.0, static_cast<double>(cells.heights.size()) - 1);
}

/// Everyone in the middle of its cell, rows and columns spread over the field.
void set_in_cells(std::vector<Stander>& standers, const Cells& cells, const Box& field, double gap) {
  const auto rows = static_cast<double>(cells.heights.size());
  const double more = (field.size.height - height_of(cells, gap)) / std::max(1.0, rows);
  const double column =
      (field.size.width - 2 * field_margin) / static_cast<double>(std::max<std::size_t>(1, cells.columns));
  double y = field.corner.y + field_margin;
  for (std::size_t cell = 0; cell < cells.of.size(); ++cell) {
    const std::size_t row = cell / cells.columns;
    for (const std::size_t i : cells.of[cell])
      standers[i].node.at = {
          field.corner.x + field_margin + (static_cast<double>(cell % cells.columns) + 0.5) * column,
          y + (cells.heights[row] + more) / 2};
    if (cell % cells.columns + 1 == cells.columns) y += cells.heights[row] + gap + more;
  }
}

/// The part of a row of fields that somebody stands on.
struct Span {
  double top = std::numeric_limits<double>::infinity(), bottom = -top;
};

/// The widths of fields side by side: in proportion to what they need, none too narrow for its names.
std::vector<double> widths_of_fields(const std::vector<double>& needs, const std::vector<double>& least,
                                     double width) {
  const double all = std::accumulate(needs.begin(), needs.end(), 0.0);
  std::vector<double> widths;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const double even = width / static_cast<double>(needs.size());
    widths.push_back(std::max({least[i], 0.6 * even, all > 0 ? width * needs[i] / all : even}));
  }
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0),
               fixed = std::accumulate(least.begin(), least.end(), 0.0);
  // What is too much is taken from those that are wider than they must be.
  const double left = sum > fixed ? std::max(0.0, width - fixed) / (sum - fixed) : 0;
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = least[i] + (widths[i] - least[i]) * left;
  return widths;
}

/// How many fields stand side by side.
std::size_t fields_in_a_row(std::size_t fields, double widest_name, const FieldsChoice& choice) {
  if (choice.stacked) return fields > 3 ? 2 : 1;
  const double width = choice.width;
  const double least = widest_name + 2 * field_margin + least_corridor;
  const auto most = static_cast<std::size_t>(std::max(2.0, (width + least_corridor) / least));
  const std::size_t rows = std::max<std::size_t>(1, (fields + most - 1) / most);
  return (fields + rows - 1) / rows;
}

/// Where the fields from `first` on stand that make one row below `top`; gives the bottom of it.
double set_row(BlocFields& made, const std::vector<Members>& members, std::size_t first, std::size_t count,
               double top, const FieldsChoice& choice) {
  const double corridor =
      std::clamp(corridors * choice.width / static_cast<double>(count), least_corridor, most_corridor);
  std::vector<double> needs, least;
  for (std::size_t i = first; i < first + count; ++i) {
    needs.push_back(area_of(made.standers, members[i], choice.gap) / choice.covered);
    least.push_back(widest(made.standers, members[i]) + 2 * field_margin);
  }
  const std::vector<double> widths =
      widths_of_fields(needs, least, choice.width - corridor * static_cast<double>(count - 1));
  double x = 0,
         tall = first == 0 && !choice.stacked ? std::max(least_field_height, field_height * choice.width) : 0;
  std::vector<Cells> cells;
  for (std::size_t i = 0; i < count; ++i) {
    cells.push_back(cells_of(made.standers, members[first + i], widths[i], choice.gap));
    tall = std::max({tall, needs[i] / widths[i], height_of(cells.back(), choice.gap)});
  }
  for (std::size_t i = 0; i < count; ++i) {
    made.fields[first + i] = {{x, top}, {widths[i], tall}};
    set_in_cells(made.standers, cells[i], made.fields[first + i], choice.gap);
    x += widths[i] + corridor;
  }
  return top + tall;
}

/// Fields that stand side by side.
struct FieldRow {
  std::size_t first = 0, count = 0;
  bool is_unnamed = false;
};

std::vector<FieldRow> rows_of(const std::vector<Stander>& standers, const FieldsChoice& choice) {
  const bool has_unnamed = choice.unnamed < choice.fields;
  const bool own_row = has_unnamed && (choice.stacked || choice.unnamed + 1 == choice.fields);
  const std::size_t others = choice.fields - (own_row ? 1 : 0);
  const double widest_name = std::accumulate(
      standers.begin(), standers.end(), 0.0,
      [](double widest, const Stander& one) { return std::max(widest, one.node.size.width); });
  const std::size_t in_a_row = fields_in_a_row(others, widest_name, choice);
  std::vector<FieldRow> rows;
  for (std::size_t field = 0; field < choice.fields; ++field)
    if (own_row && field == choice.unnamed)
      rows.push_back({field, 1, true});
    else if (rows.empty() || rows.back().is_unnamed || rows.back().count == in_a_row)
      rows.push_back({field, 1, false});
    else
      ++rows.back().count;
  return rows;
}

double name_room(const FieldRow& row, const FieldsChoice& choice) {
  return row.is_unnamed ? 0 : choice.name_height;
}

/// From the row above to this one, its names among it.
double gap_above(const FieldRow& row, const FieldsChoice& choice) {
  if (!choice.stacked) return least_corridor + name_room(row, choice);
  const bool has_unnamed = choice.unnamed < choice.fields;
  const bool beside = has_unnamed && (row.is_unnamed || row.first == choice.unnamed + 1);
  return beside ? beside_unnamed + name_room(row, choice) : between_stacked;
}

}  // namespace

BlocFields bloc_fields(std::vector<Stander> standers, const FieldsChoice& choice) {
  BlocFields made{std::vector<Box>(choice.fields), std::move(standers), {}};
  const std::vector<Members> members = members_of(made.standers, choice.fields);
  double y = 0;
  for (const FieldRow& row : rows_of(made.standers, choice)) {
    const double room = row.first == 0 ? 0 : gap_above(row, choice);
    y = set_row(made, members, row.first, row.count, y + std::max(room, name_room(row, choice)), choice);
  }
  made.whole = {{0, 0}, {choice.width, y}};
  return made;
}

BlocFields trimmed(BlocFields made) {
  std::map<double, Span> rows;  // by the top of the fields
  for (const Stander& one : made.standers) {
    Span& used = rows.try_emplace(made.fields[one.field].corner.y).first->second;
    used.top = std::min(used.top, one.node.box().corner.y - field_margin);
    used.bottom = std::max(used.bottom, one.node.box().bottom() + field_margin);
  }
  double up = 0;
  std::map<double, double> moved;  // how far up each row goes
  for (const auto& [top, used] : rows) {
    up += used.top - top;
    moved[top] = up;
    for (const Box& field : made.fields)
      if (field.corner.y == top) {
        up += field.bottom() - used.bottom;
        break;
      }
  }
  for (Stander& one : made.standers) one.node.at.y -= moved.at(made.fields[one.field].corner.y);
  for (Box& field : made.fields)
    if (const auto row = rows.find(field.corner.y); row != rows.end())
      field = {{field.corner.x, field.corner.y + row->second.top - row->first - moved.at(row->first)},
               {field.size.width, row->second.bottom - row->second.top}};
  made.whole.size.height -= up;
  return made;
}

}  // namespace entente
