#include "exchange/importing.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "exhibit/load.hpp"
#include "support/sample_exhibit.hpp"

namespace kiosk::exchange {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryFolder;

// Quotation marks and how long a sentence should be are the author's business; the panel is no model either.
bool is_advice(const exhibit::Finding& finding) {
  static const std::set<std::string> advice{"straight-quotes", "long-sentence", "missing-words", "all-options-right",
                                            "word-count"};
  return finding.severity == exhibit::Severity::warning && advice.contains(finding.rule);
}

}  // namespace

exhibit::Exhibit exhibit_of(const Imported& imported, const base::Language& language) {
  const TemporaryFolder folder;
  const fs::path content = folder.path() / "content";
  fs::create_directories(content / "panels");
  fs::create_directories(content / "questions");
  fs::create_directories(folder.path() / "assets");
  const nlohmann::json text{{language, "Title"}};
  const nlohmann::json file{{"id", "imported"},      {"title", text},     {"subtitle", text},
                            {"introduction", text},  {"credits", text},   {"languages", {language}},
                            {"assets", "../assets"}, {"panels", {"one"}}, {"question_sets", {"imported"}},
                            {"quiz", {{"items", 1}}}};
  const nlohmann::json panel{{"id", "one"},
                             {"kicker", text},
                             {"title", text},
                             {"picture", {{"file", "a.svg"}, {"alt", text}}},
                             {"body", {{{"text", text}}}}};
  std::ofstream(content / "exhibit.json") << file.dump();
  std::ofstream(folder.path() / "assets/a.svg") << R"(<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>)";
  std::ofstream(content / "panels/one.json") << panel.dump();
  std::ofstream(content / "questions/imported.json") << question_file("imported", imported, language);
  exhibit::Loaded loaded = exhibit::load(content);
  for (const exhibit::Finding& finding : loaded.findings)
    if (!is_advice(finding)) ADD_FAILURE() << exhibit::describe(finding);
  return loaded.exhibit ? *loaded.exhibit : exhibit::Exhibit{};
}

Imported imported(Format format, std::string_view bytes, const base::Language& language) {
  auto read = import(format, bytes, "file", language);
  if (!read) {
    ADD_FAILURE() << base::describe(read.error());
    return {};
  }
  const Imported& all = read.value();
  std::size_t came = 0;
  for (const Outcome& outcome : all.outcomes) {
    came += outcome.fate != Fate::left;
    EXPECT_FALSE(outcome.item.empty());
    EXPECT_EQ(outcome.reasons.empty(), outcome.fate == Fate::whole) << outcome.item;
  }
  EXPECT_EQ(came, all.questions.size());
  EXPECT_EQ(came == 0 ? 0 : exhibit_of(all, language).questions.size(), came);
  return std::move(read).value();
}

base::Error refusal(Format format, std::string_view bytes) {
  const auto read = import(format, bytes, "file", "en");
  if (read.ok()) {
    ADD_FAILURE() << "imported";
    return {};
  }
  EXPECT_EQ(read.error().message.find('\n'), std::string::npos) << read.error().message;
  EXPECT_FALSE(read.error().message.empty());
  return read.error();
}

std::string fate(const Outcome& outcome) {
  std::string told = outcome.fate == Fate::whole ? "whole" : outcome.fate == Fate::changed ? "changed" : "left";
  for (std::size_t i = 0; i < outcome.reasons.size(); ++i) told += (i == 0 ? ": " : "; ") + outcome.reasons[i];
  return told;
}

std::string plain(const exhibit::Text& text) { return text.empty() ? "" : base::plain_of(text.in.begin()->second); }

std::string options(const exhibit::Question& question) {
  std::string all;
  if (const auto* task = question.choice())
    for (const exhibit::Option& option : task->options)
      all += std::string(all.empty() ? "" : ", ") + (option.right ? "*" : "") +
             (option.text.empty() ? option.id : plain(option.text));
  return all;
}

std::string pairs(const exhibit::Question& question) {
  const auto* task = std::get_if<exhibit::PlacingTask>(&question.task);
  if (!task) return {};
  std::string all;
  std::set<std::string> used;
  const auto put = [&](const std::string& slot, const std::string& token) {
    all += (all.empty() ? "" : ", ") + slot + "> " + token;
  };
  for (const exhibit::Slot& slot : task->slots)
    for (const exhibit::Token& token : task->tokens)
      if (token.id == slot.token) {
        put(plain(slot.text) + " ", plain(token.text));
        used.insert(token.id);
      }
  for (const exhibit::Token& token : task->tokens)
    if (!used.contains(token.id)) put("", plain(token.text));
  return all;
}

std::string own_changes(const Exported& exported) {
  std::string all;
  for (Outcome outcome : exported.outcomes) {
    std::erase_if(outcome.reasons, [](const std::string& reason) {
      return reason == "its facts were left out" || reason == "its panel was left out";
    });
    if (outcome.reasons.empty()) continue;
    const std::string told = fate(outcome);
    all += outcome.item + told.substr(told.find(": ")) + "\n";
  }
  return all;
}

std::map<std::string, exhibit::Question> by_id(const Imported& imported) {
  std::map<std::string, exhibit::Question> all;
  for (const exhibit::Question& question : imported.questions) all[question.id] = question;
  return all;
}

}  // namespace kiosk::exchange
