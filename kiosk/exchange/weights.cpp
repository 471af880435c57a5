#include "exchange/weights.hpp"

#include <algorithm>
#include <cmath>

#include "exchange/estimate.hpp"
#include "exchange/identifiers.hpp"

namespace kiosk::exchange {
namespace {

using namespace exhibit;

std::string percent(double share) { return number_text(std::round(share * 1000) / 10) + "%"; }

bool near(double a, double b) { return std::abs(a - b) < 0.006; }  // 33.33% is a third

void check_single(const std::vector<Weighed>& choices, Draft& draft) {
  bool partial = false, negative = false;
  for (const Weighed& choice : choices) {
    partial = partial || (choice.share > 0 && choice.share < 0.999);
    negative = negative || choice.share < 0;
  }
  if (partial) draft.outcome.change("options that were worth a part of the marks are wrong");
  if (negative) draft.outcome.change("wrong options take no marks away");
}

}  // namespace

void note_shares(const std::vector<double>& shares, Outcome& outcome) {
  double right = 0, wrong = 0;
  std::string weights;
  for (const double share : shares) {
    (share > 0 ? right : wrong) += 1;
    if (share > 0) weights += (weights.empty() ? "" : ", ") + percent(share);
  }
  if (std::ranges::any_of(shares, [&](double share) { return share > 0 && !near(share * right, 1); }))
    outcome.change("its weights of " + weights + " became equal shares");
  if (std::ranges::any_of(shares, [&](double share) { return share <= 0 && !near(share * wrong, -1); }))
    outcome.change("each wrong choice takes away an equal share");
}

void make_choice(const std::vector<Weighed>& choices, bool single, const Language& language, Draft& draft) {
  if (single) {
    check_single(choices, draft);
  } else {
    std::vector<double> shares;
    for (const Weighed& choice : choices) shares.push_back(choice.share);
    note_shares(shares, draft.outcome);
  }
  ChoiceTask task;
  bool found = false;
  for (const Weighed& choice : choices) {
    const bool right = single ? choice.share > 0.999 : choice.share > 0;
    if (right && single && found) {
      draft.outcome.change("another right option was left out: a single choice has one");
      continue;
    }
    found = found || right;
    task.options.push_back({letter(task.options.size()), choice.text, right ? Text{} : choice.feedback, right});
    if (right) explain(draft.question, choice.feedback, language);
  }
  draft.question.type = single ? QuestionType::single : QuestionType::multiple;
  draft.question.task = std::move(task);
}

}  // namespace kiosk::exchange
