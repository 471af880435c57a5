// What stands on and under a picture, for those to whom it would be too small there: it goes into the words.
#include <algorithm>

#include "base/overloaded.hpp"
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

class Legend {
 public:
  explicit Legend(const Kit& kit) : kit_(kit) {}

  void picture(const exhibit::Picture& picture) {
    constexpr std::size_t figure_bytes = 2;  // they stand on the picture at any size
    for (const exhibit::Label& label : picture.labels)
      if (const std::string words = kit_.plain(label.text); words.size() > figure_bytes) named_.push_back(words);
    line(picture.caption);
  }
  void name(const exhibit::Text& text) {
    if (!text.empty()) named_.push_back(kit_.plain(text));
  }
  void line(const exhibit::Text& text) {
    if (!text.empty()) line(kit_.plain(text));
  }
  void line(std::string text) {
    if (std::ranges::find(lines_, text) == lines_.end()) lines_.push_back(std::move(text));
  }

  [[nodiscard]] std::vector<Node> nodes() && {
    std::vector<Node> nodes;
    if (!named_.empty()) {
      std::string all;
      for (const std::string& words : named_) all += (all.empty() ? "" : " · ") + words;
      base::RichText runs{{kit_.word("in-the-picture") + ": ", false, true}, {all, false, false}};
      nodes.push_back(kit_.text("legend", std::move(runs), kit_.small()));
    }
    for (std::size_t i = 0; i < lines_.size(); ++i)
      nodes.push_back(kit_.text("legend/" + std::to_string(i + 1), lines_[i], kit_.small()));
    return nodes;
  }

 private:
  const Kit& kit_;
  std::vector<std::string> named_, lines_;
};

}  // namespace

std::vector<Node> legend(const Kit& kit, const exhibit::Picture& picture) {
  Legend legend{kit};
  legend.picture(picture);
  return std::move(legend).nodes();
}

std::vector<Node> legend(const Kit& kit, const exhibit::Interactive& interactive) {
  Legend legend{kit};
  std::visit(
      base::Overloaded{
          [&](const exhibit::Hotspots& kind) { legend.picture(kind.picture); },
          [&](const exhibit::Timeline& kind) { legend.line(kind.caption); },
          [&](const exhibit::Map& kind) {
            for (const exhibit::MapLine& line : kind.lines) legend.name(line.title);
            for (const exhibit::MapRegion& region : kind.regions) legend.name(region.title);
            for (const exhibit::MapRoute& route : kind.routes) legend.name(route.title);
            for (const exhibit::MapBorders& borders : kind.borders) legend.line(borders.year);
            if (kind.borders.empty()) legend.line(kit.word("no-borders"));
          },
          [&](const exhibit::Documents&) { legend.line(kit.word("gaps-in-paper")); },
          [&](const exhibit::DualKey& kind) { legend.picture(kind.picture); },
          [&](const exhibit::Comparison& kind) {
            for (const exhibit::ComparedView& side : kind.sides) legend.picture(side.picture);
          },
          [&](const exhibit::Gallery& kind) {
            legend.picture(kind.pictures[std::min(kit.state.exploration.leaf, kind.pictures.size() - 1)].picture);
          },
          [&](const exhibit::Film& kind) { legend.picture(kind.poster); },
          [&](const exhibit::PeopleWeb& kind) {
            for (const exhibit::PeopleSide& side : kind.sides) {
              std::string names;  // there their initials stand alone
              for (const std::string& id : side.people)
                names += (names.empty() ? "" : " · ") + base::unbroken(kit.plain(kit.exhibit.people.at(id).name));
              legend.line(kit.plain(side.title) + ": " + names);
            }
          },
      },
      interactive);
  return std::move(legend).nodes();
}

}  // namespace kiosk::visit
