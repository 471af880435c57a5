// A passage in the languages that the visitor has not chosen: a word is best weighed beside the original.
#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

Node in_language(const Kit& kit, const std::string& id, const base::Language& language, const std::string& words) {
  Node text = kit.text(id, words, kit.quotation("lead"), Role::quotation);
  text.text->style.size = kit.size("body") * 1.15;
  text.language = language;
  text.box.padding.left = text.text->style.size * 0.5;  // where the mark hangs
  return text;
}

}  // namespace

std::vector<Node> in_other_languages(const Kit& kit, const std::string& id, const exhibit::Quotation& quotation) {
  std::vector<Node> nodes;
  const auto add = [&](const base::Language& language, const std::string& words, const std::string& what) {
    if (language == kit.language) return;
    const std::string here = id + "/" + language;
    // As in quotation_nodes(): the full stop may stand behind the marks.
    const bool full_stop = quotation.text.ends_with('.') && !words.ends_with('.');
    nodes.push_back(in_language(kit, here, language, in_marks(kit, language, words) + (full_stop ? "." : "")));
    scene::TextStyle style = kit.small();
    style.leading = 1.35;
    const std::string name = kit.exhibit.word(language, "name");
    base::RichText runs{{name, false, true}, {". " + what}};
    if (name == "name") runs = base::plain(what);  // a language that the exhibit does not speak
    Node mark = kit.text(here + "/mark", std::move(runs), style);
    mark.box.padding.left = nodes.back().box.padding.left;
    nodes.push_back(std::move(mark));
  };
  add(quotation.language, quotation.text,
      quotation.translation_of ? translated_from(kit, *quotation.translation_of) : kit.word("original-words"));
  for (const auto& [language, words] : quotation.translations) add(language, words, kit.word("own-translation"));
  return nodes;
}

}  // namespace kiosk::visit
