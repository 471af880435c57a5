#include "exchange/spreadsheet.hpp"

#include <charconv>
#include <optional>

#include "exchange/xml_tree.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

constexpr int most_columns = 16'384;  // as many as Excel has
constexpr int most_rows = 1'048'576;

base::Error error(std::string message) { return {base::ErrorKind::content, std::move(message), {}}; }

// A part of the package. The bytes outlive the tree.
struct Part {
  std::string bytes;
  std::optional<XmlFile> file;

  [[nodiscard]] pugi::xml_node root() const { return file ? file->root() : pugi::xml_node(); }
};

base::Result<> read_part(Archive& archive, const std::string& name, Part& into) {
  base::Result<std::string> bytes = archive.file(name);
  if (!bytes) return bytes.error();
  into.bytes = std::move(bytes.value());
  base::Result<XmlFile> file = XmlFile::read(into.bytes);
  if (!file) return error(name + " in the spreadsheet is broken: export it again");
  into.file = std::move(file.value());
  drop_prefixes(into.file->root());
  return base::Done{};
}

// The name of the first sheet's part: the workbook names its relation, and the relations name the part.
std::string first_sheet(Archive& archive) {
  Part workbook, relations;
  const std::string usual = "xl/worksheets/sheet1.xml";
  if (!read_part(archive, "xl/workbook.xml", workbook) || !read_part(archive, "xl/_rels/workbook.xml.rels", relations))
    return usual;
  const pugi::xml_node sheet = workbook.root().child("sheets").child("sheet");
  for (const pugi::xml_attribute attribute : sheet.attributes()) {
    if (!std::string_view(attribute.name()).ends_with(":id")) continue;
    const pugi::xml_node relation = relations.root().find_child_by_attribute("Id", attribute.value());
    const std::string target = relation.attribute("Target").value();
    if (!target.empty()) return target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }
  return usual;
}

// The text of a string item, which may come in runs of different looks; what is only said how to pronounce is not text.
std::string text_of(pugi::xml_node item) {
  std::string text = own_text(item.child("t"));
  for (const pugi::xml_node run : item.children("r")) text += own_text(run.child("t"));
  return trimmed(text);
}

// "C12" is {3, 12}; zeros where it is no reference.
struct Reference {
  int column = 0, row = 0;
};
Reference parse(std::string_view text) {
  Reference at;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && at.column <= most_columns; ++i)
    at.column = at.column * 26 + (text[i] - 'A' + 1);
  std::from_chars(text.data() + i, text.data() + text.size(), at.row);
  return at;
}

std::string value_of(pugi::xml_node cell, const std::vector<std::string>& shared) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return text_of(cell.child("is"));
  std::string value = trimmed_text(cell.child("v"));
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type != "s") return value;
  std::size_t index = shared.size();
  std::from_chars(value.data(), value.data() + value.size(), index);
  return index < shared.size() ? shared[index] : std::string();
}

SheetRow row_of(pugi::xml_node element, int number, const std::vector<std::string>& shared) {
  SheetRow row;
  row.number = number;
  int column = 0;
  for (const pugi::xml_node cell : element.children("c")) {
    const Reference at = parse(cell.attribute("r").value());
    column = at.column > 0 ? at.column : column + 1;
    if (column > most_columns) break;
    if (std::string value = value_of(cell, shared); !value.empty()) row.cells[column] = std::move(value);
  }
  return row;
}

}  // namespace

base::Result<std::vector<SheetRow>> read_first_sheet(std::string_view bytes) {
  if (!looks_like_zip(bytes)) return error("this is not a spreadsheet of the kind xlsx: save it as one");
  base::Result<Archive> opened = Archive::open(bytes);
  if (!opened) return opened.error();
  Archive& archive = opened.value();
  const std::string name = first_sheet(archive);
  if (!archive.has(name)) return error("there is no sheet in this file: save it as an Excel spreadsheet (xlsx)");

  std::vector<std::string> shared;
  if (Part strings; archive.has("xl/sharedStrings.xml")) {
    if (base::Result<> read = read_part(archive, "xl/sharedStrings.xml", strings); !read) return read.error();
    for (const pugi::xml_node item : strings.root().children("si")) shared.push_back(text_of(item));
  }
  Part sheet;
  if (base::Result<> read = read_part(archive, name, sheet); !read) return read.error();
  std::vector<SheetRow> rows;
  int number = 0;
  for (const pugi::xml_node element : sheet.root().child("sheetData").children("row")) {
    const int written = element.attribute("r").as_int();
    number = written > 0 && written <= most_rows ? written : number + 1;
    if (SheetRow row = row_of(element, number, shared); !row.cells.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kiosk::exchange
