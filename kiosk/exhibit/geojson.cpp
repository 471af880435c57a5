#include "exhibit/geojson.hpp"

#include <cmath>
#include <optional>
#include <string>

#include "exhibit/json_tree.hpp"
#include "exhibit/names.hpp"

namespace kiosk::exhibit {
namespace {

constexpr std::size_t most_points = 100000;  // more than a screen can show, and slow to draw

const json::Value* member(const json::Value& value, std::string_view key) {
  if (const auto* object = value.as<json::Object>())
    for (const json::Member& one : *object)
      if (one.key == key) return &one.value;
  return nullptr;
}

// Collects lines; the first fault ends it.
class Collector {
 public:
  void geometry(const json::Value& value) {
    const json::Value* type = member(value, "type");
    const auto* name = type ? type->as<std::string>() : nullptr;
    if (!name) return fault(value.at, "\"type\" is missing here");
    if (*name == "FeatureCollection")
      each(value, "features", [this](const json::Value& feature) { geometry(feature); });
    else if (*name == "GeometryCollection")
      each(value, "geometries", [this](const json::Value& one) { geometry(one); });
    else if (*name == "Feature")
      inside(value, "geometry", [this](const json::Value& one) { geometry(one); });
    else if (*name == "LineString")
      inside(value, "coordinates", [this](const json::Value& list) { line(list); });
    else if (*name == "MultiLineString")
      each(value, "coordinates", [this](const json::Value& list) { line(list); });
    else
      fault(type->at, "this is a " + in_quotes(*name) + ": only LineString and MultiLineString are drawn");
  }

  GeoLines lines;
  std::optional<base::Error> error;

 private:
  void fault(json::Spot at, std::string message) {
    if (!error) error = base::Error{base::ErrorKind::content, std::move(message), {{}, at.line, at.column}};
  }

  template <typename Do>
  void inside(const json::Value& value, const char* key, const Do& with) {
    const json::Value* found = member(value, key);
    if (found)
      with(*found);
    else
      fault(value.at, in_quotes(key) + " is missing here");
  }

  template <typename Do>
  void each(const json::Value& value, const char* key, const Do& with) {
    inside(value, key, [&](const json::Value& found) {
      const auto* list = found.as<json::List>();
      if (!list) return fault(found.at, "this should be a list [ ]");
      for (const json::Value& item : *list)
        if (!error) with(item);
    });
  }

  void line(const json::Value& value) {
    const auto* list = value.as<json::List>();
    if (!list || list->size() < 2) return fault(value.at, "a line needs a list of two points or more");
    std::vector<GeoPoint> points;
    for (const json::Value& item : *list) {
      const auto* pair = item.as<json::List>();
      const auto* longitude = pair && pair->size() >= 2 ? (*pair)[0].as<double>() : nullptr;
      const auto* latitude = pair && pair->size() >= 2 ? (*pair)[1].as<double>() : nullptr;
      if (!longitude || !latitude || *longitude < -180 || *longitude > 180 || *latitude < -90 || *latitude > 90)
        return fault(item.at, longitude && latitude && std::abs(*latitude) > 90 && std::abs(*longitude) <= 90
                                  ? "no latitude is beyond 90: a point is [longitude, latitude] in that order"
                                  : "a point is [longitude, latitude] in degrees");
      points.push_back({*latitude, *longitude});
    }
    count_ += points.size();
    if (count_ > most_points)
      return fault(value.at, "there are more than " + std::to_string(most_points) + " points: simplify the lines");
    lines.push_back(std::move(points));
  }

  std::size_t count_ = 0;
};

}  // namespace

base::Result<GeoLines> lines_of_geojson(std::string_view text) {
  const json::Tree tree = json::parse(text);
  if (!tree.root) {
    const json::Fault& fault = tree.faults.front();
    return base::Error{base::ErrorKind::content, fault.message, {{}, fault.at.line, fault.at.column}};
  }
  Collector collector;
  collector.geometry(*tree.root);
  if (collector.error) return *collector.error;
  if (collector.lines.empty()) return base::Error{base::ErrorKind::content, "there are no lines in it", {{}, 1, 1}};
  return std::move(collector.lines);
}

}  // namespace kiosk::exhibit
