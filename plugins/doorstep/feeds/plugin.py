"""Register the feeds with Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import Tools, publisher, render_only
from doorstep.core.addresses import address
from doorstep.core.imprint import imprint

from . import calendar
from .document import Enclosure, Entry, document

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.records import Event, Update
    from doorstep.core.sheets import Sheet


def finish(sheet: Sheet, tools: Tools) -> bytes:
    """Return a feed, or the page that lists them."""
    if sheet.template:
        return render_only(sheet, tools)
    library = tools.reading.library
    if "calendar" in sheet.values:
        site = library.organisation.url
        return calendar.document(sheet.values["calendar"], site, lambda event: _words(event, tools))
    feed = sheet.values["feed"]
    return document(
        feed,
        sheet.values["kind"],
        [entry(update, tools) for update in feed.entries],
        site=library.organisation.url,
        address=sheet.path,
        strapline=library.organisation.strapline,
        today=library.today,
    )


def entry(update: Update, tools: Tools) -> Entry:
    """Return *update* as a feed's entry: full text with absolute addresses, its picture, the imprint."""
    library = tools.reading.library
    places = [library.wards[update.ward].title] if update.ward else []
    places += [library.campaigns[update.campaign].title] if update.campaign else []
    return Entry(
        update=update,
        url=tools.medium.absolute(address(update)),
        authors=tuple(library.people[slug].title for slug in update.authors) or (library.organisation.name,),
        categories=tuple(dict.fromkeys([*places, *update.tags])),
        content=tools.render("feeds/entry", {"update": update}),
        enclosure=_enclosure(update, tools),
    )


def _words(event: Event, tools: Tools) -> str:
    """Return what a calendar says of *event*: its summary and text, and the imprint."""
    parts = (event.summary, tools.medium.words(event), imprint(tools.reading.library.organisation))
    return "\n\n".join(part for part in parts if part)


def _enclosure(update: Update, tools: Tools) -> Enclosure | None:
    """Return the lead picture's widest JPEG, whose bytes must be counted, so made."""
    if not update.image:
        return None
    copy = tools.reading.pictures.copies(update.image)[-1]
    length = tools.reading.pictures.place_of(copy).stat().st_size
    return Enclosure(
        url=tools.medium.absolute(copy.path), length=length, width=copy.width, height=copy.height
    )


Publisher = publisher("feeds", finish)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the feeds' generator."""
    return Publisher


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(generators)
