#include "exhibit/map.hpp"

#include <algorithm>
#include <cmath>

#include "exhibit/geojson.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using read::list_of;

void read_view(File& file, const json::Value& value, MapView& into) {
  Fields fields(file, value, "a view");
  fields.required("south", into.south, read::number{-90, 90});
  fields.required("north", into.north, read::number{-90, 90});
  fields.required("west", into.west, read::number{-180, 180});
  fields.required("east", into.east, read::number{-180, 180});
  fields.finish();
  const MapView written = into;
  if (written.south < written.north && written.west != written.east) return;
  into = {};  // holds every pin: this has one finding only
  file.error(value.at, "bad-value",
             written.south >= written.north ? "the view's south lies north of its north: exchange the two"
                                            : "the view is as narrow as a line: move its east");
}

// [latitude, longitude]
void read_point(File& file, const json::Value& value, GeoPoint& into) {
  std::vector<double> pair;
  list_of(read::number{-180, 180})(file, value, pair);
  const auto* list = value.as<json::List>();
  if (!list) return;
  if (pair.size() != 2)
    file.error(value.at, "bad-value", "a point is [latitude, longitude]: write two numbers");
  else if (std::abs(pair[0]) > 90)
    file.error(value.at, "bad-value", "no latitude is beyond 90: a point is [latitude, longitude] in that order");
  else
    into = {pair[0], pair[1]};
}

void read_line(File& file, const json::Value& value, MapLine& into) {
  Fields fields(file, value, "a line");
  fields.optional("title", into.title, read::text);
  fields.required("points", into.points, list_of(read_point, {2, 2000}));
  fields.optional("ink", into.ink, read::ink);
  fields.optional("dashed", into.dashed, read::boolean);
  fields.finish();
}

void read_region(File& file, const json::Value& value, MapRegion& into) {
  Fields fields(file, value, "a region");
  fields.optional("title", into.title, read::text);
  fields.required("points", into.points, list_of(read_point, {3, 2000}));
  fields.optional("ink", into.ink, read::ink);
  fields.finish();
}

void read_border_file(File& file, const json::Value& value, GeoLines& into) {
  const std::filesystem::path path = read::asset(file, value);
  if (path.empty()) return;
  const std::string& reference = *value.as<std::string>();
  const auto text = read_file(path, {json::largest_file, "simplify the lines"});
  if (!text) return file.error(value.at, "bad-geojson", in_quotes(reference) + " " + text.error().message);
  auto lines = lines_of_geojson(text.value());
  if (lines) {
    into = std::move(lines).value();
    return;
  }
  const base::Place& at = lines.error().place;
  file.error(value.at, "bad-geojson",
             in_quotes(reference) + ", line " + std::to_string(at.line) + ", column " + std::to_string(at.column) +
                 ": " + lines.error().message);
}

void read_borders(File& file, const json::Value& value, MapBorders& into) {
  Fields fields(file, value, "borders");
  fields.required("file", into.lines, read_border_file);
  fields.required("year", into.year, read::text);
  fields.finish();
}

struct PinReader {
  const MapView& view;

  void operator()(File& file, const json::Value& value, MapPin& into) const {
    Fields fields(file, value, "a pin");
    read::part_fields(file, fields, into.part);
    if (fields.required("place", into.place, read::reference{Kind::place}) && !into.place.empty())
      file.context().pins.push_back({file.place(fields.find("place")->at), into.place, view});
    fields.optional("label", into.label, read::text);
    fields.finish();
  }
};

// The pin with that id.
struct PinNamed {
  const std::vector<MapPin>& pins;

  void operator()(File& file, const json::Value& value, std::size_t& into) const {
    const auto* id = expect<std::string>(file, value, "a pin's id in quotation marks");
    if (!id) return;
    std::vector<std::string> known;
    for (const MapPin& pin : pins) known.push_back(pin.part.id);
    const auto found = std::find(known.begin(), known.end(), *id);
    if (found == known.end())
      file.error(value.at, "unknown-reference",
                 "no pin of this map has the id " + in_quotes(*id) + did_you_mean(*id, known));
    else
      into = static_cast<std::size_t>(found - known.begin());
  }
};

struct RouteReader {
  const std::vector<MapPin>& pins;

  void operator()(File& file, const json::Value& value, MapRoute& into) const {
    Fields fields(file, value, "a route");
    const std::size_t none = pins.size();
    into.from = into.to = none;
    fields.required("from", into.from, PinNamed{pins});
    fields.required("to", into.to, PinNamed{pins});
    if (into.from == into.to && into.from != none)
      file.error(value.at, "bad-value", "this route ends where it begins: name two pins");
    fields.optional("title", into.title, read::text);
    fields.optional("ink", into.ink, read::ink);
    fields.finish();
  }
};

bool holds(const MapView& view, GeoPoint place) {
  const bool across = view.east < view.west;
  const bool west = place.longitude >= view.west, east = place.longitude <= view.east;
  return place.latitude >= view.south && place.latitude <= view.north && (across ? west || east : west && east);
}

}  // namespace

std::vector<const Part*> parts_of(const Map& map) { return parts_in(map.pins); }

void read::kind_of(File& file, const json::Value& value, Map& into) {
  Fields fields(file, value, "a map");
  fields.find("kind");
  fields.optional("year", into.year, text);
  fields.required("view", into.view, read_view);
  fields.optional("projection", into.projection,
                  one_of<MapProjection>{{{"azimuthal", MapProjection::azimuthal}, {"conic", MapProjection::conic}}});
  fields.optional("rivers", into.rivers, boolean);
  fields.optional("borders", into.borders, list_of(read_borders, {1, 8}));
  fields.optional("regions", into.regions, list_of(read_region, {1, 12}));
  fields.optional("lines", into.lines, list_of(read_line, {1, 12}));
  if (fields.required("pins", into.pins, list_of(PinReader{into.view}, {1, 24})) && fields.readable())
    distinct_parts(file, *fields.find("pins"), parts_of(into));
  fields.optional("routes", into.routes, list_of(RouteReader{into.pins}, {1, 12}));
  fields.finish();
}

void check_pins(Context& context, const std::map<std::string, PlaceOfHistory>& places) {
  for (const PinUse& pin : context.pins) {
    const auto found = places.find(pin.place);
    if (found != places.end() && !holds(pin.view, found->second.where))
      context.report.error(pin.at, "pin-outside-view",
                           in_quotes(pin.place) + " lies outside of the map's view: widen the view, or see whether " +
                               "places.json has the place right");
  }
}

}  // namespace kiosk::exhibit
