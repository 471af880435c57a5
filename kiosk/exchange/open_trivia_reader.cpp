// What opentdb.com's API answers: {"response_code": 0, "results": [{"type", "difficulty", "category", "question",
// "correct_answer", "incorrect_answers"}]}, with its texts in HTML's references, percent-encoded or in base64.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/hash.hpp"
#include "exchange/encoding.hpp"
#include "exchange/entities.hpp"
#include "exchange/formats.hpp"
#include "exchange/identifiers.hpp"
#include "exchange/tasks.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;
using nlohmann::json;

enum class Encoding { references, percent, percent_and_plus, base64 };

std::string from_percent(std::string_view text, bool plus) {
  std::string decoded;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() &&
                       std::isxdigit(static_cast<unsigned char>(text[i + 1])) &&
                       std::isxdigit(static_cast<unsigned char>(text[i + 2]));
    if (coded) {
      decoded += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      decoded += plus && text[i] == '+' ? ' ' : text[i];
    }
  }
  return decoded;
}

std::string from_base64(std::string_view text) {
  std::string decoded;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<unsigned>(value);
    count += 6;
    if (count >= 8) decoded += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return decoded;
}

const std::string* string_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

// The types' names tell base64, the spaces in questions tell whether they are percent-encoded.
Encoding encoding_of(const json& results) {
  bool space = false, percent = false, plus = false, coded_space = false;
  for (const json& result : results) {
    if (!result.is_object()) continue;
    if (const auto* type = string_in(result, "type"); type && (*type == "bXVsdGlwbGU=" || *type == "Ym9vbGVhbg=="))
      return Encoding::base64;
    const auto* question = string_in(result, "question");
    if (!question) continue;
    space = space || question->find(' ') != std::string::npos;
    percent = percent || question->find('%') != std::string::npos;
    plus = plus || question->find('+') != std::string::npos;
    coded_space = coded_space || question->find("%20") != std::string::npos;
  }
  if (space || !(percent || plus)) return Encoding::references;
  return plus && !coded_space ? Encoding::percent_and_plus : Encoding::percent;
}

// Always the same place for the same question, and not the first for all.
std::size_t place_of(const std::string& question, std::size_t places) {
  return base::fnv1a(question) % places;
}

class Reader {
 public:
  Reader(Encoding encoding, const Language& language) : encoding_(encoding), language_(language) {}

  [[nodiscard]] std::string decoded(const std::string& text) const {
    switch (encoding_) {
      case Encoding::base64:
        return from_base64(text);
      case Encoding::references:
        return decode_entities(text);
      default:
        return from_percent(text, encoding_ == Encoding::percent_and_plus);
    }
  }

  [[nodiscard]] Draft read(const json& result) const {
    Draft draft;
    draft.question.difficulty = unknown_difficulty;
    if (!result.is_object()) {
      draft.outcome.leave("it is no object with a question");
      return draft;
    }
    const auto* question = string_in(result, "question");
    const auto* right = string_in(result, "correct_answer");
    if (const auto* difficulty = string_in(result, "difficulty")) set_difficulty(decoded(*difficulty), draft.question);
    if (question) draft.question.stem = text(*question);
    if (!question || !right)
      draft.outcome.leave("it lacks its question or its correct_answer");
    else if (const auto* type = string_in(result, "type"); type && decoded(*type) == "boolean")
      set_truth(decoded(*right), draft);
    else
      set_options(*question, *right, result.value("incorrect_answers", json::array()), draft);
    return draft;
  }

 private:
  [[nodiscard]] Text text(const std::string& coded) const { return text_in(language_, base::plain(decoded(coded))); }

  static void set_difficulty(const std::string& name, Question& question) {
    constexpr std::array<std::string_view, 3> names{"easy", "medium", "hard"};
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) question.difficulty = static_cast<int>(found - names.begin()) + 1;
  }

  static void set_truth(const std::string& right, Draft& draft) {
    if (right != "True" && right != "False") return draft.outcome.leave("its correct_answer is not True or False");
    set_true_false(draft, right == "True");
  }

  void set_options(const std::string& question, const std::string& right, const json& wrong, Draft& draft) const {
    ChoiceTask task;
    for (const json& one : wrong.is_array() ? wrong : json::array())
      if (const auto* words = one.get_ptr<const std::string*>())
        task.options.push_back({letter(task.options.size()), text(*words), {}, false});
      else
        draft.outcome.change("a wrong answer that is no text was left out");
    const auto place = static_cast<std::ptrdiff_t>(place_of(question, task.options.size() + 1));
    task.options.insert(task.options.begin() + place, {"right", text(right), {}, true});
    draft.question.type = QuestionType::single;
    draft.question.task = std::move(task);
  }

  Encoding encoding_;
  const Language& language_;
};

base::Error fault(int line, std::string message) {
  return {base::ErrorKind::content, std::move(message), {{}, line, 1}};
}

base::Error fault_of_code(int code) {
  if (code == 1) return fault(1, "the server had no questions for that request (response_code 1): ask for fewer");
  if (code == 5) return fault(1, "the server was asked too often (response_code 5): wait five seconds and ask again");
  return fault(1, "the server sent no questions (response_code " + std::to_string(code) + "): ask it again");
}

}  // namespace

base::Result<Imported> read_open_trivia(std::string_view text, const Language& language) {
  json file;
  try {
    file = json::parse(text);
  } catch (const json::exception& broken) {
    const auto* at = dynamic_cast<const json::parse_error*>(&broken);
    const std::string_view before = text.substr(0, at ? at->byte : 0);
    return fault(static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
                 "this is no JSON from here on: fetch the file again");
  }
  const json* results = &file;
  if (file.is_object()) {
    const auto found = file.find("results");
    if (found == file.end()) return fault(1, "it has no \"results\": it is not what Open Trivia DB sends");
    results = &*found;
    const auto code = file.find("response_code");
    if (results->empty() && code != file.end() && code->is_number_integer()) return fault_of_code(code->get<int>());
  }
  if (!results->is_array()) return fault(1, "its \"results\" are no list: it is not what Open Trivia DB sends");
  const Reader reader(encoding_of(*results), language);
  Imported imported;
  const auto category_of = [&](const json& result) {
    const auto* category = result.is_object() ? string_in(result, "category") : nullptr;
    return category ? reader.decoded(*category) : "";
  };
  // The title is theirs where all have one.
  if (!results->empty()) imported.title = category_of(results->front());
  for (const json& result : *results)
    if (category_of(result) != imported.title) imported.title.clear();
  for (const json& result : *results) {
    Draft draft = reader.read(result);
    if (const std::string category = category_of(result); category != imported.title && !category.empty())
      draft.outcome.change("its category, " + category + ", was left out");
    add(imported, std::move(draft));
  }
  return imported;
}

}  // namespace kiosk::exchange
