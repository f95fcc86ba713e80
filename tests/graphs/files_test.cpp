// Files are written whole or not at all.
#include <entente/graphs/reading/files.hpp>

#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>

using namespace entente;

namespace {

namespace fs = std::filesystem;

/// An empty folder for a test, gone afterwards.
class Folder {
 public:
  Folder() : path_(fs::path(ENTENTE_WORK_DIR) / ("graphs-files-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::permissions(path_, fs::perms::owner_all, ignored);
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator{}));
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a file holds what was written, and nothing lies beside it") {
  const Folder folder;
  const std::string bytes = std::string(3 << 20, 'x') + '\0' + "end";
  CHECK(write_file(folder / "deep/down/a", bytes));
  CHECK(file_bytes(folder / "deep/down/a") == bytes);
  CHECK(write_file(folder / "empty", ""));
  CHECK(file_bytes(folder / "empty").empty());
  CHECK(write_file(folder / "deep/down/a", "short"));
  CHECK(file_bytes(folder / "deep/down/a") == "short");
  CHECK(folder.entries() == 2);
}

TEST_CASE("an unchanged file is not touched, a changed one keeps its permissions") {
  const Folder folder;
  write_file(folder / "a", "same");
  fs::permissions(folder / "a", fs::perms::owner_read | fs::perms::owner_write);
  const auto then = fs::file_time_type::clock::now() - std::chrono::hours(5);
  fs::last_write_time(folder / "a", then);
  CHECK_FALSE(write_file(folder / "a", "same"));
  CHECK(fs::last_write_time(folder / "a") == then);
  CHECK(write_file(folder / "a", "more"));
  CHECK(fs::status(folder / "a").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a link stays a link") {
  const Folder folder;
  write_file(folder / "a", "old");
  fs::create_symlink("a", folder / "link");
  CHECK(write_file(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(file_bytes(folder / "a") == "new");
}

TEST_CASE("a name as long as names can be is written") {
  const Folder folder;
  CHECK(write_file(folder / std::string(255, 'n'), "x"));
}

TEST_CASE("where a file cannot be written the reason is told and nothing is left") {
  const Folder folder;
  fs::create_directory(folder / "folder");
  write_file(folder / "file", "x");
  CHECK_THROWS_WITH(
      write_file(folder / "folder", "x"),
      Catch::Contains("Is a directory; a folder stands where a file is needed; choose another name"));
  CHECK_THROWS_WITH(write_file(folder / "file/below", "x"),
                    Catch::Contains("a file stands where a folder is needed; choose another name"));
  CHECK(folder.entries() == 2);
  if (::geteuid() == 0) {
    WARN("skipped: a folder without permission to write, which the superuser does not notice");
    return;
  }
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK_THROWS_WITH(write_file(folder / "b", "x"), Catch::Contains("choose a folder that you may write"));
}

TEST_CASE("a full disk is told, and a device is not replaced") {
  if (!fs::exists("/dev/full")) {
    WARN("skipped: there is no /dev/full");
    return;
  }
  CHECK_THROWS_WITH(write_file("/dev/full", "x"),
                    "cannot write /dev/full: No space left on device; free some space "
                    "and run again; nothing was left half-written");
  CHECK(fs::is_character_file("/dev/full"));
  CHECK(write_file("/dev/null", "x"));
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("what cannot be read is told") {
  const Folder folder;
  CHECK_THROWS_WITH(file_bytes(folder / "absent"),
                    Catch::Contains("No such file or directory; check the name"));
  CHECK_THROWS_WITH(file_bytes(folder.path()), Catch::Contains("it is a folder; a file is expected there"));
  write_file(folder / "huge", "x");
  REQUIRE(::truncate((folder / "huge").c_str(), off_t{1} << 40) == 0);
  CHECK_THROWS_WITH(file_bytes(folder / "huge"), Catch::Contains("it holds more than 2 GiB"));
}

TEST_CASE("a sheet of a package is a regular file, or nothing is read") {
  const Folder folder;
  write_file(folder / "ties.csv", "from,to\n");
  CHECK(sheet_bytes(folder / "ties.csv") == "from,to\n");
  fs::create_symlink(folder / "ties.csv", folder / "link.csv");
  CHECK(sheet_bytes(folder / "link.csv") == "from,to\n");
  // Reading a pipe without a writer would wait for ever.
  REQUIRE(::mkfifo((folder / "pipe.csv").c_str(), 0600) == 0);
  CHECK_THROWS_AS(sheet_bytes(folder / "pipe.csv"), Error);
  fs::create_symlink("/dev/zero", folder / "endless.csv");
  CHECK_THROWS_AS(sheet_bytes(folder / "endless.csv"), Error);
  CHECK_THROWS_AS(sheet_bytes(folder / "absent.csv"), Error);
}

TEST_CASE("any number of files of one folder are written together") {
  const Folder folder;
  std::map<std::string, std::string> files;
  for (int i = 0; i < 250; ++i) files.emplace("figure-" + std::to_string(i), std::to_string(i));
  write_files(folder.path(), files);
  CHECK(folder.entries() == 250);
  CHECK(file_bytes(folder / "figure-249") == "249");
}

TEST_CASE("several files are written together or not at all") {
  const Folder folder;
  write_files(folder.path(), {{"a", "1"}, {"deep/b", "2"}});
  CHECK(file_bytes(folder / "a") == "1");
  CHECK(file_bytes(folder / "deep/b") == "2");
  write_file(folder / "blocked/inside", "a folder where a file is wanted");
  CHECK_THROWS_AS(write_files(folder.path(), {{"a", "new"}, {"blocked", "3"}}), Error);
  CHECK(file_bytes(folder / "a") == "1");
  CHECK(folder.entries() == 3);
  // Nothing is written through a link that lies in the way.
  write_file(folder / "mine", "keep");
  fs::create_symlink(folder / "mine", folder / "trap");
  CHECK_THROWS_AS(write_files(folder.path(), {{"trap", "lost"}}), Error);
  CHECK(file_bytes(folder / "mine") == "keep");
}
