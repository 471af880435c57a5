"""A test whose kiosk shows one panel under the fingers of a virtual touchscreen."""
import unittest

from driven_kiosk import Kiosk
from touches import Panel

SIZE = "1920x1080"


class TouchedPanel(unittest.TestCase):
    program = None  # the kiosk, which a test's file takes from its command line
    panel = None    # its id in the exhibit

    @classmethod
    def setUpClass(cls):
        cls.fingers = cls.enterClassContext(Panel())  # the driver takes one client only

    def setUp(self):
        self.screen = "panel/" + self.panel
        self.kiosk = self.enterContext(Kiosk(self.program))
        self.kiosk.shown("attract")
        self.fingers.tap(960, 540)
        self.kiosk.shown("contents")
        self.fingers.tap(*self.kiosk.place("contents", "tile/" + self.panel, SIZE))
        self.kiosk.shown(self.screen)
        self.before = self.kiosk.at_rest()

    def place(self, node):
        """The middle of a node of the panel, in pixels."""
        return self.kiosk.place(self.screen, node, SIZE)

    def activated(self):
        return [line["what"] for line in self.kiosk.trace()[self.before:]
                if line["event"] == "visit" and line["what"].startswith("activate")]
