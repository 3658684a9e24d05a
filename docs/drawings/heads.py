# SPDX-License-Identifier: AGPL-3.0-or-later
"""Heads without faces for bylines; the theme cuts the circle."""

from dataclasses import dataclass
from typing import Final

from . import palette as p
from .canvas import Canvas

FACE: Final = "M64 84 q0 -44 38 -44 q38 0 38 44 q0 54 -38 56 q-38 -2 -38 -56 z"
SHOULDERS: Final = "M18 204 q4 -52 56 -58 l28 12 28 -12 q52 6 56 58 z"

# Hair behind the face, and hair before it, by style.
BEHIND: Final[dict[str, str]] = {
    "long": "M52 96 q0 -62 50 -62 q50 0 50 62 l8 74 H44 z",
    "bob": "M52 96 q0 -62 50 -62 q50 0 50 62 l3 40 H49 z",
    "scarf": "M48 100 q-2 -70 54 -70 q56 0 54 70 l10 62 H40 z",
}
BEFORE: Final[dict[str, str]] = {
    "short": "M60 88 q-6 -58 44 -56 q46 0 40 56 q-6 -24 -22 -30 q-28 8 -48 0 q-10 8 -14 30 z",
    "crop": "M61 84 q-5 -50 42 -50 q46 0 40 50 q-4 -20 -12 -24 q-28 -8 -58 0 q-9 6 -12 24 z",
    "parted": "M59 86 q-4 -56 46 -56 q44 0 40 56 q-4 -18 -14 -24 q-22 0 -40 -14 q-8 18 -24 22 q-6 6 -8 16 z",
    "long": "M60 92 q-2 -56 44 -54 q42 0 40 54 q-14 -10 -34 -34 q-18 26 -50 34 z",
    "bob": "M58 100 q-2 -64 46 -62 q44 0 42 62 q-6 -10 -8 -34 q-34 2 -58 -12 q-4 26 -22 46 z",
    "curly": "M60 84 q0 -54 42 -54 q42 0 42 54 q-18 -22 -40 -22 q-22 0 -40 22 z",
    "scarf": "M60 96 q-2 -56 42 -56 q44 0 42 56 q-6 -30 -42 -34 q-36 4 -42 34 z",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How one person's head is drawn."""

    ground: str
    coat: str
    skin: str
    hair: str
    style: str
    beard: bool = False
    moustache: bool = False


HEADS: Final[dict[str, Head]] = {
    "amina-yusuf": Head(ground=p.CREAM_DEEP, coat=p.BRICK_DARK, skin=p.SKIN_2, hair=p.PETROL, style="scarf"),
    "bea-thornley": Head(
        ground=p.STONE, coat=p.PETROL_MID, skin=p.SKIN_4, hair=p.HAIR_CHESTNUT, style="long"
    ),
    "callum-brodie": Head(ground=p.PALE, coat=p.LEAF_DARK, skin=p.SKIN_4, hair=p.HAIR_GINGER, style="short"),
    "dev-sandhu": Head(ground=p.PALE, coat=p.INK, skin=p.SKIN_3, hair=p.HAIR_BLACK, style="crop", beard=True),
    "ivy-cole": Head(ground=p.STONE, coat=p.LEAF, skin=p.SKIN_3, hair=p.HAIR_GREY, style="bob"),
    "joan-pettifer": Head(ground=p.PALE, coat=p.BRICK, skin=p.SKIN_4, hair=p.HAIR_WHITE, style="curly"),
    "marcus-oyelaran": Head(
        ground=p.CREAM_DEEP, coat=p.PETROL, skin=p.SKIN_1, hair=p.HAIR_BLACK, style="crop"
    ),
    "nasreen-akhtar": Head(ground=p.PALE, coat=p.PETROL_MID, skin=p.SKIN_3, hair=p.SUN, style="scarf"),
    "ruth-ellery": Head(ground=p.STONE, coat=p.LEAF_DARK, skin=p.SKIN_3, hair=p.HAIR_BROWN, style="bob"),
    "sian-howell": Head(ground=p.PALE, coat=p.SUN, skin=p.SKIN_4, hair=p.HAIR_RED, style="long"),
    "tomasz-wilk": Head(
        ground=p.CREAM_DEEP,
        coat=p.BRICK_BROWN,
        skin=p.SKIN_4,
        hair=p.HAIR_FAIR,
        style="parted",
        moustache=True,
    ),
}


def draw_head(head: Head) -> Canvas:
    """Draw a head on a square of 200 units that is filled with its ground."""
    canvas = Canvas(200, 200, head.ground)
    canvas.disc(40, 40, 60, p.WHITE, opacity=0.25)
    if head.style in BEHIND:
        canvas.path(BEHIND[head.style], head.hair)
    if head.style == "curly":
        for x, y, radius in (
            (60, 84, 26),
            (72, 54, 28),
            (102, 42, 30),
            (132, 54, 28),
            (144, 84, 26),
        ):
            canvas.disc(x, y, radius, head.hair)
    canvas.rect(84, 120, 36, 40, head.skin)
    canvas.shade(102, 126, 18, 22)
    canvas.path(SHOULDERS, head.coat)
    with canvas.clip(SHOULDERS):
        canvas.shade(118, 140, 90, 70, 0.16)
    canvas.path("M74 146 l28 34 28 -34 -10 -4 -18 14 -18 -14 z", p.WHITE)
    canvas.path(FACE, head.skin)
    with canvas.clip(FACE):
        canvas.path("M112 30 q40 40 6 116 h40 V30 z", p.INK, opacity=0.13)
    canvas.path(BEFORE[head.style], head.hair)
    if head.style == "scarf":
        canvas.path("M56 120 q46 44 92 0 l12 48 q-58 28 -116 0 z", head.hair)
        canvas.path("M112 142 q22 -6 36 -22 l12 48 q-20 10 -36 12 z", p.INK, opacity=0.14)
    if head.beard:
        canvas.path("M64 88 q2 56 38 58 q36 -2 38 -58 q-8 26 -38 26 q-30 0 -38 -26 z", head.hair)
    if head.moustache:
        canvas.path(
            "M78 118 q2 -13 17 -12 q5 0 7 3 q2 -3 7 -3 q15 -1 17 12 q-13 -4 -24 -3 q-11 -1 -24 3 z",
            "#9C7A42",
        )
    return canvas
