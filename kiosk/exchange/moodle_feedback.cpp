// What Moodle says by itself on a whole answer: the strings correctfeedbackdefault, partiallycorrectfeedbackdefault and
// incorrectfeedbackdefault of its language packs.
#include <algorithm>
#include <array>

#include "exchange/moodle_tree.hpp"

namespace kiosk::exchange {

bool is_said_by_itself(const std::string& feedback) {
  static constexpr std::array<std::string_view, 49> all{"Your answer is correct",
                                                        "Your answer is partially correct",
                                                        "Your answer is incorrect",
                                                        "Die Antwort ist richtig",
                                                        "Die Antwort ist teilweise richtig",
                                                        "Die Antwort ist falsch",
                                                        "Ihre Antwort ist richtig",
                                                        "Ihre Antwort ist teilweise richtig",
                                                        "Ihre Antwort ist falsch",
                                                        "Votre réponse est correcte",
                                                        "Votre réponse est partiellement correcte",
                                                        "Votre réponse est incorrecte",
                                                        "Respuesta correcta",
                                                        "Respuesta parcialmente correcta",
                                                        "Respuesta incorrecta",
                                                        "Risposta corretta",
                                                        "Risposta parzialmente esatta",
                                                        "Risposta errata",
                                                        "Sua resposta está correta",
                                                        "Sua resposta está parcialmente correta",
                                                        "Sua resposta está incorreta",
                                                        "A sua resposta está correta",
                                                        "A sua resposta está parcialmente correta",
                                                        "A sua resposta está incorreta",
                                                        "Je antwoord is juist",
                                                        "Je antwoord is gedeeltelijk juist",
                                                        "Je antwoord is onjuist",
                                                        "Ваш ответ верный",
                                                        "Ваш ответ частично правильный",
                                                        "Ваш ответ неправильный",
                                                        "Ваша відповідь правильна",
                                                        "Ваша відповідь частково правильна",
                                                        "Ваша відповідь неправильна",
                                                        "Twoja odpowiedź jest poprawna",
                                                        "Twoja odpowiedź jest częściowo poprawna",
                                                        "Twoja odpowiedź jest niepoprawna",
                                                        "Vaše odpověď je správná",
                                                        "Vaše odpověď je částečně správná",
                                                        "Vaše odpověď je chybná",
                                                        "Ditt svar är korrekt",
                                                        "Ditt svar är delvis korrekt",
                                                        "Ditt svar är felaktigt",
                                                        "إجابتك صحيحة",
                                                        "إجابتك صحيحة جزئياً",
                                                        "إجابتك غير صحيحة",
                                                        "あなたの答えは正解です",
                                                        "あなたの答えは部分的に正解です",
                                                        "あなたの答えは正しくありません",
                                                        "Jouw antwoord is correct"};
  std::string_view said = feedback;
  for (const std::string_view stop : {".", "。", "!"})
    if (said.ends_with(stop)) said.remove_suffix(stop.size());
  return std::ranges::find(all, said) != all.end();
}

}  // namespace kiosk::exchange
