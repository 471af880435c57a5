#include "app/views.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

using Names = std::vector<std::string>;

const Names screens{"attract", "contents", "panel/empty-silo", "panel/exercises", "quiz", "result"};

TEST(NearNames, ForgiveATypingError) {
  EXPECT_EQ(near_names("contnets", screens), Names{"contents"});
  EXPECT_EQ(near_names("panel/emty-silo", screens).front(), "panel/empty-silo");
}

TEST(NearNames, FindAPartOfAName) { EXPECT_EQ(near_names("silo", screens).front(), "panel/empty-silo"); }

TEST(NearNames, AreNoneForSomethingElse) { EXPECT_EQ(near_names("xylophone", screens), Names{}); }

TEST(NearNames, AreFew) { EXPECT_EQ(near_names("p", Names(10, "panel")).size(), 3u); }

}  // namespace
}  // namespace kiosk::app
