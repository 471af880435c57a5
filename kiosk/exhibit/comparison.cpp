#include "exhibit/comparison.hpp"

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "exhibit/folders.hpp"
#include "exhibit/parts.hpp"

namespace kiosk::exhibit {
namespace {

bool has_words(const Part& part) { return !part.body.empty() || !part.quotations.empty() || !part.excerpts.empty(); }

void read_view(File& file, const json::Value& value, ComparedView& into) {
  Fields fields(file, value, "a side of a comparison");
  read::part_fields(file, fields, into.part);
  fields.required("picture", into.picture, read::whole_picture);
  fields.finish();
}

// Width over height.
std::optional<double> png_shape(std::string_view bytes) {
  const auto size = png_size(bytes);
  if (!size || size->height == 0) return std::nullopt;
  return double(size->width) / size->height;
}

// Width over height of an SVG's view box; nothing where it has none.
std::optional<double> svg_shape(const std::string& text) {
  const std::size_t begin = text.find("<svg");
  if (begin == std::string::npos) return std::nullopt;
  const std::string tag = text.substr(begin, text.find('>', begin) - begin);
  std::size_t at = tag.find("viewBox=");
  if (at == std::string::npos) return std::nullopt;
  at += std::string_view("viewBox='").size();
  double numbers[4];
  for (double& number : numbers) {
    at = tag.find_first_of("-.0123456789", at);
    if (at == std::string::npos) return std::nullopt;
    const auto read = std::from_chars(tag.data() + at, tag.data() + tag.size(), number);
    if (read.ec != std::errc{}) return std::nullopt;
    at = static_cast<std::size_t>(read.ptr - tag.data());
  }
  if (!(numbers[2] > 0) || !(numbers[3] > 0)) return std::nullopt;
  return numbers[2] / numbers[3];
}

std::optional<double> shape_of(const std::filesystem::path& picture) {
  if (picture.empty()) return std::nullopt;
  const auto bytes = read_file(picture, {32u << 20, ""});
  if (!bytes) return std::nullopt;  // reported where the picture was read
  return picture.extension() == ".png" ? png_shape(bytes.value()) : svg_shape(bytes.value());
}

void check_shapes(File& file, const json::Value& after, const Comparison& comparison) {
  constexpr double near_enough = 0.005;
  const Picture &first = comparison.sides[0].picture, &second = comparison.sides[1].picture;
  const auto a = shape_of(first.file), b = shape_of(second.file);
  if (!a || !b || std::abs(*a / *b - 1) < near_enough) return;
  file.error(after.at, "different-shapes",
             in_quotes(second.file.filename().string()) + " is " + (*b > *a ? "wider" : "narrower") +
                 " for its height than " + in_quotes(first.file.filename().string()) +
                 ": give both one width and one height, or they will not lie on one another");
}

}  // namespace

std::vector<const Part*> parts_of(const Comparison& comparison) {
  const auto& [before, after] = comparison.sides;
  if (!has_words(before.part) || !has_words(after.part)) return {};
  return {&before.part, &after.part};
}

void read::kind_of(File& file, const json::Value& value, Comparison& into) {
  Fields fields(file, value, "a comparison");
  fields.find("kind");
  auto& [before, after] = into.sides;
  const bool has_before = fields.required("before", before, read_view);
  const bool has_after = fields.required("after", after, read_view);
  if (has_before && has_after) {
    const json::Value& second = *fields.find("after");
    distinct_parts(file, second, {&before.part, &after.part});
    check_shapes(file, second, into);
    if (has_words(before.part) != has_words(after.part))
      file.error(has_words(before.part) ? second.at : fields.find("before")->at, "missing-key",
                 "the other side has words to read and this one has none: write \"body\" on both, or on neither");
  }
  fields.finish();
}

}  // namespace kiosk::exhibit
