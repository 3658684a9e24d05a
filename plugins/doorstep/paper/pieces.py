"""The pieces that a newsletter is set from: paragraphs, heads, pictures, panels.

The template ``paper/copy.html`` writes every piece that may be wanted between comments
``<!--piece KEY WIDTH-->`` (a body: ``<!--body KEY LANG-->``). Bodies fall apart into paragraphs here.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["text", "head", "block"]

_MARK = re.compile(r"<!--(piece|body) (\S+) (\S+)-->")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)(/?)>")
_TOKEN = re.compile(r"<[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);|.", re.DOTALL)
_VOID = frozenset(["br", "img", "hr", "wbr", "col", "input"])
_BLOCKS = frozenset(
    [
        "p",
        "ul",
        "ol",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "pre",
        "figure",
        "div",
        "hr",
        "dl",
        "details",
        "dt",
        "dd",
        "li",
        "caption",
    ]
)
_FOREIGN = re.compile("[^\u0000-\u024f\u2000-\u206f\u20ac\u2122]")
"""Letters that our fonts may not have."""
_OUTSIDE = re.compile(
    rf"</?(?:{'|'.join(sorted(_BLOCKS))}|summary|thead|tbody|tfoot|tr|td|th)\b[^>]*>", re.IGNORECASE
)
"""Tags that cannot stand inside a paragraph."""
_FIGURE = re.compile(r"<figure.*?</figure>", re.DOTALL)
_BACK = re.compile("(?:<a [^>]*>)?(?:\u21a9|&#8617;)\ufe0e?(?:</a>)?")
_SENTENCE = re.compile(r"[.!?…][\"'”’)]*(?=\s|$)")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Cllr|Rev|St|No|Prof|vs|e\.g|i\.e|approx|[A-Z]|[ap]\.m)\.$")
RIGHT_TO_LEFT = frozenset(["ar", "ur", "fa", "he", "ps", "sd", "ug", "yi", "ckb"])
WIDEST_TABLE = 3
"""Columns of a table that still read at 58 mm."""
LONGEST_TABLE = 8
"""Rows, likewise."""
LONGEST_LISTING = 700
"""Characters of a preformatted block."""
LETTERS = 72_000
"""Letters of all bodies that are ever set: several times what four pages hold."""
LONGEST_BODY = 12_000
"""Letters of one body, likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of copy. *text* pieces may part at the end of a line; all others stay whole.

    *inner* is the HTML inside the paragraph for text, the whole for the others. *width* is the measure:
    1, 2 or 3 columns.
    """

    key: str
    kind: Kind
    inner: str
    width: str = "1"
    role: str = ""
    """The paragraph's class: ``f`` first, ``i`` indented, ``li`` in a list, ``quote``."""
    attributes: str = ""

    @property
    def listed(self) -> bool:
        """Return whether it is an item of a list."""
        return self.role.startswith("li")

    def whole(self) -> str:
        """Return the piece as HTML."""
        return self.part(0, None) if self.kind == "text" else self.inner

    def part(self, start: int, end: int | None) -> str:
        """Return a text piece from the letter *start* to *end*, blanks not counted."""
        role = self.role if start == 0 else f"{self.role} on"
        inner = self.inner if start == 0 and end is None else cut(self.inner, start, end)
        if _FOREIGN.search(inner):  # other fonts must not make the lines higher
            inner = f"<span>{inner}</span>"
        return f'<p class="t {role}"{self.attributes}>{inner}</p>'

    @property
    def sentences(self) -> tuple[int, ...]:
        """Return after how many letters, blanks not counted, each sentence ends."""
        plain = html.unescape(re.sub(r"<[^>]*>", "", self.inner))
        ends = (match.end() for match in _SENTENCE.finditer(plain))
        return tuple(letters(plain[:end]) for end in ends if not _ABBREVIATED.search(plain[:end]))


def letters(text: str) -> int:
    """Return the number of characters of *text* that are not blank."""
    return sum(not c.isspace() and c != "\u00ad" for c in text)


def cut(inner: str, start: int, end: int | None) -> str:
    """Return inline HTML from the letter *start* to *end*; elements that are cut are closed and reopened."""
    written: list[str] = []
    open_tags: list[tuple[str, str]] = []
    count, begun = 0, start == 0
    for token in _TOKEN.findall(inner):
        tag = _TAG.fullmatch(token)
        if tag:
            name = tag[2].lower()
            if tag[1]:
                if open_tags and open_tags[-1][0] == name:
                    open_tags.pop()
                    if begun:
                        written.append(token)
                continue
            if name not in _VOID:
                open_tags.append((name, token))
            if begun:
                written.append(token)
            continue
        if token.startswith("<"):
            continue
        size = letters(html.unescape(token))
        if end is not None and size and count >= end:
            break
        if not begun and size and count >= start:
            begun = True
            written.extend(token for _, token in open_tags)
        if begun:
            written.append(token)
        count += size
    if end is not None and begun:
        written.extend(f"</{name}>" for name, _ in reversed(open_tags))
    return "".join(written).strip()


