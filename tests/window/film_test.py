#!/usr/bin/env python3
"""A film in the real window: it plays, pauses, rests, ends, and fails without harm. The test makes the film.

usage: film_test.py KIOSK [unittest's options]
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk, VirtualScreen, skip  # noqa: E402

WIDTH, HEIGHT = 960, 540
SIZE = f"{WIDTH}x{HEIGHT}"
PROGRAM = sys.argv.pop(1)
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "pharos"
PANEL = "panel/tower"
SECONDS = 4

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n"
POSTER = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="#0a0"/></svg>'


def make_film(file):
    """Red and blue by turns, five times a second, and a tone."""
    subprocess.run(
        ["gst-launch-1.0", "-q", "videotestsrc", f"num-buffers={5 * SECONDS}", "pattern=blink",
         "foreground-color=0xFFFF0000", "background-color=0xFF0000FF", "!",
         "video/x-raw,format=I420,width=320,height=180,framerate=5/1", "!", "vp8enc", "deadline=1", "!", "webmmux",
         "name=film", "!", "filesink", f"location={file}",
         "audiotestsrc", f"num-buffers={43 * SECONDS}", "volume=0.01", "!", "vorbisenc", "!", "film."],
        check=True, stdout=subprocess.DEVNULL)


def make_exhibit(folder):
    """The example, with a film on one panel."""
    shutil.copytree(EXAMPLE, folder)
    assets = folder / "assets"
    make_film(assets / "film.webm")
    (assets / "poster.svg").write_text(POSTER)
    for language, words in ("en", "A light by night"), ("ar", "نور في الليل"):
        (assets / f"film.{language}.vtt").write_text(CAPTIONS.format(words), encoding="utf-8")
    panel = folder / "panels" / "tower.json"
    content = json.loads(panel.read_text(encoding="utf-8"))
    content["interactive"] = {
        "kind": "film",
        "title": {"en": "The fire", "ar": "النار"},
        "file": "film.webm",
        "poster": {"file": "poster.svg", "alt": {"en": "A fire", "ar": "نار"}},
        "captions": {"en": "film.en.vtt", "ar": "film.ar.vtt"},
    }
    panel.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


class FilmKiosk(Kiosk):
    def __init__(self, exhibit, display):
        super().__init__(PROGRAM, str(exhibit), "--language", "en", display=display)
        self.exhibit = exhibit

    def outline(self, screen, size):
        return json.loads(subprocess.run(
            [PROGRAM, "outline", str(self.exhibit), "--screen", screen, "--size", size, "--language", "en"],
            capture_output=True, check=True).stdout)


class FilmTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(VirtualScreen(WIDTH, HEIGHT))
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        make_exhibit(cls.folder / "good")
        shutil.copytree(cls.folder / "good", cls.folder / "broken")
        with open(cls.folder / "broken" / "assets" / "film.webm", "r+b") as film:
            film.seek(64)  # the head that tells the kind of file stays
            film.write(bytes(range(256)) * 64)

    def on_panel(self, exhibit="good"):
        kiosk = self.enterContext(FilmKiosk(self.folder / exhibit, self.screen.display))
        kiosk.shown("attract")
        kiosk.xdotool("key", "Shift_L", "F1")  # whatever comes first only wakes
        kiosk.shown("contents")
        self.click(kiosk, "contents", "tile/tower")
        kiosk.shown(PANEL)
        self.middle = kiosk.place(PANEL, "film/screen", SIZE)
        return kiosk

    def click(self, kiosk, screen, node):
        kiosk.xdotool("mousemove", *kiosk.place(screen, node, SIZE), "click", 1)

    def play(self, kiosk):
        before = kiosk.lines()
        self.click(kiosk, PANEL, "look/play")
        kiosk.did("activate look/play", before)
        self.assert_colours(self.next_colours(2), "red", "blue")

    def colour(self):
        """What the middle of the film shows, a little beside the sign that may stand there."""
        x, y = self.middle
        blue, green, red = self.screen.rows()[y][4 * (x + 90):4 * (x + 90) + 3]
        for name, value in ("red", red), ("green", green), ("blue", blue):
            if value > 120 and sum((red, green, blue)) < value + 150:
                return name
        return "other"

    def next_colours(self, count, seconds=10):
        """The next so many different ones."""
        seen, end = [], time.monotonic() + seconds
        while len(seen) < count and time.monotonic() < end:
            colour = self.colour()
            if colour in ("red", "blue") and colour not in seen[-1:]:
                seen.append(colour)
            time.sleep(0.01)
        return seen

    def assert_colours(self, seen, *wished):
        self.assertEqual(sorted(seen), sorted(wished))

    def assert_rests(self, kiosk):
        """Threads that have done their work take a while to end."""
        for _ in range(6):
            before = kiosk.wake_ups()
            time.sleep(1.5)
            if kiosk.wake_ups() == before:
                return
        self.fail("it does not come to rest")

    def test_the_poster_stands_until_a_visitor_plays_it(self):
        kiosk = self.on_panel()
        self.assertEqual(self.colour(), "green")
        self.assert_rests(kiosk)

    def test_it_plays_to_its_end_and_rests(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        self.assertGreaterEqual(len(self.next_colours(6)), 6)
        kiosk.did("film ended")
        self.assert_rests(kiosk)
        self.assertIn(self.colour(), ("red", "blue"))  # the last frame stays
        self.assertEqual(kiosk.said(), "")

    def test_only_the_film_is_painted_anew(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        kiosk.did("film ended")
        frames = [line for line in kiosk.trace() if line["event"] == "frame" and line["screen"] == PANEL]
        films = [frame for frame in frames if frame["fade"] == 1][2:]
        self.assertGreater(len(films), 10)
        self.assertLess(sorted(frame["pixels"] for frame in films)[len(films) // 2], WIDTH * HEIGHT / 2)

    def test_paused_it_rests_and_goes_on(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        before = kiosk.lines()
        self.click(kiosk, PANEL, "film/screen")
        kiosk.did("activate film/screen", before)
        self.assert_rests(kiosk)
        self.assertEqual(len(self.next_colours(2, seconds=1)), 1)
        self.click(kiosk, PANEL, "film/screen")
        self.assertEqual(len(self.next_colours(2)), 2)
        kiosk.did("film ended")

    def test_left_it_is_gone(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("key", "Page_Down")
        kiosk.until(lambda line: line["event"] == "frame" and line["screen"] != PANEL and line["fade"] == 1, before)
        self.assert_rests(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("key", "Page_Up")
        kiosk.shown(PANEL, before)
        self.assertEqual(self.colour(), "green")

    def test_a_sheet_stands_over_it(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        before = kiosk.lines()
        self.click(kiosk, PANEL, "sources")
        kiosk.shown(PANEL + "/sources", before)
        self.assert_rests(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("key", "Escape")
        kiosk.shown(PANEL, before)
        self.assertEqual(len(self.next_colours(2)), 2)

    def test_a_film_that_cannot_be_played_does_no_harm(self):
        kiosk = self.on_panel("broken")
        self.click(kiosk, PANEL, "look/play")
        kiosk.did("film failed")
        self.assert_rests(kiosk)
        self.assertEqual(self.colour(), "green")
        said = kiosk.said().splitlines()
        self.assertEqual(len(said), 1, said)
        self.assertIn("film.webm: ", said[0])
        before = kiosk.lines()
        kiosk.xdotool("key", "Page_Down")
        kiosk.until(lambda line: line["event"] == "frame" and line["screen"] != PANEL, before)

    def test_checking_an_exhibit_tries_its_films(self):
        for exhibit, status in ("good", 0), ("broken", 1):
            done = subprocess.run([PROGRAM, "check", self.folder / exhibit], capture_output=True, text=True)
            self.assertEqual(done.returncode, status, done.stdout)
            self.assertEqual("assets/film.webm:1:1: error: " in done.stdout, status == 1, done.stdout)

    def test_the_program_ends_in_the_middle_of_it(self):
        kiosk = self.on_panel()
        self.play(kiosk)
        self.assertEqual(kiosk.stop(), 0)
        self.assertEqual(kiosk.said(), "")


if __name__ == "__main__":
    for program in "Xvfb", "xdotool", "gst-launch-1.0":
        if not shutil.which(program):
            skip(program + " is needed")
    os.environ["PULSE_SERVER"] = "none"  # nobody wants to hear it
    unittest.main()
