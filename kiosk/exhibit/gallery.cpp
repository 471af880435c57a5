#include "exhibit/gallery.hpp"

#include "exhibit/parts.hpp"

namespace kiosk::exhibit {
namespace {

void read_picture(File& file, const json::Value& value, GalleryPicture& into) {
  Fields fields(file, value, "a picture of a gallery");
  read::part_fields(file, fields, into.part);
  fields.required("picture", into.picture, read::whole_picture);
  if (fields.readable() && !fields.find("body") && !fields.find("quotations") && !fields.find("excerpts"))
    file.error(value.at, "missing-key",
               "this picture has nothing to read beside it: write \"body\", \"quotations\" or \"excerpts\"");
  fields.finish();
}

}  // namespace

std::vector<const Part*> parts_of(const Gallery& gallery) { return parts_in(gallery.pictures); }

void read::kind_of(File& file, const json::Value& value, Gallery& into) {
  Fields fields(file, value, "a gallery");
  fields.find("kind");
  if (fields.required("pictures", into.pictures, list_of(read_picture, {2, 12})) && fields.readable())
    distinct_parts(file, *fields.find("pictures"), parts_of(into));
  fields.finish();
}

}  // namespace kiosk::exhibit
