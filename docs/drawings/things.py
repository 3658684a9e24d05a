# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands about in streets and parks: lamps, benches, boards, bins, boxes."""

from . import palette as p
from .canvas import Canvas


def cast_shadow(canvas: Canvas, x: float, y: float, width: float, length: float) -> None:
    """Lay the flat shadow of an upright thing of *width* whose foot is centred on (x, y)."""
    half = width / 2
    canvas.poly(
        [
            (x - half, y),
            (x + half, y),
            (x + half + length, y + length * 0.15),
            (x - half + length, y + length * 0.19),
        ],
        p.INK,
        opacity=0.2,
    )


def lamp_post(
    canvas: Canvas, x: float, y: float, height: float, *, glow: float = 0.25, shadow: bool = True
) -> None:
    """Draw a park lamp, lit, standing at (x, y)."""
    if shadow:
        cast_shadow(canvas, x, y - 2, 7, height * 0.8)
    size = height / 220
    with canvas.moved(x, y, scale=size):
        canvas.rect(-3.5, -220, 7, 220, p.INK)
        canvas.rect(-8, -14, 16, 14, p.INK)
        canvas.disc(0, -236, 38, p.SUN, opacity=glow)
        canvas.poly([(-14, -254), (14, -254), (9, -220), (-9, -220)], p.SUN)
        canvas.poly([(2, -254), (14, -254), (9, -220), (2, -220)], p.INK, opacity=0.12)
        canvas.poly([(-19, -254), (19, -254), (0, -270)], p.INK)
        canvas.rect(-11, -223, 22, 7, p.INK)


def bench(canvas: Canvas, x: float, y: float, width: float, *, back: bool = True) -> None:
    """Draw a slatted bench from the front, its feet on *y*, its left end at *x*."""
    height = width * 0.5
    if back:
        canvas.rect(x + 4, y - height, width - 8, height * 0.13, p.WOOD, radius=3)
        canvas.rect(x + 4, y - height * 0.8, width - 8, height * 0.13, p.WOOD_DARK, radius=3)
    canvas.rect(x + width * 0.06, y - height, 9, height, p.INK)
    canvas.rect(x + width * 0.9, y - height, 9, height, p.INK)
    canvas.rect(x - 4, y - height * 0.52, width + 8, height * 0.15, p.WOOD, radius=3)


def wheelie_bin(
    canvas: Canvas, x: float, y: float, height: float, colour: str, lid: str | None = None
) -> None:
    """Draw a wheelie bin from the front, standing at (x, y)."""
    cast_shadow(canvas, x, y, height * 0.5, height * 0.55)
    with canvas.moved(x, y, scale=height / 100):
        canvas.rect(-27, -14, 8, 14, p.INK, radius=3)
        canvas.rect(19, -14, 8, 14, p.INK, radius=3)
        canvas.poly([(-30, -88), (30, -88), (25, -4), (-25, -4)], colour)
        canvas.poly([(10, -88), (30, -88), (25, -4), (9, -4)], p.INK, opacity=0.2)
        canvas.rect(-18, -70, 22, 4, p.WHITE, opacity=0.25)
        canvas.rect(-14, -58, 22, 26, p.WHITE, opacity=0.75)
        canvas.path("M-34 -86 q2 -14 14 -14 h40 q12 0 14 14 z", lid or colour)
        canvas.path("M10 -100 h10 q12 0 14 14 h-24 z", p.INK, opacity=0.22)
        canvas.rect(-34, -88, 68, 5, p.INK, opacity=0.3)


