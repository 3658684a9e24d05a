"""A newsletter on its way: what is set already, and what waits to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .layout import Layout, Rule
from .settings import LONGEST, Desk, Item

if TYPE_CHECKING:
    from .columns import Part

SLIP = 7
"""Lines of the smallest slip to write on."""


@dataclass(slots=True, kw_only=True)
class Newsletter:
    """A newsletter on its way: what is set, and what waits to be."""

    desk: Desk
    layout: Layout = field(default_factory=Layout)
    waiting: tuple[Item, ...] = ()
    lead_rest: tuple[Part, ...] = ()
    teases: bool = False
    """Whether the foot of the front points to stories inside."""
    foot: int = 0
    complete: bool = True
    """Whether the lead is printed to its end."""
    longest: int = LONGEST
    """Lines of a story that may be set whole."""
    free: int = 0
    """Lines of columns that no story fills."""
    people_fit: int = 0
    """Lines at the foot of page 3 that the people may take."""
    listed: int = 0
    """Stories that are only listed."""

    @property
    def score(self) -> float:
        """Return how much we would rather not print it so: lines left free, stories cut or only listed."""
        cuts = sum(placed.part.key.endswith(".more") for placed in self.layout.placed)
        return self.free + 15 * cuts + 30 * self.listed


def slip(paper: Newsletter, page: int, column: int, width: int, top: int, free: int, *, under: bool) -> None:
    """Give what stays free to readers: lines to write on, and where to send them."""
    paper.free += free * width
    top, free = (top + 1, free - 1) if under else (top, free)
    if free < SLIP:
        return
    key = f"slip{width}"
    lines = paper.desk.lines(key)
    if under:
        paper.layout.rules.append(Rule(page=page, kind="thin", column=column, width=width, top=top - 0.5))
    paper.layout.put(page, column, width, top, key, lines)
    for line in range(lines + 2, free + 1, 2):
        paper.layout.rules.append(
            Rule(page=page, kind="hairline", column=column, width=width, top=top + line - 0.3)
        )
