#include "app/papers.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "app/folder.hpp"
#include "app/views.hpp"
#include "paint/painter.hpp"
#include "visit/papers.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

base::Result<quiz::Questions> chosen_questions(const exhibit::Exhibit& exhibit, const std::vector<std::string>& sets) {
  std::string known;
  for (const exhibit::QuestionSet& set : exhibit.question_sets) known += (known.empty() ? "" : ", ") + set.id;
  for (const std::string& id : sets)
    if (std::ranges::find(exhibit.question_sets, id, &exhibit::QuestionSet::id) == exhibit.question_sets.end())
      return base::Error{base::ErrorKind::usage,
                         "no set of questions '" + id + "' in this exhibit; there are " + known};
  quiz::Questions among = quiz::all_questions(exhibit);
  std::erase_if(among, [&](std::size_t index) {
    return !sets.empty() && std::ranges::find(sets, exhibit.questions[index].set) == sets.end();
  });
  if (among.empty()) return base::Error{base::ErrorKind::content, "no questions: write some first", {}};
  return among;
}

std::string stamp(std::chrono::sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{moment - day};
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u-%02d%02d%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

}  // namespace

base::Result<int> export_sheets(const SheetOptions& options, std::ostream& out) {
  for (const fs::path* file : {&options.worksheet, &options.key})
    if (!file->empty() && file->extension() != ".pdf")
      return base::Error{base::ErrorKind::usage, "a worksheet and its key are .pdf files: name it so", {*file}};
  std::error_code none;
  for (const fs::path* file : {&options.worksheet, &options.key})
    if (!options.force && !file->empty() && fs::exists(fs::symlink_status(*file, none)))
      return base::Error{base::ErrorKind::usage,
                         "there is such a file already: choose another name, or write over it with --force",
                         {*file}};
  const auto exhibit = open_exhibit(options.folder);
  if (!exhibit) return exhibit.error();
  const exhibit::Exhibit& shown = exhibit.value();
  const auto preferences = preferences_in(shown, {.language = options.language});
  if (!preferences) return preferences.error();
  const exhibit::Theme& theme = shown.themes.at("standard");
  if (const auto fonts = paint::missing_fonts({theme.display_font, theme.text_font}); !fonts) return fonts.error();
  const auto among = chosen_questions(shown, options.sets);
  if (!among) return among.error();

  const quiz::Round round = options.questions ? quiz::draw(shown, among.value(), *options.questions, options.seed)
                                              : quiz::in_order(shown, among.value(), options.seed);
  const base::Language& language = preferences.value().language;
  paint::Painter painter;
  const auto write = [&](const fs::path& file, const auto& paper) -> base::Result<> {
    if (file.empty()) return base::Done{};
    const auto written = painter.write_pdf(paper(shown, language, round, painter.measure()), file);
    if (written) out << file.string() << "\n";
    return written;
  };
  if (const auto written = write(options.worksheet, visit::worksheet); !written) return written.error();
  if (const auto written = write(options.key, visit::answer_key); !written) return written.error();
  return 0;
}

base::Result<> can_hold_papers(const fs::path& folder) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure))
    return base::Error{base::ErrorKind::usage, "no such folder: make it, or name another for --papers", {folder}};
  std::string probe = (folder / "kiosk-XXXXXX").string();  // only trying tells of a disk that can't be written
  const int file = mkstemp(probe.data());
  if (file < 0)
    return base::Error{base::ErrorKind::usage, "no file can be made there: name another folder for --papers", {folder}};
  close(file);
  fs::remove(probe, failure);
  return base::Done{};
}

base::Result<std::string> write_paper(const exhibit::Exhibit& exhibit, const visit::WritePaper& wish,
                                      std::chrono::sys_seconds moment, const fs::path& folder) {
  const bool exam = wish.paper == visit::Paper::exam;
  const std::string stem = (exam ? "exam-" : "certificate-") + stamp(moment);
  std::string name = stem + ".pdf";
  std::error_code none;
  for (int again = 2; fs::exists(folder / name, none); ++again) name = stem + "-" + std::to_string(again) + ".pdf";

  paint::Painter painter;
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const auto pages =
      (exam ? visit::exam_result : visit::certificate)(exhibit, wish.language, wish.round, day, painter.measure());
  const auto written = painter.write_pdf(pages, folder / name);
  if (!written) return written.error();
  return name;
}

PaperWriter::PaperWriter(const exhibit::Exhibit& exhibit, fs::path folder)
    : exhibit_(exhibit), folder_(std::move(folder)), ready_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

PaperWriter::~PaperWriter() {
  if (thread_.joinable()) thread_.join();
  close(ready_);
}

void PaperWriter::write(const visit::WritePaper& wish, std::chrono::sys_seconds moment) {
  thread_ = std::jthread([this, wish, moment] {
    const auto name = write_paper(exhibit_, wish, moment, folder_);
    if (!name) std::cerr << "kiosk: " << base::describe(name.error()) << "\n";
    const std::lock_guard lock(mutex_);
    news_.emplace_back(visit::PaperWritten{name ? name.value() : ""});
    const std::uint64_t one = 1;
    static_cast<void>(::write(ready_, &one, sizeof one));
  });
}

std::vector<visit::Input> PaperWriter::take_news() {
  const std::lock_guard lock(mutex_);
  std::uint64_t count = 0;
  static_cast<void>(read(ready_, &count, sizeof count));
  return std::exchange(news_, {});
}

}  // namespace kiosk::app
