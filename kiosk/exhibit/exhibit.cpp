#include "exhibit/exhibit.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk::exhibit {
namespace {

template <typename Values>
auto find_id(const Values& values, const std::string& id) {
  return std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.id == id; });
}

}  // namespace

const RichText& Text::operator()(const Language& language) const {
  static const RichText nothing;
  if (in.empty()) return nothing;
  auto found = in.find(language);
  if (found == in.end()) found = in.find("en");
  return found == in.end() ? in.begin()->second : found->second;
}

std::string Text::plain(const Language& language) const { return base::plain_of((*this)(language)); }

base::Colour Theme::colour(const std::string& wanted) const {
  if (const auto found = colours.find(wanted); found != colours.end()) return found->second;
  if (const auto found = picture.find(wanted); found != picture.end()) return found->second;
  assert(false && "a colour that no theme has");
  return {255, 0, 255, 255};
}

double Theme::size(const std::string& wanted) const {
  const auto found = sizes.find(wanted);
  assert(found != sizes.end());
  return found == sizes.end() ? 30 : found->second;
}

const Panel* Exhibit::panel(const std::string& wanted) const {
  const auto found = find_id(panels, wanted);
  return found == panels.end() ? nullptr : &*found;
}

std::optional<std::size_t> Exhibit::panel_index(const std::string& wanted) const {
  const auto found = find_id(panels, wanted);
  if (found == panels.end()) return std::nullopt;
  return static_cast<std::size_t>(found - panels.begin());
}

const Question* Exhibit::question(const std::string& wanted) const {
  const auto found = find_id(questions, wanted);
  return found == questions.end() ? nullptr : &*found;
}

std::string Exhibit::word(const Language& language, const std::string& key) const {
  if (const auto spoken = words.find(language); spoken != words.end())
    if (const auto found = spoken->second.find(key); found != spoken->second.end()) return found->second;
  return key;
}

}  // namespace kiosk::exhibit
