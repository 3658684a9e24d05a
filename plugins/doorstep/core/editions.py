"""Which stories an edition carries, and which edition is the current one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .problems import counted
from .records import STAGES

if TYPE_CHECKING:
    from .library import Library
    from .records import Campaign, Edition, Event, Update

_PERIOD = re.compile(r"(?P<year>\d{4})-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2]))", re.IGNORECASE)


def span(period: str) -> tuple[date, date]:
    """Return the first and the last day of ``2026-Q3`` or ``2026-09``; raise ValueError."""
    match = _PERIOD.fullmatch(period.strip())
    if match is None:
        raise ValueError(period)
    year = int(match["year"])
    first = int(match["month"]) if match["month"] else int(match["quarter"]) * 3 - 2
    after = first + (1 if match["month"] else 3)
    end = date(year + (after > 12), (after - 1) % 12 + 1, 1) - timedelta(days=1)  # noqa: PLR2004  months
    return date(year, first, 1), end


def begun(library: Library) -> list[Edition]:
    """Return the editions whose period has begun, newest first."""
    found = [e for e in library.editions.values() if span(e.period)[0] <= library.today]
    return sorted(found, key=lambda e: (span(e.period), e.slug), reverse=True)


def current(library: Library) -> Edition | None:
    """Return the newest quarterly whose period has begun, or None."""
    return next((edition for edition in begun(library) if edition.kind == "quarterly"), None)


def chosen(library: Library) -> list[Edition]:
    """Return the editions that EDITION asks for: "" the current one, ``all``, or a slug.

    An edition of another name is none: the library's checks have said so.
    """
    wish = library.edition.casefold()
    if wish == "all":
        return begun(library)
    found = library.editions.get(wish) if wish else current(library)
    return [found] if found else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """An edition's stories by the place they are given; nothing stands in two places."""

    lead: Update
    seconds: tuple[Update, ...]
    briefs: tuple[Update, ...]

    def __iter__(self):  # type: ignore[no-untyped-def]  # noqa: ANN204
        """Yield every story, the lead first."""
        yield self.lead
        yield from self.seconds
        yield from self.briefs


def stories(library: Library, edition: Edition) -> Stories | None:
    """Return the stories of *edition*, or None when there are none.

    They are those that it lists, else every update of its period but those with ``newsletter: no``.
    The lead is the newest marked as lead, else the newest with a picture, else the newest.
    """
    begins, ends = span(edition.period)
    news = library.news()
    if edition.stories:
        by_file = {str(update.source): update for update in news}
        found = [by_file[file] for file in edition.stories if file in by_file]
    else:
        found = [u for u in news if begins <= u.date.day <= ends and u.newsletter != "no"]
    if not found:
        return None
    if edition.stories:
        lead = found[0]
    else:
        marked = [u for u in found if u.newsletter == "lead"]
        pictured = [u for u in found if u.image and u.newsletter == "story"]
        lead = (marked or pictured or found)[0]
    rest = [u for u in found if u is not lead]
    return Stories(
        lead=lead,
        seconds=tuple(u for u in rest if u.newsletter != "brief"),
        briefs=tuple(u for u in rest if u.newsletter == "brief"),
    )


def diary(library: Library, edition: Edition, longest: int = 6) -> list[Event]:
    """Return the events that readers of *edition* can still go to: from its last day or today on."""
    _, ends = span(edition.period)
    first = min(ends + timedelta(days=1), library.today)
    events = [e for e in library.events.values() if (e.ends or e.starts).day >= first]
    return sorted(events, key=lambda e: (e.starts.aware, e.slug))[:longest]


def campaigns(library: Library) -> list[Campaign]:
    """Return the campaigns as lists show them: those that wait for an answer first, the ended last."""
    order = ["asked", "in progress", "chosen", "heard", "part won", "won", "lost", "closed"]
    return sorted(
        library.campaigns.values(),
        key=lambda c: (order.index(c.stage), -(c.history[-1].date.toordinal() if c.history else 0), c.slug),
    )


def tally(library: Library) -> str:
    """Return how many campaigns stand where, as one sentence that every medium says in the same words."""
    found = list(library.campaigns.values())
    if not found:
        return ""
    parts = [f"{number} {stage}" for stage in STAGES if (number := sum(1 for c in found if c.stage == stage))]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    return f"{counted(len(found), 'campaign')}: {listed}."
