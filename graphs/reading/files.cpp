// POSIX calls, because streams do not say why they fail.
#include <entente/graphs/reading/files.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

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
  if (!fs::is_regular_file(path, fault) || fs::file_size(path, fault) != bytes.size() || fault) return false;
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

std::string file_bytes(const fs::path& path) {
  constexpr std::size_t largest = std::size_t{1} << 31U;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) refuse("read", path, reason(errno), "check the name and your permissions");
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) refuse("read", path, reason(errno), "check the file system");
  if (S_ISDIR(about.st_mode)) refuse("read", path, "it is a folder", "a file is expected there");
  std::string bytes;
  bytes.reserve(S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0);
  constexpr std::size_t step = std::size_t{1} << 20U;
  while (true) {
    const std::size_t had = bytes.size();
    if (had > largest) refuse("read", path, "it holds more than 2 GiB", "split it by period");
    bytes.resize(had + step);
    const ssize_t got = ::read(file.number(), bytes.data() + had, step);
    if (got < 0 && errno != EINTR) refuse("read", path, reason(errno), "check the file system");
    bytes.resize(had + static_cast<std::size_t>(got < 0 ? 0 : got));
    if (got == 0) return bytes;
  }
}

bool write_file(const fs::path& path, std::string_view bytes) {
  if (fs::is_directory(path)) refuse("write", path, reason(EISDIR), advice(EISDIR));
  if (holds_already(path, bytes)) return false;
  std::error_code fault;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), fault);
  if (fault) refuse("make the folder of", path, fault.message(), advice(fault.value()));
  const fs::path temporary = path.string() + fmt::format(".{}.part", ::getpid());
  int code = 0;
  {
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.number() < 0) refuse("write", path, reason(errno), advice(errno));
    code = write_all(file.number(), bytes);
    if (!file.close() && code == 0) code = errno;
  }
  if (code == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) code = errno;
  if (code == 0) return true;
  ::unlink(temporary.c_str());
  refuse("write", path, reason(code), advice(code));
}

}  // namespace entente
