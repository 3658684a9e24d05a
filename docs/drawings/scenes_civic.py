# SPDX-License-Identifier: AGPL-3.0-or-later
"""Public buildings: the library and the town hall."""

import random
from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas, rounded_arch
from .letters import lettering
from .people import Person, draw_people


def _clock(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius, p.PETROL)
    canvas.disc(x, y, radius * 0.74, p.WHITE)
    canvas.line([(x, y), (x, y - radius * 0.52)], p.INK, radius * 0.13)
    canvas.line([(x, y), (x + radius * 0.36, y + radius * 0.2)], p.INK, radius * 0.13)


def _book_window(canvas: Canvas, x: float, seed: int) -> None:
    canvas.path(rounded_arch(x - 10, 314, 116, 226), p.STONE)
    opening = rounded_arch(x, 324, 96, 210)
    canvas.path(opening, p.GLOW)
    books = random.Random(seed)  # noqa: S311
    with canvas.clip(opening):
        for shelf in range(3):
            y, at = 424 + shelf * 40, x + 4
            while at < x + 92:
                width, height = books.choice([6, 8, 10]), books.randint(20, 31)
                cover = books.choice([p.BRICK_DARK, p.PETROL, p.LEAF_DARK, p.BRICK, p.STONE, p.PETROL_MID])
                canvas.rect(at, y - height, width, height, cover)
                at += width + 1.5
            canvas.rect(x, y, 96, 5, p.HAIR_CHESTNUT)
    canvas.rect(x + 45.5, 324, 5, 210, p.WHITE)
    canvas.rect(x, 386, 96, 5, p.WHITE)
    canvas.rect(x - 16, 536, 128, 10, p.STONE)
    canvas.shade(x - 10, 546, 116, 8, 0.2)


def _column(canvas: Canvas, x: float, top: float, foot: float, width: float = 34) -> None:
    canvas.rect(x, top, width, foot - top, p.WHITE)
    canvas.shade(x + width * 0.6, top, width * 0.4, foot - top, 0.15)
    canvas.rect(x - 6, top - 8, width + 12, 12, p.STONE_DARK)
    canvas.rect(x - 6, foot - 10, width + 12, 14, p.STONE_DARK)


def _steps(canvas: Canvas, middle: float, top: float, width: float, count: int, rise: float) -> None:
    for step in range(count):
        wide = width + step * 36
        canvas.rect(middle - wide / 2, top + step * rise, wide, rise, p.STONE if step % 2 else p.WHITE)
        canvas.shade(middle - wide / 2, top + (step + 1) * rise - 3, wide, 3)


def _paved_square(canvas: Canvas, top: float) -> None:
    canvas.rect(0, top, 1200, 800 - top, p.PAVING)
    for y in (top + 42, top + 78, top + 124):
        canvas.line([(0, y), (1200, y)], p.PAVING_JOINT, 2)
    for index in range(-12, 13):
        canvas.line([(600 + index * 76, top), (600 + index * 150, 800)], p.PAVING_JOINT, 2)


def library() -> Canvas:
    """The library front, people, and a board on the pavement."""
    canvas = Canvas()
    n.sun(canvas, 180, 150)
    n.hills(canvas, 390, 640)
    for left in (120, 750):
        canvas.rect(left, 270, 330, 350, p.BRICK)
        h.brickwork(canvas, left, 296, 330, 270, seed=left, count=50)
        canvas.rect(left, 226, 330, 44, p.STONE)
        canvas.rect(left, 226, 330, 8, p.STONE_DARK)
        canvas.shade(left, 270, 330, 14, 0.2)
        canvas.rect(left, 574, 330, 46, p.STONE_DARK)
        for window in range(2):
            _book_window(canvas, left + 42 + window * 150, left + window)
    canvas.poly([(780, 290), (840, 380), (840, 620), (780, 620)], p.INK, opacity=0.18)
    canvas.rect(420, 210, 360, 410, p.STONE)
    canvas.shade(720, 210, 60, 410, 0.1)
    canvas.poly([(396, 206), (600, 96), (804, 206)], p.STONE)
    canvas.poly([(446, 196), (600, 112), (754, 196)], p.STONE_DARK)
    canvas.poly([(600, 96), (804, 206), (754, 196), (600, 112)], p.INK, opacity=0.15)
    _clock(canvas, 600, 164, 22)
    canvas.rect(390, 204, 420, 16, p.STONE_DARK)
    canvas.shade(420, 220, 360, 9, 0.2)
    canvas.rect(452, 240, 296, 52, p.WHITE)
    lettering(canvas, "LIBRARY", 600, 253, 26, p.PETROL, spacing=5)
    for x in (446, 512, 656, 722):
        _column(canvas, x, 310, 600)
    canvas.path(rounded_arch(546, 346, 108, 258, 60), p.WHITE)
    canvas.path(rounded_arch(556, 350, 88, 254, 50), p.GLOW)
    canvas.poly([(556, 604), (556, 420), (584, 436), (584, 604)], p.PETROL)
    canvas.poly([(644, 604), (644, 420), (616, 436), (616, 604)], p.PETROL)
    canvas.poly([(644, 604), (644, 420), (616, 436), (616, 604)], p.INK, opacity=0.25)
    n.hedge(canvas, 120, 632, 300)
    n.hedge(canvas, 780, 632, 300)
    _paved_square(canvas, 630)
    _steps(canvas, 600, 604, 200, 4, 13)
    n.tree(canvas, 70, 668, 400)
    n.tree(canvas, 1130, 668, 360)
    things.pavement_board(canvas, 930, 762, 104)
    draw_people(
        canvas,
        Person(x=566, y=694, height=156, look=cast.OLD_MAN, pose="walk", front="hold", holds="book"),
        Person(x=710, y=748, height=186, look=cast.WOMAN_SUN, facing=-1, pose="walk"),
        Person(
            x=640,
            y=752,
            height=116,
            look=replace(cast.CHILD_BRICK, rucksack=None, skin=p.SKIN_1),
            facing=-1,
            pose="walk",
            front="hold",
            holds="paper",
        ),
        Person(x=296, y=758, height=190, look=cast.MAN_LEAF, front="hold", holds="paper"),
        Person(x=392, y=762, height=182, look=cast.SCARF_PETROL, facing=-1, front="chest", holds="book"),
    )
    return canvas


