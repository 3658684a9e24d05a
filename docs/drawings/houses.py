# SPDX-License-Identifier: AGPL-3.0-or-later
"""Windows, doors, roofs and whole terraces, seen from the front."""

import random
from collections.abc import Sequence

from . import palette as p
from .canvas import Canvas, rounded_arch

COURSES = (p.BRICK, p.BRICK_LIGHT, p.BRICK_BROWN)


def window(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    lit: bool = False,
    frame: str = p.WHITE,
    curtains: str | None = None,
    bars: tuple[int, int] = (2, 2),
    sill: bool = True,
) -> None:
    """Draw a framed window; *bars* counts its panes across and down."""
    canvas.rect(x - 5, y - 5, width + 10, height + 10, frame)
    canvas.rect(x, y, width, height, p.SUN if lit else p.PETROL_MID)
    if not lit:
        canvas.poly([(x, y), (x + width * 0.62, y), (x, y + height * 0.55)], p.PETROL_LIGHT, opacity=0.55)
    if curtains:
        right = x + width
        canvas.poly(
            [(x, y), (x + width * 0.26, y), (x + width * 0.14, y + height), (x, y + height)],
            curtains,
        )
        canvas.poly(
            [
                (right, y),
                (right - width * 0.26, y),
                (right - width * 0.14, y + height),
                (right, y + height),
            ],
            curtains,
        )
    for index in range(1, bars[0]):
        canvas.rect(x + width * index / bars[0] - 2, y, 4, height, frame)
    for index in range(1, bars[1]):
        canvas.rect(x, y + height * index / bars[1] - 2, width, 4, frame)
    if sill:
        canvas.rect(x - 9, y + height + 4, width + 18, 8, p.STONE)
        canvas.shade(x - 5, y + height + 12, width + 10, 5)


def arched_window(
    canvas: Canvas, x: float, y: float, width: float, height: float, *, lit: bool = False
) -> None:
    """Draw a round-headed window with a stone surround."""
    canvas.path(rounded_arch(x - 9, y - 9, width + 18, height + 9), p.STONE)
    canvas.path(rounded_arch(x, y, width, height), p.GLOW if lit else p.PETROL_MID)
    if not lit:
        with canvas.clip(rounded_arch(x, y, width, height)):
            canvas.poly([(x, y), (x + width, y), (x, y + height * 0.6)], p.PETROL_LIGHT, opacity=0.5)
    canvas.rect(x + width / 2 - 2, y, 4, height, p.WHITE)
    canvas.rect(x, y + width / 2 - 2, width, 4, p.WHITE)
    canvas.rect(x, y + width / 2 + (height - width / 2) / 2 - 2, width, 4, p.WHITE)
    canvas.rect(x - 14, y + height, width + 28, 9, p.STONE)
    canvas.shade(x - 9, y + height + 9, width + 18, 6)


def panelled_door(canvas: Canvas, x: float, foot: float, width: float, height: float, colour: str) -> None:
    """Draw a front door with a fanlight, a stone surround and a step at *foot*."""
    top = foot - height
    canvas.rect(x - 9, top - 40, width + 18, height + 40, p.STONE)
    canvas.rect(x, top - 32, width, 26, p.PALE)
    canvas.rect(x, top, width, height, colour)
    canvas.shade(x + width * 0.7, top, width * 0.3, height, 0.16)
    for part in (0.17, 0.57):
        canvas.rect(x + width * part, top + 14, width * 0.27, height * 0.33, p.WHITE, radius=2, opacity=0.2)
    canvas.rect(x + width * 0.28, top + height * 0.57, width * 0.44, 5, p.SUN)
    canvas.disc(x + width * 0.87, top + height * 0.64, 3.2, p.SUN)
    canvas.rect(x - 14, foot - 8, width + 28, 12, p.STONE)
    canvas.rect(x - 20, foot + 4, width + 40, 12, p.STONE_DARK)


def chimney(canvas: Canvas, x: float, top: float, foot: float, colour: str = p.BRICK) -> None:
    """Draw a chimney stack with three pots, its left edge at *x*."""
    canvas.rect(x, top + 26, 80, foot - top - 26, colour)
    canvas.shade(x + 52, top + 26, 28, foot - top - 26, 0.22)
    canvas.rect(x - 6, top + 20, 92, 12, p.STONE_DARK)
    for pot in range(3):
        canvas.rect(x + 8 + pot * 24, top, 13, 22, p.BRICK_DARK, radius=2)


