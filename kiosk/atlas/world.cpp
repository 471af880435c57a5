#include "atlas/world.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "atlas/embedded.hpp"

namespace kiosk::atlas {
namespace {

// Reads the file line by line; the first fault ends it.
class Decoder {
 public:
  explicit Decoder(std::string_view text) : rest_(text) {}

  base::Result<World> decode() {
    World world;
    next();
    if (!starts("world 1 ")) return fault("begin with \"world 1\" and the steps of a degree");
    const int steps = number(1, 100000);
    next();
    while (!failed_ && starts("level ")) {
      Level level;
      level.kilometres = number(1, 1000000) / 1000.0;
      next();
      read("land ", steps, 3, level.land);
      read("lakes ", steps, 3, level.lakes);
      read("islands ", steps, 3, level.islands);
      read("rivers ", steps, 2, level.rivers);
      if (!world.levels.empty() && level.kilometres <= world.levels.back().kilometres) failed_ = true;
      world.levels.push_back(std::move(level));
    }
    if (failed_ || !line_.empty() || !rest_.empty() || world.levels.empty()) return fault("derive it again");
    return world;
  }

 private:
  void next() {
    const std::size_t end = rest_.find('\n');
    line_ = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    ++number_of_line_;
  }

  bool starts(std::string_view with) {
    if (!line_.starts_with(with)) return false;
    line_.remove_prefix(with.size());
    return true;
  }

  // The whole rest of the line.
  int number(int least, int most) {
    int value = 0;
    const auto [end, problem] = std::from_chars(line_.data(), line_.data() + line_.size(), value);
    if (problem != std::errc{} || end != line_.data() + line_.size() || value < least || value > most) failed_ = true;
    return std::max(value, least);
  }

  void read(std::string_view name, int steps, std::size_t least, std::vector<Line>& lines) {
    if (failed_ || !starts(name)) {
      failed_ = true;
      return;
    }
    const int count = number(0, 100000);
    for (int i = 0; i < count && !failed_; ++i) {
      next();
      std::vector<GeoPoint> points = coordinates(steps);
      if (points.size() < least) failed_ = true;
      lines.push_back(line(std::move(points)));
    }
    if (!failed_) next();
  }

  std::vector<GeoPoint> coordinates(int steps) {
    std::vector<GeoPoint> points;
    points.reserve(line_.size() / 2);
    long longitude = 0, latitude = 0;
    while (!line_.empty() && !failed_) {
      longitude += difference();
      latitude += difference();
      if (std::abs(latitude) > 90L * steps || std::abs(longitude) > 540L * steps) failed_ = true;
      points.push_back({static_cast<double>(latitude) / steps, static_cast<double>(longitude) / steps});
    }
    return points;
  }

  // As scripts/derive-world writes it: five bits a letter, the lowest first, the sign in the lowest bit of all.
  long difference() {
    unsigned long value = 0;
    for (unsigned shift = 0; shift < 30 && !line_.empty(); shift += 5) {
      const int letter = line_.front() - '?';
      if (letter < 0 || letter > 63) break;
      line_.remove_prefix(1);
      value |= (static_cast<unsigned long>(letter) & 31U) << shift;
      if (letter < 32) return (value & 1U) != 0 ? -static_cast<long>(value >> 1U) - 1 : static_cast<long>(value >> 1U);
    }
    failed_ = true;
    return 0;
  }

  [[nodiscard]] base::Error fault(const std::string& advice) const {
    return {base::ErrorKind::machine, "this is not a map of the world: " + advice, {"world.txt", number_of_line_, 0}};
  }

  std::string_view rest_, line_;
  int number_of_line_ = 0;
  bool failed_ = false;
};

}  // namespace

Line line(std::vector<GeoPoint> points) {
  Line result;
  for (const GeoPoint& point : points) {
    result.south = std::min(result.south, point.latitude);
    result.north = std::max(result.north, point.latitude);
    result.west = std::min(result.west, point.longitude);
    result.east = std::max(result.east, point.longitude);
  }
  result.points = std::move(points);
  return result;
}

const Level& World::level(double kilometres) const {
  const auto found = std::find_if(levels.rbegin(), std::prev(levels.rend()),
                                  [&](const Level& level) { return level.kilometres <= kilometres; });
  return *found;
}

base::Result<World> decode(std::string_view text) { return Decoder(text).decode(); }

const World& world() {
  static const World carried = [] {
    base::Result<World> decoded = decode(embedded("world.txt").value_or(""));
    return std::move(decoded).value();  // a test has decoded it
  }();
  return carried;
}

}  // namespace kiosk::atlas
