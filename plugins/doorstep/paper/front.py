"""Page 1: the masthead, the lead with its picture and its line, and three stories at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .columns import Part, part_of, pour
from .issue import SLIP, Newsletter, slip
from .layout import LINES, Placed, Rule, put_columns, put_region
from .settings import Desk, Item, without

if TYPE_CHECKING:
    from .measure import Size

MASTHEAD = 7
"""Lines of masthead and dateline."""
FOOT = 9
"""Lines that the three stories at the foot of the front need at least."""
UNDER = 5
"""Lines under the lead's picture from which its text begins there, not beside it."""


def front(paper: Newsletter, lead: Item) -> None:
    """Set the masthead, the lead and what stands at the foot."""
    desk, layout = paper.desk, paper.layout
    layout.put(1, 0, 3, 0, "masthead", MASTHEAD)
    top = MASTHEAD
    for key in ("notice", "s0.front"):
        if lines := desk.lines(key):
            layout.put(1, 0, 3, top, key, lines)
            top += lines
    line = desk.lines("line")
    below = FOOT + 1 if paper.waiting else 0
    room = LINES - top - line - below
    span, key = _front_picture(desk, room)
    low = desk.lines(key) if key else 0
    lowered = tuple(low if place < span else 0 for place in range(3))
    on = part_of("s0.on", "block", desk.sizes["s0.on"], tail=True)
    paper.complete = lead.complete
    ending = lead.tail if lead.complete else "s0.more"
    tail = [part_of(ending, "block", desk.sizes[ending], tail=True)] if ending else []
    most = max(room, 6)
    beside = span == 2 and paper.waiting and most - low < UNDER  # noqa: PLR2004  two columns
    height = max(low, 6) if beside else most
    poured = pour([*lead.body, *tail], [height - less for less in lowered])
    if poured.rest:
        heights = [height - less for less in lowered]
        poured = pour(lead.body, [*heights[:-1], heights[-1] - on.lines])
        paper.lead_rest = poured.rest
        last = poured.columns[-1]
        at = last[-1][0] + last[-1][1].lines if last else 0
        columns = (*poured.columns[:-1], (*last, (at, on)))
        poured = type(poured)(columns=columns, rest=(), good=True)
    else:
        for less_high in range(max(low, 3), height):
            lower = pour([*lead.body, *tail], [less_high - less for less in lowered])
            if not lower.rest and lower.good:
                poured, height = lower, less_high
                break
    if key:
        layout.put(1, 0, span, top, key, low)
    put_columns(layout, poured, lowered, 1, 0, top)
    if not beside:
        for gutter in range(1, 3):
            start = top + (lowered[0] if gutter < span else 0)
            layout.rules.append(
                Rule(page=1, kind="hair", column=gutter, width=0, top=start + 0.2, height=height - 0.4)
            )
    at = top + height
    if line:
        layout.put(1, 0, 3, at, "line", line)
        at += line
    paper.foot = at + 1
    _front_foot(paper, at)


def _front_picture(desk: Desk, room: int) -> tuple[int, str]:
    """Return how many columns the lead's picture takes and which cut of it fits in *room* lines."""
    for key in ("s0.front0", "s0.front1", "s0.front2"):
        if key in desk.sizes and desk.lines(key) <= room:
            return 2, key
    if "s0.fig1" in desk.sizes and desk.lines("s0.fig1") <= room:
        return 1, "s0.fig1"
    return 0, ""


def _front_foot(paper: Newsletter, at: int) -> None:
    """Set three stories at the foot: to be read on inside, or here and now where there is room."""
    height = LINES - at - 1
    layout, desk = paper.layout, paper.desk
    if height < FOOT - 2:
        return
    layout.rules.append(Rule(page=1, kind="ink", column=0, width=3, top=at + 0.5))
    stories = list(paper.waiting[:3])
    asks = [desk.lines(f"ask{column}") for column in range(len(stories), 3)]
    high = height if stories or height - max(asks) < SLIP + 2 else max(asks)
    for gutter in (1, 2):
        layout.rules.append(
            Rule(page=1, kind="hair", column=gutter, width=0, top=at + 0.9, height=high - 0.1)
        )
    if high < height:
        slip(paper, 1, 0, 3, at + 1 + high, height - high, under=True)
    taken = set(range(len(stories)))
    if height >= FOOT + 5:
        for column in range(len(stories)):
            _, settings = desk.fill(1, height, paper.waiting)
            put_region(layout, settings, 1, column, at + 1, height)
            paper.waiting = without(paper.waiting, settings)
            taken -= set() if settings else {column}
    else:
        paper.teases = True
    for column in sorted({0, 1, 2} - taken):
        key = f"ask{column}"
        if key in desk.sizes and desk.lines(key) <= height:
            layout.put(1, column, 1, at + 1, key, desk.lines(key))


def tease(paper: Newsletter) -> None:
    """Set the stories at the foot of the front that go on inside, with the page where they do."""
    if not paper.teases:
        return
    pages: dict[str, int] = {}
    for placed in paper.layout.placed:
        story, _, piece = placed.part.key.partition(".")
        if placed.page > 1 and piece.startswith("head"):
            pages.setdefault(story, placed.page)
    order = [key.removesuffix(".head1") for key in paper.desk.pieces if key.endswith(".head1")]
    room = LINES - paper.foot
    for column, story in enumerate([story for story in order if story in pages and story != "s0"][:3]):
        head = f"{story}.head1"
        lines = paper.desk.lines(head)
        paper.layout.put(1, column, 1, paper.foot, head, lines)
        key = f"{story}.tease{pages[story]}"
        if key in paper.desk.sizes:
            _tease_text(paper, column, key, paper.desk.sizes[key], room - lines, paper.foot + lines)


def _tease_text(paper: Newsletter, column: int, key: str, size: Size, room: int, top: int) -> None:
    """Set a standfirst, at most *room* lines of it: ended at a sentence, else left out."""
    end, letters = size.lines, 0
    if size.lines > room:
        fits = [n for n in paper.desk.pieces[key].sentences if room > 1 and n <= size.ends[room - 2]]
        if not fits:
            if room > 0:
                paper.layout.put(1, column, 1, top, f"page{key[-1]}", 1)
            return
        letters = fits[-1]
        end = next(n for n, e in enumerate(size.ends) if e >= letters) + 1
        paper.layout.put(1, column, 1, top + end, f"page{key[-1]}", 1)
    part = Part(key=key, end=end, letters=letters)
    paper.layout.placed.append(Placed(page=1, column=column, width=1, top=top, part=part))
