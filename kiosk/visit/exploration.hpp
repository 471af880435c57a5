// What a visitor is doing with a panel's interactive. It begins afresh whenever a panel is shown.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "visit/lens.hpp"

namespace kiosk::visit {

// The two keys of a dual key.
struct Keys {
  std::array<bool, 2> held{};      // by a finger, now
  std::array<bool, 2> latched{};   // by the keypad, or by a visitor alone: stays until it is let go
  bool alone = false;              // one visitor presses one after the other
  std::optional<Time> both_since;  // when the second one went down
  std::optional<Time> turned_at;   // when both had been held long enough: what they set in motion began
  bool told = false;               // what is read when it is over has been opened
  bool sound = false;              // the visitor wants to hear it
};

// A film's course.
struct Showing {
  int take = 0;  // how often it was begun; 0: not yet
  bool running = false;
  bool rolling = false;        // its frames come
  Time position{0}, since{0};  // of the film, at that moment
  Time duration{0};            // 0 while it is not known
  bool ended = false, failed = false, muted = false;

  // Between two frames the time goes on.
  [[nodiscard]] Time at(Time now) const;
};

// Where a comparison's divider stands: the share of the picture that shows what came first.
struct Divider {
  double from = 0.5, to = 0.5;
  Time start{0}, length{0};

  [[nodiscard]] double at(Time now) const { return from + (to - from) * eased_out(now - start, length); }
  [[nodiscard]] bool over(Time now) const { return now >= start + length; }
};

struct Exploration {
  std::optional<std::size_t> part;    // the opened one, as parts_of() counts; nothing: the panel's own text is read
  Glide glide;                        // of the lens
  bool wide = false;                  // the interactive has the whole screen
  std::size_t leaf = 0;               // of several papers, pictures or stages the one in view
  Divider divider;                    // of a comparison
  std::optional<std::size_t> person;  // of those who met, the one whose meetings are shown
  Time since{0};                      // when the panel was shown, or a part opened
  Keys keys;
  Showing showing;

  [[nodiscard]] Lens lens(Time now) const { return glide.at(now); }
};

}  // namespace kiosk::visit
