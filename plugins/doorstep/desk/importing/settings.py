"""What the old site's settings tell: its name and its address."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from .written import one_line

if TYPE_CHECKING:
    from pathlib import Path

_LINE = re.compile(r"^(?P<key>title|url)\s*:\s*(?P<value>.+)$", re.MULTILINE)


def read(folder: Path) -> tuple[str, str]:
    """Return the name and the web address of the site in *folder*, "" for what is not known."""
    for place in (folder, folder.resolve().parent):
        pelican, jekyll = place / "pelicanconf.py", place / "_config.yml"
        if pelican.is_file():
            return _pelican(pelican)
        if jekyll.is_file():
            found = {m["key"]: m["value"].strip("\"' ") for m in _LINE.finditer(_text(jekyll))}
            return one_line(found.get("title", "")), _address(found.get("url", ""))
    return "", ""


def _text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")


def _pelican(file: Path) -> tuple[str, str]:
    """Return SITENAME and SITEURL where they are plain texts; the file is never run."""
    found = {"SITENAME": "", "SITEURL": ""}
    for each in (file, file.with_name("publishconf.py")):
        try:
            tree = ast.parse(_text(each) if each.is_file() else "")
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)):
                continue
            for target in node.targets:
                value = node.value.value
                if isinstance(target, ast.Name) and target.id in found and isinstance(value, str) and value:
                    found[target.id] = value
    return one_line(found["SITENAME"]), _address(found["SITEURL"])


def _address(text: str) -> str:
    plain = one_line(text).rstrip("/")
    local = "localhost" in plain or "127.0.0.1" in plain
    return plain if plain.startswith(("http://", "https://")) and not local else ""
