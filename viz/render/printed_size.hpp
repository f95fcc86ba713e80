// How long the numbers in a figure are: what is drawn by a size goes by the number that is printed.
#pragma once

#include <string>

namespace entente {

/// A size that is not below zero: one decimal, none from 10 on, and from a million on three digits.
std::string printed_digits(double size);

/// |level| as it is printed: 4 of 3.96 and of −3.96, 500 of 499.6.
double printed_size(double level);

}  // namespace entente
