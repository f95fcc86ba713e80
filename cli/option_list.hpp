// Every option once, with its help. CLI11 reads them by this list.
#pragma once

#include <entente/cli/options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace entente {

struct Option {
  std::string_view name;      ///< without `--`
  std::string_view spelling;  ///< as CLI11 reads it
  std::string_view value;     ///< what stands behind it in help; empty for a flag
  std::string_view help;
  void (*add)(CLI::App&, const std::string& spelling, Options&);
};

/// The options of all commands, in the order in which help shows them.
const std::vector<Option>& option_list();

}  // namespace entente
