# SPDX-License-Identifier: AGPL-3.0-or-later
"""Along the harbour: the quay, the bench, the cycle path."""

from dataclasses import replace

from . import cast, things, vehicles
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people


def _lighthouse(canvas: Canvas, x: float, foot: float, height: float) -> None:
    """Draw the harbour light, lit, at the end of its mole."""
    with canvas.moved(x, foot, scale=height / 100):
        canvas.poly([(-60, 0), (90, 0), (84, -9), (-54, -9)], p.STONE_DARK)
        canvas.poly([(-13, -9), (13, -9), (9, -74), (-9, -74)], p.WHITE)
        for top, foot_y in ((-24, -9), (-54, -40)):
            wide, narrow = 13 + (foot_y + 9) * 0.06, 13 + (top + 9) * 0.06
            canvas.poly([(-wide, foot_y), (wide, foot_y), (narrow, top), (-narrow, top)], p.BRICK)
        canvas.poly([(3, -9), (13, -9), (9, -74), (2, -74)], p.INK, opacity=0.18)
        canvas.rect(-13, -77, 26, 4, p.INK)
        canvas.disc(0, -84, 20, p.SUN, opacity=0.25)
        canvas.rect(-7, -91, 14, 14, p.SUN)
        canvas.poly([(-10, -91), (10, -91), (0, -101)], p.PETROL)


def _waterfront(canvas: Canvas, x: float, y: float, count: int, lit: int) -> None:
    """Draw the houses and stores on the far quay."""
    tints = (p.STONE, p.BRICK_LIGHT, p.WHITE, p.PETROL_LIGHT, p.BRICK, p.STONE_DARK)
    for index in range(count):
        left, tall = x + index * 70, 80 + (index * 37) % 44
        canvas.rect(left, y - tall, 70, tall, tints[index % 6])
        if index % 3 == 1:
            canvas.poly(
                [(left, y - tall), (left + 70, y - tall), (left + 35, y - tall - 36)],
                tints[index % 6],
            )
            canvas.line([(left - 3, y - tall + 2), (left + 35, y - tall - 37)], p.SLATE, 7)
            canvas.line([(left + 35, y - tall - 37), (left + 73, y - tall + 2)], p.SLATE_DARK, 7)
        else:
            canvas.poly(
                [
                    (left, y - tall),
                    (left + 70, y - tall),
                    (left + 62, y - tall - 26),
                    (left + 8, y - tall - 26),
                ],
                p.SLATE,
            )
        for row in range(2):
            for at in (12, 42):
                bright = index == lit and row == 0
                canvas.rect(left + at, y - tall + 14 + row * 34, 15, 20, p.SUN if bright else p.PETROL_MID)
        canvas.shade(left + 60, y - tall, 10, tall, 0.12)
    canvas.rect(x - 30, y - 4, count * 70 + 60, 16, p.STONE_DARK)
    canvas.shade(x - 30, y + 8, count * 70 + 60, 6, 0.3)


def _water(canvas: Canvas, top: float, foot: float) -> None:
    """Lay water in four bands, the farthest the palest, with flat glints."""
    bands = ("#8FB3B2", "#7DA5A6", p.PETROL_LIGHT, "#5F8D90")
    edges = (0, 0.14, 0.36, 0.66, 1)
    for index, band in enumerate(bands):
        start = top + (foot - top) * edges[index]
        canvas.rect(0, start, 1200, (foot - top) * (edges[index + 1] - edges[index]) + 1, band)
    for index in range(18):
        x = (index * 271) % 1200 - 30
        y = top + 12 + (foot - top - 24) * ((index * 7) % 18) / 18
        length = 30 + 70 * (y - top) / (foot - top)
        canvas.rect(x, y, length, 4, p.PALE, radius=2, opacity=0.7)


def _quay(canvas: Canvas, top: float) -> None:
    """Lay the quay on which we stand, its stone edge at *top*."""
    canvas.rect(0, top - 22, 1200, 24, p.SLATE)
    canvas.rect(0, top, 1200, 26, p.STONE)
    for x in range(60, 1200, 130):
        canvas.rect(x, top, 3, 26, p.STONE_DARK)
    canvas.rect(0, top + 26, 1200, 800 - top - 26, p.PAVING)
    canvas.shade(0, top + 26, 1200, 3, 0.14)
    for x in range(-20, 1340, 120):
        canvas.line([(x, top + 28), (x - 70, 800)], p.PAVING_JOINT, 2.5)
    canvas.line([(0, top + 82), (1200, top + 82)], p.PAVING_JOINT, 2.5)


