# SPDX-License-Identifier: AGPL-3.0-or-later
"""Large rooms: the meeting in the hall, and the room with the damp wall."""

from dataclasses import replace

from . import cast, things
from . import furniture as f
from . import houses as h
from . import palette as p
from .canvas import Canvas
from .people import Look, Person, draw_people


def _seat_row(canvas: Canvas, y: float, size: float, places: list[tuple[float, Look | None]]) -> None:
    """Draw a row of chairs seen from behind, with whoever sits on them; *y* is the floor."""
    for x, look in places:
        canvas.poly(
            [(x - size * 0.2, y), (x + size * 0.2, y), (x + size * 0.7, y + 8), (x, y + 8)],
            p.INK,
            opacity=0.2,
        )
        for leg in (-0.19, 0.19):
            canvas.rect(x + leg * size - 3, y - size * 0.5, 6, size * 0.5, p.INK)
        canvas.rect(x - size * 0.23, y - size * 0.5, size * 0.46, size * 0.08, p.PETROL, radius=3)
        if look:
            draw_people(
                canvas,
                Person(
                    x=x,
                    y=y,
                    height=size * 1.85,
                    look=look,
                    pose="torso",
                    hip=(x, y - size * 0.52),
                    away=True,
                    shadow=0,
                    front=(x + size * 0.2, y - size * 0.6),
                    back=(x - size * 0.2, y - size * 0.6),
                ),
            )
        canvas.rect(x - size * 0.24, y - size * 0.92, size * 0.48, size * 0.3, p.PETROL_MID, radius=5)
        canvas.shade(x + size * 0.1, y - size * 0.92, size * 0.14, size * 0.3, 0.2)
        for leg in (-0.21, 0.21):
            canvas.rect(x + leg * size - 3, y - size * 0.9, 6, size * 0.45, p.INK)


def meeting_hall() -> Canvas:
    """A meeting in a hall: rows of chairs and a speaker."""
    canvas = Canvas()
    f.room(canvas, p.CREAM_DEEP, 470)
    for y in (36, 76):
        canvas.shade(0, y, 1200, 8, 0.08)
    canvas.rect(0, 330, 1200, 122, p.PETROL_LIGHT)
    canvas.rect(0, 324, 1200, 8, p.WHITE)
    for x in range(24, 1200, 60):
        canvas.shade(x, 334, 3, 116, 0.14)
    for x in (64, 214, 916, 1066):
        h.arched_window(canvas, x, 116, 84, 190)
    canvas.rect(400, 110, 400, 250, p.BRICK)
    canvas.poly([(400, 110), (470, 110), (436, 360), (400, 360)], p.BRICK_DARK)
    canvas.poly([(800, 110), (730, 110), (764, 360), (800, 360)], p.BRICK_DARK)
    canvas.rect(470, 110, 260, 250, p.PETROL)
    canvas.rect(386, 92, 428, 26, p.BRICK_DARK)
    canvas.rect(388, 84, 424, 10, p.STONE_DARK)
    canvas.rect(500, 142, 200, 130, p.WHITE)
    for row, width in enumerate((120, 150, 136, 90)):
        canvas.rect(526, 166 + row * 25, width, 9, p.PETROL_MID if row else p.BRICK)
    canvas.rect(330, 404, 540, 76, p.WOOD)
    canvas.rect(322, 396, 556, 14, p.WOOD_DARK)
    canvas.shade(760, 410, 110, 70, 0.16)
    canvas.rect(622, 334, 220, 12, p.STONE)
    draw_people(
        canvas,
        Person(
            x=686,
            y=400,
            height=184,
            look=cast.OLD_WOMAN_GREY,
            pose="torso",
            hip=(686, 356),
            front=(706, 330),
            back=(664, 330),
            shadow=0,
        ),
        Person(
            x=780,
            y=400,
            height=190,
            look=cast.BEARD_PETROL,
            pose="torso",
            hip=(780, 356),
            facing=-1,
            front=(756, 330),
            back=(800, 330),
            shadow=0,
        ),
        Person(
            x=470,
            y=400,
            height=190,
            look=cast.SCARF_YELLOW,
            front=(516, 286),
            back="out",
            facing=1,
            shadow=0.5,
        ),
    )
    canvas.rect(622, 334, 220, 12, p.WHITE)
    canvas.rect(632, 344, 200, 56, p.STONE)
    canvas.shade(780, 344, 52, 56)
    for x in (650, 736):
        canvas.rect(x, 324, 12, 12, p.PALE)
    canvas.poly([(504, 316), (566, 304), (566, 314), (504, 326)], p.WOOD)
    canvas.rect(524, 316, 30, 84, p.WOOD_DARK)
    canvas.shade(542, 316, 12, 84)
    for x in (230, 600, 970):
        canvas.rect(x - 1.5, 0, 3, 44, p.INK)
        canvas.disc(x, 66, 42, p.SUN, opacity=0.28)
        canvas.disc(x, 62, 24, p.GLOW)
        canvas.rect(x - 14, 38, 28, 8, p.INK)
    first = [
        cast.OLD_MAN,
        cast.WOMAN_BRICK,
        None,
        cast.MAN_LEAF,
        cast.OLD_WOMAN,
        None,
        cast.GINGER,
        cast.SCARF_PETROL,
    ]
    second = [
        cast.MAN_SUN,
        cast.WOMAN_RED_HAIR,
        cast.OLD_MAN_BALD,
        None,
        cast.WOMAN_SUN,
        cast.MAN_WHITE,
        cast.OLD_MAN,
    ]
    third = [
        cast.WOMAN_WHITE,
        cast.OLD_MAN_CAP,
        cast.SCARF_YELLOW,
        None,
        cast.BEARD_PETROL,
        cast.OLD_WOMAN,
    ]
    for floor, size, people in ((560, 98, first), (664, 124, second), (806, 164, third)):
        gap = size * 0.98
        start = 600 - gap * (len(people) - 1) / 2
        places = [(start + gap * index, look) for index, look in enumerate(people)]
        _seat_row(canvas, floor, size, places)
    return canvas


