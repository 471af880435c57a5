#include <limits>

#include "exhibit/collection.hpp"
#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

void read_person(File& file, const json::Value& value, Person& into) {
  Fields fields(file, value, "a person");
  fields.required("id", into.id, read::definition{Kind::person});
  fields.required("name", into.name, read::text);
  fields.optional("role", into.role, read::text);
  fields.optional("life", into.life, read::string);
  fields.optional("note", into.note, read::text);
  fields.finish();
}

void read_place(File& file, const json::Value& value, PlaceOfHistory& into) {
  constexpr double unread = std::numeric_limits<double>::quiet_NaN();
  into.where = {unread, unread};
  Fields fields(file, value, "a place");
  fields.required("id", into.id, read::definition{Kind::place});
  fields.required("name", into.name, read::text);
  fields.required("latitude", into.where.latitude, read::number{-90, 90});
  fields.required("longitude", into.where.longitude, read::number{-180, 180});
  fields.optional("note", into.note, read::text);
  fields.finish();
}

}  // namespace

std::map<std::string, Person> read_people(File& file, const json::Value& value) {
  return read_collection<Person>(file, value, "people.json", "people", read_person);
}

std::map<std::string, PlaceOfHistory> read_places(File& file, const json::Value& value) {
  return read_collection<PlaceOfHistory>(file, value, "places.json", "places", read_place);
}

}  // namespace kiosk::exhibit
