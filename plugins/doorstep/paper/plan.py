"""Which newsletters are printed, and for whom: the print shop, the office printer and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doorstep.core import editions
from doorstep.core.addresses import address
from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorstep.core.library import Library
    from doorstep.core.records import Campaign, Edition

BOARD = 3
"""Rows of the board on the last page, at most."""
TEMPLATE = "paper/copy"


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


def board(campaigns: list[Campaign]) -> list[Campaign]:
    """Return the campaigns of the board: a win, a part win and a loss before the ones still on their way."""
    rows = [
        campaign
        for campaign in campaigns
        if campaign.you_said and (campaign.we_did or campaign.what_happened)
    ]
    order = ["won", "part won", "lost", "closed", "in progress", "asked", "chosen", "heard"]
    first = {stage: next((c for c in rows if c.stage == stage), None) for stage in order}
    different = [campaign for campaign in first.values() if campaign is not None]
    return (different + [c for c in rows if c not in different])[:BOARD]


def _values(library: Library, edition: Edition) -> dict[str, object]:
    """Return what the template of *edition* is given."""
    campaigns = editions.campaigns(library)
    return {
        "edition": edition,
        "stories": list(editions.stories(library, edition) or ()),
        "campaigns": campaigns,
        "board": board(campaigns),
        "diary": editions.diary(library, edition),
        "people": list(library.people.values()),
    }
