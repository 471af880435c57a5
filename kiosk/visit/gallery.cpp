// One picture at a time, moved and zoomed by fingers, beside a column of all of them. Beside the text a picture that is
// stepped to is read about; on the whole screen it is only looked at.
#include <algorithm>

#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

constexpr double most_zoom = 5;
constexpr Time settling{150};               // after a finger's last move the picture is drawn with care
constexpr std::size_t most_thumbnails = 6;  // more do not fit beside the picture

// Until when it moves under a lens that is closer than at first; nothing where it rests.
std::optional<Time> moves_until(const Exploration& exploration, Time now) {
  const Glide& glide = exploration.glide;
  if (glide.over(now) && glide.to.zoom <= 1) return std::nullopt;
  const Time end = glide.start + std::max(glide.length, settling);
  return now < end ? std::optional{end} : std::nullopt;
}

// The picture with its labels as the lens shows it. Beside the text the window has the picture's shape, which its first
// child tells; on the whole screen it takes all the room.
Node seen_picture(const Kit& kit, const exhibit::Picture& picture) {
  const Exploration& exploration = kit.state.exploration;
  Node shape = kit.picture("gallery/shape", picture, scene::Fit::contain);
  shape.role = Role::decoration;
  shape.label.clear();
  shape.image->opacity = 0;
  Node whole = kit.labelled_picture("gallery", picture, kit.step < large_text);
  whole.id = "gallery/whole";
  whole.box.main = Align::centre;
  whole.box.frame = seen(exploration.lens(kit.now), base::Rect{0, 0, 1, 1});
  whole.children.front().image->moving = moves_until(exploration, kit.now).has_value();
  Node view = window(kit, "gallery", {});
  view.box.hug_picture = !exploration.wide;
  view.children.push_back(std::move(shape));
  view.children.push_back(std::move(whole));
  return view;
}

Node caption(const Kit& kit, const exhibit::GalleryPicture& shown) {
  base::RichText runs{{kit.plain(shown.part.title), false, true}};
  if (!shown.picture.caption.empty()) runs.push_back({". " + kit.plain(shown.picture.caption), false, false});
  Node node = kit.text("caption", std::move(runs), kit.small());
  node.box.max_width = kit.line_limit(kit.small());
  return node;
}

// What stands in the middle of each picture, one under the other.
Node thumbnails(Kit& kit, const exhibit::Gallery& gallery, std::size_t shown) {
  constexpr double closer = 1.5, width = target * 1.3;
  Node column = kit.box("gallery/all", Axis::column, 12);
  column.box.width = width;
  for (std::size_t i = 0; i < gallery.pictures.size(); ++i) {
    const exhibit::GalleryPicture& one = gallery.pictures[i];
    Node node = kit.box(part_id(one.part), Axis::stack, 0);
    opens(kit, node, i, one.part);
    if (kit.state.exploration.wide) {
      kit.view.actions.insert_or_assign(node.id, ShowLeaf{i});
      if (i == shown) node.value = kit.word("chosen");
    }
    const Lens lens = within({closer, {one.picture.centre_x / 100, one.picture.centre_y / 100}}, closer);
    Node image = kit.picture(node.id + "/picture", one.picture, scene::Fit::cover);
    image.role = Role::decoration;
    image.box.frame = seen(lens, base::Rect{0, 0, 1, 1});
    image.image->opacity = i == shown || node.pressed ? 1 : 0.6;
    Node edge = kit.box(node.id + "/edge", Axis::column, 0);
    edge.role = Role::decoration;
    edge.box.frame = base::Rect{0, 0, 1, 1};
    edge.look.border = kit.colour(i == shown ? "accent" : "line");
    edge.look.border_width = i == shown ? 5 : 2;
    node.clip = node.box.keep_direction = true;
    node.box.height = target;
    node.children.push_back(std::move(image));
    node.children.push_back(std::move(edge));
    column.children.push_back(std::move(node));
  }
  return column;
}

// Steps that start from the picture in view, whether or not its words are open.
Node controls(Kit& kit, std::size_t shown, std::size_t all) {
  Node row = look_controls(kit);
  const Exploration& exploration = kit.state.exploration;
  const std::size_t before = (shown + all - 1) % all, after = (shown + 1) % all;
  if (exploration.wide) {
    kit.view.actions.insert_or_assign("look/previous", ShowLeaf{before});
    kit.view.actions.insert_or_assign("look/next", ShowLeaf{after});
  } else if (!exploration.part) {
    kit.view.actions.insert_or_assign("look/previous", OpenPart{before});
    kit.view.actions.insert_or_assign("look/next", OpenPart{shown});  // the words of this one come first
  }
  tell_which(kit, row, shown, all, kit.step >= large_text);
  return row;
}

}  // namespace

Optics optics(const exhibit::Gallery&) { return {{}, most_zoom}; }

Node look(Kit& kit, const exhibit::Gallery& gallery) {
  const std::size_t all = gallery.pictures.size(), shown = std::min(kit.state.exploration.leaf, all - 1);
  const bool wide = kit.state.exploration.wide;
  Node column = look_column(kit);
  Node picture = seen_picture(kit, gallery.pictures[shown].picture);
  if (kit.step >= large_text) {
    column.children.push_back(std::move(picture));
  } else {
    Node row = kit.box("gallery/row", Axis::row, 16);
    row.box.shrink = 1;
    row.box.grow = wide ? 1 : 0;
    row.children.push_back(std::move(picture));
    if (all <= most_thumbnails) row.children.push_back(thumbnails(kit, gallery, shown));
    column.children.push_back(std::move(row));
    column.children.push_back(caption(kit, gallery.pictures[shown]));
    if (!wide) column.children.push_back(kit.space("gallery/rest"));
  }
  column.children.push_back(controls(kit, shown, all));
  return column;
}

std::optional<Time> next_moment(const exhibit::Gallery&, const State& state, Time now) {
  const auto end = moves_until(state.exploration, now);
  return end ? std::optional{std::min(*end, now + frame)} : std::nullopt;
}

void opened(State& state, const exhibit::Gallery&, std::size_t part, Time now) {
  if (state.exploration.leaf != part) aim(state, Lens{}, Time{0}, now);
  state.exploration.leaf = part;
}

}  // namespace kiosk::visit
