#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/commands.hpp"
#include "paint/painter.hpp"

namespace kiosk::app {

namespace {

using Json = nlohmann::ordered_json;
using base::Colour;
using base::Rect;

double rounded(double value) { return std::round(value * 100) / 100; }

bool covers(const Rect& outer, const Rect& inner) {
  constexpr double slack = 0.01;  // the layout's sums are not exact
  return outer.x <= inner.x + slack && outer.y <= inner.y + slack && outer.right() + slack >= inner.right() &&
         outer.bottom() + slack >= inner.bottom();
}

// One scene's outline.
class Outline {
 public:
  Outline(const scene::Scene& scene, scene::Measure& measure) : scene_(scene), measure_(measure) {}

  [[nodiscard]] Json json() const {
    const scene::Display& display = scene_.display;
    Json targets = Json::array();
    scene::each(scene_.root, [&](const scene::Node& node) {
      const base::Point centre{node.place.x + node.place.width / 2, node.place.y + node.place.height / 2};
      if (node.touchable && scene::touch_at(scene_, centre) == &node) targets.push_back(node.id);
    });
    return {{"screen", scene_.id},
            {"title", scene_.title},
            {"language", scene_.language},
            {"direction", scene_.right_to_left() ? "rtl" : "ltr"},
            {"size", {display.pixels.width, display.pixels.height}},
            {"mm_per_px", display.millimetres_per_pixel()},
            {"px_per_unit", display.scale()},
            {"ground", base::format_colour(scene_.ground)},
            {"touch_targets", targets},
            {"focus_order", scene::focus_order(scene_)},
            {"root", node_json(scene_.root)}};
  }

 private:
  // What lies under a node: the colour, and the picture where one does.
  struct Under {
    Colour colour;
    std::string picture;
  };

  [[nodiscard]] Under under(const scene::Node& node) const {
    Under under{scene_.ground, ""};
    bool reached = false;
    scene::each(scene_.root, [&](const scene::Node& other) {
      reached = reached || &other == &node;
      if (reached || !covers(other.place, node.place)) return;
      if (other.look.fill) under.colour = base::blend(*other.look.fill, under.colour);
      if (other.look.fill && other.look.fill->alpha == 255) under.picture.clear();
      if (other.image) under.picture = other.image->file;
    });
    return under;
  }

  [[nodiscard]] Json colours(const scene::Node& node) const {
    const Under beneath = under(node);
    const Colour background = node.look.fill ? base::blend(*node.look.fill, beneath.colour) : beneath.colour;
    const auto against = [](Colour ink, Colour ground) {
      return rounded(base::contrast(base::blend(ink, ground), ground));
    };
    Json colours{{"background", base::format_colour(background)}};
    if (!beneath.picture.empty()) colours["picture_beneath"] = beneath.picture;
    if (node.text) {
      colours["ink"] = base::format_colour(node.text->style.ink);
      colours["contrast"] = against(node.text->style.ink, background);
    }
    if (node.icon != scene::Icon::none) {
      colours["icon"] = base::format_colour(node.icon_ink);
      colours["icon_contrast"] = against(node.icon_ink, background);
    }
    if (node.look.fill) colours["fill_contrast"] = against(background, beneath.colour);
    if (node.look.border) {
      colours["border"] = base::format_colour(*node.look.border);
      colours["border_contrast"] = against(*node.look.border, beneath.colour);
    }
    return colours;
  }

  void add_text(const scene::Node& node, Json& json) const {
    const scene::TextBlock& text = *node.text;
    const double em = text.style.size * scene_.display.scale();
    const double width = node.place.inset(node.box.padding).width;
    const auto lines = static_cast<int>(measure_.text(text.runs, text.style, node.language, width).lines.size());
    json["text"] = base::plain_of(text.runs);
    json["font"] = {{"family", text.style.font},
                    {"size_px", rounded(em)},
                    {"size_mm", rounded(em * scene_.display.millimetres_per_pixel())},
                    {"weight", text.style.weight},
                    {"italic", text.style.italic}};
    json["lines"] = {{"first", text.first_line},
                     {"shown", (text.last_line < 0 ? lines : text.last_line) - text.first_line},
                     {"of", lines}};
  }

  [[nodiscard]] Json node_json(const scene::Node& node) const {
    const double px = scene_.display.scale(), mm = px * scene_.display.millimetres_per_pixel();
    const auto place = [&](double by) {
      const Rect& at = node.place;
      return Json{rounded(at.x * by), rounded(at.y * by), rounded(at.width * by), rounded(at.height * by)};
    };
    Json spoken = Json::array();
    for (const scene::Utterance& part : scene::spoken(node))
      spoken.push_back({{"text", part.text}, {"language", part.language}});
    Json json{{"id", node.id},
              {"role", scene::name_of(node.role)},
              {"label", node.label},
              {"value", node.value},
              {"language", node.language},
              {"spoken_text", scene::spoken_text(node)},
              {"spoken", spoken},
              {"place_px", place(px)},
              {"place_mm", place(mm)},
              {"touchable", node.touchable},
              {"focusable", node.focusable},
              {"focused", node.focused},
              {"colours", colours(node)}};
    if (node.text) add_text(node, json);
    if (node.image) json["picture"] = node.image->file;
    if (node.film) json["film"] = node.film->file;
    Json children = Json::array();
    for (const scene::Node& child : node.children)
      if (!child.hidden) children.push_back(node_json(child));
    json["children"] = children;
    return json;
  }

  const scene::Scene& scene_;
  scene::Measure& measure_;
};

}  // namespace

base::Result<int> outline(const ViewOptions& options, std::ostream& out) {
  paint::Painter painter;
  Json all = Json::array();
  const auto outlined = each_screen(options, painter.measure(), [&](const scene::Scene& scene) -> base::Result<> {
    all.push_back(Outline{scene, painter.measure()}.json());
    return base::Done{};
  });
  if (!outlined) return outlined.error();
  const Json& shown = options.screen ? all.front() : all;
  out << shown.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
  return 0;
}

}  // namespace kiosk::app
