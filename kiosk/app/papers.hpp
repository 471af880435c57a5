// Papers of the quiz as PDF files: worksheets for `export`, certificates and exam results for a kiosk that runs.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "exhibit/exhibit.hpp"
#include "visit/visit.hpp"

namespace kiosk::app {

struct SheetOptions {
  std::filesystem::path folder;          // holds exhibit.json
  std::filesystem::path worksheet, key;  // .pdf; empty: not wanted
  bool force = false;                    // writes over files that are there
  std::string language;                  // empty: the exhibit's first
  std::vector<std::string> sets;         // of questions; none: all
  std::optional<int> questions;          // so many are drawn; nothing: all, in the sets' order
  std::uint64_t seed = 1;                // the same one gives the same sheet, and the key to it
};
// The worksheet and the key to it.
[[nodiscard]] base::Result<int> export_sheets(const SheetOptions& options, std::ostream& out);

// Whether files can be made in the folder; ErrorKind::usage.
[[nodiscard]] base::Result<> can_hold_papers(const std::filesystem::path& folder);

// Writes the paper under a name that tells the moment (the wall clock's), never over another file. Returns the name.
[[nodiscard]] base::Result<std::string> write_paper(const exhibit::Exhibit& exhibit, const visit::WritePaper& wish,
                                                    std::chrono::sys_seconds moment,
                                                    const std::filesystem::path& folder);

// The same on a thread, one after the other, so that nobody waits for them. The exhibit outlives it.
class PaperWriter {
 public:
  PaperWriter(const exhibit::Exhibit& exhibit, std::filesystem::path folder);
  ~PaperWriter();  // waits for all that were wanted
  PaperWriter(const PaperWriter&) = delete;
  PaperWriter& operator=(const PaperWriter&) = delete;

  void write(const visit::WritePaper& wish, std::chrono::sys_seconds moment);
  // Waits for all that were wanted; false where that takes longer.
  [[nodiscard]] bool finish(std::chrono::milliseconds patience);
  // What has been written, or could not be: that is told on stderr too.
  [[nodiscard]] std::vector<visit::Input> take_news();
  [[nodiscard]] int ready_fd() const { return ready_; }  // an eventfd, readable while there is news

 private:
  struct Wanted {
    visit::WritePaper wish;
    std::chrono::sys_seconds moment;
  };
  void work(const std::stop_token& stop);

  const exhibit::Exhibit& exhibit_;
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Wanted> wanted_;  // the first is in hand
  std::vector<visit::Input> news_;
  int ready_;
  std::jthread thread_;  // last: it ends before the rest goes
};

}  // namespace kiosk::app
