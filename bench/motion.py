"""Measures how smoothly the kiosk moves: each motion is set off in the real window on a virtual display, and the
program's own trace tells when each frame was handed to it.

usage: motion.py KIOSK EXHIBIT OUT [--rounds N]

For each motion: the frames, their distance in time (median and 99th hundredth), how many came later than one and a
half frame times, the time that painting and presenting one took, how many took longer than a frame's time, and the
processor's share. The attract loop's drift is so slow that it has a frame only when it has come a quarter of a unit
further; their distance tells nothing there.
"""

import argparse
import contextlib
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "support"))
from driven_kiosk import Kiosk, VirtualScreen  # noqa: E402

WIDTH, HEIGHT = 1920, 1080
FRAME_MS = 1000 / 60
LATE = 1.5
CLOCK_TICK = 100  # of /proc/PID/stat, a second


def processor_seconds(kiosk):
    fields = Path(f"/proc/{kiosk.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICK


class Motion:
    """What one motion's frames show."""

    def __init__(self, name, paced=False):
        self.paced = paced  # by how far it has come, and not by the time
        self.name, self.distances, self.paint, self.present, self.shares, self.pixels = name, [], [], [], [], []

    def add(self, lines, share):
        frames = [line for line in lines if line["event"] == "frame"]
        self.distances += [after["t"] - before["t"] for before, after in zip(frames, frames[1:])]
        self.paint += [frame["layout_ms"] + frame["paint_ms"] for frame in frames]
        self.present += [frame["present_ms"] for frame in frames]
        self.pixels += [frame["pixels"] for frame in frames]
        self.shares.append(share)

    def summary(self):
        if len(self.distances) < 3:
            return {"motion": self.name, "frames": len(self.distances)}
        hundredths = statistics.quantiles(self.distances, n=100)
        return {
            "motion": self.name,
            "frames": len(self.distances),
            "distance_ms": {"median": round(statistics.median(self.distances), 1), "p99": round(hundredths[98], 1)},
            "late": None if self.paced else sum(distance > LATE * FRAME_MS for distance in self.distances),
            "layout_and_paint_ms": {"median": round(statistics.median(self.paint), 1),
                                    "p99": round(statistics.quantiles(self.paint, n=100)[98], 1)},
            "longer_than_a_frame": sum(paint + present > FRAME_MS for paint, present in zip(self.paint, self.present)),
            "present_ms": round(statistics.median(self.present), 1),
            "megapixels": round(statistics.median(self.pixels) / 1e6, 2),
            "processor_share": round(statistics.mean(self.shares), 2),
        }


def watch(kiosk, motion, act):
    """Runs `act` and gives the motion the frames that came meanwhile."""
    since, began, spent = kiosk.lines(), time.monotonic(), processor_seconds(kiosk)
    act()
    seconds = time.monotonic() - began
    motion.add(kiosk.trace()[since:], (processor_seconds(kiosk) - spent) / seconds)


def drag(kiosk, x, y):
    """To and fro under the mouse, 120 moves a second, in one xdotool."""
    words = ["mousemove", x, y, "mousedown", 1]
    for step in range(240):
        words += ["mousemove", x + 2 * (step if step < 120 else 240 - step) - 120, y, "sleep", "0.0083"]
    kiosk.xdotool(*words, "mouseup", 1)


def press(kiosk, screen, node):
    kiosk.xdotool("mousemove", *kiosk.place(screen, node, f"{WIDTH}x{HEIGHT}"), "click", 1)


def panels_of(exhibit, kind):
    """The ids of the panels with that kind of interactive."""
    listed = json.loads((exhibit / "exhibit.json").read_text())["panels"]
    for name in listed:
        panel = json.loads((exhibit / "panels" / f"{name}.json").read_text())
        if panel.get("interactive", {}).get("kind") == kind:
            yield name


@contextlib.contextmanager
def opened(options, screen, panel):
    """A kiosk that shows this panel and is at rest."""
    with Kiosk(options.kiosk, str(options.exhibit), display=screen.display) as kiosk:
        kiosk.shown("attract")
        kiosk.xdotool("mousemove", 5, 5, "click", 1)
        kiosk.shown("contents")
        press(kiosk, "contents", "tile/" + panel)
        kiosk.shown("panel/" + panel)
        kiosk.at_rest()
        yield kiosk


def explore(options, screen, motions, kind):
    for panel in list(panels_of(options.exhibit, kind))[:1]:
        with opened(options, screen, panel) as kiosk:
            size = f"{WIDTH}x{HEIGHT}"
            closer = kiosk.place("panel/" + panel, "look/in", size)
            for _ in range(2):
                kiosk.xdotool("mousemove", *closer, "click", 1)
                time.sleep(0.5)
            x, y = kiosk.place("panel/" + panel, "look", size)
            watch(kiosk, motions.setdefault(kind + ": drag", Motion(kind + ": drag")), lambda: drag(kiosk, x, y - 80))
            following = kiosk.place("panel/" + panel, "look/next", size)
            glide = motions.setdefault(kind + ": step", Motion(kind + ": step"))
            for _ in range(5):
                kiosk.xdotool("mousemove", *following)
                time.sleep(0.4)
                watch(kiosk, glide, lambda: (kiosk.xdotool("click", 1), time.sleep(0.28)))


def attract(options, screen, motions, *arguments):
    name = "attract: still" if arguments else "attract: drift"
    with Kiosk(options.kiosk, str(options.exhibit), *arguments, display=screen.display) as kiosk:
        kiosk.shown("attract")
        time.sleep(2)  # what is warmed at first has come
        watch(kiosk, motions.setdefault(name, Motion(name, paced=True)), lambda: time.sleep(5))


def dual_key(options, screen, motions):
    for panel in list(panels_of(options.exhibit, "dual-key"))[:1]:
        with opened(options, screen, panel) as kiosk:
            outline = kiosk.outline("panel/" + panel, f"{WIDTH}x{HEIGHT}")
            keys = [node for node in outline["focus_order"] if node.startswith("key/")]
            since = kiosk.lines()
            for key in keys:  # by the keypad, which leaves each pressed
                while not any(line.get("what") == "focus " + key for line in kiosk.trace()[since:]):
                    kiosk.xdotool("key", "Tab")
                    time.sleep(0.1)
                if key != keys[-1]:
                    kiosk.xdotool("key", "Return")
            watch(kiosk, motions.setdefault("dual key", Motion("dual key")),
                  lambda: (kiosk.xdotool("key", "Return"), time.sleep(5)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kiosk")
    parser.add_argument("exhibit", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    motions = {}
    with VirtualScreen(WIDTH, HEIGHT) as screen:
        for _ in range(options.rounds):
            attract(options, screen, motions)
            attract(options, screen, motions, "--reduced-motion")
            for kind in ("timeline", "map", "document", "gallery"):
                explore(options, screen, motions, kind)
            dual_key(options, screen, motions)
    results = [motion.summary() for motion in motions.values()]
    options.out.write_text(json.dumps(results, indent=2) + "\n")
    for result in results:
        print(json.dumps(result))


if __name__ == "__main__":
    main()
