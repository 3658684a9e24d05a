# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where people dig and play: the playground and the allotments."""

import math
from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people


def playground() -> Canvas:
    """Swings, a slide and children."""
    canvas = Canvas()
    n.sun(canvas, 150, 140)
    n.cloud(canvas, 560, 110)
    n.hills(canvas, 390, 560)
    h.far_roofs(canvas, 700, 400, 8, 3)
    canvas.path("M0 460 q300 -30 640 -8 q300 -20 560 0 V800 H0 z", p.LEAF_LIGHT)
    n.tree(canvas, 60, 530, 300)
    n.tree(canvas, 1130, 520, 270)
    n.hedge(canvas, 0, 548, 1200, 60)
    canvas.path("M0 546 H1200 V800 H0 z", p.LEAF_MID)
    canvas.path(
        "M40 720 Q60 590 330 580 H900 Q1150 590 1170 710 Q1000 790 600 790 Q180 790 40 720 z",
        p.STONE,
    )
    canvas.path(
        "M560 640 Q700 600 880 616 Q1100 640 1080 700 Q960 760 760 740 Q540 720 560 640 z",
        p.STONE_DARK,
        opacity=0.6,
    )
    _swings(canvas)
    _slide(canvas, 700, 700)
    draw_people(
        canvas,
        Person(x=92, y=742, height=196, look=cast.SCARF_YELLOW, front="out", back="down"),
        Person(
            x=1020,
            y=724,
            height=120,
            look=replace(cast.CHILD_SUN, rucksack=None),
            facing=-1,
            pose="walk",
            front="up",
            back="back",
        ),
        Person(x=1110, y=740, height=194, look=cast.MAN_LEAF, facing=-1, front="hip"),
        Person(x=560, y=756, height=190, look=cast.WOMAN_BRICK, facing=1, front="hold"),
    )
    canvas.disc(640, 776, 16, p.BRICK)
    canvas.path("M640 760 a16 16 0 0 1 0 32 q8 -16 0 -32 z", p.INK, opacity=0.2)
    return canvas


def _swings(canvas: Canvas) -> None:
    """Draw a frame of two swings with children on them."""
    top, foot = 430, 716
    for x in (190, 470):
        things.cast_shadow(canvas, x, foot, 60, 130)
        canvas.line([(x, top), (x - 44, foot)], p.BRICK, 11)
        canvas.line([(x, top), (x + 44, foot)], p.BRICK_DARK, 11)
    canvas.line([(182, top), (478, top)], p.BRICK, 13)
    for pivot, turn, look in (
        (268, 24, replace(cast.CHILD_PETROL, coat=p.PETROL)),
        (396, -14, replace(cast.CHILD_BRICK, coat=p.SUN, rucksack=None)),
    ):
        angle = math.radians(turn)
        seat_x = pivot - math.sin(angle) * 190
        canvas.disc(seat_x + 30, 724, 40, p.INK, height=6, opacity=0.2)
        with canvas.moved(pivot, top, turn=turn):
            canvas.line([(0, 4), (0, 190)], p.INK, 3)
            canvas.rect(-20, 188, 44, 7, p.INK, radius=3)
            forward = (58, 206) if turn > 0 else (36, 232)
            draw_people(
                canvas,
                Person(
                    x=4,
                    y=236,
                    height=118,
                    look=look,
                    pose="sit",
                    hip=(0, 184),
                    shadow=0,
                    feet=((forward[0] - 8, forward[1]), forward),
                    front=(2, 122),
                    back=(2, 128),
                ),
            )


