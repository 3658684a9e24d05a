"""Write a header that our own reader reads back as exactly the same values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from doorstep.core import header
from doorstep.core.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from doorstep.core.header import Entry, Shape

_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_PLAIN = re.compile(r"[^\s,\[\]\"'#>|-][^,\[\]\"']*")


def one_line(text: str) -> str:
    """Return *text* on one line, without characters that cannot be printed."""
    return " ".join(_ODD.sub("", text).split())


def file(
    values: Mapping[str, str | tuple[str, ...]],
    shapes: Mapping[str, Shape],
    comments: Iterable[str] = (),
    body: str = "",
) -> str:
    """Return a content file: *values* in their order, *comments* below them, then *body*."""
    lines = ["---"]
    for key, value in values.items():
        if isinstance(value, str):
            lines.append(f"{key}: {_quoted(key, value, shapes)}")
        elif len(value) > 0:
            lines += _listed(key, value)
    lines += [f"# {one_line(comment.lstrip('#'))}" for comment in comments]
    text = body.strip("\n")
    return "\n".join([*lines, "---", *(["", text] if text.strip() else []), ""])


def _listed(key: str, items: tuple[str, ...]) -> list[str]:
    """Return the lines of a list: on one line where no item needs more."""
    if key == "tags" and all(_PLAIN.fullmatch(item) for item in items):
        return [f"{key}: {', '.join(items)}"]
    return [f"{key}:", *(f"- {_item(item)}" for item in items)]


def _item(item: str) -> str:
    return next((each for each in _spellings(item) if header.as_typed(each) == item), item)


def _quoted(key: str, value: str, shapes: Mapping[str, Shape]) -> str:
    """Return *value* as it must be typed to come back the same: bare where that does."""
    for spelling in _spellings(value):
        document = header.read(f"---\n{key}: {spelling}\n---\n", "", shapes, Problems())
        if _text(document.entries.get(key)) == value:
            return spelling
    return value


def _spellings(value: str) -> tuple[str, ...]:
    double, single = value.replace('"', '\\"'), value.replace("'", "''")
    return (value, f'"{value}"', f"'{value}'", f'"{double}"', f"'{single}'")


def _text(entry: Entry | None) -> str:
    return entry.value if entry is not None and isinstance(entry.value, str) else ""
