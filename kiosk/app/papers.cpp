#include "app/papers.hpp"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <system_error>
#include <utility>

#include "app/folder.hpp"
#include "app/views.hpp"
#include "base/date.hpp"
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

// "2026-11-03-090007".
std::string stamp(std::chrono::sys_seconds moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time{moment - day};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "-%02d%02d%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return base::iso_date(day) + text.data();
}

// Makes an empty file of a name that none has: from then on it is ours, whoever else writes there.
base::Result<std::string> reserve_name(const fs::path& folder, const std::string& stem) {
  for (int again = 1;; ++again) {
    const std::string name = stem + (again > 1 ? "-" + std::to_string(again) : "") + ".pdf";
    const int file = open((folder / name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) continue;
    if (file < 0)
      return base::Error{
          base::ErrorKind::machine, "cannot be written: " + std::generic_category().message(errno), {folder / name}};
    close(file);
    return name;
  }
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
  paint::Painter painter;
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const auto pages =
      (exam ? visit::exam_result : visit::certificate)(exhibit, wish.language, wish.round, day, painter.measure());
  const auto name = reserve_name(folder, (exam ? "exam-" : "certificate-") + stamp(moment));
  if (!name) return name;
  const auto written = painter.write_pdf(pages, folder / name.value());
  if (written) return name;
  std::error_code ignored;
  fs::remove(folder / name.value(), ignored);
  return written.error();
}

PaperWriter::PaperWriter(const exhibit::Exhibit& exhibit, fs::path folder)
    : exhibit_(exhibit),
      folder_(std::move(folder)),
      ready_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

PaperWriter::~PaperWriter() {
  thread_.request_stop();
  thread_.join();
  close(ready_);
}

void PaperWriter::write(const visit::WritePaper& wish, std::chrono::sys_seconds moment) {
  const std::lock_guard lock(mutex_);
  wanted_.push_back({wish, moment});
  changed_.notify_all();
}

bool PaperWriter::finish(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, patience, [this] { return wanted_.empty(); });
}

void PaperWriter::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !wanted_.empty(); })) {
    const Wanted wanted = wanted_.front();  // stays there until it is done
    lock.unlock();
    std::string name;
    try {
      auto written = write_paper(exhibit_, wanted.wish, wanted.moment, folder_);
      if (written)
        name = std::move(written).value();
      else
        std::cerr << "kiosk: " + base::describe(written.error()) + "\n";
    } catch (const std::exception& fault) {
      std::cerr << "kiosk: a paper could not be written: " + std::string{fault.what()} + "\n";
    }
    lock.lock();
    wanted_.pop_front();
    news_.emplace_back(visit::PaperWritten{name, wanted.wish.ticket});
    changed_.notify_all();
    const std::uint64_t one = 1;
    static_cast<void>(::write(ready_, &one, sizeof one));
  }
}

std::vector<visit::Input> PaperWriter::take_news() {
  const std::lock_guard lock(mutex_);
  std::uint64_t count = 0;
  static_cast<void>(read(ready_, &count, sizeof count));
  return std::exchange(news_, {});
}

}  // namespace kiosk::app
