#!/usr/bin/env python3
"""Two fingers on the timeline, on a virtual touchscreen.

usage: with-touchscreen timeline_touch_test.py KIOSK [unittest's options]
"""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from touched_panel import TouchedPanel  # noqa: E402


class TimelineTouchTest(TouchedPanel):
    program = sys.argv.pop(1)
    panel = "before-1992"

    def setUp(self):
        super().setUp()
        self.one, self.line = self.place("part/document-1")
        self.other = self.place("part/document-2")[0]

    def moved(self, deed):
        """Does it, and waits until it is seen and over."""
        before = self.kiosk.lines()
        deed()
        self.kiosk.shown(self.screen, before)
        self.kiosk.at_rest()

    def spread(self, middle, near, far):
        """Two fingers about a point of the line go from `near` to `far` from it."""
        self.fingers.down(1, middle - near, self.line)
        self.fingers.down(2, middle + near, self.line)
        for step in range(1, 6):
            half = near + (far - near) * step / 5
            self.fingers.move(1, middle - half, self.line)
            self.fingers.move(2, middle + half, self.line)
        self.fingers.up(1, middle - far, self.line)
        self.fingers.up(2, middle + far, self.line)

    def drag(self, start, end):
        self.fingers.down(1, start, self.line)
        for step in range(1, 6):
            self.fingers.move(1, start + (end - start) * step / 5, self.line)
        self.fingers.up(1, end, self.line)

    def test_fingers_that_go_apart_bring_it_closer(self):
        expected = self.one + 3 * (self.other - self.one)
        self.fingers.tap(expected, self.line)
        self.kiosk.at_rest()
        self.assertEqual(self.activated(), [])  # nothing stands there yet
        self.moved(lambda: self.spread(self.one, 60, 180))
        self.assertEqual(self.activated(), [])
        self.fingers.tap(expected, self.line)
        self.kiosk.shown(self.screen + "/document-2", self.before)
        self.assertEqual(self.activated(), ["activate part/document-2"])

    def test_a_finger_takes_it_along_and_presses_nothing(self):
        self.moved(lambda: self.spread(self.one, 60, 240))
        self.moved(lambda: self.drag(self.one + 200, self.one + 350))
        self.assertEqual(self.activated(), [])
        self.fingers.tap(self.one + 150, self.line)
        self.kiosk.shown(self.screen + "/document-1", self.before)
        self.assertEqual(self.activated(), ["activate part/document-1"])


if __name__ == "__main__":
    unittest.main()
