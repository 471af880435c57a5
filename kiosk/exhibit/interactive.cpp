#include "exhibit/interactive.hpp"

#include <map>

#include "exhibit/parts.hpp"

namespace kiosk::exhibit {
namespace {

template <typename Kind>
void read_kind(File& file, const json::Value& value, std::optional<Interactive>& into) {
  Kind kind;
  read::kind_of(file, value, kind);
  into = std::move(kind);
}

using Reader = void (*)(File&, const json::Value&, std::optional<Interactive>&);

const std::map<std::string, Reader>& readers() {
  static const std::map<std::string, Reader> all{
      {"compare", read_kind<Comparison>},
      {"document", read_kind<Documents>},
      {"dual-key", read_kind<DualKey>},
      {"film", read_kind<Film>},
      {"gallery", read_kind<Gallery>},
      {"hotspots", read_kind<Hotspots>},
      {"map", read_kind<Map>},
      {"people", read_kind<PeopleWeb>},
      {"timeline", read_kind<Timeline>},
  };
  return all;
}

}  // namespace

std::vector<const Part*> parts_of(const Interactive& interactive) {
  return std::visit([](const auto& kind) { return parts_of(kind); }, interactive);
}

void read::interactive(File& file, const json::Value& value, std::optional<Interactive>& into) {
  const json::Value* kind = nullptr;
  if (const auto* object = expect<json::Object>(file, value, "an object { }"))
    for (const json::Member& member : *object)
      if (member.key == "kind") kind = &member.value;
  if (!value.as<json::Object>()) return;
  if (!kind) {
    file.error(value.at, "missing-key", "an interactive needs \"kind\": add it");
    return;
  }
  const auto* name = expect<std::string>(file, *kind, "a text in quotation marks");
  if (!name) return;
  if (const auto found = readers().find(*name); found != readers().end()) return found->second(file, value, into);
  std::vector<std::string> names;
  for (const auto& [known, reader] : readers()) names.push_back(known);
  read::report_choice(file, *kind, names);
}

}  // namespace kiosk::exhibit
