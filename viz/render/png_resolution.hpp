// How many dots of a PNG make an inch, which word processors and presses take for its size.
#pragma once

#include <string>

namespace entente {

/// The picture with a pHYs chunk (PNG, third edition, 11.3.4.3), in dots per metre. Takes a PNG without one;
/// throws Error(Failure::renderer) for what is no PNG.
std::string with_resolution(std::string png, double dots_per_inch);

}  // namespace entente
