# SPDX-License-Identifier: AGPL-3.0-or-later
"""Green places: the park with its pond, and the bandstand."""

from dataclasses import replace

from . import cast, things
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people


def _dog(canvas: Canvas, x: float, y: float) -> None:
    """Draw a small dog that trots to the left, its forefeet at (x, y)."""
    canvas.poly([(x, y), (x + 50, y), (x + 120, y + 14), (x + 70, y + 14)], p.INK, opacity=0.18)
    with canvas.moved(x, y):
        canvas.path("M0 -30 h44 q10 0 10 10 v20 h-8 v-16 h-36 v16 h-8 z", p.WHITE)
        canvas.path("M6 -24 q-18 -6 -26 -4 q-2 -14 12 -18 l4 -8 8 8 q10 6 8 20 z", p.WHITE)
        canvas.line([(52, -28), (66, -44)], p.WHITE, 6)
        canvas.path("M-6 -48 l8 2 4 14 -10 -2 z", p.BRICK_DARK)


def park_path() -> Canvas:
    """The park with its pond, a path, a kite and somebody walking a dog."""
    canvas = Canvas()
    n.sun(canvas, 300, 130)
    n.hills(canvas, 320, 480)
    h.far_roofs(canvas, 40, 318, 9, 4)
    canvas.path("M0 392 q300 -46 640 -14 q300 -30 560 2 V800 H0 z", p.LEAF_LIGHT)
    canvas.path("M0 470 q260 -60 560 6 q340 66 640 -16 V800 H0 z", p.LEAF_MID)
    canvas.path("M0 640 q320 -80 700 0 q280 60 500 -10 V800 H0 z", p.LEAF)
    canvas.path(
        "M520 800 C560 690 800 640 760 560 C728 500 560 480 596 420 C606 404 640 394 668 390 "
        "L684 390 C660 398 640 408 634 424 C618 470 850 500 872 570 C900 660 760 700 800 800 z",
        p.STONE,
    )
    canvas.path(
        "M800 800 C760 700 900 660 872 570 C868 556 856 544 842 534 C852 546 860 560 858 578 "
        "C848 660 726 700 752 800 z",
        p.STONE_DARK,
    )
    canvas.disc(250, 560, 190, p.LEAF_DARK, height=50)
    canvas.disc(246, 554, 184, p.PETROL_LIGHT, height=45)
    canvas.disc(210, 548, 90, p.PALE, height=12, opacity=0.7)
    canvas.disc(330, 570, 50, p.PALE, height=6, opacity=0.5)
    n.duck(canvas, 300, 560, 36)
    n.duck(canvas, 352, 568, 32)
    n.duck(canvas, 140, 566, 34, p.WOOD_DARK, facing=-1)
    n.tree(canvas, 120, 474, 290)
    n.tree(canvas, 420, 420, 170)
    n.tree(canvas, 1060, 524, 400)
    n.tree(canvas, 880, 434, 200)
    n.tree(canvas, 985, 446, 150)
    things.lamp_post(canvas, 530, 500, 150)
    things.lamp_post(canvas, 914, 610, 220)
    things.bench(canvas, 386, 702, 216)
    draw_people(
        canvas,
        Person(
            x=462,
            y=706,
            height=178,
            look=cast.OLD_MAN,
            pose="bench",
            front=(484, 650),
            back=(444, 650),
        ),
        Person(
            x=532,
            y=706,
            height=172,
            look=replace(cast.WOMAN_BRICK, skirt=False),
            pose="bench",
            front=(554, 650),
            back=(514, 650),
        ),
    )
    canvas.line([(776, 574), (752, 612)], p.INK, 2.4)
    _dog(canvas, 722, 640)
    canvas.line([(974, 600), (900, 420), (790, 250), (752, 214)], p.WHITE, 2.4)
    canvas.poly([(752, 214), (716, 150), (776, 110), (812, 176)], p.BRICK)
    canvas.poly([(752, 214), (812, 176), (776, 110)], p.BRICK_DARK)
    canvas.line([(752, 214), (776, 110)], p.WHITE, 2)
    canvas.line([(716, 150), (812, 176)], p.WHITE, 2)
    canvas.curve("M752 214 q-26 16 -16 40 q8 20 -14 34", p.BRICK, 3)
    draw_people(
        canvas,
        Person(
            x=812,
            y=642,
            height=168,
            look=replace(cast.MAN_SUN, skin=p.SKIN_1),
            facing=-1,
            pose="walk",
            front=(778, 572),
        ),
        Person(
            x=1004,
            y=716,
            height=126,
            look=replace(cast.CHILD_BRICK, rucksack=None),
            facing=-1,
            front=(976, 602),
        ),
        Person(x=1092, y=724, height=186, look=cast.WOMAN_WHITE, facing=-1),
    )
    n.flowers(canvas, 0, 716, 440, 76, count=70)
    return canvas


