// An interactive on the sample exhibit's first panel that a curator got wrong in one way, and the one finding that must
// come of it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>
#include <string>

#include "support/sample_exhibit.hpp"

namespace kiosk::testing {

inline constexpr const char* interactive_panel = "panels/meeting.json";

inline Json& interactive_of(SampleExhibit& sample) { return sample[interactive_panel]["interactive"]; }

// What the sample's fact bears out.
inline Json statement() { return {{"text", text("They met.", "Они встретились.")}, {"facts", Json::array({"S1"})}}; }

struct Broken {
  const char* name;
  const char* rule;
  const char* message;  // a part of it
  std::function<void(Json& interactive)> apply;
  const char* value;  // the line that the finding names holds the beginning of this, as the panel is written
};

inline void PrintTo(const Broken& one, std::ostream* out) { *out << one.name; }
inline std::string name_of(const ::testing::TestParamInfo<Broken>& info) { return info.param.name; }

// The sample has one finding, on the interactive's panel, and `line` becomes where.
inline void expect_only_finding(SampleExhibit& sample, const char* rule, const char* message, int& line) {
  const exhibit::Loaded loaded = sample.load();
  ASSERT_EQ(loaded.findings.size(), 1u) << describe(loaded);
  const exhibit::Finding& finding = loaded.findings.front();
  EXPECT_EQ(finding.rule, rule);
  EXPECT_EQ(finding.place.file, interactive_panel);
  EXPECT_NE(finding.message.find(message), std::string::npos) << finding.message;
  line = finding.place.line;
}

inline void expect_found(SampleExhibit& sample, const Broken& broken) {
  broken.apply(interactive_of(sample));
  const std::string file = sample[interactive_panel].dump(2);
  int line = 0;
  ASSERT_NO_FATAL_FAILURE(expect_only_finding(sample, broken.rule, broken.message, line));
  const std::size_t at = file.find(broken.value);
  ASSERT_NE(at, std::string::npos) << broken.value << " in " << file;
  EXPECT_EQ(line, 1 + std::count(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// The same of a fresh sample that has been given an interactive.
inline void expect_found(void (*add)(SampleExhibit&), const Broken& broken) {
  SampleExhibit sample;
  add(sample);
  expect_found(sample, broken);
}

}  // namespace kiosk::testing
