# SPDX-License-Identifier: AGPL-3.0-or-later
"""Round a table: folding papers in the kitchen, and the advice desk."""

from dataclasses import replace

from . import cast, things
from . import furniture as f
from . import houses as h
from . import palette as p
from .canvas import Canvas
from .people import Person, draw_people


def kitchen_table() -> Canvas:
    """Three people folding papers at a kitchen table."""
    canvas = Canvas()
    f.room(canvas, p.CREAM_DEEP, 590)
    canvas.rect(0, 330, 1200, 240, p.PALE)
    canvas.rect(0, 324, 1200, 8, p.WHITE)
    h.window(canvas, 90, 96, 220, 250, bars=(2, 2))
    canvas.rect(90, 96, 220, 250, p.CREAM)
    canvas.disc(150, 160, 34, p.SUN)
    canvas.path("M90 300 q60 -40 120 -10 q60 -20 100 6 v50 h-220 z", p.LEAF_LIGHT)
    canvas.rect(196, 96, 8, 250, p.WHITE)
    canvas.rect(90, 216, 220, 8, p.WHITE)
    canvas.poly([(74, 80), (140, 80), (100, 356), (74, 356)], p.BRICK_LIGHT)
    canvas.poly([(326, 80), (272, 80), (300, 356), (326, 356)], p.BRICK_LIGHT)
    canvas.rect(60, 72, 280, 10, p.WOOD_DARK)
    for x, tall in ((230, 34), (272, 26)):
        canvas.path(f"M{x - 16} 346 l4 -{tall} h24 l4 {tall} z", p.BRICK)
        for leaf in (-12, 0, 12):
            canvas.disc(x + leaf, 346 - tall - 10, 13, p.LEAF_DARK if leaf else p.LEAF)
    # The dresser.
    canvas.rect(860, 130, 270, 450, p.PETROL_MID)
    canvas.rect(848, 120, 294, 14, p.PETROL)
    for y in (150, 240, 330):
        canvas.rect(876, y, 238, 78, p.PETROL)
        for plate in range(4):
            x = 906 + plate * 58
            if y == 240:
                canvas.path(f"M{x - 18} 286 h36 l-4 32 h-28 z", (p.BRICK, p.WHITE, p.SUN, p.PALE)[plate])
            else:
                canvas.disc(x, y + 44, 27, p.WHITE)
                canvas.disc(x, y + 44, 17, (p.PALE, p.STONE)[plate % 2])
    canvas.rect(848, 420, 294, 14, p.STONE_DARK)
    for x in (876, 1000):
        canvas.rect(x, 448, 114, 120, p.PETROL)
        canvas.disc(x + (100 if x == 876 else 14), 500, 5, p.SUN)
    canvas.shade(1080, 134, 50, 446, 0.16)
    f.light_patch(canvas, 200, 600, 200, 110, 190)
    things.hanging_lamp(canvas, 600, 190, 190, p.BRICK)
    canvas.poly([(510, 196), (690, 196), (930, 540), (270, 540)], p.GLOW, opacity=0.2)
    # The people; the one at the back is behind the table.
    draw_people(
        canvas,
        Person(
            x=600,
            y=700,
            height=340,
            look=replace(cast.OLD_WOMAN, coat=p.PETROL_LIGHT),
            pose="torso",
            hip=(600, 562),
            front=(642, 532),
            back=(558, 532),
            shadow=0,
        ),
    )
    canvas.poly([(250, 776), (980, 776), (1090, 794), (330, 794)], p.INK, opacity=0.16)
    f.chair(canvas, 226, 772, 236)
    f.chair(canvas, 974, 772, 236, facing=-1)
    draw_people(
        canvas,
        Person(
            x=226,
            y=772,
            height=372,
            look=cast.MAN_SUN,
            pose="sit",
            hip=(226, 650),
            front=(404, 536),
            back=(380, 534),
            shadow=0,
        ),
        Person(
            x=974,
            y=772,
            height=360,
            look=replace(cast.SCARF_PETROL, coat=p.LEAF, hair=p.BRICK),
            pose="sit",
            hip=(974, 650),
            facing=-1,
            front=(806, 538),
            back=(826, 536),
            shadow=0,
        ),
    )
    canvas.poly([(330, 530), (870, 530), (920, 580), (280, 580)], p.WOOD)
    canvas.rect(280, 580, 640, 22, p.WOOD_DARK)
    canvas.shade(780, 580, 140, 22)
    for x in (312, 868):
        canvas.rect(x, 602, 22, 180, p.WOOD_DARK)
        canvas.shade(x + 13, 602, 9, 180, 0.25)
    f.leaflet(canvas, 362, 538, 100)
    f.leaflet(canvas, 560, 536, 92, slope=2)
    f.leaflet(canvas, 758, 538, 100, slope=-12)
    for x, count in ((470, 9), (672, 13)):
        f.papers(canvas, x, 574, count)
    for hand, skin in (
        ((408, 540), p.SKIN_2),
        ((560, 546), p.SKIN_4),
        ((644, 546), p.SKIN_4),
        ((802, 542), p.SKIN_2),
    ):
        canvas.disc(hand[0], hand[1], 12, skin)
    for x in (346, 846):
        canvas.rect(x, 546, 22, 26, p.BRICK, radius=3)
        canvas.shade(x + 14, 546, 8, 26)
    canvas.rect(100, 706, 96, 70, p.STONE_DARK)
    canvas.shade(166, 706, 30, 70)
    canvas.poly([(100, 706), (196, 706), (188, 692), (110, 692)], p.WHITE)
    return canvas


