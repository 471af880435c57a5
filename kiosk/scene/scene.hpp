// What is on the screen, as values: a tree of nodes. Painting, touch, the keypad, speech, the audit and the tests all
// read this one tree. All lengths are units (base/geometry.hpp) from the top left of the screen.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bitmap.hpp"
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/text.hpp"

namespace kiosk::scene {

using base::Colour;
using base::Insets;
using base::Point;
using base::Rect;
using base::Size;

enum class Role {
  screen,
  group,
  heading,
  text,
  quotation,
  picture,
  button,
  option,
  status,
  list,
  list_item,
  dialog,
  decoration,
  part,  // of a picture: touched where it is drawn, and stepped to by controls elsewhere
};
[[nodiscard]] std::string_view name_of(Role role);

enum class Align { start, centre, end, stretch };

// Which family of the theme; the theme names the font.
struct TextStyle {
  std::string font;  // family name
  double size = 30;  // units, the em
  int weight = 400;
  bool italic = false;
  bool tabular = false;      // figures of one width
  bool old_figures = false;  // figures with ascenders and descenders, for running text
  double leading = 1.5;      // line distance as a multiple of the size
  double tracking = 0;       // added between letters, in ems
  Align align = Align::start;
  Colour ink;
  bool hang = false;         // an opening quotation mark hangs outside the starting edge
  bool balance = false;      // lines of about one length, for titles
  bool whole_words = false;  // a word wider than its place widens it, rather than being broken
  bool operator==(const TextStyle&) const = default;
};

struct TextBlock {
  base::RichText runs;
  TextStyle style;
  // The lines that this node shows, where a paged text is spread over pages; last_line < 0: to the end.
  int first_line = 0, last_line = -1;
  bool operator==(const TextBlock&) const = default;
};

enum class Fit { contain, cover };

struct Image {
  std::string file;  // absolute path of an SVG or PNG
  Fit fit = Fit::contain;
  Point centre{0.5, 0.5};  // of the picture, as fractions: what cropping keeps in view
  std::string layer = {};  // only the SVG's element with this id, filling the node's place (see Box::part)
  double opacity = 1;
  bool moving = false;                    // drawn quickly, from a raster of another size, until it comes to rest
  std::vector<std::string> without = {};  // the SVG's elements with these ids are left out: other nodes show them
  bool operator==(const Image&) const = default;
};

// Drawn by the painter in the ink's colour, in the node's whole place.
enum class Icon {
  none,
  back,
  next,
  contents,
  language,
  access,
  source,
  quiz,
  close,
  right,
  wrong,
  partly,
  up,
  down,
  again,
  more,
  choice_off,
  choice_on,
  box_off,
  box_on,
  hand,
  zoom_in,
  zoom_out,
  enlarge,
  reduce,
  play,
  pause,
  sound_on,
  sound_off,
  code,   // what a telephone reads
  paper,  // a sheet to keep
};

// Lines and discs drawn in a node's place: diagrams that are computed, where an Image is read. Points are fractions of
// the place, x from where the reading begins; widths and radii are units.
struct Shape {
  enum class Kind { line, curve, disc, ring, area };  // a curve leaves and reaches each point level; an area is filled
  Kind kind = Kind::line;
  std::vector<Point> points;  // of a disc or a ring: its centre
  double width = 2;           // of a disc or a ring: its radius
  Colour ink;
  double dash = 0;  // of lines and curves: as long as the gaps between; 0: unbroken
  bool operator==(const Shape&) const = default;
};
using Drawing = std::vector<Shape>;  // drawn in order

// A film that plays in a node's place. Whoever shows the scene plays the file and puts in its newest frame.
struct Film {
  std::string file;  // absolute path
  int take = 1;      // another number: from the start
  bool running = true, sound = true;
  std::shared_ptr<const base::Bitmap> frame;  // null before the first
  bool operator==(const Film&) const = default;
};

struct Look {
  std::optional<Colour> fill, border;
  double border_width = 2;
  double radius = 0;
  std::optional<Colour> edge;  // a bar along the reading start, `edge_width` wide
  double edge_width = 5;
  bool operator==(const Look&) const = default;
};

enum class Axis { column, row, grid, stack };

// Where a stack's child stands: its point (ax, ay) lies on the stack's point (x, y), all as fractions. It is as wide as
// its text, and at most `width` of the stack.
struct Anchor {
  double x = 0, y = 0, ax = 0, ay = 0, width = 1;
  bool operator==(const Anchor&) const = default;
};

// In a stack whose first child is a picture: where the picture's element with that id stands, moved by `shift`
// (fractions of the picture) and grown about its middle.
struct PartOf {
  std::string id;
  Point shift;
  double scale = 1;
  bool operator==(const PartOf&) const = default;
};

struct Box {
  Axis axis = Axis::column;
  int columns = 1;  // of a grid
  double gap = 0;
  Insets padding;
  std::optional<double> width, height;  // fixed
  std::optional<double> max_width;
  double min_width = 0, min_height = 0;
  double grow = 0;  // share of the free space along the parent's axis
  int shrink = 0;   // in a column that lacks space the highest give theirs first, down to min_height; 0: never
  Align main = Align::start;     // where the children stand along the axis
  Align cross = Align::stretch;  // and across it
  std::optional<Anchor> anchor;  // in a stack
  // In a stack: this part of it, as fractions, but no less than the least width and height. It may reach beyond what
  // the stack clips.
  std::optional<Rect> frame;
  double aspect = 0;  // width by height that is kept in the frame; 0: fills it. It stands there by main and cross
  std::optional<PartOf> part;   // in a stack
  bool hug_picture = false;     // a stack that is as large as its first child's picture becomes, in the room given
  bool keep_direction = false;  // its children are not mirrored from right to left: a picture with its labels
  bool paged = false;           // a column whose children flow over pages; `page` counts from 0
  int page = 0;
  bool operator==(const Box&) const = default;
};

struct Node {
  std::string id;  // unique in a scene
  Role role = Role::group;
  std::string label;        // accessible name; where empty, the text or the children say it
  std::string value;        // what is spoken after the name: "chosen", "3 of 10"
  base::Language language;  // of the text and the label
  std::optional<TextBlock> text;
  std::optional<Image> image;
  std::optional<Film> film;
  Drawing drawing;
  Icon icon = Icon::none;
  Colour icon_ink;
  Look look;
  Box box;
  bool clip = false;       // its children are painted and touched inside its place only
  bool drags = false;      // a finger moves what is in it, two of them zoom
  bool holds = false;      // pressed for as long as a finger lies on it, whatever other fingers do
  bool touchable = false;  // can be pressed
  bool focusable = false;  // the keypad stops here
  bool focused = false, pressed = false;
  bool hidden = false;  // takes no place; set by the layout for a pager's buttons that lead nowhere
  std::vector<Node> children;

