#include "exhibit/parts.hpp"
#include "exhibit/prose.hpp"
#include "exhibit/texts.hpp"

namespace kiosk::exhibit {
namespace {

void check_layout(File& file, const json::Value& value, const Panel& panel) {
  if (panel.layout == PanelLayout::picture && !panel.picture && !panel.interactive)
    file.error(value.at, "missing-key", "a panel with the layout \"picture\" needs \"picture\": add it");
  if (panel.layout == PanelLayout::quotation && panel.quotations.empty())
    file.error(value.at, "missing-key",
               "a panel with the layout \"quotation\" needs \"quotations\": name at least one");
}

}  // namespace

Panel read_panel(File& file, const json::Value& value, const std::string& id) {
  Panel panel;
  Fields fields(file, value, "a panel");
  fields.allow_schema();
  if (const json::Value* written = fields.demand("id")) read::same_id(file, *written, id, panel.id);
  fields.optional("kicker", panel.kicker, read::text);
  fields.required("title", panel.title, read::text);
  fields.optional(
      "layout", panel.layout,
      read::one_of<PanelLayout>{{{"picture", PanelLayout::picture}, {"quotation", PanelLayout::quotation}}});
  fields.optional("picture", panel.picture, read::picture);
  if (fields.required("body", panel.body, read::list_of(read::statement, {1, 4})))
    check_body(file, fields.find("body")->at, panel.body);
  fields.optional("quotations", panel.quotations, read::list_of(read::reference{Kind::quotation}));
  fields.optional("people", panel.people, read::list_of(read::reference{Kind::person}));
  fields.optional("places", panel.places, read::list_of(read::reference{Kind::place}));
  fields.optional("interactive", panel.interactive, read::interactive);
  fields.optional("question", panel.question, read::prose);
  if (fields.readable()) check_layout(file, value, panel);
  fields.finish();
  return panel;
}

void read::same_id(File& file, const json::Value& value, const std::string& id, std::string& into) {
  const auto* written = expect<std::string>(file, value, "an id in quotation marks");
  if (!written) return;
  into = id;
  if (*written != id)
    file.error(
        value.at, "id-differs-from-file",
        "the id is " + in_quotes(*written) + " and the file's name says " + in_quotes(id) + ": make them the same");
}

}  // namespace kiosk::exhibit
