#!/usr/bin/env python3
"""The real window on a virtual screen: mouse, keys, pixels, rest and end.

usage: window_test.py KIOSK [unittest's options]
"""
import ctypes
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk, VirtualScreen, read_png, skip  # noqa: E402

WIDTH, HEIGHT = 960, 540
SIZE = f"{WIDTH}x{HEIGHT}"
PROGRAM = sys.argv.pop(1)


class WindowTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(VirtualScreen(WIDTH, HEIGHT))

    def start(self, *options):
        kiosk = self.enterContext(Kiosk(PROGRAM, *options, display=self.screen.display))
        kiosk.shown("attract")
        return kiosk

    def awake(self, *options):
        kiosk = self.start(*options)
        kiosk.xdotool("key", "Shift_L", "F1")  # whatever comes first only wakes
        kiosk.shown("contents")
        return kiosk

    def first_target(self, kiosk):
        """A panel's button on the contents screen, and the screen that it leads to."""
        outline = subprocess.run([PROGRAM, "outline", "--screen", "contents", "--size", SIZE], capture_output=True,
                                 text=True, check=True).stdout
        node = re.search(r'"(tile/(?!quiz)[^"]+)"', outline)[1]
        return kiosk.place("contents", node, SIZE), node, node.replace("tile", "panel")

    def assert_shows(self, screen, *options):
        """Every pixel of the display is as `kiosk render` paints it."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "screen.png"
            subprocess.run([PROGRAM, "render", "--screen", screen, "--size", SIZE, "--out", file, *options], check=True,
                           stdout=subprocess.DEVNULL)
            rendered = read_png(file)
        shown = self.screen.rows()
        self.assertEqual((len(shown), len(shown[0])), (HEIGHT, 4 * WIDTH))
        wrong = []
        for y, (row, wished) in enumerate(zip(shown, rendered)):
            colours = bytearray(3 * WIDTH)
            colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
            if bytes(colours) != wished:
                wrong.append(y)
        self.assertEqual(wrong, [], "rows that differ")

    def test_the_first_picture_fills_the_screen(self):
        kiosk = self.start("--reduced-motion")  # the loop drifts
        first = kiosk.trace()[0]
        self.assertEqual(first["areas"], [[0, 0, WIDTH, HEIGHT]])
        self.assert_shows("attract", "--reduced-motion")

    def test_the_first_click_only_wakes(self):
        kiosk = self.start()
        at, _, _ = self.first_target(kiosk)
        kiosk.xdotool("mousemove", *at, "click", 1)
        kiosk.shown("contents")
        self.assertFalse([line for line in kiosk.trace() if line["event"] == "visit"])

    def test_a_click_activates(self):
        kiosk = self.awake()
        at, node, panel = self.first_target(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("mousemove", *at, "mousedown", 1)
        kiosk.did("press " + node, before)
        pressed = kiosk.shown("contents", before)
        self.assertLess(pressed["pixels"], WIDTH * HEIGHT / 4, "more was repainted than the pressed button")
        kiosk.xdotool("mouseup", 1)
        kiosk.shown(panel, before)

    def test_no_click_is_lost(self):
        kiosk = self.awake()
        at, _, _ = self.first_target(kiosk)
        before, count = kiosk.lines(), 600
        beside = (1, 1)
        kiosk.xdotool(*(["mousemove", *beside, "mousedown", 1, "mousemove", *at, "mouseup", 1] * count))
        kiosk.at_rest()
        inputs = [line["what"].split()[0] for line in kiosk.trace()[before:] if line["event"] == "input"]
        self.assertEqual((inputs.count("down"), inputs.count("up")), (count, count))

    def test_a_click_that_slides_off_does_nothing(self):
        kiosk = self.awake()
        at, node, _ = self.first_target(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("mousemove", *at, "mousedown", 1, "mousemove", 1, 1, "mousemove", *at, "mouseup", 1)
        kiosk.did("press ", before)
        kiosk.at_rest()
        visits = [line["what"] for line in kiosk.trace()[before:] if line["event"] == "visit"]
        self.assertEqual(visits, ["press " + node, "press "])

    def test_keys_reach_everything(self):
        kiosk = self.awake()
        _, node, panel = self.first_target(kiosk)
        before = kiosk.lines()
        kiosk.xdotool("key", "Tab")
        kiosk.did("focus " + node, before)
        kiosk.xdotool("key", "Tab", "shift+Tab", "Return")
        kiosk.did("activate " + node, before)
        kiosk.shown(panel, before)
        self.assert_shows(panel)
        before = kiosk.lines()
        kiosk.xdotool("key", "Escape")
        kiosk.shown("contents", before)

    def test_keys_work_on_a_layout_without_latin_letters(self):
        if not shutil.which("setxkbmap"):
            self.skipTest("no setxkbmap")
        kiosk = self.awake("--allow-exit")
        _, node, _ = self.first_target(kiosk)
        before = kiosk.lines()
        try:
            subprocess.run(["setxkbmap", "-display", self.screen.display, "ru"], check=True)
            time.sleep(0.3)
            slept = kiosk.wake_ups()
            time.sleep(1)
            self.assertEqual(kiosk.wake_ups(), slept, "the new layout keeps the kiosk awake")
            kiosk.xdotool("key", "Tab")
            kiosk.did("focus " + node, before)
            kiosk.xdotool("keydown", "Control_L", "key", 24, "keyup", "Control_L")
            self.assertEqual(kiosk.process.wait(10), 0)
        finally:
            subprocess.run(["setxkbmap", "-display", self.screen.display, "us"], check=True)

    def test_nothing_wakes_it_while_nothing_happens(self):
        kiosk = self.awake()
        time.sleep(0.7)  # for preparing what may come next
        before = kiosk.wake_ups()
        time.sleep(3)
        self.assertEqual(kiosk.wake_ups(), before)

    def test_the_screen_does_not_blank_while_it_runs(self):
        before = self.screen_saver()
        self.assertGreater(before[0], 0, "the screen saver of this display is off by itself")
        kiosk = self.start()
        self.assertEqual(self.screen_saver()[0], 0)
        self.assertEqual(kiosk.stop(), 0)
        self.assertEqual(self.screen_saver(), before)

    def screen_saver(self):
        """Its timeout and interval in seconds, whether it blanks, and whether windows may be exposed."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        connection = ctypes.c_void_p(x11.XOpenDisplay(self.screen.display.encode()))
        values = [ctypes.c_int() for _ in range(4)]
        x11.XGetScreenSaver(connection, *map(ctypes.byref, values))
        x11.XCloseDisplay(connection)
        return [value.value for value in values]

    def test_a_window_can_change_its_size(self):
        kiosk = self.start("--windowed", "640x480")
        before = kiosk.lines()
        window = subprocess.run(["xdotool", "search", "--name", "^Kiosk$"], env={"DISPLAY": self.screen.display,
                                "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=True).stdout.split()[0]
        kiosk.xdotool("windowsize", window, 800, 500)
        kiosk.until(lambda line: line["event"] == "frame" and [0, 0, 800, 500] in line["areas"], before)

    def test_signals_end_it_cleanly(self):
        for number in signal.SIGTERM, signal.SIGINT:
            kiosk = self.start()
            self.assertEqual(kiosk.stop(number), 0)
            self.assertEqual(kiosk.said(), "")

    def test_visitors_cannot_leave(self):
        kiosk = self.awake()
        kiosk.xdotool("key", "ctrl+q", "alt+F4", "Escape", "Tab")
        kiosk.until(lambda line: line.get("what") == "key next")
        self.assertIsNone(kiosk.process.poll())

    def test_staff_can_where_it_is_allowed(self):
        kiosk = self.start("--allow-exit")
        kiosk.xdotool("key", "ctrl+q")
        self.assertEqual(kiosk.process.wait(10), 0)

    def test_it_ends_after_the_time_given(self):
        kiosk = self.start("--quit-after", "0.5")
        self.assertEqual(kiosk.process.wait(10), 0)

    def test_a_display_that_goes_away_is_the_machines_fault(self):
        with VirtualScreen(640, 480) as screen, Kiosk(PROGRAM, display=screen.display) as kiosk:
            kiosk.shown("attract")
            screen.server.terminate()
            self.assertEqual(kiosk.process.wait(10), 3)
            self.assertEqual(kiosk.said(), "kiosk: the display went away: start it again\n")


if __name__ == "__main__":
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        skip("Xvfb and xdotool are needed")
    unittest.main()
