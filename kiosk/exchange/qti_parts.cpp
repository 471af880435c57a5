// Items of QTI that ask several things, divided into what each of them needs.
#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "exchange/qti_tree.hpp"

namespace kiosk::exchange {
namespace {

bool is_inline(pugi::xml_node interaction) {
  const std::string_view name = interaction.name();
  return name == "inlineChoiceInteraction" || name == "textEntryInteraction";
}

// What a line stands in.
pugi::xml_node paragraph_of(pugi::xml_node node, pugi::xml_node body) {
  static constexpr std::array<std::string_view, 12> blocks{"p",  "li", "td", "th", "dd", "h1",
                                                           "h2", "h3", "h4", "h5", "h6", "blockquote"};
  for (pugi::xml_node above = node.parent(); above && above != body; above = above.parent()) {
    if (std::ranges::find(blocks, std::string_view(above.name())) != blocks.end()) return above;
    if (above.parent() == body) return above;
  }
  return node;
}

bool is_in(pugi::xml_node node, pugi::xml_node above) {
  for (; node; node = node.parent())
    if (node == above) return true;
  return false;
}

class Walk : public pugi::xml_tree_walker {
 public:
  Walk(const std::vector<QtiPart>& parts, std::size_t which) : parts_(parts), which_(which) {}

  bool for_each(pugi::xml_node& node) override {
    if (passed_ < parts_.size() && node == parts_[passed_].anchor) ++passed_;
    const bool inside = passed_ > 0 && is_in(node, parts_[passed_ - 1].anchor);
    const bool behind_all = passed_ == parts_.size() && !inside && which_ + 1 == parts_.size();
    // What stands before a part's anchor has as many behind it as what is in the part before.
    const bool wanted = inside ? passed_ - 1 == which_ : passed_ == 0 || passed_ == which_ || behind_all;
    if (!wanted && (node.type() != pugi::node_element || !node.first_child())) dropped.push_back(node);
    return true;
  }

  std::vector<pugi::xml_node> dropped;

 private:
  const std::vector<QtiPart>& parts_;
  std::size_t which_, passed_ = 0;
};

}  // namespace

std::vector<QtiPart> parts_of(pugi::xml_node body, const std::vector<pugi::xml_node>& interactions) {
  std::vector<QtiPart> parts;
  for (const pugi::xml_node interaction : interactions) {
    const pugi::xml_node anchor = is_inline(interaction) ? paragraph_of(interaction, body) : interaction;
    if (parts.empty() || parts.back().anchor != anchor) parts.push_back({anchor, {}});
    parts.back().interactions.push_back(interaction);
  }
  return parts;
}

void keep_part(pugi::xml_node body, const std::vector<QtiPart>& parts, std::size_t which) {
  Walk walk(parts, which);
  body.traverse(walk);
  std::set<pugi::xml_node> gone(walk.dropped.begin(), walk.dropped.end());
  for (const QtiPart& part : parts)
    if (!is_in(parts[which].anchor, part.anchor)) gone.insert(part.anchor);
  // What goes with what it stands in must not be touched again.
  std::vector<pugi::xml_node> topmost;
  std::ranges::copy_if(gone, std::back_inserter(topmost), [&](pugi::xml_node node) {
    for (pugi::xml_node above = node.parent(); above; above = above.parent())
      if (gone.contains(above)) return false;
    return true;
  });
  for (const pugi::xml_node node : topmost) node.parent().remove_child(node);
}

}  // namespace kiosk::exchange
