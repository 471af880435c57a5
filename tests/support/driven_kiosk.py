"""A kiosk on a display, its trace read while it runs, and the pictures of a virtual screen."""
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

SKIPPED = 77  # the exit status by which ctest knows


class VirtualScreen:
    """Xvfb on a free display number; its picture lies in a file, so that looking disturbs nothing."""

    def __init__(self, width, height):
        self.folder = tempfile.TemporaryDirectory()
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-fbdir", self.folder.name,
             "-nolisten", "tcp"],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as number:
            self.display = ":" + number.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def rows(self):
        """The screen's rows as bytes, each pixel blue, green, red, unused (an XWD file of depth 24)."""
        dump = (Path(self.folder.name) / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", dump[:100])
        header_size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        start = header_size + colours * 12
        return [dump[start + y * line:start + y * line + 4 * width] for y in range(height)]


class Kiosk:
    """The program while it runs. `trace` grows as it writes."""

    def __init__(self, program, *options, display=None):
        self.program = program
        self.display = display or os.environ["DISPLAY"]
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "trace"
        self.read, self.read_to = [], 0  # of the trace: its lines, and how many bytes they took
        self.errors = open(Path(self.folder.name) / "errors", "w+")
        self.process = subprocess.Popen([program, "run", "--trace", self.file, "--seed", "1", *options],
                                        env=dict(os.environ, DISPLAY=self.display), stderr=self.errors)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        self.errors.close()
        self.folder.cleanup()

    def trace(self):
        if not self.file.exists():
            return []
        with open(self.file, "rb") as file:
            file.seek(self.read_to)
            text = file.read()
        whole = text[:text.rfind(b"\n") + 1]
        self.read_to += len(whole)
        self.read += map(json.loads, whole.splitlines())
        return list(self.read)

    def until(self, wished, since=0, what="it", seconds=10):
        """Waits for the first line from `since` on that is as wished, and returns it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for line in self.trace()[since:]:
                if wished(line):
                    return line
            assert self.process.poll() is None, "the kiosk has ended: " + self.said()
            time.sleep(0.01)
        raise AssertionError(f"{what} did not come; the trace ends with {self.trace()[-5:]}")

    def shown(self, screen, since=0):
        """Waits until a screen stands, its fade over."""
        return self.until(lambda line: line["event"] == "frame" and line["screen"] == screen and line["fade"] == 1,
                          since, what=f"the screen {screen}")

    def did(self, what, since=0):
        return self.until(lambda line: line["event"] == "visit" and line["what"] == what, since, what=what)

    def lines(self):
        return len(self.trace())

    def at_rest(self, still=0.5, seconds=10):
        """Waits until nothing has been traced for so long, and returns how many lines there are."""
        end, lines, since = time.monotonic() + seconds, self.lines(), time.monotonic()
        while time.monotonic() < end:
            time.sleep(0.05)
            if self.lines() != lines:
                lines, since = self.lines(), time.monotonic()
            elif time.monotonic() - since > still:
                return lines
        raise AssertionError(f"it does not come to rest; the trace ends with {self.trace()[-5:]}")

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=dict(os.environ, DISPLAY=self.display), check=True)

    def outline(self, screen, size):
        return json.loads(subprocess.run(
            [self.program, "outline", "--screen", screen, "--size", size], capture_output=True, check=True).stdout)

    def place(self, screen, node, size):
        """The middle of a node, in pixels."""
        found = []

        def look(part):
            if part["id"] == node:
                found.append(part["place_px"])
            for child in part["children"]:
                look(child)

        look(self.outline(screen, size)["root"])
        x, y, width, height = found[0]
        return int(x + width / 2), int(y + height / 2)

    def wake_ups(self):
        """How often any of its threads has slept and woken since it began."""
        total = 0
        for status in Path(f"/proc/{self.process.pid}/task").glob("*/status"):
            total += int(status.read_text().split("\nvoluntary_ctxt_switches:")[1].split()[0])
        return total

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(10)

    def said(self):
        self.errors.flush()
        return Path(self.errors.name).read_text()


def read_png(file):
    """The rows of an 8-bit colour PNG without interlacing, each pixel red, green, blue."""
    data = Path(file).read_bytes()
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            channels = {2: 3, 6: 4}[colour]
            assert depth == 8
        elif kind == b"IDAT":
            packed += body
        at += 12 + length
    raw, rows, above = zlib.decompress(packed), [], bytes(width * channels)
    for y in range(height):
        start = y * (width * channels + 1)
        method, row = raw[start], bytearray(raw[start + 1:start + 1 + width * channels])
        for i in range(len(row)):
            left = row[i - channels] if i >= channels else 0
            corner = above[i - channels] if i >= channels else 0
            if method == 1:
                guess = left
            elif method == 2:
                guess = above[i]
            elif method == 3:
                guess = (left + above[i]) // 2
            elif method == 4:  # Paeth
                sum_ = left + above[i] - corner
                guess = min((left, above[i], corner), key=lambda value: abs(sum_ - value))
            else:
                break
            row[i] = (row[i] + guess) & 255
        rows.append(b"".join(bytes(row[i:i + 3]) for i in range(0, len(row), channels)))
        above = bytes(row)
    return rows


def skip(why):
    print("skipped:", why, file=sys.stderr)
    sys.exit(SKIPPED)
