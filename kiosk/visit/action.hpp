// What a control does, as a value. A view lists an action for each node that can be pressed; nothing else can happen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "scene/scene.hpp"
#include "visit/state.hpp"

namespace kiosk::visit {

struct Go {
  Screen screen;
};
struct Open {
  Sheet sheet;
};
struct CloseSheet {};  // also "I am still here"
struct TurnPage {
  int by = 0;
};
struct Prefer {
  Preferences preferences;
};
struct StartRound {};
struct Choose {
  std::string option;
};
struct ConfirmAnswer {};
struct NextItem {};
struct EndVisit {};
using Action =
    std::variant<Go, Open, CloseSheet, TurnPage, Prefer, StartRound, Choose, ConfirmAnswer, NextItem, EndVisit>;

struct View {
  scene::Scene scene;
  std::map<std::string, Action> actions;       // by node id
  std::optional<Action> back, next, previous;  // what the keys of these names do
};

}  // namespace kiosk::visit
