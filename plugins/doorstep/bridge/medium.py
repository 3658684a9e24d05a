"""What a template may ask of its medium: addresses, pictures and bodies, right for web, mail, feed or paper."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from doorstep.core.addresses import address
from doorstep.core.records import Record

from .gather import is_remote

if TYPE_CHECKING:
    from collections.abc import Callable

    from doorstep.body.text import Link, Picture
    from doorstep.pictures.derive import Copy

    from .gather import Reading

Name = Literal["web", "feed", "mail", "press", "office", "screen"]
SCHEMES = ("http:", "https:", "mailto:", "tel:")
PPI = {"press": 300, "office": 220, "screen": 150}
"""The resolution at which pictures are put into each kind of PDF."""
PAPER = frozenset(PPI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One copy of a picture as a template names it; sizes in px. *path* is below the site's root."""

    url: str
    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture as a template shows it: JPEG and AVIF copies, narrowest first, and its words."""

    alt: str
    caption: str
    credit: str
    jpeg: tuple[Source, ...]
    avif: tuple[Source, ...]
    file: str

    @property
    def largest(self) -> Source:
        """Return the widest JPEG."""
        return self.jpeg[-1]

    def at_least(self, width: int) -> Source:
        """Return the narrowest JPEG that is *width* px wide, or the widest there is."""
        return next((each for each in self.jpeg if each.width >= width), self.jpeg[-1])


@dataclass(slots=True, kw_only=True)
class Medium:
    """Answers the templates of one sheet. *page* is the sheet's path below the site's root."""

    name: Name
    page: str
    reading: Reading
    figure: Callable[[Shown], str]
    """Renders a picture that stands in a body."""
    wanted_files: dict[str, PurePosixPath] = field(default_factory=dict)
    """Documents that links lead to: address -> file below content."""

    def link(self, target: Record | str, fragment: str = "") -> str:
        """Return the address of a record or of a path below the site's root, as this medium writes it."""
        path = address(target) if isinstance(target, Record) else target
        if path.casefold().startswith((*SCHEMES, "#")):
            return path
        path = quote(path.lstrip("/"))
        end = f"#{fragment}" if fragment else ""
        if self.name != "web":
            return f"{self.reading.library.organisation.url}/{path}{end}"
        if self.page == "404.html":  # it is shown at any address, so nothing can be relative to it
            return f"{urlsplit(self.reading.library.organisation.url).path}/{path}{end}"
        relative = posixpath.relpath(f"/{path}", f"/{posixpath.dirname(self.page)}")
        if path == "" or path.endswith("/"):
            relative = "./" if relative == "." else f"{relative}/"
        return f"{relative}{end}"

    def absolute(self, target: Record | str) -> str:
        """Return the canonical address with https."""
        path = address(target) if isinstance(target, Record) else target
        if path.casefold().startswith(SCHEMES):
            return path
        return f"{self.reading.library.organisation.url}/{quote(path.lstrip('/'))}"

    def picture(self, record: Any) -> Shown | None:
        """Return the picture of *record*, or None when it has none."""
        if not record.image:
            return None
        return self.shown(record.image, record.image_alt, record.image_caption, record.image_credit)

    def shown(self, file: str, alt: str = "", caption: str = "", credit: str = "") -> Shown:
        """Return the picture *file* (below content) with its copies' addresses."""
        pictures = self.reading.pictures
        jpeg = tuple(self._source(copy) for copy in pictures.copies(file))
        avif = tuple(self._source(c) for c in pictures.copies(file, "avif")) if self.name == "web" else ()
        return Shown(alt=alt, caption=caption, credit=credit, jpeg=jpeg, avif=avif, file=file)

    def face(self, record: Any) -> Source | None:
        """Return the square copy of a person's portrait, or None."""
        return self._source(self.reading.pictures.face(record.image)) if record.image else None

    def print_file(self, shown: Shown, width_mm: float) -> str:
        """Return the address of a file to be printed *width_mm* wide, for paper only."""
        ppi = PPI[self.name]
        place = self.reading.pictures.printable(shown.file, width_mm, press=self.name == "press", ppi=ppi)
        return place.resolve().as_uri()

    def body(self, record: Record, heading: int = 2) -> Markup:
        """Return the body of *record* as HTML whose highest heading is ``h<heading>``."""
        prefix = f"{record.slug}-"

        def link(found: Link) -> str:
            if self.name == "feed" and found.target.startswith("#"):
                fragment = re.sub("^fn(ref)?[:-]", rf"{prefix}fn\1-", found.target[1:])
                return f"{self.absolute(record)}#{fragment}"
            return self._body_link(found)

        text = self.reading.texts[record.source]
        written = text.html(link, self._body_picture, heading=heading, prefix=prefix)
        return Markup(written)  # noqa: S704  cleaned by nh3 when it was converted

    def words(self, record: Record) -> str:
        """Return the body of *record* as plain text, paragraphs parted by blank lines."""
        return self.reading.texts[record.source].plain()

    def _source(self, copy: Copy) -> Source:
        return Source(url=self.link(copy.path), path=copy.path, width=copy.width, height=copy.height)

    def _body_link(self, link: Link) -> str:
        match link.kind:
            case "none":
                return ""
            case "outside" | "written":
                return link.target
            case "picture":
                return self.link(self.reading.pictures.copies(link.target)[-1].path)
            case "file":
                path = f"files/{link.target}"
                self.wanted_files[path] = PurePosixPath(link.target)
                return self.link(path, link.fragment)
        return self.link(link.target, link.fragment)

    def _body_picture(self, picture: Picture) -> str:
        if is_remote(picture) or not picture.file:
            words = escape(picture.alt or picture.caption or "A picture elsewhere")
            if not picture.file.startswith(("http:", "https:", "//")):
                return str(words)
            target = picture.file if picture.file.startswith("http") else f"https:{picture.file}"
            return f'<a href="{escape(target)}">{words}</a>'
        return self.figure(self.shown(picture.file, picture.alt, picture.caption if picture.alone else ""))