def _slide(canvas: Canvas, x: float, foot: float) -> None:
    """Draw a slide whose ladder stands at *x* and that runs down to the right."""
    top = foot - 220
    things.cast_shadow(canvas, x + 30, foot, 70, 150)
    for at in (0, 64):
        canvas.line([(x + at, foot), (x + at, top - 122)], p.PETROL, 9)
    for rung in range(6):
        canvas.line([(x - 26 + rung * 4.3, foot - rung * 36), (x, foot - 6 - rung * 36)], p.INK, 5)
    canvas.line([(x - 32, foot), (x + 2, top)], p.PETROL, 7)
    canvas.poly([(x - 18, top - 118), (x + 82, top - 118), (x + 32, top - 172)], p.BRICK)
    canvas.poly([(x + 32, top - 172), (x + 82, top - 118), (x + 46, top - 118)], p.INK, opacity=0.22)
    canvas.rect(x - 8, top, 80, 10, p.WOOD)
    draw_people(
        canvas,
        Person(
            x=x + 28,
            y=top,
            height=104,
            look=replace(cast.CHILD_WHITE, rucksack=None),
            shadow=0,
            pose="stand",
            front="hold",
            back=None,
        ),
    )
    for at in (0, 64):
        canvas.line([(x + at, top - 36), (x + at, top)], p.PETROL, 9)
    canvas.curve(
        f"M{x + 70} {top + 4} C{x + 130} {top + 30} {x + 150} {foot - 24} {x + 240} {foot - 20} H{x + 270}",
        p.SUN,
        22,
    )
    canvas.curve(
        f"M{x + 72} {top + 12} C{x + 126} {top + 40} {x + 146} {foot - 15} {x + 240} {foot - 11} H{x + 270}",
        p.INK,
        6,
        opacity=0.2,
    )
    canvas.line([(x + 250, foot - 12), (x + 250, foot)], p.PETROL, 8)


def _shed(
    canvas: Canvas, x: float, foot: float, width: float, height: float, colour: str, *, lit: bool
) -> None:
    canvas.poly(
        [(x + width, foot), (x, foot), (x + 70, foot + 22), (x + width + 110, foot + 22)],
        p.INK,
        opacity=0.18,
    )
    canvas.rect(x, foot - height, width, height, colour)
    for at in range(18, int(width), 18):
        canvas.shade(x + at, foot - height, 2, height, 0.15)
    canvas.poly(
        [
            (x, foot - height),
            (x + width, foot - height),
            (x + width / 2, foot - height - width * 0.3),
        ],
        colour,
    )
    canvas.shade(x + width * 0.74, foot - height, width * 0.26, height, 0.16)
    peak = (x + width / 2, foot - height - width * 0.3)
    canvas.line([(x - 12, foot - height + 6), peak], p.SLATE, 12)
    canvas.line([peak, (x + width + 12, foot - height + 6)], p.SLATE_DARK, 12)
    canvas.rect(x + width * 0.14, foot - height * 0.8, width * 0.34, height * 0.8, p.INK, opacity=0.3)
    h.window(
        canvas,
        x + width * 0.6,
        foot - height * 0.72,
        width * 0.26,
        height * 0.32,
        lit=lit,
        sill=False,
    )


