#include <entente/viz/render/png_resolution.hpp>

#include <entente/graphs/model/problem.hpp>

#include <boost/crc.hpp>

#include <cmath>
#include <cstdint>
#include <string_view>

namespace entente {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t end_of_header = 8 + 4 + 4 + 13 + 4;  ///< signature, and the first chunk
constexpr double inches_in_metre = 1 / 0.0254;
constexpr char per_metre = 1;

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xFFU);
  return bytes;
}

}  // namespace

std::string with_resolution(std::string png, double dots_per_inch) {
  if (!png.starts_with(signature) || png.size() < end_of_header)
    throw Error(Failure::renderer, "what should be a PNG is none");
  const std::string dots =
      big_endian(static_cast<std::uint32_t>(std::lround(dots_per_inch * inches_in_metre)));
  const std::string chunk = "pHYs" + dots + dots + per_metre;
  boost::crc_32_type sum;
  sum.process_bytes(chunk.data(), chunk.size());
  png.insert(end_of_header, big_endian(9) + chunk + big_endian(sum.checksum()));
  return png;
}

}  // namespace entente
