#include "visit/motion.hpp"

#include <algorithm>

namespace kiosk::visit {
namespace {

using Track = std::optional<double> exhibit::Pose::*;

struct Knot {
  double at, value;
};

// The slopes at the knots that keep a cubic between them from overshooting: harmonic means of the slopes on both sides,
// none where the value turns (Fritsch and Butland 1984). At both ends it rests.
std::vector<double> slopes_through(const std::vector<Knot>& knots) {
  std::vector<double> slopes(knots.size(), 0);
  for (std::size_t i = 1; i + 1 < knots.size(); ++i) {
    const double before = (knots[i].value - knots[i - 1].value) / (knots[i].at - knots[i - 1].at);
    const double after = (knots[i + 1].value - knots[i].value) / (knots[i + 1].at - knots[i].at);
    if (before * after > 0) slopes[i] = 2 * before * after / (before + after);
  }
  return slopes;
}

double value_of(const exhibit::Layer& layer, Track track, double otherwise, double seconds) {
  std::vector<Knot> knots;
  for (const exhibit::Pose& pose : layer.motion)
    if (const auto& value = pose.*track) knots.push_back({pose.at, *value});
  if (knots.empty()) return otherwise;
  if (seconds <= knots.front().at) return knots.front().value;
  if (seconds >= knots.back().at) return knots.back().value;
  const auto next = std::find_if(knots.begin(), knots.end(), [&](const Knot& knot) { return knot.at > seconds; });
  const auto i = static_cast<std::size_t>(next - knots.begin()) - 1;
  const std::vector<double> slopes = slopes_through(knots);
  // Hermite's cubic.
  const double length = knots[i + 1].at - knots[i].at, t = (seconds - knots[i].at) / length, left = 1 - t;
  return left * left * ((1 + 2 * t) * knots[i].value + t * length * slopes[i]) +
         t * t * ((1 + 2 * left) * knots[i + 1].value - left * length * slopes[i + 1]);
}

}  // namespace

Stance stance(const exhibit::Layer& layer, double seconds) {
  using exhibit::Pose;
  return {value_of(layer, &Pose::x, 0, seconds), value_of(layer, &Pose::y, 0, seconds),
          value_of(layer, &Pose::opacity, 1, seconds), value_of(layer, &Pose::scale, 1, seconds)};
}

double length_of(const exhibit::DualKey& keys) {
  double last = keys.stages.empty() ? 0 : keys.stages.back().at;
  for (const exhibit::Layer& layer : keys.layers)
    if (!layer.motion.empty()) last = std::max(last, layer.motion.back().at);
  return last;
}

std::size_t stage_at(const exhibit::DualKey& keys, double seconds) {
  std::size_t stage = 0;
  while (stage + 1 < keys.stages.size() && keys.stages[stage + 1].at <= seconds) ++stage;
  return stage;
}

}  // namespace kiosk::visit
