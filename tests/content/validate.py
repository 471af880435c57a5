#!/usr/bin/env python3
"""Holds the files of exhibits against the JSON schemas in content/schemas.

    validate.py FOLDER...    each FOLDER holds an exhibit.json

Also checks the schemas themselves, and that they refuse what they should. Exit status: 0 where all is well, 1 otherwise.
Needs python3-jsonschema 4.10 or later; reads nothing but files.
"""

import copy
import json
import sys
import warnings
from pathlib import Path

from jsonschema import Draft202012Validator

with warnings.catch_warnings():
    # Its successor, the package "referencing", is not in Debian 12.
    warnings.simplefilter("ignore", DeprecationWarning)
    from jsonschema import RefResolver

SCHEMAS = Path(__file__).resolve().parents[2] / "content" / "schemas"

SCHEMA_OF_FILE = {
    "exhibit.json": "exhibit",
    "sources.json": "sources",
    "facts.json": "facts",
    "quotations.json": "quotations",
    "people.json": "people",
    "places.json": "places",
    "panels/*.json": "panel",
    "questions/*.json": "questions",
    "themes/*.json": "theme",
    "words/*.json": "words",
}

TEXT = {"en": "A silo", "ru": "Шахта"}
PICTURE = {"file": "pictures/a.svg", "alt": TEXT, "labels": [{"text": TEXT, "x": 1, "y": 2, "width": 3}]}
OPTIONS = [{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT, "why": TEXT}]
QUESTION = {"id": "q", "stem": TEXT, "explanation": TEXT}
STATEMENT = {"text": TEXT, "facts": ["S1"]}
PART = {"id": "pillar-1", "title": TEXT, "when": TEXT, "body": [STATEMENT], "quotations": ["Q1"],
        "excerpts": [{"quotation": "Q1", "words": TEXT}]}
HOTSPOTS = {"kind": "hotspots", "picture": PICTURE, "parts": [PART, {"id": "roof", "title": TEXT}]}

# A good document for each schema that has broken ones below; a schema is named by the first word.
GOOD = {
    "exhibit": {"id": "a", "title": TEXT, "subtitle": TEXT, "introduction": TEXT, "credits": TEXT,
                "languages": ["en", "ru"], "assets": "../assets", "panels": ["a"], "question_sets": []},
    "panel": {"id": "a", "title": TEXT, "picture": PICTURE, "body": [STATEMENT]},
    "panel with an interactive": {"id": "a", "title": TEXT, "interactive": HOTSPOTS, "body": [STATEMENT]},
    "hotspots": HOTSPOTS,
    "part": PART,
    "questions": {"id": "a", "title": TEXT, "questions": [
        {**QUESTION, "type": "single", "options": OPTIONS, "answer": "a"},
        {**QUESTION, "type": "multiple", "options": OPTIONS, "answer": ["a"]},
        {**QUESTION, "type": "true-false", "answer": False}]},
    "sources": {"sources": [{"id": "doc-1", "kind": "document", "title": TEXT}]},
    "facts": {"facts": [{"id": "S1", "standing": "document", "source": "doc-1", "text": TEXT}]},
    "quotations": {"quotations": [{"id": "Q1", "language": "en", "text": "A silo", "document": "doc-1",
                                   "translations": {"ru": "Шахта"}}],
                   "terms": [{"text": "silo", "language": "en", "document": "doc-1"}]},
    "people": {"people": [{"id": "a", "name": TEXT}]},
    "places": {"places": [{"id": "a", "name": TEXT, "latitude": 55, "longitude": 37}]},
    "words": {"begin": "Touch to begin"},
    "map": {"kind": "map", "view": {"south": 36, "north": 69, "west": -11, "east": 63}, "projection": "conic",
            "borders": [{"file": "maps/a.geojson", "year": TEXT}], "regions": [{"points": [[1, 2], [3, 4], [5, 6]]}],
            "lines": [{"points": [[68.5, 66.3], [47, 51.8]], "title": TEXT, "dashed": True}],
            "pins": [{"id": "a", "title": TEXT, "place": "moscow", "label": TEXT, "body": [{"text": TEXT}]},
                     {"id": "b", "title": TEXT, "place": "brussels"}],
            "routes": [{"from": "a", "to": "b", "title": TEXT}]},
}

