// Curves and convex shapes.
#include <entente/viz/render/geometry.hpp>

#include <cmath>

namespace entente {

Point unit(Point vector) {
  const double size = length(vector);
  return size > 0 ? vector * (1 / size) : Point{1, 0};
}

Point Curve::heading(double t) const {
  const double s = 1 - t;
  const Point derivative =
      (first - start) * (s * s) + (second - first) * (2 * s * t) + (end - second) * (t * t);
  return unit(length(derivative) > 0 ? derivative : end - start);
}

Curve Curve::between(double t0, double t1) const {
  // The control points of a piece are the blossom of the curve at its two ends.
  const auto blossom = [this](double a, double b, double c) {
    const double na = 1 - a, nb = 1 - b, nc = 1 - c;
    return start * (na * nb * nc) + first * (a * nb * nc + na * b * nc + na * nb * c) +
           second * (a * b * nc + a * nb * c + na * b * c) + end * (a * b * c);
  };
  return {at(t0), blossom(t0, t0, t1), blossom(t0, t1, t1), at(t1)};
}

double Curve::reach() const { return length(first - start) + length(second - first) + length(end - second); }

Curve bowed(Point a, Point b, double bow, double lean) {
  // A cubic's middle goes three quarters of the way that its control points go together.
  const Point side = left_of(unit(b - a)) * (4.0 / 3);
  return {a, a + (b - a) * (1.0 / 3) + side * (bow + lean), a + (b - a) * (2.0 / 3) + side * (bow - lean), b};
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
