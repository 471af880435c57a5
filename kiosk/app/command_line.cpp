#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <sstream>

#include "app/commands.hpp"
#include "app/folder.hpp"
#include "app/loop.hpp"
#include "app/papers.hpp"
#include "base/text.hpp"
#include "quiz/contest.hpp"

namespace kiosk::app {

namespace {

// "1920x1080"
base::PixelSize parse_size(const std::string& text) {
  base::PixelSize size;
  char rest = 0;
  constexpr int least = 320, most = 16384;
  if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &rest) != 2 ||
      std::min(size.width, size.height) < least || std::max(size.width, size.height) > most)
    throw CLI::ValidationError("a size is WIDTHxHEIGHT in pixels, each from 320 to 16384, as in 1920x1080");
  return size;
}

// "Owls, Foxes, Bears"; an empty text: no names.
std::vector<std::string> parse_names(const std::string& text) {
  constexpr std::size_t longest = 10;  // characters: more has no room where a class reads it
  std::vector<std::string> names;
  std::istringstream parts(text);
  for (std::string part; std::getline(parts, part, ',');) {
    const auto first = part.find_first_not_of(' '), last = part.find_last_not_of(' ');
    names.push_back(first == std::string::npos ? "" : part.substr(first, last - first + 1));
  }
  if (names.empty()) return names;
  const auto unfit = [](const std::string& name) { return name.empty() || base::count_letters(name) > longest; };
  if (names.size() < quiz::fewest_teams || names.size() > quiz::most_teams || std::ranges::any_of(names, unfit) ||
      std::set<std::string>(names.begin(), names.end()).size() < names.size())
    throw CLI::ValidationError(
        "the teams of --class are two to eight different names of at most 10 characters, as in \"Owls, Foxes, Bears\", "
        "or none; a folder stands before it");
  return names;
}

void add_folder(CLI::App& command, std::filesystem::path& folder) {
  folder = bundled_exhibit();
  command.add_option("DIR", folder, "The folder that holds exhibit.json; the bundled exhibit by default");
}

void add_display_inches(CLI::App& command, std::optional<double>& inches) {
  command.add_option("--display-inches", inches, "The display's diagonal; else as the exhibit says")
      ->check(CLI::Range(3.0, 200.0));
}

void add_view(CLI::App& command, ViewOptions& options) {
  add_folder(command, options.folder);
  auto* which = command.add_option_group("screens")->require_option(1);
  which->add_option("--screen", options.screen, "A screen's id, as 'kiosk screens' lists them");
  which->add_flag("--all")->description("Every screen");
  command.add_option_function<std::string>(
      "--size", [&options](const std::string& text) { options.size = parse_size(text); },
      "WIDTHxHEIGHT in pixels; 1920x1080 by default");
  add_display_inches(command, options.display_inches);
  visit::Preferences& preferences = options.preferences;
  command.add_option("--language", preferences.language, "As in 'en'; else the exhibit's first");
  command.add_option("--text-size", preferences.text_size, "1 to 4")->check(CLI::Range(1, 4));
  command.add_option("--contrast", preferences.contrast, "A theme's name: 'standard', 'high'");
  command.add_option("--page", options.page, "Of a text that takes several pages; 1 by default")
      ->check(CLI::Range(1, 1000));
  command.add_flag("--reach", preferences.reach, "All controls in the lower half");
  command.add_flag("--reduced-motion", preferences.reduced_motion, "Nothing moves: changes are cuts");
}

void add_run(CLI::App& command, RunOptions& options) {
  add_folder(command, options.folder);
  command.add_option_function<std::string>(
      "--windowed", [&options](const std::string& text) { options.windowed = parse_size(text); },
      "In a window of WIDTHxHEIGHT pixels instead of the whole screen");
  command.add_option("--language", options.language, "What visits begin in; else the exhibit's first");
  command.add_option("--seed", options.seed, "Draws the same questions each time");
  command.add_option("--learner", options.learner,
                     "For one learner's own computer: what they know is kept in this file, and asked again when due");
  command.add_flag("--exam", options.exam, "Offers an exam: what was right is told when all is handed in");
  command.add_option("--papers", options.papers, "Writes certificates and exam results into this folder, as PDF");
  command.add_option("--trace", options.trace, "Writes inputs and frames there, as JSON lines");
  command
      .add_option_function<double>(
          "--quit-after", [&options](double seconds) { options.quit_after = std::chrono::duration<double>{seconds}; },
          "Ends after so many seconds")
      ->check(CLI::Range(0.0, 1e6));
  command.add_flag("--reduced-motion", options.reduced_motion, "Nothing moves, unless a visitor wishes it");
  // CLI11 does not call the function where the option stands without names.
  auto* for_class =
      command
          .add_option_function<std::string>(
              "--class", [&options](const std::string& text) { options.class_names = parse_names(text); },
              "A teacher leads a class before the screen: begins with their plan. The teams' names, if they have any: "
              "\"Owls, Foxes, Bears\"")
          ->expected(0, 1);
  command.parse_complete_callback([&options, for_class] {
    if (for_class->count() > 0 && !options.class_names) options.class_names.emplace();
  });
  command.add_flag("--allow-exit", options.allow_exit, "Closing the window and Ctrl+Q end the program");
  add_display_inches(command, options.display_inches);
}

