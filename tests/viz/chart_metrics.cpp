#include "viz/chart_metrics.hpp"

#include <entente/viz/render/drawn_text.hpp>
#include <entente/viz/render/geometry.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace entente {
namespace {

constexpr double points_of_millimetre = 72 / 25.4;
constexpr double ascent = 0.72, descent = 0.1;  ///< of what is black of a line, in font sizes
constexpr double slack = 0.6;                   ///< widths are estimates

/// `name="..."` of a tag; empty where it is not there.
std::string attribute(const std::string& tag, const std::string& name) {
  const auto at = tag.find(' ' + name + "=\"");
  if (at == std::string::npos) return "";
  const auto start = at + name.size() + 3;
  return tag.substr(start, tag.find('"', start) - start);
}

double number_of(const std::string& tag, const std::string& name) {
  const std::string text = attribute(tag, name);
  return text.empty() ? 0 : std::stod(text);
}

std::string unescaped(std::string text) {
  for (const auto& [entity, character] :
       {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&#39;", "'"),
        std::pair("&amp;", "&")})
    for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
      text.replace(at, std::string(entity).size(), character);
  return text;
}

/// Relative luminance of `#RRGGBB` (WCAG 2).
double luminance(const std::string& colour) {
  double sum = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
    sum += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const std::string& x, const std::string& y) {
  const double of_x = luminance(x), of_y = luminance(y);
  return (std::max(of_x, of_y) + 0.05) / (std::min(of_x, of_y) + 0.05);
}

struct Ground {
  Box box;
  std::string fill;
};

class Reader {
 public:
  explicit Reader(const std::string& svg) : svg_(svg) {}

  ChartMetrics read() {
    for (std::size_t at = svg_.find('<'); at != std::string::npos; at = svg_.find('<', at + 1)) {
      const std::string tag = svg_.substr(at, svg_.find('>', at) - at + 1);
      if (tag.starts_with("<svg ")) page(tag);
      if (tag.starts_with("<g transform=\"rotate(-90 ")) turn(tag);
      if (tag == "</g>") upright_ = false;
      if (tag.starts_with("<rect ")) rectangle(tag);
      if (tag.starts_with("<circle ")) circle(tag);
      if (tag.starts_with("<text ")) text(tag, at + tag.size());
    }
    for (std::size_t i = 0; i < texts_.size(); ++i)
      for (std::size_t j = i + 1; j < texts_.size(); ++j) found_.overlaps += texts_[i].overlaps(texts_[j]);
    return found_;
  }

 private:
  void page(const std::string& tag) {
    const std::string view = attribute(tag, "viewBox");
    page_ = {{0, 0}, {std::stod(view.substr(4)), std::stod(view.substr(view.rfind(' ')))}};
    found_.height = std::stod(attribute(tag, "height"));
    scale_ = std::stod(attribute(tag, "width")) / page_.size.width * points_of_millimetre;
  }

  /// What follows stands upright: turned to the left around a point.
  void turn(const std::string& tag) {
    const std::string how = attribute(tag, "transform");
    std::size_t next = 0;
    const std::string numbers = how.substr(how.find(' ') + 1);
    hub_.x = std::stod(numbers, &next);
    hub_.y = std::stod(numbers.substr(next));
    upright_ = true;
  }

  /// The box on the page of a text whose baseline goes from `at`.
  Box placed(Point at, double width, double size) const {
    if (!upright_) return {{at.x, at.y - ascent * size}, {width, (ascent + descent) * size}};
    const Point turned = {hub_.x + at.y - hub_.y, hub_.y - (at.x - hub_.x)};
    return {{turned.x - ascent * size, turned.y - width}, {(ascent + descent) * size, width}};
  }

  void rectangle(const std::string& tag) {
    const std::string fill = attribute(tag, "fill");
    if (fill.starts_with('#') && fill.size() == 7)
      grounds_.push_back(
          {{{number_of(tag, "x"), number_of(tag, "y")}, {number_of(tag, "width"), number_of(tag, "height")}},
           fill});
  }

  void circle(const std::string& tag) {
    const double r = number_of(tag, "r");
    const Point corner = {number_of(tag, "cx") - r, number_of(tag, "cy") - r};
    const std::string fill = attribute(tag, "fill");
    if (fill.size() == 7) grounds_.push_back({{corner, {2 * r, 2 * r}}, fill});
  }

  void text(const std::string& tag, std::size_t content) {
    const std::string words = unescaped(svg_.substr(content, svg_.find("</text>", content) - content));
    const double size = number_of(tag, "font-size");
    const double width =
        text_width(words, size, attribute(tag, "font-weight") == "bold" ? Weight::bold : Weight::regular);
    const std::string anchor = attribute(tag, "text-anchor");
    const double before = anchor == "middle" ? width / 2 : anchor == "end" ? width : 0;
    const Box box = placed({number_of(tag, "x") - before, number_of(tag, "y")}, width, size);
    ++found_.texts;
    found_.cut += words.ends_with("…");
    found_.off_page += box.corner.x < -slack || box.corner.y < -slack ||
                       box.right() > page_.right() + slack || box.bottom() > page_.bottom() + slack;
    found_.smallest_text = std::min(found_.smallest_text, size * scale_);
    found_.least_contrast = std::min(found_.least_contrast, contrast(attribute(tag, "fill"), ground_of(box)));
    texts_.push_back(grown(box, -slack));
  }

  std::string ground_of(const Box& box) const {
    std::string fill = "#FFFFFF";
    for (const Ground& ground : grounds_)
      if (ground.box.contains(box.centre())) fill = ground.fill;
    return fill;
  }

  const std::string& svg_;
  ChartMetrics found_;
  Box page_{};
  double scale_ = 1;
  bool upright_ = false;
  Point hub_{};
  std::vector<Ground> grounds_;
  std::vector<Box> texts_;
};

}  // namespace

ChartMetrics chart_metrics(const std::string& svg) { return Reader(svg).read(); }

}  // namespace entente
