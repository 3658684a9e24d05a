# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where people meet: the market and the school gate."""

from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas, rounded_arch
from .letters import lettering
from .people import Person, draw_people


def _stall(canvas: Canvas, x: float, foot: float, width: float) -> None:
    """Draw a market stall; *x* is its left post, *foot* the ground, and its bulb is lit."""
    top = foot - 270
    canvas.poly(
        [(x, foot), (x + width, foot), (x + width + 120, foot + 24), (x + 90, foot + 24)],
        p.INK,
        opacity=0.18,
    )
    canvas.rect(x, top + 40, width, 190, p.PETROL, opacity=0.5)
    canvas.rect(x + width / 2 - 1.5, top + 60, 3, 26, p.INK)
    canvas.disc(x + width / 2, top + 98, 28, p.SUN, opacity=0.35)
    canvas.disc(x + width / 2, top + 98, 13, p.GLOW)
    for at in (0, width - 9):
        canvas.rect(x + at, top + 30, 9, 240, p.WOOD_DARK)


def _counter(
    canvas: Canvas, x: float, foot: float, width: float, stripe: str, goods: tuple[str, str, str]
) -> None:
    """Draw the counter, the goods and the striped awning in front of the stallholder."""
    top = foot - 270
    box = width / 3
    for index, fill in enumerate(goods):
        left = x + index * box
        for row in range(2):
            for item in range(5):
                canvas.disc(left + 12 + item * (box - 18) / 4.4 + row * 5, foot - 104 - row * 11, 11, fill)
                canvas.disc(
                    left + 9 + item * (box - 18) / 4.4 + row * 5,
                    foot - 107 - row * 11,
                    4,
                    p.WHITE,
                    opacity=0.3,
                )
        canvas.rect(left + 3, foot - 104, box - 6, 28, p.WOOD)
        canvas.shade(left + box - 20, foot - 104, 17, 28, 0.18)
    canvas.rect(x - 6, foot - 78, width + 12, 12, p.STONE)
    canvas.rect(x, foot - 66, width, 66, p.WHITE)
    canvas.shade(x + width * 0.74, foot - 66, width * 0.26, 66, 0.14)
    bands = 8
    wide = (width + 40) / bands
    for band in range(bands):
        fill = stripe if band % 2 == 0 else p.WHITE
        left = x - 20 + band * wide
        inner = x + 10 + band * (width - 20) / bands
        step = (width - 20) / bands
        canvas.poly([(inner, top), (inner + step, top), (left + wide, top + 64), (left, top + 64)], fill)
        canvas.path(f"M{left} {top + 64} h{wide} v8 a{wide / 2} 13 0 0 1 {-wide} 0 z", fill)
        canvas.path(f"M{left} {top + 64} h{wide} v8 a{wide / 2} 13 0 0 1 {-wide} 0 z", p.INK, opacity=0.14)
    canvas.poly(
        [
            (x + width * 0.8, top),
            (x + width - 10, top),
            (x + width + 20, top + 64),
            (x + width * 0.84, top + 64),
        ],
        p.INK,
        opacity=0.12,
    )