def _bed(canvas: Canvas, left: float, right: float, top: float, foot: float, slope: float) -> None:
    """Dig a vegetable bed; *slope* is how far its foot lies further left than its top."""
    canvas.poly([(left, top), (right, top), (right - slope, foot), (left - slope, foot)], "#6B4A34")
    rows = max(int((foot - top) // 22), 1)
    for row in range(rows):
        y = top + (row + 0.7) * (foot - top) / rows
        shift = slope * (y - top) / (foot - top)
        size = 7 + 9 * (y - 480) / 300
        count = int((right - left) / (size * 2.9))
        for plant in range(count):
            x = left - shift + (plant + 0.6) * (right - left) / count
            canvas.disc(x, y, size, p.LEAF_DARK, height=size * 0.8)
            canvas.disc(
                x - 2,
                y - 3,
                size * 0.75,
                (p.LEAF, p.LEAF_LIGHT, p.LEAF)[row % 3],
                height=size * 0.6,
            )


def allotment() -> Canvas:
    """The allotments with their sheds and people digging."""
    canvas = Canvas()
    n.sun(canvas, 170, 130)
    n.cloud(canvas, 560, 120)
    n.cloud(canvas, 1000, 170, 0.8)
    n.hills(canvas, 360, 480)
    h.far_roofs(canvas, 560, 366, 10, 6)
    canvas.path("M0 420 q300 -20 640 -6 q300 -14 560 0 V800 H0 z", p.LEAF_LIGHT)
    n.tree(canvas, 60, 470, 260)
    n.hedge(canvas, 0, 470, 1200, 50)
    canvas.rect(0, 466, 1200, 334, p.LEAF_MID)
    _shed(canvas, 250, 520, 170, 130, p.BRICK_BROWN, lit=True)
    _shed(canvas, 930, 530, 160, 124, p.PETROL_LIGHT, lit=False)
    canvas.disc(452, 524, 26, p.INK, height=6, opacity=0.25)
    canvas.path("M430 460 h44 l-4 62 h-36 z", p.PETROL)
    canvas.poly([(690, 470), (720, 470), (860, 800), (640, 800)], p.STONE)
    _bed(canvas, 500, 668, 510, 590, 30)
    _bed(canvas, 90, 570, 620, 740, 60)
    _bed(canvas, 800, 1130, 580, 650, -30)
    _bed(canvas, 900, 1250, 700, 790, -50)
    for at in range(5):
        x = 530 + at * 26
        canvas.line([(x - 16, 560), (x + 2, 440)], p.WOOD, 4)
        canvas.line([(x + 16, 560), (x - 2, 440)], p.WOOD_DARK, 4)
        for leaf in range(5):
            canvas.disc(x - 10 + leaf * 4, 545 - leaf * 22, 9, p.LEAF_DARK if leaf % 2 else p.LEAF)
    _spade(canvas, (324, 606), (372, 700))
    _spade(canvas, (982, 586), (942, 668))
    draw_people(
        canvas,
        Person(
            x=270,
            y=704,
            height=196,
            look=replace(cast.MAN_WHITE, coat=p.BRICK),
            lean=20,
            pose="walk",
            front=(334, 626),
            back=(326, 608),
        ),
        Person(
            x=760,
            y=742,
            height=190,
            look=replace(cast.OLD_WOMAN, hat=p.SUN),
            facing=-1,
            front="down",
            holds="bag",
        ),
        Person(
            x=1040,
            y=676,
            height=184,
            look=cast.OLD_MAN_CAP,
            facing=-1,
            lean=18,
            pose="walk",
            front=(976, 602),
            back=(984, 584),
        ),
        Person(x=640, y=756, height=112, look=replace(cast.CHILD_SUN, rucksack=None), front="hold"),
    )
    _barrow(canvas, 560, 776)
    return canvas


def _spade(canvas: Canvas, grip: tuple[float, float], tip: tuple[float, float]) -> None:
    canvas.line([grip, tip], p.WOOD, 5)
    dx, dy = tip[0] - grip[0], tip[1] - grip[1]
    canvas.line([(tip[0] - dx * 0.28, tip[1] - dy * 0.28), tip], p.SLATE, 17, cap="butt")
    canvas.line([(grip[0] - 8, grip[1] + 4), (grip[0] + 8, grip[1] - 4)], p.WOOD_DARK, 6)


def _barrow(canvas: Canvas, x: float, y: float) -> None:
    things.cast_shadow(canvas, x, y, 90, 70)
    canvas.line([(x + 70, y - 58), (x + 10, y - 28), (x - 52, y - 18)], p.INK, 6)
    canvas.line([(x + 20, y - 30), (x + 26, y)], p.INK, 6)
    canvas.poly([(x - 60, y - 72), (x + 46, y - 64), (x + 24, y - 26), (x - 34, y - 26)], p.BRICK)
    canvas.poly([(x + 14, y - 66), (x + 46, y - 64), (x + 24, y - 26), (x + 6, y - 26)], p.INK, opacity=0.2)
    for at in range(5):
        canvas.disc(x - 46 + at * 20, y - 72, 14, p.LEAF_DARK if at % 2 else p.LEAF)
    canvas.disc(x - 52, y - 16, 16, p.INK)
    canvas.disc(x - 52, y - 16, 7, p.STONE)
