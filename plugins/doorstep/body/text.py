"""A body that has become HTML, with its links and pictures left open for each medium to fill."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADING = re.compile(r"<(/?)h([1-6])>")
_NOTE_ID = re.compile(r'(id="|href="#)(fn(?:ref)?\d*)[:-]')


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text; *file* is below the content folder, or an address for a remote one."""

    file: str
    alt: str
    caption: str = ""
    alone: bool = False
    """Whether it stands in a paragraph of its own, so may be a figure."""


@dataclass(frozen=True, slots=True)
class Link:
    """The start of a link. *target* is an address, a path below the site's root or a content file."""

    target: str
    kind: Literal["written", "outside", "site", "file", "picture", "none"] = "written"
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """The end of the link that began last."""


Part = str | Picture | Link | LinkEnd


@dataclass(frozen=True, slots=True)
class Text:
    """A body in parts: HTML between links and pictures."""

    parts: tuple[Part, ...]

    def html(
        self,
        link: Callable[[Link], str],
        picture: Callable[[Picture], str],
        *,
        heading: int = 2,
        prefix: str = "",
    ) -> str:
        """Return the whole as HTML.

        *link* returns the address of a link ("" for none), *picture* the markup of a picture. The
        text's highest heading becomes ``h<heading>``; ids of footnotes begin with *prefix*.
        """
        written = []
        open_links: list[bool] = []
        for part in self.parts:
            match part:
                case str():
                    written.append(part)
                case Picture():
                    written.append(picture(part))
                case Link():
                    address = link(part)
                    open_links.append(bool(address))
                    if address:
                        written.append(f'<a href="{html.escape(address)}">')
                case LinkEnd():
                    if open_links and open_links.pop():
                        written.append("</a>")
        levels = [int(m[2]) for part in self.parts if isinstance(part, str) for m in _HEADING.finditer(part)]
        lower = heading - min(levels, default=heading)
        whole = "".join(written)
        whole = _HEADING.sub(lambda m: f"<{m[1]}h{min(6, int(m[2]) + lower)}>", whole)
        return _NOTE_ID.sub(rf"\g<1>{prefix}\g<2>-", whole)

    def plain(self) -> str:
        """Return the text's words alone, paragraphs parted by a blank line."""
        joined = "".join(part for part in self.parts if isinstance(part, str))
        joined = re.sub(r"<sup[^>]*>.*?</sup>", "", joined)
        joined = re.sub(r"</(?:p|li|h[1-6]|blockquote|tr|div|dd|dt|pre)>", "\n\n", joined)
        joined = re.sub(r"<(?:br|img|/t[dh])\b[^>]*>", " ", joined)
        joined = html.unescape(re.sub(r"<[^>]+>", "", joined))
        paragraphs = (" ".join(each.split()) for each in joined.split("\n\n"))
        return "\n\n".join(each for each in paragraphs if each)
