# SPDX-License-Identifier: AGPL-3.0-or-later
"""Waiting and walking: the bus by night, the stop by day, the lamps at dusk."""

from dataclasses import replace

from . import cast, things, vehicles
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .letters import lettering
from .people import Person, draw_people

NIGHT_LEGS = "#152A30"


def _stop_flag(canvas: Canvas, x: float, foot: float, height: float) -> None:
    canvas.rect(x - 4, foot - height, 8, height, p.INK)
    canvas.rect(x - 27, foot - height - 30, 54, 64, p.CREAM, radius=6)
    canvas.rect(x - 27, foot - height - 30, 54, 26, p.PETROL, radius=6)
    lettering(canvas, "37", x, foot - height + 4, 20, p.PETROL)


def _timetable(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x, y, 66, 92, p.CREAM)
    for row in range(5):
        canvas.rect(x + 8, y + 12 + row * 15, 50 if row % 2 else 38, 5, p.PETROL)


def bus_night() -> Canvas:
    """The 37 waiting at night by a shelter."""
    canvas = Canvas(ground=p.DUSK[0])
    n.night_sky(canvas, 480)
    canvas.path(
        "M0 470 l60 -34 60 34 h40 v-60 h26 v60 h60 l54 -40 54 40 h80 l40 -30 40 30 h686 v60 H0 z",
        p.NIGHT_ROOFS,
    )
    for x, y in ((70, 462), (232, 455), (305, 458), (410, 464)):
        canvas.rect(x, y, 13, 15, p.SUN)
    canvas.rect(0, 480, 1200, 80, "#1B353B")
    canvas.rect(0, 556, 1200, 52, "#54605C")
    canvas.rect(0, 600, 1200, 10, "#8A8570")
    canvas.rect(0, 610, 1200, 190, p.NIGHT_ROAD)
    canvas.rect(450, 700, 690, 100, p.DUSK[5], opacity=0.13)
    for x in range(560, 1110, 98):
        canvas.poly([(x, 690), (x + 84, 690), (x + 70, 800), (x + 2, 800)], p.GLOW, opacity=0.2)
    for x in range(-60, 1200, 240):
        canvas.rect(x, 776, 130, 8, p.CREAM, opacity=0.5)
    canvas.poly([(40, 366), (300, 366), (350, 612), (0, 612)], p.GLOW, opacity=0.36)
    canvas.poly([(20, 360), (20, 342), (322, 334), (322, 356)], p.PETROL)
    canvas.rect(26, 360, 292, 7, p.SUN)
    for x in (40, 170, 296):
        canvas.rect(x, 360, 9, 244, p.INK)
    canvas.rect(49, 374, 121, 180, p.PALE, opacity=0.2)
    canvas.rect(178, 374, 118, 180, p.PALE, opacity=0.2)
    _timetable(canvas, 62, 386)
    canvas.rect(60, 540, 120, 11, p.BRICK_DARK)
    canvas.rect(70, 551, 8, 52, p.INK)
    canvas.rect(160, 551, 8, 52, p.INK)
    _stop_flag(canvas, 366, 606, 270)
    vehicles.bus(canvas, 442, 752)
    draw_people(
        canvas,
        Person(x=112, y=636, height=126, look=cast.CHILD_HAT, shadow=0.7),
        Person(
            x=232,
            y=642,
            height=190,
            look=replace(cast.SCARF_YELLOW, legs=NIGHT_LEGS, rucksack=p.BRICK_DARK),
            shadow=0.7,
        ),
        Person(
            x=312,
            y=646,
            height=196,
            look=replace(cast.OLD_MAN_CAP, coat=p.PETROL_LIGHT, legs=NIGHT_LEGS),
            shadow=0.7,
            front="hold",
        ),
    )
    return canvas


