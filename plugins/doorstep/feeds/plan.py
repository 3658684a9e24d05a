"""Which feeds there are, what stands in each, and the page that lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doorstep.core.addresses import address
from doorstep.core.board import board
from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorstep.core.library import Library
    from doorstep.core.records import Campaign, Event, Update

NEWEST = 50
"""Entries in a feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed: *name* is its file's name without ending, *about* the page that it goes with."""

    name: str
    title: str
    about: str
    entries: tuple[Update | Campaign, ...]
    """Updates, or the campaigns of the board."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Events for a calendar program: the whole diary, a ward's, a campaign's, or one event alone."""

    name: str
    events: tuple[Event, ...]


def plan(library: Library) -> Iterator[Sheet]:
    """Yield each feed in both formats, and the page that says in plain words what a feed is."""
    feeds = [
        Feed(name="all", title=library.organisation.title, about="", entries=tuple(library.news()[:NEWEST])),
        Feed(
            name="you-said-we-did",
            title=f"{library.organisation.title}: you said, we did",
            about="you-said-we-did/",
            entries=newest_steps(library),
        ),
    ]
    for feed in feeds:
        for kind in ("rss", "atom"):
            yield Sheet(
                path=f"feeds/{feed.name}.{kind}.xml", medium="feed", values={"feed": feed, "kind": kind}
            )
    yield from _calendars(library)
    yield Sheet(path="feeds/index.html", template="feeds/index", values={"feeds": feeds})


def newest_steps(library: Library) -> tuple[Campaign, ...]:
    """Return the campaigns of the board, the one with the newest step first."""
    return tuple(
        sorted(board(library.campaigns.values()), key=lambda c: (c.history[-1].date, c.slug), reverse=True)[
            :NEWEST
        ]
    )


def _calendars(library: Library) -> Iterator[Sheet]:
    """Yield a calendar of everything, of each ward and campaign that has events, and of each event.

    Past events stay in them, so that nobody's calendar forgets, and no day changes a file by itself.
    """
    events = sorted(library.events.values(), key=lambda e: (e.starts.aware, str(e.source)))
    title = library.organisation.title
    found = {"diary.ics": Calendar(name=title, events=tuple(events))}
    for ward in library.wards.values():
        of_ward = tuple(e for e in events if e.ward == ward.slug)
        found[f"{address(ward)}diary.ics"] = Calendar(name=f"{title}: {ward.title}", events=of_ward)
    for campaign in library.campaigns.values():
        of_campaign = tuple(e for e in events if e.campaign == campaign.slug)
        found[f"{address(campaign)}diary.ics"] = Calendar(
            name=f"{title}: {campaign.title}", events=of_campaign
        )
    for event in events:
        found[f"{address(event)}event.ics"] = Calendar(name=event.title, events=(event,))
    for path, calendar in found.items():
        if calendar.events:
            yield Sheet(path=path, medium="feed", values={"calendar": calendar})
