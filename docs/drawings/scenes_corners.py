# SPDX-License-Identifier: AGPL-3.0-or-later
"""The corner post office, and the flats of Tern Court."""

import random
from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .letters import lettering
from .people import Person, draw_people


def post_office() -> Canvas:
    """The post office on its corner, with a queue."""
    canvas = Canvas()
    n.sun(canvas, 84, 104, 52)
    n.hills(canvas, 330, 640)
    # The terrace that carries on to the left, and roofs down the side street.
    with canvas.moved(-490, 616 - 600 * 0.94, scale=0.94):
        h.terrace(canvas, houses=3, lit=(), seed=21)
    for index, x in enumerate((1010, 1074, 1138)):
        canvas.rect(x, 486 - index * 2, 66, 140, (p.BRICK_LIGHT, p.BRICK, p.BRICK_LIGHT)[index])
        canvas.poly([(x, 486), (x + 66, 484), (x + 58, 448), (x + 8, 448)], p.SLATE)
        h.window(canvas, x + 20, 510, 24, 34, bars=(2, 1))
    left, right, top, foot = 220, 820, 170, 620
    canvas.poly([(right, top), (1010, 230), (1010, 612), (right, foot)], p.BRICK_DARK)
    canvas.poly([(left - 10, top), (left + 44, 74), (right - 30, 74), (right + 10, top)], p.SLATE)
    canvas.poly([(right + 10, top), (right - 30, 74), (960, 146), (1018, 234)], p.SLATE_DARK)
    for row in range(1, 6):
        canvas.rect(
            left + 44 - row * 8,
            74 + row * 16,
            right - left - 74 + row * 13,
            2,
            p.SLATE_DARK,
            opacity=0.5,
        )
    h.chimney(canvas, 300, 26, 118)
    canvas.rect(left, top, right - left, foot - top, p.BRICK)
    h.brickwork(canvas, left, top + 20, right - left, 190, seed=5)
    canvas.rect(left - 10, top - 4, right - left + 20, 14, p.STONE)
    canvas.poly([(right + 10, top - 4), (1018, 228), (1018, 240), (right + 10, top + 10)], p.STONE_DARK)
    canvas.shade(left, top + 10, right - left, 14, 0.2)
    for index in range(4):
        h.window(
            canvas,
            262 + index * 146,
            222,
            64,
            100,
            lit=index == 2,
            curtains=p.CREAM_DEEP if index == 0 else None,
        )
    for index in range(2):
        x = 862 + index * 76
        slope = (x - right) * 0.3
        canvas.poly(
            [
                (x, 232 + slope),
                (x + 40, 244 + slope),
                (x + 40, 336 + slope * 0.5),
                (x, 330 + slope * 0.5),
            ],
            p.PETROL,
        )
    # Shopfront.
    canvas.rect(left, 372, right - left, 248, p.STONE)
    canvas.rect(left - 8, 364, right - left + 16, 60, p.BRICK_DARK)
    canvas.rect(left - 8, 358, right - left + 16, 10, p.STONE_DARK)
    canvas.poly([(right + 8, 364), (900, 374), (900, 430), (right + 8, 424)], "#70321F")
    lettering(canvas, "POST OFFICE", (left + right) / 2, 381, 26, p.WHITE, spacing=5)
    canvas.shade(left, 424, right - left, 9, 0.25)
    for x in (248, 600):
        canvas.rect(x, 444, 190, 140, p.GLOW)
        canvas.poly([(x, 444), (x + 60, 444), (x + 16, 584), (x, 584)], p.WHITE, opacity=0.3)
        for shelf in (512, 556):
            canvas.rect(x, shelf, 190, 5, p.WOOD_DARK)
        for box in range(5):
            tint = (p.BRICK_LIGHT, p.PETROL_MID, p.STONE, p.LEAF, p.WHITE)[box]
            canvas.rect(x + 14 + box * 34, 512 - 20 - (box % 3) * 8, 26, 20 + (box % 3) * 8, tint)
            canvas.rect(
                x + 18 + box * 34,
                556 - 26,
                22,
                26,
                (p.WHITE, p.LEAF, p.BRICK, p.PETROL_LIGHT, p.STONE)[box],
            )
        canvas.rect(x + 92, 444, 6, 140, p.PETROL)
        canvas.rect(x - 8, 584, 206, 36, p.PETROL)
    canvas.rect(478, 440, 84, 180, p.PETROL)
    canvas.rect(488, 452, 64, 120, p.GLOW)
    canvas.rect(508, 490, 26, 18, p.WHITE)
    canvas.disc(544, 546, 4, p.SUN)
    h.pavement(canvas, 618, 722)
    canvas.rect(470, 616, 100, 10, p.STONE_DARK)
    canvas.poly([(right, 620), (1010, 612), (1080, 640), (900, 650)], p.INK, opacity=0.2)
    things.pillar_box(canvas, 930, 676, 150)
    h.road_line(canvas, 772, dash=130)
    draw_people(
        canvas,
        Person(x=452, y=664, height=178, look=cast.OLD_WOMAN, holds="bag", front="down"),
        Person(x=372, y=670, height=190, look=cast.MAN_SUN, front="hold", holds="book"),
        Person(x=292, y=668, height=184, look=cast.SCARF_PETROL),
        Person(x=230, y=674, height=110, look=cast.CHILD_WHITE),
        Person(x=158, y=670, height=186, look=cast.OLD_MAN, front="chest", holds="paper"),
        Person(x=76, y=672, height=184, look=cast.WOMAN_LEAF, front="down", holds="bag"),
        Person(x=700, y=694, height=192, look=cast.GINGER, pose="walk"),
    )
    return canvas