def bus_stop_day() -> Canvas:
    """People waiting at a bus stop by day."""
    canvas = Canvas()
    n.sun(canvas, 150, 130)
    n.cloud(canvas, 700, 130)
    n.cloud(canvas, 930, 90, 0.7)
    n.hills(canvas, 400, 600)
    for index in range(6):
        x = 640 + index * 100
        canvas.rect(x, 410, 100, 180, h.COURSES[index % 3])
        canvas.poly([(x - 4, 410), (x + 104, 410), (x + 92, 356), (x + 8, 356)], p.SLATE)
        canvas.rect(x + 78, 334, 18, 40, p.BRICK_DARK)
        h.window(canvas, x + 30, 436, 40, 50, lit=index == 3)
        canvas.shade(x + 96, 410, 4, 180)
    n.tree(canvas, 560, 600, 290, shadow=False)
    n.tree(canvas, 60, 596, 320, shadow=False)
    n.hedge(canvas, 0, 604, 1200, 76)
    h.pavement(canvas, 602, 706)
    h.road_line(canvas, 760)
    # The shelter: a lit advertisement panel closes its right end.
    canvas.poly([(180, 640), (760, 640), (830, 664), (250, 664)], p.INK, opacity=0.18)
    canvas.rect(176, 392, 560, 204, p.PALE, opacity=0.5)
    for x in (176, 360, 548):
        canvas.poly([(x + 20, 392), (x + 70, 392), (x + 20, 596), (x - 4 + 8, 596)], p.WHITE, opacity=0.3)
    for x in (170, 354, 542, 728):
        canvas.rect(x, 380, 9, 262, p.INK)
    canvas.rect(176, 592, 560, 7, p.INK)
    _timetable(canvas, 196, 412)
    canvas.rect(672, 400, 62, 236, p.PETROL)
    canvas.rect(680, 410, 46, 200, p.GLOW)
    canvas.disc(703, 470, 15, p.BRICK)
    canvas.rect(688, 510, 30, 6, p.PETROL)
    canvas.rect(688, 526, 22, 6, p.PETROL)
    canvas.poly([(140, 384), (150, 360), (770, 360), (780, 384)], p.PETROL)
    canvas.shade(140, 378, 640, 6, 0.3)
    canvas.rect(390, 590, 250, 12, p.BRICK_DARK, radius=3)
    for x in (404, 620):
        canvas.rect(x, 600, 8, 44, p.INK)
    _stop_flag(canvas, 888, 664, 300)
    things.cast_shadow(canvas, 888, 664, 8, 200)
    draw_people(
        canvas,
        Person(
            x=450,
            y=652,
            height=196,
            look=cast.OLD_WOMAN,
            pose="bench",
            front=(478, 590),
            back=(430, 592),
            shadow=0.7,
        ),
        Person(
            x=560,
            y=652,
            height=200,
            look=replace(cast.OLD_MAN, coat=p.LEAF_DARK),
            pose="bench",
            front=(580, 590),
            back=(536, 592),
            shadow=0.7,
        ),
        Person(x=268, y=672, height=206, look=cast.SCARF_YELLOW, front="chest", holds="book"),
        Person(x=336, y=678, height=126, look=cast.CHILD_PETROL, facing=-1),
        Person(x=800, y=680, height=204, look=cast.MAN_WHITE, front="hold", holds="mug"),
        Person(
            x=976,
            y=684,
            height=200,
            look=replace(cast.GINGER, rucksack=p.SUN),
            facing=-1,
            front="hip",
        ),
        Person(
            x=1090,
            y=686,
            height=196,
            look=cast.WOMAN_BRICK,
            facing=-1,
            pose="walk",
            holds="bag",
            front="down",
        ),
    )
    return canvas


def lamps_evening() -> Canvas:
    """A park path at dusk, with its lamps lit."""
    canvas = Canvas(ground=p.DUSK[0])
    n.night_sky(canvas, 470)
    leaves = ("#16373C", "#1D454A", "#275459")
    canvas.path("M0 440 l50 -30 50 30 h30 v-44 h20 v44 h120 l40 -26 40 26 h850 v60 H0 z", p.NIGHT_ROOFS)
    for x, y in ((52, 432), (215, 452), (312, 432), (860, 452), (1010, 452), (1130, 452)):
        canvas.rect(x, y, 12, 14, p.SUN)
    canvas.rect(0, 466, 1200, 340, "#34564F")
    canvas.path("M0 560 q300 -60 560 -20 q340 40 640 -30 V800 H0 z", "#2B4A46")
    canvas.path("M0 690 q300 -60 600 -10 q300 30 600 -50 V800 H0 z", "#223F3E")
    for x, y, tall in ((470, 476, 110), (740, 480, 130), (840, 486, 170), (330, 490, 180)):
        n.tree(canvas, x, y, tall, shadow=False, leaves=leaves)
    canvas.poly([(588, 470), (612, 470), (930, 800), (270, 800)], "#8F8C76")
    canvas.poly([(604, 470), (612, 470), (930, 800), (790, 800)], p.INK, opacity=0.2)
    posts = (
        (500, 520, 130),
        (700, 520, 130),
        (410, 612, 240),
        (792, 612, 240),
        (246, 770, 420),
        (958, 770, 420),
    )
    for x, y, tall in posts:
        canvas.disc(x + (600 - x) * 0.25, y + 6, tall * 0.62, p.GLOW, height=tall * 0.13, opacity=0.22)
        canvas.disc(x + (600 - x) * 0.25, y + 6, tall * 0.38, p.GLOW, height=tall * 0.08, opacity=0.28)
    n.tree(canvas, 90, 640, 420, shadow=False, leaves=leaves)
    n.tree(canvas, 1120, 650, 440, shadow=False, leaves=leaves)
    for x, y, tall in posts:
        things.lamp_post(canvas, x, y, tall, glow=0.3, shadow=False)
    draw_people(
        canvas,
        Person(
            x=560,
            y=560,
            height=104,
            look=replace(cast.MAN_SUN, legs=NIGHT_LEGS),
            pose="walk",
            away=True,
            shadow=0.8,
        ),
        Person(
            x=636,
            y=566,
            height=100,
            look=replace(cast.WOMAN_WHITE, legs=NIGHT_LEGS),
            pose="walk",
            facing=-1,
            away=True,
            shadow=0.8,
        ),
        Person(
            x=480,
            y=740,
            height=222,
            look=replace(cast.SCARF_PETROL, legs=NIGHT_LEGS),
            pose="walk",
            shadow=0.8,
        ),
        Person(
            x=576,
            y=746,
            height=140,
            look=replace(cast.CHILD_SUN, legs=NIGHT_LEGS),
            pose="walk",
            shadow=0.8,
        ),
        Person(
            x=716,
            y=690,
            height=188,
            look=replace(cast.OLD_MAN_CAP, coat=p.PETROL_LIGHT, legs=NIGHT_LEGS),
            facing=-1,
            pose="walk",
            shadow=0.8,
        ),
    )
    return canvas