def town_hall() -> Canvas:
    """The town hall with its clock, and people on the steps."""
    canvas = Canvas()
    n.sun(canvas, 190, 150)
    n.cloud(canvas, 880, 150)
    n.hills(canvas, 420, 640)
    left, right, top, foot = 150, 1050, 310, 610
    canvas.rect(left, top, right - left, foot - top, p.STONE)
    canvas.rect(left - 14, top - 16, right - left + 28, 18, p.STONE_DARK)
    for at in range(left + 6, right - 14, 28):
        canvas.rect(at, top - 40, 12, 24, p.STONE)
        canvas.shade(at + 8, top - 40, 4, 24)
    canvas.rect(left - 6, top - 48, right - left + 12, 10, p.STONE_DARK)
    canvas.shade(left, top + 2, right - left, 10, 0.16)
    canvas.rect(left, foot - 40, right - left, 40, p.STONE_DARK)
    canvas.shade(right - 60, top, 60, 300, 0.12)
    for index, x in enumerate((190, 290, 376 - 14, 780, 866, 966)):
        if index in (2, 3):
            continue
        h.arched_window(canvas, x - 6, 350, 56, 92, lit=index == 4)
        h.window(canvas, x - 4, 486, 52, 62, lit=index == 1)
    # The middle stands forward, under the tower.
    canvas.rect(524, 130, 152, 180, p.STONE)
    canvas.shade(636, 130, 40, 180, 0.16)
    canvas.rect(512, 122, 176, 14, p.STONE_DARK)
    canvas.rect(512, 252, 176, 10, p.STONE_DARK)
    canvas.path("M530 122 Q536 62 600 50 Q664 62 670 122 z", p.PETROL_MID)
    canvas.path("M600 50 Q664 62 670 122 H636 Q634 70 600 50 z", p.INK, opacity=0.22)
    canvas.rect(597, 12, 6, 42, p.INK)
    canvas.poly([(603, 14), (650, 22), (603, 34)], p.BRICK)
    _clock(canvas, 600, 184, 42)
    canvas.poly([(388, 306), (600, 236), (812, 306)], p.STONE)
    canvas.poly([(442, 298), (600, 248), (758, 298)], p.STONE_DARK)
    canvas.rect(380, 302, 440, 16, p.STONE_DARK)
    canvas.rect(400, 318, 400, 292, p.STONE)
    canvas.shade(400, 318, 400, 10)
    canvas.poly([(800, 320), (862, 400), (862, 610), (800, 610)], p.INK, opacity=0.14)
    lettering(canvas, "TOWN HALL", 600, 336, 22, p.PETROL, spacing=5)
    for x in (470, 574, 678):
        canvas.path(rounded_arch(x, 396, 52, 214), p.PETROL if x != 574 else p.GLOW)
        if x == 574:
            canvas.rect(x, 440, 12, 170, p.BRICK_DARK)
            canvas.rect(x + 40, 440, 12, 170, p.BRICK_DARK)
        else:
            canvas.path(rounded_arch(x + 6, 402, 40, 150), p.PETROL_LIGHT, opacity=0.45)
    for x in (418, 532, 636, 750):
        _column(canvas, x, 378, 610, 32)
    _paved_square(canvas, 606)
    _steps(canvas, 600, 606, 420, 5, 16)
    for x in (318, 882):
        things.lamp_post(canvas, x, 664, 190)
    n.tree(canvas, 70, 664, 320)
    n.tree(canvas, 1136, 664, 340)
    draw_people(
        canvas,
        Person(x=520, y=644, height=150, look=cast.OLD_WOMAN_GREY, front="hold", holds="paper"),
        Person(x=588, y=642, height=156, look=cast.BEARD_PETROL, facing=-1, front="out"),
        Person(
            x=700,
            y=678,
            height=164,
            look=cast.MAN_SUN,
            facing=-1,
            pose="walk",
            holds="paper",
            front="hold",
        ),
        Person(x=410, y=756, height=190, look=cast.SCARF_PETROL, pose="walk"),
        Person(x=478, y=762, height=116, look=cast.CHILD_WHITE, pose="walk"),
        Person(x=842, y=754, height=186, look=cast.OLD_MAN_CAP, front="hold", holds="paper"),
        Person(x=936, y=760, height=182, look=cast.WOMAN_RED_HAIR, facing=-1, front="hip"),
    )
    return canvas
