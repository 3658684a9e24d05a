# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sky, hills, trees, plants and birds."""

import random

from . import palette as p
from .canvas import Canvas


def sun(canvas: Canvas, x: float, y: float, radius: float = 60) -> None:
    """Hang the sun, always on the left."""
    canvas.disc(x, y, radius, p.SUN)


def cloud(canvas: Canvas, x: float, y: float, scale: float = 1, colour: str = p.WHITE) -> None:
    """Draw a flat-footed cloud; (x, y) is its left foot."""
    with canvas.moved(x, y, scale=scale):
        canvas.path("M0 0 q10 -34 50 -30 q24 -34 66 -14 q50 -10 54 44 z", colour)


def hills(canvas: Canvas, y: float, foot: float, colour: str = p.PALE) -> None:
    """Draw the far hills right across, their lowest crest at *y*, down to *foot*."""
    canvas.path(
        f"M0 {y} q130 -62 260 -22 q150 -60 300 -4 q200 -52 320 8 q160 -40 320 6 V{foot} H0 z",
        colour,
    )


def night_sky(canvas: Canvas, horizon: float, seed: int = 3) -> None:
    """Lay the bands of dusk down to the horizon, with stars and a moon."""
    steps = (0, 0.31, 0.53, 0.7, 0.82, 0.92, 1)
    for index, band in enumerate(p.DUSK):
        top, foot = steps[index] * horizon, steps[index + 1] * horizon
        canvas.rect(0, top, canvas.width, foot - top + 1, band)
    stars = random.Random(seed)  # noqa: S311  a picture, not a secret
    for _ in range(26):
        canvas.disc(
            stars.randint(10, 1190),
            stars.randint(10, int(horizon * 0.36)),
            stars.choice([1.4, 2, 2.6]),
            p.CREAM,
            opacity=0.75,
        )
    canvas.disc(170, 92, 26, p.CREAM)
    canvas.disc(181, 85, 24, p.DUSK[0])


def tree(
    canvas: Canvas,
    x: float,
    y: float,
    height: float,
    *,
    shadow: bool = True,
    leaves: tuple[str, str, str] = (p.LEAF_DARK, p.LEAF, p.LEAF_LIGHT),
) -> None:
    """Draw a round tree whose trunk stands at (x, y)."""
    dark, mid, light = leaves
    if shadow:
        canvas.disc(x + height * 0.16, y + 2, height * 0.3, p.INK, height=height * 0.035, opacity=0.18)
    with canvas.moved(x, y, scale=height):
        canvas.poly([(-0.025, 0), (0.025, 0), (0.018, -0.6), (-0.018, -0.6)], p.TRUNK)
        canvas.poly([(0.004, 0), (0.025, 0), (0.018, -0.6), (0.004, -0.6)], p.INK, opacity=0.25)
        crown = [(0, -0.68, 0.34), (-0.2, -0.55, 0.245), (0.2, -0.55, 0.25), (0.05, -0.85, 0.225)]
        for bx, by, r in crown:
            canvas.disc(bx, by, r, dark)
        for bx, by, r in crown:
            canvas.disc(bx - 0.034, by - 0.027, r * 0.86, mid)
        for bx, by, r in (crown[0], crown[1], crown[3]):
            canvas.disc(bx - 0.08, by - 0.08, r * 0.5, light)


