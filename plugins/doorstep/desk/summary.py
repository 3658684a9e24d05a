"""What a build says at its end: in ten lines what was made, how big, and what wants a look."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from doorstep.core.dates import long_day
from doorstep.core.problems import counted

if TYPE_CHECKING:
    from pathlib import Path

    from doorstep.bridge.run import Run

MOST_ADVICE = 3
"""Pieces of advice that a build shows; `make check` shows all."""
UNITS = ((1_000_000, "MB"), (1_000, "kB"))


def summary(run: Run, command: str, output: Path, *, paper: bool) -> str:
    """Return the lines that *run* is summed up in."""
    library = run.reading.library
    lines = [f"{library.organisation.title}, as of {long_day(library.today)}."]
    if run.site is not None:
        lines.append(_site(run, output))
    for slug in run.editions:
        folder = run.outbox / slug
        for part in ("mail", "paper"):
            files = sorted((folder / part).glob("*.*"))
            if files:
                made = ", ".join(f"{file.name} {size(file.stat().st_size)}" for file in files)
                lines.append(f"{os.path.relpath(folder)}/{part}/: {made}.")
    if command in ("all", "mail", "paper") and not run.editions:
        lines.append(
            "There is no edition yet, so no e-mail and no newsletter: write one in content/editions/."
        )
    if library.waiting:
        lines.append(
            f"Not published yet: {counted(len(library.waiting), 'update')} (drafts, or waiting for the day)."
        )
    if command == "site" and not paper:
        lines.append("Without PDFs, as Pango is not there.")
    return "\n".join([*lines, *_advice(run)])


def _site(run: Run, output: Path) -> str:
    pages = feeds = pictures = total = 0
    for name in run.site.names if run.site else ():
        pages += name.endswith(".html")
        feeds += name.startswith("feeds/") and name.endswith((".xml", ".json"))
        pictures += name.startswith("images/")
        total += (output / name).stat().st_size
    changed = run.site.written if run.site else 0
    return (
        f"{os.path.relpath(output)}/: {counted(pages, 'page')}, {counted(feeds, 'feed')}, "
        f"{counted(pictures, 'picture')} in all sizes; {size(total)}; {counted(changed, 'file')} new or changed."
    )


def _advice(run: Run) -> list[str]:
    advice = run.reading.problems.advice
    if not advice:
        return ["Nothing wants a look."]
    shown = [str(each).replace("\n    ", " ") for each in advice[:MOST_ADVICE]]
    rest = f"; {len(advice) - MOST_ADVICE} more: make check" if len(advice) > MOST_ADVICE else ""
    return [
        f"Worth a look ({counted(len(advice), 'piece')} of advice{rest}):",
        *(f"  {line}" for line in shown),
    ]


def size(number: int) -> str:
    """Return a number of bytes as people read it."""
    for unit, name in UNITS:
        if number >= unit:
            return f"{number / unit:.0f} {name}" if number >= 10 * unit else f"{number / unit:.1f} {name}"
    return f"{number} bytes"
