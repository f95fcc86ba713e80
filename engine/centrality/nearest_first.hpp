// Who is next in a search for shortest paths.
#pragma once

#include <entente/graphs/folding/graph_words.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

namespace entente {

/// First come, first served: enough where all ties are equally long, for nobody found later is nearer.
template <class Distance>
class Line {
 public:
  explicit Line(std::size_t) {}

  bool empty() const { return first_ == waiting_.size(); }
  void put(Vertex v, Distance) { waiting_.push_back(v); }
  Vertex next() {
    const Vertex v = waiting_[first_++];
    if (empty()) waiting_.clear(), first_ = 0;
    return v;
  }

 private:
  std::vector<Vertex> waiting_{};
  std::size_t first_ = 0;
};

/// The nearest first: a heap in which every entry stands before the four below it.
template <class Distance>
class Heap {
 public:
  explicit Heap(std::size_t vertices) : place_(vertices, nowhere) {}

  bool empty() const { return entries_.empty(); }

  /// Adds a vertex, or moves it forward that is nearer than it was put before.
  void put(Vertex v, Distance distance) {
    if (place_[v] == nowhere) {
      place_[v] = entries_.size();
      entries_.emplace_back();
    }
    rise(place_[v], {key(distance), v});
  }

  Vertex next() {
    const Entry top = entries_.front();
    const Entry last = entries_.back();
    entries_.pop_back();
    if (!entries_.empty()) sink(last);
    place_[top.vertex] = nowhere;
    return top.vertex;
  }

 private:
  /// What entries are ordered by. Doubles from 0 up have the order of their bits, which are quicker to
  /// compare.
  using Key = std::conditional_t<std::is_same_v<Distance, double>, std::int64_t, Distance>;
  static Key key(Distance distance) { return std::bit_cast<Key>(distance); }

  struct Entry {
    Key key = 0;
    Vertex vertex = 0;
  };
  static constexpr std::size_t fanout = 4;
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  void rise(std::size_t place, Entry entry) {
    while (place > 0) {
      const std::size_t above = (place - 1) / fanout;
      if (entries_[above].key <= entry.key) break;
      set(place, entries_[above]);
      place = above;
    }
    set(place, entry);
  }

  /// Lets an entry down from the top.
  void sink(Entry entry) {
    std::size_t place = 0;
    for (std::size_t below = 1; below < entries_.size(); below = fanout * place + 1) {
      const std::size_t nearest = below + nearest_of(entries_.data() + below, entries_.size() - below);
      if (entry.key <= entries_[nearest].key) break;
      set(place, entries_[nearest]);
      place = nearest;
    }
    set(place, entry);
  }

  /// Which of up to four entries is the nearest; of several, the first. Four are compared in pairs, without a
  /// loop and its guesses.
  static std::size_t nearest_of(const Entry* entries, std::size_t count) {
    const auto nearer = [&](std::size_t a, std::size_t b) { return entries[b].key < entries[a].key ? b : a; };
    if (count >= fanout) return nearer(nearer(0, 1), nearer(2, 3));
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < count; ++i) nearest = nearer(nearest, i);
    return nearest;
  }

  void set(std::size_t place, Entry entry) {
    entries_[place] = entry;
    place_[entry.vertex] = place;
  }

  std::vector<Entry> entries_{};
  std::vector<std::size_t> place_;
};

}  // namespace entente
