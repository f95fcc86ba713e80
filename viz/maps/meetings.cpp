// The loops here have no branches and count in whole numbers, so that compilers take four lines or more at a
// time, in any order.
#include <entente/viz/maps/meetings.hpp>

#include <entente/viz/maps/anneal.hpp>

#include <bit>
#include <cmath>

namespace entente {
namespace {

/// Lists of eras as rows of bits.
class EraBits {
 public:
  explicit EraBits(std::size_t eras) : words_((eras + 63) / 64) {}
  void add(const std::vector<std::uint32_t>& eras) {
    const std::size_t row = bits_.size();
    bits_.resize(row + words_, 0);
    for (const std::uint32_t era : eras) bits_[row + era / 64] |= std::uint64_t{1} << (era % 64);
  }
  /// How many eras a row has in common with one of another list.
  std::int32_t common(std::size_t row, const EraBits& with, std::size_t other) const {
    std::int32_t sum = 0;
    for (std::size_t word = 0; word < words_; ++word)
      sum += std::popcount(bits_[row * words_ + word] & with.bits_[other * words_ + word]);
    return sum;
  }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

std::size_t eras_of(const LayoutScene& scene) {
  std::size_t eras = 1;
  const auto note = [&](const std::vector<std::uint32_t>& seen) {
    if (!seen.empty()) eras = std::max<std::size_t>(eras, seen.back() + 1);
  };
  for (const auto& seen : scene.eras) note(seen);
  for (const Tether& tether : scene.tethers) note(tether.eras);
  return eras;
}

/// Of a line the start and the end, of a box the middle and half the size.
struct Four {
  float x = 0, y = 0, to_x = 0, to_y = 0;
};

template <typename Columns>
Four row(const Columns& columns, std::size_t i) {
  return {columns.x[i], columns.y[i], columns.to_x[i], columns.to_y[i]};
}

std::int32_t counted_if(bool is_met, std::int32_t count) {
  return -static_cast<std::int32_t>(is_met) & count;
}

bool cross_each_other(const Four& one, const Four& other) {
  const float ux = one.to_x - one.x, uy = one.to_y - one.y;
  const float vx = other.to_x - other.x, vy = other.to_y - other.y;
  const float x = other.x - one.x, y = other.y - one.y;
  const float start = ux * y - uy * x, turn = ux * vy - uy * vx, seen = vx * y - vy * x;
  // Where the other starts and ends, seen along the one, and the one seen along the other.
  const bool parted = (start > 0) != (start + turn > 0), parts = (seen > 0) != (seen + turn > 0);
  return static_cast<int>(parted) & static_cast<int>(parts);
}

constexpr float shallow_cosine = 0.92F;  ///< two lines less than 23 degrees apart

bool nearly_parallel(const Four& one, const Four& other) {
  const float ux = one.to_x - one.x, uy = one.to_y - one.y;
  const float vx = other.to_x - other.x, vy = other.to_y - other.y;
  const float dot = ux * vx + uy * vy;
  return dot * dot > shallow_cosine * shallow_cosine * (ux * ux + uy * uy) * (vx * vx + vy * vy);
}

/// No side of the box parts the two, and its corners do not all lie on one side of the line.
bool meets(const Four& line, const Four& box) {
  const float across = (line.to_x - line.x) / 2, down = (line.to_y - line.y) / 2;
  const float x = line.x + across - box.x, y = line.y + down - box.y;
  const float wide = std::abs(across), high = std::abs(down);
  const bool level = std::abs(x) <= box.to_x + wide, upright = std::abs(y) <= box.to_y + high;
  const bool is_near = std::abs(across * y - down * x) <= wide * box.to_y + high * box.to_x;
  return static_cast<int>(level) & static_cast<int>(upright) & static_cast<int>(is_near);
}

}  // namespace

Meetings::Meetings(const LayoutScene& scene, double clearance)
    : starting_(scene.tiles.size()), ending_(scene.tiles.size()) {
  const auto put = [](Columns& columns, Point from, Point to) {
    columns.x.push_back(static_cast<float>(from.x));
    columns.y.push_back(static_cast<float>(from.y));
    columns.to_x.push_back(static_cast<float>(to.x));
    columns.to_y.push_back(static_cast<float>(to.y));
  };
  for (const Tile& tile : scene.tiles) {
    const Box box = grown(tile.box, clearance);
    put(boxes_, box.centre(), {box.size.width / 2, box.size.height / 2});
  }
  std::vector<const Tether*> seen;
  for (const Tether& tether : scene.tethers) {
    if (tether.eras.empty()) continue;
    const auto line = static_cast<std::uint32_t>(seen.size());
    starting_[tether.a].push_back(line);
    ending_[tether.b].push_back(line);
    put(lines_, scene.tiles[tether.a].box.centre(), scene.tiles[tether.b].box.centre());
    seen.push_back(&tether);
  }
  count_eras(scene, seen);
}

void Meetings::count_eras(const LayoutScene& scene, const std::vector<const Tether*>& seen) {
  const std::size_t m = seen.size(), n = scene.tiles.size(), eras = eras_of(scene);
  EraBits of_boxes(eras), of_lines(eras);
  for (const auto& there : scene.eras) of_boxes.add(there);
  for (const Tether* tether : seen) of_lines.add(tether->eras);
  together_.resize(m * m);
  strangers_.resize(m * m);
  met_.resize(m * n);
  met_by_.resize(m * n);
  for (std::size_t i = 0; i < m; ++i) {
    const Tether& one = *seen[i];
    for (std::size_t j = 0; j < m; ++j) {
      const Tether& other = *seen[j];
      const bool share = one.a == other.a || one.a == other.b || one.b == other.a || one.b == other.b;
      together_[i * m + j] = i == j ? 0 : of_lines.common(i, of_lines, j);
      strangers_[i * m + j] = share ? 0 : together_[i * m + j];
    }
    for (std::size_t box = 0; box < n; ++box) {
      const bool is_end = box == one.a || box == one.b;
      met_[i * n + box] = met_by_[box * m + i] = is_end ? 0 : of_lines.common(i, of_boxes, box);
    }
  }
}

void Meetings::move(std::size_t box, Point to) {
  const auto x = static_cast<float>(to.x), y = static_cast<float>(to.y);
  boxes_.x[box] = x;
  boxes_.y[box] = y;
  for (const std::uint32_t line : starting_[box]) {
    lines_.x[line] = x;
    lines_.y[line] = y;
  }
  for (const std::uint32_t line : ending_[box]) {
    lines_.to_x[line] = x;
    lines_.to_y[line] = y;
  }
}

std::int32_t Meetings::crossings(std::size_t line) const {
  const Four self = row(lines_, line);
  const std::int32_t* counts = strangers_.data() + line * lines_.size();
  std::int32_t sum = 0;
  for (std::size_t j = 0; j < lines_.size(); ++j)
    sum += counted_if(cross_each_other(self, row(lines_, j)), counts[j]);
  return sum;
}

std::int32_t Meetings::shallow_crossings(std::size_t line) const {
  const Four self = row(lines_, line);
  const std::int32_t* counts = strangers_.data() + line * lines_.size();
  std::int32_t sum = 0;
  for (std::size_t j = 0; j < lines_.size(); ++j) {
    const Four other = row(lines_, j);
    const int both =
        static_cast<int>(cross_each_other(self, other)) & static_cast<int>(nearly_parallel(self, other));
    sum += counted_if(both != 0, counts[j]);
  }
  return sum;
}

std::int32_t Meetings::boxes_through(std::size_t line) const {
  const Four self = row(lines_, line);
  const std::int32_t* counts = met_.data() + line * boxes_.size();
  std::int32_t sum = 0;
  for (std::size_t j = 0; j < boxes_.size(); ++j) sum += counted_if(meets(self, row(boxes_, j)), counts[j]);
  return sum;
}

std::int32_t Meetings::lines_through(std::size_t box) const {
  const Four self = row(boxes_, box);
  const std::int32_t* counts = met_by_.data() + box * lines_.size();
  std::int32_t sum = 0;
  for (std::size_t j = 0; j < lines_.size(); ++j) sum += counted_if(meets(row(lines_, j), self), counts[j]);
  return sum;
}

}  // namespace entente
