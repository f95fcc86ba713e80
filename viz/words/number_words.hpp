// Numbers as figures and sentences have them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

/// `+3.2`, `−0.5`, `0.0`: one decimal and a true minus; from a million on three digits, `+1.23e+06`.
std::string signed_number(double value);

/// As signed_number(), but without decimals from 10 on: `+41`.
std::string short_level(double value);

/// `3 claims`, `1 claim`.
std::string counted(std::size_t number, std::string_view noun);

}  // namespace entente