def poplar(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw a slender tree, for distance and variety."""
    with canvas.moved(x, y, scale=height):
        canvas.rect(-0.015, -0.25, 0.03, 0.25, p.TRUNK)
        canvas.disc(0, -0.55, 0.15, p.LEAF_DARK, height=0.43)
        canvas.disc(-0.018, -0.56, 0.125, p.LEAF, height=0.4)
        canvas.disc(-0.045, -0.62, 0.06, p.LEAF_LIGHT, height=0.25)


def hedge(canvas: Canvas, x: float, y: float, width: float, height: float = 46) -> None:
    """Draw a clipped hedge of round bushes standing on *y*."""
    canvas.rect(x, y - height * 0.4, width, height * 0.4, p.LEAF_DARK)
    count = max(round(width / (height * 1.3)), 1)
    step = width / count
    for index in range(count):
        cx = x + step * (index + 0.5)
        canvas.disc(cx, y - height * 0.45, step * 0.56, p.LEAF_DARK, height=height * 0.55)
        canvas.disc(cx - 5, y - height * 0.53, step * 0.46, p.LEAF, height=height * 0.44)
        canvas.disc(cx - 11, y - height * 0.68, step * 0.22, p.LEAF_LIGHT, height=height * 0.18)
    canvas.rect(x, y - 5, width, 5, p.LEAF_DARK)


def flowers(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    count: int = 60,
    seed: int = 8,
) -> None:
    """Strew small flowers over a box."""
    strew = random.Random(seed)  # noqa: S311
    for _ in range(count):
        canvas.disc(
            x + strew.random() * width,
            y + strew.random() * height,
            strew.choice([3, 4, 5]),
            strew.choice([p.WHITE, p.SUN, p.BRICK_LIGHT]),
        )


def reeds(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    seed: int = 1,
    colour: str = p.LEAF,
) -> None:
    """Draw a stand of reeds whose feet are on *y*."""
    grow = random.Random(seed)  # noqa: S311
    for index in range(int(width / 7)):
        foot = x + index * 7 + grow.uniform(-3, 3)
        tall = height * grow.uniform(0.55, 1)
        tip = foot + grow.uniform(0.05, 0.28) * tall
        canvas.poly([(foot - 2.5, y), (foot + 2.5, y), (tip, y - tall)], colour)
        if index % 4 == 0:
            canvas.line([(tip, y - tall), (tip + 2, y - tall - 14)], p.WOOD_DARK, 6)


def gull(canvas: Canvas, x: float, y: float, span: float, *, turn: float = -8) -> None:
    """Draw a gull on the wing."""
    with canvas.moved(x, y, scale=span / 100, turn=turn):
        canvas.path("M-50 -12 Q-22 -28 0 0 Q-24 -12 -50 -12 z", p.WHITE)
        canvas.path("M50 -16 Q24 -30 0 0 Q26 -12 50 -16 z", p.WHITE)
        canvas.path("M50 -16 Q24 -30 0 0 Q26 -12 50 -16 z", p.INK, opacity=0.18)
        canvas.disc(4, 0, 12, p.WHITE, height=5)
        canvas.poly([(-50, -12), (-38, -17), (-38, -12)], p.INK)
        canvas.poly([(50, -16), (38, -20), (38, -15)], p.INK)
        canvas.poly([(15, -2), (22, 0), (15, 2)], p.SUN)


def standing_gull(canvas: Canvas, x: float, y: float, height: float, *, facing: int = 1) -> None:
    """Draw a gull on its feet at (x, y)."""
    with canvas.moved(x, y, scale=height / 50, mirror=facing < 0):
        canvas.line([(-2, 0), (-2, -14)], p.SUN, 2.4)
        canvas.line([(5, 0), (5, -14)], p.SUN, 2.4)
        canvas.path(
            "M-32 -18 Q-14 -34 8 -36 Q14 -48 24 -48 Q34 -46 32 -36 Q28 -12 4 -11 Q-12 -11 -32 -18 z",
            p.WHITE,
        )
        canvas.path("M-36 -18 Q-18 -34 6 -30 Q2 -16 -36 -18 z", p.PETROL_LIGHT)
        canvas.poly([(-36, -18), (-22, -21), (-24, -16)], p.INK)
        canvas.poly([(32, -42), (43, -39), (32, -36)], p.SUN)


def wader(
    canvas: Canvas, x: float, y: float, height: float, *, facing: int = 1, feeding: bool = False
) -> None:
    """Draw a long-billed wading bird standing at (x, y)."""
    with canvas.moved(x, y, scale=height / 100, mirror=facing < 0):
        canvas.line([(-4, 0), (0, -22), (-6, -48)], p.SLATE, 3)
        canvas.line([(12, 0), (12, -24), (6, -48)], p.SLATE, 3)
        canvas.path(
            "M-42 -52 Q-20 -76 14 -72 Q30 -70 30 -58 Q22 -40 -8 -42 Q-26 -44 -42 -52 z",
            p.STONE_DARK,
        )
        canvas.path("M-46 -52 Q-22 -72 8 -66 Q4 -50 -46 -52 z", p.WOOD_DARK)
        if feeding:
            canvas.line([(24, -62), (38, -48), (44, -36)], p.STONE_DARK, 9)
            canvas.disc(45, -34, 8, p.STONE_DARK)
            canvas.curve("M49 -30 Q58 -20 56 -1", p.INK, 3)
        else:
            canvas.line([(22, -64), (34, -80), (36, -90)], p.STONE_DARK, 9)
            canvas.disc(38, -93, 8.5, p.STONE_DARK)
            canvas.curve("M45 -93 Q62 -90 72 -78", p.INK, 3)


def heron(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw a grey heron standing at (x, y), looking right."""
    with canvas.moved(x, y, scale=height / 200):
        canvas.line([(-6, 0), (-2, -40), (-8, -84)], p.SLATE, 4.5)
        canvas.line([(14, 0), (10, -40), (4, -84)], p.SLATE_DARK, 4.5)
        canvas.line([(-14, 0), (4, 0)], p.SLATE, 3.5)
        canvas.line([(8, 0), (28, 0)], p.SLATE_DARK, 3.5)
        canvas.curve("M14 -116 Q40 -130 24 -152 Q14 -170 26 -184", p.WHITE, 13)
        canvas.path(
            "M-66 -76 Q-46 -112 0 -126 Q26 -128 28 -108 Q26 -84 -6 -78 Q-34 -76 -66 -76 z",
            p.PETROL_LIGHT,
        )
        canvas.path("M-70 -70 Q-44 -108 2 -116 Q10 -92 -24 -84 z", p.PETROL_MID)
        canvas.path("M14 -118 Q22 -96 12 -80 L18 -82 Q32 -96 28 -116 z", p.WHITE)
        canvas.disc(29, -186, 11, p.WHITE)
        canvas.poly([(36, -192), (80, -180), (36, -180)], p.SUN)
        canvas.path("M32 -194 Q14 -200 -10 -184 Q12 -188 28 -188 z", p.INK)


def duck(canvas: Canvas, x: float, y: float, size: float, colour: str = p.WHITE, *, facing: int = 1) -> None:
    """Draw a duck afloat, its waterline at *y*."""
    with canvas.moved(x, y, scale=size / 40, mirror=facing < 0):
        canvas.path(
            "M-20 -8 Q-16 0 0 0 Q16 0 17 -9 L18 -20 Q20 -27 13 -27 Q6 -27 7 -18 Q0 -12 -20 -8 z",
            colour,
        )
        canvas.poly([(18, -23), (26, -21), (18, -19)], p.SUN)
