// The page of the command names every format and every attribute that there is.
#include "shell.hpp"

#include <entente/graphs/formats/attributes.hpp>
#include <entente/graphs/formats/registry.hpp>

#include <catch2/catch.hpp>

#include <filesystem>

using namespace entente;

TEST_CASE("the page of export names what is written") {
  const std::filesystem::path source = ENTENTE_SOURCE_DIR;
  const std::string page = documents::text_of(source / "cli/commands/export.md"),
                    list = documents::text_of(source / "graphs/formats/README.md");
  const auto is_named = [](const std::string& text, std::string_view word) {
    INFO(word);
    CHECK(text.find("`" + std::string(word) + "`") != std::string::npos);
  };
  for (const Format& format : formats()) {
    is_named(list, format.name);
    if (format.write != nullptr) is_named(page, format.name);
    for (const std::string_view ending : format.endings) is_named(list, ending);
  }
  for (const TieAttribute& attribute : tie_attributes()) is_named(page, attribute.name);
  const Chronicle world;
  for (const ActorAttribute& attribute : actor_attributes(world)) is_named(page, attribute.name);
}
