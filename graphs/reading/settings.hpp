// entente.toml: what a package says about itself.
#pragma once

#include <entente/graphs/model/date.hpp>
#include <entente/graphs/model/problem.hpp>
#include <entente/graphs/reading/read_options.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct Settings {
  std::string title;
  std::optional<Date> as_of;
  std::string scheme;
  ReadOptions reading;  ///< how the sheets are to be read, where the caller does not say
};

/// Reads entente.toml; unknown keys are warnings. An empty text gives empty settings.
Settings read_settings(std::string_view text, Problems& problems);

/// The text of entente.toml with these settings, one line for each that is made.
std::string written(const Settings& settings);

}  // namespace entente
