# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dock and flood: a heron by the outfall, rain under the railway."""

import random
from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people, umbrella


def heron_dock() -> Canvas:
    """The dock wall with a heron, green water and an outfall pipe."""
    canvas = Canvas()
    n.sun(canvas, 210, 116)
    n.hills(canvas, 190, 260)
    for index, (x, tall) in enumerate(((620, 116), (720, 150), (830, 104), (940, 132), (1060, 112))):
        canvas.rect(
            x,
            230 - tall,
            100,
            tall + 10,
            (p.BRICK, p.BRICK_LIGHT, p.STONE_DARK, p.BRICK_BROWN, p.BRICK)[index],
        )
        canvas.poly(
            [
                (x - 4, 230 - tall),
                (x + 104, 230 - tall),
                (x + 90, 206 - tall),
                (x + 10, 206 - tall),
            ],
            p.SLATE,
        )
        for at in (18, 60):
            canvas.rect(x + at, 250 - tall, 22, 30, p.SUN if index == 1 and at == 18 else p.PETROL_MID)
        canvas.shade(x + 84, 230 - tall, 16, tall + 10, 0.14)
    things.lamp_post(canvas, 470, 238, 150, shadow=False)
    draw_people(
        canvas,
        Person(x=1010, y=240, height=96, look=cast.SCARF_YELLOW, facing=-1, shadow=0, front="point"),
        Person(
            x=1062,
            y=240,
            height=98,
            look=cast.MAN_LEAF,
            facing=-1,
            shadow=0,
            front="chest",
            holds="paper",
        ),
    )
    things.rails(canvas, -20, 238, 1240, 56, posts=12)
    # The wall.
    canvas.rect(0, 236, 1200, 30, p.STONE)
    canvas.rect(0, 262, 1200, 330, p.STONE_DARK)
    canvas.shade(0, 262, 1200, 8, 0.2)
    tone = random.Random(7)  # noqa: S311
    for row in range(6):
        y = 266 + row * 54
        for column in range(-1, 10):
            x = column * 134 + (67 if row % 2 else 0)
            if tone.random() < 0.4:
                canvas.rect(x, y, 134, 54, tone.choice([p.STONE, "#BDA682", "#C3AC86"]), opacity=0.6)
            canvas.rect(x, y, 3, 54, "#A8926D")
        canvas.rect(0, y, 1200, 3, "#A8926D")
    canvas.path("M0 500 q80 -14 160 0 t160 -6 t200 8 t180 -10 t240 10 t260 -8 V600 H0 z", "#7D7A52")
    canvas.path("M0 548 q90 -12 200 0 t240 -4 t260 6 t240 -8 t260 6 V610 H0 z", p.LEAF_DARK)
    for x in (330, 334 + 40):
        canvas.rect(x, 266, 7, 330, p.SLATE_DARK)
    for y in range(290, 590, 30):
        canvas.rect(332, y, 46, 6, p.SLATE_DARK)
    # Water, green from the outfall onwards.
    for y, foot, colour in ((590, 640, "#7C8B5E"), (640, 706, "#6F8060"), (706, 800, "#5A7261")):
        canvas.rect(0, y, 1200, foot - y + 1, colour)
    canvas.path(
        "M560 604 Q820 590 1200 600 V800 H860 Q560 760 520 690 Q500 630 560 604 z",
        "#8E9A4E",
        opacity=0.75,
    )
    canvas.path(
        "M690 612 Q840 600 980 612 Q1040 650 960 700 Q840 740 730 700 Q640 650 690 612 z",
        "#A5AD5C",
        opacity=0.7,
    )
    for index in range(16):
        canvas.rect(
            (index * 331) % 1180 - 20,
            612 + (index * 47) % 180,
            50 + (index % 4) * 22,
            4,
            p.PALE,
            radius=2,
            opacity=0.45,
        )
    # The outfall.
    canvas.path("M812 470 q-6 66 -18 136 h104 q-12 -70 -16 -136 z", "#A5AD5C")
    canvas.path("M836 470 q-2 70 -8 136 h22 q0 -70 -2 -136 z", "#C2C57E")
    canvas.disc(846, 606, 74, "#C2C57E", height=11)
    canvas.disc(846, 606, 46, p.PALE, height=6, opacity=0.7)
    canvas.disc(846, 440, 78, p.SLATE)
    canvas.poly([(880, 500), (924, 440), (1010, 560), (960, 590), (896, 590)], p.INK, opacity=0.16)
    canvas.disc(846, 440, 62, p.INK)
    canvas.path("M786 456 q60 30 120 0 q-10 46 -60 46 q-50 0 -60 -46 z", "#A5AD5C")
    canvas.curve("M776 412 A78 78 0 0 1 830 364", p.PETROL_LIGHT, 7)
    canvas.path("M890 610 h20 l-2 -14 h-16 z", p.WHITE)
    canvas.rect(690, 650, 40, 14, p.PETROL_MID, radius=6)
    # Posts in the water; the heron on the nearer one.
    for x, top, wide in ((90, 600, 44), (196, 566, 64)):
        canvas.disc(x + wide * 0.9, 748, wide, p.INK, height=9, opacity=0.2)
        canvas.rect(x - wide / 2, top, wide, 752 - top, p.WOOD_DARK)
        canvas.shade(x + wide * 0.16, top, wide * 0.34, 752 - top, 0.25)
        canvas.rect(x - wide / 2, 690, wide, 62, p.LEAF_DARK, opacity=0.8)
        canvas.disc(x, top, wide / 2, p.WOOD, height=wide * 0.16)
        canvas.rect(x - wide / 2 - 8, 750, wide + 16, 5, p.PALE, radius=2, opacity=0.6)
    n.heron(canvas, 190, 568, 300)
    return canvas


