#include <algorithm>

#include "exhibit/parts.hpp"

namespace kiosk::exhibit {

std::vector<const Part*> parts_of(const Hotspots& hotspots) {
  std::vector<const Part*> parts;
  for (const Part& part : hotspots.parts) parts.push_back(&part);
  return parts;
}

void read::kind_of(File& file, const json::Value& value, Hotspots& into) {
  Fields fields(file, value, "a hotspot picture");
  fields.find("kind");
  fields.required("picture", into.picture, whole_picture);
  const bool has_parts = fields.required("parts", into.parts, list_of(part, {1, 12}));
  if (has_parts && fields.readable()) {
    const json::Value& list = *fields.find("parts");
    distinct_parts(file, list, parts_of(into));
    if (!into.picture.file.empty()) known_elements(file, list, into.picture.file, parts_of(into));
  }
  fields.finish();
}

}  // namespace kiosk::exhibit
