"""Pieces poured into columns of whole lines, as a compositor does it: nothing is split that must not be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .measure import Size

LEAST = 2
"""Lines of a paragraph that must stand together at the foot or the head of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece, or some of its lines: from the line *start* to before *end*.

    *letters* ends it within its last line; *first* and *last* are the letters from and to which it is set, known
    when the layout is; *before* are the empty lines above it, unless it stands first.
    *tail* marks what ends a story and must not stand alone at the head of a column.
    """

    key: str
    start: int = 0
    end: int = 0
    letters: int = 0
    kind: Literal["text", "head", "block"] = "text"
    before: int = 0
    tail: bool = False
    first: int = 0
    last: int | None = None

    @property
    def lines(self) -> int:
        """Return how many lines it takes."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Poured:
    """Columns with the line on which each part stands, what is left over, and whether it reads well."""

    columns: tuple[tuple[tuple[int, Part], ...], ...]
    rest: tuple[Part, ...]
    good: bool

    @property
    def depth(self) -> int:
        """Return the lines of the fullest column."""
        return max((column[-1][0] + column[-1][1].lines for column in self.columns if column), default=0)


def part_of(key: str, kind: Literal["text", "head", "block"], size: Size, **more: int | bool) -> Part:
    """Return the whole of a piece as a part."""
    return Part(key=key, kind=kind, end=size.lines, **more)  # type: ignore[arg-type]  # before and tail


def pour(parts: Sequence[Part], heights: Sequence[int]) -> Poured:
    """Fill columns of the given *heights* in lines, one after the other."""
    left, columns, good = list(parts), [], True
    for height in heights:
        column: list[tuple[int, Part]] = []
        at = 0
        while left:
            part = left[0]
            at_part = at + (part.before if at else 0)
            fits = _fits(part, left[1:], height - at_part)
            if fits == 0:
                break
            good &= not (part.tail and at == 0)
            column.append(
                (at_part, part if fits == part.lines else replace(part, end=part.start + fits, letters=0))
            )
            at = at_part + fits
            if fits < part.lines:
                left[0] = replace(part, start=part.start + fits, before=0)
                break
            left.pop(0)
        columns.append(tuple(column))
    return Poured(columns=tuple(columns), rest=tuple(left), good=good)


def _fits(part: Part, following: Sequence[Part], room: int) -> int:
    """Return how many lines of *part* may stand in *room* lines: all, none, or some of a paragraph."""
    needs = part.lines
    if part.kind == "head" and following:
        follower = following[0]
        needs += min(LEAST, follower.lines) if follower.kind == "text" else follower.lines
    if following and following[0].tail and part.kind == "text" and part.lines <= LEAST:
        needs += following[0].lines
    if needs <= room:
        return part.lines
    if part.kind != "text":
        return 0
    some = min(room, part.lines - LEAST)
    return some if some >= LEAST else 0


def balanced(parts: Sequence[Part], columns: int, lowered: Sequence[int], most: int) -> Poured | None:
    """Return *parts* in the lowest columns that hold all of it, at most *most* lines; None if none do.

    *lowered* says by how many lines the top of each column is taken by a picture.
    """
    total = sum(part.lines + part.before for part in parts) + sum(lowered)
    for height in range(max(1, -(-total // columns) - 2, *lowered), most + 1):
        poured = pour(parts, [height - less for less in lowered])
        if not poured.rest and poured.good:
            return poured
    return None


def shortened(
    parts: Sequence[Part],
    tail: Part,
    heights: Sequence[int],
    sentences: Mapping[str, Sequence[int]],
    ends: Mapping[str, Sequence[int]],
) -> Poured | None:
    """Return as much of *parts* as fits with *tail* after it, ended at the end of a sentence."""
    room = sum(heights) - tail.lines
    used, kept = 0, []
    for part in parts:
        if used > room:
            break
        kept.append(part)
        used += part.lines + part.before
    while kept:
        last = kept.pop()
        if last.kind == "head":
            continue
        for closing in _closings(last, sentences, ends):
            poured = pour([*kept, closing, tail], heights)
            if not poured.rest and poured.good:
                lowered = [max(heights) - height for height in heights]
                return balanced([*kept, closing, tail], len(heights), lowered, max(heights)) or poured
    return None


def _closings(
    part: Part, sentences: Mapping[str, Sequence[int]], ends: Mapping[str, Sequence[int]]
) -> list[Part]:
    """Return *part* ended after each of its sentences, the longest first."""
    if part.kind != "text":
        return [part]
    lines = ends[part.key]
    found = []
    for letters in sentences[part.key]:
        line = next((n for n, end in enumerate(lines) if end >= letters), len(lines) - 1)
        if line >= part.start + LEAST - 1 or letters >= lines[-1]:
            whole = letters >= lines[-1]
            found.append(replace(part, end=line + 1, letters=0 if whole else letters))
    return found[::-1]
