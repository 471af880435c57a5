#include "app/papers.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <set>

#include "stage/waiter.hpp"
#include "support/visitor.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using testing::bundled_exhibit;

constexpr std::chrono::sys_seconds moment =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 3} + std::chrono::hours{9} + std::chrono::seconds{7};

class PapersTest : public ::testing::Test {
 protected:
  PapersTest() {
    fs::create_directories(folder);
    wish.round = quiz::in_order(bundled_exhibit(), {0, 1}, 1);
    wish.language = "en";
    quiz::hand_in(wish.round, bundled_exhibit());
  }
  ~PapersTest() override { fs::remove_all(folder); }

  fs::path folder = fs::path{::testing::TempDir()} / ("kiosk-papers-" + std::to_string(getpid()));
  visit::WritePaper wish;
};

TEST_F(PapersTest, APaperHasItsMomentInItsNameAndCoversNoOther) {
  const auto first = write_paper(bundled_exhibit(), wish, moment, folder);
  const auto second = write_paper(bundled_exhibit(), wish, moment, folder);
  wish.paper = visit::Paper::exam;
  const auto exam = write_paper(bundled_exhibit(), wish, moment, folder);
  ASSERT_TRUE(first && second && exam);
  EXPECT_EQ(first.value(), "certificate-2026-11-03-090007.pdf");
  EXPECT_EQ(second.value(), "certificate-2026-11-03-090007-2.pdf");
  EXPECT_EQ(exam.value(), "exam-2026-11-03-090007.pdf");
  for (const auto& name : {first.value(), second.value(), exam.value()}) EXPECT_GT(fs::file_size(folder / name), 1000u);
}

TEST_F(PapersTest, TheWriterTellsWhatItWroteAndWhatItCouldNot) {
  for (const bool there : {true, false}) {
    PaperWriter writer(bundled_exhibit(), there ? folder : folder / "none");
    EXPECT_TRUE(writer.take_news().empty());
    writer.write(wish, moment);
    stage::wait(std::array{writer.ready_fd()}, {});
    const auto news = writer.take_news();
    ASSERT_EQ(news.size(), 1u);
    EXPECT_EQ(std::get<visit::PaperWritten>(news[0]).file, there ? "certificate-2026-11-03-090007.pdf" : "");
    EXPECT_TRUE(writer.take_news().empty());
  }
}

TEST_F(PapersTest, TwoWantedAtOnceAreTwoPapers) {
  {
    PaperWriter writer(bundled_exhibit(), folder);
    for (wish.ticket = 1; wish.ticket <= 2; ++wish.ticket) writer.write(wish, moment);
    ASSERT_TRUE(writer.finish(std::chrono::hours{1}));
    const auto news = writer.take_news();
    ASSERT_EQ(news.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
      const auto& written = std::get<visit::PaperWritten>(news[i]);
      EXPECT_EQ(written.ticket, i + 1);
      EXPECT_EQ(written.file, i == 0 ? "certificate-2026-11-03-090007.pdf" : "certificate-2026-11-03-090007-2.pdf");
      EXPECT_GT(fs::file_size(folder / written.file), 1000u);
    }
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 2) << "and nothing else";
}

// As two kiosks do that share a folder.
TEST_F(PapersTest, TwoWritersNeverShareAName) {
  std::set<std::string> names;
  {
    PaperWriter one(bundled_exhibit(), folder), other(bundled_exhibit(), folder);
    for (int i = 0; i < 4; ++i)
      for (PaperWriter* writer : {&one, &other}) writer->write(wish, moment);
    for (PaperWriter* writer : {&one, &other}) {
      ASSERT_TRUE(writer->finish(std::chrono::hours{1}));
      for (const auto& news : writer->take_news()) names.insert(std::get<visit::PaperWritten>(news).file);
    }
  }
  EXPECT_EQ(names.size(), 8u);
  for (const std::string& name : names) EXPECT_GT(fs::file_size(folder / name), 1000u) << name;
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 8);
}

TEST_F(PapersTest, TheWriterDoesNotGoBeforeAllIsWritten) {
  {
    PaperWriter writer(bundled_exhibit(), folder);
    for (int i = 0; i < 3; ++i) writer.write(wish, moment);
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), {}), 3);
}

TEST_F(PapersTest, WhatGoesWrongInsideIsAPaperThatCouldNotBeWritten) {
  const exhibit::Exhibit nothing;  // no theme to take colours from
  wish.round = {};
  wish.ticket = 7;
  PaperWriter writer(nothing, folder);
  writer.write(wish, moment);
  ASSERT_TRUE(writer.finish(std::chrono::hours{1}));
  const auto news = writer.take_news();
  ASSERT_EQ(news.size(), 1u);
  EXPECT_EQ(std::get<visit::PaperWritten>(news[0]).file, "");
  EXPECT_EQ(std::get<visit::PaperWritten>(news[0]).ticket, 7u);
}

TEST_F(PapersTest, AFolderThatCannotHoldThemIsSaidSo) {
  EXPECT_TRUE(can_hold_papers(folder).ok());
  std::ofstream(folder / "file") << "x";
  for (const fs::path& wrong : {folder / "none", folder / "file", fs::path("/proc")}) {
    const auto held = can_hold_papers(wrong);
    ASSERT_FALSE(held.ok()) << wrong;
    EXPECT_EQ(held.error().kind, base::ErrorKind::usage);
  }
}

}  // namespace
}  // namespace kiosk::app
