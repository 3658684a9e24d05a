"""What other programs call a thing, and how they write a day."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from doorstep.core.dates import MONTHS, Moment, NotADateError, read_moment

from .foreign_header import Value, flat
from .written import one_line

if TYPE_CHECKING:
    from .foreign_header import Foreign

DATE = ("date", "publish_date", "pub_date", "publishdate", "pubdate", "date_published", "published_at")
MODIFIED = ("modified", "lastmod", "last_modified_at", "last_modified", "updated", "date_modified")
AUTHORS = ("authors", "author")
TAGS = ("tags", "tag", "categories", "category", "keywords")
SUMMARY = ("summary", "description", "excerpt", "standfirst", "abstract")
IMAGE = (
    "image", "cover_image", "featured_image", "cover", "thumbnail", "figure", "hero_image", "hero", "banner",
    "header_image", "featured_img", "picture", "photo", "og_image",
)  # fmt: skip
ALT = ("image_alt", "cover_image_alt", "featured_image_alt", "alt", "image_title", "image_description")
CAPTION = ("image_caption", "caption", "cover_image_caption", "figcaption")
CREDIT = ("image_credit", "credit", "photo_credit")
OLD = ("permalink", "url", "redirect_from", "aliases")
_US = re.compile(r"(?P<m>[A-Za-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})(?P<rest>.*)$")
_SOURCE_ZONE = re.compile(r"(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:UTC|GMT)$")
_MIDNIGHT = re.compile(r"[T ]+00:00(?::00(?:\.0+)?)?(?: ?(?:Z|[+-]00:?00))?$")
"""What programs write for a day without a time."""


def lead_comments(foreign: Foreign) -> list[str]:
    """Return the keys about the lead picture as comments, for a picture that cannot be found."""
    keys = [key for key in foreign.values if key in (*IMAGE, *ALT, *CAPTION, *CREDIT)]
    return [line for key in keys for line in as_comments(foreign.names[key], foreign.values[key])]


def read_date(text: str) -> Moment:
    """Return the moment that *text* means, in any of the ways that other programs write it."""
    text = _MIDNIGHT.sub("", _SOURCE_ZONE.sub(r"\1Z", text))
    slashes = re.match(r"(\d{4})/(\d{1,2})/(\d{1,2})(.*)$", text)
    if slashes:
        text = "-".join(slashes.group(1, 2, 3)) + slashes[4]
    american = _US.match(text)
    if american and any(m.casefold().startswith(american["m"].casefold()[:3]) for m in MONTHS):
        text = f"{american['d']} {american['m']} {american['y']}{american['rest']}"
    try:
        moment = read_moment(text)
    except NotADateError:
        moment = _by_mail_rules(text)
    return moment


def _by_mail_rules(text: str) -> Moment:
    """Read ``Thu, 03 Dec 2010 10:00:00 +0000`` (RFC 5322)."""
    try:
        stamp = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        message = f'"{text}" is not a whole date'
        raise NotADateError(message) from None
    return read_moment(stamp.isoformat())


def name_in(value: Value) -> str:
    """Return a person's name from a text or from a table with ``name:`` in it."""
    if isinstance(value, dict):
        return " ".join(flat(value.get("name", "")))
    return " ".join(flat(value))


def words_of(name: str) -> str:
    """Return a file's name as words: ``old-mill_road`` becomes ``Old mill road``."""
    plain = one_line(re.sub(r"[-_]+", " ", name))
    return plain[:1].upper() + plain[1:]


def as_comments(name: str, value: Value) -> list[str]:
    """Return the key *name* and its value as lines of comment, one for each text in it."""
    if isinstance(value, str):
        return [f"{name}: {one_line(value)}"]
    if isinstance(value, list):
        return [line for item in value for line in as_comments(name, item)]
    return [line for key, item in value.items() for line in as_comments(f"{name}.{key}", item)]
