#include "visit/people_web_plan.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <sstream>
#include <utility>

#include "visit/map_labels.hpp"
#include "visit/window_size.hpp"

namespace kiosk::visit {
namespace {

std::string last_word(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

// With names that are lines of their own.
class LargePlan {
 public:
  LargePlan(const Kit& kit, const exhibit::PeopleWeb& web, WebPlan plan)
      : kit_(kit), web_(web), plan_(std::move(plan)), name_style_(person_style(kit)), title_style_(meeting_style(kit)) {
    plan_.names = WebPlan::Names::beside_dots;
    plan_.coin = dot;
    title_style_.weight = 600;
    for (const exhibit::Meeting& meeting : web.meetings) {
      titles_.push_back(kit.plain(meeting.part.title));
      dates_.push_back(base::plain_of(bound_date(kit.in(meeting.part.when))));
    }
  }

  // False where there is no room.
  bool lay_out() {
    name_people(true);
    if (widest_person(0) + widest_person(1) + wished() + 2 * ties > plan_.size.width) name_people(false);
    return align() || follow_names();
  }

  WebPlan take() { return std::move(plan_); }

 private:
  static constexpr double touch_gap = 10, dot = 18;
  static constexpr double ties = 70;  // across, where there is room for them

  void name_people(bool whole) {
    std::vector<std::string> last;
    for (const auto& side : plan_.people)
      for (const WebPlan::Person& person : side) last.push_back(last_word(full_name(person, side)));
    std::size_t next = 0;
    for (auto& side : plan_.people)
      for (WebPlan::Person& person : side) {
        const std::string full = full_name(person, side), &brief = last[next++];
        person.name = whole || std::ranges::count(last, brief) > 1 ? full : brief;
        person.width = std::max(target, likely_width(person.name, name_style_) + dot_gap + dot);
      }
  }

  [[nodiscard]] std::string full_name(const WebPlan::Person& person, const std::vector<WebPlan::Person>& side) const {
    const std::size_t which = &side == &plan_.people[0] ? 0 : 1,
                      index = static_cast<std::size_t>(&person - side.data());
    return kit_.plain(kit_.exhibit.people.at(web_.sides[which].people[index]).name);
  }

  [[nodiscard]] double widest_person(std::size_t side) const {
    double widest = 0;
    for (const WebPlan::Person& person : plan_.people[side]) widest = std::max(widest, person.width);
    return widest;
  }

  // The width at which no line is broken, or no word.
  [[nodiscard]] double wished() const {
    double width = 0;
    for (std::size_t i = 0; i < titles_.size(); ++i)
      width = std::max({width, likely_width(titles_[i], title_style_), likely_width(dates_[i], title_style_)});
    return width + 1 + meeting_padding.horizontal();  // a hair more, against rounding
  }
  [[nodiscard]] double least(std::size_t i) const {
    return widest_piece(titles_[i], title_style_) + meeting_padding.horizontal();
  }

  [[nodiscard]] double height(std::size_t i, double width, bool dated) const {
    const double inner = width - meeting_padding.horizontal();
    double height = likely_size(titles_[i], title_style_, inner).height + meeting_padding.vertical();
    if (dated && !dates_[i].empty()) height += 2 + likely_size(dates_[i], title_style_, inner).height;
    return std::max(target, height);
  }

  // All people of a side are as wide, and so are all meetings.
  bool align() {
    const double left = widest_person(0), right = widest_person(1), free = plan_.size.width - left - right;
    double narrowest = 0;
    for (std::size_t i = 0; i < titles_.size(); ++i) narrowest = std::max(narrowest, least(i));
    const double width = std::min(wished(), std::max(narrowest, free - 2 * ties));
    constexpr double least_ties = 30;
    if (width + 2 * least_ties > free) return false;
    for (const bool dated : {true, false}) {
      double spare = plan_.size.height;
      for (std::size_t i = 0; i < titles_.size(); ++i) spare -= height(i, width, dated);
      spare /= static_cast<double>(titles_.size());
      if (spare < touch_gap) continue;
      plan_.dates = dated;
      plan_.meetings.clear();
      double top = 0;
      for (std::size_t i = 0; i < titles_.size(); ++i) {
        const double from = left + (free - width) / 2, bottom = top + height(i, width, dated) + spare;
        plan_.meetings.push_back({from, from + width, top, bottom});
        top = bottom;
      }
      for (std::size_t side = 0; side < 2; ++side)
        for (WebPlan::Person& person : plan_.people[side]) person.width = side == 0 ? left : right;
      return true;
    }
    return false;
  }

  // Each meeting is as wide as the names beside it let it be.
  bool follow_names() {
    plan_.ragged = true;
    plan_.dates = false;
    plan_.meetings.clear();
    const double room = plan_.size.height / static_cast<double>(titles_.size());
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const double top = static_cast<double>(i) * room, middle = top + room / 2;
      const auto beside = [&](std::size_t side, double half_height) {
        double widest = 0;
        for (const WebPlan::Person& person : plan_.people[side])
          if (std::abs(person.row - middle) < half_height + target / 2 + touch_gap)
            widest = std::max(widest, person.width);
        return widest;
      };
      const double half = std::max(target, room - touch_gap) / 2;
      const double from = beside(0, half) + touch_gap, to = plan_.size.width - beside(1, half) - touch_gap;
      const double width =
          std::min(to - from, likely_width(titles_[i], title_style_) + 1 + meeting_padding.horizontal());
      if (width < least(i) || height(i, width, false) + touch_gap > room) return false;
      const double axis = (plan_.size.width + widest_person(0) - widest_person(1)) / 2;
      const double centre = std::clamp(axis, from + width / 2, to - width / 2);
      plan_.meetings.push_back({centre - width / 2, centre + width / 2, top, top + room});
    }
    return true;
  }

  const Kit& kit_;
  const exhibit::PeopleWeb& web_;
  WebPlan plan_;
  scene::TextStyle name_style_, title_style_;
  std::vector<std::string> titles_, dates_;
};

}  // namespace

scene::TextStyle head_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.weight = 600;
  style.leading = 1.15;
  style.balance = true;
  return style;
}

