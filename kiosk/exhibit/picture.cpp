#include <algorithm>
#include <cstdint>
#include <string_view>

#include "exhibit/parts.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit::read {
namespace {

constexpr Limit largest_picture{32u << 20, "save it with fewer pixels, or a drawing with fewer points"};
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

constexpr std::uint32_t longest_side = 8192;  // pixels; a larger picture costs seconds and gigabytes to read

// The longer side of a PNG, from its header (PNG specification, 11.2.2 IHDR); 0 where there is none.
std::uint32_t png_side(std::string_view bytes) {
  constexpr std::size_t width_at = 16, height_at = 20, header_end = 24;
  if (!bytes.starts_with(png_signature) || bytes.size() < header_end) return 0;
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  };
  return std::max(number(width_at), number(height_at));
}

bool is_picture(const std::filesystem::path& path, std::string_view bytes) {
  const std::string extension = path.extension().string();
  if (extension == ".png") return bytes.substr(0, png_signature.size()) == png_signature;
  return extension == ".svg" && bytes.find("<svg") != std::string_view::npos;
}

void picture_file(File& file, const json::Value& value, std::filesystem::path& into) {
  std::string reference;
  string(file, value, reference);
  const Folders& folders = file.context().folders;
  if (reference.empty() || folders.assets().empty()) return;  // either has been reported
  const Found found = folders.in_assets(reference);
  if (!found) {
    const bool missing = found.refusal().rule == "missing-file";
    file.error(value.at, missing ? "missing-picture" : found.refusal().rule, found.refusal().message);
    return;
  }
  const auto bytes = read_file(found.path(), largest_picture);
  if (!bytes)
    file.error(value.at, "bad-picture", "the picture " + in_quotes(reference) + " " + bytes.error().message);
  else if (!is_picture(found.path(), bytes.value()))
    file.error(value.at, "bad-picture",
               in_quotes(reference) + " is neither an SVG nor a PNG picture: save it as one of these");
  else if (png_side(bytes.value()) > longest_side)
    file.error(value.at, "bad-picture",
               in_quotes(reference) + " is more than " + std::to_string(longest_side) +
                   " pixels wide or high: save it smaller");
  into = found.path();
}

void ink(File& file, const json::Value& value, std::string& into) {
  string(file, value, into);
  if (!into.empty()) file.context().inks.emplace_back(into, file.place(value.at));
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

}  // namespace

void picture(File& file, const json::Value& value, std::optional<Picture>& into) {
  Picture& picture = into.emplace();
  Fields fields(file, value, "a picture");
  fields.required("file", picture.file, picture_file);
  fields.required("alt", picture.alt, text);
  fields.optional("caption", picture.caption, text);
  fields.optional("centre_x", picture.centre_x, number{0, 100});
  fields.optional("centre_y", picture.centre_y, number{0, 100});
  fields.optional("labels", picture.labels, list_of(label, {0, 60}));
  fields.finish();
}

}  // namespace kiosk::exhibit::read
