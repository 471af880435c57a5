// A gallery: which picture is in view, what is read beside it, and how it is moved and zoomed.
#include "support/exploring_visitor.hpp"

namespace kiosk::visit {
namespace {

using namespace std::chrono_literals;
using testing::ExploringVisitor;

exhibit::Exhibit three_pictures() {
  exhibit::Gallery gallery;
  for (const char* id : {"hill", "tent", "road"})
    gallery.pictures.push_back({testing::part_that_says(id), testing::picture_of(id)});
  gallery.pictures[1].picture.caption = testing::text_in_two("imagined");
  gallery.pictures[1].picture.labels = {
      {testing::text_in_two("a tent"), 25, 50, 20, exhibit::LabelAlign::centre, exhibit::LabelStyle::label, ""}};
  return testing::tiny_exhibit_with(std::move(gallery));
}

class GalleryTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::string shown() const {
    const std::string file = visitor.node("gallery/picture").image->file;
    return file.substr(9, file.size() - 9 - 4);  // "/nowhere/….svg"
  }
  [[nodiscard]] base::Rect frame_of_picture() const { return *visitor.node("gallery/whole").box.frame; }

  const exhibit::Exhibit exhibit = three_pictures();
  ExploringVisitor visitor{exhibit};
};

TEST_F(GalleryTest, TheFirstPictureStandsBesideThePanelsText) {
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(shown(), "hill");
  EXPECT_EQ(visitor.text("caption"), "hill title");
  EXPECT_EQ(visitor.text("look/status"), "en:part-of 1/3");
  EXPECT_EQ(frame_of_picture(), (base::Rect{0, 0, 1, 1}));
  EXPECT_TRUE(visitor.rests());
}

TEST_F(GalleryTest, AThumbnailShowsItsPictureAndReadsItsWords) {
  visitor.tap("part/tent");
  EXPECT_EQ(shown(), "tent");
  EXPECT_EQ(visitor.screen(), "panel/two/tent");
  EXPECT_EQ(visitor.text("body/1"), "tent says");
  EXPECT_EQ(visitor.text("caption"), "tent title. imagined");
  visitor.tap("close-part");
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(shown(), "tent") << "the picture stays";
}

TEST_F(GalleryTest, StepsBeginWithThePictureInView) {
  for (const char* expected : {"hill", "tent", "road", "hill"}) {
    visitor.tap("look/next");
    EXPECT_EQ(shown(), expected);
    EXPECT_EQ(visitor.text("body/1"), std::string(expected) + " says");
  }
  visitor.tap("look/previous");
  EXPECT_EQ(shown(), "road");
}

TEST_F(GalleryTest, FingersZoomAndMoveWithinThePicture) {
  (void)visitor.update(Move{"gallery", {0, 0}, 2, {0, 0}});
  EXPECT_EQ(frame_of_picture(), (base::Rect{0, 0, 2, 2})) << "about the point between the fingers";
  (void)visitor.update(Move{"gallery", {-0.25, -0.5}});
  EXPECT_EQ(frame_of_picture(), (base::Rect{-0.25, -0.5, 2, 2}));
  (void)visitor.update(Move{"gallery", {9, -9}});
  EXPECT_EQ(frame_of_picture(), (base::Rect{0, -1, 2, 2})) << "nothing beyond the picture is shown";
}

TEST_F(GalleryTest, LabelsMoveWithThePicture) {
  visitor.tap("part/tent");
  const scene::Node whole = visitor.node("gallery/whole");
  ASSERT_EQ(whole.children.size(), 2u);
  EXPECT_EQ(whole.children[1].id, "gallery/label/1");
  EXPECT_EQ(whole.children[1].box.anchor->x, 0.25);
}

TEST_F(GalleryTest, BesideTheTextTheWindowHasThePicturesShape) {
  EXPECT_TRUE(visitor.node("gallery").box.hug_picture);
  EXPECT_TRUE(visitor.node("gallery").clip);
  EXPECT_EQ(visitor.node("gallery/shape").image->file, "/nowhere/hill.svg");
  EXPECT_EQ(visitor.node("gallery/shape").image->opacity, 0);
  visitor.tap("look/wide");
  EXPECT_FALSE(visitor.node("gallery").box.hug_picture) << "there is more room to the sides";
}

TEST_F(GalleryTest, AnotherPictureIsSeenWhole) {
  visitor.tap("look/in");
  visitor.wait(1s);
  EXPECT_GT(frame_of_picture().width, 1.5);
  visitor.tap("part/tent");
  EXPECT_EQ(frame_of_picture(), (base::Rect{0, 0, 1, 1}));
}

TEST_F(GalleryTest, AZoomGlidesAndThePictureIsDrawnQuicklyMeanwhile) {
  visitor.tap("look/in");
  visitor.wait(100ms);
  EXPECT_TRUE(visitor.node("gallery/picture").image->moving);
  EXPECT_LE(*visitor.next_change(), visitor.now + frame);
  visitor.wait(200ms);
  EXPECT_FALSE(visitor.node("gallery/picture").image->moving);
  EXPECT_TRUE(visitor.rests());
}

TEST_F(GalleryTest, UnderAFingerItIsDrawnQuicklyAndWithCareOnceTheFingerRests) {
  (void)visitor.update(Move{"gallery", {0, 0}, 2, {0, 0}});
  EXPECT_TRUE(visitor.node("gallery/picture").image->moving);
  visitor.wait(100ms);
  EXPECT_TRUE(visitor.node("gallery/picture").image->moving);
  visitor.wait(100ms);
  EXPECT_FALSE(visitor.node("gallery/picture").image->moving);
  EXPECT_TRUE(visitor.rests());
}

TEST_F(GalleryTest, OnTheWholeScreenPicturesAreOnlyLookedAt) {
  visitor.tap("part/tent");
  visitor.tap("look/wide");
  EXPECT_EQ(visitor.screen(), "panel/two/wide");
  EXPECT_EQ(shown(), "tent");
  visitor.tap("look/next");
  EXPECT_EQ(shown(), "road");
  EXPECT_EQ(visitor.screen(), "panel/two/wide");
  visitor.tap("part/hill");
  EXPECT_EQ(shown(), "hill");
  EXPECT_EQ(visitor.screen(), "panel/two/wide");
  visitor.tap("look/wide");
  EXPECT_EQ(visitor.screen(), "panel/two");
  EXPECT_EQ(shown(), "hill");
}

TEST_F(GalleryTest, LargeWordsTakeTheRoomOfThumbnails) {
  visitor.state.preferences.text_size = 4;
  EXPECT_FALSE(visitor.shows("gallery/all"));
  EXPECT_FALSE(visitor.shows("caption"));
  EXPECT_TRUE(visitor.has("look/next"));
}

}  // namespace
}  // namespace kiosk::visit
