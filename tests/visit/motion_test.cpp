// Layers on their way between the poses that are told.
#include "visit/motion.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::visit {
namespace {

using exhibit::Layer;

const Layer falling{"door", {{0.5, {}, 0.0, 1.0, {}}, {0.8, {}, 4.0, {}, {}}, {1.1, {}, 14.0, 0.0, {}}}};

TEST(Stance, OfALayerWithoutMotionIsAsItIsDrawn) { EXPECT_EQ(stance({"sky", {}}, 3), Stance{}); }

TEST(Stance, HoldsBeforeTheFirstPoseAndAfterTheLast) {
  EXPECT_EQ(stance(falling, 0), (Stance{0, 0, 1, 1}));
  EXPECT_EQ(stance(falling, 9), (Stance{0, 14, 0, 1}));
}

TEST(Stance, PassesThroughEachPose) { EXPECT_DOUBLE_EQ(stance(falling, 0.8).y, 4); }

TEST(Stance, WhatAPoseLeavesOutIsOnItsWay) {
  EXPECT_LT(stance(falling, 0.8).opacity, 1);
  EXPECT_GT(stance(falling, 0.8).opacity, 0);
}

TEST(Stance, NeverTurnsBackOrOvershoots) {
  double before = 0;
  for (double t = 0; t <= 1.2; t += 0.01) {
    const double y = stance(falling, t).y;
    EXPECT_GE(y, before - 1e-9) << t;
    EXPECT_LE(y, 14 + 1e-9) << t;
    before = y;
  }
}

TEST(Stance, MovesWithoutAJerk) {
  // From one hundredth of a second to the next the speed never changes by more than a tenth of the way a second.
  constexpr double step = 0.01;
  double speed = 0;
  for (double t = step; t <= 1.2; t += step) {
    const double now = (stance(falling, t).y - stance(falling, t - step).y) / step;
    EXPECT_LT(std::abs(now - speed), 10) << t;
    speed = now;
  }
}

TEST(Stance, TurnsAtAPeakWithoutPassingIt) {
  const Layer shock{"headworks", {{0.2, {}, 0.0, {}, {}}, {0.3, {}, 0.3, {}, {}}, {0.4, {}, 0.0, {}, {}}}};
  for (double t = 0.2; t <= 0.4; t += 0.005) {
    EXPECT_GE(stance(shock, t).y, -1e-9);
    EXPECT_LE(stance(shock, t).y, 0.3 + 1e-9);
  }
}

TEST(Motion, LastsUntilTheLastPoseOrStage) {
  exhibit::DualKey keys;
  keys.layers = {{"sky", {}}, falling};
  keys.stages = {{0, {}}, {0.5, {}}};
  EXPECT_DOUBLE_EQ(length_of(keys), 1.1);
  keys.stages.push_back({4, {}});
  EXPECT_DOUBLE_EQ(length_of(keys), 4);
}

TEST(Motion, AStageLastsUntilTheNext) {
  exhibit::DualKey keys;
  keys.stages = {{0, {}}, {0.5, {}}, {2, {}}};
  EXPECT_EQ(stage_at(keys, 0), 0u);
  EXPECT_EQ(stage_at(keys, 0.49), 0u);
  EXPECT_EQ(stage_at(keys, 0.5), 1u);
  EXPECT_EQ(stage_at(keys, 100), 2u);
}

}  // namespace
}  // namespace kiosk::visit
