"""Someone before the kiosk who presses what they look for, by finger (the mouse) or by key.

Where controls stand is read from `kiosk outline`. It shows the same screens, but options shuffled otherwise. So a finger
that presses asks the trace what it lies on; where that is something else of the kind it slides off and tries the next.
"""
import json
import subprocess
import time

BESIDE = (1, 1)
REBOUND = 0.2  # seconds: a finger that strikes again so soon belongs to the same press


class Pressing:
    def __init__(self, kiosk, exhibit, size, language="en"):
        self.kiosk = kiosk
        outlines = json.loads(subprocess.run(
            [kiosk.program, "outline", str(exhibit), "--all", "--size", size, "--language", language],
            capture_output=True, check=True).stdout)
        self.outlines = {outline["screen"]: outline for outline in outlines}

    def nodes(self, screen):
        def below(node):
            yield node
            for child in node["children"]:
                yield from below(child)

        return below(self.outlines[screen]["root"])

    def place(self, screen, name):
        return next(node["place_px"] for node in self.nodes(screen) if node["id"] == name)

    def visited(self, beginning, since):
        """What follows this in the first such line."""
        line = self.kiosk.until(lambda line: line["event"] == "visit" and line["what"].startswith(beginning), since,
                                beginning)
        return line["what"][len(beginning):]

    def next_screen(self, fits, since):
        return self.kiosk.until(lambda line: line["event"] == "frame" and line["fade"] == 1 and fits(line["screen"]),
                                since, "another screen")["screen"]

    # --- by finger ---

    def tap(self, screen, name, at=(0.5, 0.5)):
        """At these parts of the control's width and height."""
        family = name.split("/")[0] + "/"
        targets = self.outlines[screen]["touch_targets"]
        for other in sorted((other for other in targets if other == name or other.startswith(family)),
                            key=lambda other: other != name):
            x, y, width, height = self.place(screen, other)
            if self.tapped((x + at[0] * width, y + at[1] * height), name):
                return
        raise AssertionError(f"{name} is nowhere on {screen}")

    def tap_where(self, screen, other, name):
        """A control that `outline` does not show begins or ends where it shows another."""
        x, y, width, height = self.place(screen, other)
        for part in (0.2, 0.8):
            if self.tapped((x + part * width, y + height / 2), name):
                return
        raise AssertionError(f"{name} does not stand where {other} is on {screen}")

    def tapped(self, point, name):
        """False where something else lies there; that is not activated."""
        before = self.kiosk.lines()
        self.kiosk.xdotool("mousemove", *map(int, point), "mousedown", 1)
        right = self.visited("press ", before) == name
        self.kiosk.xdotool(*(() if right else ("mousemove", *BESIDE)), "mouseup", 1)
        if right:
            self.kiosk.did("activate " + name, before)
            time.sleep(REBOUND)
        else:
            self.kiosk.until(lambda line: line["event"] == "input" and line["what"].startswith("up "), before, "up")
        return right

    # --- by key ---

    def key(self, name):
        """Moves the focus on until it is there, and selects."""
        seen = []
        while seen.count(name) == 0 and len(seen) < 40:
            before = self.kiosk.lines()
            self.kiosk.xdotool("key", "Tab")
            seen.append(self.visited("focus ", before))
        assert name in seen, f"the focus does not come to {name}, but to {seen}"
        before = self.kiosk.lines()
        self.kiosk.xdotool("key", "Return")
        self.kiosk.did("activate " + name, before)
