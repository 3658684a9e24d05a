"""Register the e-newsletter with Pelican."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import Tools, publisher

from .inlined import inlined
from .message import message
from .words import newsletter

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.sheets import Sheet

    from .plan import Issue

_HREF = re.compile(r'<a href="([^"]+)"')


def finish(sheet: Sheet, tools: Tools) -> bytes:
    """Return the bytes of the HTML, the plain text, the message or a picture."""
    if sheet.path.endswith(".jpg"):
        return _picture(sheet, tools)
    if sheet.path.endswith(".txt"):
        return _text(sheet.values["issue"], tools).encode()
    made = inlined(tools.render(sheet.template, sheet.values))
    if sheet.path.endswith(".eml"):
        issue: Issue = sheet.values["issue"]
        return message(issue, _text(issue, tools), made)
    return made.encode()


def _text(issue: Issue, tools: Tools) -> str:
    medium, edition = tools.medium, issue.edition
    links = dict.fromkeys(html.unescape(link) for link in _HREF.findall(medium.body(edition)))
    return newsletter(issue, medium.link, medium.words(edition), links)


def _picture(sheet: Sheet, tools: Tools) -> bytes:
    """Return the copy that the HTML shows, for senders that want pictures uploaded."""
    pictures = tools.reading.pictures
    copies = pictures.copies(sheet.values["record"].image)
    wide = next((copy for copy in copies if copy.width >= sheet.values["width"]), copies[-1])
    return pictures.place_of(wide).read_bytes()


Publisher = publisher("mail", finish)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the e-newsletter's generator."""
    return Publisher


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(generators)
