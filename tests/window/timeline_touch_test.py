#!/usr/bin/env python3
"""Two fingers on the timeline, on a virtual touchscreen.

usage: with-touchscreen timeline_touch_test.py KIOSK [unittest's options]
"""
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk  # noqa: E402
from touches import Panel  # noqa: E402

PROGRAM = sys.argv.pop(1)
SIZE = "1920x1080"
SCREEN = "panel/before-1992"


class TimelineTouchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.panel = cls.enterClassContext(Panel())  # the driver takes one client only

    def setUp(self):
        self.kiosk = self.enterContext(Kiosk(PROGRAM))
        self.kiosk.shown("attract")
        self.panel.tap(960, 540)
        self.kiosk.shown("contents")
        self.panel.tap(*self.kiosk.place("contents", "tile/before-1992", SIZE))
        self.kiosk.shown(SCREEN)
        self.one, self.line = self.kiosk.place(SCREEN, "part/document-1", SIZE)
        self.other = self.kiosk.place(SCREEN, "part/document-2", SIZE)[0]
        self.before = self.kiosk.lines()

    def activated(self):
        return [line["what"] for line in self.kiosk.trace()[self.before:]
                if line["event"] == "visit" and line["what"].startswith("activate")]

    def moved(self, deed):
        """Does it, and waits until it is seen."""
        before = self.kiosk.lines()
        deed()
        self.kiosk.shown(SCREEN, before)
        time.sleep(0.3)

    def spread(self, middle, near, far):
        """Two fingers about a point of the line go from `near` to `far` from it."""
        self.panel.down(1, middle - near, self.line)
        self.panel.down(2, middle + near, self.line)
        for step in range(1, 6):
            half = near + (far - near) * step / 5
            self.panel.move(1, middle - half, self.line)
            self.panel.move(2, middle + half, self.line)
        self.panel.up(1, middle - far, self.line)
        self.panel.up(2, middle + far, self.line)

    def drag(self, start, end):
        self.panel.down(1, start, self.line)
        for step in range(1, 6):
            self.panel.move(1, start + (end - start) * step / 5, self.line)
        self.panel.up(1, end, self.line)

    def test_fingers_that_go_apart_bring_it_closer(self):
        expected = self.one + 3 * (self.other - self.one)
        self.panel.tap(expected, self.line)
        time.sleep(0.3)
        self.assertEqual(self.activated(), [])  # nothing stands there yet
        self.moved(lambda: self.spread(self.one, 60, 180))
        self.assertEqual(self.activated(), [])
        self.panel.tap(expected, self.line)
        self.kiosk.shown(SCREEN + "/document-2", self.before)
        self.assertEqual(self.activated(), ["activate part/document-2"])

    def test_a_finger_takes_it_along_and_presses_nothing(self):
        self.moved(lambda: self.spread(self.one, 60, 240))
        self.moved(lambda: self.drag(self.one + 200, self.one + 350))
        self.assertEqual(self.activated(), [])
        self.panel.tap(self.one + 150, self.line)
        self.kiosk.shown(SCREEN + "/document-1", self.before)
        self.assertEqual(self.activated(), ["activate part/document-1"])


if __name__ == "__main__":
    unittest.main()
