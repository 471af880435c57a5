// The categories or sections that a file's items stand in. An import is one set: the first that holds an item gives it
// the title, and of each other the table tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/exchange.hpp"

namespace kiosk::exchange {

class Categories {
 public:
  // `kind` is what the format calls one: "category".
  Categories(Imported& imported, std::string kind) : imported_(imported), kind_(std::move(kind)) {}

  // What is added from here on stands in it. `losses`: what else of it does not come over, each a phrase.
  void begin(const std::string& name, int line, std::vector<std::string> losses = {});
  // Once, behind the last item: writes the rows, and the title where there is none yet.
  void finish();

 private:
  struct Row {
    std::size_t at;  // among the outcomes
    std::string name;
  };

  Imported& imported_;
  std::string kind_;
  std::vector<Row> rows_;
};

// Moodle's "$course$/top/Wars // Peace/Treaties" as "Wars / Peace: Treaties": a slash of a name is doubled.
[[nodiscard]] std::string category_name(std::string_view path);

}  // namespace kiosk::exchange
