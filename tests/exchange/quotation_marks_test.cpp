// Quotation marks of imported texts, where the exhibit's check holds them against its documents.
#include "exchange/importing.hpp"

namespace kiosk::exchange {
namespace {

exhibit::Exhibit said(const std::string& words) {
  exhibit::Exhibit exhibit;
  exhibit.languages = {"en", "ru"};
  exhibit.words["en"] = {{"quote-open", "“"}, {"quote-close", "”"}};
  exhibit.words["ru"] = {{"quote-open", "«"}, {"quote-close", "»"}};
  exhibit.quotations["one"].language = "en";
  exhibit.quotations["one"].text = words;
  return exhibit;
}

TEST(QuotationMarks, BecomeSingleAroundWhatNobodySaid) {
  Imported all =
      imported(Format::gift, "Who said “Let us begin” of the “old” river?{=I ~“You”#So “it was} \n\nWho?{=I ~You}");
  soften_quotation_marks(all, said("Let us begin."), "en");
  const exhibit::Question& question = all.questions.at(0);
  EXPECT_EQ(plain(question.stem), "Who said “Let us begin” of the ‘old’ river?");
  EXPECT_EQ(options(question), "*I, ‘You’");
  EXPECT_EQ(plain(question.choice()->options[1].why), "So ‘it was");
  EXPECT_EQ(fate(all.outcomes[0]),
            "changed: quotation marks around words that quotations.json does not have became single ones");
  EXPECT_EQ(fate(all.outcomes[1]), "whole");
}

TEST(QuotationMarks, StayWhereNamesStandInThemToo) {
  Imported all = imported(Format::gift, "Где «Аврора»?{=В Петербурге ~В Москве}", "ru");
  soften_quotation_marks(all, said(""), "ru");
  EXPECT_EQ(plain(all.questions.at(0).stem), "Где «Аврора»?");
  EXPECT_EQ(fate(all.outcomes[0]), "whole");
}

}  // namespace
}  // namespace kiosk::exchange