def tern_court() -> Canvas:
    """Ten storeys of flats with balconies."""
    canvas = Canvas()
    n.sun(canvas, 128, 132, 58)
    n.cloud(canvas, 890, 130)
    n.cloud(canvas, 1030, 200, 0.7)
    n.hills(canvas, 500, 650)
    canvas.rect(900, 350, 210, 300, p.STONE_DARK)
    for row in range(6):
        for column in range(4):
            lit = (row + column) % 5 == 0
            canvas.rect(916 + column * 48, 368 + row * 44, 28, 24, p.SUN if lit else p.PETROL_MID)
    canvas.shade(1052, 350, 58, 300, 0.14)
    left, width, top, storey = 250, 470, 84, 55.5
    foot = top + storey * 10
    right = left + width
    canvas.poly(
        [(right, top), (right + 150, top + 38), (right + 150, foot + 2), (right, foot)],
        p.BRICK_DARK,
    )
    for row in range(10):
        for column in range(2):
            x = right + 26 + column * 62
            drop = (x - right) / 150 * 38 * (1 - (row + 0.5) / 10)
            y = top + 12 + row * storey + drop
            canvas.poly(
                [(x, y), (x + 34, y + 6), (x + 34, y + 38), (x, y + 34)],
                p.SUN if (row * 2 + column) % 7 == 1 else p.PETROL,
            )
    canvas.rect(left, top, width, foot - top, p.STONE)
    canvas.rect(left - 8, top - 14, width + 16, 18, p.STONE_DARK)
    edge = [
        (right + 8, top - 14),
        (right + 158, top + 26),
        (right + 158, top + 42),
        (right + 8, top + 4),
    ]
    canvas.poly(edge, p.STONE_DARK)
    canvas.poly(edge, p.INK, opacity=0.2)
    canvas.rect(left + 60, top - 50, 90, 36, p.STONE_DARK)
    canvas.shade(left + 122, top - 50, 28, 36)
    canvas.line([(left + 330, top - 14), (left + 330, top - 66)], p.INK, 3)
    canvas.line([(left + 312, top - 56), (left + 348, top - 56)], p.INK, 3)
    canvas.line([(left + 318, top - 44), (left + 342, top - 44)], p.INK, 3)
    canvas.rect(left + 200, top + 4, 70, foot - top - 4, p.BRICK)
    canvas.shade(left + 250, top + 4, 20, foot - top - 4)
    chance = random.Random(12)  # noqa: S311
    for row in range(10):
        y = top + 12 + row * storey
        canvas.rect(left + 216, y + 4, 30, 32, p.GLOW if row in (1, 4, 7) else p.PETROL_LIGHT)
        for side, x in enumerate((left + 14, left + 282)):
            _balcony(canvas, x, y, chance, lit=(row * 2 + side) in (3, 8, 13, 17), turn=row + side)
    canvas.rect(left + 196, foot - 80, 80, 80, p.PETROL)
    canvas.rect(left + 204, foot - 70, 30, 70, p.GLOW)
    canvas.rect(left + 238, foot - 70, 30, 70, p.GLOW)
    canvas.rect(left + 184, foot - 92, 104, 14, p.WHITE)
    canvas.shade(left + 184, foot - 78, 104, 6, 0.25)
    canvas.rect(0, foot, 1200, 800 - foot, p.LEAF_LIGHT)
    canvas.path(f"M0 {foot + 60} q400 -50 1200 20 V800 H0 z", p.LEAF)
    canvas.poly([(left + 196, foot), (left + 276, foot), (640, 800), (380, 800)], p.STONE)
    canvas.poly(
        [
            (left + 280, foot),
            (right + 150, foot + 2),
            (1200, foot + 66),
            (1200, foot + 100),
            (900, foot + 50),
            (left + 300, foot + 16),
        ],
        p.INK,
        opacity=0.2,
    )
    n.tree(canvas, 110, 676, 330)
    n.tree(canvas, 1010, 692, 290)
    n.tree(canvas, 1120, 664, 220)
    draw_people(
        canvas,
        Person(x=452, y=726, height=176, look=cast.BEARD_PETROL, front="hold", holds="paper"),
        Person(x=546, y=730, height=168, look=cast.WOMAN_BRICK, facing=-1),
        Person(
            x=606,
            y=734,
            height=104,
            look=replace(cast.CHILD_SUN, rucksack=None, skin=p.SKIN_1),
            facing=-1,
        ),
        Person(
            x=820,
            y=748,
            height=178,
            look=replace(cast.OLD_MAN, coat=p.WHITE, legs=p.PETROL_MID, rucksack=p.BRICK_DARK),
            facing=-1,
            pose="walk",
        ),
    )
    return canvas