  Rect place;  // set by the layout

  bool operator==(const Node&) const = default;
};

struct Display {
  base::PixelSize pixels{1920, 1080};
  double diagonal_inches = 24;

  [[nodiscard]] double millimetres_per_pixel() const;
  // Pixels a unit takes: the picture grows with the screen, and on a smaller one keeps its size in millimetres as long
  // as the layout has room.
  [[nodiscard]] double scale() const;
  [[nodiscard]] Size units() const;
  bool operator==(const Display&) const = default;
};

struct Scene {
  std::string id;  // as `kiosk screens` lists it
  std::string title;
  base::Language language;
  Display display;
  Colour ground;
  Colour focus_ink;
  Colour focus_gap;           // the ring inside the focus ring, so that it shows on any colour
  std::string picture_style;  // CSS for SVG pictures, from the theme
  Node root;

  [[nodiscard]] bool right_to_left() const { return base::direction_of(language) == base::Direction::right_to_left; }
  bool operator==(const Scene&) const = default;
};

// The node with that id, or null.
[[nodiscard]] const Node* find(const Node& root, std::string_view id);

// The topmost touchable node at a point, or null. Only after the layout.
[[nodiscard]] const Node* touch_at(const Scene& scene, Point point);

// The topmost node at a point whose content a finger moves, or null. Only after the layout.
[[nodiscard]] const Node* drag_at(const Scene& scene, Point point);

// Ids of the nodes where the keypad stops, in reading order. A dialog keeps the focus to itself.
[[nodiscard]] std::vector<std::string> focus_order(const Scene& scene);

// The node that has the focus, or empty. After the layout, which moves it where a page's button is taken away.
[[nodiscard]] std::string focused_id(const Scene& scene);

// What is said of a node and all within it, in reading order, each part in its language.
struct Utterance {
  std::string text;
  base::Language language;
  bool operator==(const Utterance&) const = default;
};
[[nodiscard]] std::vector<Utterance> spoken(const Node& node);
[[nodiscard]] std::string spoken_text(const Node& node);

// Calls visit(node) for every shown node, parents first. A dialog hides nothing here: it lies on top.
template <typename Visitor>
void each(const Node& node, Visitor&& visitor) {
  if (node.hidden) return;
  visitor(node);
  for (const Node& child : node.children) each(child, visitor);
}

}  // namespace kiosk::scene
