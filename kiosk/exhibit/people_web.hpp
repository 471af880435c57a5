// Who met whom: two sides, and what brought people of them together.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "exhibit/pieces.hpp"

namespace kiosk::exhibit {

struct PeopleSide {
  Text title;
  std::vector<std::string> people;  // ids in people.json, from the top down
};

struct Meeting {
  Part part;
  std::vector<std::string> people;
  bool paper = false;  // they did not meet: one wrote to the other
};

struct PeopleWeb {
  std::array<PeopleSide, 2> sides;  // nobody stands on both, and whoever met stands on one
  std::vector<Meeting> meetings;    // from the top down

  // Both sides, the first one's people first.
  [[nodiscard]] std::vector<std::string> people() const;
};

}  // namespace kiosk::exhibit