void add_import(CLI::App& command, ImportOptions& options) {
  command.add_option("FILE", options.file, "Questions of another program")->required();
  command.add_option("--from", options.from, "Its format: gift, aiken, moodle-xml, qti, open-trivia, kahoot, csv");
  command.add_option("--language", options.language, "That its texts are in; else the exhibit's first, or en");
  command.add_option("--set", options.set, "The id of the question set that comes of it")->required();
  auto* where = command.add_option_group("target")->require_option(1);
  where->add_option("--into", options.into, "The folder of an exhibit: questions/ID.json there");
  where->add_option("--out", options.out, "FILE.json");
  command.add_flag("--force", options.force, "Writes over a file that is there");
}

// For another program, or on paper.
struct Exports {
  ExportOptions file;
  SheetOptions sheets;
};

void add_export(CLI::App& command, Exports& exports) {
  ExportOptions& file = exports.file;
  SheetOptions& sheets = exports.sheets;
  add_folder(command, file.folder);
  command.add_option("--language", file.language, "As in 'en'; else the exhibit's first");
  command.add_option("--set", file.sets, "Only this question set; may be given again");
  auto* to = command.add_option("--to", file.to, "For another program: gift, moodle-xml, qti, csv, anki");
  auto* out = command.add_option("--out", file.out, "The file that is written for it");
  out->needs(to);
  to->needs(out);
  command.add_flag("--force", file.force, "Writes over a file that is there");
  auto* worksheet = command.add_option("--worksheet", sheets.worksheet, "FILE.pdf: the questions, answered by pen");
  auto* key = command.add_option("--key", sheets.key, "FILE.pdf: the answers to that worksheet");
  for (auto* paper : {worksheet, key}) paper->excludes(to);
  command.add_option("--questions", sheets.questions, "On paper: draws so many; all by default")
      ->check(CLI::Range(1, 10000))
      ->excludes(to);
  command.add_option("--seed", sheets.seed, "On paper: draws and shuffles the same each time; 1 by default")
      ->excludes(to);
}

base::Result<int> export_either(Exports& exports, std::ostream& out) {
  if (!exports.file.to.empty()) return export_questions(exports.file, out);
  SheetOptions& sheets = exports.sheets;
  if (sheets.worksheet.empty() && sheets.key.empty())
    throw CLI::ValidationError("export writes a file: --to FORMAT --out FILE, --worksheet FILE.pdf or --key FILE.pdf");
  sheets.folder = exports.file.folder;
  sheets.language = exports.file.language;
  sheets.sets = exports.file.sets;
  sheets.force = exports.file.force;
  return export_sheets(sheets, out);
}

int report(const base::Error& error, std::ostream& err) {
  err << "kiosk: " << base::describe(error) << "\n";
  return static_cast<int>(error.kind);
}

}  // namespace

int run_command_line(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
  CLI::App app{"A museum's touchscreen exhibit. 'kiosk [DIR]' is 'kiosk run [DIR]'.", "kiosk"};
  app.set_version_flag("--version", KIOSK_VERSION);
  app.require_subcommand(1);
  base::Result<int> outcome{0};

  RunOptions run_options;
  auto* run_command = app.add_subcommand("run", "Run an exhibit");
  add_run(*run_command, run_options);
  run_command->callback([&] {
    const auto ran = run(run_options);
    if (!ran) outcome = ran.error();
  });

  std::filesystem::path folder;
  bool json = false;
  auto* check_command = app.add_subcommand("check", "Find an exhibit's faults");
  add_folder(*check_command, folder);
  check_command->add_flag("--json", json, "As a JSON array");
  check_command->callback([&] { outcome = check(folder, json, out); });

  auto* screens_command = app.add_subcommand("screens", "List the screens");
  add_folder(*screens_command, folder);
  screens_command->callback([&] { outcome = screens(folder, out); });

  ViewOptions view;
  std::filesystem::path target;
  auto* render_command = app.add_subcommand("render", "Write pictures of screens, without a window");
  add_view(*render_command, view);
  render_command->add_option("--out", target, "FILE.png or FILE.pdf; with --all a folder")->required();
  render_command->callback([&] { outcome = render(view, target, out); });

  auto* outline_command = app.add_subcommand("outline", "Write what is on screens, as JSON");
  add_view(*outline_command, view);
  outline_command->callback([&] { outcome = outline(view, out); });

  ImportOptions import_options;
  auto* import_command = app.add_subcommand("import", "Take over another program's questions");
  add_import(*import_command, import_options);
  import_command->callback([&] { outcome = import_questions(import_options, out); });

  Exports exports;
  auto* export_command = app.add_subcommand("export", "Write the questions for another program, or on paper");
  add_export(*export_command, exports);
  export_command->callback([&] { outcome = export_either(exports, out); });

  constexpr std::array names{"run",    "check",  "screens", "render", "outline",
                             "import", "export", "-h",      "--help", "--version"};
  if (arguments.empty() || std::ranges::find(names, arguments.front()) == names.end())
    arguments.insert(arguments.begin(), "run");
  std::ranges::reverse(arguments);  // as CLI11 takes them
  try {
    app.parse(arguments);
  } catch (const CLI::Success& asked) {  // for help or the version
    return app.exit(asked, out, err);
  } catch (const CLI::ParseError& error) {
    return report({base::ErrorKind::usage, std::string{error.what()} + "; see kiosk --help"}, err);
  }
  return outcome ? outcome.value() : report(outcome.error(), err);
}

}  // namespace kiosk::app
