"""What stands where on the four pages: parts of stories, panels and rules on the grid.

A page is 51 lines of 15 pt and three columns.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .columns import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .columns import Poured
    from .settings import Setting

LINES = 51
"""Lines of a page."""
TOP = 2
"""The line under the folio."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A part, on a page (1 to 4), in a column (0 to 2), *width* columns wide, at a line from the top."""

    page: int
    column: int
    width: int
    top: float
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule across columns (*height* 0), a hairline between two columns, or a box to write in."""

    page: int
    kind: str
    column: int
    width: int
    top: float
    height: float = 0


@dataclass(slots=True, kw_only=True)
class Layout:
    """Four pages."""

    placed: list[Placed] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    """The lines of the headline in a piece."""

    def put(self, page: int, column: int, width: int, top: float, key: str, lines: int = 1) -> None:
        """Place a whole piece."""
        part = Part(key=key, end=lines, kind="block")
        self.placed.append(Placed(page=page, column=column, width=width, top=top, part=part))


def put_setting(layout: Layout, setting: Setting, page: int, column: int, top: int) -> None:
    """Place a story's head, picture and columns, with a hairline in each gutter."""
    width = len(setting.lowered)
    if setting.head_lines:
        layout.put(page, column, width, top, setting.head, setting.head_lines)
    start = top + setting.head_lines
    if setting.span:
        layout.put(
            page, column, setting.span, start, f"{setting.item.key}.fig{setting.span}", setting.lowered[0]
        )
    put_columns(layout, setting.poured, setting.lowered, page, column, start)
    for gutter in range(1, width):
        low = start + (setting.lowered[0] if gutter < setting.span else 0)
        bottom = top + setting.lines
        layout.rules.append(
            Rule(
                page=page,
                kind="hair",
                column=column + gutter,
                width=0,
                top=low + 0.2,
                height=bottom - low - 0.4,
            )
        )


def put_columns(
    layout: Layout, poured: Poured, lowered: Sequence[int], page: int, column: int, top: int
) -> None:
    """Place the parts of poured columns."""
    for place, (parts, low) in enumerate(zip(poured.columns, lowered, strict=True)):
        for at, part in parts:
            layout.placed.append(
                Placed(page=page, column=column + place, width=1, top=top + low + at, part=part)
            )


def put_region(
    layout: Layout, settings: Sequence[Setting], page: int, column: int, top: int, height: int
) -> int:
    """Place settings one under the other with a rule between; return the lines that stay free."""
    width = len(settings[0].lowered) if settings else 0
    at = top
    for number, setting in enumerate(settings):
        if number:
            layout.rules.append(Rule(page=page, kind="thin", column=column, width=width, top=at + 0.5))
            at += 1
        put_setting(layout, setting, page, column, at)
        at += setting.lines
    return top + height - at
