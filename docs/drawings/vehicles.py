# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bus, cars, bicycles, prams and boats, seen from the side."""

from . import palette as p
from .canvas import Canvas
from .letters import lettering


def _wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius, "#10191C")
    canvas.disc(x, y, radius * 0.52, "#8A8570")
    canvas.disc(x, y, radius * 0.2, p.INK)


def bus(canvas: Canvas, x: float, y: float, *, beam: bool = True) -> None:
    """Draw the 37 as one sees it from the kerb, facing left; its wheels stand on *y*.

    *x* is its front bumper; it is 720 units long and 416 high.
    """
    riders = (
        (p.SKIN_4, p.PETROL),
        (p.SKIN_2, p.LEAF_DARK),
        None,
        (p.SKIN_3, p.PETROL_MID),
        (p.SKIN_2, p.BRICK_DARK),
    )
    with canvas.moved(x - 438, y - 750):
        canvas.disc(800, 744, 372, "#000000", height=16, opacity=0.28)
        body = "M1152 700 V372 q0 -36 -36 -38 H500 q-40 0 -46 38 L438 520 V690 q0 10 10 10 z"
        canvas.path(body, "#EBDAB8")
        with canvas.clip(body):
            canvas.rect(430, 600, 730, 110, p.PETROL_MID)
            canvas.rect(430, 588, 730, 14, p.BRICK)
            canvas.shade(430, 660, 730, 50, 0.2)
            canvas.shade(1098, 330, 60, 400, 0.12)
            canvas.rect(430, 330, 730, 12, p.WHITE, opacity=0.6)
        canvas.rect(548, 398, 592, 150, p.INK)
        for index, rider in enumerate(riders):
            left = 644 + index * 98
            pane = f"M{left} 404 h92 v138 h-92 z"
            canvas.rect(left, 404, 92, 138, "#F7D488", radius=4)
            with canvas.clip(pane):
                if rider:
                    canvas.rect(left + 28, 488, 40, 70, rider[1], radius=16)
                    canvas.disc(left + 47, 470, 15, rider[0])
                    canvas.path(f"M{left + 31} 470 a16 17 0 0 1 32 0 q-16 -10 -32 0 z", p.INK)
                canvas.rect(left + 70, 496, 20, 60, p.PETROL)
                canvas.poly(
                    [(left, 404), (left + 40, 404), (left + 6, 542), (left, 542)],
                    p.WHITE,
                    opacity=0.18,
                )
        canvas.rect(560, 392, 78, 298, p.INK)
        for left in (567, 601):
            canvas.rect(left, 400, 30, 282, "#F7D488", radius=3)
            canvas.shade(left + 20, 400, 10, 282, 0.08)
        canvas.path("M546 398 h-50 q-18 0 -22 22 l-14 110 q-2 14 12 14 h74 z", p.INK)
        canvas.path("M540 404 h-42 q-14 0 -17 18 l-13 106 q-1 9 8 9 h64 z", "#A9C4BF")
        canvas.poly([(500, 404), (524, 404), (504, 537), (478, 537)], p.WHITE, opacity=0.4)
        canvas.rect(494, 476, 34, 62, p.PETROL, radius=14)
        canvas.disc(511, 458, 15, p.SKIN_3)
        canvas.path("M495 458 a16 17 0 0 1 32 0 q-16 -10 -32 0 z", p.INK)
        canvas.rect(516, 346, 176, 40, p.INK, radius=6)
        lettering(canvas, "37 STATION", 604, 356, 20, p.SUN, weight=1.5, spacing=2.4)
        if beam:
            canvas.poly([(442, 620), (442, 644), (290, 776), (170, 730)], "#F7E3AE", opacity=0.26)
        canvas.rect(438, 618, 16, 26, p.CREAM, radius=4)
        canvas.rect(1142, 618, 10, 26, p.BRICK, radius=3)
        for at in (520, 1030):
            canvas.path(f"M{at - 66} 700 a66 66 0 0 1 132 0 z", p.INK)
            _wheel(canvas, at, 700, 50)


