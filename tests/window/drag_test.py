#!/usr/bin/env python3
"""The divider of a comparison under the mouse, in the real window on a virtual screen.

usage: drag_test.py KIOSK [unittest's options]
"""
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))
from driven_kiosk import Kiosk, VirtualScreen  # noqa: E402

WIDTH, HEIGHT = 1920, 1080
SIZE = f"{WIDTH}x{HEIGHT}"
PROGRAM = sys.argv.pop(1)
PANEL = "panel/nunn-lugar-start"


class DragTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = cls.enterClassContext(VirtualScreen(WIDTH, HEIGHT))

    def setUp(self):
        self.kiosk = self.enterContext(Kiosk(PROGRAM, display=self.screen.display))
        self.kiosk.shown("attract")
        self.kiosk.xdotool("mousemove", 960, 540, "click", 1)  # whatever comes first only wakes
        self.kiosk.shown("contents")
        self.click("contents", "tile/nunn-lugar-start")
        self.kiosk.shown(PANEL)
        outline = self.kiosk.outline(PANEL, SIZE)["root"]
        self.pictures = self.node(outline, "compare")["place_px"]
        self.kiosk.at_rest()
        self.brass = self.colour_at(self.line_at_rest())

    def node(self, part, wished):
        if part["id"] == wished:
            return part
        found = (self.node(child, wished) for child in part["children"])
        return next((node for node in found if node), None)

    def click(self, screen, node):
        self.kiosk.xdotool("mousemove", *self.kiosk.place(screen, node, SIZE), "click", 1)

    def row(self):
        """A row of pixels across the pictures, below the labels and above the handle."""
        x, y, width, height = self.pictures
        return self.screen.rows()[int(y + 0.3 * height)][4 * int(x):4 * int(x + width)]

    def line_at_rest(self):
        return int(self.pictures[2] / 2)

    def colour_at(self, column):
        return self.row()[4 * column:4 * column + 3]

    def divider(self):
        """Where the line's colour stands, as a share of the pictures' width."""
        row = self.row()
        columns = [x for x in range(len(row) // 4) if row[4 * x:4 * x + 3] == self.brass]
        return sum(columns) / len(columns) * 4 / len(row) if columns else None

    def assert_divider(self, share):
        end = time.monotonic() + 5
        while time.monotonic() < end:
            found = self.divider()
            if found is not None and abs(found - share) < 0.01:
                return
            time.sleep(0.05)
        self.fail(f"the divider stands at {found} and not at {share}")

    def drag(self, *shares):
        """Presses on the handle and moves through these shares of the pictures' width."""
        x, y, width, height = self.pictures
        middle = int(y + height / 2)
        self.kiosk.xdotool("mousemove", int(x + width / 2), middle, "mousedown", 1)
        for share in shares:
            self.kiosk.xdotool("mousemove", int(x + share * width), middle)
            time.sleep(0.05)

    def test_the_divider_follows_the_mouse_and_stays_where_it_is_let_go(self):
        self.drag(0.55, 0.6, 0.7)
        self.assert_divider(0.7)
        self.kiosk.xdotool("mouseup", 1)
        time.sleep(0.3)
        self.assert_divider(0.7)
        self.assertFalse([line for line in self.kiosk.trace() if line["event"] == "visit" and
                          line["what"].startswith("activate") and "tile/" not in line["what"]])

    def test_let_go_at_rest_nothing_wakes(self):
        self.drag(0.6, 0.4)
        self.kiosk.xdotool("mouseup", 1)
        lines = self.kiosk.at_rest()
        time.sleep(2)
        self.assertEqual(self.kiosk.lines(), lines)

    def test_a_click_on_a_name_shows_its_side_whole(self):
        self.click(PANEL, "part/after")
        self.kiosk.shown(PANEL + "/after")
        self.kiosk.at_rest()
        self.assertLess(self.divider() or 0, 0.01)  # at the edge, or beyond


if __name__ == "__main__":
    unittest.main()
