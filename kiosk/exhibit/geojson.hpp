// Lines out of a GeoJSON file (RFC 7946), such as borders.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

using GeoLines = std::vector<std::vector<GeoPoint>>;

// Every LineString and MultiLineString in it, however deep in features and collections; anything else is an error, as
// is a file without any. The error's place has a line and a column, and its message does not name the file.
[[nodiscard]] base::Result<GeoLines> lines_of_geojson(std::string_view text);

}  // namespace kiosk::exhibit