# What must be refused: where in the good document, and the value put there; None deletes.
BROKEN = [
    ("exhibit", ["languages"], []),
    ("exhibit", ["languages", 0], "English"),
    ("exhibit", ["panels"], None),
    ("exhibit", ["panels", 0], "../secret"),
    ("exhibit", ["themes"], {"high": "/etc/passwd"}),
    ("exhibit", ["themes"], {"high": "themes/../../x.json"}),
    ("exhibit", ["timing"], {"idle_seconds": 1}),
    ("exhibit", ["titel"], TEXT),
    ("panel", ["picture"], None),
    ("panel", ["picture", "file"], "../a.svg"),
    ("panel", ["picture", "file"], "a.jpg"),
    ("panel", ["picture", "labels", 0, "x"], 101),
    ("panel", ["body"], []),
    ("panel", ["body", 0, "text"], "A silo"),
    ("panel", ["body", 0, "text", "en"], ""),
    ("panel", ["body", 0, "text", "en"], "two\nlines"),
    ("panel", ["layout"], "quotation"),
    ("panel with an interactive", ["interactive"], None),
    ("panel with an interactive", ["interactive", "kind"], None),
    ("panel with an interactive", ["interactive", "kind"], "juggler"),
    ("panel with an interactive", ["interactive", "parts", 0, "id"], None),
    ("hotspots", ["kind"], "map"),
    ("hotspots", ["picture"], None),
    ("hotspots", ["parts"], []),
    ("hotspots", ["parts", 1, "lane"], "documents"),
    ("hotspots", ["zoom"], 2),
    ("part", ["id"], "Pillar 1"),
    ("part", ["id"], "sources"),
    ("part", ["title"], None),
    ("part", ["body"], []),
    ("part", ["body", 0, "facts"], "S1"),
    ("part", ["quotations"], ["q 1"]),
    ("part", ["excerpts", 0, "quotation"], None),
    ("part", ["excerpts", 0, "words"], {}),
    ("part", ["excerpts", 0, "words", "en"], "two\nlines"),
    ("part", ["excerpts", 0, "page"], 1),
    ("questions", ["questions", 0, "answer"], ["a"]),
    ("questions", ["questions", 0, "options"], OPTIONS[:1]),
    ("questions", ["questions", 0, "type"], "guess"),
    ("questions", ["questions", 1, "answer"], "a"),
    ("questions", ["questions", 1, "answer"], []),
    ("questions", ["questions", 2, "answer"], "false"),
    ("questions", ["questions", 2, "options"], OPTIONS),
    ("questions", ["questions", 2, "difficulty"], 4),
    ("sources", ["sources", 0, "kind"], "rumour"),
    ("facts", ["facts", 0, "source"], None),
    ("facts", ["facts", 0, "id"], "S 1"),
    ("quotations", ["quotations", 0, "document"], None),
    ("quotations", ["terms", 0, "document"], None),
    ("people", ["people", 0, "name"], None),
    ("places", ["places", 0, "latitude"], 91),
    ("words", ["beginn"], "Touch"),
    ("map", ["view"], None),
    ("map", ["view", "north"], 91),
    ("map", ["projection"], "mercator"),
    ("map", ["pins"], []),
    ("map", ["pins", 0, "place"], None),
    ("map", ["pins", 0, "text"], TEXT),
    ("map", ["lines", 0, "points"], [[68.5, 66.3]]),
    ("map", ["lines", 0, "points", 0], [68.5, 66.3, 1]),
    ("map", ["regions", 0, "points", 0], [95, 2]),
    ("map", ["borders", 0, "file"], "../a.geojson"),
    ("map", ["borders", 0, "year"], None),
    ("map", ["routes", 0, "to"], None),
]


def validator(name):
    path = SCHEMAS / f"{name}.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    return Draft202012Validator(schema, resolver=RefResolver(path.as_uri(), schema))


def replaced(document, path, value):
    document = copy.deepcopy(document)
    parent = document
    for step in path[:-1]:
        parent = parent[step]
    if value is None:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return document


def schema_faults():
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        try:
            Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))
        except Exception as error:  # broken JSON or a broken schema
            yield f"{path.name}: {str(error).splitlines()[0]}"
    night = SCHEMAS.parent / "themes" / "night.json"
    good = {**GOOD, "theme": json.loads(night.read_text(encoding="utf-8"))}
    broken = BROKEN + [("theme", ["colours", "text"], None), ("theme", ["colours", "text"], "white"),
                       ("theme", ["sizes", "small"], 12)]
    for name, document in good.items():
        for error in validator(name.split()[0]).iter_errors(document):
            yield f"{name}: refuses a good document: {error.json_path}: {error.message}"
    for name, path, value in broken:
        if validator(name.split()[0]).is_valid(replaced(good[name], path, value)):
            yield f"{name}: accepts {json.dumps(value)} at {path}"


def folder_faults(folder):
    if not (folder / "exhibit.json").is_file():
        yield f"{folder}: there is no exhibit.json"
    for pattern, name in SCHEMA_OF_FILE.items():
        for path in sorted(folder.glob(pattern)):
            try:
                document = json.loads(path.read_text(encoding="utf-8-sig"))
            except (json.JSONDecodeError, UnicodeDecodeError) as error:
                yield f"{path}: {error}"
                continue
            for error in validator(name).iter_errors(document):
                yield f"{path}: {error.json_path}: {error.message}"


def main(folders):
    if not folders:
        print(__doc__.strip(), file=sys.stderr)
        return 1
    faults = list(schema_faults())
    for folder in folders:
        faults += folder_faults(Path(folder))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
