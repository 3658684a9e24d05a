"""What the links and pictures of a body lead to: records, files, addresses of the site, or elsewhere."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from doorstep.core.addresses import address, tag_address
from doorstep.core.problems import did_you_mean
from doorstep.core.references import PICTURES, find_picture, inside

from .text import Link, LinkEnd, Part, Picture, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from doorstep.core.library import Library
    from doorstep.core.problems import Problems
    from doorstep.core.records import Record

ADDRESSES = ("act_link", "report", "sign_up", "privacy", "survey_form")
"""Header fields that hold an address."""
_MARKER = re.compile(r"[{|](filename|static|attach|index|tag|category|author)[}|](.*)", re.DOTALL)
_SCHEME = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
_HOST = re.compile(r"(www\.)?[\w-]+(\.[\w-]+)*\.(uk|org|com|net|gov|info|eu|io|co)(/|$)", re.IGNORECASE)


DOCUMENTS = {
    ".pdf",
    ".csv",
    ".txt",
    ".ods",
    ".odt",
    ".xlsx",
    ".docx",
    ".pptx",
    ".geojson",
    ".ics",
    ".gpx",
    ".mp3",
}
"""Endings of files that are published as they are when a text links to them."""


class Targets:
    """Finds what bodies refer to, and adds to *problems* what is not there.

    *on_site* tells whether an address below the site's root (without the first slash) will exist.
    """

    def __init__(
        self, library: Library, content: Path, on_site: Callable[[str], bool], problems: Problems
    ) -> None:
        """Index the library by file."""
        self.content = content
        self.on_site = on_site
        self.problems = problems
        self.site = library.organisation.url
        self.by_source = {record.source: record for record in library.records()}
        self.unread = {record.source for record in library.flawed}
        self.waiting = {record.source for record in (*library.waiting, *library.later)}

    def resolve(self, text: Text, record: Record) -> Text:
        """Return *text* with every link and picture resolved, seen from the file of *record*."""
        parts: list[Part] = []
        open_links: list[bool] = []
        for part in text.parts:
            match part:
                case Picture():
                    picture = self._picture(part, record)
                    # a picture elsewhere is shown as a link, and a link cannot hold another
                    in_link = any(open_links) and (
                        _SCHEME.match(picture.file) or picture.file.startswith("//")
                    )
                    words = html.escape(picture.alt or picture.caption or "A picture elsewhere", quote=False)
                    parts.append(words if in_link else picture)
                case Link():
                    link = self._link(part, record)
                    open_links.append(link.kind != "none")
                    parts.append(link)
                case LinkEnd():
                    open_links = open_links[:-1]
                    parts.append(part)
                case _:
                    parts.append(part)
        return Text(tuple(parts))

    def _line(self, record: Record, target: str) -> int:
        """Return the line of the body on which *target* is written, as well as it can be told."""
        for name in ADDRESSES:
            if target and getattr(record, name, "") == target:
                return record.line(name)
        for number, line in enumerate(record.body.split("\n")):
            if target and target in line:
                return record.body_line + number
        return record.body_line

    def check_addresses(self, record: Record) -> None:
        """Add a problem for each address in the header of *record* that leads nowhere: no button may be dead."""
        for name in ADDRESSES:
            value = getattr(record, name, "")
            if not value or (_SCHEME.match(value) and value == value.strip() and " " not in value):
                continue
            if value.startswith("/") and not value.startswith("//"):
                self._on_site(urlsplit(value).path.lstrip("/"), "", Link(value), record)
                continue
            text = f'"{value}" is not an address'
            remedy = (
                "Write a page of this site as /join-in/, or a whole address with https:, mailto: or tel:."
            )
            self.problems.add(record.path, record.line(name), name, text, remedy)

    def _picture(self, picture: Picture, record: Record) -> Picture:
        line = self._line(record, picture.file)
        if not picture.file or _SCHEME.match(picture.file) or picture.file.startswith("//"):
            text = f'the picture "{picture.file[:80]}" lies elsewhere, so it is shown as a link'
            remedy = "Save it beside this file and write its name."
            self.problems.advise(record.path, line, "", text, remedy)
            return picture
        if not picture.alt:
            text = f'the picture "{picture.file}" has no description'
            remedy = "Write one between the square brackets: ![A zebra crossing](crossing.jpg)"
            self.problems.advise(record.path, line, "", text, remedy)
        folder, name = self._place(picture.file, record)
        found = find_picture(self.content, folder, name)
        if found is None:
            beside = [p.name for p in (self.content / folder).glob("*") if p.suffix.casefold() in PICTURES]
            text = f'the picture "{picture.file}" is not there'
            remedy = f"Put it beside this file or in images/. {did_you_mean(name, beside)}"
            self.problems.add(record.path, line, "", text, remedy)
            return replace(picture, file="")
        return replace(picture, file=str(found))

    @staticmethod
    def _place(target: str, record: Record) -> tuple[PurePosixPath, str]:
        """Return the folder (below content) from which *target* is seen, and the rest of its name."""
        marker = _MARKER.match(target)
        name = unquote(marker[2] if marker else target)
        if name.startswith("/"):
            return PurePosixPath(), name.lstrip("/")
        return record.source.parent, name

    def _link(self, link: Link, record: Record) -> Link:
        target = link.target.strip()
        if not target:  # an anchor, or an address that may not be published, such as javascript:
            return Link("", "none")
        if target.startswith("#"):
            return Link(target, "outside")
        if self.site and (target + "/").startswith(self.site + "/"):
            target = target[len(self.site) :] or "/"
        if _SCHEME.match(target):
            return Link(target, "outside")
        if target.startswith("//"):
            return Link(f"https:{target}", "outside")
        marker = _MARKER.match(target)
        bare, _, fragment = target.partition("#")
        if marker and marker[1] == "index":
            return Link("", "site")
        if marker and marker[1] == "tag":
            return self._on_site(tag_address(marker[2]), fragment, link, record)
        return self._local(bare, fragment, link, record)

    def _local(self, bare: str, fragment: str, link: Link, record: Record) -> Link:
        folder, name = self._place(bare, record)
        file = inside(self.content, folder, name)
        if file is not None:
            if file in self.by_source:
                return Link(address(self.by_source[file]), "site", fragment)
            if file in self.unread:
                return Link("", "none")  # its own mistakes are told; they are not this link's
            if file in self.waiting:
                text = f'the link to "{bare}" waits until that is published'
                self.problems.advise(record.path, self._line(record, link.target), "", text)
                return Link("", "none")
            if file.suffix.casefold() in PICTURES:
                return Link(str(file), "picture")
            if file.suffix.casefold() in DOCUMENTS:
                return Link(str(file), "file", fragment)
            text = f'the link to "{bare}" leads to a kind of file that is not published'
            kinds = ", ".join(sorted(ending.lstrip(".") for ending in DOCUMENTS))
            self.problems.add(record.path, self._line(record, link.target), "", text, f"These are: {kinds}.")
            return Link("", "none")
        if bare.startswith("/"):
            return self._on_site(urlsplit(bare).path.lstrip("/"), fragment, link, record)
        if _HOST.match(bare):
            remedy = f"Did you mean https://{bare}?"
        else:
            beside = [p.name for p in (self.content / folder).glob("*") if p.is_file()]
            remedy = (
                f"Write the file's name, or the whole address with https://. {did_you_mean(name, beside)}"
            )
        text = f'the link to "{link.target}" leads nowhere'
        self.problems.add(record.path, self._line(record, link.target), "", text, remedy)
        return Link("", "none")

    def _on_site(self, path: str, fragment: str, link: Link, record: Record) -> Link:
        path = unquote(path)
        last = path.rpartition("/")[2]
        path = path if not last or "." in last else f"{path}/"
        if self.on_site(path):
            return Link(path, "site", fragment)
        text = f'there is no page "/{path}" on this site'
        self.problems.add(
            record.path, self._line(record, link.target), "", text, "Mend the address, or link to the file."
        )
        return Link("", "none")
