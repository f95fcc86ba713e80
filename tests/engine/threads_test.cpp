// Work on several threads: every piece once, in its place, and errors as on one thread.
#include <entente/engine/threads.hpp>

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace entente {

TEST_CASE("every piece is worked on once, and in its place, whatever the number of threads") {
  for (const std::size_t threads : std::vector<std::size_t>{0, 1, 2, 7, 64}) {
    std::vector<int> squares(101, 0);
    in_parallel(squares.size(), threads, [&](std::size_t i) { squares[i] += static_cast<int>(i * i); });
    for (std::size_t i = 0; i < squares.size(); ++i) CHECK(squares[i] == static_cast<int>(i * i));
  }
}

TEST_CASE("no pieces are no work, and no word of progress") {
  in_parallel(
      0, 4, [](std::size_t) { FAIL("there is nothing to do"); },
      [](std::size_t, std::size_t) { FAIL("there is nothing to tell"); });
}

TEST_CASE("two threads work at the same time") {
  std::atomic<int> arrived{0};
  in_parallel(2, 2, [&](std::size_t) {
    ++arrived;
    while (arrived < 2) std::this_thread::yield();  // one thread alone would wait for ever
  });
  CHECK(arrived == 2);
}

TEST_CASE("the exception of the first piece that throws is thrown on, whatever the number of threads") {
  for (const std::size_t threads : std::vector<std::size_t>{1, 2, 8})
    for (int run = 0; run < 20; ++run) {
      std::string told;
      try {
        in_parallel(200, threads, [](std::size_t i) {
          if (i % 50 == 37) throw std::runtime_error(std::to_string(i));
        });
      } catch (const std::runtime_error& error) {
        told = error.what();
      }
      REQUIRE(told == "37");
    }
}

TEST_CASE("after an exception no other piece is begun") {
  std::vector<int> begun(100, 0);
  CHECK_THROWS_AS(in_parallel(100, 1,
                              [&](std::size_t i) {
                                begun[i] = 1;
                                if (i == 10) throw std::runtime_error("enough");
                              }),
                  std::runtime_error);
  CHECK(begun[10] == 1);
  CHECK(begun[11] == 0);
}

TEST_CASE("progress is told by the caller's thread, never falls, and can stop the work") {
  const auto caller = std::this_thread::get_id();
  for (const std::size_t threads : std::vector<std::size_t>{1, 3}) {
    std::size_t last = 0;
    in_parallel(
        500, threads, [](std::size_t) {},
        [&](std::size_t done, std::size_t all) {
          CHECK(std::this_thread::get_id() == caller);
          CHECK(all == 500);
          CHECK(done >= last);
          last = done;
        });

    std::atomic<int> begun{0};
    CHECK_THROWS_AS(in_parallel(
                        10'000, threads, [&](std::size_t) { ++begun; },
                        [](std::size_t done, std::size_t) {
                          if (done >= 5) throw std::runtime_error("stop");
                        }),
                    std::runtime_error);
    if (threads == 1) CHECK(begun == 5);
  }
}

}  // namespace entente
