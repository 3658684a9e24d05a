"""Mend the HTML in old bodies that our site would lose: figures, and what it never shows."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from .bodies import attribute

if TYPE_CHECKING:
    from collections.abc import Callable

    from .report import Notes

_FIGURE = re.compile(
    r"<figure\b(?P<start>(?:\"[^\"]*\"|[^>\]\"])*)[>\]](?P<inside>.*?)</figure\s*>", re.DOTALL | re.IGNORECASE
)
_TORN = re.compile(
    r"""^(?P<start>[ \t]*(?:caption="[^"\n]*")?)\](?P<inside>\[!\[[^\n]*?)</figure\s*>""", re.MULTILINE
)
"""A figure whose beginning has been lost."""
_CAPTION = re.compile(r"<figcaption\b[^>]*>(?P<text>.*?)</figcaption\s*>", re.DOTALL | re.IGNORECASE)
_SHORTCODE = re.compile(r"\[caption\b(?P<start>[^\]]*)\](?P<inside>.*?)\[/caption\]", re.DOTALL)
_PICTURE = re.compile(
    r"(?P<open>\*\*)?(?P<picture>\[!\[.*?\]\([^()\n]*\)[^\]\n]*\]\([^()\n]*\)|!\[[^\]]*\]\([^()\n]*\))\**"
)
_CELL = re.compile(r"<(td|th|div)\b[^>]*>(?:(?!</\1).)*\Z", re.DOTALL | re.IGNORECASE)
_LOST = re.compile(r"<(script|style|embed|object|form|input|video|audio)\b", re.IGNORECASE)
_TEMPLATE = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\[/?(?:gallery|mappress|embed|youtube|vimeo|slideshow)\b[^\]\n]*\]"
)
_BASE = re.compile(
    r"""\{\{-?\s*(?:site\.(?:baseurl|base_url|url|BaseURL)|"(?P<d>[^"\n]*)"\s*\|\s*(?:relative_url|absolute_url|url)"""
    r"""|'(?P<s>[^'\n]*)'\s*\|\s*(?:relative_url|absolute_url|url))(?:\s*\|\s*\w+)*\s*-?\}\}"""
)
_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)?(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)


def without_base(body: str) -> str:
    """Return *body* with ``{{ site.baseurl }}`` and the like taken out, but not in code."""
    return outside_code(body, lambda text, _: _BASE.sub(lambda m: m["d"] or m["s"] or "", text))


def mend(body: str, first_line: int, notes: Notes) -> str:
    """Return *body* with its figures as Markdown; code between fences stays untouched.

    *notes* takes what was mended, and what will not be seen.
    """

    def mended(text: str, start: int) -> str:
        line = first_line + body.count("\n", 0, start)
        _report(text, line, notes)

        def figure(match: re.Match[str]) -> str:
            new = _figure(match, in_cell=bool(_CELL.search(text, 0, match.start())))
            if new != match[0]:
                at = line + text.count("\n", 0, match.start())
                notes.mended(at, "Figures and captions in HTML that are Markdown now", _short(new))
            return new

        for pattern in (_FIGURE, _TORN, _SHORTCODE):
            text = pattern.sub(figure, text)
        return text

    return outside_code(body, mended)


def outside_code(body: str, change: Callable[[str, int], str]) -> str:
    """Return *body* with *change* (which takes a text and where it begins) made between the fences."""
    parts, written = [], 0
    for fence in _FENCE.finditer(body):
        parts += [change(body[written : fence.start()], written), fence[0]]
        written = fence.end()
    return "".join([*parts, change(body[written:], written)])


def _report(text: str, line: int, notes: Notes) -> None:
    for pattern, sort in (
        (_LOST, "HTML that the site does not show"),
        (_TEMPLATE, "Template words and shortcodes: the site shows them as they are"),
    ):
        for match in pattern.finditer(text):
            what = match[0] if pattern is _TEMPLATE else f"<{match[1].casefold()}>"
            notes.left(line + text.count("\n", 0, match.start()), sort, what)


def _figure(match: re.Match[str], *, in_cell: bool) -> str:
    """Return a figure with a Markdown picture in it as the picture and its caption; others as they are.

    In a cell or block of HTML Markdown is not read, so there the picture is HTML.
    """
    inside = match["inside"]
    picture = _PICTURE.search(inside)
    if picture is None:
        return match[0]
    caption = _CAPTION.search(inside)
    rest = f"{inside[: picture.start()]} {inside[picture.end() :]}"
    said = caption["text"] if caption else rest
    words = " ".join(re.sub(r"<[^>]+>|\*\*", "", said).split()) or attribute(match["start"], "caption") or ""
    words = html.unescape(words)
    shown = picture["picture"]
    if in_cell:
        return _in_html(shown, words)
    label = re.match(r"\[?!\[(?P<alt>[^\]]*)\]", shown)
    if not words or (label and html.unescape(label["alt"]).strip() == words):
        return f"\n\n{shown}\n\n"
    if label and not label["alt"].strip():
        shown = shown.replace("![]", f"![{words.replace('[', '(').replace(']', ')')}]", 1)
        return f"\n\n{shown}\n\n"
    return f"\n\n{shown}\n\n*{words}*\n\n"


def _in_html(markdown: str, words: str) -> str:
    """Return a picture in Markdown as HTML with *words* below; a link round it is given up."""
    match = re.search(r"!\[(?P<alt>[^\]]*)\]\(\s*(?P<target>[^\s()]+)", markdown)
    if match is None:
        return markdown
    alt = html.escape(html.unescape(match["alt"]))
    below = f"<br>{html.escape(words, quote=False)}" if words else ""
    return f'<img src="{html.escape(match["target"])}" alt="{alt}">{below}'


def _short(text: str) -> str:
    plain = " ".join(text.split())
    longest = 70
    return plain if len(plain) <= longest else f"{plain[:longest]}…"
