// datapackage.json against what the specification (https://datapackage.org) requires of it.
#include <entente/graphs/reading/columns.hpp>
#include <entente/graphs/reading/datapackage.hpp>
#include <entente/graphs/reading/files.hpp>

#include <regex.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace entente;
using Json = nlohmann::json;

namespace {

Json described(const Files& files, const PackageNotes& notes = {"name", "", ""}) {
  return Json::parse(datapackage(files, notes));
}

/// The field of this name in the first resource.
Json field(const Json& package, const std::string& name) {
  for (const Json& one : package["resources"][0]["schema"]["fields"])
    if (one["name"] == name) return one;
  FAIL("no field " << name);
  return {};
}

/// By the C library: g++ 12 takes parts of std::regex for uninitialised under its sanitizers.
bool matches(const char* text, const std::string& pattern) {
  regex_t compiled{};
  REQUIRE(regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) == 0);
  const bool found = regexec(&compiled, text, 0, nullptr, 0) == 0;
  regfree(&compiled);
  return found;
}

}  // namespace

TEST_CASE("a description has what the specification requires") {
  const Json package =
      described({{"ties.csv", "from,to,relation,date\nA,B,talks,1955\n"}, {"notes.txt", "x"}},
                {"Pakistan & Russia", "A title", "licensed under CC BY 4.0"});
  CHECK(package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json");
  CHECK(package["name"] == "pakistan-russia");
  CHECK(package["title"] == "A title");
  CHECK(package["licenses"][0]["name"] == "CC-BY-4.0");
  REQUIRE(package["resources"].size() == 1);
  const Json& resource = package["resources"][0];
  CHECK(resource["name"] == "ties");
  CHECK(resource["path"] == "ties.csv");
  CHECK(resource["encoding"] == "utf-8");
  CHECK(resource["schema"]["fieldsMatch"] == "subset");
  CHECK(resource["schema"]["fields"].size() == 4);
}

TEST_CASE("a description states only what every row keeps") {
  const Json sound =
      described({{"ties.csv", "from,to,status,date,weight,directed\nA,B,planned,195X,2,yes\n"}});
  CHECK(field(sound, "status")["constraints"]["enum"].size() == 8);
  CHECK(field(sound, "weight")["type"] == "number");
  CHECK(field(sound, "directed")["type"] == "boolean");
  CHECK(field(sound, "date")["type"] == "string");
  CHECK(field(sound, "from")["constraints"]["required"] == true);
  const Json loose =
      described({{"ties.csv", "from,to,status,date,weight,directed\n,B,Planned,soon,much,1\n"}});
  for (const char* name : {"status", "date", "weight", "directed", "from"}) {
    CHECK(field(loose, name)["type"] == "string");
    CHECK_FALSE(field(loose, name).contains("constraints"));
  }
  CHECK(field(described({{"ties.csv", "from,weight\nA,NA\nB,2\n"}}), "weight")["missingValues"].size() == 5);
}

TEST_CASE("keys are stated where they are true") {
  const std::string actors = "id\nA\nB\n";
  const Json package =
      described({{"actors.csv", actors}, {"affiliations.csv", "member,group\nA,B\nA,Bee\n"}});
  CHECK(package["resources"][0]["schema"]["primaryKey"] == Json({"id"}));
  const Json& keys = package["resources"][1]["schema"]["foreignKeys"];
  REQUIRE(keys.size() == 1);
  CHECK(keys[0]["fields"] == Json({"member"}));
  CHECK(keys[0]["reference"]["resource"] == "actors");
  CHECK_FALSE(described({{"actors.csv", "id\nA\nA\n"}})["resources"][0]["schema"].contains("primaryKey"));
}

TEST_CASE("the pattern of dates takes what FORMAT.md lists and nothing else") {
  const Json package = described({{"ties.csv", "date\n1955\n"}});
  const std::string pattern = field(package, "date")["constraints"]["pattern"];
  for (const char* date :
       {"2015", "2015-10", "2015-10-07", "2015-21", "201X", "2015-XX", "2015?", "2015~", "1947/1991",
        "1955/..", "../1955", "1955/", "/1955", "[1947..1991]", "[..1991]", ".."})
    CHECK(matches(date, pattern));
  for (const char* date : {"12/01/2014", "Oct 2015", "2015/10/07", "15"}) CHECK_FALSE(matches(date, pattern));
}

TEST_CASE("the descriptions of the curated packages are up to date") {
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/graphs/curated")) {
    const std::filesystem::path folder = entry.path();
    Files files;
    for (const std::string_view sheet : sheet_names)
      if (std::filesystem::exists(folder / sheet)) files.emplace(sheet, file_bytes(folder / sheet));
    INFO("entente check " << folder << " --datapackage brings it up to date");
    CHECK(file_bytes(folder / "datapackage.json") ==
          datapackage(files, {folder.filename(), read(folder).world.title, file_bytes(folder / "LICENSE")}));
  }
}
