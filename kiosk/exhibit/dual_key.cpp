#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

using read::list_of;

constexpr double longest_motion = 30;           // seconds
constexpr double shortest_step = 0.001 - 1e-9;  // what is written as 0.001, with its rounding
constexpr double unread = std::numeric_limits<double>::quiet_NaN();
constexpr Limit largest_sound{4u << 20, "make it shorter, or save it as OGG"};

struct maybe {
  read::number reader;
  void operator()(File& file, const json::Value& value, std::optional<double>& into) const {
    reader(file, value, into.emplace());
  }
};

void read_key(File& file, const json::Value& value, Key& into) {
  Fields fields(file, value, "a key");
  fields.required("title", into.title, read::text);
  fields.required("ink", into.ink, read::ink);
  fields.finish();
}

void read_keys(File& file, const json::Value& value, std::array<Key, 2>& into) {
  std::vector<Key> keys;
  list_of(read_key, {2, 2})(file, value, keys);
  std::move(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(std::min(keys.size(), into.size())), into.begin());
}

// A list whose items have "at", each later than the one before; those whose "at" cannot be read have NaN.
template <typename Item, typename Reader>
void read_in_order(File& file, const json::Value& value, std::vector<Item>& into, const list_of<Reader>& reader,
                   const char* what) {
  reader(file, value, into);
  const auto* list = value.as<json::List>();
  for (std::size_t i = 1; i < into.size(); ++i) {
    const double since = into[i].at - into[i - 1].at;
    if (since <= 0)
      file.error((*list)[i].at, "bad-value",
                 std::string("this ") + what + " is not later than the one above it: put them in order of \"at\"");
    else if (since < shortest_step)
      file.error((*list)[i].at, "bad-value",
                 std::string("this ") + what +
                     " comes less than a thousandth of a second after the one above it: put it later");
  }
}

void read_pose(File& file, const json::Value& value, Pose& into) {
  into.at = unread;
  Fields fields(file, value, "a pose");
  fields.required("at", into.at, read::number{0, longest_motion});
  fields.optional("x", into.x, maybe{{-100, 100}});
  fields.optional("y", into.y, maybe{{-100, 100}});
  fields.optional("opacity", into.opacity, maybe{{0, 1}});
  fields.optional("scale", into.scale, maybe{{0.05, 4}});
  fields.finish();
}

void read_motion(File& file, const json::Value& value, std::vector<Pose>& into) {
  read_in_order(file, value, into, list_of(read_pose, {1, 40}), "pose");
}

void read_stage(File& file, const json::Value& value, Stage& into) {
  into.at = unread;
  Fields fields(file, value, "a stage");
  fields.required("at", into.at, read::number{0, longest_motion});
  fields.required("text", into.text, read::prose);
  fields.finish();
}

void read_stages(File& file, const json::Value& value, std::vector<Stage>& into) {
  read_in_order(file, value, into, list_of(read_stage, {1, 8}), "stage");
}

void read_layer(File& file, const json::Value& value, Layer& into) {
  Fields fields(file, value, "a layer");
  fields.required("id", into.id, read::id);
  fields.optional("motion", into.motion, read_motion);
  fields.finish();
}

void check_layers(File& file, const json::Value& value, const DualKey& keys) {
  const auto* list = value.as<json::List>();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < keys.layers.size(); ++i) {
    const std::string& id = keys.layers[i].id;
    if (id.empty()) continue;  // has been reported
    if (!seen.insert(id).second)
      file.error((*list)[i].at, "duplicate-id", "the layer " + in_quotes(id) + " is drawn twice: delete one");
    if (!keys.picture.file.empty()) read::known_element(file, (*list)[i].at, keys.picture.file, id);
  }
}

bool is_sound(std::string_view bytes) {
  return bytes.starts_with("RIFF") || bytes.starts_with("OggS") || bytes.starts_with("fLaC");
}

void read_sound(File& file, const json::Value& value, std::filesystem::path& into) {
  const std::filesystem::path path = read::asset(file, value);
  if (path.empty()) return;
  const std::string& reference = *value.as<std::string>();
  const auto bytes = read_file(path, largest_sound);
  if (!bytes)
    file.error(value.at, "bad-sound", "the sound " + in_quotes(reference) + " " + bytes.error().message);
  else if (!is_sound(bytes.value()))
    file.error(value.at, "bad-sound", in_quotes(reference) + " is no WAV, OGG or FLAC file: save it as one of these");
  into = path;
}

}  // namespace

std::vector<const Part*> parts_of(const DualKey& keys) { return {&keys.after}; }

void read::kind_of(File& file, const json::Value& value, DualKey& into) {
  Fields fields(file, value, "a dual key");
  fields.find("kind");
  fields.required("picture", into.picture, whole_picture);
  fields.required("keys", into.keys, read_keys);
  fields.optional("hold_seconds", into.hold_seconds, number{0.5, 5});
  fields.optional("sound", into.sound, read_sound);
  if (fields.required("layers", into.layers, list_of(read_layer, {1, 40})) && fields.readable())
    check_layers(file, *fields.find("layers"), into);
  fields.required("stages", into.stages, read_stages);
  fields.required("after", into.after, part);
  fields.finish();
}

}  // namespace kiosk::exhibit
