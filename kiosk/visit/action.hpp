// What a control does, as a value. A view lists an action for each node that can be pressed; nothing else can happen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "scene/scene.hpp"
#include "visit/visit.hpp"

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
struct StartRound {
  RoundWish wish = {};
};
struct AskCertainty {
  bool ask = true;  // in rounds that start from now on
};
// An answer, step by step (quiz/answer.hpp):
struct Choose {
  std::string option;
};
struct PutNext {
  std::string entry;
};
struct ChooseSlot {
  std::string slot;  // that the next token goes into; one that has a token gives it up
};
struct Place {
  std::string token;  // into the slot that is chosen, else the first open one
};
struct SetEstimate {
  double value = 0;
};
struct SetPin {
  base::GeoPoint where;
};
// A scale or a map is touched: where the finger is says what is meant. By key nothing comes of it.
struct PointAt {
  std::optional<base::Point> at = {};  // fractions of the node's place
};
struct StepFinely {
  bool finely = true;  // the buttons move a pin by shorter steps
};
struct ConfirmAnswer {
  std::optional<quiz::Certainty> certainty = {};  // where the round asks for it
};
struct NextItem {};
struct PreviousItem {};  // of an exam
struct HandIn {};        // an exam, as it stands
struct WantPaper {
  Paper paper = Paper::certificate;
};
struct EndVisit {};

// Before a class:
struct PlanContest {
  quiz::Plan plan;
};
struct BeginContest {};
struct NextStep {};  // the count, the clock, then the answer, then the next question, at last the standings
struct RevealAnswer {};
struct SkipQuestion {};
struct ChooseTeam {
  std::size_t team = 0;  // whose points are changed
};
struct ChangePoints {
  double by = 0;
};
struct UndoPoints {};
struct TouchOption {
  std::size_t team = 0;
  std::string option;  // the id
};

// In an interactive:
struct OpenPart {
  std::optional<std::size_t> part;  // nothing: back to the panel's own text
};
struct MoveLens {
  base::Point by;     // fractions of the view
  double factor = 1;  // about its middle
};
struct Widen {
  bool wide = true;
};
struct ShowLeaf {
  std::size_t leaf = 0;
};
struct Divide {
  double divider = 0.5;
};
struct ShowPerson {
  std::optional<std::size_t> person;
};
struct TurnKey {
  std::size_t key = 0;  // by the keypad, or alone: it stays turned until it is turned again
};
struct PressAlone {
  bool alone = true;
};
struct WantSound {
  bool sound = true;
};
struct StartAgain {};  // what was set in motion is as it was before
struct RunFilm {
  bool running = true;
  bool again = false;  // from the start
};
struct HearFilm {
  bool sound = true;
};
using Action =
    std::variant<Go, Open, CloseSheet, TurnPage, Prefer, StartRound, AskCertainty, Choose, PutNext, ChooseSlot, Place,
                 SetEstimate, SetPin, PointAt, StepFinely, ConfirmAnswer, NextItem, PreviousItem, HandIn, WantPaper,
                 EndVisit, PlanContest, BeginContest, NextStep, RevealAnswer, SkipQuestion, ChooseTeam, ChangePoints,
                 UndoPoints, TouchOption, OpenPart, MoveLens, Widen, ShowLeaf, Divide, ShowPerson, TurnKey, PressAlone,
                 WantSound, StartAgain, RunFilm, HearFilm>;

struct View {
  scene::Scene scene;
  std::map<std::string, Action> actions;       // by node id
  std::optional<Action> back, next, previous;  // what the keys of these names do
};

}  // namespace kiosk::visit
