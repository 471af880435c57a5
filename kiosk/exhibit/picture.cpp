#include <algorithm>
#include <cctype>
#include <cstdint>
#include <set>
#include <string_view>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit::read {
namespace {

constexpr Limit largest_picture{32u << 20, "save it with fewer pixels, or a drawing with fewer points"};
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

constexpr std::uint32_t longest_side = 8192;  // pixels; a larger picture costs seconds and gigabytes to read

bool is_too_large(const std::optional<PngSize>& size) {
  return size && std::max(size->width, size->height) > longest_side;
}

// What to say of a picture that is not there.
std::string advice_on(const json::Value& value) {
  const auto* reference = value.as<std::string>();
  const bool named_right = reference && (reference->ends_with(".svg") || reference->ends_with(".png"));
  return named_right ? "" : "; only SVG and PNG pictures are read";
}

bool is_picture(const std::filesystem::path& path, std::string_view bytes) {
  const std::string extension = path.extension().string();
  if (extension == ".png") return bytes.substr(0, png_signature.size()) == png_signature;
  return extension == ".svg" && bytes.find("<svg") != std::string_view::npos;
}

void picture_file(File& file, const json::Value& value, std::filesystem::path& into) {
  const std::filesystem::path path = asset(file, value, "missing-picture", advice_on(value));
  if (path.empty()) return;
  const std::string& reference = *value.as<std::string>();
  const auto bytes = read_file(path, largest_picture);
  if (!bytes)
    file.error(value.at, "bad-picture", "the picture " + in_quotes(reference) + " " + bytes.error().message);
  else if (!is_picture(path, bytes.value()))
    file.error(value.at, "bad-picture",
               in_quotes(reference) + " is neither an SVG nor a PNG picture: save it as one of these");
  else if (is_too_large(png_size(bytes.value())))
    file.error(value.at, "bad-picture",
               in_quotes(reference) + " is more than " + std::to_string(longest_side) +
                   " pixels wide or high: save it smaller");
  file.context().pictures.insert(path);
  into = path;
}

void label(File& file, const json::Value& value, Label& into) {
  Fields fields(file, value, "a label");
  fields.required("text", into.text, text);
  fields.required("x", into.x, number{0, 100});
  fields.required("y", into.y, number{0, 100});
  fields.required("width", into.width, number{1, 100});
  fields.optional(
      "align", into.align,
      one_of<LabelAlign>{{{"start", LabelAlign::start}, {"centre", LabelAlign::centre}, {"end", LabelAlign::end}}});
  fields.optional(
      "style", into.style,
      one_of<LabelStyle>{{{"label", LabelStyle::label}, {"small", LabelStyle::small}, {"title", LabelStyle::title}}});
  fields.optional("ink", into.ink, ink);
  fields.finish();
}

void drift(File& file, const json::Value& value, Drift& into) {
  Fields fields(file, value, "a drift");
  fields.required("layer", into.layer, string);
  fields.optional("x", into.x, number{-10, 10});
  fields.optional("y", into.y, number{-10, 10});
  fields.finish();
}

// Each layer is in the drawing, and drifts one way.
void check_layers(File& file, const json::Value& value, const Picture& picture) {
  const auto* list = value.as<json::List>();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < picture.drift.size(); ++i) {
    const std::string& layer = picture.drift[i].layer;
    if (layer.empty()) continue;  // reported
    const json::Spot at = list ? (*list)[i].at : value.at;
    if (!picture.file.empty()) known_element(file, at, picture.file, layer);
    if (!seen.insert(layer).second)
      file.error(at, "bad-value", "the layer " + in_quotes(layer) + " drifts twice: delete one");
  }
}

}  // namespace

void ink(File& file, const json::Value& value, std::string& into) {
  string(file, value, into);
  if (!into.empty()) file.context().inks.emplace_back(into, file.place(value.at));
}

void picture(File& file, const json::Value& value, std::optional<Picture>& into) {
  whole_picture(file, value, into.emplace());
}

void whole_picture(File& file, const json::Value& value, Picture& picture) {
  Fields fields(file, value, "a picture");
  fields.required("file", picture.file, picture_file);
  fields.required("alt", picture.alt, text);
  fields.optional("caption", picture.caption, text);
  fields.optional("centre_x", picture.centre_x, number{0, 100});
  fields.optional("centre_y", picture.centre_y, number{0, 100});
  fields.optional("labels", picture.labels, list_of(label, {0, 60}));
  if (fields.optional("drift", picture.drift, list_of(drift, {1, 8})))
    check_layers(file, *fields.find("drift"), picture);
  fields.finish();
}

}  // namespace kiosk::exhibit::read

namespace kiosk::exhibit {

// PNG specification, 11.2.2 IHDR.
std::optional<PngSize> png_size(std::string_view bytes) {
  constexpr std::size_t width_at = 16, height_at = 20, header_end = 24;
  if (!bytes.starts_with(read::png_signature) || bytes.size() < header_end) return std::nullopt;
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  };
  return PngSize{number(width_at), number(height_at)};
}

std::vector<std::string> element_ids(const std::filesystem::path& svg) {
  std::vector<std::string> ids;
  const auto bytes = read_file(svg, read::largest_picture);
  if (!bytes) return ids;
  const std::string& text = bytes.value();
  for (const char mark : {'"', '\''}) {
    const std::string key = std::string("id=") + mark;
    for (std::size_t at = 0; (at = text.find(key, at)) != std::string::npos;) {
      const bool whole = at > 0 && std::isspace(static_cast<unsigned char>(text[at - 1]));
      at += key.size();
      const std::size_t end = text.find(mark, at);
      if (whole && end != std::string::npos) ids.push_back(text.substr(at, end - at));
    }
  }
  return ids;
}

}  // namespace kiosk::exhibit
