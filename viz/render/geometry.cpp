// Curves and convex shapes.
#include <entente/viz/render/geometry.hpp>

#include <cmath>

namespace entente {

double length(Point vector) { return std::hypot(vector.x, vector.y); }

Point unit(Point vector) {
  const double size = length(vector);
  return size > 0 ? vector * (1 / size) : Point{1, 0};
}

Point Curve::at(double t) const {
  const double s = 1 - t;
  return start * (s * s) + control * (2 * s * t) + end * (t * t);
}

Point Curve::heading(double t) const {
  const Point derivative = (control - start) * (1 - t) + (end - control) * t;
  return unit(length(derivative) > 0 ? derivative : end - start);
}

Curve Curve::between(double t0, double t1) const {
  // The control point of a piece is the blossom of the curve at its two ends.
  const double s0 = 1 - t0, s1 = 1 - t1;
  return {at(t0), start * (s0 * s1) + control * (s0 * t1 + t0 * s1) + end * (t0 * t1), at(t1)};
}

Curve bowed(Point a, Point b, double bow) {
  const Point middle = (a + b) * 0.5;
  return {a, middle + left_of(unit(b - a)) * (2 * bow), b};
}

bool inside(std::span<const Point> convex, Point p) {
  int side = 0;
  for (std::size_t i = 0; i < convex.size(); ++i) {
    const Point a = convex[i], b = convex[(i + 1) % convex.size()];
    const double cross = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    if (std::abs(cross) < 1e-9) continue;  // an edge without length, or a point on the line
    const int here = cross > 0 ? 1 : -1;
    if (side != 0 && here != side) return false;
    side = here;
  }
  return true;
}

}  // namespace entente