def market() -> Canvas:
    """Market stalls with striped awnings."""
    canvas = Canvas()
    n.sun(canvas, 150, 110, 54)
    n.hills(canvas, 300, 420)
    for index in range(7):
        x, tall = 250 + index * 140, 250 + (index * 53) % 70
        canvas.rect(
            x,
            520 - tall,
            140,
            tall,
            (p.STONE, p.BRICK, p.BRICK_LIGHT, p.STONE_DARK, p.BRICK_BROWN)[index % 5],
        )
        canvas.poly(
            [
                (x - 4, 520 - tall),
                (x + 144, 520 - tall),
                (x + 128, 476 - tall),
                (x + 12, 476 - tall),
            ],
            p.SLATE,
        )
        for at in (28, 82):
            h.window(canvas, x + at, 520 - tall + 26, 30, 50, lit=index == 3 and at == 28)
        canvas.shade(x + 126, 520 - tall, 14, tall, 0.14)
    canvas.rect(0, 490, 250, 30, p.PALE)
    n.tree(canvas, 130, 540, 260, shadow=False)
    canvas.rect(0, 520, 1200, 280, p.PAVING)
    for row in range(7):
        y = 526 + row * row * 6 + row * 10
        canvas.line([(0, y), (1200, y)], p.PAVING_JOINT, 2)
    for index in range(-12, 13):
        canvas.line([(600 + index * 80, 520), (600 + index * 160, 800)], p.PAVING_JOINT, 2)
    flags = (p.BRICK, p.SUN, p.PETROL_MID, p.WHITE)
    canvas.curve("M-10 120 Q300 230 620 140 Q900 230 1210 110", p.INK, 2)
    for left, right, start, sag, end in ((-10, 620, 120, 230, 140), (620, 1210, 140, 230, 110)):
        low = 300 if left < 0 else 900
        for index in range(12):
            t = (index + 0.5) / 12
            peg = (1 - t) ** 2 * left + 2 * t * (1 - t) * low + t * t * right
            cord = (1 - t) ** 2 * start + 2 * t * (1 - t) * sag + t * t * end
            canvas.poly([(peg - 13, cord), (peg + 13, cord), (peg, cord + 30)], flags[index % 4])
    keepers = (cast.MAN_SUN, cast.OLD_WOMAN, replace(cast.BEARD_PETROL, coat=p.WHITE))
    stripes = (p.BRICK, p.PETROL_MID, p.LEAF)
    goods = (
        (p.SUN, p.BRICK, p.LEAF),
        (p.BRICK_LIGHT, p.STONE_DARK, p.WOOD),
        (p.LEAF_LIGHT, p.BRICK_DARK, p.SUN),
    )
    for index, x in enumerate((60, 460, 860)):
        _stall(canvas, x, 630, 300)
        draw_people(
            canvas,
            Person(
                x=x + 84,
                y=622,
                height=184,
                look=keepers[index],
                shadow=0,
                front="hold",
                back="hold",
            ),
        )
        _counter(canvas, x, 630, 300, stripes[index], goods[index])
    draw_people(
        canvas,
        Person(x=176, y=744, height=198, look=cast.SCARF_PETROL, front="down", holds="bag"),
        Person(x=252, y=750, height=118, look=cast.CHILD_WHITE),
        Person(
            x=390,
            y=734,
            height=200,
            look=replace(cast.OLD_MAN_CAP),
            pose="walk",
            front="down",
            holds="bag",
        ),
        Person(x=620, y=748, height=196, look=cast.WOMAN_SUN, facing=-1, front="out"),
        Person(x=712, y=752, height=202, look=cast.GINGER, facing=-1, front="chest", holds="mug"),
        Person(
            x=1006,
            y=744,
            height=192,
            look=cast.WOMAN_RED_HAIR,
            pose="walk",
            facing=-1,
            front="down",
            holds="bag",
        ),
        Person(x=1096, y=756, height=122, look=cast.CHILD_SUN, pose="walk", facing=-1),
    )
    return canvas


