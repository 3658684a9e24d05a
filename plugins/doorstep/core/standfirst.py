"""The first sentence of a text, for an update that has no summary of its own."""

from __future__ import annotations

import html
import re

_NOT_PROSE = re.compile(r"\s*(?:#|[-*+]\s|\d+[.)]\s|>|\||!\[|<(?:img|div|iframe|table|!--)|```|\[\^|\{)")
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_MARKS = re.compile(r"<[^>]+>|\[\^[^\]]*\]|[*_`]{1,3}|\\(?=[^\w\s])")
_END = re.compile(r".{20,}?[.!?][\"'\u201d\u2019)]*(?=\s|$)", re.DOTALL)


def first_sentence(markdown: str, longest: int = 220) -> str:
    """Return the first sentence of prose in *markdown*, without its marks, at most *longest* characters."""
    for paragraph in re.split(r"\n\s*\n", markdown):
        if not paragraph.strip() or _NOT_PROSE.match(paragraph):
            continue
        plain = _LINK.sub(r"\1", _PICTURE.sub("", paragraph))
        plain = " ".join(html.unescape(_MARKS.sub("", plain)).split())
        if not plain:
            continue
        match = _END.match(plain)
        sentence = match[0] if match else plain
        if len(sentence) <= longest:
            return sentence
        return sentence[:longest].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"
    return ""
