"""Content mistakes, collected so that a volunteer sees all of them at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Weight = Literal["problem", "advice"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right, and where.

    *path* is the file as the person named it (``content/updates/x.md``), *line* counts from 1
    (a missing field is at line 1), *field* is the header's key, or "" for the file as a whole.
    A *problem* stops the build; *advice* is only printed.
    """

    path: str
    line: int
    field: str
    text: str
    remedy: str = ""
    weight: Weight = "problem"

    def __str__(self) -> str:
        """Return ``path:line: field: text``, always on one line, and the remedy indented below."""
        start = f"{self.path}:{self.line}: " + (f"{self.field}: " if self.field else "")
        first = " ".join((start + self.text).split())
        return f"{first}\n    {' '.join(self.remedy.split())}" if self.remedy else first

    def annotation(self) -> str:
        """Return the problem as GitHub Actions shows it beside the line of the file."""
        kind = "error" if self.weight == "problem" else "notice"
        text = ": ".join(part for part in (self.field, self.text) if part)
        text = " ".join(f"{text}. {self.remedy}".split())
        safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return f"::{kind} file={self.path},line={self.line}::{safe}"


@dataclass(slots=True)
class Problems:
    """The list that a build stops on."""

    found: set[Problem] = field(default_factory=set)
    stopping: set[str] = field(default_factory=set)
    """The files that have a problem."""

    def add(self, path: str, line: int, name: str, text: str, remedy: str = "") -> None:
        """Add a mistake that stops the build."""
        self.found.add(Problem(path, line, name, text, remedy))
        self.stopping.add(path)

    def advise(self, path: str, line: int, name: str, text: str, remedy: str = "") -> None:
        """Add something worth a look that stops nothing."""
        self.found.add(Problem(path, line, name, text, remedy, "advice"))

    @property
    def problems(self) -> list[Problem]:
        """Return what stops the build, sorted by file and line."""
        return sorted(each for each in self.found if each.weight == "problem")

    @property
    def advice(self) -> list[Problem]:
        """Return what is only worth a look, sorted by file and line."""
        return sorted(each for each in self.found if each.weight == "advice")

    def report(self, ending: str) -> str:
        """Return all problems as text, closed by their number and *ending* (one sentence)."""
        count = len(self.problems)
        lines = [str(problem) for problem in self.problems]
        return "\n".join([*lines, f"{counted(count, 'problem')}. {ending}"])


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 problem", "2 problems"; *plural* for a noun that does not only take an s."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean …?" with the nearest of *known*, or the whole list when it is short."""
    names = sorted(set(known) - {""}, key=str.casefold)
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{folded[near[0]]}"?'
    if not names:
        return "There are none yet."
    longest_list = 12
    if len(names) > longest_list:
        return f"It is none of the {len(names)} that there are."
    return f"It can be: {', '.join(names)}."
