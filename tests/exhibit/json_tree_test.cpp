#include "exhibit/json_tree.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kiosk::exhibit::json {
namespace {

// "line:column message" of the only fault.
std::string fault_of(const std::string& text) {
  const Tree tree = parse(text);
  if (tree.faults.size() != 1) return std::to_string(tree.faults.size()) + " faults";
  const Fault& fault = tree.faults.front();
  return std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + " " + fault.message;
}

TEST(JsonTree, KnowsWhereEveryKeyAndValueBegins) {
  const Tree tree = parse("{\n  \"шахта\": [1,-2.5e3 , true,\n\tnull],\"b\"\n:{} }\n");
  ASSERT_TRUE(tree.root);
  EXPECT_TRUE(tree.faults.empty());
  const Object& object = *tree.root->as<Object>();
  ASSERT_EQ(object.size(), 2u);
  EXPECT_EQ(tree.root->at, (Spot{1, 1}));
  EXPECT_EQ(object[0].key, "шахта");
  EXPECT_EQ(object[0].at, (Spot{2, 3}));
  EXPECT_EQ(object[0].value.at, (Spot{2, 12}));
  const List& list = *object[0].value.as<List>();
  ASSERT_EQ(list.size(), 4u);
  EXPECT_EQ(list[0].at, (Spot{2, 13}));
  EXPECT_EQ(list[1].at, (Spot{2, 15}));
  EXPECT_EQ(*list[1].as<double>(), -2500);
  EXPECT_EQ(list[2].at, (Spot{2, 24}));
  EXPECT_EQ(list[3].at, (Spot{3, 2}));
  EXPECT_EQ(object[1].at, (Spot{3, 8}));
  EXPECT_EQ(object[1].value.at, (Spot{4, 2}));
}

TEST(JsonTree, CountsCharactersNotBytes) {
  const Tree tree = parse("[\"“ \\\" 🙂\", 7]");
  ASSERT_TRUE(tree.root);
  const List& list = *tree.root->as<List>();
  EXPECT_EQ(*list[0].as<std::string>(), "“ \" 🙂");
  EXPECT_EQ(list[1].at, (Spot{1, 12}));
}

TEST(JsonTree, ToleratesAByteOrderMark) {
  const Tree tree = parse("\xEF\xBB\xBF{\"a\": 1}");
  ASSERT_TRUE(tree.root);
  EXPECT_EQ(tree.root->at, (Spot{1, 1}));
  EXPECT_EQ(tree.root->as<Object>()->front().at, (Spot{1, 2}));
}

TEST(JsonTree, KeepsTheFirstOfARepeatedKey) {
  const Tree tree = parse("{\"a\": 1,\n \"a\": {\"a\": 2}, \"b\": 3}");
  ASSERT_TRUE(tree.root);
  ASSERT_EQ(tree.faults.size(), 1u);
  EXPECT_EQ(tree.faults[0].rule, "duplicate-key");
  EXPECT_EQ(tree.faults[0].at, (Spot{2, 2}));
  const Object& object = *tree.root->as<Object>();
  ASSERT_EQ(object.size(), 2u);
  EXPECT_EQ(*object[0].value.as<double>(), 1);
  EXPECT_EQ(object[1].key, "b");
}

TEST(JsonTree, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(fault_of(""), "1:1 the file is empty: write { } with the content between");
  EXPECT_EQ(fault_of("{\"a\": 1"), "1:8 the file ends too early: a closing } is missing");
  EXPECT_EQ(fault_of("[1, [2]"), "1:8 the file ends too early: a closing ] is missing");
  EXPECT_EQ(fault_of("{\n  \"a\": 1\n  \"b\": 2\n}"), "3:3 a comma is missing before this");
  EXPECT_EQ(fault_of("[1 2]"), "1:4 a comma is missing before this");
  EXPECT_EQ(fault_of("{\"a\" 1}"), "1:6 a colon is missing before this");
  EXPECT_EQ(fault_of("{\"a\": 1,}"), "1:9 there is a comma too many before this }");
  EXPECT_EQ(fault_of("[1,]"), "1:4 a value is missing before this ], or there is a comma too many");
  EXPECT_EQ(fault_of("[1,,2]"), "1:4 a value is missing before this ,, or there is a comma too many");
  EXPECT_EQ(fault_of("{\"a\": }"), "1:7 a value is missing before this }, or there is a comma too many");
  EXPECT_EQ(fault_of("{\"a\": 50,37}"), "1:7 write decimals with a point: 50.37");
  EXPECT_EQ(fault_of("{\"a\": -4,84, \"b\": 1}"), "1:7 write decimals with a point: -4.84");
  EXPECT_EQ(fault_of("{\"a\": 50, 37}"), "1:11 a key in quotation marks \" must stand here");
  EXPECT_EQ(fault_of("[1}"), "1:3 a list closes with ], not with }");
  EXPECT_EQ(fault_of("{\"a\": 1]"), "1:8 an object closes with }, not with ]");
  EXPECT_EQ(fault_of("{a: 1}"), "1:2 a key in quotation marks \" must stand here");
  EXPECT_EQ(fault_of("{} {}"), "1:4 the JSON ends before this: delete what follows, or a bracket was closed too early");
  EXPECT_EQ(fault_of("[yes]"), "1:2 \"yes\" is no value: put quotation marks \" around a text");
  EXPECT_EQ(fault_of("{ // a\n}"), "1:3 JSON has no comments: delete this");
  EXPECT_EQ(fault_of("[-]"), "1:2 the program cannot read \"-\" as a number");
  EXPECT_EQ(fault_of("[1e999]"), "1:2 the program cannot read \"1e999\" as a number");
}

TEST(JsonTree, NamesTheQuotationMarkThatIsNotJsons) {
  const auto fault = [](const char* at, const char* mark) {
    return std::string(at) + " JSON wants \" around a text, not " + mark + ": type a straight \"";
  };
  EXPECT_EQ(fault_of("['a']"), fault("1:2", "'"));
  EXPECT_EQ(fault_of("{'a': 1}"), fault("1:2", "'"));
  EXPECT_EQ(fault_of("{“a”: 1}"), fault("1:2", "“"));
  EXPECT_EQ(fault_of("{\"a\": „b“}"), fault("1:7", "„"));
  EXPECT_EQ(fault_of("{\"a\": 1, «b»: 2}"), fault("1:10", "«"));
  // Where only the second mark is wrong.
  EXPECT_EQ(fault_of("{\"ж”: \"b\"}"), fault("1:4", "”"));
  EXPECT_EQ(fault_of("{\"ж': \"b\"}"), fault("1:4", "'"));
  EXPECT_EQ(fault_of("[\"a“, \"b\"]"), fault("1:4", "“"));
  EXPECT_EQ(fault_of("{\"a\": \"ж”,\n \"b\": 1}"), fault("1:9", "”"));
  EXPECT_EQ(fault_of("{\"a\": \"b”}"), fault("1:9", "”"));
  // Where they belong to the text.
  EXPECT_EQ(fault_of("{\"a\": \"“b”\n\"}"),
            "1:11 this text holds a line break or a tab: close it with \" or write \\n or \\t");
  EXPECT_EQ(fault_of("[\"“a”, b\" \"c\"]"), "1:11 a comma is missing before this");
}

TEST(JsonTree, SaysWhatIsWrongInsideAText) {
  EXPECT_EQ(fault_of("{\"a\": \"b}"), "1:7 this text is never closed: a quotation mark \" is missing");
  EXPECT_EQ(fault_of("{\"a\": \"ж\n\"}"),
            "1:9 this text holds a line break or a tab: close it with \" or write \\n or \\t");
  EXPECT_EQ(fault_of("[\"a\\qb\"]"),
            "1:4 a backslash stands only before \" \\ / b f n r t or u; write \\\\ for a backslash");
  EXPECT_EQ(fault_of("[\"\\u12\"]"), "1:3 \\u needs four hexadecimal digits; simply type the character instead");
  EXPECT_EQ(fault_of("[\"\\uD800\"]"), "1:2 this text holds half a \\u pair; simply type the character instead");
  EXPECT_EQ(fault_of("{\"\\x\": 1}"),
            "1:3 a backslash stands only before \" \\ / b f n r t or u; write \\\\ for a backslash");
}

TEST(JsonTree, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(fault_of("[\"\xE9\"]"), "1:3 this character is not UTF-8: save the file with the encoding UTF-8");
  EXPECT_EQ(fault_of("[1]\n\xC0\x80"), "2:1 this character is not UTF-8: save the file with the encoding UTF-8");
  EXPECT_EQ(fault_of("\xFF\xFE{"), "1:1 this character is not UTF-8: save the file with the encoding UTF-8");
  EXPECT_EQ(fault_of(std::string("{}\0x", 4)), "1:3 the file holds a zero byte: it is damaged or is not a JSON file");
}

TEST(JsonTree, HasADepthAndASizeThatItDoesNotExceed) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(parse(nested(deepest_nesting)).root);
  EXPECT_EQ(fault_of(nested(deepest_nesting + 1)), "1:65 brackets stand in brackets more than 64 deep");
  EXPECT_EQ(fault_of(std::string(1'000'000, '[')), "1:65 brackets stand in brackets more than 64 deep");
  EXPECT_EQ(parse(std::string(largest_file + 1, ' ')).faults.size(), 1u);
}

TEST(JsonTree, StopsCountingRepeatedKeys) {
  std::string text = "{";
  for (int i = 0; i < 5000; ++i) text += "\"a\":1,";
  const Tree tree = parse(text + "\"b\":2}");
  EXPECT_EQ(tree.faults.size(), 1000u);
  ASSERT_TRUE(tree.root);
  EXPECT_EQ(tree.root->as<Object>()->size(), 2u);
}

}  // namespace
}  // namespace kiosk::exhibit::json
