#!/usr/bin/env python3
"""Two fingers on a gallery's picture, on a virtual touchscreen.

usage: with-touchscreen pinch_test.py KIOSK [unittest's options]
"""
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from touched_panel import TouchedPanel  # noqa: E402


class PinchTest(TouchedPanel):
    program = sys.argv.pop(1)
    panel = "exercises"

    def setUp(self):
        super().setUp()
        self.middle = self.place("gallery")

    def picture_was_painted(self, since):
        """Whether a frame since then touched the middle of the picture."""
        x, y = self.middle
        return any(left <= x < left + width and top <= y < top + height
                   for line in self.kiosk.trace()[since:] if line["event"] == "frame"
                   for left, top, width, height in line["areas"])

    def zooming_out_moves_the_picture(self):
        since = self.kiosk.lines()
        self.fingers.tap(*self.place("look/out"))
        self.kiosk.at_rest()
        return self.picture_was_painted(since)

    def pinch(self, first, last, steps=10):
        """Two fingers side by side, each so many pixels from the middle at first and at last."""
        x, y = self.middle
        self.fingers.down(1, x - first, y)
        self.fingers.down(2, x + first, y)
        for step in range(1, steps + 1):
            apart = first + (last - first) * step / steps
            self.fingers.move(1, x - apart, y)
            self.fingers.move(2, x + apart, y)
            time.sleep(0.02)
        self.fingers.up(1, x - last, y)
        self.fingers.up(2, x + last, y)
        self.kiosk.at_rest()

    def test_the_whole_picture_cannot_be_zoomed_out(self):
        self.assertFalse(self.zooming_out_moves_the_picture())
        self.pinch(200, 60)
        self.assertFalse(self.zooming_out_moves_the_picture())

    def test_fingers_that_go_apart_zoom_in(self):
        self.pinch(60, 200)
        self.assertTrue(self.picture_was_painted(self.before))
        self.assertTrue(self.zooming_out_moves_the_picture())

    def test_a_pinch_activates_nothing_and_rests_when_it_is_over(self):
        self.pinch(60, 200)
        self.assertEqual(self.activated(), [])
        lines = self.kiosk.lines()
        time.sleep(2)
        self.assertEqual(self.kiosk.lines(), lines)


if __name__ == "__main__":
    unittest.main()
