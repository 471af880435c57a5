"""Measures the kiosk and Chromium in kiosk mode showing a like page, in one run, by turns, on one virtual display.

usage: compare.py KIOSK WATCH PAGE PLAN EXHIBIT OUT [--rounds N] [--taps N] [--still SECONDS]

Each round starts each program once, and everything is seen from outside by WATCH (watch.cpp):
  first picture   from the start of the process to its picture on the screen
  tap             from the press to the first pixel of the pressed tile that changes, and from the release to the
                  first pixel elsewhere (the panel)
  memory          proportional set size of all its processes after that
  still screen    in the first round, after it: context switches and processor time of all its threads
"""

import argparse
import contextlib
import ctypes
import json
import math
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
WIDTH, HEIGHT = 1920, 1080
CHROMIUM = [
    "chromium", "--kiosk", "--no-sandbox", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", f"--window-size={WIDTH},{HEIGHT}", "--window-position=0,0",
]


# ---- processes ------------------------------------------------------------------------------------------------------

def adopt_orphans():
    """Processes whose parent ends become ours, so that none of a program's is missed."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def fields_of(process):
    """/proc/PID/stat after the name, or nothing where it has ended."""
    try:
        text = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return None
    return text[text.rindex(")") + 2:].split()


def descendants(ancestor, without=()):
    """All living processes below, but for those and what is below them."""
    children = {}
    for entry in os.listdir("/proc"):
        fields = fields_of(entry) if entry.isdigit() else None
        if fields and fields[0] != "Z":
            children.setdefault(int(fields[1]), []).append(int(entry))
    found, open_ends = [], [ancestor]
    while open_ends:
        for child in children.get(open_ends.pop(), []):
            if child not in without:
                found.append(child)
                open_ends.append(child)
    return found


def stop(process, others):
    """Ends a program: first politely, then all of it."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGTERM)
    deadline = time.monotonic() + 5
    while descendants(os.getpid(), others):
        reap()
        if time.monotonic() > deadline:
            for left in descendants(os.getpid(), others):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(left, signal.SIGKILL)
        time.sleep(0.05)
    reap()


