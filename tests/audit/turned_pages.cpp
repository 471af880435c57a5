#include "audit/turned_pages.hpp"

#include <algorithm>
#include <map>

#include "support/screens.hpp"

namespace kiosk::audit {
namespace {

using scene::Node;

const Node* pager_in(const Node& node) {
  if (node.hidden) return nullptr;
  if (node.box.paged) return &node;
  for (const Node& child : node.children)
    if (const Node* found = pager_in(child)) return found;
  return nullptr;
}

// From the status that the layout has filled in: "2 / 3".
int pages_of(const Node& pager) {
  const Node* status = scene::find(pager, scene::page_status_id(pager.id));
  if (!status || status->hidden) return 1;
  const std::string words = base::plain_of(status->text->runs);
  return std::stoi(words.substr(words.find('/') + 1));
}

int lines_of(const Node& node, scene::Measure& measure) {
  if (!node.text) return 1;
  const double width = node.place.inset(node.box.padding).width;
  return static_cast<int>(measure.text(node.text->runs, node.text->style, node.language, width).lines.size());
}

class Reader {
 public:
  explicit Reader(scene::Measure& measure) : measure_(measure) {}

  void read(const Node& pager, int page) {
    const Node* controls = nullptr;
    for (const Node& child : pager.children)
      if (child.id == pager.id + "/controls") controls = &child;
    const double foot = controls && !controls->hidden ? controls->place.y : pager.place.bottom();
    double y = pager.place.y;
    for (const Node& child : pager.children) {
      if (&child == controls) continue;
      auto& shown = shown_[child.id];
      if (child.hidden) continue;
      const int count = lines_of(child, measure_);
      shown.resize(static_cast<std::size_t>(count));
      const int first = child.text ? child.text->first_line : 0;
      const int last = child.text && child.text->last_line >= 0 ? child.text->last_line : count - 1;
      for (int line = first; line <= last && line < count; ++line) ++shown[static_cast<std::size_t>(line)];
      const std::string where = "page " + std::to_string(page + 1) + ": ";
      if (child.place.y < y - 0.6) found.push_back({"page-overlap", child.id, where + "stands over what precedes it"});
      if (child.place.bottom() > foot + 0.6)
        found.push_back({"page-overflow", child.id,
                         where + "reaches " + std::to_string(child.place.bottom() - foot) + " units below the foot"});
      y = child.place.bottom();
    }
  }

  void close_book() {
    for (const auto& [id, lines] : shown_) {
      if (lines.empty()) found.push_back({"page-lost", id, "is on no page"});
      for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i] != 1)
          found.push_back(
              {"page-lines", id, "line " + std::to_string(i + 1) + " shows " + std::to_string(lines[i]) + " times"});
    }
  }

  std::vector<Violation> found;

 private:
  scene::Measure& measure_;
  std::map<std::string, std::vector<int>> shown_;  // how often each line was shown
};

}  // namespace

std::vector<Violation> turn_pages(const visit::World& world, visit::State state, scene::Measure& measure,
                                  const std::function<void(const scene::Scene&)>& look) {
  Reader reader(measure);
  int pages = 1;
  for (int page = 0; page < pages; ++page) {
    (state.sheet == visit::Sheet::none ? state.page : state.sheet_page) = page;
    const scene::Scene scene = testing::laid_out(world, state, measure);
    look(scene);
    const Node* pager = pager_in(foreground(scene));
    if (!pager) continue;
    pages = pages_of(*pager);
    reader.read(*pager, page);
  }
  reader.close_book();
  return std::move(reader.found);
}

}  // namespace kiosk::audit