scene::TextStyle person_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.leading = 1.2;
  style.whole_words = true;
  return style;
}

scene::TextStyle meeting_style(const Kit& kit) {
  scene::TextStyle style = kit.small();
  style.leading = kit.step >= large_text ? 1.1 : 1.2;
  style.align = Align::centre;
  style.balance = style.whole_words = true;
  return style;
}

double widest_piece(const std::string& text, const scene::TextStyle& style) {
  std::istringstream rest(text);
  const std::vector<std::string> words{std::istream_iterator<std::string>(rest), {}};
  double widest = 0;
  std::string piece;
  for (std::size_t i = 0; i < words.size(); ++i) {
    piece += piece.empty() ? words[i] : " " + words[i];
    const bool figure = words[i].back() >= '0' && words[i].back() <= '9' && words[i].size() <= 4;
    if (i + 1 < words.size() && (base::count_letters(words[i]) <= 2 || figure || (i > 0 && i + 2 == words.size())))
      continue;
    widest = std::max(widest, likely_width(piece, style));
    piece.clear();
  }
  return widest;
}

base::RichText bound_date(base::RichText date) {
  for (base::Run& run : date)
    for (std::size_t at = 1; at < run.text.size(); ++at) {
      const auto is_digit = [&](std::size_t i) { return run.text[i] >= '0' && run.text[i] <= '9'; };
      const bool ordinal = run.text[at - 1] == '.' && at > 1 && is_digit(at - 2);
      if (run.text[at] == ' ' && (is_digit(at - 1) || ordinal)) run.text.replace(at, 1, "\u00A0");
    }
  return date;
}

double WebPlan::inner_end(std::size_t side, std::size_t person) const {
  const double width = people[side][person].width;
  return side == 0 ? width : size.width - width;
}

double WebPlan::level_to(std::size_t side, std::size_t person, std::size_t meeting) const {
  double end = inner_end(side, person);
  if (!ragged) return end;
  const double from = std::min(people[side][person].row, meetings[meeting].row()),
               to = std::max(people[side][person].row, meetings[meeting].row());
  for (std::size_t i = 0; i < people[side].size(); ++i) {
    if (people[side][i].row < from - target / 2 || people[side][i].row > to + target / 2) continue;
    end = side == 0 ? std::max(end, inner_end(side, i)) : std::min(end, inner_end(side, i));
  }
  return end;
}

WebPlan plan_web(const Kit& kit, const exhibit::PeopleWeb& web) {
  WebPlan plan;
  plan.size = window_size(kit);
  const bool large = kit.step >= large_text;
  const scene::TextStyle style = head_style(kit);
  double words = 0, lines = 0;
  for (const exhibit::PeopleSide& side : web.sides) words += likely_width(kit.plain(side.title), style);
  lines = large && words + 40 > plan.size.width ? 2 : 1;
  plan.size.height -= over_controls + lines * style.size * style.leading;
  for (std::size_t side = 0; side < 2; ++side) {
    const std::size_t count = web.sides[side].people.size();
    for (std::size_t i = 0; i < count; ++i)
      plan.people[side].push_back({{}, 0, (double(i) + 0.5) / double(count) * plan.size.height});
  }
  if (large) {
    LargePlan named(kit, web, plan);
    if (named.lay_out()) return named.take();
    plan.names = WebPlan::Names::none;
    plan.dates = false;
    plan.coin = kit.step == large_text ? 80 : 88;
  }
  // How the width is shared.
  const double person = large          ? 0.13
                        : kit.step > 1 ? 0.275
                                       : 0.28,
               meeting = large          ? 0.48
                         : kit.step > 1 ? 0.33
                                        : 0.285;
  for (std::size_t side = 0; side < 2; ++side)
    for (std::size_t i = 0; i < plan.people[side].size(); ++i) {
      plan.people[side][i].name = kit.plain(kit.exhibit.people.at(web.sides[side].people[i]).name);
      plan.people[side][i].width = person * plan.size.width;
    }
  const double room = plan.size.height / static_cast<double>(std::max<std::size_t>(1, web.meetings.size()));
  for (std::size_t i = 0; i < web.meetings.size(); ++i)
    plan.meetings.push_back({(0.5 - meeting / 2) * plan.size.width, (0.5 + meeting / 2) * plan.size.width,
                             static_cast<double>(i) * room, static_cast<double>(i + 1) * room});
  return plan;
}

}  // namespace kiosk::visit
