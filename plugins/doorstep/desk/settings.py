"""The settings files, read without loading Pelican."""

from __future__ import annotations

import os
import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
        output=Path(found["OUTPUT_PATH"]).absolute(),
        outbox=Path(found["DOORSTEP_OUTBOX"]).absolute(),
        cache=Path(found["DOORSTEP_CACHE"]).absolute(),
        edition=found["DOORSTEP_EDITION"],
        date=found["DOORSTEP_DATE"],
        plugins=tuple(found["PLUGINS"]),
    )