def pillar_box(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw a pillar box standing at (x, y)."""
    cast_shadow(canvas, x, y, height * 0.34, height * 0.6)
    with canvas.moved(x, y, scale=height / 100):
        canvas.rect(-19, -8, 38, 8, p.INK)
        canvas.rect(-17, -86, 34, 79, p.BRICK)
        canvas.path("M-21 -84 q2 -14 21 -16 q19 2 21 16 z", p.BRICK)
        canvas.rect(5, -86, 12, 79, p.INK, opacity=0.2)
        canvas.path("M5 -99.5 q14 3 16 15.5 h-16 z", p.INK, opacity=0.2)
        canvas.rect(-11, -76, 20, 5, p.INK)
        canvas.rect(-10, -64, 16, 17, p.WHITE)
        canvas.rect(-8, -60, 12, 2, p.PETROL)
        canvas.rect(-8, -55, 9, 2, p.PETROL)


def pavement_board(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw an A-board standing at (x, y)."""
    cast_shadow(canvas, x + height * 0.2, y, height, height * 0.7)
    with canvas.moved(x, y, scale=height / 100):
        canvas.poly([(48, 0), (30, -100), (46, -94), (76, -5)], p.INK)
        canvas.poly([(-52, 0), (-30, -100), (30, -100), (52, 0)], p.PETROL)
        canvas.poly([(-42, -12), (-24, -88), (24, -88), (42, -12)], p.WHITE)
        for row, width in enumerate((34, 44, 40, 30)):
            canvas.rect(-width / 2, -76 + row * 15, width, 5, p.PETROL if row else p.BRICK)


def beacon(canvas: Canvas, x: float, y: float, unit: float) -> None:
    """Draw a lit Belisha beacon; *unit* is a metre at that depth."""
    height, half = 3.3 * unit, 0.075 * unit
    cast_shadow(canvas, x, y, half * 2, 2.4 * unit)
    for band in range(8):
        canvas.rect(
            x - half,
            y - height + band * height / 8,
            2 * half,
            height / 8 + 0.5,
            p.WHITE if band % 2 else p.INK,
        )
    canvas.shade(x + half * 0.2, y - height, half * 0.8, height, 0.25)
    canvas.disc(x, y - height - 0.22 * unit, 0.42 * unit, p.SUN, opacity=0.22)
    canvas.disc(x, y - height - 0.22 * unit, 0.27 * unit, p.SUN)
    canvas.disc(x - 0.07 * unit, y - height - 0.3 * unit, 0.1 * unit, p.WHITE, opacity=0.8)
    canvas.rect(x - 0.11 * unit, y - height, 0.22 * unit, 0.07 * unit, p.INK)


def bollard(canvas: Canvas, x: float, y: float, height: float) -> None:
    """Draw an iron mooring bollard standing at (x, y)."""
    cast_shadow(canvas, x, y, height * 0.5, height)
    with canvas.moved(x, y, scale=height / 50):
        canvas.path("M-16 0 Q-10 -20 -12 -36 H12 Q10 -20 16 0 z", p.INK)
        canvas.rect(-18, -50, 36, 15, p.INK, radius=7)
        canvas.rect(-13, -47, 12, 4, p.PETROL_LIGHT, radius=2, opacity=0.6)


def railing(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    step: float = 22,
    colour: str = p.INK,
) -> None:
    """Draw iron railings with spear heads, their feet on *y*."""
    canvas.rect(x, y - height + 8, width, 5, colour)
    canvas.rect(x, y - 14, width, 5, colour)
    count = int(width // step)
    for index in range(count + 1):
        at = x + index * width / count
        canvas.rect(at - 2, y - height, 4, height, colour)
        canvas.poly([(at - 4, y - height), (at + 4, y - height), (at, y - height - 10)], colour)


def rails(canvas: Canvas, x: float, y: float, width: float, height: float, *, posts: int = 8) -> None:
    """Draw a quayside handrail of two bars, its posts standing on *y*."""
    for index in range(posts + 1):
        canvas.rect(x + index * width / posts - 4, y - height, 8, height, p.PETROL)
    canvas.rect(x, y - height, width, 8, p.PETROL)
    canvas.rect(x, y - height * 0.55, width, 6, p.PETROL)


def hanging_lamp(canvas: Canvas, x: float, y: float, width: float, shade: str = p.BRICK) -> None:
    """Hang a lit lamp from the ceiling; (x, y) is the middle of its rim."""
    canvas.rect(x - 1.5, 0, 3, y - width * 0.4, p.INK)
    canvas.disc(x, y, width * 0.26, p.GLOW)
    data = f"M{x - width / 2} {y} Q{x - width * 0.4} {y - width * 0.42} {x} {y - width * 0.46} Q{x + width * 0.4} {y - width * 0.42} {x + width / 2} {y} z"
    canvas.path(data, shade)
    with canvas.clip(data):
        canvas.shade(x + width * 0.14, y - width, width, width * 2, 0.2)
