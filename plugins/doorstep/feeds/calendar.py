"""The diary for calendar programs (RFC 5545), by the icalendar library.

Times are written as instants in UTC, so they are right on both sides of a clock change whatever the
reader's program knows of Europe/London; an event without a time is one of the whole day.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from icalendar import Calendar as Document
from icalendar import Event as Item

from doorstep.core.addresses import address
from doorstep.core.dates import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from doorstep.core.records import Event

    from .plan import Calendar


def document(calendar: Calendar, site: str, words: Callable[[Event], str]) -> bytes:
    """Return *calendar* as an .ics file; *site* is the site's address, *words* gives an event's description."""
    written = Document()
    written.add("prodid", "-//Doorstep//Diary//EN")
    written.add("version", "2.0")
    written.add("x-wr-calname", calendar.name)
    written.add("x-wr-timezone", "Europe/London")
    for event in calendar.events:
        written.add_component(_item(event, site, words(event)))
    data: bytes = written.to_ical()
    return data


def _item(event: Event, site: str, description: str) -> Item:
    """Return one event. Its UID is its address, which never changes; its stamp is its own day, not the clock's."""
    item = Item()
    item.add("uid", f"{address(event).rstrip('/')}@{urlsplit(site).hostname}")
    item.add("dtstamp", event.starts.aware.astimezone(UTC))
    item.add("summary", event.title)
    ends = event.ends
    if event.starts.time is None:
        item.add("dtstart", event.starts.day)
        item.add("dtend", (ends.day if ends else event.starts.day) + timedelta(days=1))
    else:
        item.add("dtstart", event.starts.aware.astimezone(UTC))
        if ends is not None and ends.time is not None:
            item.add("dtend", ends.aware.astimezone(UTC))
        elif ends is not None and ends.day > event.starts.day:
            item.add("dtend", Moment(ends.day + timedelta(days=1)).aware.astimezone(UTC))
    where = ", ".join(part for part in (event.place, event.address) if part)
    if where:
        item.add("location", where)
    if description:
        item.add("description", description)
    item.add("url", f"{site}/{address(event)}")
    return item
