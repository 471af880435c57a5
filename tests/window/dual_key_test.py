#!/usr/bin/env python3
"""Two fingers on the two keys, on a virtual touchscreen.

usage: with-touchscreen dual_key_test.py KIOSK [unittest's options]
"""
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from touched_panel import TouchedPanel  # noqa: E402

PANEL, OVER = "panel/empty-silo", "panel/empty-silo/after"


class DualKeyTest(TouchedPanel):
    program = sys.argv.pop(1)
    panel = "empty-silo"

    def setUp(self):
        super().setUp()
        self.one, self.other = self.place("key/1"), self.place("key/2")

    def frames(self, since=None):
        return [line for line in self.kiosk.trace()[since or self.before:] if line["event"] == "frame"]

    def assert_at_rest(self):
        lines = self.kiosk.at_rest()
        time.sleep(2)
        self.assertEqual(self.frames(lines), [])
        self.assertLessEqual({line["screen"] for line in self.frames()}, {PANEL})

    def test_two_fingers_together_turn_both(self):
        self.fingers.down(1, *self.one)
        self.fingers.down(2, *self.other)
        self.kiosk.did("hold key/1", self.before)
        self.kiosk.did("hold key/1 key/2", self.before)
        self.kiosk.shown(OVER, self.before)
        self.fingers.up(1, *self.one)
        self.fingers.up(2, *self.other)
        self.kiosk.did("hold", self.before)

    def test_both_at_once_in_the_other_order(self):
        self.fingers.down(1, *self.other)
        time.sleep(0.8)
        self.fingers.down(2, *self.one)
        self.kiosk.shown(OVER, self.before)
        for finger, place in ((1, self.other), (2, self.one)):
            self.fingers.up(finger, *place)

    def test_one_finger_alone_turns_nothing(self):
        self.fingers.down(1, *self.one)
        self.kiosk.did("hold key/1", self.before)
        self.assert_at_rest()
        self.fingers.up(1, *self.one)

    def test_two_fingers_on_one_key_turn_nothing(self):
        x, y = self.one
        self.fingers.down(1, x - 30, y)
        self.fingers.down(2, x + 30, y)
        self.assert_at_rest()
        self.fingers.up(1, x - 30, y)
        self.fingers.up(2, x + 30, y)

    def test_taps_one_after_the_other_turn_nothing(self):
        for _ in range(5):
            self.fingers.tap(*self.one)
            self.fingers.tap(*self.other)
        self.assert_at_rest()

    def test_whoever_slides_off_lets_go(self):
        self.fingers.down(1, *self.one)
        self.fingers.down(2, *self.other)
        self.fingers.move(2, self.other[0], self.other[1] - 300)
        self.kiosk.did("hold key/1", self.before)
        self.assert_at_rest()
        self.fingers.up(1, *self.one)
        self.fingers.up(2, self.other[0], self.other[1] - 300)

    def test_a_press_is_seen_while_it_lasts(self):
        self.fingers.down(1, *self.one)
        self.kiosk.until(lambda line: line["event"] == "frame" and line.get("input_t"), self.before, "a frame")
        self.fingers.up(1, *self.one)


if __name__ == "__main__":
    unittest.main()
