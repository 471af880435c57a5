#include "exchange/every_type.hpp"

#include <gtest/gtest.h>

#include "support/sample_exhibit.hpp"

namespace kiosk::exchange {
namespace {

using testing::Json;
using testing::text;

Json question(const char* id, const char* type, int difficulty) {
  return {{"id", id},
          {"type", type},
          {"difficulty", difficulty},
          {"stem", text("What of " + std::string(id) + " & *others*?", "Что такое " + std::string(id) + "?")},
          {"explanation", text("So it was: {x} = ~5% #1.", "Так было: {x} = ~5% #1.")},
          {"facts", {"S1"}},
          {"panel", "meeting"}};
}

Json thing(const char* id, const char* words) {
  return {{"id", id}, {"text", text(words, std::string(words) + " по-русски")}};
}

Json with(Json json, const char* key, Json value) {
  json[key] = std::move(value);
  return json;
}

Json choices() {
  Json single = question("single", "single", 1), several = question("several", "multiple", 2),
       truth = question("truth", "true-false", 3);
  const Json why = text("Because [it] is: no.", "Потому что нет.");
  single["options"] = {thing("a", "50% of it"), with(thing("b", "%5% more"), "why", why), thing("c", "[html] a<b")};
  single["answer"] = "a";
  several["options"] = {thing("a", "One"), with(thing("b", "Two = 2"), "why", why), thing("c", "Three"),
                        thing("d", "Four -> 4")};
  several["answer"] = {"a", "c"};
  truth["answer"] = false;
  truth["why"] = why;
  return {single, several, truth};
}

Json placings() {
  Json order = question("order", "order", 1), match = question("match", "match", 2), gaps = question("gaps", "gaps", 3),
       gap = question("one-gap", "gaps", 1), groups = question("groups", "groups", 2);
  order["entries"] = {with(thing("a", "Then"), "when", text("1990", "1990")), thing("b", "*Now*"), thing("c", "Later")};
  order["first"] = text("Earliest", "Раньше");
  order["last"] = text("Latest", "Позже");
  match["premises"] = {with(thing("p", "Left: 1"), "answer", "x"), with(thing("q", "Left 2"), "answer", "y")};
  match["responses"] = {with(thing("x", "Right = 1"), "why", text("No.", "Нет.")), thing("y", "Right 2"),
                        thing("z", "Right 3")};
  gaps["passage"] = text("From {a} to {b}, and on.", "От {a} до {b}, и дальше.");
  gaps["gaps"] = {{{"id", "a"}, {"answer", "x"}}, {{"id", "b"}, {"answer", "y"}}};
  gaps["bank"] = {thing("x", "here"), thing("y", "there"), thing("z", "nowhere")};
  gap["passage"] = text("It stands {a}.", "Оно стоит {a}.");
  gap["gaps"] = {{{"id", "a"}, {"answer", "x"}}};
  gap["bank"] = {thing("x", "here"), with(thing("y", "there"), "why", text("No.", "Нет."))};
  groups["entries"] = {with(thing("a", "Apple"), "answer", "f"), with(thing("b", "Pear"), "answer", "f"),
                       with(thing("c", "Leek"), "answer", "v")};
  groups["groups"] = {thing("f", "Fruit"), thing("v", "Vegetable")};
  return {order, match, gaps, gap, groups};
}

Json estimates() {
  Json number = question("number", "number", 1), year = question("year", "year", 2),
       pin = question("pin", "map-pin", 3);
  number["scale"] = {{"from", 0}, {"to", 200}, {"step", 5}, {"unit", text("silos", "шахт")}};
  number["answer"] = 150;
  number["zero_at"] = 50;
  year["scale"] = {{"from", 1985}, {"to", 2005}};
  year["stem"] = text("In which year was it?", "В каком году это было?");
  year["answer"] = 1992;
  year["zero_at"] = 1;
  pin["view"] = {{"south", 40}, {"north", 70}, {"west", 10}, {"east", 60}};
  pin["place"] = "moscow";
  pin["zero_at"] = 1000;
  return {number, year, pin};
}

Json others() {
  Json said = question("said", "who-said-it", 1), spot = question("spot", "hotspot", 2);
  said["excerpt"] = {{"quotation", "Q1"}, {"words", text("on three pillars", "на трёх опорах")}};
  said["options"] = {{{"person", "speaker"}}, {{"person", "other"}, {"why", text("Not she.", "Не она.")}}};
  const auto area = [](Json json, int x) {
    json.update({{"x", x}, {"y", 10}, {"width", 20}, {"height", 20}});
    return json;
  };
  spot["picture"] = {{"file", "pictures/meeting.svg"}, {"alt", text("A table", "Стол")}};
  spot["spots"] = {area(thing("a", "A door"), 10), area(thing("b", "A window"), 50)};
  spot["answer"] = "b";
  return {said, spot};
}

}  // namespace

exhibit::Exhibit exhibit_of_every_type() {
  testing::SampleExhibit sample;
  Json all = Json::array();
  for (const Json& some : {choices(), placings(), estimates(), others()})
    for (const Json& one : some) all.push_back(one);
  sample["questions/documents.json"]["questions"] = all;
  sample["people.json"]["people"].push_back({{"id", "other"}, {"name", text("Another", "Другая")}});
  const exhibit::Loaded loaded = sample.load();
  EXPECT_TRUE(loaded.exhibit) << testing::describe(loaded);
  return loaded.exhibit ? *loaded.exhibit : exhibit::Exhibit{};
}

}  // namespace kiosk::exchange
