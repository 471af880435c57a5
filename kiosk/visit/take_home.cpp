// The result to take home: a code that holds the words themselves, so that no network and no server is asked.
#include <cmath>
#include <qrcodegen/qrcodegen.hpp>

#include "base/date.hpp"
#include "visit/answering.hpp"
#include "visit/rounds.hpp"

namespace kiosk::visit {
namespace {

using qrcodegen::QrCode;

// What a code of version 25 holds (ISO/IEC 18004, level L): its 117 modules of a millimetre each are read by any
// telephone from half a metre. A smaller text gives a coarser code.
constexpr std::size_t most_bytes = 1200;
constexpr std::size_t fewer_bytes = 600;    // where the sheet has half the screen
constexpr std::size_t longest_title = 200;  // bytes
constexpr double quiet_zone = 4;            // modules, as the standard asks

// Dark runs of each row as areas. They reach a little into each other, so that no seam shows between them.
scene::Drawing drawn(const QrCode& code, base::Colour ink) {
  constexpr double overlap = 0.04;
  const double side = code.getSize() + 2 * quiet_zone;
  scene::Drawing drawing;
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x) {
      if (!code.getModule(x, y)) continue;
      const int start = x;
      while (x + 1 < code.getSize() && code.getModule(x + 1, y)) ++x;
      const double left = (quiet_zone + start) / side, right = (quiet_zone + x + 1 + overlap) / side;
      const double top = (quiet_zone + y) / side, bottom = (quiet_zone + y + 1 + overlap) / side;
      drawing.push_back(
          {scene::Shape::Kind::area, {{left, top}, {right, top}, {right, bottom}, {left, bottom}}, 0, ink});
    }
  return drawing;
}

}  // namespace

std::string take_home_text(const Kit& kit, const quiz::Round& round, std::size_t most) {
  const quiz::Score score = quiz::score(round);
  std::string title = kit.plain(kit.exhibit.title);
  if (title.size() > longest_title) {
    std::size_t end = longest_title;
    while (!base::begins_letter(title[end])) --end;
    title = title.substr(0, end) + "\u2026";
  }
  std::string text = title + "\n" + base::iso_date(today(kit.world, kit.now)) + "\n" +
                     kit.word("score", {std::to_string(score.right), std::to_string(score.items)}) + "\n";
  std::vector<std::string> missed;
  for (const quiz::Item& item : round.items) {
    if (quiz::verdict(item.score) == quiz::Verdict::right) continue;
    const exhibit::Question& question = kit.exhibit.questions[item.question];
    missed.push_back("\n" + kit.plain(question.stem) + "\n\u2192 " + right_answer(kit, question) + "\n");
  }
  std::string credits = kit.plain(kit.exhibit.credits);
  if (!credits.empty()) credits.insert(0, "\n");
  if (credits.size() > most / 3) credits.clear();
  most -= credits.size();
  for (std::size_t i = 0; i < missed.size(); ++i) {
    const std::string rest = "\n" + kit.word("and-more", {std::to_string(missed.size() - i)});
    const bool last = i + 1 == missed.size();
    if (text.size() + missed[i].size() + (last ? 0 : rest.size()) > most) {
      text += rest;
      break;
    }
    text += missed[i];
  }
  return text + credits;
}

void show_take_home(Kit& kit) {
  const bool reach = kit.state.preferences.reach;
  const QrCode code = QrCode::encodeText(
      take_home_text(kit, *kit.state.round, reach ? fewer_bytes : most_bytes).c_str(), QrCode::Ecc::LOW);
  // Black on white in every theme: codes are read by contrast, and inverted ones by few readers.
  const base::Colour white{255, 255, 255, 255}, black{0, 0, 0, 255};
  Node picture = kit.box("take-home/code", Axis::column, 0);
  picture.role = Role::picture;
  picture.label = kit.word("take-home-code");
  picture.look.fill = white;
  picture.drawing = drawn(code, black);
  const double side = std::min(kit.room.width, kit.room.height) * (reach ? 0.2 : kit.step < large_text ? 0.52 : 0.42);
  picture.box.width = picture.box.height = side;
  picture.box.keep_direction = true;
  Node words = kit.text("take-home/words", kit.word("take-home-rules"), kit.body());
  // Few lines fit in half a screen, so they are longer.
  const double width = kit.line_limit() * (reach && kit.step > large_text ? 1.3 : 1);
  words.box.max_width = width;
  words.box.grow = 1;
  Node body = kit.box("take-home/body", kit.portrait ? Axis::column : Axis::row, 40);
  body.box.cross = kit.portrait ? Align::centre : Align::start;
  body.children.push_back(std::move(picture));
  body.children.push_back(std::move(words));
  std::vector<Node> parts, controls;
  parts.push_back(std::move(body));
  controls.push_back(kit.button("take-home/close", kit.word("close"), Icon::close, CloseSheet{}, Accent::main));
  kit.view.scene.id = "result/take-home";
  kit.lay_over("take-home", kit.word("take-home"), std::move(parts), std::move(controls), width + side);
}

}  // namespace kiosk::visit
