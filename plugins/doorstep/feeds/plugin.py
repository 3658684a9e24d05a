"""Register the feeds with Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import Tools, publisher, render_only
from doorstep.core.addresses import address
from doorstep.core.dates import Moment
from doorstep.core.imprint import imprint
from doorstep.core.period import styled
from doorstep.core.records import Update, slugify

from . import calendar
from .document import Enclosure, Entry, document, tag_uri

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.records import Campaign, Event
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


def entry(record: Update | Campaign, tools: Tools) -> Entry:
    """Return *record* as a feed's entry: full text with absolute addresses, its picture, the imprint."""
    return _of_update(record, tools) if isinstance(record, Update) else _of_campaign(record, tools)


def _of_update(update: Update, tools: Tools) -> Entry:
    library = tools.reading.library
    places = [library.wards[update.ward].title] if update.ward else []
    places += [library.campaigns[update.campaign].title] if update.campaign else []
    authors = [styled(library.people[slug], library.organisation, library.today) for slug in update.authors]
    return Entry(
        id=tag_uri(library.organisation.url, update.date.day, address(update)),
        title=update.title,
        summary=update.summary,
        url=tools.medium.absolute(address(update)),
        published=update.date.aware,
        updated=(update.modified or update.date).aware,
        authors=tuple(authors) or (library.organisation.name,),
        categories=tuple(dict.fromkeys([*places, *update.tags])),
        content=tools.render("feeds/entry", {"update": update}),
        enclosure=_enclosure(update, tools),
    )


def _of_campaign(campaign: Campaign, tools: Tools) -> Entry:
    """Return a row of the board: what was said, what we did, what came of it, as of its newest step."""
    library = tools.reading.library
    step = campaign.history[-1]
    moment = Moment(step.date).aware
    return Entry(
        id=tag_uri(library.organisation.url, step.date, f"{address(campaign)}{slugify(step.stage)}"),
        title=f"{step.stage.capitalize()}: {campaign.title}",
        summary=campaign.what_happened or step.note or campaign.summary,
        url=tools.medium.absolute(address(campaign)),
        published=moment,
        updated=moment,
        authors=(library.organisation.name,),
        categories=(library.wards[campaign.ward].title,) if campaign.ward else (),
        content=tools.render("feeds/board", {"campaign": campaign}),
        enclosure=None,
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
