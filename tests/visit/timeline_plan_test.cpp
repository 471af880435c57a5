// Where names, marks and dates of a timeline find their places.
#include "visit/timeline_plan.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/random.hpp"
#include "visit/timeline_axis.hpp"

namespace kiosk::visit {
namespace {

constexpr double gap = 10, size = 76;

// --- names ---

double between(base::Random& random, double from, double to) {
  return from + (to - from) * static_cast<double>(random.below(10001)) / 10000;
}

struct Placed {
  double from, to, pole;
  int row;
};

// Those that have room, when all lies `growth` times as far apart.
std::vector<Placed> placed(const std::vector<Flag>& flags, const std::vector<std::optional<Hoisted>>& hoisted,
                           double growth) {
  std::vector<Placed> all;
  for (std::size_t i = 0; i < flags.size(); ++i)
    if (hoisted[i]) {
      const double pole = flags[i].pole * growth;
      // A name keeps half a gap from its own pole.
      if (hoisted[i]->back)
        all.push_back({pole - flags[i].width, pole - gap / 2, pole, hoisted[i]->row});
      else
        all.push_back({pole + gap / 2, pole + flags[i].width, pole, hoisted[i]->row});
    }
  return all;
}

// Says what is wrong; empty where nothing is.
std::string fault(const std::vector<Placed>& all, double length) {
  constexpr double rounding = 1e-6;
  for (const Placed& a : all) {
    if (a.from < -rounding || a.to > length + rounding) return "a name leaves the line";
    for (const Placed& b : all) {
      if (&a == &b) continue;
      if (a.row == b.row && a.from < b.to + gap - rounding && b.from < a.to + gap - rounding) return "two names meet";
      if (b.row > a.row && b.pole > a.from + rounding && b.pole < a.to - rounding) return "a pole crosses a name";
    }
  }
  return "";
}

TEST(TimelineNames, NeverMeetAtAnyZoomFromTheirOwnOn) {
  base::Random random(7);
  for (int run = 0; run < 400; ++run) {
    const int rows = 1 + static_cast<int>(random.below(6));
    const double length = between(random, 300, 2000);
    std::vector<Flag> flags(1 + random.below(40));
    for (Flag& flag : flags)
      flag = {between(random, 0, length), between(random, size, 260), 1 + static_cast<int>(random.below(3))};
    if (run % 3 == 0) flags.back().pole = flags.front().pole;  // on one day
    std::sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.pole < b.pole; });
    const auto hoisted = hoist(flags, rows, length, gap);
    ASSERT_EQ(hoisted.size(), flags.size());
    for (const auto& place : hoisted)
      if (place) {
        EXPECT_TRUE(place->row >= 0 && place->row < rows);
      }
    for (const double growth : {1.0, 1.2, std::sqrt(2.0), 3.0, 40.0})
      ASSERT_EQ(fault(placed(flags, hoisted, growth), length * growth), "") << "run " << run << ", grown " << growth;
  }
}

TEST(TimelineNames, TheFirstInRankHasItsRoomFirst) {
  base::Random random(8);
  for (int run = 0; run < 100; ++run) {
    std::vector<Flag> flags(20);
    for (Flag& flag : flags) flag = {between(random, 0, 900), between(random, size, 250), 2};
    std::sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.pole < b.pole; });
    const std::size_t first = random.below(20);
    flags[first].rank = 0;
    EXPECT_TRUE(hoist(flags, 2, 1000, gap)[first]);
  }
}

TEST(TimelineNames, AllHaveRoomWhereThereIsEnough) {
  const auto hoisted = hoist({{0, 100, 2}, {120, 100, 2}, {140, 100, 2}, {380, 100, 2}}, 2, 400, gap);
  EXPECT_EQ(hoisted[0], (Hoisted{0, false}));
  EXPECT_EQ(hoisted[1], (Hoisted{1, false})) << "above the one that begins soon after it";
  EXPECT_EQ(hoisted[2], (Hoisted{0, false}));
  EXPECT_EQ(hoisted[3], (Hoisted{1, true})) << "before its pole at the line's end";
}

TEST(TimelineNames, TwoOfOneDayStandOnBothSides) {
  const auto hoisted = hoist({{200, 100, 2}, {200, 100, 2}}, 1, 400, gap);
  EXPECT_EQ(hoisted[0], (Hoisted{0, true}));
  EXPECT_EQ(hoisted[1], (Hoisted{0, false}));
}

