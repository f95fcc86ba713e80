#include <entente/viz/charts/matrix_layout.hpp>

#include <entente/viz/charts/level_cell.hpp>
#include <entente/viz/charts/short_names.hpp>
#include <entente/viz/maps/cast.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace entente {
namespace {

constexpr double widest_pitch = 40, between_blocs = 6;
constexpr double of_one_line = 0.25, of_two_lines = 0.2;  ///< widest names, as shares of the page
constexpr std::array<double, 3> without_numbers = {0.25, 0.2, 0.15};
constexpr std::size_t most_shortened = 4;  ///< one in so many, where others are whole
constexpr double beside_level_name = 3;    ///< of paper, between names that are not upright
constexpr double around_corner = 8;        ///< of paper, from names to what stands above them

double room_for_numbers(const BlocMatrix& matrix) {
  std::vector<double> levels;
  for (const auto& row : matrix.cells)
    for (const auto& cell : row)
      if (cell) levels.push_back(cell->level);
  return room_of_levels(std::move(levels));
}

/// What is seen to stand for a name without being told; the name where nothing is.
std::string brief_of(const std::string& name) {
  std::string brief = with_initials(name);
  if (brief.empty()) brief = without_middle(name);
  return brief.empty() ? name : brief;
}

/// Attempts to give names room.
class MatrixNames {
 public:
  MatrixNames(const ChartSheet& sheet, const Chronicle& chronicle, const MatrixRecord& record,
              const FoldOptions& fold)
      : sheet_(sheet),
        actors_(record.matrix.actors),
        short_names_(chronicle, ids_of(record.matrix), fold),
        number_room_(room_for_numbers(record.matrix)) {
    for (const MatrixActor& one : actors_) {
      whole_.push_back(clean(shown_actor_in(chronicle, one.actor, fold, record.era.span).label));
      ++alike_[brief_of(whole_.back())];
    }
  }

  MatrixLayout laid_out() const {
    MatrixLayout made = with_names();
    if (made.has_numbers) return made;
    MatrixLayout shorter = attempt(widest_short(), 1);
    if (shorter.has_numbers && shorter.is_plain()) return shorter;
    if (made.is_plain() && made.pitch >= least_matrix_pitch) return made;
    for (const double share : without_numbers)
      if (MatrixLayout in_colour = attempt(share * sheet_.width(), 1);
          in_colour.is_plain() && in_colour.pitch >= least_matrix_pitch)
        return in_colour;
    return shorter;
  }

 private:
  MatrixLayout with_names() const {
    MatrixLayout in_two = attempt(of_two_lines * sheet_.width(), 2),
                 in_one = attempt(of_one_line * sheet_.width(), 1);
    if (in_two.pitch < 2 * chart_line) in_two = in_one;
    if (in_two.codes.empty()) return in_two;
    if (in_one.codes.empty()) return in_one;
    for (const MatrixLayout* few : {&in_two, &in_one})
      if (few->is_plain()) return *few;
    return attempt(widest_short(), 1);
  }

  static std::vector<ActorId> ids_of(const BlocMatrix& matrix) {
    std::vector<ActorId> ids;
    for (const MatrixActor& one : matrix.actors) ids.push_back(one.actor);
    return ids;
  }

  double widest_short() const {
    double widest = 0;
    for (const MatrixActor& one : actors_)
      widest = std::max(widest, text_width(short_names_.of(one.actor), chart_text));
    return widest;
  }

  /// Names in so many lines, none wider than `most`; short ones where they would be cut.
  MatrixLayout attempt(double most, std::size_t lines) const {
    MatrixLayout made;
    std::vector<ActorId> shortened;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      std::vector<std::string> name =
          wrapped(whole_[i], chart_text, {.width = most, .most_lines = lines, .lines = Lines::full});
      const auto is_cut = [&](const std::string& line) {
        return text_width(line, chart_text) > most || line.find("…") != std::string::npos;
      };
      const std::string brief = brief_of(whole_[i]);
      if (std::ranges::any_of(name, is_cut) && alike_.at(brief) == 1 &&
          text_width(brief, chart_text) <= most) {
        name = {brief};
        if (brief.find("…") != std::string::npos)
          made.spelt_out += fmt::format("{}{}: {}.", made.spelt_out.empty() ? "" : " ", brief, whole_[i]);
      } else if (std::ranges::any_of(name, is_cut)) {
        name = {short_names_.of(actors_[i].actor)};
        shortened.push_back(actors_[i].actor);
      }
      for (const std::string& line : name)
        made.name_width = std::max(made.name_width, text_width(line, chart_text));
      made.names.push_back(std::move(name));
    }
    made.codes = short_names_.told(shortened);
    made.shortened = shortened.size();
    place(made);
    made.has_numbers = number_room_ <= made.pitch - between_matrix_cells;
    return made;
  }

  void place(MatrixLayout& made) const {
    made.left = made.least_left();
    std::vector<double> gaps(actors_.size(), 0);
    for (std::size_t i = 1; i < actors_.size(); ++i)
      gaps[i] = gaps[i - 1] + (actors_[i].bloc == actors_[i - 1].bloc ? 0 : between_blocs);
    const auto count = static_cast<double>(std::max<std::size_t>(1, actors_.size()));
    const double all_gaps = gaps.empty() ? 0 : gaps.back();
    made.pitch = std::min(widest_pitch, (sheet_.right() - made.left - all_gaps) / count);
    for (std::size_t i = 0; i < actors_.size(); ++i)
      made.offsets.push_back(gaps[i] + made.pitch * static_cast<double>(i));
    made.left += std::max(0.0, (sheet_.right() - made.right()) / 2);
    made.are_upright = made.name_width + beside_level_name > made.pitch ||
                       std::ranges::any_of(made.names, [](const auto& lines) { return lines.size() > 1; });
  }

  const ChartSheet& sheet_;
  const std::vector<MatrixActor>& actors_;
  ShortNames short_names_;
  std::vector<std::string> whole_;
  std::map<std::string, std::size_t> alike_;  ///< how many have each brief name
  double number_room_;                        ///< of nine levels in ten
};

}  // namespace

double MatrixLayout::name_height(std::size_t column) const {
  if (!are_upright) return chart_text;
  double height = 0;
  for (const std::string& line : names[column]) height = std::max(height, text_width(line, chart_text));
  return height;
}

double MatrixLayout::rise() const {
  double most = 0;
  for (std::size_t i = 0; i < names.size(); ++i) most = std::max(most, name_height(i) - offsets[i]);
  return most;
}

bool MatrixLayout::has_corner(Size box, double right) const {
  const double top = rise();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_below = left + offsets[i] + pitch + around_corner > right - box.width;
    if (is_below && top + offsets[i] - name_height(i) < box.height + around_corner) return false;
  }
  return left < right - box.width;
}

bool MatrixLayout::is_plain() const { return shortened * most_shortened <= names.size(); }

MatrixLayout matrix_layout(const ChartSheet& sheet, const Chronicle& chronicle, const MatrixRecord& record,
                           const FoldOptions& fold) {
  return MatrixNames(sheet, chronicle, record, fold).laid_out();
}

}  // namespace entente
