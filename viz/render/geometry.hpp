// Points, boxes and the cubic curves that lines follow. Units are points, y grows downwards.
#pragma once

#include <array>
#include <cmath>
#include <span>

namespace entente {

struct Point {
  double x = 0, y = 0;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
  friend constexpr bool operator==(Point, Point) = default;
};

inline double length(Point vector) { return std::sqrt(vector.x * vector.x + vector.y * vector.y); }
/// The vector of length 1 in the same direction; (1, 0) for a vector without length.
Point unit(Point vector);
/// The vector turned a quarter to the left as the reader sees it.
constexpr Point left_of(Point vector) { return {vector.y, -vector.x}; }

struct Size {
  double width = 0, height = 0;
  friend constexpr bool operator==(Size, Size) = default;
};

/// The size, neither narrower nor lower than the other.
constexpr Size at_least(Size size, Size least) {
  return {size.width < least.width ? least.width : size.width,
          size.height < least.height ? least.height : size.height};
}

struct Box {
  Point corner;  ///< top left
  Size size;
  constexpr double right() const { return corner.x + size.width; }
  constexpr double bottom() const { return corner.y + size.height; }
  constexpr Point centre() const { return {corner.x + size.width / 2, corner.y + size.height / 2}; }
  constexpr bool contains(Point p) const {
    return p.x >= corner.x && p.x <= right() && p.y >= corner.y && p.y <= bottom();
  }
  constexpr bool overlaps(const Box& other) const {
    return corner.x < other.right() && other.corner.x < right() && corner.y < other.bottom() &&
           other.corner.y < bottom();
  }
  friend constexpr bool operator==(const Box&, const Box&) = default;
};

/// The box with `margin` more on every side.
constexpr Box grown(const Box& box, double margin) {
  return {{box.corner.x - margin, box.corner.y - margin},
          {box.size.width + 2 * margin, box.size.height + 2 * margin}};
}

/// A cubic Bézier curve.
struct Curve {
  Point start, first, second, end;  ///< the ends, and the control points that each of them heads for
  constexpr Point at(double t) const {
    const double s = 1 - t;
    return start * (s * s * s) + first * (3 * s * s * t) + second * (3 * s * t * t) + end * (t * t * t);
  }
  /// Direction of travel, length 1.
  Point heading(double t) const;
  /// The piece between two parameters.
  Curve between(double t0, double t1) const;
  Curve reversed() const { return {end, second, first, start}; }
  /// Length of the polygon of its four points: no less than its own.
  double reach() const;
};

/// The curve from a to b whose middle lies `bow` points to the left of the straight line; `lean` pushes its
/// first half to the left and its second to the right, so that it swings like an S.
Curve bowed(Point a, Point b, double bow, double lean = 0);

/// Whether a point lies inside a convex polygon.
bool inside(std::span<const Point> convex, Point p);

}  // namespace entente