def _bandstand(canvas: Canvas, x: float, foot: float) -> None:
    """Draw the bandstand around *x*, its plinth on *foot*, 400 wide."""
    canvas.poly(
        [(x - 200, foot), (x + 200, foot), (x + 420, foot + 40), (x + 60, foot + 40)],
        p.INK,
        opacity=0.18,
    )
    canvas.rect(x - 210, foot - 56, 420, 56, p.STONE)
    canvas.shade(x + 110, foot - 56, 100, 56, 0.16)
    canvas.rect(x - 216, foot - 62, 432, 10, p.STONE_DARK)
    for step in range(3):
        canvas.rect(x - 60, foot - 54 + step * 18, 120, 18, p.WHITE if step % 2 else p.STONE_DARK)
    canvas.rect(x - 196, foot - 250, 392, 190, p.PALE, opacity=0.35)
    for at in (-110, 110):
        canvas.rect(x + at - 4, foot - 254, 8, 192, p.PETROL)
    things.railing(canvas, x - 194, foot - 60, 134, 52, step=17, colour=p.PETROL)
    things.railing(canvas, x + 60, foot - 60, 134, 52, step=17, colour=p.PETROL)
    for at in (-196, -64, 64, 196):
        canvas.rect(x + at - 6, foot - 258, 12, 198, p.PETROL)
        canvas.path(f"M{x + at - 30} {foot - 254} q30 4 30 40 q0 -36 30 -40 z", p.PETROL)
    canvas.rect(x - 220, foot - 268, 440, 14, p.WHITE)
    roof = f"M{x - 232} {foot - 266} Q{x - 90} {foot - 300} {x - 40} {foot - 370} H{x + 40} Q{x + 90} {foot - 300} {x + 232} {foot - 266} z"
    canvas.path(roof, p.PETROL_MID)
    with canvas.clip(roof):
        canvas.poly(
            [
                (x + 24, foot - 380),
                (x + 90, foot - 260),
                (x + 260, foot - 260),
                (x + 60, foot - 380),
            ],
            p.INK,
            opacity=0.24,
        )
        canvas.poly(
            [
                (x - 24, foot - 380),
                (x - 90, foot - 260),
                (x + 90, foot - 260),
                (x + 24, foot - 380),
            ],
            p.WHITE,
            opacity=0.08,
        )
    canvas.rect(x - 30, foot - 396, 60, 28, p.BRICK)
    canvas.shade(x + 8, foot - 396, 22, 28)
    canvas.poly([(x - 42, foot - 394), (x + 42, foot - 394), (x, foot - 430)], p.PETROL_MID)
    canvas.rect(x - 3, foot - 450, 6, 26, p.INK)
    canvas.rect(x - 1.5, foot - 256, 3, 26, p.INK)
    canvas.disc(x, foot - 220, 34, p.SUN, opacity=0.3)
    canvas.disc(x, foot - 220, 15, p.SUN)


def _sack(canvas: Canvas, x: float, y: float, size: float, colour: str) -> None:
    things.cast_shadow(canvas, x, y, size, size * 0.8)
    with canvas.moved(x, y, scale=size / 60):
        canvas.path("M-28 0 Q-40 -44 -10 -58 L-16 -76 H14 L8 -58 Q40 -44 28 0 z", colour)
        canvas.path("M6 0 Q22 -30 8 -58 Q40 -44 28 0 z", p.INK, opacity=0.18)


def litter_pick() -> Canvas:
    """People with bags and pickers by the bandstand."""
    canvas = Canvas()
    n.sun(canvas, 330, 110)
    n.cloud(canvas, 930, 140)
    n.hills(canvas, 380, 520)
    h.far_roofs(canvas, 880, 370, 5, 2)
    canvas.path("M0 430 q300 -36 640 -10 q300 -20 560 0 V800 H0 z", p.LEAF_LIGHT)
    n.tree(canvas, 180, 480, 330)
    n.tree(canvas, 1040, 492, 300)
    canvas.path("M0 520 q300 -40 600 0 t600 -10 V800 H0 z", p.LEAF_MID)
    _bandstand(canvas, 620, 550)
    canvas.path(
        "M540 550 H700 Q720 600 860 640 Q1000 690 1200 700 V780 Q900 760 700 690 Q560 640 540 550 z",
        p.STONE,
    )
    canvas.path("M0 690 q240 -60 560 0 q300 50 640 20 V800 H0 z", p.LEAF)
    litter = (
        (92, 770, p.WHITE),
        (306, 736, p.BRICK),
        (500, 782, p.SUN),
        (690, 742, p.WHITE),
        (1010, 786, p.BRICK_LIGHT),
        (842, 734, p.PALE),
    )
    for x, y, colour in litter:
        canvas.poly([(x, y), (x + 20, y - 8), (x + 26, y + 2), (x + 8, y + 8)], colour)
    _sack(canvas, 440, 738, 66, p.PETROL)
    _sack(canvas, 1130, 764, 72, p.PETROL)
    canvas.line([(262, 668), (308, 734)], p.INK, 5)
    canvas.line([(772, 672), (702, 738)], p.INK, 5)
    canvas.line([(952, 694), (1004, 776)], p.INK, 5)
    draw_people(
        canvas,
        Person(
            x=210,
            y=752,
            height=200,
            look=replace(cast.MAN_WHITE, coat=p.SUN, legs=p.PETROL),
            lean=22,
            front=(264, 668),
            back="down",
            pose="walk",
        ),
        Person(x=372, y=746, height=190, look=cast.SCARF_PETROL, front=(424, 670), back=(414, 676)),
        Person(
            x=820,
            y=748,
            height=196,
            look=cast.WOMAN_WHITE,
            facing=-1,
            lean=18,
            front=(770, 672),
            back="down",
            pose="walk",
        ),
        Person(
            x=562,
            y=770,
            height=122,
            look=replace(cast.CHILD_SUN, coat=p.BRICK, rucksack=None),
            pose="walk",
            front="hold",
        ),
        Person(
            x=904,
            y=772,
            height=194,
            look=replace(cast.OLD_MAN_CAP, coat=p.PETROL_MID),
            front=(954, 694),
            lean=10,
        ),
    )
    _sack(canvas, 130, 760, 56, p.WHITE)
    return canvas
