"""Page 4: the board, a story beside the diary, where things stand, the act and the imprint."""

from __future__ import annotations

from .inside import spread
from .issue import SLIP, Newsletter, slip
from .layout import LINES, TOP, Rule, put_region
from .settings import Desk, without


def last(paper: Newsletter) -> None:
    """Set the board, a story beside the diary, where things stand, the act and the imprint."""
    desk, layout = paper.desk, paper.layout
    foot = desk.lines("foot")
    layout.put(4, 0, 3, LINES - foot, "foot", foot)
    board, stand, diary = _panels(desk, LINES - TOP - foot)
    at, end = TOP, LINES - foot
    if board:
        layout.put(4, 0, 3, at, board, desk.lines(board))
        at += desk.lines(board)
    if stand:
        end -= desk.lines(stand)
        layout.put(4, 0, 3, end, stand, desk.lines(stand))
    if board:
        layout.rules.append(Rule(page=4, kind="ink", column=0, width=3, top=at + 0.4))
        at += 1
    height = end - at - 1
    if diary:
        layout.put(4, 2, 1, at, diary, desk.lines(diary))
    _middle(paper, at, height, diary)


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


def _panels(desk: Desk, room: int) -> tuple[str, str, str]:
    """Return which board, list of lines and diary go on the last page: as much as leaves a story its room."""
    diaries = [f"diary{n}" for n in range(6, 0, -1) if f"diary{n}" in desk.sizes] or [""]
    boards = [f"board{n}" for n in range(3, 0, -1) if f"board{n}" in desk.sizes] or [""]
    stands = [f"stand{n}" for n in range(6, 0, -1) if f"stand{n}" in desk.sizes] or [""]
    best, cost = ("", "", diaries[-1]), 1000.0
    for board_at, board in enumerate(boards):
        for stand_at, stand in enumerate(stands):
            middle = room - desk.lines(board) - desk.lines(stand) - 2
            for diary_at, diary in enumerate(diaries):
                over = middle - max(desk.lines(diary), 13)
                if over < 0:
                    continue
                empty = middle - desk.lines(diary) if diary else 0
                lines = len(stands) - stand_at
                found: float = (
                    board_at * 5
                    + max(0, min(4, len(stands)) - lines) * 4
                    + diary_at * 2
                    + empty
                    + max(0, middle - 24)
                )
                found += stand_at * 0.5
                if found < cost:
                    best, cost = (board, stand, diary), found
    return best