def advice_desk() -> Canvas:
    """A councillor and a resident at a table with papers."""
    canvas = Canvas()
    f.room(canvas, p.PALE, 600)
    h.window(canvas, 80, 120, 200, 240)
    f.light_patch(canvas, 190, 610, 200, 120, 180)
    canvas.rect(700, 110, 330, 220, p.WOOD)
    canvas.rect(712, 122, 306, 196, p.STONE)
    for x, y, wide, tall, fill in (
        (728, 138, 80, 100, p.WHITE), (822, 134, 70, 54, p.SUN), (824, 204, 66, 96, p.BRICK_LIGHT),
        (908, 140, 92, 70, p.WHITE), (910, 226, 84, 76, p.PETROL_LIGHT), (734, 254, 72, 48, p.LEAF_LIGHT),
    ):  # fmt: skip
        canvas.rect(x, y, wide, tall, fill)
        canvas.disc(x + wide / 2, y + 5, 4, p.BRICK_DARK)
        if fill == p.WHITE:
            for row in range(3):
                canvas.rect(x + 10, y + 18 + row * 15, wide - 20, 5, p.PETROL_MID)
    canvas.shade(700, 330, 330, 6, 0.14)
    for shelf, y in enumerate((190, 290)):
        canvas.rect(370, y, 230, 10, p.WOOD)
        canvas.shade(370, y + 10, 230, 5, 0.14)
        at = 380.0
        for book in range(9):
            wide, tall = 16 + (book * 5 + shelf * 3) % 9, 50 + (book * 17 + shelf * 11) % 28
            fill = (p.BRICK, p.PETROL, p.LEAF, p.STONE, p.PETROL_MID, p.BRICK_LIGHT)[(book + shelf * 2) % 6]
            canvas.rect(at, y - tall, wide, tall, fill)
            at += wide + 2
    things.cast_shadow(canvas, 1110, 660, 60, 70)
    canvas.path("M1076 660 l-8 -74 h84 l-8 74 z", p.BRICK)
    canvas.path("M1124 660 l4 -74 h24 l-8 74 z", p.INK, opacity=0.2)
    for x, y, turn in (
        (1084, 500, -24),
        (1110, 470, 0),
        (1138, 496, 24),
        (1098, 530, -10),
        (1126, 530, 12),
    ):
        with canvas.moved(x, y, turn=turn):
            canvas.disc(0, 20, 17, p.LEAF_DARK, height=58)
            canvas.disc(-4, 16, 9, p.LEAF, height=46)
    canvas.poly([(300, 776), (960, 776), (1080, 796), (380, 796)], p.INK, opacity=0.16)
    f.chair(canvas, 270, 772, 236)
    f.chair(canvas, 930, 772, 236, facing=-1)
    draw_people(
        canvas,
        Person(
            x=270,
            y=772,
            height=376,
            look=cast.WOMAN_LEAF,
            pose="sit",
            hip=(270, 650),
            front=(440, 536),
            back=(420, 534),
            shadow=0,
        ),
        Person(
            x=930,
            y=772,
            height=376,
            look=replace(cast.OLD_MAN_BALD, coat=p.BRICK),
            pose="sit",
            hip=(930, 650),
            facing=-1,
            front=(744, 528),
            back=(784, 538),
            shadow=0,
        ),
    )
    canvas.poly([(370, 530), (830, 530), (880, 580), (320, 580)], p.STONE)
    canvas.rect(320, 580, 560, 20, p.STONE_DARK)
    canvas.shade(740, 580, 140, 20)
    for x in (350, 830):
        canvas.rect(x, 600, 18, 178, p.SLATE)
        canvas.shade(x + 10, 600, 8, 178, 0.25)
    f.leaflet(canvas, 410, 538, 104)
    f.leaflet(canvas, 520, 546, 96, slope=8)
    f.leaflet(canvas, 690, 538, 104, slope=-10)
    for hand, skin in (((442, 542), p.SKIN_3), ((748, 544), p.SKIN_1)):
        canvas.disc(hand[0], hand[1], 13, skin)
    canvas.line([(452, 556), (438, 524)], p.INK, 5)
    canvas.rect(792, 544, 22, 28, p.WHITE, radius=3)
    canvas.shade(806, 544, 8, 28)
    # The desk lamp, lit.
    canvas.poly([(590, 420), (660, 420), (720, 560), (540, 560)], p.GLOW, opacity=0.35)
    canvas.rect(592, 556, 66, 10, p.INK, radius=4)
    canvas.rect(621, 420, 7, 140, p.INK)
    canvas.disc(625, 420, 17, p.GLOW)
    canvas.path("M578 420 Q586 374 625 370 Q664 374 672 420 z", p.PETROL)
    canvas.path("M640 373 Q664 378 672 420 H644 z", p.INK, opacity=0.25)
    return canvas
