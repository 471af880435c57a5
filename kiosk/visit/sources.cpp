// Where a panel's statements, or an answer, come from.
#include <algorithm>

#include "visit/interactives.hpp"

namespace kiosk::visit {
namespace {

struct Cited {
  std::vector<std::string> sources;                       // in the order in which the text meets them
  std::map<std::string, std::vector<std::string>> facts;  // by source
  std::map<std::string, std::vector<std::string>> quotations;
};

void add_source(Cited& cited, const std::string& source) {
  if (std::find(cited.sources.begin(), cited.sources.end(), source) == cited.sources.end())
    cited.sources.push_back(source);
}

void add_facts(Cited& cited, const exhibit::Exhibit& exhibit, const std::vector<std::string>& facts) {
  for (const std::string& id : facts) {
    const std::string& source = exhibit.facts.at(id).source;
    add_source(cited, source);
    auto& known = cited.facts[source];
    if (std::find(known.begin(), known.end(), id) == known.end()) known.push_back(id);
  }
}

Cited cited_on(const Kit& kit) {
  Cited cited;
  const auto add_quotation = [&](const std::string& id) {
    const std::string& document = kit.exhibit.quotations.at(id).document;
    add_source(cited, document);
    cited.quotations[document].push_back(id);
  };
  if (const exhibit::Part* part = open_part(kit.state, kit.world)) {
    for (const exhibit::Statement& said : part->body) add_facts(cited, kit.exhibit, said.facts);
    for (const std::string& id : part->quotations) add_quotation(id);
    for (const exhibit::Excerpt& excerpt : part->excerpts) add_quotation(excerpt.quotation);
  } else if (const exhibit::Panel* panel = panel_on_screen(kit.state, kit.world)) {
    for (const exhibit::Statement& said : panel->body) add_facts(cited, kit.exhibit, said.facts);
    for (const std::string& id : panel->quotations) add_quotation(id);
  } else if (std::holds_alternative<QuizItem>(kit.state.screen) && kit.state.round) {
    const exhibit::Question& question = kit.exhibit.questions[kit.state.round->item().question];
    add_facts(cited, kit.exhibit, question.facts);
    if (const auto* choice = question.choice(); choice && choice->said) add_quotation(choice->said->quotation);
  }
  return cited;
}

// The words as the source has them, where the panel shows a translation.
Node original(const Kit& kit, const std::string& id, const exhibit::Quotation& quotation) {
  const base::Language& language = quotation.language;
  scene::TextStyle style = kit.quotation("body");
  Node node = kit.text(id, in_marks(kit, language, quotation.text), style, Role::quotation);
  node.language = language;
  node.box.padding.left = style.size * 0.5;
  return node;
}

}  // namespace

std::string as_quoted(const Kit& kit, const exhibit::Source& source) {
  if (source.quoted_by.empty()) return {};
  const exhibit::Source& through = kit.exhibit.sources.at(source.quoted_by);
  if (!through.credit.empty()) return kit.plain(through.credit);
  return kit.word("as-quoted-by", {kit.plain(through.archive.empty() ? through.title : through.archive)});
}

std::vector<Node> source_nodes(const Kit& kit, const std::string& id, const exhibit::Source& source) {
  std::vector<Node> nodes;
  nodes.push_back(kit.text(id, kit.in(source.title), kit.strong(), Role::heading));
  std::string line;
  for (const exhibit::Text* part : {&source.archive, &source.reference, &source.date})
    if (!part->empty()) line += (line.empty() ? "" : " · ") + kit.plain(*part);
  if (const std::string through = as_quoted(kit, source); !through.empty())
    line += (line.empty() ? "" : " · ") + through;
  if (!line.empty()) nodes.push_back(kit.text(id + "/where", line, kit.small()));
  if (!source.note.empty()) nodes.push_back(kit.text(id + "/note", kit.in(source.note), kit.small()));
  return nodes;
}

void show_sources(Kit& kit) {
  const Cited cited = cited_on(kit);
  std::vector<Node> nodes;
  for (const std::string& source : cited.sources) {
    const std::string id = "source/" + source;
    for (Node& node : source_nodes(kit, id, kit.exhibit.sources.at(source))) {
      if (!nodes.empty() && node.id == id) node.box.padding.top = 18;
      nodes.push_back(std::move(node));
    }
    if (const auto quotations = cited.quotations.find(source); quotations != cited.quotations.end())
      for (const std::string& quotation : quotations->second)
        nodes.push_back(original(kit, id + "/quotation/" + quotation, kit.exhibit.quotations.at(quotation)));
    if (const auto facts = cited.facts.find(source); facts != cited.facts.end()) {
      for (const std::string& fact : facts->second) {
        const exhibit::Fact& known = kit.exhibit.facts.at(fact);
        base::RichText runs = kit.in(known.text);
        runs.insert(runs.begin(), base::Run{known.id + "  ", false, true});
        scene::TextStyle style = kit.small();
        style.ink = kit.colour("text");
        Node node = kit.text(id + "/fact/" + fact, std::move(runs), style);
        node.look.edge = kit.colour(known.standing == exhibit::Standing::background ? "line" : "accent");
        node.look.edge_width = 3;
        node.box.padding.left = 20;
        nodes.push_back(std::move(node));
      }
    }
  }
  if (!kit.exhibit.credits.empty()) {
    nodes.push_back(kit.text("credits/title", kit.word("credits"), kit.strong(), Role::heading));
    nodes.back().box.padding.top = 18;
    nodes.push_back(kit.text("credits", kit.in(kit.exhibit.credits), kit.small()));
  }
  std::vector<Node> close;
  close.push_back(kit.button("sources/close", kit.word("close"), Icon::close, CloseSheet{}));
  std::vector<Node> parts;
  parts.push_back(kit.pager("sources-text", std::move(nodes), 12, kit.state.sheet_page, std::move(close)));
  parts.back().box.grow = 0;
  kit.view.scene.id += "/sources";
  kit.lay_over("sources", kit.word("source-of"), std::move(parts), {}, kit.line_limit());
}

}  // namespace kiosk::visit
