"""The checker of the architecture must fail where the architecture is broken, and say where."""

import tempfile
import unittest
from pathlib import Path

import check_includes


class Tree:
    """A small program of three rooms that keeps to the architecture, in a folder of its own."""

    def __init__(self, folder):
        self.root = Path(folder)
        self.write("base/thing.hpp", "#pragma once\n#include <string>\n")
        self.write("base/CMakeLists.txt", "target_link_libraries(kiosk_base PRIVATE kiosk_warnings)\n")
        self.write("exhibit/load.hpp", '#pragma once\n#include "base/thing.hpp"\n')
        self.write("exhibit/load.cpp", '#include "exhibit/load.hpp"\n#include <nlohmann/json.hpp>\n')
        self.write("exhibit/CMakeLists.txt",
                   "target_link_libraries(kiosk_exhibit PUBLIC kiosk_base\n  PRIVATE nlohmann_json::nlohmann_json)\n")
        self.write("quiz/draw.cpp", '#include "exhibit/load.hpp"\n#include "base/thing.hpp"\n')
        self.write("quiz/CMakeLists.txt", "target_link_libraries(kiosk_quiz PUBLIC kiosk_exhibit)\n")

    def write(self, name, text):
        path = self.root / "kiosk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def findings(self):
        return [f"{path.relative_to(self.root / 'kiosk')}:{line}: {message}"
                for path, line, message in check_includes.check(self.root)]


class CheckIncludes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.tree = Tree(folder.name)

    def assert_found(self, place, words):
        findings = self.tree.findings()
        self.assertTrue(any(f.startswith(place + ":") and words in f for f in findings), findings)
        self.assertEqual(check_includes.main([str(self.tree.root)]), 1)

    def test_a_tree_that_keeps_the_rules_passes(self):
        self.assertEqual(self.tree.findings(), [])
        self.assertEqual(check_includes.main([str(self.tree.root)]), 0)

    def test_a_room_may_not_use_one_above_it(self):
        self.tree.write("base/thing.cpp", '#include "base/thing.hpp"\n\n#include "exhibit/load.hpp"\n')
        self.assert_found("base/thing.cpp:3", "base may not use exhibit")

    def test_a_link_line_may_not_reach_up(self):
        self.tree.write("base/CMakeLists.txt", "\ntarget_link_libraries(kiosk_base PUBLIC kiosk_quiz)\n")
        self.assert_found("base/CMakeLists.txt:2", "base may not link quiz")

    def test_what_is_included_must_be_linked(self):
        self.tree.write("quiz/CMakeLists.txt", "target_link_libraries(kiosk_quiz PRIVATE kiosk_warnings)\n")
        self.assert_found("quiz/draw.cpp:1", "do not reach it")

    def test_only_the_stage_names_a_window(self):
        for header in ("SFML/Window.hpp", "X11/Xlib.h", "GL/gl.h", "gst/gst.h"):
            with self.subTest(header):
                self.tree.write("quiz/draw.cpp", f"#include <{header}>\n")
                self.assert_found("quiz/draw.cpp:1", "that is for stage")

    def test_only_the_stage_links_a_window(self):
        self.tree.write("quiz/CMakeLists.txt", "target_link_libraries(kiosk_quiz PUBLIC kiosk_exhibit sfml-window)\n")
        self.assert_found("quiz/CMakeLists.txt:1", "may not link SFML")

    def test_json_stays_out_of_public_headers(self):
        self.tree.write("exhibit/load.hpp", "#include <nlohmann/json.hpp>\n")
        self.assert_found("exhibit/load.hpp:1", "stays out of headers")

    def test_json_may_stand_in_the_rooms_own_tree_header(self):
        self.tree.write("exhibit/json_tree.hpp", "#include <nlohmann/json.hpp>\n")
        self.assertEqual(self.tree.findings(), [])
        self.tree.write("quiz/draw.cpp", '#include "exhibit/json_tree.hpp"\n')
        self.assert_found("quiz/draw.cpp:1", "exhibit's own")

    def test_includes_name_their_room(self):
        self.tree.write("exhibit/load.cpp", '#include "load.hpp"\n')
        self.assert_found("exhibit/load.cpp:1", "room/file.hpp")

    def test_a_room_must_be_in_the_table(self):
        self.tree.write("cellar/wine.cpp", "")
        self.assert_found("cellar:1", "not in the table")

    def test_long_files_are_found(self):
        self.tree.write("base/thing.cpp", "\n" * 401)
        self.assert_found("base/thing.cpp:401", "at most 400")


if __name__ == "__main__":
    unittest.main()
