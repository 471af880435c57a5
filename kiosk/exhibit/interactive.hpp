// What a visitor does something with: it stands on a panel where the picture would. Each kind has a header, a reader
// and a schema of its own.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "exhibit/comparison.hpp"
#include "exhibit/documents.hpp"
#include "exhibit/dual_key.hpp"
#include "exhibit/film.hpp"
#include "exhibit/gallery.hpp"
#include "exhibit/hotspots.hpp"
#include "exhibit/map.hpp"
#include "exhibit/people_web.hpp"
#include "exhibit/timeline.hpp"

namespace kiosk::exhibit {

using Interactive = std::variant<Hotspots, Timeline, Map, Documents, DualKey, Comparison, PeopleWeb, Film, Gallery>;

// What can be opened in each kind, in the order in which it is stepped through.
[[nodiscard]] std::vector<const Part*> parts_of(const Hotspots& hotspots);
[[nodiscard]] std::vector<const Part*> parts_of(const Timeline& timeline);
[[nodiscard]] std::vector<const Part*> parts_of(const Map& map);
[[nodiscard]] std::vector<const Part*> parts_of(const Documents& documents);
[[nodiscard]] std::vector<const Part*> parts_of(const DualKey& keys);
[[nodiscard]] std::vector<const Part*> parts_of(const Comparison& comparison);
[[nodiscard]] std::vector<const Part*> parts_of(const PeopleWeb& web);
[[nodiscard]] std::vector<const Part*> parts_of(const Film& film);
[[nodiscard]] std::vector<const Part*> parts_of(const Gallery& gallery);
[[nodiscard]] std::vector<const Part*> parts_of(const Interactive& interactive);

}  // namespace kiosk::exhibit
