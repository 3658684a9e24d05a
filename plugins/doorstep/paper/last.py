"""Page 4: the board, the diary, where things stand, who speaks for you, the act and the imprint."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .inside import spread
from .issue import SLIP, Newsletter, slip
from .layout import LINES, TOP, Rule, put_region
from .settings import Desk, without

if TYPE_CHECKING:
    from collections.abc import Sequence

STORY = 13
"""Lines of the smallest story beside the diary."""
LONGEST_STORY = 24
"""Lines beyond which a panel is wanted more than a longer story."""
WAITING, NO_STORY = 6, 20
"""What it costs to leave out a story that waits, and to leave room for one that does not."""
SPEAK = {"speak1": 0, "speak2": 1.5, "speak3": 4, "speak4": 30}
"""What it costs to say less of who speaks for you: at the end, not even the names."""
IN_ROW = 3
"""Dates of a diary that runs across the page, a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels:
    """Which panels stand on the last page, "" for none; *across* is a diary of the page's width, without a story."""

    board: str
    stand: str
    speak: str
    diary: str
    across: bool


def last(paper: Newsletter) -> None:
    """Set the panels from the foot upwards, and what is between them."""
    desk, layout = paper.desk, paper.layout
    foot = desk.lines("foot")
    layout.put(4, 0, 3, LINES - foot, "foot", foot)
    panels = chosen(desk, LINES - TOP - foot, story=bool(paper.waiting))
    end = LINES - foot
    if panels.across:
        _across(paper, panels, end)
        return
    for key in (panels.speak, panels.stand):
        end -= desk.lines(key)
        if key:
            layout.put(4, 0, 3, end, key, desk.lines(key))
    at = TOP
    if panels.board:
        layout.put(4, 0, 3, at, panels.board, desk.lines(panels.board))
        at += desk.lines(panels.board)
        layout.rules.append(Rule(page=4, kind="ink", column=0, width=3, top=at + 0.4))
        at += 1
    if panels.diary:
        layout.put(4, 2, 1, at, panels.diary, desk.lines(panels.diary))
    _middle(paper, at, end - at - 1, panels.diary)


def _across(paper: Newsletter, panels: Panels, end: int) -> None:
    """Set panels alone, one under the other; lines that are left are shared out between them."""
    keys = [key for key in (panels.board, panels.diary, panels.stand, panels.speak) if key]
    left = end - TOP - sum(paper.desk.lines(key) for key in keys)
    at: float = TOP
    for key in keys:
        paper.layout.put(4, 0, 3, at, key, paper.desk.lines(key))
        at += paper.desk.lines(key) + left / len(keys)


def _middle(paper: Newsletter, at: int, height: int, diary: str) -> None:
    """Fill what is between the panels of the last page."""
    if height < SLIP:
        return
    if not diary:
        spread(paper, 4, at, height, rail=2)
        return
    _, settings = paper.desk.fill(2, height, paper.waiting)
    free = put_region(paper.layout, settings, 4, 0, at, height)
    paper.waiting = without(paper.waiting, settings)
    slip(paper, 4, 0, 2, at + height - free, free, under=bool(settings))
    paper.layout.rules.append(Rule(page=4, kind="hair", column=2, width=0, top=at + 0.1, height=height - 0.2))


def chosen(desk: Desk, room: int, *, story: bool) -> Panels:
    """Return the panels that *room* lines hold best; *story* says whether a story waits to stand among them."""
    boards, stands = _numbered(desk, "board", 3), _numbered(desk, "stand", 6)
    speaks = [key for key in SPEAK if key in desk.sizes] or [""]
    diaries = _numbered(desk, "diary", 6)
    best = Panels(board="", stand="", speak=speaks[-1], diary=diaries[-1], across=False)
    cost = 1000.0
    for board, stand, speak in itertools.product(boards, stands, speaks):
        left = room - sum(map(desk.lines, (board, stand, speak)))
        shown = len(stands) - stands.index(stand) if stand else 0
        poorer = (
            7 * boards.index(board)
            + 4 * max(0, min(4, len(stands)) - shown)
            + 0.5 * stands.index(stand)
            + SPEAK.get(speak, 0)
        )
        for diary, across, dear in _diaries(desk, diaries, left, story=story):
            if poorer + dear < cost:
                best = Panels(board=board, stand=stand, speak=speak, diary=diary, across=across)
                cost = poorer + dear
    return best


def _diaries(desk: Desk, diaries: Sequence[str], left: int, *, story: bool) -> list[tuple[str, bool, float]]:
    """Return the diaries that *left* lines hold: its key, whether across, and how much we would rather not."""
    found: list[tuple[str, bool, float]] = []
    for number, diary in enumerate(diaries):
        middle = left - 2
        if middle >= max(desk.lines(diary), STORY):
            empty = middle - desk.lines(diary) if diary else 0
            dear = number * 2 + empty + max(0, middle - LONGEST_STORY) + NO_STORY * (not story)
            found.append((diary, False, dear))
        across = diary.replace("diary", "dates")
        free = left - desk.lines(across)
        if diary and free >= 0:
            uneven = -int(across[-1]) % IN_ROW
            found.append((across, True, number + 2 * uneven + 2 * free + WAITING * story))
    return found


def _numbered(desk: Desk, name: str, most: int) -> list[str]:
    """Return the pieces *name* with a number, the largest first; one "" if there are none."""
    return [f"{name}{n}" for n in range(most, 0, -1) if f"{name}{n}" in desk.sizes] or [""]