def car(canvas: Canvas, x: float, y: float, length: float, colour: str, *, facing: int = 1) -> None:
    """Draw a hatchback whose middle is *x* and whose wheels stand on *y*."""
    canvas.disc(x + length * 0.06, y, length * 0.52, p.INK, height=length * 0.03, opacity=0.25)
    body = (
        "M-98 -16 V-34 Q-96 -44 -84 -46 L-56 -50 L-34 -78 Q-30 -82 -22 -82 H34 Q44 -82 50 -76 "
        "L74 -50 Q94 -46 98 -36 V-16 Z"
    )
    with canvas.moved(x, y, scale=length / 200, mirror=facing > 0):
        canvas.path(body, colour)
        with canvas.clip(body):
            canvas.shade(-100, -30, 200, 20, 0.18)
        canvas.path("M-44 -52 L-28 -72 Q-26 -75 -20 -75 H2 V-52 z", p.PETROL)
        canvas.path("M8 -52 V-75 H32 Q40 -75 44 -71 L60 -52 z", p.PETROL)
        canvas.poly([(-36, -54), (-24, -72), (-12, -72), (-26, -54)], p.PETROL_LIGHT, opacity=0.6)
        canvas.rect(-98, -42, 10, 9, p.GLOW, radius=3)
        canvas.rect(90, -42, 8, 9, p.BRICK_DARK, radius=3)
        canvas.rect(14, -46, 14, 3, p.INK, opacity=0.5)
        for at in (-58, 58):
            canvas.path(f"M{at - 23} -16 a23 23 0 0 1 46 0 z", p.INK)
            _wheel(canvas, at, -17, 17)


def van(canvas: Canvas, x: float, y: float, length: float, colour: str, *, facing: int = 1) -> None:
    """Draw a delivery van whose middle is *x* and whose wheels stand on *y*."""
    canvas.disc(x + length * 0.06, y, length * 0.52, p.INK, height=length * 0.03, opacity=0.25)
    body = "M-98 -14 V-44 Q-96 -54 -84 -58 L-66 -92 Q-62 -100 -50 -100 H92 Q98 -100 98 -94 V-14 Z"
    with canvas.moved(x, y, scale=length / 200, mirror=facing > 0):
        canvas.path(body, colour)
        with canvas.clip(body):
            canvas.shade(-100, -32, 200, 20, 0.18)
            canvas.shade(-20, -100, 2, 90, 0.25)
        canvas.path("M-76 -58 L-60 -88 Q-58 -92 -50 -92 H-28 V-58 z", p.PETROL)
        canvas.poly([(-62, -60), (-50, -90), (-40, -90), (-52, -60)], p.PETROL_LIGHT, opacity=0.6)
        canvas.rect(-98, -42, 10, 10, p.GLOW, radius=3)
        canvas.rect(0, -76, 74, 8, p.PETROL, opacity=0.8)
        canvas.rect(0, -62, 50, 6, p.PETROL, opacity=0.8)
        for at in (-58, 58):
            canvas.path(f"M{at - 23} -14 a23 23 0 0 1 46 0 z", p.INK)
            _wheel(canvas, at, -17, 17)


def bicycle(canvas: Canvas, x: float, y: float, length: float, colour: str = p.BRICK) -> None:
    """Draw a bicycle facing right; *x* is its bottom bracket, its wheels stand on *y*.

    The saddle is at (x - 0.13, y - 0.57), the grips at (x + 0.22, y - 0.6) times its length.
    """
    with canvas.moved(x, y, scale=length / 170):
        for at in (-54, 54):
            canvas.disc(at, -31, 31, p.INK)
            canvas.disc(at, -31, 26.5, p.STONE)
            for end in (
                (0, -26),
                (26, 0),
                (0, 26),
                (-26, 0),
                (18, 18),
                (-18, 18),
                (18, -18),
                (-18, -18),
            ):
                canvas.line([(at, -31), (at + end[0], -31 + end[1])], p.INK, 0.9, opacity=0.6)
            canvas.disc(at, -31, 4, p.INK)
        canvas.line([(-54, -31), (0, -29), (32, -78), (-16, -78), (0, -29)], colour, 5)
        canvas.line([(-54, -31), (-17, -80)], colour, 4)
        canvas.line([(-16, -78), (-21, -94)], p.INK, 4)
        canvas.line([(-34, -96), (-10, -95)], p.INK, 7)
        canvas.line([(54, -31), (34, -84), (33, -98)], colour, 5)
        canvas.curve("M33 -98 Q46 -106 40 -96", p.INK, 5)
        canvas.disc(0, -29, 9, p.INK)
        canvas.path("M38 -90 h16 l-2 16 h-14 z", p.WOOD)


def pram(
    canvas: Canvas, x: float, y: float, height: float, *, facing: int = 1, colour: str = p.PETROL
) -> None:
    """Draw a pram standing at (x, y); its handle is at (x - facing * 0.62, y - 0.98) heights."""
    with canvas.moved(x, y, scale=height / 100, mirror=facing < 0):
        canvas.line([(-62, -98), (-40, -62)], p.INK, 4)
        canvas.line([(-36, -44), (26, -14)], p.INK, 4)
        canvas.line([(34, -44), (-28, -14)], p.INK, 4)
        canvas.path("M-46 -66 H50 Q46 -34 16 -32 H-18 Q-42 -34 -46 -66 z", colour)
        canvas.path("M4 -66 V-106 A44 42 0 0 1 50 -66 z", colour)
        canvas.path("M4 -66 V-106 A44 42 0 0 1 26 -98 L12 -66 z", p.WHITE, opacity=0.16)
        canvas.rect(-48, -70, 100, 7, p.WHITE)
        for at in (-32, 32):
            canvas.disc(at, -13, 13, p.INK)
            canvas.disc(at, -13, 8, p.STONE)


