"""Who may import whom: the rule of docs/for-developers.md, written once and held here."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugins" / "doorstep"
MODULES = sorted(PACKAGE.rglob("*.py"))
PUBLICATIONS = {folder.name for folder in PACKAGE.iterdir() if (folder / "plan.py").is_file()}
STANDARD = set(sys.stdlib_module_names)
BODY = {"markdown", "nh3"}
PICTURES = {"PIL"}
FINISHING = {
    "web": set(),
    "feeds": {"feedgen", "lxml", "icalendar"},
    "mail": {"css_inline", "markupsafe"},
    "paper": {"weasyprint", "pikepdf", "segno", "PIL", "markupsafe"},
}
"""Libraries of each publication's finishing step; a new publication begins with none."""


def name_of(file: Path) -> tuple[str, ...]:
    """Return a module's place in the package, as ("core", "header")."""
    return file.relative_to(PACKAGE).with_suffix("").parts


def imports(file: Path) -> set[str]:
    """Return what *file* imports, also inside functions and for types: absolute dotted names."""
    package = ("doorstep", *file.relative_to(PACKAGE).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *([node.module] if node.module else [])))
            found |= {f"{module}.{alias.name}" for alias in node.names}
    return found


def allowed(name: tuple[str, ...]) -> tuple[set[str], set[str]]:
    """Return the libraries and the rooms of our own that the module *name* may import."""
    room = name[0]
    if room == "core":
        return {"yaml"}, {"core"}
    if room == "body":
        return BODY, {"core", "body"}
    if room == "pictures":
        return PICTURES, {"core", "pictures"}
    if room == "bridge":
        return {"pelican", "jinja2", "markupsafe"}, {"core", "body", "pictures", "bridge"}
    if room in PUBLICATIONS and name[-1] == "plan":
        return set(), {"core"}
    if room in PUBLICATIONS and name[-1] == "plugin":
        return {"pelican"}, {"core", "bridge", room}
    if room in PUBLICATIONS:
        return FINISHING.get(room, set()), {"core", "pictures", room}
    return {"yaml", "PIL", "nh3", "pelican"}, {"core", "body", "pictures", "bridge", "desk", *PUBLICATIONS}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: "/".join(name_of(file)))
def test_a_module_imports_only_what_its_room_may(file):
    """Core knows only PyYAML, a plan only core, publications never one another, and so on."""
    name = name_of(file)
    if len(name) == 1:
        assert imports(file) == set()
        return
    libraries, rooms = allowed(name)
    for imported in imports(file):
        top, _, rest = imported.partition(".")
        if top == "doorstep":
            assert rest.split(".")[0] in rooms, f"{'/'.join(name)} imports {imported}"
            assert "plugin" not in rest.split("."), f"nothing imports a plugin: {imported}"
        elif name[-1] != "__main__" or top != "__main__":
            assert top in libraries | STANDARD, f"{'/'.join(name)} imports {imported}"


def test_only_the_plans_of_publications_are_found():
    """The four publications of the house are there, each with the same inside shape."""
    assert {"web", "feeds", "mail", "paper"} <= PUBLICATIONS
    for publication in PUBLICATIONS:
        assert (PACKAGE / publication / "plugin.py").is_file()


def test_the_clock_is_read_in_one_place():
    """Same input, same bytes: only core/dates.py may ask what day it is."""
    for file in MODULES:
        code = file.read_text("utf-8")
        if name_of(file) != ("core", "dates"):
            for word in ("datetime.now(", "date.today(", "time.time(", "utcnow("):
                assert word not in code, f"{file} reads the clock"
