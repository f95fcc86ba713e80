// entente.toml: what a package says about itself.
#pragma once

#include <entente/graphs/model/date.hpp>
#include <entente/graphs/model/problem.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Settings {
  std::string title;
  std::optional<Date> as_of;
  std::string scheme;
};

/// Reads entente.toml; unknown keys are warnings. An empty text gives empty settings.
Settings read_settings(std::string_view text, Problems& problems);

}  // namespace entente
