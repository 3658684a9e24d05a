"""The settings files, read without loading Pelican."""

from __future__ import annotations

import os
import runpy
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from doorstep.core.dates import NotADateError, build_date

ROOT = Path(__file__).parents[3]
"""The clone: where Makefile, content/ and the settings files are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a command works on."""

    file: Path
    content: Path
    shown: str
    """The content folder as the person named it."""
    output: Path
    outbox: Path
    cache: Path
    edition: str
    date: str
    plugins: tuple[str, ...]


def read(name: str = "publishconf.py") -> Settings:
    """Return the settings of *name*, with what the environment (make's variables) changes in them."""
    found: dict[str, Any] = runpy.run_path(str(ROOT / name))
    return Settings(
        file=ROOT / name,
        content=Path(found["PATH"]).absolute(),
        shown=os.environ.get("CONTENT", "").rstrip("/") or "content",
        output=Path(found["OUTPUT_PATH"]).resolve(),
        outbox=Path(found["DOORSTEP_OUTBOX"]).resolve(),
        cache=Path(found["DOORSTEP_CACHE"]).resolve(),
        edition=found["DOORSTEP_EDITION"],
        date=found["DOORSTEP_DATE"],
        plugins=tuple(found["PLUGINS"]),
    )


def wrong(found: Settings) -> str:
    """Return what is wrong with the folders and the date of a command, in one line, or "" when they are right.

    What is sent and printed must never lie in the public folder, and no output in the content.
    """
    try:
        build_date(found.date)
    except NotADateError as error:
        return f"DATE: {error}"
    if not found.content.is_dir():
        return f"{found.shown}: there is no such folder. Say where your content is: make CONTENT=folder"
    folders = {"OUTPUT": found.output, "OUTBOX": found.outbox, "CONTENT": found.content.resolve()}
    for (name, folder), (other, place) in combinations(folders.items(), 2):
        if folder.is_relative_to(place) or place.is_relative_to(folder):
            return f"{name} and {other} must be two folders, neither inside the other: {folder} and {place}"
    return ""
