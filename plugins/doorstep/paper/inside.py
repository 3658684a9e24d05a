"""Pages 2 and 3: the rest of the lead, the inside stories, and what is only on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .columns import part_of, pour
from .issue import SLIP, Newsletter, slip
from .layout import LINES, TOP, Rule, put_columns, put_region, put_setting
from .settings import LONGEST, Desk, Item, without

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD_WHOLE, LEAD_PART = 33, 27
"""Lines of page 2 that the lead may take: to end there, else before it is cut."""
INDEX = 27
"""Lines of page 3 that the list of what is only on the web may take."""


def inside(paper: Newsletter, people: int, index: int) -> None:
    """Set the rest of the lead and the inside stories."""
    top = TOP
    rest = sum(part.lines for part in paper.lead_rest)
    if rest:
        tail = "s0.by" if "s0.by" in paper.desk.sizes else ""
        long = paper.longest > LONGEST
        most = (LINES - TOP if long else LEAD_WHOLE) * 3 - 6
        item = Item(
            key="s0", body=paper.lead_rest, head="cont", tail=tail, longest=most, complete=paper.complete
        )
        settings = paper.desk.settings(item, 3, LINES - TOP if long else LEAD_WHOLE)
        if not long and (not settings or settings[0].cost):
            settings = paper.desk.settings(item, 3, LEAD_PART) or settings
        if settings:
            put_setting(paper.layout, settings[0], 2, 0, top)
            top += settings[0].lines + 1
            if LINES - top >= SLIP:
                paper.layout.rules.append(Rule(page=2, kind="ink", column=0, width=3, top=top - 0.5))
    spread(paper, 2, top, LINES - top, rail=2)
    shown = _people(paper, people) if not index else 0
    spread(paper, 3, TOP, LINES - TOP - max(index, shown), rail=0)


def spread(paper: Newsletter, page: int, top: int, height: int, rail: int) -> None:
    """Fill a page below *top*: two columns of stories and one, at *rail*, of shorter ones."""
    if height < SLIP:
        return
    if len(paper.waiting) <= 1 or (paper.desk.generous and len(paper.waiting) <= 2):  # noqa: PLR2004  too few for a rail
        _, settings = paper.desk.fill(3, height, paper.waiting)
        free = put_region(paper.layout, settings, page, 0, top, height)
        paper.waiting = without(paper.waiting, settings)
        slip(paper, page, 0, 3, top + height - free, free, under=bool(settings))
        return
    first, second = ((0, 2), (2, 1)) if rail else ((1, 2), (0, 1))
    for column, width in (first, second):
        _, settings = paper.desk.fill(width, height, paper.waiting)
        free = put_region(paper.layout, settings, page, column, top, height)
        paper.waiting = without(paper.waiting, settings)
        slip(paper, page, column, width, top + height - free, free, under=bool(settings))
    gutter = 2 if rail else 1
    paper.layout.rules.append(
        Rule(page=page, kind="hair", column=gutter, width=0, top=top + 0.1, height=height - 0.2)
    )


def _people(paper: Newsletter, wanted: int) -> int:
    """Set who speaks for you at the foot of page 3, in rows of three; return the lines it takes."""
    keys = [key for key in paper.desk.pieces if key.startswith("person")]
    rows = [keys[n : n + 3] for n in range(0, len(keys), 3)]
    head = paper.desk.lines("peoplehead")
    heights = [max(paper.desk.lines(key) for key in row) for row in rows]
    while rows and head + sum(heights) + len(rows) > wanted:
        rows.pop()
        heights.pop()
    if not rows:
        return 0
    total = head + sum(heights) + len(rows)
    at = LINES - total + 1
    paper.layout.rules.append(Rule(page=3, kind="ink", column=0, width=3, top=at - 0.5))
    paper.layout.put(3, 0, 3, at, "peoplehead", head)
    at += head
    for row, height in zip(rows, heights, strict=True):
        for column, key in enumerate(row):
            paper.layout.put(3, column, 1, at, key, height)
        at += height + 1
    return total


def index_lines(desk: Desk, keys: Sequence[str]) -> int:
    """Return the lines of the list of what is only on the web, at most half of page 3."""
    if not keys:
        return 0
    total = sum(desk.lines(f"{key}.x") for key in keys)
    return min(INDEX, 1 + desk.lines("indexhead") + -(-total // 3) + 1)


def index(paper: Newsletter, keys: Sequence[str], height: int) -> None:
    """List at the foot of page 3 what is only on the web."""
    at = LINES - height + 1
    head = paper.desk.lines("indexhead")
    paper.layout.rules.append(Rule(page=3, kind="ink", column=0, width=3, top=at - 0.5))
    paper.layout.put(3, 0, 3, at, "indexhead", head)
    parts = [part_of(f"{key}.x", "block", paper.desk.sizes[f"{key}.x"]) for key in keys]
    room = height - 1 - head
    poured = pour(parts, [room] * 3)
    if poured.rest:
        rest = part_of("indexrest", "block", paper.desk.sizes["indexrest"])
        parts = parts[: len(parts) - len(poured.rest)]
        while parts and pour([*parts, rest], [room] * 3).rest:
            parts.pop()
        poured = pour([*parts, rest], [room] * 3)
    put_columns(paper.layout, poured, (0, 0, 0), 3, 0, at + head)
    for gutter in (1, 2):
        paper.layout.rules.append(
            Rule(page=3, kind="hair", column=gutter, width=0, top=at + head + 0.1, height=room - 0.2)
        )
