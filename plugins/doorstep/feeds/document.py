"""Feeds as XML, by feedgen, whose faults are worked round here and nowhere else.

feedgen 1.0.0: Atom entry links lose rel, type and length (upstream #135, #143); the RSS channel's link
is whichever was added last; control characters raise; entries come newest-added first.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from doorstep.core.dates import LONDON

if TYPE_CHECKING:
    from datetime import date

    from .plan import Feed

_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """The lead picture of an entry: a JPEG's address, its bytes, width and height in px."""

    url: str
    length: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, ready to be written: addresses absolute, *content* HTML, times with their offset from UTC."""

    id: str
    title: str
    summary: str
    url: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    content: str
    enclosure: Enclosure | None


class _Links(BaseExtension):
    """Stands beside _EntryLinks: feedgen registers extensions in pairs."""


class _EntryLinks(BaseEntryExtension):
    """Writes the links of an Atom entry, which feedgen strips of rel, type and length (upstream #135)."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []

    def extend_atom(self, entry: Any) -> Any:
        for lost in [child for child in entry if child.tag == "link"]:
            entry.remove(lost)
        after = [child.tag for child in entry].index("updated") + 1
        for place, link in enumerate(self.links):
            entry.insert(after + place, etree.Element("link", link))
        return entry

    def extend_rss(self, entry: Any) -> Any:
        return entry


def speakable(text: str) -> str:
    """Return *text* without the characters that XML cannot hold."""
    return _UNSPEAKABLE.sub("", text)


def tag_uri(site: str, day: date, name: str) -> str:
    """Return an entry's id, which never changes (RFC 4151): of the site, a day and a name on that day."""
    return f"tag:{urlsplit(site).hostname},{day.isoformat()}:{name.rstrip('/')}"


def document(
    feed: Feed,
    kind: Literal["rss", "atom"],
    entries: list[Entry],
    *,
    site: str,
    address: str,
    strapline: str,
    today: date,
) -> bytes:
    """Return *feed* as RSS 2.0 or Atom 1.0.

    *site* is the site's address without its last slash, *address* the feed's own below it; *today*
    stands in as the time of change of a feed without entries.
    """
    generator = FeedGenerator()
    generator.load_extension("media", rss=True, atom=True)
    generator.load_extension("dc", rss=True, atom=False)
    generator.register_extension("links", _Links, _EntryLinks)
    generator.id(f"{site}/{feed.about}")
    generator.title(speakable(feed.title))
    generator.link(href=f"{site}/{address}", rel="self", type=f"application/{kind}+xml")
    generator.link(
        href=f"{site}/{feed.about}", rel="alternate", type="text/html"
    )  # the last becomes RSS's link
    words = speakable(strapline or feed.title)
    generator.description(html.escape(words, quote=False) if kind == "rss" else words)
    generator.language("en-GB")
    generator.generator("Doorstep")
    generator.author(name=speakable(feed.title))
    newest = max(
        (entry.updated for entry in entries),
        default=datetime(today.year, today.month, today.day, tzinfo=LONDON),
    )
    generator.updated(newest)
    generator.lastBuildDate(newest)
    for entry in entries:
        _add(generator, entry, kind)
    written: bytes = generator.atom_str(pretty=True) if kind == "atom" else generator.rss_str(pretty=True)
    return written


def _add(generator: Any, entry: Entry, kind: str) -> None:
    added = generator.add_entry(order="append")
    added.id(entry.id)
    added.guid(entry.id, permalink=False)
    title = speakable(entry.title).strip() or "(no title)"
    if kind == "rss":  # readers disagree on whether an RSS title is HTML: without brackets it is the same
        title = title.replace("<", "\u2039").replace(">", "\u203a")
    added.title(title)
    added.link(href=entry.url, rel="alternate")
    added.published(entry.published)
    added.updated(entry.updated)
    for author in entry.authors:
        added.author(name=speakable(author))
    if kind == "rss" and entry.authors:
        added.dc.dc_creator([speakable(author) for author in entry.authors])
    for category in entry.categories:
        added.category(term=speakable(category))
    added.content(speakable(entry.content), type="html" if kind == "atom" else "CDATA")
    if kind == "atom":
        added.summary(speakable(entry.summary))
    else:
        added.description(html.escape(speakable(entry.summary), quote=False))  # RSS readers take it for HTML
    added.links.links = [{"rel": "alternate", "type": "text/html", "href": entry.url}]
    if entry.enclosure is not None:
        _enclose(added, entry.enclosure, kind)


def _enclose(added: Any, picture: Enclosure, kind: str) -> None:
    length = str(picture.length)
    if kind == "rss":
        added.enclosure(picture.url, length, "image/jpeg")
    added.links.links.append(
        {"rel": "enclosure", "type": "image/jpeg", "length": length, "href": picture.url}
    )
    size = {"width": str(picture.width), "height": str(picture.height)}
    # group=None: feedgen wraps everything in media:group otherwise
    added.media.content({"url": picture.url, "medium": "image", "type": "image/jpeg", **size}, group=None)
