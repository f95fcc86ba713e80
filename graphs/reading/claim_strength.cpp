// A score says sign and weight in one number, so it stands alone.
#include <entente/graphs/reading/claim_strength.hpp>

#include <entente/graphs/reading/relations.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

void read_sign(ClaimStrength& strength, Sheet& sheet, std::string_view cell) {
  const auto sign = sign_of(cell);
  if (!sign)
    sheet.error("sign", fmt::format("sign \"{}\" is not known", printable(cell, 40)), "write +, - or 0");
  strength.sign = sign.value_or(Sign::neutral);
  strength.stated.sign = true;
}

/// What tables of states write for what is missing.
bool is_gap(double weight) {
  static constexpr double gaps[] = {-7, -8, -9, -77, -88, -99, -999, -9999};
  return std::find(std::begin(gaps), std::end(gaps), weight) != std::end(gaps);
}

void read_weight(ClaimStrength& strength, Sheet& sheet, std::string_view cell) {
  const auto weight = number(cell, sheet.decimal_comma());
  strength.stated.weight = true;
  if (!weight || !is_weight(std::abs(*weight))) {
    sheet.error(
        "weight",
        fmt::format("weight \"{}\" is neither 0 nor a number from 1e-18 to 1e18", printable(cell, 40)),
        "write a number such as 2.5");
    return;
  }
  strength.weight = std::abs(*weight);
  if (*weight >= 0) return;
  if (strength.stated.sign && strength.sign != Sign::hostile)
    sheet.error("weight", "a negative weight stands beside a sign that is not -",
                "keep the sign, drop the minus");
  else if (is_gap(*weight))
    sheet.fault(Severity::warning, "weight",
                fmt::format("the weight {} is read as sign -, and may be a code for what is missing", cell),
                "leave the cell empty where it is; else write the sign in its own column");
  else
    sheet.fault(Severity::notice, "weight", "a negative weight is read as sign -",
                "write the sign in its own column");
  strength.sign = Sign::hostile;
  strength.stated.sign = true;
}

void read_score(ClaimStrength& strength, Sheet& sheet, std::string_view cell) {
  const auto score = number(cell, sheet.decimal_comma());
  if (strength.stated.sign || strength.stated.weight)
    sheet.error("score", "score stands beside sign or weight", "a score is both: leave the others empty");
  if (!score || std::abs(*score) > 10)
    sheet.error("score", fmt::format("score \"{}\" is no number from -10 to 10", printable(cell, 40)),
                "write one such as -4.5");
  else if (!is_weight(std::abs(*score)))
    sheet.error("score", fmt::format("score \"{}\" is nearer to 0 than 1e-18", printable(cell, 40)),
                "write 0");
  const double value = score.value_or(0);
  strength.sign = value > 0 ? Sign::cooperative : value < 0 ? Sign::hostile : Sign::neutral;
  strength.weight = std::abs(value);
  strength.stated.score = true;
}

void read_direction(ClaimStrength& strength, Sheet& sheet, std::string_view cell) {
  const auto directed = yes_or_no(cell);
  if (!directed)
    sheet.error("directed", fmt::format("directed \"{}\" is not known", printable(cell, 40)),
                "write yes or no");
  strength.directed = directed.value_or(true);
  strength.stated.directed = true;
}

}  // namespace

std::string_view sign_cell(const Sheet& sheet, const ClaimColumns& columns) {
  const std::string_view cell = sheet.cell(columns.sign);
  return cell == "-" ? cell : sheet.value(columns.sign);
}

ClaimStrength row_strength(Sheet& sheet, const ClaimColumns& columns, const Relation& relation) {
  ClaimStrength strength{relation.sign, relation.weight, relation.directed, {}};
  if (const auto cell = sign_cell(sheet, columns); !cell.empty()) read_sign(strength, sheet, cell);
  if (const auto cell = sheet.value(columns.weight); !cell.empty()) read_weight(strength, sheet, cell);
  if (const auto cell = sheet.value(columns.score); !cell.empty()) read_score(strength, sheet, cell);
  if (const auto cell = sheet.value(columns.directed); !cell.empty()) read_direction(strength, sheet, cell);
  return strength;
}

}  // namespace entente