def school_gate() -> Canvas:
    """Children and parents at a school gate."""
    canvas = Canvas()
    n.sun(canvas, 150, 130)
    n.cloud(canvas, 930, 110)
    n.hills(canvas, 390, 600)
    left, right, top, foot = 230, 1000, 320, 590
    canvas.rect(left, top, right - left, foot - top, p.BRICK)
    h.brickwork(canvas, left, top + 20, right - left, 240, seed=31, count=110)
    h.slates(canvas, left - 10, 232, right - left + 20, 92)
    for x in (left + 20, right - 220):
        gable = [(x, top + 10), (x + 100, 178), (x + 200, top + 10)]
        canvas.rect(x, top, 200, foot - top, p.BRICK_LIGHT)
        canvas.poly(gable, p.BRICK_LIGHT)
        canvas.line([(x - 10, top + 12), (x + 100, 170), (x + 210, top + 12)], p.STONE, 12)
        canvas.shade(x + 186, top + 16, 14, foot - top - 16, 0.18)
        h.arched_window(canvas, x + 64, 330, 72, 150, lit=x < 400)
        canvas.disc(x + 100, 268, 20, p.STONE)
        canvas.disc(x + 100, 268, 13, p.PETROL)
    canvas.rect(588, 176, 56, 60, p.STONE)
    canvas.path(rounded_arch(600, 186, 32, 44), p.PETROL)
    canvas.path("M606 222 q2 -22 10 -22 t10 22 z", p.SUN)
    canvas.poly([(578, 178), (616, 132), (654, 178)], p.SLATE)
    canvas.shade(630, 178, 14, 58, 0.2)
    canvas.rect(514, 344, 204, 40, p.STONE)
    lettering(canvas, "SCHOOL", 616, 353, 22, p.PETROL, spacing=5)
    for x in (500, 676):
        h.window(canvas, x, 420, 56, 84, bars=(2, 3), lit=x == 676)
    canvas.rect(584, 410, 64, 180, p.STONE)
    canvas.rect(592, 440, 48, 150, p.PETROL)
    canvas.rect(592, 418, 48, 20, p.GLOW)
    canvas.rect(0, 586, 1200, 70, p.STONE)
    for x in (-20, 1030):
        canvas.rect(x, 560, 190, 30, p.LEAF_DARK)
    n.tree(canvas, 110, 610, 350)
    n.tree(canvas, 1110, 610, 330)
    for x, y, size, look, facing in (
        (440, 620, 92, cast.CHILD_SUN, 1),
        (700, 616, 90, cast.CHILD_WHITE, -1),
        (560, 614, 94, cast.CHILD_BRICK, 1),
    ):
        draw_people(canvas, Person(x=x, y=y, height=size, look=look, facing=facing, pose="walk"))
    # Dwarf walls, railings and the open gates between their piers.
    for x, wide in ((0, 452), (748, 452)):
        things.railing(canvas, x, 634, wide, 84, step=20, colour=p.PETROL)
        canvas.rect(x, 626, wide, 34, p.BRICK_DARK)
        canvas.rect(x, 620, wide, 9, p.STONE)
    for x, turn in ((492, 1), (708, -1)):
        for bar in range(5):
            at = x + turn * bar * 7
            rise = bar * 5
            canvas.rect(at - 2, 536 - rise * 0.2, 4, 118 + rise, p.PETROL)
        canvas.poly([(x, 546), (x + turn * 30, 540), (x + turn * 30, 546), (x, 552)], p.PETROL)
        canvas.poly([(x, 644), (x + turn * 30, 664), (x + turn * 30, 671), (x, 651)], p.PETROL)
    for x in (448, 708):
        things.cast_shadow(canvas, x + 22, 660, 44, 130)
        canvas.rect(x, 502, 44, 158, p.BRICK)
        canvas.shade(x + 29, 502, 15, 158, 0.2)
        canvas.rect(x - 6, 494, 56, 12, p.STONE)
        canvas.disc(x + 22, 474, 30, p.SUN, opacity=0.25)
        canvas.disc(x + 22, 474, 17, p.SUN)
        canvas.rect(x + 12, 488, 20, 7, p.INK)
    canvas.rect(0, 658, 1200, 78, p.PAVING)
    for x in range(-20, 1320, 96):
        canvas.line([(x, 660), (x - 34, 736)], p.PAVING_JOINT, 2.5)
    things.cast_shadow(canvas, 470, 662, 44, 150)
    things.cast_shadow(canvas, 730, 662, 44, 150)
    canvas.rect(0, 736, 1200, 13, p.STONE)
    canvas.rect(0, 749, 1200, 51, p.ROAD)
    canvas.shade(0, 749, 1200, 5, 0.35)
    zigzag: list[tuple[float, float]] = [(x * 60 - 20, 766 if x % 2 else 784) for x in range(22)]
    canvas.line(zigzag, p.SUN, 6, cap="butt")
    draw_people(
        canvas,
        Person(x=300, y=716, height=194, look=cast.SCARF_YELLOW, pose="walk"),
        Person(x=374, y=722, height=116, look=cast.CHILD_BRICK, pose="walk"),
        Person(x=574, y=694, height=110, look=cast.CHILD_WHITE, pose="walk", away=True),
        Person(
            x=632,
            y=700,
            height=114,
            look=replace(cast.CHILD_SUN, coat=p.PETROL_LIGHT),
            pose="walk",
            facing=-1,
            front="up",
        ),
        Person(x=832, y=716, height=196, look=cast.MAN_WHITE, facing=-1, front="up"),
        Person(x=910, y=722, height=188, look=cast.WOMAN_RED_HAIR, front="chest", holds="mug"),
        Person(x=1000, y=716, height=190, look=cast.OLD_MAN_CAP, facing=-1),
        Person(x=168, y=720, height=192, look=cast.WOMAN_BRICK, pose="walk", facing=1, front="out"),
        Person(
            x=1076,
            y=726,
            height=104,
            look=replace(cast.CHILD_PETROL, coat=p.BRICK),
            pose="walk",
            facing=-1,
        ),
    )
    return canvas
