"""A small exhibit with a question of each of the twelve types, and what a visitor presses to answer it."""
import json
import shutil
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "pharos"


def text(words):
    return {"ar": words, "en": words}


def entries(**named):
    return [{"id": name, "text": text(words)} for name, words in named.items()]


def slots(answers, **named):
    return [dict(entry, answer=answers[entry["id"]]) for entry in entries(**named)]


SPOTS = [dict(spot, x=x, y=10, width=25, height=80)
         for spot, x in zip(entries(west="Left", middle="Middle", east="Right"), (2, 35, 70))]

QUESTIONS = {
    "single": {"options": entries(a="Brick", b="Wood", c="Stone"), "answer": "c"},
    "multiple": {"options": entries(a="One", b="Two", c="Three", d="Four"), "answer": ["a", "c"]},
    "true-false": {"answer": False},
    "who-said-it": {"quotation": "Q1", "options": [{"person": who} for who in ("strabo", "ibn-battuta", "pliny")]},
    "hotspot": {"picture": {"file": "tower.svg", "alt": text("A tower")}, "spots": SPOTS, "answer": "middle"},
    "order": {"entries": entries(a="First", b="Second", c="Third"), "first": text("Earliest"), "last": text("Latest")},
    "match": {"premises": slots({"p": "x", "q": "y"}, p="Rome", q="Athens"),
              "responses": entries(x="Tiber", y="Cephissus", z="Nile")},
    "gaps": {"passage": text("The {p} burned {q}."),
             "gaps": [{"id": "p", "answer": "x"}, {"id": "q", "answer": "y"}],
             "bank": entries(x="fire", y="nightly", z="ship")},
    "groups": {"entries": slots({"p": "x", "q": "y", "r": "x"}, p="Oak", q="Marble", r="Pine"),
               "groups": entries(x="Of wood", y="Of stone")},
    "number": {"scale": {"from": 0, "to": 100, "step": 10, "unit": text("m")}, "answer": 70,
               "full_within": 0, "zero_at": 20},
    "year": {"scale": {"from": 1300, "to": 1400}, "answer": 1360, "full_within": 1, "zero_at": 20},
    # The place is the middle of the view.
    "map-pin": {"view": {"south": 26.214, "north": 36.214, "west": 24.885, "east": 34.885}, "place": "alexandria",
                "full_within": 60, "zero_at": 300},
}

# Controls that answer: rightly, and with nothing right in it.
PRESSED = {
    "single": (["option/c"], ["option/a"]),
    "multiple": (["option/a", "option/c"], ["option/b", "option/d"]),
    "true-false": (["option/false"], ["option/true"]),
    "who-said-it": (["option/ibn-battuta"], ["option/strabo"]),
    "hotspot": (["option/middle"], ["option/west"]),
    "order": (["entry/a", "entry/b", "entry/c"], ["entry/c", "entry/b", "entry/a"]),
    "match": (["slot/p", "token/x", "slot/q", "token/y"], ["slot/p", "token/y", "slot/q", "token/z"]),
    "gaps": (["slot/p", "token/x", "slot/q", "token/y"], ["slot/p", "token/z", "slot/q", "token/x"]),
    "groups": (["slot/p", "token/x", "slot/q", "token/y", "slot/r", "token/x"],
               ["slot/p", "token/y", "slot/q", "token/x", "slot/r", "token/y"]),
}
# The first press of a step brings the middle.
STEPPED = {
    "number": (["scale/more"] * 3, ["scale/more"] + ["scale/much-less"] * 2),
    "year": (["scale/more", "scale/much-more"], ["scale/more"] + ["scale/much-less"] * 3),
    "map-pin": (["pin/west"], ["pin/west"] * 7),
}
# Figures under the scale, and parts of the map's width and height.
POINTED = {"number": ("70", "0"), "year": ("1360", "1300"), "map-pin": ((0.5, 0.5), (0.1, 0.1))}


def make_exhibit(folder, items=len(QUESTIONS)):
    """The example with these questions, so many of them in a round."""
    shutil.copytree(EXAMPLE, folder)
    facts = json.loads((EXAMPLE / "facts.json").read_text(encoding="utf-8"))["facts"]
    questions = [dict(question, id=kind, type=kind, difficulty=1, stem=text(f"{kind}?"), explanation=text("So it is."),
                      facts=[facts[i % len(facts)]["id"]], panel="tower")
                 for i, (kind, question) in enumerate(QUESTIONS.items())]
    rewrite(folder / "questions" / "lighthouse.json", questions=questions)
    rewrite(folder / "exhibit.json", quiz={"items": items})
    return folder


def rewrite(file, **changed):
    content = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**content, **changed}, ensure_ascii=False), encoding="utf-8")
