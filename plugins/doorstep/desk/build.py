"""`make`, `make site`, `make mail`, `make paper`: build what has changed and say what was made."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from doorstep.bridge.staging import heal_if_free
from doorstep.core.dates import build_date

from . import settings
from .summary import summary

if TYPE_CHECKING:
    from datetime import date

    from .settings import Settings

INPUTS = ("themes", "plugins", "pelicanconf.py", "publishconf.py", "requirements/product.txt")
"""What a build depends on beside the content and the command: paths below the clone."""


def build(command: str) -> int:
    """Make what *command* names; return the exit code. When nothing has changed, nothing is done."""
    os.environ["DOORSTEP_MAKE"] = command
    found = settings.read()
    fault = settings.wrong(found)
    if fault:
        print(fault, file=sys.stderr)
        return 1
    today = build_date(found.date)
    for target in (found.output, *(folder for folder in found.outbox.glob("*") if folder.is_dir())):
        heal_if_free(target)
    os.environ["DATE"] = today.isoformat()
    memory = found.cache / "builds" / f"{_name(command, found)}.json"
    inputs = fingerprint(found, command, today)
    told = _unchanged(memory, inputs, command, found)
    if told is not None:
        print(told)
        return 0
    paper = _paper(command)
    if paper is None:
        return 1
    from doorstep.bridge.pelican_side import run_once  # noqa: PLC0415  only when there is something to do

    run = run_once(found.file)
    lines = summary(run, command, found.output, paper=paper)
    print(lines)
    made = {"inputs": inputs, "paper": paper, "editions": [*run.editions], "summary": lines}
    _remember(memory, made, command, found)
    return 0


def _paper(command: str) -> bool | None:
    """Return whether PDFs can be made, or None after saying why this command cannot go on without."""
    from doorstep.paper.press import available  # noqa: PLC0415  not needed by `make check`

    if command == "mail":
        os.environ["DOORSTEP_PAPER"] = "no"  # an e-mail needs no WeasyPrint, which is slow to load
        return False
    if available():
        return True
    if command in ("all", "paper"):
        print("The PDFs need Pango, which is not there: sh requirements/install.sh pango", file=sys.stderr)
        return None
    os.environ["DOORSTEP_PAPER"] = "no"
    print("Pango is not there, so the site has no PDFs and no links to them.")
    return False


def _name(command: str, found: Settings) -> str:
    """Return the name under which a build of these folders is remembered."""
    folders = f"{command}|{found.output}|{found.outbox}"
    return hashlib.sha256(folders.encode()).hexdigest()[:16]


def fingerprint(found: Settings, command: str, today: date) -> str:
    """Return a hash of all that a build comes from: content, theme, code, settings, versions, date."""
    packages = sorted(f"{d.name}=={d.version}" for d in metadata.distributions())
    said = (
        command,
        today.isoformat(),
        found.edition,
        str(found.content),
        found.shown,
        sys.version,
        packages,
    )
    whole = hashlib.blake2b(repr(said).encode())
    for top in (found.content, *(settings.ROOT / name for name in INPUTS)):
        for file in _files(top):
            whole.update(f"\0{file.relative_to(top.parent)}\0{file.stat().st_size}\0".encode())
            whole.update(file.read_bytes())
    return whole.hexdigest()


def _files(top: Path) -> list[Path]:
    if top.is_file():
        return [top]
    found = (Path(folder, name) for folder, _, names in os.walk(top) for name in names)
    return sorted(f for f in found if f.is_file() and "__pycache__" not in f.parts)


def _states(command: str, editions: list[str], found: Settings) -> dict[str, list[int]]:
    """Return size and time of every file that *command* has made."""
    folders = [found.output] if command in ("all", "site") and found.output.is_dir() else []
    folders += [found.outbox / edition for edition in editions]
    states = {}
    for folder in folders:
        for file in _files(folder):
            state = file.stat()
            states[str(file)] = [state.st_size, state.st_mtime_ns]
    return states


def _unchanged(memory: Path, inputs: str, command: str, found: Settings) -> str | None:
    """Return what to say when the last build came from the same inputs and its files are as they were.

    A site that was made without PDFs is made again when it could have them now.
    """
    from doorstep.paper.press import available  # noqa: PLC0415  not needed by `make check`

    try:
        last = json.loads(memory.read_text("utf-8"))
        same = last["inputs"] == inputs and last["states"] == _states(command, last["editions"], found)
        if same and (last["paper"] or command == "mail" or not available()):
            made = re.sub(r"; [\d,]+ files? new or changed", "", last["summary"])
            return f"{made}\nNothing has changed since, so nothing was done."
    except (OSError, ValueError, KeyError):
        return None
    return None


def _remember(memory: Path, made: dict[str, Any], command: str, found: Settings) -> None:
    """Write down what was made, whole or not at all."""
    memory.parent.mkdir(parents=True, exist_ok=True)
    fresh = memory.with_suffix(f".{os.getpid()}")
    fresh.write_text(json.dumps({**made, "states": _states(command, made["editions"], found)}), "utf-8")
    fresh.replace(memory)
