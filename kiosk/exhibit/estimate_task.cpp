// The readers of what is answered by coming close: number, year, map-pin.
#include <algorithm>
#include <cmath>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

constexpr double largest = 1e12;    // doubles hold such numbers to a thousandth
constexpr double most_steps = 1e6;  // more is no scale that can be pointed at
constexpr double figures = 1e9;     // a step that is smaller beside the ends is lost in their rounding

struct ScaleReader {
  bool years;

  void operator()(File& file, const json::Value& value, EstimateTask& into) const {
    Fields fields(file, value, "a scale");
    const std::size_t errors = file.context().report.errors();
    const read::number any{-largest, largest};
    fields.required("from", into.from, any);
    fields.required("to", into.to, any);
    if (!years) {
      fields.optional("step", into.step, read::number{1e-6, largest});
      fields.optional("unit", into.unit, read::text);
    }
    fields.finish();
    if (file.context().report.errors() != errors) return;
    const double steps = (into.to - into.from) / into.step;
    if (steps < 2)
      file.error(value.at, "bad-value", "a scale holds at least two steps: move \"to\", or write a smaller \"step\"");
    else if (steps > most_steps || std::max(std::abs(into.from), std::abs(into.to)) / into.step > figures)
      file.error(value.at, "bad-value", "the steps are too small for such a scale: write a larger \"step\"");
    else if (years && into.from != std::round(into.from))
      file.error(value.at, "bad-value", "years are whole numbers");
    else if (std::abs(steps - std::round(steps)) > 1e-6)
      file.error(value.at, "bad-value", "the steps do not lead from \"from\" to \"to\": choose others");
  }
};

void read_closeness(File& file, Fields& fields, double most, Closeness& into) {
  fields.optional("full_within", into.full_within, read::number{0, most});
  if (fields.required("zero_at", into.zero_at, read::number{0, most}) && into.zero_at <= into.full_within)
    file.error(fields.find("zero_at")->at, "bad-value",
               "\"zero_at\" is not beyond \"full_within\": it is the distance from which on an answer earns nothing");
}

}  // namespace

void read::task(File& file, Fields& fields, QuestionType type, EstimateTask& into) {
  const bool years = type == QuestionType::year;
  read_closeness(file, fields, largest, into.closeness);
  const bool has_scale = fields.required("scale", into, ScaleReader{years});
  if (fields.required("answer", into.answer, number{-largest, largest}) && has_scale) {
    const json::Spot at = fields.find("answer")->at;
    const double steps = (into.answer - into.from) / into.step;
    if (into.answer < into.from || into.answer > into.to)
      file.error(at, "bad-value", "the answer lies beyond the scale: widen the scale");
    else if (into.closeness.full_within == 0 && std::abs(steps - std::round(steps)) > 1e-6)
      file.error(at, "bad-value", "no step of the scale leads to the answer: write a smaller \"step\"");
  }
}

void read::task(File& file, Fields& fields, PinTask& into) {
  constexpr double round_the_earth = 20040;  // km, half the way
  fields.required("view", into.view, view);
  fields.optional("projection", into.projection, projection);
  if (fields.required("place", into.place, reference{Kind::place}) && !into.place.empty())
    file.context().pins.push_back({file.place(fields.find("place")->at), into.place, into.view});
  read_closeness(file, fields, round_the_earth, into.closeness);
}

}  // namespace kiosk::exhibit
