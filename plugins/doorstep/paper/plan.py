"""Which newsletters are printed, and for whom: the print shop, the office printer and the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doorstep.core import editions
from doorstep.core.act import act
from doorstep.core.addresses import address
from doorstep.core.board import board
from doorstep.core.issued import as_issued
from doorstep.core.records import ENDS
from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorstep.core.library import Library
    from doorstep.core.records import Campaign, Edition, Event, Person, Ward

BOARD = 3
"""Rows of the board on the last page, at most."""
ABOVE = 2
"""People for the whole area who stand beside the heading; more of them have a cell of their own."""
TEMPLATE = "paper/copy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A ward, who speaks for it, and what comes next there; without a ward, people of the whole area."""

    ward: Ward | None
    people: tuple[Person, ...]
    event: Event | None = None
    campaign: Campaign | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Who speaks for you: *area* for everybody, beside the heading, and the cells below it."""

    area: tuple[Person, ...] = ()
    cells: tuple[Voice, ...] = ()

    @property
    def columns(self) -> int:
        """Return in how many columns the cells stand: rows of three or four that are as full as can be."""
        count = len(self.cells)
        return count if count <= 4 else min((3, 4), key=lambda n: (-(-count // n), n))  # noqa: PLR2004  what 186 mm hold


def plan(library: Library) -> Iterator[Sheet]:
    """Yield the press and office sheets of each chosen quarterly, and the screen sheet of every begun one."""
    for edition in editions.chosen(library):
        if edition.kind == "quarterly":
            values = _values(library, edition)
            where = f"{edition.slug}/paper/newsletter-a4"
            yield Sheet(
                path=f"{where}-press.pdf", template=TEMPLATE, values=values, place="outbox", medium="press"
            )
            yield Sheet(
                path=f"{where}-office.pdf", template=TEMPLATE, values=values, place="outbox", medium="office"
            )
    for edition in editions.begun(library):
        if edition.kind == "quarterly":
            path = f"{address(edition)}newsletter-screen.pdf"
            yield Sheet(path=path, template=TEMPLATE, values=_values(library, edition), medium="screen")


def rows_of_board(campaigns: list[Campaign]) -> list[Campaign]:
    """Return the rows that paper has room for: a win, a loss and one that is not yet decided, where there are such."""
    rows = board(campaigns)
    kinds = [("won", "part won"), ("lost",), ("in progress", "asked", "chosen", "heard")]
    first = [next((c for c in rows if c.stage in stages), None) for stages in kinds[:2]]
    first.append(min((c for c in rows if c.stage in kinds[2]), key=_length, default=None))  # room is scarce
    different = [campaign for campaign in first if campaign is not None]
    return (different + [c for c in rows if c not in different])[:BOARD]


def _length(campaign: Campaign) -> int:
    """Return how many letters a row of the board has in its longest column, nearly."""
    return max(len(campaign.you_said), len(campaign.we_did), len(campaign.what_happened))


def voices(library: Library, edition: Edition) -> Voices:
    """Return the MP and the councillors: those of the whole area, and those of each ward with its next date."""
    elected = [p for p in library.people.values() if p.role in ("mp", "councillor")]
    area = tuple(p for p in elected if not p.ward)
    dates = editions.diary(library, edition, longest=len(library.events))
    live = [c for c in editions.campaigns(library) if c.stage not in ENDS]
    cells = [
        Voice(
            ward=ward,
            people=tuple(p for p in elected if p.ward == ward.slug),
            event=next((event for event in dates if event.ward == ward.slug), None),
            campaign=next((campaign for campaign in live if campaign.ward == ward.slug), None),
        )
        for ward in library.wards.values()
        if any(p.ward == ward.slug for p in elected)
    ]
    if len(cells) == 1:
        cells = [Voice(ward=cells[0].ward, people=(person,)) for person in cells[0].people]
    if len(area) <= ABOVE and cells:
        return Voices(area=area, cells=tuple(cells))
    return Voices(cells=(*(Voice(ward=None, people=(person,)) for person in area), *cells))


def _values(library: Library, edition: Edition) -> dict[str, object]:
    """Return what the template of *edition* is given: everything as it stood on the day it was issued."""
    library = as_issued(library, edition)
    campaigns = editions.campaigns(library)
    return {
        "library": library,
        "edition": edition,
        "stories": list(editions.stories(library, edition) or ()),
        "campaigns": campaigns,
        "board": rows_of_board(campaigns),
        "diary": editions.diary(library, edition),
        "people": list(library.people.values()),
        "voices": voices(library, edition),
        "tally": editions.tally(library),
        "act": act(library.organisation, edition),
    }
