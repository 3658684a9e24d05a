"""How many lines each piece takes: all of them are laid out once, side by side, without pictures.

The result is the same for press, office and screen, so it is kept by the hash of its HTML.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .pieces import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .pieces import Piece

LINE = 20.0
"""A line of the grid in CSS px: 15 pt."""
SLACK = 0.6
"""px by which a box may be higher than its lines before it takes another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The size of a piece: *lines* of the grid, and for text the letters up to the end of each line."""

    lines: int
    ends: tuple[int, ...] = ()
    rows: int = 0
    """The lines of the headline in it."""


def page(pieces: Mapping[str, Piece]) -> str:
    """Return the HTML body that lays every piece out at its measure."""
    return "".join(
        f'<div class="measured {"" if piece.kind == "text" else piece.role} w{piece.width}" id="{key}">{piece.whole()}</div>'
        for key, piece in sorted(pieces.items())
    )


def sizes(html: str, pieces: Mapping[str, Piece], render: Callable[[str], Any]) -> dict[str, Size]:
    """Return the size of every piece; *render* lays the HTML out by WeasyPrint."""
    document = render(html)
    found = {}
    for each in document.pages:
        for box in each._page_box.descendants(placeholders=True):  # noqa: SLF001  the boxes have no other door
            element = getattr(box, "element", None)
            if element is None or element.tag != "div" or "measured" not in element.get("class", ""):
                continue
            key = element.get("id")
            found[key] = _size(box, pieces[key])
    return found


def _size(box: Any, piece: Piece) -> Size:
    """Return the size of the laid out *box* of *piece*."""
    lines = max(1, math.ceil((box.height - SLACK) / LINE)) if box.height > SLACK else 0
    if piece.kind != "text":
        return Size(lines=lines, rows=_rows(box))
    ends, count = [], 0
    for line in _line_boxes(box):
        count += letters("".join(_texts(line)))
        ends.append(count)
    return Size(lines=len(ends), ends=tuple(ends))


def _rows(box: Any) -> int:
    """Return how many lines the headline in *box* has."""
    for child in getattr(box, "children", ()):
        if getattr(child, "element_tag", "") == "h2":
            return sum(type(each).__name__ == "LineBox" for each in child.children)
    return 0


def _line_boxes(box: Any) -> list[Any]:
    """Return the lines of the paragraph in *box*; a mark of a list has a line of its own in its first line."""
    if type(box).__name__ == "LineBox":
        return [box]
    return [line for child in getattr(box, "children", ()) for line in _line_boxes(child)]


def _texts(box: Any) -> list[str]:
    """Return the texts in *box*."""
    if hasattr(box, "text") and not getattr(box, "children", None):
        return [box.text]
    return [text for child in getattr(box, "children", ()) for text in _texts(child)]
