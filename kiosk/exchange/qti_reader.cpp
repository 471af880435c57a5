// QTI's files: an item alone, or a package of items with or without tests that put them in order ("Content Packaging"
// 1.1 and 1.2, where a manifest lists the files).
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "exchange/categories.hpp"
#include "exchange/encoding.hpp"
#include "exchange/formats.hpp"
#include "exchange/qti_tree.hpp"
#include "exchange/zip_archive.hpp"

namespace kiosk::exchange {
namespace {

base::Error error(std::string message, int line = 0) {
  return {base::ErrorKind::content, std::move(message), {{}, line, 0}};
}

// A file of XML, in memory as long as its tree.
struct Document {
  std::string text;
  std::optional<XmlFile> file;

  [[nodiscard]] pugi::xml_node root() const { return file->root(); }
};

base::Result<> parse(std::string_view bytes, Document& into) {
  base::Result<std::string> text = to_utf8(bytes);
  if (!text) return text.error();
  into.text = std::move(text.value());
  base::Result<XmlFile> file = XmlFile::read(into.text);
  if (!file) return file.error();
  into.file = std::move(file.value());
  name_as_in_qti_2(into.root());
  return base::Done{};
}

base::Error not_qti(const Document& document) {
  const std::string root = document.root().name();
  if (root == "questestinterop")
    return error("this is QTI 1.2, whose items are made otherwise: export them as QTI 2.1 or later");
  if (root == "manifest")
    return error("this is a package's list of files, and its items are files of their own: choose the package (zip)");
  if (root == "assessmentTest")
    return error("this is a test, and its items are files of their own: choose the package (zip) that holds them all");
  return error("this is not QTI: it begins with <" + root + ">, not with <assessmentItem> or <qti-assessment-item>",
               document.file->line_of(document.root()));
}

// "my%20item.xml" as it is named in the archive.
std::string unescaped(std::string_view reference) {
  std::string name;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    unsigned int code = 0;
    const char* digits = reference.data() + i + 1;
    if (reference[i] == '%' && i + 2 < reference.size() &&
        std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
      name += static_cast<char>(code);
      i += 2;
    } else {
      name += reference[i] == '\\' ? '/' : reference[i];
    }
  }
  return name;
}

// The name of a file that is referred to from a folder of the archive; "." and ".." are followed within it.
std::string resolved(const std::string& folder, std::string_view reference) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : folder + unescaped(reference) + "/") {
    if (c != '/') {
      part += c;
      continue;
    }
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!part.empty() && part != "." && part != "..") parts.push_back(part);
    part.clear();
  }
  std::string name;
  for (const std::string& one : parts) name += (name.empty() ? "" : "/") + one;
  return name;
}

std::string folder_of(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? "" : name.substr(0, slash + 1);
}

class Package {
 public:
  Package(Archive& archive, const base::Language& language) : archive_(archive), language_(language) {}

  base::Result<Imported> read() {
    std::vector<std::string> names;
    if (const std::string manifest = manifest_name(); !manifest.empty()) {
      if (base::Result<> listed = list(manifest, names); !listed) return listed.error();
    } else {
      std::ranges::copy_if(archive_.names(), std::back_inserter(names),
                           [](const std::string& name) { return name.ends_with(".xml"); });
    }
    // Tests first, since they put the items in order.
    for (const std::string& name : names) load(name);
    for (const std::string& name : names)
      if (const pugi::xml_node root = root_of(name); local_name(root) == "assessmentTest") read_test(name, root);
    for (const std::string& name : names) read_item(name, false);
    tell_apart();
    sections_.finish();
    if (imported_.outcomes.empty()) return error("there is no item of QTI 2 or 3 in this package");
    return std::move(imported_);
  }

 private:
  // The one nearest to the top.
  [[nodiscard]] std::string manifest_name() const {
    std::string found;
    for (const std::string& name : archive_.names())
      if ((name == "imsmanifest.xml" || name.ends_with("/imsmanifest.xml")) &&
          (found.empty() || name.size() < found.size()))
        found = name;
    return found;
  }

  base::Result<> list(const std::string& manifest, std::vector<std::string>& names) {
    base::Result<std::string> bytes = archive_.file(manifest);
    if (!bytes) return bytes.error();
    Document document;
    if (base::Result<> parsed = parse(bytes.value(), document); !parsed)
      return error("imsmanifest.xml: " + parsed.error().message);
    for (const pugi::xml_node resource : document.root().child("resources").children("resource")) {
      const std::string_view type = resource.attribute("type").value();
      if (type.starts_with("imsqti_xmlv1"))
        return error("this package holds QTI 1.2, whose items are made otherwise: export them as QTI 2.1 or later");
      if (type.find("item") == std::string_view::npos && type.find("test") == std::string_view::npos) continue;
      const char* href = resource.attribute("href").value();
      if (*href == '\0') href = resource.child("file").attribute("href").value();
      names.push_back(resolved(folder_of(manifest), href));
    }
    return base::Done{};
  }

