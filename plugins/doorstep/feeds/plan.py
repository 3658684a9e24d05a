"""Which feeds there are, what stands in each, and the page that lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorstep.core.library import Library
    from doorstep.core.records import Update

NEWEST = 50
"""Entries in a feed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed: *name* is its file's name without ending, *about* the page that it goes with."""

    name: str
    title: str
    about: str
    entries: tuple[Update, ...]


def plan(library: Library) -> Iterator[Sheet]:
    """Yield each feed in both formats, and the page that says in plain words what a feed is."""
    feeds = [
        Feed(name="all", title=library.organisation.title, about="", entries=tuple(library.news()[:NEWEST])),
    ]
    for feed in feeds:
        for kind in ("rss", "atom"):
            yield Sheet(
                path=f"feeds/{feed.name}.{kind}.xml", medium="feed", values={"feed": feed, "kind": kind}
            )
    yield Sheet(path="feeds/index.html", template="feeds/index", values={"feeds": feeds})
