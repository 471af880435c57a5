#include "scene/pages.hpp"

namespace kiosk::scene {
namespace {

// Heights are sums of measured lines: what lies over by less than this fits.
constexpr double tolerance = 0.5;
constexpr int fewest_lines = 2;

class Breaker {
 public:
  Breaker(const std::vector<Piece>& pieces, double gap, double height) : pieces_(pieces), gap_(gap), height_(height) {}

  std::vector<Page> pages() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) add(i);
    take_page();
    return std::move(pages_);
  }

 private:
  [[nodiscard]] double room() const {
    return height_ - page_.height - (page_.fragments.empty() ? 0 : gap_) + tolerance;
  }

  [[nodiscard]] bool may_break(const Piece& piece) const {
    return piece.lines.size() >= 2 * fewest_lines || (piece.lines.size() > 1 && piece.height > height_ + tolerance);
  }

  void put(const Fragment& fragment) {
    page_.height += (page_.fragments.empty() ? 0 : gap_) + fragment.height;
    page_.fragments.push_back(fragment);
  }

  void take_page() {
    if (page_.fragments.empty()) return;
    pages_.push_back(std::move(page_));
    page_ = {};
  }

  void add(std::size_t index) {
    const Piece& piece = pieces_[index];
    if (piece.height <= room() && !parted_from_next(index)) {
      put({index, 0, -1, piece.height});
    } else if (may_break(piece)) {
      add_lines(index);
    } else {
      take_page();
      put({index, 0, -1, piece.height});
    }
  }

  // A heading at the foot of a page and its first lines on the next, a quotation and who said it, or an option and what
  // is said of it.
  [[nodiscard]] bool parted_from_next(std::size_t index) const {
    if (index + 1 == pieces_.size() || page_.fragments.empty()) return false;
    const Piece& next = pieces_[index + 1];
    const Node& node = *pieces_[index].node;
    const bool joined = node.role == Role::heading || node.role == Role::quotation ||
                        (next.node->text && !node.id.empty() && next.node->id.starts_with(node.id + "/"));
    if (!joined) return false;
    const double least = may_break(next) ? next.lines[fewest_lines - 1].bottom : next.height;
    return pieces_[index].height + gap_ + least > room();
  }

  void add_lines(std::size_t index) {
    const Piece& piece = pieces_[index];
    const double padding = piece.node->box.padding.vertical();
    const int count = static_cast<int>(piece.lines.size());
    const auto height_between = [&](int first, int last) {
      return piece.lines[static_cast<std::size_t>(last)].bottom - piece.lines[static_cast<std::size_t>(first)].top +
             padding;
    };
    int first = 0;
    while (first < count) {
      int last = first - 1;
      while (last + 1 < count && height_between(first, last + 1) <= room()) ++last;
      const int left = count - 1 - last;
      if (left > 0 && left < fewest_lines) last -= fewest_lines - left;
      const bool too_few = last - first + 1 < fewest_lines && left > 0;
      if (too_few && !page_.fragments.empty()) {
        take_page();
        continue;
      }
      last = std::clamp(last, first, count - 1);  // a page too low for two lines still shows one
      put({index, first, last == count - 1 ? -1 : last, height_between(first, last)});
      first = last + 1;
      if (first < count) take_page();
    }
  }

  const std::vector<Piece>& pieces_;
  double gap_, height_;
  Page page_;
  std::vector<Page> pages_;
};

}  // namespace

std::vector<Page> break_pages(const std::vector<Piece>& pieces, double gap, double height) {
  return Breaker(pieces, gap, height).pages();
}

}  // namespace kiosk::scene