def _balcony(canvas: Canvas, x: float, y: float, chance: random.Random, *, lit: bool, turn: int) -> None:
    canvas.shade(x, y, 174, 38, 0.16)
    canvas.rect(x + 10, y + 2, 46, 30, p.GLOW if lit else p.PETROL_MID)
    canvas.rect(x + 62, y + 2, 28, 36, p.PETROL)
    canvas.rect(x + 96, y + 2, 66, 30, p.PETROL_MID if turn % 3 else p.GLOW)
    if not lit:
        canvas.poly([(x + 10, y + 2), (x + 38, y + 2), (x + 10, y + 26)], p.PETROL_LIGHT, opacity=0.6)
    what = chance.random()
    if 0.58 < what < 0.74:
        canvas.disc(x + 120, y + 4, 7, p.SKIN_2)
        canvas.rect(x + 111, y + 10, 18, 18, p.BRICK, radius=6)
    canvas.rect(x, y + 22, 174, 22, p.WHITE if turn % 2 else p.PALE)
    canvas.rect(x, y + 22, 174, 4, p.STONE_DARK)
    canvas.shade(x, y + 44, 174, 5, 0.24)
    canvas.shade(x + 140, y + 22, 34, 22, 0.08)
    if what < 0.3:
        for index, colour in enumerate((p.BRICK, p.WHITE, p.SUN, p.PETROL)):
            canvas.rect(x + 14 + index * 26, y + 15, 18, 21, colour)
        canvas.line([(x + 8, y + 15), (x + 122, y + 15)], p.INK, 1.6)
    elif what < 0.58:
        for index in range(4):
            canvas.disc(x + 22 + index * 14, y + 19, 9, p.LEAF_DARK)
            canvas.disc(x + 19 + index * 14, y + 16, 5.5, p.LEAF_LIGHT)