  void load(const std::string& name) {
    if (documents_.contains(name) || faults_.contains(name)) return;
    base::Result<std::string> bytes = archive_.file(name);
    if (!bytes) {
      faults_[name] = bytes.error().message;
      return;
    }
    Document& document = documents_[name];
    if (base::Result<> parsed = parse(bytes.value(), document); !parsed) {
      faults_[name] = base::describe(base::Error{{}, parsed.error().message, {name, parsed.error().place.line, 0}});
      documents_.erase(name);
    }
  }

  [[nodiscard]] pugi::xml_node root_of(const std::string& name) const {
    const auto document = documents_.find(name);
    return document == documents_.end() ? pugi::xml_node() : document->second.root();
  }

  void read_test(const std::string& name, pugi::xml_node test) {
    const std::string title = trimmed(test.attribute("title").value());
    if (imported_.title.empty()) imported_.title = title;
    Outcome outcome{"test " + title, 0, Fate::left};
    outcome.reasons = losses_of(
        test,
        {{"./outcomeProcessing//*[not(self::sum or self::testVariables or self::setOutcomeValue)]",
          "its own counting of marks was left out"},
         {".//testFeedback", "its feedback was left out"},
         {"./timeLimits | ./testPart/timeLimits | .//assessmentItemRef/timeLimits", "its time limits were left out"},
         {".//preCondition | .//branchRule", "rules of what comes next were left out"},
         {".//assessmentItemRef/weight", "its items' weights were left out"}});
    if (!outcome.reasons.empty()) imported_.outcomes.push_back(std::move(outcome));
    pugi::xpath_node_set parts = test.select_nodes(".//assessmentSection | .//assessmentItemRef");
    parts.sort();
    for (const pugi::xpath_node one : parts)
      if (const pugi::xml_node node = one.node(); local_name(node) == "assessmentItemRef")
        read_item(resolved(folder_of(name), node.attribute("href").value()), true);
      else
        sections_.begin(trimmed(node.attribute("title").value()), 0,
                        losses_of(node, {{"./selection", "all its items came over where some were drawn"},
                                         {"./timeLimits", "its time limit was left out"},
                                         {"./rubricBlock", "what is said to all its items was left out"}}));
  }

  static std::vector<std::string> losses_of(pugi::xml_node element,
                                            std::initializer_list<std::pair<const char*, const char*>> signs) {
    std::vector<std::string> losses;
    for (const auto& [where, loss] : signs)
      if (element.select_node(where)) losses.emplace_back(loss);
    return losses;
  }

  // Each once. `wanted`: by a test, which would not refer to anything but items.
  void read_item(const std::string& name, bool wanted) {
    if (done_.contains(name)) return;
    load(name);
    const pugi::xml_node root = root_of(name);
    const bool broken = faults_.contains(name);
    if (!broken && local_name(root) != "assessmentItem" && !wanted) return;
    done_.insert(name);
    if (!broken && local_name(root) == "assessmentItem") return add_drafts(name, read_qti_item(root, language_));
    Draft draft;
    draft.outcome.item = name;
    draft.outcome.leave(broken ? faults_[name] : name + " is no item of QTI");
    add(imported_, std::move(draft));
  }

  void add_drafts(const std::string& name, std::vector<Draft> drafts) {
    for (Draft& draft : drafts) {
      files_[imported_.outcomes.size()] = name.substr(folder_of(name).size(), name.rfind('.') - folder_of(name).size());
      add(imported_, std::move(draft));
    }
  }

  // Where several items have one title, their files tell them apart.
  void tell_apart() {
    std::map<std::string, int> titles;
    for (const Outcome& outcome : imported_.outcomes) ++titles[outcome.item];
    for (const auto& [at, file] : files_)
      if (Outcome& outcome = imported_.outcomes[at]; titles[outcome.item] > 1)
        outcome.item = file + ": " + outcome.item;
  }

  Archive& archive_;
  const base::Language& language_;
  std::map<std::string, Document> documents_;  // by their names in the archive
  std::map<std::string, std::string> faults_;
  std::set<std::string> done_;
  Imported imported_;
  std::map<std::size_t, std::string> files_;  // of the outcomes, by their places
  Categories sections_{imported_, "section"};
};

}  // namespace

base::Result<Imported> read_qti(std::string_view bytes, const base::Language& language) {
  if (looks_like_zip(bytes)) {
    base::Result<Archive> archive = Archive::open(bytes);
    if (!archive) return archive.error();
    return Package(archive.value(), language).read();
  }
  Document document;
  if (base::Result<> parsed = parse(bytes, document); !parsed) return parsed.error();
  if (local_name(document.root()) != "assessmentItem") return not_qti(document);
  Imported imported;
  for (Draft& draft : read_qti_item(document.root(), language)) add(imported, std::move(draft));
  return imported;
}

}  // namespace kiosk::exchange
