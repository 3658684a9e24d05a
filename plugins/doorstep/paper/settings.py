"""The ways to set a story: how wide, with which picture, whole or ended at a sentence; and what each costs.

A region of a page is filled with the cheapest settings, one under the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .columns import LEAST, Part, balanced, part_of, pour, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .columns import Poured
    from .measure import Size
    from .pieces import Piece

LONGEST = 96
"""Lines of a story that is set whole; a longer one is ended with the address where to read on."""
HIGHEST = 26
"""Lines of the highest picture or table in a column."""
LEAST_BOX = 9
"""Lines of the smallest box that a story is set in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story to be set: its body in parts, and which of its pieces there are."""

    key: str
    body: tuple[Part, ...]
    head: str = "head"
    tail: str = ""
    """The byline, if there is one."""
    picture: bool = False
    wide: bool = False
    longest: int = LONGEST
    complete: bool = True
    """Whether the body is all of the story; if not, the address where to read on is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One way to set an item *width* columns wide; *cost* says how much we would rather not."""

    item: Item
    lines: int
    cost: float
    head: str
    head_lines: int
    poured: Poured
    span: int
    lowered: tuple[int, ...]


@dataclass(slots=True, kw_only=True)
class Desk:
    """The sizes of all pieces and the ways to set a story that were tried."""

    pieces: Mapping[str, Piece]
    sizes: Mapping[str, Size]
    generous: bool = False
    """Whether there is room to spare, so that pictures may be large."""
    waste: float = 1.5
    """What an empty line in a column costs."""
    dear: float = 1
    """How many times dearer than usual it is to cut a story."""
    tried: dict[Any, list[Setting]] = field(default_factory=dict)
    filled: dict[Any, Any] = field(default_factory=dict)

    @property
    def sentences(self) -> Mapping[str, Sequence[int]]:
        """Return where the sentences of each piece end."""
        return _Lazy(self.pieces)

    @property
    def ends(self) -> Mapping[str, Sequence[int]]:
        """Return where the lines of each piece end."""
        return {key: size.ends for key, size in self.sizes.items()}

    def lines(self, key: str) -> int:
        """Return the lines of a piece, 0 if there is none."""
        return self.sizes[key].lines if key in self.sizes else 0

    def body(self, key: str) -> tuple[tuple[Part, ...], bool]:
        """Return the body of a story in parts, and whether that is all: what is higher than HIGHEST is left out."""
        found: list[Part] = []
        number, all_of_it = 0, True
        while (name := f"{key}.body.{number}") in self.pieces:
            piece, size = self.pieces[name], self.sizes[name]
            number += 1
            if piece.kind != "text" and size.lines > HIGHEST:
                all_of_it = False
                found.append(part_of("note", "text", self.sizes["note"]))
                continue
            before = 1 if piece.kind != "text" and found else 0
            if piece.role == "figure" or (found and found[-1].kind == "block"):
                before = 0
            found.append(part_of(name, piece.kind, size, before=before))
        while found and found[-1].kind == "head":
            found.pop()
        return tuple(found), all_of_it

    def item(self, key: str, **more: Any) -> Item:
        """Return the story *key* as an item."""
        body, all_of_it = self.body(key)
        return Item(
            key=key,
            body=body,
            complete=all_of_it,
            tail=f"{key}.by" if f"{key}.by" in self.sizes else "",
            picture=f"{key}.fig1" in self.sizes,
            wide=f"{key}.fig2" in self.sizes,
            **more,
        )

    def settings(self, item: Item, width: int, most: int) -> list[Setting]:
        """Return the ways to set *item* in *width* columns and at most *most* lines."""
        key = (item, width, most)
        if key not in self.tried:
            self.tried[key] = list(self._settings(item, width, most))
        return self.tried[key]

    def _settings(self, item: Item, width: int, most: int) -> list[Setting]:
        head = f"{item.key}.{item.head}{width}"
        head_lines = self.lines(head)
        room = most - head_lines
        found: list[Setting] = []
        spans = [0] + [1] * item.picture + [2] * (item.wide and width > 1)
        size = sum(part.lines + part.before for part in item.body)
        for span in spans:
            low = self.lines(f"{item.key}.fig{span}") if span else 0
            lowered = tuple(low if place < span else 0 for place in range(width))
            if low + LEAST > room:
                continue
            less = self._dearness(item, span)
            tail = [part_of(item.tail, "block", self.sizes[item.tail], tail=True)] if item.tail else []

            def setting(
                poured: Poured, cost: float, span: int = span, lowered: tuple[int, ...] = lowered
            ) -> Setting:
                depth = max(poured_depth(poured, lowered), *lowered)
                uneven = sum(
                    max(0, depth - low - _end(column) - 2)
                    for column, low in zip(poured.columns, lowered, strict=True)
                )
                return Setting(
                    item=item, lines=head_lines + depth, cost=cost + uneven, head=head, head_lines=head_lines,
                    poured=poured, span=span, lowered=lowered,
                )  # fmt: skip

            if size <= item.longest and item.body and item.complete:
                whole = balanced([*item.body, *tail], width, lowered, room)
                if whole:
                    found.append(setting(whole, less))
                    continue
            more = f"{item.key}.more"
            if more in self.sizes and room >= min(LEAST_BOX, 6):
                tail_part = part_of(more, "block", self.sizes[more], tail=True)
                most_room = min(room, -(-(item.longest + sum(lowered)) // width))
                heights = [most_room - lower for lower in lowered]
                poured = shortened(item.body, tail_part, heights, self.sentences, self.ends)
                if poured:
                    shown = sum(part.lines for column in poured.columns for _, part in column)
                    loss = 6 + 12 * max(0, 1 - shown / max(1, min(size, LONGEST)))
                    found.append(setting(poured, less + loss * self.dear))
        return found + self._brief(item, width, room, head, head_lines)

    def _brief(self, item: Item, width: int, room: int, head: str, head_lines: int) -> list[Setting]:
        """Return the item as its standfirst with the address where to read on, one column wide."""
        summary, more = f"{item.key}.sum", f"{item.key}.more"
        if width != 1 or summary not in self.sizes or more not in self.sizes:
            return []
        parts = [part_of(summary, "text", self.sizes[summary]), part_of(more, "block", self.sizes[more])]
        poured = pour(parts, [room])
        if poured.rest:
            return []
        lines = head_lines + poured.depth
        return [
            Setting(
                item=item,
                lines=lines,
                cost=15,
                head=head,
                head_lines=head_lines,
                poured=poured,
                span=0,
                lowered=(0,),
            )
        ]

    def _dearness(self, item: Item, span: int) -> float:
        """Return what it costs to show an item's picture *span* columns wide."""
        if not item.picture:
            return 0
        if self.generous:
            return {0: 12, 1: 4 if item.wide else 0, 2: 0}[span]
        return {0: 5, 1: 0, 2: 4}[span]

    def fill(
        self, width: int, height: int, items: tuple[Item, ...], depth: int = 4
    ) -> tuple[float, tuple[Setting, ...]]:
        """Return the cheapest settings, one under the other, that fill a region *height* lines high."""
        key = (width, height, tuple(item.key for item in items), depth)
        if key in self.filled:
            return self.filled[key]  # type: ignore[no-any-return]
        best: tuple[float, tuple[Setting, ...]] = (height * width * self.waste, ())
        if depth and height >= LEAST_BOX:
            for place, item in enumerate(items[:4]):
                others = tuple(each for each in items if each is not item)
                for setting in self.settings(item, width, height):
                    left = height - setting.lines
                    cost, under = (
                        self.fill(width, left - 1, others, depth - 1)
                        if left > LEAST_BOX
                        else (left * width * self.waste, ())
                    )
                    cost += setting.cost + place * (1.5 if width == 1 else 4)
                    if cost < best[0]:
                        best = (cost, (setting, *under))
        self.filled[key] = best
        return best


class _Lazy(dict[str, tuple[int, ...]]):
    """The ends of the sentences of a piece, found when they are asked for."""

    def __init__(self, pieces: Mapping[str, Piece]) -> None:
        super().__init__()
        self.pieces = pieces

    def __missing__(self, key: str) -> tuple[int, ...]:
        self[key] = self.pieces[key].sentences
        return self[key]


def _end(column: Sequence[tuple[int, Part]]) -> int:
    """Return the line after the last of a column."""
    return column[-1][0] + column[-1][1].lines if column else 0


def poured_depth(poured: Poured, lowered: Sequence[int]) -> int:
    """Return the lines of the fullest column, a picture over it counted in."""
    return max(
        (
            low + column[-1][0] + column[-1][1].lines
            for column, low in zip(poured.columns, lowered, strict=True)
            if column
        ),
        default=0,
    )


def without(items: Sequence[Item], used: Sequence[Setting]) -> tuple[Item, ...]:
    """Return the items that are not yet set."""
    keys = {setting.item.key for setting in used}
    return tuple(item for item in items if item.key not in keys)
