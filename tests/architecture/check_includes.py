#!/usr/bin/env python3
"""Holds the sources against the architecture: who may include whom, and which library lives in which room.

usage: check_includes.py ROOT        every break as file:line: message; exit status 1 where there is one
"""

import re
import sys
from pathlib import Path

# room: the rooms it may use. A new room is a new line here and in the README's table.
ROOMS = {
    "base": set(),
    "atlas": {"base"},
    "exhibit": {"base"},
    "quiz": {"exhibit", "base"},
    "scene": {"base"},
    "visit": {"quiz", "scene", "exhibit", "atlas", "base"},
    "paint": {"scene", "base"},
    "stage": {"paint", "scene", "base"},
    "exchange": {"exhibit", "base"},
    "record": {"quiz", "exhibit", "base"},
    "app": {"base", "atlas", "exhibit", "quiz", "scene", "visit", "paint", "stage", "exchange", "record"},
}

# what: (its headers, its names in link lines, the rooms that may name it, whether it stays out of public headers)
LIBRARIES = {
    "SFML": (r"SFML/", r"sfml", {"stage"}, False),
    "X11": (r"X11/", r"X11|Xi\b|PkgConfig::(X|XI)", {"stage"}, False),
    "OpenGL": (r"GL/|EGL/", r"OpenGL|GLX?\b", {"stage"}, False),
    "OpenAL": (r"AL/", r"OpenAL", {"stage"}, False),
    "GStreamer": (r"gst/|glib", r"gstreamer|glib", {"stage"}, True),
    "Pango": (r"pango/", r"pango", {"paint"}, False),
    "Cairo": (r"cairo", r"cairo", {"paint"}, False),
    "librsvg": (r"librsvg/", r"rsvg", {"paint"}, False),
    "nlohmann/json": (r"nlohmann/", r"nlohmann", {"exhibit", "app", "exchange", "record"}, True),
    "md4c": (r"md4c", r"md4c", {"exhibit"}, True),
    "pugixml": (r"pugixml", r"pugixml", {"exchange"}, True),
    "libzip": (r"zip\.h", r"libzip", {"exchange"}, True),
    "qrcodegen": (r"qrcodegen/", r"qrcodegen", {"visit"}, True),
    "CLI11": (r"CLI/", r"CLI11", {"app"}, True),
}

LONGEST = 400  # lines of a file

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
LINK = re.compile(r"target_link_libraries\s*\(\s*kiosk(?:_(\w+))?\s([^)]*)\)", re.DOTALL)
SOURCES = {".cpp", ".hpp", ".h", ".cc", ".ipp"}


def is_private(path):
    """A header that only its own room's .cpp files read."""
    return path.suffix == ".cpp" or path.stem.endswith("_tree")


def check_include(path, room, quoted, name, kiosk):
    if quoted:
        other = name.split("/")[0]
        if "/" not in name or other not in ROOMS:
            yield f'write "{name}" as "room/file.hpp", with a room that is in the table'
        elif other != room and other not in ROOMS[room]:
            yield f"{room} may not use {other}"
        elif not (kiosk / name).is_file():
            yield f"there is no {name}"
        elif (kiosk / name).stem.endswith("_tree") and other != room:
            yield f"{name} is {other}'s own"
        return
    for library, (headers, _, rooms, hidden) in LIBRARIES.items():
        if not re.match(headers, name):
            continue
        if room not in rooms:
            yield f"{room} may not name {library}; that is for {' and '.join(sorted(rooms))}"
        elif hidden and not is_private(path):
            yield f"{library} stays out of headers that others include"


def check_file(path, room, kiosk):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > LONGEST:
        yield len(lines), f"{len(lines)} lines; at most {LONGEST}: divide it"
    for number, line in enumerate(lines, 1):
        match = INCLUDE.match(line)
        if match:
            for message in check_include(path, room, match[1] == '"', match[2], kiosk):
                yield number, message


def links(cmake):
    """(line, target's room, what it links) for each link line."""
    text = re.sub(r"#.*", "", cmake.read_text(encoding="utf-8"))
    for match in LINK.finditer(text):
        yield text[: match.start()].count("\n") + 1, match[1] or "app", match[2].split()


def check_links(cmake, room, reach):
    for number, target, words in links(cmake):
        if target != room:
            continue  # a helper target of the room, such as a test's
        for word in words:
            inner = re.fullmatch(r"kiosk_(\w+)", word)
            if inner and inner[1] in ROOMS:
                reach.add(inner[1])
                if inner[1] != room and inner[1] not in ROOMS[room]:
                    yield number, f"{room} may not link {inner[1]}"
                continue
            for library, (_, names, rooms, _) in LIBRARIES.items():
                if re.search(names, word, re.IGNORECASE) and not inner and room not in rooms:
                    yield number, f"{room} may not link {library}"


def closure(direct):
    """Every room that a room's link lines reach."""
    reached = {room: set(rooms) for room, rooms in direct.items()}
    for _ in ROOMS:
        for room in reached:
            for other in list(reached[room]):
                reached[room] |= reached.get(other, set())
    return reached


def check(root):
    """Every break of the architecture, as (file, line, message)."""
    kiosk = root / "kiosk"
    used, linked = {}, {}
    for folder in sorted(path for path in kiosk.iterdir() if path.is_dir()):
        room = folder.name
        if room not in ROOMS:
            yield folder, 1, f"{room} is not in the table of rooms"
            continue
        for path in sorted(path for path in folder.rglob("*") if path.suffix in SOURCES):
            for line, message in check_file(path, room, kiosk):
                yield path, line, message
            for name in re.findall(r'^\s*#\s*include\s*"(\w+)/', path.read_text(encoding="utf-8"), re.MULTILINE):
                used.setdefault(room, {}).setdefault(name, path)
        cmake = folder / "CMakeLists.txt"
        if not cmake.is_file():
            yield cmake, 1, f"{room} has no CMakeLists.txt"
            continue
        linked[room] = set()
        for line, message in check_links(cmake, room, linked[room]):
            yield cmake, line, message
    reached = closure(linked)
    for room, others in used.items():
        for other, path in sorted(others.items()):
            if other in ROOMS[room] and other not in reached.get(room, {other}):
                yield path, 1, f"{room} uses {other}, and its link lines do not reach it"


def main(arguments):
    if len(arguments) != 1:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    root = Path(arguments[0])
    breaks = list(check(root))
    for path, line, message in breaks:
        print(f"{path.relative_to(root)}:{line}: {message}")
    return 1 if breaks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
