#include "exchange/formula.hpp"

#include <gtest/gtest.h>

#include "exchange/html.hpp"

namespace kiosk::exchange {
namespace {

std::string line(const std::string& inside) { return formula_in_line("<math>" + inside + "</math>").value_or("none"); }

TEST(Formula, StandsInALineWhereItCan) {
  EXPECT_EQ(line("<mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>"), "E = mc²");
  EXPECT_EQ(line("<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>"), "H₂O");
  EXPECT_EQ(line("<mfrac><mn>1</mn><mrow><mi>x</mi><mo>&#x2212;</mo><mn>12</mn></mrow></mfrac>"), "1/(x − 12)");
  EXPECT_EQ(line("<mrow><msqrt><mi>y</mi></msqrt><mo>&lt;</mo><msup><mi>e</mi><mi>x</mi></msup></mrow>"), "√y < e^x");
  EXPECT_EQ(line("<mtable><mtr/></mtable>"), "none");
  EXPECT_EQ(line("<munder><mi>a</mi><mi>b</mi></munder>"), "none");
  EXPECT_EQ(line(""), "none");
  EXPECT_EQ(formula_in_line("<math><mi>"), std::nullopt);
}

TEST(Formula, IsToldInAText) {
  const Fragment kept = read_html("Is <math xmlns=\"m\"><mi>x</mi><mo>=</mo><mn>1</mn></math>?");
  EXPECT_EQ(base::plain_of(kept.text), "Is x = 1?");
  EXPECT_EQ(kept.losses, (std::vector<std::string>{"a formula became running text"}));
  const Fragment lost = read_html("Is <math><mtable></mtable></math>so?");
  EXPECT_EQ(base::plain_of(lost.text), "Is so?");
  EXPECT_EQ(lost.losses, (std::vector<std::string>{"a formula was left out"}));
}

}  // namespace
}  // namespace kiosk::exchange
