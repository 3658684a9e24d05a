# SPDX-License-Identifier: AGPL-3.0-or-later
"""The marsh, its boardwalk and its birds."""

from dataclasses import replace

from . import cast
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people
from .perspective import Eye


def _binoculars(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x, y - 6, 22, 8, p.INK, radius=2)
    canvas.rect(x, y + 1, 20, 7, p.INK, radius=2)


def marsh_birds() -> Canvas:
    """A boardwalk over the marsh, with wading birds."""
    canvas = Canvas()
    n.sun(canvas, 220, 150, 64)
    n.cloud(canvas, 800, 120)
    n.hills(canvas, 330, 420)
    for x, tall in ((900, 70), (930, 110), (985, 84)):
        canvas.rect(x, 386 - tall, 26, tall, p.PETROL_LIGHT, opacity=0.7)
    canvas.path("M0 378 q300 -14 640 -2 q300 -12 560 0 V800 H0 z", p.LEAF_LIGHT)
    canvas.path("M0 410 q200 -14 420 6 q300 24 780 -10 V470 Q800 500 420 470 Q200 450 0 474 z", p.PALE)
    canvas.path(
        "M0 430 q200 -10 400 8 q360 22 800 -10 v10 q-440 34 -800 10 q-220 -18 -400 -6 z",
        p.PETROL_LIGHT,
        opacity=0.6,
    )
    canvas.path("M0 474 Q200 450 420 470 Q800 500 1200 468 V800 H0 z", p.LEAF_MID)
    canvas.path("M0 590 Q160 530 420 556 Q560 572 600 620 Q640 690 470 730 Q240 780 0 760 z", p.PETROL_LIGHT)
    canvas.path(
        "M0 610 Q160 560 380 580 Q480 592 500 630 Q500 680 300 700 Q120 720 0 710 z",
        p.PALE,
        opacity=0.75,
    )
    canvas.path("M0 676 Q140 640 300 664 Q330 690 210 706 Q100 716 0 712 z", "#8A7A5C")
    canvas.path("M900 560 Q1060 540 1200 556 V640 Q1040 650 940 620 Q860 590 900 560 z", p.PETROL_LIGHT)
    canvas.path("M960 574 Q1080 562 1200 572 V604 Q1060 614 960 574 z", p.PALE, opacity=0.75)
    # The hide, with a lamp in it.
    canvas.poly([(960, 480), (1150, 480), (1200, 496), (1000, 496)], p.INK, opacity=0.18)
    for x in (972, 1050, 1132):
        canvas.rect(x, 440, 8, 44, p.WOOD_DARK)
    canvas.rect(960, 356, 190, 88, p.WOOD)
    for y in range(370, 444, 15):
        canvas.shade(960, y, 190, 2, 0.2)
    canvas.shade(1096, 356, 54, 88, 0.18)
    canvas.rect(976, 376, 112, 22, p.GLOW)
    canvas.poly([(944, 360), (1170, 348), (1170, 336), (944, 348)], p.SLATE)
    n.reeds(canvas, 0, 484, 380, 56, seed=2)
    n.reeds(canvas, 860, 500, 340, 50, seed=5, colour=p.LEAF_DARK)
    _boardwalk(canvas)
    n.reeds(canvas, 0, 596, 210, 84, seed=3, colour=p.LEAF_DARK)
    n.reeds(canvas, 1020, 700, 190, 150, seed=4)
    n.wader(canvas, 130, 696, 120, feeding=True)
    n.wader(canvas, 300, 668, 104)
    n.wader(canvas, 420, 640, 84, facing=-1, feeding=True)
    n.wader(canvas, 1120, 600, 70, facing=-1)
    for x, y, span in ((430, 220, 70), (520, 180, 58), (600, 232, 50)):
        n.gull(canvas, x, y, span)
    draw_people(
        canvas,
        Person(
            x=742,
            y=652,
            height=196,
            look=cast.OLD_MAN_CAP,
            facing=-1,
            front=(712, 492),
            back=(716, 498),
        ),
        Person(x=836, y=660, height=190, look=cast.SCARF_YELLOW, facing=-1, front="point", back="down"),
        Person(
            x=890,
            y=676,
            height=122,
            look=replace(cast.CHILD_BRICK, rucksack=None),
            facing=-1,
            front="up",
        ),
        Person(x=690, y=520, height=80, look=cast.WOMAN_WHITE, pose="walk", facing=-1, shadow=0.6),
    )
    _binoculars(canvas, 698, 490)
    n.reeds(canvas, 0, 810, 330, 110, seed=6)
    return canvas


def _boardwalk(canvas: Canvas) -> None:
    """Lay the planks from our feet into the marsh, bending as they go."""
    eye = Eye(middle=680, horizon=388, height=1.9, focus=900)

    def middle(ahead: float) -> float:
        return 0.95 - 0.013 * (ahead - 9) ** 2 if ahead < 18 else -0.103 - 0.234 * (ahead - 18) * 0.3

    ahead = 4.0
    plank = 0
    while ahead < 21:
        end = ahead + 0.34
        near, far = middle(ahead), middle(end)
        canvas.poly(
            eye.shape(
                (near - 1.05, 0, ahead),
                (far - 1.05, 0, end),
                (far + 1.05, 0, end),
                (near + 1.05, 0, ahead),
            ),
            p.STONE_DARK if plank % 2 else p.STONE,
        )
        canvas.poly(
            eye.shape(
                (near - 1.05, -0.14, ahead),
                (near - 1.05, 0, ahead),
                (far - 1.05, 0, end),
                (far - 1.05, -0.14, end),
            ),
            p.WOOD_DARK,
        )
        ahead, plank = end, plank + 1
    posts = [4.6 + step * 1.5 for step in range(10)]
    for rail in (0.55, 1.0):
        canvas.line([eye.at((middle(a) + 1.02, rail, a)) for a in posts], p.WOOD, 7 if rail > 0.9 else 5)
    for a in posts:
        foot, top = eye.at((middle(a) + 1.02, 0, a)), eye.at((middle(a) + 1.02, 1.08, a))
        canvas.line([foot, top], p.WOOD_DARK, 0.09 * eye.unit(a), cap="butt")
