#!/usr/bin/env python3
"""Fingers on a virtual touchscreen.

usage: with-touchscreen touch_test.py KIOSK [unittest's options]
"""
import json
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk  # noqa: E402
from touches import Panel  # noqa: E402

PROGRAM = sys.argv.pop(1)
SIZE = "1920x1080"


class TouchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.panel = cls.enterClassContext(Panel())  # the driver takes one client only
        outline = json.loads(subprocess.run([PROGRAM, "outline", "--screen", "contents", "--size", SIZE],
                                            capture_output=True, check=True).stdout)
        cls.one, cls.other = [node for node in outline["touch_targets"] if node.startswith("tile/")][:2]

    def setUp(self):
        self.kiosk = self.enterContext(Kiosk(PROGRAM))
        self.kiosk.shown("attract")
        self.panel.tap(960, 540)
        self.kiosk.shown("contents")
        self.before = self.kiosk.lines()
        self.on_one = self.kiosk.place("contents", self.one, SIZE)
        self.on_other = self.kiosk.place("contents", self.other, SIZE)
        self.on_nothing = (2, 2)

    def visits(self):
        return [line["what"] for line in self.kiosk.trace()[self.before:] if line["event"] == "visit"]

    def assert_visits(self, *wished):
        """That these come, and no others after them."""
        end = time.monotonic() + 5
        while self.visits() != list(wished) and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.3)
        self.assertEqual(self.visits(), list(wished))

    def test_the_first_tap_only_wakes(self):
        self.assertFalse([line for line in self.kiosk.trace()[:self.before] if line["event"] == "visit"])

    def test_a_tap_activates_once(self):
        self.panel.tap(*self.on_one)
        self.assert_visits("press " + self.one, "activate " + self.one)
        self.kiosk.shown(self.one.replace("tile", "panel"), self.before)

    def test_sliding_off_cancels_and_coming_back_does_not_revive(self):
        self.panel.down(1, *self.on_one)
        self.panel.move(1, *self.on_nothing)
        self.panel.move(1, *self.on_one)
        self.panel.up(1, *self.on_one)
        self.assert_visits("press " + self.one, "press ")

    def test_a_second_finger_does_no_harm(self):
        self.panel.down(1, *self.on_one)
        self.panel.down(2, *self.on_other)
        self.panel.up(2, *self.on_other)
        self.assert_visits("press " + self.one)
        self.panel.up(1, *self.on_one)
        self.assert_visits("press " + self.one, "activate " + self.one)

    def test_a_hand_beside_the_buttons_locks_nobody_out(self):
        self.panel.down(1, *self.on_nothing)
        self.panel.tap(*self.on_other, finger=2)
        self.assert_visits("press " + self.other, "activate " + self.other)
        self.panel.up(1, *self.on_nothing)

    def test_ten_fingers_at_once_do_no_harm(self):
        fingers = range(1, 11)
        for finger in fingers:
            self.panel.down(finger, 150 * finger, 500)
        for finger in fingers:
            self.panel.move(finger, 150 * finger, 520)
        for finger in fingers:
            self.panel.up(finger, 150 * finger, 520)
        time.sleep(0.3)
        self.assertLessEqual(sum(what.startswith("activate") for what in self.visits()), 1)
        self.assertIsNone(self.kiosk.process.poll())


if __name__ == "__main__":
    unittest.main()
