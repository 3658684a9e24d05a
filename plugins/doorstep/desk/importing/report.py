"""What the import tells the person: what it mended, what it left, and how much it took."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from doorstep.core.problems import counted

Kind = Literal["mended", "left"]
SHOWN = 4
"""Lines of one sort that stand on the terminal; the file has them all."""


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One thing that was mended or left: *sort* is a heading, *text* what it was in this place."""

    kind: Kind
    sort: str
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        """Return ``path:line: text`` on one line."""
        return " ".join(f"{self.path}:{self.line}: {self.text}".split())


@dataclass(slots=True)
class Notes:
    """The notes on one file, kept until it is known whether the file was taken."""

    path: str
    found: list[Note] = field(default_factory=list)

    def mended(self, line: int, sort: str, text: str) -> None:
        """Note something that was put right."""
        self.found.append(Note("mended", sort, self.path, line, text))

    def left(self, line: int, sort: str, text: str) -> None:
        """Note something that a person must look at."""
        self.found.append(Note("left", sort, self.path, line, text))


@dataclass(slots=True)
class Report:
    """All that is to be said at the end."""

    notes: set[Note] = field(default_factory=set)
    written: dict[str, int] = field(default_factory=dict)
    """How many new files there are of each kind: update, page, picture, document, person."""
    there: int = 0
    """How many files were in INTO already."""
    remote: int = 0
    """How many files show pictures that lie elsewhere."""

    def add(self, notes: Notes) -> None:
        """Add what was found in one file."""
        self.notes.update(notes.found)

    def count(self, kind: str, number: int = 1) -> None:
        """Count *number* new files of a *kind*."""
        if number:
            self.written[kind] = self.written.get(kind, 0) + number

    def text(self, shown: int | None = None, name: str = "") -> str:
        """Return all notes under headings; at most *shown* of one sort, then where the others stand."""
        parts = []
        for kind, heading in (("mended", "Mended"), ("left", "Left for you")):
            notes = sorted(note for note in self.notes if note.kind == kind)
            if not notes:
                continue
            parts.append(f"{heading}\n{'-' * len(heading)}")
            for sort in sorted({note.sort for note in notes}):
                same = [note for note in notes if note.sort == sort]
                lines = [f"{sort} ({len(same):,})", *(f"    {note}" for note in same[:shown])]
                if shown is not None and len(same) > shown:
                    lines.append(f"    … and {len(same) - shown:,} more, all in {name}")
                parts.append("\n".join(lines))
        return "\n\n".join(parts)

    def summary(self) -> str:
        """Return what was taken, in one or two sentences."""
        nouns = {"person": "people", "copy": "copies"}
        kinds = ("update", "page", "picture", "document", "person")
        parts = [
            counted(self.written[kind], kind, nouns.get(kind, "")) for kind in kinds if self.written.get(kind)
        ]
        if parts:
            sentences = [f"{', '.join(parts)}."]
            if self.there:
                sentences.append(f"{counted(self.there, 'file')} {_were(self.there)} there already.")
        else:
            sentences = [f"Nothing new: {counted(self.there, 'file')} {_were(self.there)} there already."]
        if self.remote and parts:
            show = "shows" if self.remote == 1 else "show"
            elsewhere = f"{counted(self.remote, 'file')} {show} pictures from elsewhere"
            sentences.append(f"{elsewhere}: the site shows them as links.")
        return " ".join(sentences)


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
