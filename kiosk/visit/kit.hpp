// The parts that screens are built of: type in the theme's sizes, buttons, the bar, pagers, sheets.
#pragma once

#include <string>
#include <vector>

#include "visit/action.hpp"
#include "visit/visit.hpp"

namespace kiosk::visit {

using scene::Align;
using scene::Axis;
using scene::Icon;
using scene::Node;
using scene::Role;

// How much larger each text-size step is than the first: capitals of 4.8, 5.6, 7.3 and 9 mm.
[[nodiscard]] double step_factor(int text_size);

constexpr double target = 76;  // a control's least side, units: 20 mm and a little
constexpr double corner = 6;   // radius of a control
constexpr int large_text = 3;  // from this text size on the words need the room, and pictures give it

enum class Accent { quiet, main };

class Kit {
 public:
  // What a screen or a paper keeps to, whatever the visitor prefers; the theme outlives the kit.
  struct Own {
    const exhibit::Theme* theme = nullptr;
    std::optional<int> step = {};
  };
  Kit(const State& state, const World& world, Time now);
  Kit(const State& state, const World& world, Time now, const Own& own);

  const State& state;
  const World& world;
  const Time now;
  const exhibit::Exhibit& exhibit;
  const exhibit::Theme& theme;
  const base::Language language;
  const base::Size room;  // the screen, in units
  const bool portrait;
  const int step;       // 1 to 4
  const double margin;  // of the screen

  View view;  // what is being built: the kit fills in actions

  // --- words, colours, type ---
  [[nodiscard]] std::string word(const std::string& key) const { return exhibit.word(language, key); }
  [[nodiscard]] std::string word(const std::string& key, const std::vector<std::string>& arguments) const;
  [[nodiscard]] const base::RichText& in(const exhibit::Text& text) const { return text(language); }
  [[nodiscard]] std::string plain(const exhibit::Text& text) const { return text.plain(language); }
  [[nodiscard]] base::Colour colour(const std::string& name) const { return theme.colour(name); }
  // Of what is drawn like a picture: the theme's colour of that name for pictures, else for the screen. Where the theme
  // has neither, `otherwise` of the screen; only a name that was checked when the exhibit was loaded goes without one.
  [[nodiscard]] base::Colour ink(const std::string& name, const std::string& otherwise = {}) const;
  [[nodiscard]] double size(const std::string& name) const;  // at the text-size step

  [[nodiscard]] scene::TextStyle body() const;
  [[nodiscard]] scene::TextStyle small() const;
  [[nodiscard]] scene::TextStyle strong() const;
  [[nodiscard]] scene::TextStyle display(const std::string& size_name) const;
  [[nodiscard]] scene::TextStyle quotation(const std::string& size_name) const;
  [[nodiscard]] scene::TextStyle kicker() const;

  // --- nodes ---
  [[nodiscard]] Node text(std::string id, base::RichText runs, scene::TextStyle style, Role role = Role::text) const;
  [[nodiscard]] Node text(std::string id, std::string words, scene::TextStyle style, Role role = Role::text) const;
  [[nodiscard]] Node box(std::string id, Axis axis, double gap, std::vector<Node> children = {}) const;
  [[nodiscard]] Node space(std::string id) const;  // takes what room is left
  [[nodiscard]] Node picture(const std::string& id, const exhibit::Picture& picture, scene::Fit fit) const;
  // The picture, with its labels on it or without.
  [[nodiscard]] Node labelled_picture(const std::string& id, const exhibit::Picture& picture, bool labels) const;

  [[nodiscard]] Node button(const std::string& id, const std::string& label, Icon icon, Action action,
                            Accent accent = Accent::quiet);
  // A button that shows its icon only; the label is its name.
  [[nodiscard]] Node tool(const std::string& id, const std::string& label, Icon icon, Action action);
  // Makes any node pressable.
  void pressable(Node& node, Role role, const std::string& label, Action action);

  // A text that may take several pages, none of its lines too long to read; `controls` stand at its foot, before those
  // that turn the page. Terse: these show their sign without their word.
  [[nodiscard]] Node pager(const std::string& id, std::vector<Node> children, double gap, int page,
                           std::vector<Node> controls = {}, bool terse = false);

  // --- whole screens ---
  // The screen's content over the bar of controls.
  void finish(const std::string& id, const std::string& title, Node content);
  // Lays a sheet over what has been built.
  void lay_over(const std::string& id, const std::string& title, std::vector<Node> parts, std::vector<Node> controls,
                double width = 1180);  // at most, at the first text size

  // As they are, but in the exhibit's next language.
  [[nodiscard]] Preferences in_next_language() const;

  [[nodiscard]] double line_limit() const;                               // the widest body text: 55 characters
  [[nodiscard]] double line_limit(const scene::TextStyle& style) const;  // and of any other

 private:
  [[nodiscard]] Node bar();
  [[nodiscard]] std::vector<Node> bar_buttons();
};

}  // namespace kiosk::visit