def slates(canvas: Canvas, x: float, top: float, width: float, height: float) -> None:
    """Draw a roof seen from the front, with its courses."""
    canvas.rect(x, top, width, height, p.SLATE)
    rows = max(int(height // 16), 1)
    for row in range(1, rows + 1):
        canvas.rect(x, top + row * height / (rows + 1), width, 2, p.SLATE_DARK, opacity=0.55)


def brickwork(
    canvas: Canvas, x: float, y: float, width: float, height: float, *, seed: int, count: int = 60
) -> None:
    """Pick out single bricks on a wall."""
    pick = random.Random(seed)  # noqa: S311
    for _ in range(count):
        bx = x + pick.randint(4, max(int(width) - 24, 5))
        by = y + pick.randint(0, max(int(height // 12) - 1, 1)) * 12
        canvas.rect(bx, by, 18, 5, pick.choice([p.BRICK_DARK, p.CREAM]), opacity=0.17)


def _bay(canvas: Canvas, x: float, y: float, height: float, *, lit: bool) -> None:
    canvas.poly([(x - 8, y), (x + 20, y - 22), (x + 84, y - 22), (x + 112, y)], p.SLATE)
    canvas.rect(x, y, 104, height, p.STONE)
    canvas.shade(x + 78, y, 26, height, 0.16)
    canvas.rect(x + 10, y + 14, 18, 78, p.GLOW if lit else p.PETROL_MID)
    canvas.rect(x + 34, y + 14, 38, 78, p.SUN if lit else p.PETROL_MID)
    canvas.rect(x + 78, y + 14, 18, 78, p.SUN if lit else p.PETROL)
    if not lit:
        canvas.poly([(x + 34, y + 14), (x + 62, y + 14), (x + 34, y + 60)], p.PETROL_LIGHT, opacity=0.55)
    canvas.poly(
        [(x + 104, y), (x + 136, y + 26), (x + 136, y + height), (x + 104, y + height)],
        p.INK,
        opacity=0.16,
    )


def terrace(
    canvas: Canvas,
    *,
    left: float = -50,
    houses: int = 5,
    foot: float = 600,
    lit: Sequence[int] = (3,),
    bays: bool = True,
    seed: int = 4,
    doors: Sequence[str] = (p.PETROL, p.SUN, "#5B2E24", p.PETROL_MID, p.LEAF_DARK),
) -> None:
    """Draw a brick terrace of two storeys; *lit* numbers the houses with a lit window."""
    width, top = 258, foot - 350
    for number in range(houses):
        x = left + number * width
        wall = (p.BRICK, p.BRICK_LIGHT, p.BRICK_BROWN, p.BRICK, p.BRICK_LIGHT)[number % 5]
        slates(canvas, x, top - 92, width, 92)
        canvas.poly(
            [
                (x + width - 20, top),
                (x + width + 56, top),
                (x + width + 30, top - 60),
                (x + width + 30, top - 92),
            ],
            p.INK,
            opacity=0.16,
        )
        canvas.rect(x, top, width, 350, wall)
        brickwork(canvas, x, top + 14, width, 324, seed=seed + number)
        canvas.rect(x, top, width, 12, p.STONE)
        canvas.shade(x, top + 12, width, 16, 0.22)
        window(
            canvas,
            x + 34,
            top + 56,
            56,
            84,
            lit=number in lit,
            curtains=p.CREAM_DEEP if number in (0, 2) else None,
        )
        window(canvas, x + 160, top + 56, 56, 84, curtains=p.CREAM_DEEP if number == 4 else None)
        if bays:
            _bay(canvas, x + 22, foot - 160, 160, lit=number == 1)
        else:
            window(canvas, x + 30, foot - 146, 74, 92)
        panelled_door(canvas, x + 164, foot, 58, 122, doors[number % len(doors)])
        canvas.shade(x + width - 3, top + 12, 4, 338, 0.2)
    for number in range(houses):
        x = left + number * width
        chimney(canvas, x + width - 50, top - 166, top - 58, COURSES[number % 3])


def pavement(canvas: Canvas, top: float, kerb: float, *, road: bool = True) -> None:
    """Lay paving from *top* to *kerb*, and the road below it."""
    canvas.rect(0, top, canvas.width, kerb - top, p.PAVING)
    slope = (kerb - top) * 0.45
    for x in range(-20, canvas.width + 120, 96):
        canvas.line([(x, top), (x - slope, kerb)], p.PAVING_JOINT, 2.5)
    if (kerb - top) > 90:
        middle = (top + kerb) / 2
        canvas.line([(0, middle), (canvas.width, middle)], p.PAVING_JOINT, 2.5)
    if road:
        canvas.rect(0, kerb, canvas.width, 13, p.STONE)
        canvas.rect(0, kerb + 13, canvas.width, canvas.height - kerb - 13, p.ROAD)
        canvas.shade(0, kerb + 13, canvas.width, 6, 0.35)


def road_line(canvas: Canvas, y: float, *, start: float = -40, dash: float = 120, gap: float = 100) -> None:
    """Paint the broken middle line of a road."""
    x = start
    while x < canvas.width:
        canvas.rect(x, y, dash, 7, p.WHITE, opacity=0.75)
        x += dash + gap


def far_roofs(canvas: Canvas, x: float, y: float, count: int, lit: int) -> None:
    """Draw far houses in a row, one of them with a lit window."""
    for index in range(count):
        left = x + index * 64
        canvas.rect(left, y, 64, 74, (p.BRICK_LIGHT, p.BRICK)[index % 2])
        canvas.poly([(left, y), (left + 64, y), (left + 56, y - 32), (left + 8, y - 32)], p.SLATE)
        canvas.rect(left + 46, y - 50, 14, 26, p.BRICK_DARK)
        for at in (14, 38):
            canvas.rect(left + at, y + 18, 14, 20, p.SUN if index == lit and at == 14 else p.WHITE)