TEST(TimelineNames, JoinedOnesStandOverAllTheirPoles) {
  EXPECT_EQ(hoist({{100, 200, 2, 80}}, 1, 400, gap)[0], (Hoisted{0, false}));
  EXPECT_EQ(hoist({{250, 200, 2, 80}}, 1, 400, gap)[0], (Hoisted{0, true}));
  EXPECT_EQ(hoist({{150, 300, 2, 80}}, 1, 400, gap)[0], (Hoisted{0, false, 50})) << "neither before nor behind";
  EXPECT_FALSE(hoist_all({{150, 300, 2, 80}, {240, 100, 2}}, 1, 400, gap));
  EXPECT_TRUE(hoist_all({{150, 300, 2, 80}, {240, 100, 2}}, 2, 400, gap));
}

TEST(TimelineNames, NoRowsHaveNoNames) {
  EXPECT_EQ(hoist({{0, 100, 1}}, 0, 400, gap), std::vector<std::optional<Hoisted>>{std::nullopt});
  EXPECT_TRUE(hoist({}, 3, 400, gap).empty());
}

TEST(TimelineNames, AreSettledForSomeZoomsOnly) {
  EXPECT_EQ(zoom_step(1), 1);
  EXPECT_EQ(zoom_step(0.5), 1);
  EXPECT_EQ(zoom_step(1.4), 1);
  EXPECT_NEAR(zoom_step(1.5), std::sqrt(2.0), 1e-9);
  EXPECT_EQ(zoom_step(2), 2);
  EXPECT_EQ(zoom_step(1023), 512 * std::sqrt(2.0));
}

// --- what is touched ---

TEST(TimelineCells, HoldEveryMarkOnceAndKeepApart) {
  base::Random random(9);
  for (int run = 0; run < 400; ++run) {
    std::vector<double> marks(1 + random.below(60));
    const double length = between(random, 100, 3000);
    for (double& mark : marks) mark = between(random, 0, length);
    std::sort(marks.begin(), marks.end());
    const std::vector<Cell> cells = cells_of(marks, size, gap);
    std::size_t next = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      EXPECT_GE(cells[i].to - cells[i].from, size - 1e-6);
      if (i > 0) {
        EXPECT_GE(cells[i].from - cells[i - 1].to, gap - 1e-6);
      }
      ASSERT_FALSE(cells[i].marks.empty());
      for (const std::size_t mark : cells[i].marks) {
        EXPECT_EQ(mark, next++);
        EXPECT_GE(marks[mark], cells[i].from - gap);
        EXPECT_LE(marks[mark], cells[i].to + gap);
      }
    }
    EXPECT_EQ(next, marks.size());
  }
}

TEST(TimelineCells, AMarkAloneIsInTheMiddleOfItsCell) {
  const std::vector<Cell> cells = cells_of({100, 400}, size, gap);
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_EQ(cells[0].from, 62);
  EXPECT_EQ(cells[0].to, 138);
  EXPECT_TRUE(cells_of({}, size, gap).empty());
}

TEST(TimelineCells, MarksOnOneDayShareTheirs) {
  const std::vector<Cell> cells = cells_of({100, 100, 100}, size, gap);
  ASSERT_EQ(cells.size(), 1u);
  EXPECT_EQ(cells[0].marks, (std::vector<std::size_t>{0, 1, 2}));
}

// --- dates ---

exhibit::Event event(base::Date from, std::optional<base::Date> to = {}) {
  exhibit::Event event;
  event.from = from;
  event.to = to;
  return event;
}

double day(int year, int month, int of_month) {
  return static_cast<double>(base::first_day({year, month, of_month}).time_since_epoch().count());
}

class Stretches : public ::testing::Test {
 protected:
  Stretches() {
    exhibit::Timeline timeline;
    timeline.from = {1989, 0, 0};
    timeline.to = {2002, 12, 31};
    extent = extent_of(timeline);
  }
  Extent extent;
};

TEST_F(Stretches, TheWholeIsAsLongAsItsYears) {
  EXPECT_EQ(extent.from, day(1989, 1, 1));
  EXPECT_EQ(extent.days, day(2003, 1, 1) - day(1989, 1, 1));
  EXPECT_EQ(extent.share(day(2003, 1, 1)), 1);
}

TEST_F(Stretches, ADayIsAMoment) {
  const Stretch stretch = stretch_of(event({1992, 2, 25}));
  EXPECT_EQ(stretch.kind, Stretch::Kind::moment);
  EXPECT_EQ(stretch.at, day(1992, 2, 25) + 0.5);
}

