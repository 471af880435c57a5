// A page for whoever played a round, to be signed.
#include "visit/paper.hpp"
#include "visit/papers.hpp"

namespace kiosk::visit {
namespace {

const double signing_room = millimetres(9);  // over a line that is written on

Node centred(Node node) {
  node.text->style.align = Align::centre;
  node.text->style.balance = true;
  return node;
}

// A line to write on by hand, with what belongs there in small type under it.
Node line_over(const Kit& kit, const std::string& id, const std::string& word, double width) {
  Node line = kit.box(id + "/line", Axis::column, 0);
  line.role = Role::decoration;
  line.drawing = {{scene::Shape::Kind::line, {{0, 1}, {1, 1}}, millimetres(0.25), kit.colour("text")}};
  line.box.height = signing_room;
  Node node =
      kit.box(id, Axis::column, millimetres(1), {std::move(line), centred(kit.text(id + "/word", word, kit.small()))});
  node.box.width = width;
  return node;
}

Node in_the_middle(const Kit& kit, const std::string& id, Node node) {
  Node row = kit.box(id, Axis::row, 0, {std::move(node)});
  row.box.main = Align::centre;
  return row;
}

Node cover(const Kit& kit, const exhibit::Picture& picture, scene::Measure& measure) {
  Node node = kit.picture("cover", picture, scene::Fit::contain);
  const base::Size size = measure.picture(picture.file.string());
  const double height = millimetres(46);
  node.box.height = height;
  node.box.width = height * (size.height > 0 ? size.width / size.height : 1.3);
  return in_the_middle(kit, "cover/row", std::move(node));
}

}  // namespace

Pages certificate(const exhibit::Exhibit& exhibit, const base::Language& language, const quiz::Round& round,
                  quiz::Day day, scene::Measure& measure) {
  const Stationery paper(exhibit, language);
  const Kit& kit = paper.kit;
  Node border = kit.box("frame", Axis::column, millimetres(5));
  border.look.border = kit.colour("text");
  border.look.border_width = millimetres(0.4);
  border.box.padding = base::Insets::both(millimetres(18), millimetres(14));
  border.box.grow = 1;
  std::vector<Node>& parts = border.children;
  if (exhibit.cover) parts.push_back(cover(kit, *exhibit.cover, measure));
  parts.push_back(kit.space("space/1"));
  parts.push_back(
      centred(kit.text("name-of-paper", kit.word("certificate-title"), kit.display("large"), Role::heading)));
  parts.push_back(in_the_middle(kit, "name/row", line_over(kit, "name", kit.word("write-name"), millimetres(110))));
  parts.push_back(centred(kit.text("took-part", kit.word("took-part"), kit.body())));
  parts.push_back(centred(kit.text("title", kit.in(exhibit.title), kit.display("title"), Role::heading)));
  if (!exhibit.subtitle.empty()) {
    scene::TextStyle style = kit.display("lead");
    style.italic = slants(kit);
    parts.push_back(centred(kit.text("subtitle", kit.in(exhibit.subtitle), style)));
  }
  parts.push_back(kit.space("space/2"));
  parts.push_back(course_node(kit, round, millimetres(20)));
  parts.push_back(centred(kit.text("score", score_in_words(kit, round), kit.display("subtitle"))));
  if (std::vector<Node> strengths = strength_nodes(kit, round); !strengths.empty()) {
    Node list = kit.box("strengths", Axis::column, millimetres(2.5), std::move(strengths));
    list.box.width = millimetres(110);
    parts.push_back(in_the_middle(kit, "strengths/row", std::move(list)));
  }
  parts.push_back(kit.space("space/3"));
  // It stands on the line that is signed.
  Node date = kit.box("date/row", Axis::column, 0, {kit.text("date", date_in_words(kit, day), kit.body())});
  date.box.main = Align::end;
  date.box.min_height = signing_room;
  Node foot = kit.box(
      "foot", Axis::row, 0,
      {std::move(date), kit.space("foot/space"), line_over(kit, "signature", kit.word("signature"), millimetres(60))});
  parts.push_back(std::move(foot));

  scene::Scene scene = paper.page("certificate", kit.word("certificate-title"));
  scene.root.children.push_back(std::move(border));
  scene::lay_out(scene, measure);
  return {std::move(scene)};
}

}  // namespace kiosk::visit
