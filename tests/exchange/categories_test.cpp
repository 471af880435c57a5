#include "exchange/categories.hpp"

#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

TEST(Categories, AreNamedByTheirPaths) {
  EXPECT_EQ(category_name("$course$/top/Wars/War // Peace"), "Wars: War / Peace");
  EXPECT_EQ(category_name("$course$"), "");
  EXPECT_EQ(category_name(" Rivers "), "Rivers");
}

TEST(Categories, GiveTheTitleOnceAndTellOfTheRest) {
  Imported imported;
  Categories categories(imported, "category");
  categories.begin("Empty", 1);
  categories.begin("", 2);
  categories.begin("Rivers", 3);
  imported.outcomes.push_back({"Oka"});
  categories.begin("Lakes", 5, {"its description was left out"});
  imported.outcomes.push_back({"Onega"});
  categories.begin("Last", 7);
  categories.finish();
  EXPECT_EQ(imported.title, "Rivers");
  std::vector<std::string> rows;
  for (const Outcome& outcome : imported.outcomes) rows.push_back(outcome.item + " " + fate(outcome));
  EXPECT_EQ(rows,
            (std::vector<std::string>{
                "category Empty left: no item stands in it itself", "Oka whole",
                "category Lakes left: an import is one set: its questions came over, and the category did not; its "
                "description was left out",
                "Onega whole", "category Last left: no item stands in it itself"}));
}

TEST(Categories, WithoutAnItemAreNothing) {
  EXPECT_NE(refusal(Format::gift, "$CATEGORY: $course$/Rivers\n").message.find("no question"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::exchange