def harbour_quay() -> Canvas:
    """The harbour with its moored boats, and gulls."""
    canvas = Canvas()
    n.sun(canvas, 180, 130)
    n.cloud(canvas, 880, 120)
    n.hills(canvas, 310, 420)
    _waterfront(canvas, 330, 400, 9, 5)
    _water(canvas, 404, 634)
    canvas.rect(1040, 392, 160, 14, p.STONE_DARK)
    _lighthouse(canvas, 120, 412, 130)
    vehicles.sailing_boat(canvas, 430, 500, 210, p.BRICK)
    vehicles.sailing_boat(canvas, 1040, 506, 230, p.PETROL)
    vehicles.fishing_boat(canvas, 740, 590, 400, p.PETROL_MID)
    vehicles.rowing_boat(canvas, 250, 586, 150, p.BRICK)
    _quay(canvas, 630)
    canvas.curve("M330 648 Q420 640 540 496", p.WOOD_DARK, 3)
    canvas.curve("M980 650 Q960 620 936 540", p.WOOD_DARK, 4)
    things.bollard(canvas, 330, 690, 54)
    things.bollard(canvas, 980, 690, 54)
    n.standing_gull(canvas, 330, 638, 46)
    n.standing_gull(canvas, 1130, 716, 50, facing=-1)
    for x, y, span in ((560, 120, 100), (690, 200, 74), (310, 250, 64), (930, 230, 84)):
        n.gull(canvas, x, y, span)
    for x, y in ((470, 744), (540, 750), (500, 706)):
        canvas.rect(x, y - 38, 68, 40, p.BRICK_LIGHT if x != 540 else p.SUN)
        canvas.shade(x + 46, y - 38, 22, 40, 0.18)
        for slat in range(2):
            canvas.shade(x, y - 26 + slat * 13, 68, 3, 0.2)
    draw_people(
        canvas,
        Person(x=120, y=744, height=200, look=cast.WOMAN_RED_HAIR, front="point"),
        Person(x=196, y=750, height=120, look=replace(cast.CHILD_SUN, rucksack=None), front="up"),
        Person(
            x=680,
            y=752,
            height=206,
            look=replace(cast.OLD_MAN_CAP, coat=p.SUN),
            facing=-1,
            front="low",
            back="low",
        ),
        Person(x=830, y=744, height=196, look=cast.MAN_WHITE, front="hold", holds="mug"),
        Person(x=908, y=750, height=188, look=cast.OLD_WOMAN, facing=-1),
    )
    return canvas


def bench_quay() -> Canvas:
    """Two older people on a bench, looking at the water."""
    canvas = Canvas()
    n.sun(canvas, 250, 190, 66)
    n.cloud(canvas, 690, 130)
    n.hills(canvas, 360, 460)
    _water(canvas, 420, 640)
    for index in range(5):
        canvas.rect(206 + index * 8, 440 + index * 30, 92 - index * 14, 6, p.SUN, radius=3, opacity=0.75)
    canvas.rect(960, 412, 240, 14, p.STONE_DARK)
    _lighthouse(canvas, 940, 424, 190)
    vehicles.sailing_boat(canvas, 700, 470, 120, p.PETROL, furled=False)
    vehicles.sailing_boat(canvas, 430, 446, 70, p.BRICK, furled=False)
    vehicles.rowing_boat(canvas, 1060, 580, 150, p.PETROL_MID)
    _quay(canvas, 620)
    for x, y, span in ((480, 180, 90), (610, 260, 66), (1060, 190, 84)):
        n.gull(canvas, x, y, span)
    things.bollard(canvas, 160, 676, 54)
    n.standing_gull(canvas, 160, 624, 46)
    left, seat = 420, 736
    canvas.poly([(left, 772), (left + 380, 772), (left + 560, 796), (left + 150, 796)], p.INK, opacity=0.18)
    for x in (540, 566, 656, 682):
        canvas.rect(x - 12, 690, 22, 82, p.INK if x < 600 else p.SLATE)
    draw_people(
        canvas,
        Person(
            x=556,
            y=790,
            height=276,
            look=cast.OLD_MAN,
            pose="torso",
            hip=(556, 716),
            away=True,
            front=None,
            back=None,
            shadow=0,
        ),
        Person(
            x=668,
            y=790,
            height=262,
            look=cast.OLD_WOMAN,
            pose="torso",
            hip=(668, 716),
            away=True,
            front=None,
            back=None,
            shadow=0,
        ),
    )
    # Their arms: his about her shoulders, hers along the bench.
    canvas.line([(586, 652), (634, 640), (676, 650)], p.PETROL, 20)
    canvas.disc(684, 652, 10, p.SKIN_4)
    canvas.line([(526, 646), (506, 684), (512, 720)], p.PETROL, 20)
    canvas.line([(700, 652), (714, 690), (706, 722)], p.BRICK, 19)
    for x in (left + 10, left + 356):
        canvas.rect(x, 640, 13, 146, p.INK)
    canvas.rect(left, 728, 380, 20, p.WOOD_DARK, radius=3)
    canvas.rect(left, 662, 380, 22, p.WOOD, radius=3)
    canvas.rect(left, 696, 380, 22, p.WOOD, radius=3)
    canvas.shade(left, 680, 380, 4)
    canvas.shade(left, 714, 380, 4)
    canvas.curve("M826 786 L806 650 q-2 -18 -18 -16", p.WOOD_DARK, 7)
    canvas.rect(430 + 18, seat - 44, 50, 40, p.BRICK_DARK, radius=6)
    canvas.curve("M458 694 q15 -26 30 0", p.BRICK_DARK, 5)
    canvas.shade(480, seat - 44, 18, 40)
    return canvas


