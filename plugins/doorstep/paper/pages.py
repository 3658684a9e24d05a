"""The four pages: several attempts, of which the one that reads best is printed."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .front import front, tease
from .inside import index, index_lines, inside
from .issue import Newsletter
from .last import last
from .layout import LINES, TOP
from .settings import LONGEST, Desk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .layout import Layout
    from .measure import Size
    from .pieces import Piece

ENOUGH = 24
"""Lines of columns that may stay free."""


def decide(pieces: Mapping[str, Piece], sizes: Mapping[str, Size]) -> Layout:
    """Return the layout of the four pages; what does not fit is listed at the foot of page 3.

    Where much stays free, the letter comes in, then longer stories, then the people.
    """
    best = _attempt(pieces, sizes, LONGEST)
    if best.free <= ENOUGH:
        return best.layout
    manners = itertools.product((1, 1.5, 2, 3), ((1.5, 1.0), (1.5, 4.0), (0.3, 4.0)))
    for times, (waste, dear) in manners:
        paper = _attempt(pieces, sizes, int(LONGEST * times), generous=True, waste=waste, dear=dear)
        if paper.score < best.score:
            best = paper
    if best.free > ENOUGH and best.people_fit:
        best = _attempt(
            pieces,
            sizes,
            best.longest,
            generous=True,
            waste=best.desk.waste,
            dear=best.desk.dear,
            people=best.people_fit,
        )
    return best.layout


def _attempt(
    pieces: Mapping[str, Piece],
    sizes: Mapping[str, Size],
    longest: int,
    *,
    generous: bool = False,
    waste: float = 1.5,
    dear: float = 1,
    people: int = 0,
) -> Newsletter:
    """Return the newsletter with stories of at most *longest* lines; when *generous*, with letter and large pictures."""
    keys = [key.removesuffix(".x") for key in pieces if key.endswith(".x")]
    desk = Desk(pieces=pieces, sizes=sizes, generous=generous, waste=waste, dear=dear)
    lead = desk.item("s0", longest=longest)
    others = [desk.item(key, longest=longest) for key in keys if f"{key}.head1" in pieces]
    if generous and "letter.head1" in pieces:
        others.insert(min(2, len(others)), desk.item("letter", longest=longest))
    height, listed = 0, keys
    for _ in range(5):
        paper = Newsletter(desk=desk, waiting=tuple(others), longest=longest)
        front(paper, lead)
        inside(paper, people, height)
        last(paper)
        listed = [key for key in keys if key not in _set(paper)]
        needed = index_lines(desk, listed)
        if needed <= height or needed == 0:
            break
        height = needed
    paper.listed = len(listed)
    if height:
        index(paper, listed, height)
    else:
        paper.people_fit = (LINES - TOP) * ("person00" in pieces)
    tease(paper)
    return paper


def _set(paper: Newsletter) -> set[str]:
    """Return the keys of the stories that are set."""
    return {placed.part.key.split(".")[0] for placed in paper.layout.placed}
