"""`make import`: take over the Markdown of another site, and say what was mended and what was left."""

from __future__ import annotations

import sys
from pathlib import Path

from .report import SHOWN
from .takeover import RefusedError, Takeover

REPORT = "import-report"


def main(source: str, into: str = "content") -> int:
    """Take over the Markdown in the folder *source* into the folder *into*; return the exit code."""
    try:
        takeover = _checked(source, into)
        takeover.run()
    except RefusedError as error:
        print(f"Nothing was imported: {error}.", file=sys.stderr)
        return 1
    report = takeover.report
    if report.written:
        file = _free(takeover.into)
        file.write_text(f"{report.text()}\n\n{report.summary()}\n", "utf-8", newline="\n")
        print(report.text(SHOWN, str(file)))
        print(f"\n{report.summary()}")
        print(f"All that was mended and left is in {file}. Now run: make check CONTENT={into}")
    else:
        print(report.summary())
    if takeover.untaken:
        print(
            "These files may have a date and could not be taken:",
            *takeover.untaken,
            sep="\n    ",
            file=sys.stderr,
        )
        return 1
    return 0


def _checked(source: str, into: str) -> Takeover:
    """Return the run for these folders; raise RefusedError when they cannot be used."""
    if not source:
        raise RefusedError("say which folder to take over: make import FROM=folder")
    root, target = Path(source), Path(into)
    if not root.is_dir():
        message = f'there is no folder "{source}"'
        raise RefusedError(message)
    if target.exists() and not target.is_dir():
        message = f'"{into}" is a file, not a folder'
        raise RefusedError(message)
    if root.resolve().is_relative_to(target.resolve()):
        message = f'"{source}" lies inside "{into}", where the articles are to go'
        raise RefusedError(message)
    return Takeover(root=root, into=target, shown=source)


def _free(into: Path) -> Path:
    """Return a name for the report that no earlier one has."""
    into.mkdir(parents=True, exist_ok=True)
    file, number = into / f"{REPORT}.txt", 2
    while file.exists():
        file, number = into / f"{REPORT}-{number}.txt", number + 1
    return file