def flood_rain() -> Canvas:
    """Rain on a flooded underpass, and people in coats."""
    canvas = Canvas(ground="#9DB3B1")
    canvas.rect(0, 0, 1200, 120, "#7F9A9B")
    canvas.rect(0, 120, 1200, 90, "#8EA8A8")
    n.cloud(canvas, 60, 120, 2.2, "#6E8A8C")
    n.cloud(canvas, 620, 100, 2.0, "#6E8A8C")
    n.cloud(canvas, 980, 150, 1.6, "#7B9597")
    canvas.rect(0, 560, 1200, 240, p.ROAD)
    # Abutments, opening and girder.
    canvas.rect(330, 310, 540, 300, "#16262A")
    canvas.rect(452, 420, 296, 150, "#B9C9C4")
    canvas.poly([(330, 330), (452, 420), (452, 570), (330, 640)], "#6E3325")
    canvas.poly([(870, 330), (748, 420), (748, 570), (870, 640)], "#4E261C")
    canvas.poly([(330, 330), (870, 330), (748, 420), (452, 420)], "#16262A")
    for x in (500, 560, 640, 690):
        canvas.rect(x, 470 + (x % 40), 34, 90, p.PETROL_LIGHT)
    canvas.rect(510, 520, 10, 12, p.SUN)
    canvas.rect(570, 512, 10, 12, p.SUN)
    for left, width in ((0, 330), (870, 330)):
        canvas.rect(left, 300, width, 330, p.BRICK)
        h.brickwork(canvas, left, 310, width, 310, seed=left + 3, count=80)
        canvas.rect(left, 300, width, 16, p.STONE_DARK)
    canvas.shade(1120, 316, 80, 314, 0.16)
    canvas.rect(306, 300, 24, 330, p.STONE_DARK)
    canvas.rect(870, 300, 24, 330, p.STONE_DARK)
    canvas.shade(322, 300, 8, 330)
    canvas.shade(886, 300, 8, 330)
    canvas.rect(0, 214, 1200, 96, p.PETROL)
    for x in range(30, 1200, 76):
        canvas.rect(x, 224, 7, 76, p.PETROL_MID)
    canvas.rect(0, 208, 1200, 14, p.PETROL_MID)
    canvas.rect(0, 298, 1200, 14, p.PETROL_MID)
    canvas.shade(0, 312, 1200, 14, 0.3)
    for x in (372, 832):
        canvas.disc(x, 424, 46, p.SUN, opacity=0.25)
        canvas.rect(x - 10, 404, 20, 34, p.SUN, radius=4)
        canvas.rect(x - 14, 398, 28, 8, p.INK)
    # The water lies from under the bridge to our kerb.
    canvas.path("M330 610 L452 552 H748 L870 610 L1130 800 H70 z", p.PETROL_LIGHT)
    canvas.path("M412 596 L470 566 H730 L790 596 L900 690 L780 760 H420 L300 690 z", p.PALE, opacity=0.5)
    for x in (372, 832):
        for step in range(4):
            canvas.rect(
                x - 34 + step * 4 + (600 - x) * 0.1,
                628 + step * 22,
                60 - step * 8,
                7,
                p.SUN,
                radius=3,
                opacity=0.75,
            )
    for left in (0, 1):
        side = (
            [(0, 618), (316, 618), (62, 800), (0, 800)]
            if not left
            else [(1200, 618), (884, 618), (1138, 800), (1200, 800)]
        )
        canvas.poly(side, p.PAVING_JOINT)
        edge = (
            [(316, 618), (330, 618), (82, 800), (62, 800)]
            if not left
            else [(884, 618), (870, 618), (1118, 800), (1138, 800)]
        )
        canvas.poly(edge, p.STONE)
    for x, y, wide in (
        (470, 640, 60),
        (640, 700, 90),
        (760, 640, 56),
        (520, 766, 100),
        (800, 744, 80),
        (600, 610, 40),
    ):
        canvas.curve(f"M{x - wide / 2} {y} a{wide / 2} {wide / 9} 0 0 0 {wide} 0", p.WHITE, 3, opacity=0.7)
    _barrier(canvas, 600, 640)
    brolly, yellow = p.WHITE, replace(cast.MAN_SUN, hood=True)
    umbrella(canvas, 128, 524, 170, brolly)
    umbrella(canvas, 1040, 520, 176, p.SUN)
    draw_people(
        canvas,
        Person(x=96, y=744, height=204, look=cast.OLD_WOMAN_GREY, front=(128, 630), back="down"),
        Person(x=220, y=690, height=184, look=yellow, front="point"),
        Person(
            x=1076,
            y=750,
            height=206,
            look=replace(cast.MAN_LEAF, coat=p.PETROL),
            facing=-1,
            front=(1040, 632),
        ),
        Person(
            x=1000,
            y=720,
            height=120,
            look=replace(cast.CHILD_SUN, hood=True, rucksack=None, coat=p.PETROL_LIGHT),
            facing=-1,
        ),
    )
    drops = random.Random(11)  # noqa: S311
    for _ in range(150):
        x, y, length = drops.randint(-20, 1220), drops.randint(-20, 760), drops.randint(26, 54)
        canvas.line([(x, y), (x - length * 0.25, y + length)], p.WHITE, 2.2, opacity=0.5)
    return canvas


def _barrier(canvas: Canvas, x: float, y: float) -> None:
    """Close the road with a barrier standing in the water, a lamp on it."""
    for at in (-100, 100):
        canvas.rect(x + at - 5, y - 74, 10, 84, p.INK)
        canvas.rect(x + at - 20, y + 8, 40, 4, p.WHITE, opacity=0.7)
    canvas.rect(x - 130, y - 72, 260, 34, p.WHITE)
    for band in range(4):
        left = x - 122 + band * 66
        canvas.poly([(left + 16, y - 72), (left + 46, y - 72), (left + 30, y - 38), (left, y - 38)], p.BRICK)
    for at in (-100, 100):
        canvas.disc(x + at, y - 84, 22, p.SUN, opacity=0.3)
        canvas.disc(x + at, y - 84, 11, p.SUN)
