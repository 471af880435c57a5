#include "base/hash.hpp"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

// Values of the authors' own test.
TEST(Hash, IsFnv1a) {
  EXPECT_EQ(fnv1a(""), 0x811c9dc5u);
  EXPECT_EQ(fnv1a("a"), 0xe40c292cu);
  EXPECT_EQ(fnv1a("foobar"), 0xbf9cf968u);
  EXPECT_EQ(fnv1a("bar", fnv1a("foo")), fnv1a("foobar"));
}

}  // namespace
}  // namespace kiosk::base
