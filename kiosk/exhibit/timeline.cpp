#include "exhibit/timeline.hpp"

#include <algorithm>
#include <set>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using base::first_day;
using read::list_of;

constexpr std::size_t most_lanes = 4, most_events = 100;

// Nothing where it is not a date.
void read_date(File& file, const json::Value& value, std::optional<base::Date>& into) {
  std::string text;
  read::string(file, value, text);
  if (text.empty()) return;
  into = base::parse_date(text);
  if (!into)
    file.error(
        value.at, "bad-value",
        in_quotes(text) + " is not a date: write it as \"1992\", \"1992-02\" or \"1992-02-25\", as far as it is known");
}

void read_lane(File& file, const json::Value& value, Lane& into) {
  Fields fields(file, value, "a lane");
  fields.required("id", into.id, read::id);
  fields.required("title", into.title, read::text);
  fields.required("ink", into.ink, read::ink);
  fields.finish();
}

void read_lanes(File& file, const json::Value& value, std::vector<Lane>& into) {
  list_of(read_lane, {1, most_lanes})(file, value, into);
  const auto* list = value.as<json::List>();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < into.size(); ++i)
    if (!into[i].id.empty() && !seen.insert(into[i].id).second)
      file.error((*list)[i].at, "duplicate-id",
                 "two lanes have the id " + in_quotes(into[i].id) + ": give one another");
}

struct Days {
  std::optional<base::Date> from, to;
};

class EventReader {
 public:
  EventReader(const Timeline& timeline, const Days& days) : lanes_(timeline.lanes), days_(days) {}

  void operator()(File& file, const json::Value& value, Event& into) const {
    Fields fields(file, value, "an event");
    read::part_fields(file, fields, into.part);
    fields.required("lane", into.lane, [&](auto& f, const auto& v, auto& lane) { read_lane_id(f, v, lane); });
    std::optional<base::Date> from;
    fields.required("date", from, read_date);
    fields.optional("until", into.to, read_date);
    fields.optional("uncertain", into.uncertain, read::boolean);
    fields.optional("priority", into.priority, read::whole_number{1, 3});
    if (from) {
      into.from = *from;
      check(file, fields, into);
    }
    fields.finish();
  }

 private:
  void read_lane_id(File& file, const json::Value& value, std::size_t& into) const {
    std::string id;
    read::id(file, value, id);
    // A lane that could not be read has been reported, and may be the one that is meant.
    if (id.empty() || std::any_of(lanes_.begin(), lanes_.end(), [](const Lane& lane) { return lane.id.empty(); }))
      return;
    const auto found = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return lane.id == id; });
    if (found != lanes_.end()) {
      into = static_cast<std::size_t>(found - lanes_.begin());
      return;
    }
    std::vector<std::string> known;
    for (const Lane& lane : lanes_) known.push_back(lane.id);
    if (known.empty()) return;
    file.error(value.at, "unknown-reference",
               "no lane of this timeline has the id " + in_quotes(id) + did_you_mean(id, known));
  }

  void check(File& file, Fields& fields, const Event& event) const {
    if (event.to && day_after(*event.to) <= first_day(event.from))
      file.error(fields.find("until")->at, "bad-value", "this event ends before it begins: exchange the two dates");
    if (!days_.from || !days_.to) return;
    if (first_day(event.from) < first_day(*days_.from) || first_day(event.from) >= day_after(*days_.to))
      file.error(fields.find("date")->at, "bad-value",
                 "this event does not begin between the timeline's \"from\" and \"to\": change one of the three");
  }

  const std::vector<Lane>& lanes_;
  const Days& days_;
};

}  // namespace

std::vector<const Part*> parts_of(const Timeline& timeline) { return parts_in(timeline.events); }

void read::kind_of(File& file, const json::Value& value, Timeline& into) {
  Fields fields(file, value, "a timeline");
  fields.find("kind");
  Days days;
  fields.required("from", days.from, read_date);
  fields.required("to", days.to, read_date);
  if (days.from && days.to && day_after(*days.to) <= first_day(*days.from)) {
    file.error(fields.find("to")->at, "bad-value", "this timeline ends before it begins: exchange its two dates");
    days = {};
  }
  into.from = days.from.value_or(base::Date{});
  into.to = days.to.value_or(base::Date{});
  fields.optional("caption", into.caption, text);
  fields.required("lanes", into.lanes, read_lanes);
  if (fields.required("events", into.events, list_of(EventReader(into, days), {1, most_events})))
    distinct_parts(file, *fields.find("events"), parts_of(into));
  fields.finish();
  std::stable_sort(into.events.begin(), into.events.end(),
                   [](const Event& a, const Event& b) { return first_day(a.from) < first_day(b.from); });
}

}  // namespace kiosk::exhibit