def reap():
    """Takes leave of ended processes that were adopted."""
    for process in zombies():
        with contextlib.suppress(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def zombies():
    for entry in os.listdir("/proc"):
        fields = fields_of(entry) if entry.isdigit() else None
        if fields and fields[0] == "Z" and int(fields[1]) == os.getpid():
            yield int(entry)


# ---- what they cost -------------------------------------------------------------------------------------------------

def switches(processes):
    """Voluntary and nonvoluntary context switches of all threads."""
    total = 0
    for process in processes:
        for status in Path(f"/proc/{process}/task").glob("*/status"):
            with contextlib.suppress(OSError):
                total += sum(int(line.split()[1]) for line in status.read_text().splitlines() if "ctxt_switches" in line)
    return total


def processor_seconds(processes):
    """Of all threads, ended ones too, by each process's own clock."""
    total = 0.0
    for process in processes:
        with contextlib.suppress(OSError):
            total += time.clock_gettime((~process << 3) | 2)  # CPUCLOCK_SCHED of that process
    return total


def memory_mb(processes):
    kilobytes = 0
    for process in processes:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
    return kilobytes / 1024


# ---- one program ----------------------------------------------------------------------------------------------------

class Bench:
    def __init__(self, options, display, screen, server):
        self.options, self.screen, self.server = options, screen, server
        self.environment = dict(os.environ, DISPLAY=display)
        for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
            self.environment.pop(name, None)

    def watch(self, *arguments, text=""):
        done = subprocess.run([self.options.watch, *map(str, arguments)], input=text, env=self.environment, text=True,
                              stdout=subprocess.PIPE, stderr=None, check=True)
        return done.stdout

    def processes(self):
        return descendants(os.getpid(), {self.server})

    def round(self, command, plan, still):
        """Starts the program and measures it once."""
        started = json.loads(self.watch("start", self.screen, 60, *command))
        time.sleep(2.5)
        self.watch("wake", self.screen, WIDTH // 2, HEIGHT // 2)
        lines = self.watch("taps", self.screen, text=plan).splitlines()
        time.sleep(1)
        result = {"start": started, "taps": [json.loads(line) for line in lines], "memory_mb": memory_mb(self.processes())}
        if still:
            result["still"] = self.still(still)
        stop(started["process"], {self.server})
        return result

    def still(self, seconds):
        """The contents screen, touched by nobody."""
        time.sleep(3)
        before, processes = switches(self.processes()), self.processes()
        worked, server = processor_seconds(processes), processor_seconds([self.server])
        time.sleep(seconds)
        processes = self.processes()
        return {
            "seconds": seconds,
            "processes": len(processes),
            "switches": switches(processes) - before,
            "processor_ms": (processor_seconds(processes) - worked) * 1000,
            "display_ms": (processor_seconds([self.server]) - server) * 1000,
        }


@contextlib.contextmanager
def virtual_display(folder):
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-nocursor",
         "-nolisten", "tcp", "-noreset"],
        pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            sys.exit("the virtual display does not start")
        yield f":{number}", os.path.join(folder, "Xvfb_screen0"), server.pid
    finally:
        server.terminate()
        server.wait()


# ---- the whole ------------------------------------------------------------------------------------------------------

def percentile(values, share):
    """The nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def summary(rounds):
    def times(name):
        return [tap[name] for one in rounds for tap in one["taps"] if tap[name] >= 0]

    result = {"rounds": len(rounds), "lost_taps": sum(t["press"] < 0 or t["open"] < 0 for r in rounds for t in r["taps"])}
    for name in ("window", "picture"):
        result[name + "_ms"] = statistics.median(one["start"][name] for one in rounds)
    for name in ("press", "open", "settled"):
        result[name] = {"taps": len(times(name)), "median_ms": statistics.median(times(name)),
                        "p99_ms": percentile(times(name), 0.99)}
    result["memory_mb"] = statistics.median(one["memory_mb"] for one in rounds)
    result["still"] = next(one["still"] for one in rounds if "still" in one)
    return result


def rows(kiosk, chromium):
    yield "start to first pixel of a window, ms", kiosk["window_ms"], chromium["window_ms"]
    yield "start to first picture, ms", kiosk["picture_ms"], chromium["picture_ms"]
    for name, words in (("press", "press to changed pixel"), ("open", "release to first pixel of the panel"),
                        ("settled", "release to panel at rest*")):
        yield words + ", median ms", kiosk[name]["median_ms"], chromium[name]["median_ms"]
        yield words + ", 99th percentile ms", kiosk[name]["p99_ms"], chromium[name]["p99_ms"]
    seconds = kiosk["still"]["seconds"]
    yield f"context switches in {seconds} s of still screen", kiosk["still"]["switches"], chromium["still"]["switches"]
    yield "processor time meanwhile, ms", kiosk["still"]["processor_ms"], chromium["still"]["processor_ms"]
    yield "memory (PSS), MB", kiosk["memory_mb"], chromium["memory_mb"]


def table(kiosk, chromium):
    lines = [f"{'':46}{'kiosk':>10}{'Chromium':>10}{'ratio':>8}"]
    for words, ours, theirs in rows(kiosk, chromium):
        ratio = f"{ours / theirs:8.2f}" if theirs else " " * 8
        lines.append(f"{words:46}{ours:10.1f}{theirs:10.1f}{ratio}")
    return "\n".join(lines)


def processor_name():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def version(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.strip()


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("kiosk", "watch", "page", "plan", "exhibit", "out"):
        parser.add_argument(name)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--taps", type=int, default=16, help="in each round")
    parser.add_argument("--still", type=int, default=20, help="seconds")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    adopt_orphans()
    places = Path(options.plan).read_text().splitlines()
    plan = "\n".join(places[i % len(places)] for i in range(options.taps)) + "\n"
    out = Path(options.out)
    trace = out.with_suffix(".trace.jsonl")
    with tempfile.TemporaryDirectory() as folder, virtual_display(folder) as (display, screen, server):
        profile = os.path.join(folder, "profile")
        commands = {
            "kiosk": [options.kiosk, "run", options.exhibit, "--seed", "1", "--trace", str(trace)],
            "chromium": [*CHROMIUM, f"--user-data-dir={profile}", Path(options.page).resolve().as_uri()],
        }
        bench = Bench(options, display, screen, server)
        machine = {
            "processor": processor_name(), "cores": os.cpu_count(), "system": platform.platform(),
            "opengl": bench.watch("machine").strip(), "display": f"Xvfb {WIDTH}x{HEIGHT}",
            "chromium": version("chromium", "--version"),
        }
        results = {name: [] for name in commands}
        for number in range(-1, options.rounds):  # round -1 warms both programs' caches and is not counted
            for name, command in commands.items():
                print(f"round {number + 1} of {options.rounds}: {name}", file=sys.stderr, flush=True)
                one = bench.round(command, plan if number >= 0 else places[0] + "\n", options.still if number == 0 else 0)
                if number >= 0:
                    results[name].append(one)
    kiosk, chromium = summary(results["kiosk"]), summary(results["chromium"])
    out.write_text(json.dumps({"machine": machine, "kiosk": kiosk, "chromium": chromium, "rounds": results}, indent=1))
    print(f"{machine['processor']}, {machine['cores']} cores; {machine['display']}; OpenGL: {machine['opengl']}; "
          f"{machine['chromium']}")
    print(f"{options.rounds} rounds by turns, {kiosk['press']['taps']} taps each"
          + "".join(f"; {n} lost {s['lost_taps']}" for n, s in (("kiosk", kiosk), ("Chromium", chromium)) if s["lost_taps"]))
    print(table(kiosk, chromium))
    print("* the kiosk fades to the panel, the page cuts to it")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
