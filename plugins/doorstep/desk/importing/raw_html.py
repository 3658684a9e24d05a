"""Markdown inside blocks of HTML is shown as it is typed: there links and pictures become HTML too."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

from doorstep.body.convert import Texts

from .figures import outside_code

if TYPE_CHECKING:
    from .report import Notes

_TITLE = r"""(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?"""
_TARGET = r"\(\s*<?(?P<{name}>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?" + _TITLE + r"\s*\)"
_PICTURE = r"!\[(?P<alt>[^\]\n]*)\]" + _TARGET.format(name="shown")
_FOUND = re.compile(
    rf"(?<!\\)\[\s*{_PICTURE}\s*\]{_TARGET.format(name='behind')}"
    rf"|{_PICTURE.replace('alt', 'alt2').replace('shown', 'shown2')}"
    rf"|(?<![!\\])\[(?P<words>[^\]\[\n]*)\]{_TARGET.format(name='leads')}"
)
_CODE = re.compile(r"<(pre|code)>.*?</\1>", re.DOTALL)


def mend(body: str, line: int, notes: Notes) -> str:
    """Return *body* with those links and pictures as HTML that our site would show as typed."""
    if "](" not in body or "<" not in body:
        return body
    markup = "".join(part for part in _texts().convert(body).parts if isinstance(part, str))
    seen = _plain(_CODE.sub("", markup))
    if "](" not in seen:
        return body

    def changed(text: str, _: int) -> str:
        return _FOUND.sub(lambda match: _as_html(match) if _plain(match[0]) in seen else match[0], text)

    mended = outside_code(body, changed)
    if mended != body:
        notes.mended(line, "Markdown inside HTML: its links and pictures are HTML now", "in a block of HTML")
    return mended


@cache
def _texts() -> Texts:
    return Texts()


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())


def _as_html(match: re.Match[str]) -> str:
    if match["leads"] is not None:
        words = re.sub(r"\*\*|__", "", match["words"])
        return f'<a href="{_quoted(match["leads"])}">{words}</a>'
    picture = match["shown"] or match["shown2"]
    alt = match["alt"] if match["shown"] else match["alt2"]
    shown = f'<img src="{_quoted(picture)}" alt="{_quoted(alt)}">'
    return f'<a href="{_quoted(match["behind"])}">{shown}</a>' if match["behind"] else shown


def _quoted(text: str) -> str:
    return html.escape(html.unescape(text))
