"""Markdown to safe HTML, once for each text: the result is kept by the hash of what it came from."""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from markdown.__meta__ import __version__ as markdown_version

from .text import Link, LinkEnd, Part, Picture, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTENSIONS = ["tables", "footnotes", "fenced_code", "sane_lists", "def_list", "attr_list", "md_in_html"]
TAGS = set(
    """
    a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span
    strong sub summary sup table tbody td tfoot th thead tr u ul var
    """.split()  # noqa: SIM905  a list of sixty quoted letters is harder to read
)
ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "abbr": {"title"},
    "*": {"lang", "dir"},
}
"""The HTML that a body may hold; everything else goes, scripts and styles with their text."""

_TOKEN = re.compile(r'<(img|a)((?:\s+[\w-]+="[^"]*")*)\s*/?>|</a>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_ALONE = re.compile(r"<p>\s*(<img(?:\s+[\w-]+=\"[^\"]*\")*\s*/?>)\s*</p>")
_SCOPE = re.compile(r"(<thead>.*?</thead>)", re.DOTALL)
_FRAME = re.compile(
    r"""<iframe[^>]*?\ssrc=["']?(?P<src>(?:https?:)?//[^"'\s>]+)[^>]*>(?:.*?</iframe>)?""",
    re.IGNORECASE | re.DOTALL,
)
_EMPTY = re.compile(r"<(p|div|span)>\s*</\1>")


class Texts:
    """Turns bodies into texts and remembers them from one run to the next.

    *cache* is the file that they are kept in, or None to keep nothing.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Open the cache; one of another version or damaged is as good as none."""
        self._markdown = Markdown(extensions=EXTENSIONS, output_format="html")
        code = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("convert.py", "text.py"))
        self._version = hashlib.sha256(
            code + markdown_version.encode() + metadata.version("nh3").encode()
        ).hexdigest()
        self._cache = cache
        self._kept: dict[str, list[list[str | bool]]] = {}
        self._used: dict[str, list[list[str | bool]]] = {}
        if cache is not None and cache.is_file():
            try:
                stored = json.loads(cache.read_text("utf-8"))
            except ValueError:
                stored = {}
            if stored.get("version") == self._version:
                self._kept = stored["texts"]

    def convert(self, body: str) -> Text:
        """Return *body* (Markdown) as a text."""
        key = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
        packed = self._kept.get(key)
        if packed is None:
            self._markdown.reset()
            packed = [_pack(part) for part in _parts(_clean(self._markdown.convert(_frames(body))))]
            self._kept[key] = packed
        self._used[key] = packed
        return Text(tuple(_unpack(each) for each in packed))

    def save(self) -> None:
        """Write what this run used back to the cache, whole or not at all."""
        if self._cache is None:
            return
        data = json.dumps({"version": self._version, "texts": self._used}, ensure_ascii=False)
        if self._cache.is_file() and self._cache.read_text("utf-8") == data:
            return
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._cache.with_suffix(f".{os.getpid()}")
        fresh.write_text(data, "utf-8")
        fresh.replace(self._cache)


def _frames(body: str) -> str:
    """Return *body* with each embedded frame as a link to what it showed: we send no requests elsewhere."""

    def as_link(match: re.Match[str]) -> str:
        address = match["src"] if match["src"].startswith("http") else f"https:{match['src']}"
        host = address.split("/")[2].removeprefix("www.")
        return f'<a href="{address}">Watch or read this at {html.escape(host)}</a>'

    return _FRAME.sub(as_link, body) if "<iframe" in body.casefold() else body


def _clean(markup: str) -> str:
    """Return *markup* with only the tags and attributes that a body may hold."""
    clean = nh3.clean(
        markup,
        tags=TAGS,
        attributes=ATTRIBUTES,
        clean_content_tags={"script", "style"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )
    clean = _SCOPE.sub(lambda m: m[1].replace("<th>", '<th scope="col">'), clean)
    return _EMPTY.sub("", clean)


def _parts(markup: str) -> Iterator[Part]:
    """Yield the parts of clean HTML: text, links and pictures."""
    alone = {match.start(1): match for match in _ALONE.finditer(markup)}
    written = 0
    for token in _TOKEN.finditer(markup):
        start, end = token.span()
        figure = alone.get(start) if token[1] == "img" else None
        if figure:
            start, end = figure.span()
        if start > written:
            yield markup[written:start]
        written = end
        values = {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(token[2] or "")}
        if token[1] == "img":
            title = values.get("title", "")
            yield Picture(values.get("src", ""), values.get("alt", ""), title, alone=figure is not None)
        elif token[1] == "a":
            yield Link(values.get("href", ""))
        else:
            yield LinkEnd()
    if written < len(markup):
        yield markup[written:]


def _pack(part: Part) -> list[str | bool]:
    match part:
        case Picture():
            return ["picture", part.file, part.alt, part.caption, part.alone]
        case Link():
            return ["link", part.target]
        case LinkEnd():
            return ["end"]
    return ["text", part]


def _unpack(packed: list[str | bool]) -> Part:
    match packed:
        case ["picture", str(file), str(alt), str(caption), bool(alone)]:
            return Picture(file, alt, caption, alone)
        case ["link", str(target)]:
            return Link(target)
        case ["end"]:
            return LinkEnd()
    return str(packed[1])