def damp_wall() -> Canvas:
    """A room with a stained wall, a surveyor with a meter, and the tenant."""
    canvas = Canvas()
    f.room(canvas, p.STONE, 600)
    canvas.rect(0, 0, 1200, 22, p.WHITE)
    canvas.shade(0, 22, 1200, 4, 0.1)
    h.window(canvas, 110, 140, 210, 270)
    canvas.poly([(92, 120), (170, 120), (124, 600), (92, 600)], p.PETROL_LIGHT)
    canvas.poly([(338, 120), (284, 120), (312, 600), (338, 600)], p.PETROL_LIGHT)
    canvas.rect(76, 110, 278, 10, p.WOOD_DARK)
    f.light_patch(canvas, 160, 606, 170, 120, 180)
    # The damp, in three flat bands, from the corner and the skirting.
    canvas.path(
        "M560 26 Q600 110 690 104 Q736 190 830 176 Q900 236 930 330 Q1000 380 990 470 Q1040 520 1030 580 "
        "H1200 V26 z",
        "#D3C3A0",
    )
    canvas.path(
        "M680 26 Q720 84 790 80 Q850 150 930 160 Q990 220 1000 320 Q1060 380 1060 470 Q1100 520 1090 580 "
        "H1200 V26 z",
        "#B5A682",
    )
    canvas.path(
        "M820 26 Q870 70 930 66 Q1000 130 1050 150 Q1080 230 1084 330 Q1130 400 1124 480 Q1150 530 1144 580 H1200 V26 z",
        "#8F8A6A",
    )
    for index in range(34):
        x = 1196 - (index * 97) % 300
        y = 40 + (index * 61) % 300
        if x + y * 0.35 > 1010:
            canvas.disc(x, y, 4 + index % 4 * 2.4, p.LEAF_DARK, opacity=0.75)
    canvas.path("M792 470 q16 30 4 66 l22 -4 q10 -40 -4 -66 z", p.WHITE)
    canvas.path("M792 470 q16 30 4 66 l-12 -22 q4 -24 8 -44 z", p.INK, opacity=0.12)
    # Standing lamp, lit, a sofa and a crate of things moved from the wall.
    canvas.disc(452, 250, 78, p.SUN, opacity=0.25)
    canvas.rect(448, 280, 8, 350, p.INK)
    canvas.rect(418, 626, 68, 10, p.INK, radius=4)
    canvas.poly([(420, 216), (484, 216), (506, 290), (398, 290)], p.SUN)
    canvas.poly([(462, 216), (484, 216), (506, 290), (466, 290)], p.INK, opacity=0.12)
    things.cast_shadow(canvas, 250, 690, 330, 140)
    canvas.rect(76, 486, 330, 150, p.PETROL_MID, radius=22)
    canvas.rect(60, 550, 362, 116, p.PETROL_MID, radius=18)
    canvas.rect(110, 560, 128, 66, p.PETROL_LIGHT, radius=12)
    canvas.rect(244, 560, 128, 66, p.PETROL_LIGHT, radius=12)
    canvas.shade(330, 640, 92, 26, 0.15)
    for x in (84, 384):
        canvas.rect(x, 664, 14, 28, p.WOOD_DARK)
    canvas.rect(120, 524, 66, 52, p.BRICK, radius=10)
    things.cast_shadow(canvas, 1096, 716, 130, 90)
    canvas.rect(1030, 636, 134, 82, p.STONE_DARK)
    canvas.shade(1120, 636, 44, 82)
    canvas.rect(1048, 600, 22, 40, p.PETROL)
    canvas.rect(1074, 612, 26, 28, p.WHITE)
    canvas.rect(1104, 596, 18, 44, p.LEAF)
    surveyor = replace(cast.GINGER, coat=p.PETROL, rucksack=None)
    draw_people(
        canvas,
        Person(x=836, y=734, height=372, look=surveyor, front=(944, 470), back="chest"),
        Person(
            x=606,
            y=744,
            height=352,
            look=replace(cast.SCARF_YELLOW, coat=p.BRICK, hair=p.PETROL, skirt=True),
            front="chest",
            back="hip",
            holds="mug",
        ),
        Person(x=500, y=752, height=196, look=replace(cast.CHILD_PETROL, coat=p.SUN), front="down"),
    )
    canvas.rect(940, 436, 34, 58, p.INK, radius=6)
    canvas.rect(945, 442, 24, 20, p.GLOW)
    for x in (948, 962):
        canvas.rect(x, 422, 4, 16, p.SLATE)
    canvas.disc(946, 478, 12, p.SKIN_4)
    return canvas
