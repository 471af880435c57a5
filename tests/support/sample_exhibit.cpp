#include "support/sample_exhibit.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace kiosk::testing {
namespace fs = std::filesystem;
namespace {

void write_file(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "kiosk-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Json text(const std::string& english, const std::string& russian) { return {{"en", english}, {"ru", russian}}; }

std::string describe(const exhibit::Loaded& loaded) {
  std::string lines;
  for (const exhibit::Finding& finding : loaded.findings) lines += exhibit::describe(finding) + "\n";
  return lines;
}

SampleExhibit::SampleExhibit() {
  files_["exhibit.json"] = {
      {"id", "sample"},
      {"title", text("Two hands", "Две руки")},
      {"subtitle", text("A sample", "Образец")},
      {"introduction", text("Two people met.", "Встретились два человека.")},
      {"credits", text("The museum", "Музей")},
      {"languages", {"en", "ru"}},
      {"assets", "../assets"},
      {"panels", {"meeting", "words"}},
      {"question_sets", {"documents"}},
      {"quiz", {{"items", 3}}},
  };
  files_["sources.json"]["sources"] = {
      {{"id", "memo"}, {"kind", "document"}, {"title", text("A memo", "Записка")}, {"quoted_by", "posting"}},
      {{"id", "posting"}, {"kind", "publication"}, {"title", text("A posting", "Публикация")}},
  };
  files_["facts.json"]["facts"] = {
      {{"id", "S1"}, {"standing", "document"}, {"source", "memo"}, {"text", text("They met.", "Они встретились.")}},
      {{"id", "C1"}, {"standing", "background"}, {"source", "posting"}, {"text", text("It rained.", "Шёл дождь.")}},
  };
  files_["people.json"]["people"] = {{{"id", "speaker"}, {"name", text("A speaker", "Докладчик")}}};
  files_["places.json"]["places"] = {
      {{"id", "moscow"}, {"name", text("Moscow", "Москва")}, {"latitude", 55.756}, {"longitude", 37.617}}};
  files_["quotations.json"] = {
      {"quotations",
       {{{"id", "Q1"},
         {"language", "en"},
         {"text", "We want to build a Europe on three pillars."},
         {"speaker", "speaker"},
         {"document", "memo"},
         {"translations", {{"ru", "Мы хотим построить Европу на трёх опорах."}}}}}},
      {"terms", Json::array({{{"text", "Peacekeeper"}, {"language", "en"}, {"document", "memo"}}})},
  };
  const Json body = {
      {{"text", text("In the winter of that year two people met in Moscow and spoke for a long time about the future "
                     "of Europe.",
                     "Зимой того года два человека встретились в Москве и долго говорили о будущем всей Европы и "
                     "обеих своих стран.")},
       {"facts", {"S1"}}},
      {{"text", text("One of them said that he wanted “to build a Europe” on three pillars, and it rained.",
                     "Один из них сказал, что хочет построить её на трёх опорах, а за окном тогда шёл дождь.")},
       {"facts", {"C1"}}},
  };
  files_["panels/meeting.json"] = {
      {"id", "meeting"},
      {"kicker", text("Moscow", "Москва")},
      {"title", text("A *meeting*", "*Встреча*")},
      {"picture",
       {{"file", "pictures/meeting.svg"},
        {"alt", text("A table", "Стол")},
        {"labels",
         Json::array({{{"text", text("Table", "Стол")}, {"x", 50}, {"y", 50}, {"width", 20}, {"ink", "accent"}}})}}},
      {"body", body},
      {"people", {"speaker"}},
      {"places", {"moscow"}},
      {"question", text("What came of it?", "Что из этого вышло?")},
  };
  files_["panels/words.json"] = {
      {"id", "words"}, {"title", text("The words", "Слова")}, {"layout", "quotation"}, {"quotations", {"Q1"}},
      {"body", body},
  };
  const Json options = {{{"id", "a"}, {"text", text("In Moscow", "В Москве")}},
                        {{"id", "b"}, {"text", text("In Rome", "В Риме")}, {"why", text("Too far.", "Далеко.")}},
                        {{"id", "c"}, {"text", text("In Paris", "В Париже")}}};
  const auto question = [](const char* id, const char* type) -> Json {
    return {{"id", id},
            {"type", type},
            {"difficulty", 2},
            {"stem", text("Where did they meet?", "Где они встретились?")},
            {"explanation", text("The memo says so.", "Так сказано в записке.")},
            {"facts", {"S1"}},
            {"panel", "meeting"}};
  };
  Json one = question("one", "single"), several = question("several", "multiple"),
       truth = question("truth", "true-false");
  one["options"] = several["options"] = options;
  one["answer"] = "a";
  several["answer"] = {"a", "c"};
  truth["answer"] = false;
  files_["questions/documents.json"] = {
      {"id", "documents"}, {"title", text("The documents", "Документы")}, {"questions", {one, several, truth}}};
  write("../assets/pictures/meeting.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

void SampleExhibit::write(const std::string& name, const std::string& bytes) {
  raw_[name] = bytes;
  write_file(folder() / name, bytes);
}

exhibit::Loaded SampleExhibit::load() {
  fs::create_directories(folder());
  for (const auto& [name, json] : files_)
    if (raw_.count(name) == 0) write_file(folder() / name, json.dump(2));
  return exhibit::load(folder());
}

}  // namespace kiosk::testing
