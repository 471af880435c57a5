// A cache that forgets what was not asked for during a whole generation: two maps, and a look-up in the older one
// brings the entry over. Holds at most about twice the limit.
#pragma once

#include <string>
#include <unordered_map>
#include <utility>

namespace kiosk::paint {

template <typename Value>
class Generations {
 public:
  explicit Generations(std::size_t limit) : limit_(limit) {}

  void set_limit(std::size_t limit) { limit_ = limit; }

  // Null where nothing is known. The pointer holds until the next call.
  [[nodiscard]] Value* get(const std::string& key) {
    if (const auto found = young_.find(key); found != young_.end()) return &found->second.value;
    const auto found = old_.find(key);
    if (found == old_.end()) return nullptr;
    Entry entry = std::move(found->second);
    old_.erase(found);
    return &keep(key, std::move(entry));
  }

  // `cost` in the limit's measure.
  Value& put(const std::string& key, Value value, std::size_t cost = 1) {
    return keep(key, Entry{std::move(value), cost});
  }

 private:
  struct Entry {
    Value value;
    std::size_t cost;
  };

  Value& keep(const std::string& key, Entry entry) {
    if (cost_ > 0 && cost_ + entry.cost > limit_) {
      old_ = std::exchange(young_, {});
      cost_ = 0;
    }
    cost_ += entry.cost;
    return young_.insert_or_assign(key, std::move(entry)).first->second.value;
  }

  std::unordered_map<std::string, Entry> young_, old_;
  std::size_t limit_, cost_ = 0;
};

}  // namespace kiosk::paint
