// One lambda for each alternative of a variant: std::visit(Overloaded{…}, variant).
#pragma once

namespace kiosk::base {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace kiosk::base