def sailing_boat(
    canvas: Canvas, x: float, y: float, length: float, hull: str, *, furled: bool = True
) -> None:
    """Draw a moored sailing boat afloat, its waterline at *y*, facing left."""
    with canvas.moved(x, y, scale=length / 200):
        canvas.poly([(-80, 2), (84, 2), (60, 14), (-60, 14)], p.INK, opacity=0.2)
        canvas.rect(-12, -250, 5, 220, p.WOOD_DARK)
        canvas.line([(-10, -248), (-98, -34)], p.INK, 1.3, opacity=0.7)
        canvas.line([(-10, -248), (92, -32)], p.INK, 1.3, opacity=0.7)
        canvas.path("M-44 -34 L-34 -52 H34 L42 -34 z", p.WHITE)
        canvas.shade(14, -52, 22, 18, 0.12)
        for at in (-24, -4, 16):
            canvas.disc(at, -42, 5, p.PETROL)
        if furled:
            canvas.line([(-8, -68), (76, -62)], p.WOOD_DARK, 4)
            canvas.line([(-2, -74), (66, -69)], p.STONE, 11)
        else:
            canvas.path("M-18 -240 Q-60 -120 -84 -44 L-18 -60 z", p.STONE)
            canvas.path("M-2 -238 Q40 -130 74 -68 L-2 -68 z", p.WHITE)
        hull_data = "M-102 -36 H96 Q92 -6 74 6 H-68 Q-92 -8 -102 -36 z"
        canvas.path(hull_data, hull)
        with canvas.clip(hull_data):
            canvas.rect(-110, -36, 220, 7, p.WHITE)
            canvas.rect(-110, -3, 220, 12, p.INK, opacity=0.3)
            canvas.shade(44, -40, 70, 60, 0.16)


def fishing_boat(canvas: Canvas, x: float, y: float, length: float, hull: str) -> None:
    """Draw a small trawler with a lit wheelhouse, its waterline at *y*, facing left."""
    with canvas.moved(x, y, scale=length / 240):
        canvas.poly([(-100, 2), (110, 2), (84, 18), (-74, 18)], p.INK, opacity=0.2)
        canvas.rect(30, -190, 6, 150, p.WOOD_DARK)
        canvas.line([(33, -186), (104, -60)], p.INK, 2)
        canvas.line([(33, -186), (-110, -60)], p.INK, 1.5, opacity=0.7)
        canvas.line([(36, -150), (92, -104)], p.WOOD_DARK, 5)
        canvas.rect(-44, -110, 62, 72, p.WHITE)
        canvas.shade(0, -110, 18, 72, 0.16)
        canvas.rect(-50, -118, 74, 10, p.BRICK)
        canvas.rect(-36, -100, 20, 24, p.GLOW)
        canvas.rect(-10, -100, 20, 24, p.GLOW)
        canvas.disc(-14, -126, 7, p.SUN)
        canvas.rect(56, -62, 30, 24, p.SUN)
        canvas.rect(60, -62, 30, 6, p.INK, opacity=0.25)
        data = "M-124 -66 Q-60 -40 0 -42 H118 Q116 -10 100 8 H-84 Q-112 -16 -124 -66 z"
        canvas.path(data, hull)
        with canvas.clip(data):
            canvas.curve("M-124 -62 Q-60 -36 0 -38 H118", p.WHITE, 8)
            canvas.rect(-130, -4, 260, 16, p.INK, opacity=0.3)
            canvas.shade(62, -70, 80, 90, 0.16)
        for at in (-40, 0, 40, 78):
            canvas.disc(at, -18, 8, p.INK)
            canvas.disc(at, -18, 3.4, p.STONE)


def rowing_boat(canvas: Canvas, x: float, y: float, length: float, hull: str) -> None:
    """Draw a dinghy afloat, its waterline at *y*."""
    with canvas.moved(x, y, scale=length / 100):
        canvas.poly([(-40, 1), (42, 1), (30, 7), (-30, 7)], p.INK, opacity=0.2)
        canvas.path("M-52 -20 Q0 -10 50 -18 Q44 -2 34 3 H-34 Q-48 -4 -52 -20 z", hull)
        canvas.path("M-52 -20 Q0 -10 50 -18 L49 -14 Q0 -6 -50 -15 z", p.WHITE)
        canvas.line([(-20, -10), (34, -34)], p.WOOD_DARK, 2.5)
