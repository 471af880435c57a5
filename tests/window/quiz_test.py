#!/usr/bin/env python3
"""A round of the quiz in the real window: every type of question by finger and by key, and the papers that come of it.

usage: quiz_test.py KIOSK [unittest's options]
"""
import datetime
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk, VirtualScreen, skip  # noqa: E402
from every_type import POINTED, PRESSED, QUESTIONS, STEPPED, make_exhibit  # noqa: E402
from pressing import Pressing  # noqa: E402

WIDTH, HEIGHT = 1920, 1080
SIZE = f"{WIDTH}x{HEIGHT}"
PROGRAM = sys.argv.pop(1)


def is_question(screen):
    return screen.startswith("quiz/") and not screen.endswith("/answered")


class Visitor:
    """Plays by finger or by key, and by nothing else."""

    def __init__(self, kiosk, exhibit, by_key):
        self.kiosk, self.hand, self.by_key = kiosk, Pressing(kiosk, exhibit, SIZE), by_key

    def press(self, screen, name, where=None):
        """`where`: a screen and a control on it that `outline` shows in that one's place."""
        if self.by_key:
            self.hand.key(name)
        elif where:
            self.hand.tap_where(*where, name)
        else:
            self.hand.tap(screen, name)

    def begin(self, start):
        """From the attract loop into a round; returns the first question's type."""
        self.kiosk.shown("attract")
        before = self.kiosk.lines()
        self.kiosk.xdotool(*(("key", "Tab") if self.by_key else ("mousemove", 960, 540, "click", 1)))
        self.kiosk.shown("contents", before)
        self.press("contents", "quiz-tile")
        self.kiosk.shown("quiz", before)
        before = self.kiosk.lines()
        self.press("quiz", start)
        return self.hand.next_screen(is_question, before).split("/")[1]

    def answer(self, kind, rightly):
        screen = "quiz/" + kind
        if kind in PRESSED or self.by_key:
            for name in (PRESSED.get(kind) or STEPPED[kind])[not rightly]:
                self.press(screen, name)
        elif kind == "map-pin":
            self.hand.tap(screen, "map", POINTED[kind][not rightly])
        else:
            figure = next(node for node in self.hand.nodes(screen)
                          if node["id"].startswith("scale/figure/") and node["text"] == POINTED[kind][not rightly])
            x, _, width, _ = figure["place_px"]
            left, _, whole, _ = self.hand.place(screen, "scale")
            self.hand.tap(screen, "scale", ((x + width / 2 - left) / whole, 0.5))

    def go_on(self, kind):
        """Confirms, reads and goes on; returns the next question's type, or nothing at the end."""
        answered = f"quiz/{kind}/answered"
        before = self.kiosk.lines()
        self.press(None, "confirm", (answered, "next-question"))
        self.kiosk.shown(answered, before)
        before = self.kiosk.lines()
        self.press(None, "next-question", (answered, "next-question"))
        screen = self.hand.next_screen(lambda screen: screen == "result" or is_question(screen), before)
        return None if screen == "result" else screen.split("/")[1]

    def play(self, rightly):
        """Returns the types that were asked; `rightly` tells of each place whether it is answered so."""
        asked, kind = [], self.begin("start")
        while kind:
            self.answer(kind, rightly(len(asked)))
            asked.append(kind)
            kind = self.go_on(kind)
        return asked


class QuizTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(VirtualScreen(WIDTH, HEIGHT))
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def visitor(self, *options, by_key, items=len(QUESTIONS)):
        name = self.id().split(".")[-1]
        exhibit = make_exhibit(self.folder / name, items)
        self.papers = self.folder / (name + "-papers")
        self.papers.mkdir()
        self.day = datetime.date.today()
        kiosk = self.enterContext(Kiosk(PROGRAM, str(exhibit), "--language", "en", "--reduced-motion", "--papers",
                                        str(self.papers), *options, display=self.screen.display))
        return Visitor(kiosk, exhibit, by_key)

    def written(self, visitor, beginning):
        """The words of the one paper that was written, once the screen says so."""
        visitor.kiosk.shown("result/paper")
        files = list(self.papers.iterdir())
        self.assertEqual([file.name.startswith(beginning) for file in files], [True], files)
        words = subprocess.run(["pdftotext", files[0], "-"], capture_output=True, text=True, check=True).stdout
        days = {self.day, datetime.date.today()}
        self.assertTrue(any(f"{day.day} {day:%B %Y}" in words for day in days), words)
        self.assertIn("The Lighthouse of Alexandria", words)
        self.assertEqual(visitor.kiosk.said(), "")
        return words

    def assert_certified(self, visitor, score):
        visitor.press(None, "certificate", ("result", "again"))
        self.assertIn(score, self.written(visitor, "certificate-"))

    def test_by_finger_every_type_is_answered_rightly(self):
        visitor = self.visitor(by_key=False)
        self.assertEqual(sorted(visitor.play(lambda place: True)), sorted(QUESTIONS))
        self.assert_certified(visitor, "12 of 12 right")

    def test_by_key_every_type_is_answered_rightly_or_wrongly_by_turns(self):
        visitor = self.visitor(by_key=True)
        self.assertEqual(sorted(visitor.play(lambda place: place % 2 == 0)), sorted(QUESTIONS))
        self.assert_certified(visitor, "6 of 12 right")

    def test_an_exam_tells_nothing_until_it_is_handed_in_and_is_written_down(self):
        visitor = self.visitor("--exam", by_key=True, items=2)
        kiosk = visitor.kiosk
        visitor.answer(visitor.begin("exam"), True)
        before = kiosk.lines()
        visitor.press(None, "next-question")
        visitor.hand.next_screen(is_question, before)
        visitor.press(None, "hand-in")  # the second is left open
        kiosk.shown("quiz/hand-in", before)
        visitor.hand.tap("quiz/hand-in", "hand-in/now")
        words = self.written(visitor, "exam-")
        self.assertIn("1 of 2 right", words)
        self.assertIn("No answer", words)
        self.assertFalse([line for line in kiosk.trace() if line["event"] == "frame" and "/answered" in line["screen"]])


if __name__ == "__main__":
    if not shutil.which("pdftotext"):
        skip("no pdftotext (poppler-utils)")
    unittest.main()
