// POSIX calls, because streams do not say why they fail.
#include <entente/graphs/reading/files.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

namespace entente {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  /// Closes now; whether that succeeded (a full disk may show only here).
  bool close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0;
  }

 private:
  int number_;
};

std::string reason(int code) { return std::generic_category().message(code); }

[[noreturn]] void refuse(std::string_view what, const fs::path& path, std::string_view why,
                         std::string_view next) {
  throw Error(Failure::io, fmt::format("cannot {} {}: {}; {}", what, printable(path.string()), why, next));
}

std::string_view advice(int code) {
  switch (code) {
    case ENOSPC:
    case EDQUOT:
      return "free some space and run again; nothing was left half-written";
    case EACCES:
    case EPERM:
    case EROFS:
      return "choose a folder that you may write, or change its permissions";
    case ENOTDIR:
    case EEXIST:
      return "a file stands where a folder is needed; choose another name";
    case EISDIR:
      return "a folder stands where a file is needed; choose another name";
    default:
      return "nothing was left half-written";
  }
}

bool holds_already(const fs::path& path, std::string_view bytes) {
  std::error_code fault;
  if (fs::file_size(path, fault) != bytes.size() || fault || ::access(path.c_str(), R_OK) != 0) return false;
  return file_bytes(path) == bytes;
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

namespace {

/// A signal came while a pipe was waited for: whoever handles signals wants the work to end.
[[noreturn]] void stop_waiting(const fs::path& path) {
  throw Error(Failure::interrupted,
              fmt::format("interrupted while {} was read or written", printable(path.string())));
}

struct stat about_file(const Descriptor& file, const fs::path& path) {
  struct stat about {};
  if (file.number() < 0 && errno == EINTR) stop_waiting(path);
  if (file.number() < 0) refuse("read", path, reason(errno), "check the name and your permissions");
  if (::fstat(file.number(), &about) != 0) refuse("read", path, reason(errno), "check the file system");
  if (S_ISDIR(about.st_mode)) refuse("read", path, "it is a folder", "a file is expected there");
  return about;
}

std::string bytes_of(const Descriptor& file, const struct stat& about, const fs::path& path) {
  constexpr std::size_t largest = std::size_t{1} << 31U;
  std::string bytes;
  const std::size_t size = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
  while (true) {
    const std::size_t had = bytes.size();
    if (std::max(had, size) > largest) refuse("read", path, "it holds more than 2 GiB", "split it by period");
    // One more than is expected: the last look finds the end.
    const std::size_t step = size > had ? size - had + 1 : std::size_t{1} << 16U;
    bytes.resize(had + step);
    const ssize_t got = ::read(file.number(), bytes.data() + had, step);
    if (got < 0 && errno == EINTR) stop_waiting(path);
    if (got < 0) refuse("read", path, reason(errno), "check the file system");
    bytes.resize(had + static_cast<std::size_t>(got));
    if (got == 0 || (size != 0 && bytes.size() == size)) return bytes;
  }
}

}  // namespace

std::string file_bytes(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return bytes_of(file, about_file(file, path), path);
}

std::string sheet_bytes(const fs::path& path) {
  // Without O_NONBLOCK, opening a pipe would wait for its writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  const struct stat about = about_file(file, path);
  if (!S_ISREG(about.st_mode)) refuse("read", path, "it is no regular file", "put a plain CSV file there");
  return bytes_of(file, about, path);
}

namespace {

/// A name beside `path` that this process has not given before; it is short, because the name of `path` may
/// be as long as names can be.
fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> given = 0;
  return path.parent_path() / fmt::format(".entente-{}-{}.part", ::getpid(), given++);
}

/// Writes what is no regular file (a device, a pipe) as it stands there: it must not be replaced.
int write_through(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) return errno;
  const int code = write_all(file.number(), bytes);
  return file.close() || code != 0 ? code : errno;
}

/// A temporary file that waits to take the place of `path`; removed when it never does.
class Replacement {
 public:
  Replacement(fs::path path, fs::file_status old) : path_(std::move(path)), old_(old) {}
  Replacement(Replacement&& other) noexcept
      : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, {})), old_(other.old_) {}
  ~Replacement() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }
  /// Writes the temporary file, with the permissions of the one it will replace; an error number, or 0.
  int write(std::string_view bytes) {
    constexpr int most_attempts = 100;  // at names that a process of this number left behind
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      const fs::path name = temporary_beside(path_);
      Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
      if (file.number() < 0 && errno == EEXIST) continue;
      if (file.number() < 0) return errno;
      temporary_ = name;
      int code = write_all(file.number(), bytes);
      if (code == 0 && fs::exists(old_) &&
          ::fchmod(file.number(), static_cast<mode_t>(old_.permissions())) != 0)
        code = errno;
      return file.close() || code != 0 ? code : errno;
    }
    return EEXIST;
  }
  int take_place() {
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) return errno;
    temporary_.clear();
    return 0;
  }

 private:
  fs::path path_, temporary_;
  fs::file_status old_;
};

int replace_file(const fs::path& path, std::string_view bytes, fs::file_status old) {
  Replacement replacement(path, old);
  const int code = replacement.write(bytes);
  return code != 0 ? code : replacement.take_place();
}

void make_folder_of(const fs::path& path) {
  std::error_code fault;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), fault);
  if (fault) refuse("make the folder of", path, fault.message(), advice(fault.value()));
}

}  // namespace

bool write_file(const fs::path& named, std::string_view bytes) {
  std::error_code fault;
  // A link stays a link: the file behind it is written.
  fs::path path = fs::is_symlink(named, fault) ? fs::canonical(named, fault) : named;
  if (fault) path = named;
  const fs::file_status status = fs::status(path, fault);
  if (fs::is_directory(status)) refuse("write", named, reason(EISDIR), advice(EISDIR));
  const bool special = fs::exists(status) && !fs::is_regular_file(status);
  if (!special && holds_already(path, bytes)) return false;
  make_folder_of(path);
  const int code = special ? write_through(path, bytes) : replace_file(path, bytes, status);
  if (code != 0) refuse("write", named, reason(code), advice(code));
  return true;
}

void write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  std::vector<Replacement> waiting;
  for (const auto& [name, bytes] : files) {
    const fs::path path = folder / name;
    std::error_code fault;
    const fs::file_status status = fs::symlink_status(path, fault);
    if (fs::exists(status) && !fs::is_regular_file(status))
      refuse("write", path, "it is a link or no regular file", "write the file behind it, or remove it");
    if (fs::exists(status) && holds_already(path, bytes)) continue;
    make_folder_of(path);
    const int code = waiting.emplace_back(path, status).write(bytes);
    if (code != 0) refuse("write", path, reason(code), advice(code));
  }
  for (Replacement& replacement : waiting)
    if (const int code = replacement.take_place(); code != 0)
      refuse("write into", folder, reason(code), advice(code));
}

}  // namespace entente