TEST_F(Stretches, AMonthIsSomewhereWithin) {
  const Stretch stretch = stretch_of(event({1994, 3, 0}));
  EXPECT_EQ(stretch.kind, Stretch::Kind::within);
  EXPECT_EQ(stretch.from, day(1994, 3, 1));
  EXPECT_EQ(stretch.to, day(1994, 4, 1));
  EXPECT_EQ(stretch.at, (stretch.from + stretch.to) / 2);
}

TEST_F(Stretches, WhatLastedIsFirmBetweenItsDays) {
  const Stretch stretch = stretch_of(event({1991, 8, 19}, base::Date{1991, 8, 21}));
  EXPECT_EQ(stretch.kind, Stretch::Kind::span);
  EXPECT_EQ(stretch.firm_from, day(1991, 8, 19));
  EXPECT_EQ(stretch.firm_to, day(1991, 8, 22));
  EXPECT_EQ(stretch.at, day(1991, 8, 19) + 0.5);
}

TEST_F(Stretches, AnEndKnownToTheMonthIsFirmOutsideOfIt) {
  const Stretch stretch = stretch_of(event({1996, 1, 0}, base::Date{2003, 6, 0}));
  EXPECT_EQ(stretch.from, day(1996, 1, 1));
  EXPECT_EQ(stretch.firm_from, day(1996, 2, 1));
  EXPECT_EQ(stretch.firm_to, day(2003, 6, 1));
  EXPECT_EQ(stretch.to, day(2003, 7, 1));
  EXPECT_EQ(stretch.at, (day(1996, 1, 1) + day(1996, 2, 1)) / 2) << "at its beginning";
  const Stretch one = stretch_of(event({1996, 1, 0}, base::Date{1996, 1, 0}));
  EXPECT_LE(one.firm_to, one.firm_from) << "nothing is firm within one month";
}

TEST(TimelineAxis, GoesFromYearsToMonthsToDays) {
  EXPECT_EQ(pace_for(0.187, 60), (Pace{Grain::year, 1}));
  EXPECT_EQ(pace_for(0.187, 80), (Pace{Grain::year, 2}));
  EXPECT_EQ(pace_for(0.002, 80), (Pace{Grain::year, 200}));
  EXPECT_EQ(pace_for(1, 80), (Pace{Grain::month, 3}));
  EXPECT_EQ(pace_for(3, 80), (Pace{Grain::month, 1}));
  EXPECT_EQ(pace_for(20, 80), (Pace{Grain::day, 5}));
  EXPECT_EQ(pace_for(119, 80), (Pace{Grain::day, 1}));
}

TEST(TimelineAxis, CountsDaysAnewEachMonth) {
  std::vector<int> days;
  for (const Notch& notch : notches(day(1995, 2, 24), day(1995, 3, 6), {Grain::day, 5})) days.push_back(notch.date.day);
  EXPECT_EQ(days, (std::vector<int>{25, 1, 5}));
}

TEST(TimelineAxis, KnowsWhatBegins) {
  const std::vector<Notch> months = notches(day(1995, 11, 2), day(1996, 2, 1), {Grain::month, 1});
  ASSERT_EQ(months.size(), 3u);
  EXPECT_EQ(months[0].begins, Grain::month);
  EXPECT_EQ(months[1].begins, Grain::year);
  EXPECT_EQ(months[1].date, (base::Date{1996, 1, 1}));
  const std::vector<Notch> years = notches(day(1989, 1, 1), day(2003, 1, 1), {Grain::year, 5});
  ASSERT_EQ(years.size(), 3u);
  EXPECT_EQ(years[0].date.year, 1990);
}

// No two notches are nearer than was asked for.
TEST(TimelineAxis, KeepsItsDistance) {
  for (double units_a_day = 0.001; units_a_day < 200; units_a_day *= 1.7) {
    const Pace pace = pace_for(units_a_day, 60);
    const double in_view = std::min(1000 / units_a_day, 300000.0);
    const std::vector<Notch> all = notches(day(1900, 1, 1), day(1900, 1, 1) + in_view, pace);
    for (std::size_t i = 1; i < all.size(); ++i)
      ASSERT_GE((all[i].day - all[i - 1].day) * units_a_day, 60) << units_a_day;
  }
}

}  // namespace
}  // namespace kiosk::visit
