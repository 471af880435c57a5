#include "exhibit/people_web.hpp"

#include <algorithm>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using read::list_of;
using read::reference;

constexpr std::size_t most_on_a_side = 6, most_meetings = 6;  // more do not fit on the screen

void read_side(File& file, const json::Value& value, PeopleSide& into) {
  Fields fields(file, value, "a side");
  fields.required("title", into.title, read::text);
  fields.required("people", into.people, list_of(reference{Kind::person}, {1, most_on_a_side}));
  fields.finish();
}

void read_meeting(File& file, const json::Value& value, Meeting& into) {
  Fields fields(file, value, "a meeting");
  read::part_fields(file, fields, into.part);
  fields.required("people", into.people, list_of(reference{Kind::person}, {2, 2 * most_on_a_side}));
  fields.optional("paper", into.paper, read::boolean);
  fields.finish();
}

bool stands_in(const std::vector<std::string>& people, const std::string& id) {
  return std::find(people.begin(), people.end(), id) != people.end();
}

// Where the i-th of a list stands in its file.
json::Spot spot(const json::Value& list, std::size_t i) {
  const auto* items = list.as<json::List>();
  return items && i < items->size() ? (*items)[i].at : list.at;
}

void check_sides(File& file, const json::Value& sides, const PeopleWeb& web) {
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < web.sides.size(); ++i)
    for (const std::string& id : web.sides[i].people) {
      if (stands_in(seen, id))
        file.error(spot(sides, i), "duplicate-id", in_quotes(id) + " stands twice on the sides: name each person once");
      seen.push_back(id);
    }
}

void check_meetings(File& file, const json::Value& meetings, const PeopleWeb& web) {
  const std::vector<std::string> all = web.people();
  for (std::size_t i = 0; i < web.meetings.size(); ++i)
    for (const std::string& id : web.meetings[i].people)
      if (!id.empty() && !stands_in(all, id))
        file.error(spot(meetings, i), "not-on-a-side",
                   in_quotes(id) + " met somebody and stands on neither side: add the id to one of \"sides\"");
}

}  // namespace

std::vector<std::string> PeopleWeb::people() const {
  std::vector<std::string> all;
  for (const PeopleSide& side : sides) all.insert(all.end(), side.people.begin(), side.people.end());
  return all;
}

std::vector<const Part*> parts_of(const PeopleWeb& web) { return parts_in(web.meetings); }

void read::kind_of(File& file, const json::Value& value, PeopleWeb& into) {
  Fields fields(file, value, "a web of people");
  fields.find("kind");
  std::vector<PeopleSide> sides;
  const bool has_sides = fields.required("sides", sides, list_of(read_side, {2, 2}));
  std::copy_n(sides.begin(), std::min(sides.size(), into.sides.size()), into.sides.begin());
  const bool has_meetings = fields.required("meetings", into.meetings, list_of(read_meeting, {1, most_meetings}));
  if (has_sides) check_sides(file, *fields.find("sides"), into);
  if (has_meetings) distinct_parts(file, *fields.find("meetings"), parts_of(into));
  if (has_sides && has_meetings) check_meetings(file, *fields.find("meetings"), into);
  fields.finish();
}

}  // namespace kiosk::exhibit
