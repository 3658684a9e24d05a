"""Where each record stands on the site. An address is for ever: change nothing here lightly."""

from __future__ import annotations

from .records import Campaign, Edition, Event, Organisation, Page, Person, Record, Update, Ward, slugify

ROOMS = [
    "assets",
    "campaigns",
    "diary",
    "feeds",
    "files",
    "images",
    "newsletters",
    "people",
    "search",
    "surveys",
    "t",
    "tags",
    "theme",
    "updates",
    "wards",
    "you-said-we-did",
    "404",
    "index",
]
"""First parts of addresses that the site itself uses, so that no page can have them."""


def address(record: Record) -> str:
    """Return the record's address below the site's root, as ``updates/2026/09/slug/``."""
    match record:
        case Update():
            return f"updates/{record.date.day:%Y/%m}/{record.slug}/"
        case Campaign() | Person() | Ward():
            return f"{record.FOLDER}/{record.slug}/"
        case Event():
            return f"diary/{record.starts.day:%Y/%m}/{record.slug}/"
        case Edition():
            return f"newsletters/{record.slug}/"
        case Page():
            return f"{record.slug}/"
        case Organisation():
            return ""
    message = f"a {record.KIND} has no address of its own"
    raise TypeError(message)


def tag_address(tag: str) -> str:
    """Return the address of the list of updates with *tag*."""
    return f"tags/{slugify(tag)}/"


def year_address(year: int) -> str:
    """Return the address of the list of a year's updates."""
    return f"updates/{year}/"