def harbour_cycle() -> Canvas:
    """A cyclist and a pram on the harbour path."""
    canvas = Canvas()
    n.sun(canvas, 170, 130)
    n.cloud(canvas, 560, 120)
    n.cloud(canvas, 960, 170, 0.8)
    n.hills(canvas, 320, 420)
    _waterfront(canvas, 620, 400, 9, 3)
    _water(canvas, 404, 610)
    vehicles.sailing_boat(canvas, 240, 490, 210, p.PETROL)
    vehicles.sailing_boat(canvas, 520, 500, 190, p.WHITE)
    vehicles.fishing_boat(canvas, 880, 548, 320, p.BRICK)
    for x, y, span in ((400, 190, 90), (640, 240, 66)):
        n.gull(canvas, x, y, span)
    _quay(canvas, 600)
    things.rails(canvas, -20, 616, 1240, 96, posts=10)
    canvas.rect(0, 664, 1200, 136, "#C98A66")
    canvas.rect(0, 664, 1200, 6, p.WHITE)
    for x in range(30, 1200, 260):
        canvas.rect(x, 778, 110, 6, p.WHITE, opacity=0.8)
    things.lamp_post(canvas, 470, 640, 330)
    x, y, length = 300, 766, 260
    canvas.poly([(x - 110, y), (x + 110, y), (x + 300, y + 18), (x + 80, y + 18)], p.INK, opacity=0.18)
    hip = (x - 0.125 * length, y - 0.6 * length)
    rider = replace(cast.WOMAN_WHITE, coat=p.SUN, legs=p.PETROL, rucksack=p.BRICK_DARK, hat=p.WHITE)
    grips = (x + 0.24 * length, y - 0.61 * length)
    far_leg = Person(
        x=x,
        y=y,
        height=244,
        look=rider,
        pose="walk",
        hip=hip,
        lean=24,
        shadow=0,
        feet=((x - 8, y - 70), (x + 14, y - 16)),
        front=grips,
        back=None,
    )
    vehicles.bicycle(canvas, x, y, length)
    draw_people(
        canvas,
        far_leg,
        Person(
            x=790,
            y=732,
            height=208,
            look=cast.SCARF_PETROL,
            pose="walk",
            front=(860, 618),
            back=(858, 622),
        ),
        Person(x=1132, y=734, height=200, look=cast.OLD_MAN, facing=-1, pose="walk"),
    )
    things.cast_shadow(canvas, 940, 736, 90, 110)
    vehicles.pram(canvas, 928, 736, 118, colour=p.PETROL_MID)
    _terrier(canvas, 1040, 744)
    canvas.line([(1118, 646), (1062, 714)], p.INK, 2.5)
    return canvas


def _terrier(canvas: Canvas, x: float, y: float) -> None:
    """Draw a terrier that trots to the left, its forefeet at (x, y)."""
    things.cast_shadow(canvas, x + 24, y, 50, 60)
    with canvas.moved(x, y):
        canvas.path("M0 -30 h44 q10 0 10 10 v20 h-8 v-16 h-36 v16 h-8 z", p.WOOD_DARK)
        canvas.path("M6 -24 q-18 -6 -26 -4 q-2 -14 12 -18 l4 -8 8 8 q10 6 8 20 z", p.WOOD_DARK)
        canvas.line([(52, -28), (64, -44)], p.WOOD_DARK, 6)