def read(markup: str) -> dict[str, Piece]:
    """Return the pieces that the rendered template holds, by key; a body's are ``KEY.0``, ``KEY.1`` …."""
    found: dict[str, Piece] = {}
    parts = _MARK.split(markup)
    most = min(LONGEST_BODY, LETTERS // max(1, parts[1::4].count("body")))
    for kind, key, width, inner in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        if kind == "body":
            lang = "" if width == "-" else width
            for number, (what, role, content) in enumerate(_body(inner.strip(), most)):
                name = f"{key}.{number}"
                found[name] = Piece(key=name, kind=what, inner=content, role=role, attributes=language(lang))
        elif width.endswith("t"):
            text = inner.strip()
            found[key] = Piece(key=key, kind="text", inner=text, width=width[0], role="f")
        else:
            found[key] = Piece(key=key, kind="block", inner=inner.strip(), width=width)
    return found


def language(lang: str) -> str:
    """Return the attributes of an element in the language *lang* ("" for the page's own)."""
    if not lang:
        return ""
    way = ' dir="rtl"' if lang.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else ""
    return f' lang="{html.escape(lang)}"{way}'


def _body(markup: str, most: int) -> Iterator[tuple[Kind, str, str]]:
    """Yield kind, role and HTML of each piece of a body, at most about *most* letters.

    A paragraph after another is indented.
    """
    follows, size = False, 0
    for kind, role, content in _pieces(_BACK.sub("", markup)):
        now = "i" if role == "p" and follows else "f" if role == "p" else role
        follows = role == "p"
        size += letters(html.unescape(re.sub(r"<[^>]*>", "", content)))
        yield kind, now, content
        if size > most:
            return


def _pieces(markup: str, inside: str = "") -> Iterator[tuple[Kind, str, str]]:
    """Yield kind, role and HTML of each paragraph, head, picture or table of *markup*."""
    number = 0
    for tag, content, whole in _elements(markup):
        match tag:
            case "figure":
                yield "block", "figure", whole
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield "head", "sub", f"<{tag}>{content}</{tag}>"
            case "ul" | "ol" | "dl":
                yield from _pieces(content, "1" if tag == "ol" else "\u2022")
            case "blockquote":
                yield from ((k, "quote" if r == "p" else r, c) for k, r, c in _pieces(content))
            case "table":
                yield from _table(content, whole)
            case "pre":
                if len(whole) <= LONGEST_LISTING:
                    yield "block", "pre", whole
            case "div" | "details":
                yield from _pieces(content, inside)
            case "hr" | "caption":
                continue
            case "li" | "dd":
                number += 1
                mark = f"{number}." if inside == "1" else "\u2022"
                yield from _item(content, mark)
            case "dt":
                yield "text", "f", f"<b>{content}</b>"
            case _:
                yield from _paragraph(content, "p")


def _item(content: str, mark: str) -> Iterator[tuple[Kind, str, str]]:
    """Yield the pieces of an item of a list; its first paragraph has the mark."""
    first = True
    for kind, role, inner in _pieces(content):
        if role == "p":
            lead = f'<span class="mark">{mark}\u00a0</span>' if first else ""
            yield kind, "li", lead + inner
            first = False
        else:
            yield kind, "li li2" if role == "li" else role, inner


def _paragraph(content: str, role: str) -> Iterator[tuple[Kind, str, str]]:
    """Yield a paragraph, and after it the pictures that stood in it."""
    figures = _FIGURE.findall(content)
    text = _OUTSIDE.sub(" ", _FIGURE.sub(" ", content)).strip()
    if letters(html.unescape(re.sub(r"<[^>]*>", "", text))):
        yield "text", role, text
    for figure in figures:
        yield "block", "figure", figure


def _table(content: str, whole: str) -> Iterator[tuple[Kind, str, str]]:
    """Yield a table, or what stands for one too large for a column."""
    rows = re.findall(r"<tr.*?</tr>", content, re.DOTALL)
    columns = max((len(re.findall(r"<t[dh]\b", row)) for row in rows), default=0)
    if columns > WIDEST_TABLE or len(rows) > LONGEST_TABLE or "<table" in content:
        yield "text", "f", "<i>(A table stands here on the web.)</i>"
    elif rows:
        yield "block", "table", whole


def _elements(markup: str) -> Iterator[tuple[str, str, str]]:
    """Yield tag, content and whole of each block at the top of *markup*; loose text is a paragraph."""
    loose_from = place = 0
    while match := _TAG.search(markup, place):
        name = match[2].lower()
        if match[1] or name not in _BLOCKS:
            place = match.end()
            continue
        if loose := markup[loose_from : match.start()].strip():
            yield "p", loose, loose
        if name in _VOID:
            yield name, "", match[0]
            place = loose_from = match.end()
            continue
        end, after = _end_of(markup, name, match.end())
        yield name, markup[match.end() : end], markup[match.start() : after]
        place = loose_from = after
    if loose := markup[loose_from:].strip():
        yield "p", loose, loose


def _end_of(markup: str, name: str, place: int) -> tuple[int, int]:
    """Return where the element *name* that is open at *place* ends: before and after its end tag."""
    depth = 1
    for match in re.compile(rf"<(/?){name}\b[^>]*>", re.IGNORECASE).finditer(markup, place):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.start(), match.end()
    return len(markup), len(markup)
