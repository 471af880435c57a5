"""Writes a page like the exhibit: the same screens, places, texts, fonts, colours and pictures, from `kiosk outline`.

usage: page.py KIOSK EXHIBIT OUT       writes OUT/index.html and OUT/plan, the tiles for the watcher to press
"""

import html
import json
import subprocess
import sys
from pathlib import Path

STYLE = """
* { box-sizing: border-box; cursor: none; user-select: none; }
body { margin: 0; overflow: hidden; }
section { display: none; position: absolute; inset: 0; overflow: hidden; }
section.shown { display: block; }
section * { position: absolute; }
button { border: 0; padding: 0; }
button:active { background: %s !important; }
p { margin: 0; overflow-wrap: break-word; }
img { display: block; }
"""

SCRIPT = """
function show(screen) {
  document.querySelector('section.shown').classList.remove('shown');
  document.getElementById(screen).classList.add('shown');
}
for (const button of document.querySelectorAll('[data-opens]'))
  button.addEventListener('click', () => show(button.dataset.opens));
document.getElementById('attract').addEventListener('click', () => show('contents'));
addEventListener('keydown', event => { if (event.key === 'Home') show('contents'); });
"""


def place(node):
    left, top, width, height = node["place_px"]
    return f"left:{left}px;top:{top}px;width:{width}px;height:{height}px"


def text(node):
    font, lines = node["font"], max(1, node["lines"]["shown"])
    style = (f"{place(node)};color:{node['colours']['ink'][:7]};font:{'italic ' if font['italic'] else ''}"
             f"{font['weight']} {font['size_px']}px '{font['family']}';line-height:{node['place_px'][3] / lines:.2f}px")
    return f'<p style="{html.escape(style)}">{html.escape(node["text"])}</p>'


def picture(node):
    fit = "cover" if node["role"] == "decoration" else "contain"
    return f'<img alt="" style="{place(node)};object-fit:{fit}" src="{html.escape(Path(node["picture"]).as_uri())}">'


def parts(node):
    """The node and what is in it, each at its own place on the screen."""
    colours = node["colours"]
    if node["role"] in ("button", "option"):
        style = f"{place(node)};background:{colours['background'][:7]}"
        if "border" in colours:
            style += f";border:2px solid {colours['border'][:7]}"
        opens = node["id"].removeprefix("tile/")
        target = f' data-opens="panel/{opens}"' if opens != node["id"] and opens != "quiz" else ""
        yield f'<button style="{style}"{target}></button>'
        # What lies on a button lets the finger through.
        inner = "".join(part for child in node["children"] for part in parts(child))
        yield f'<div style="inset:0;pointer-events:none">{inner}</div>'
        return
    if "picture" in node:
        yield picture(node)
    if node.get("text"):
        yield text(node)
    for child in node["children"]:
        yield from parts(child)


def section(screen):
    shown = ' class="shown"' if screen["screen"] == "attract" else ""
    inner = "\n".join(parts(screen["root"]))
    return f'<section id="{screen["screen"]}"{shown} style="background:{screen["ground"][:7]}">\n{inner}\n</section>'


def tiles(node):
    if node["id"].startswith("tile/") and node["touchable"] and node["id"] != "tile/quiz":
        yield node["place_px"]
    for child in node["children"]:
        yield from tiles(child)


def plan(contents):
    """Where to press, in the lower part of each tile, and the tile's rectangle."""
    for left, top, width, height in tiles(contents["root"]):
        yield f"{left + width / 2:.0f} {top + height * 0.75:.0f} {left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def wanted(screen):
    name = screen["screen"]
    return name in ("attract", "contents") or (name.startswith("panel/") and name.count("/") == 1)


def main(kiosk, exhibit, out):
    told = subprocess.run([kiosk, "outline", exhibit, "--all", "--size", "1920x1080"], stdout=subprocess.PIPE, check=True).stdout
    screens = [screen for screen in json.loads(told) if wanted(screen)]
    contents = next(screen for screen in screens if screen["screen"] == "contents")
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    page = (f'<!doctype html>\n<html lang="{contents["language"]}">\n<meta charset="utf-8">\n<title>{contents["title"]}</title>\n'
            f"<style>{STYLE % pressed_colour(exhibit)}</style>\n" + "\n".join(map(section, screens))
            + f"\n<script>{SCRIPT}</script>\n</html>\n")
    (out / "index.html").write_text(page, encoding="utf-8")
    (out / "plan").write_text("\n".join(plan(contents)) + "\n")


def pressed_colour(exhibit):
    """The theme's colour of a raised surface, which a pressed tile takes."""
    folder = Path(exhibit)
    theme = json.loads((folder / "exhibit.json").read_text(encoding="utf-8")).get("themes", {}).get("standard")
    return json.loads((folder / theme).read_text(encoding="utf-8"))["colours"]["raised"] if theme else "#223043"


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
