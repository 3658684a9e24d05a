# SPDX-License-Identifier: AGPL-3.0-or-later
"""Streets by day: the crossing, the doors, the bins and the traffic count."""

from dataclasses import replace

from . import cast, things, vehicles
from . import houses as h
from . import nature as n
from . import palette as p
from .canvas import Canvas
from .people import Look, Person, draw_people
from .perspective import Eye


def _street_house(canvas: Canvas, eye: Eye, side: int, number: int) -> None:
    """Draw one house of a street that runs away from us; *side* is -1 left, 1 right."""
    near = 7.2 + number * 5.6
    far = near + 5.6
    wall = side * 7.6
    sunny = side > 0
    bricks = (p.BRICK_LIGHT, p.BRICK, "#D49A78") if sunny else ("#9A4B35", p.BRICK_DARK, "#8A5642")
    frame = p.WHITE if sunny else p.STONE_DARK

    def upright(foot: float, top: float, start: float, end: float, fill: str) -> None:
        canvas.poly(
            eye.shape((wall, foot, start), (wall, top, start), (wall, top, end), (wall, foot, end)),
            fill,
        )

    ridge = side * 3.6
    stack = wall + side * 2.2
    upright(0, 5.5, near, far, bricks[number % 3])
    canvas.poly(
        eye.shape(
            (wall - side * 0.25, 5.4, near),
            (wall + ridge, 8.2, near),
            (wall + ridge, 8.2, far),
            (wall - side * 0.25, 5.4, far),
        ),
        p.SLATE if sunny else p.SLATE_DARK,
    )
    canvas.poly(
        eye.shape((stack, 6.9, far - 1), (stack, 9.2, far - 1), (stack, 9.2, far), (stack, 6.9, far)),
        p.BRICK if sunny else p.BRICK_DARK,
    )
    canvas.poly(
        eye.shape(
            (stack, 6.9, far - 1),
            (stack, 9.2, far - 1),
            (stack + side * 0.9, 9.2, far - 1),
            (stack + side * 0.9, 7.6, far - 1),
        ),
        p.BRICK_LIGHT if sunny else "#70321F",
    )
    for offset in (1.0, 3.4):
        start = near + offset
        upright(3.2, 4.9, start - 0.12, start + 1.32, frame)
        lit = not sunny and number in (1, 4)
        glass = p.PETROL_MID if sunny else p.SUN if lit else p.PETROL
        upright(3.3, 4.8, start, start + 1.2, glass)
    upright(0.6, 2.35, near + 0.68, near + 2.52, frame)
    upright(0.7, 2.25, near + 0.8, near + 2.4, p.PETROL_MID if sunny else p.PETROL)
    door = (p.PETROL, p.SUN, p.WHITE)[number % 3] if sunny else p.INK
    upright(0, 2.2, near + 3.7, near + 4.7, door)
    garden = side * 6.5
    canvas.poly(
        eye.shape(
            (garden, 0, near),
            (garden, 0.75, near),
            (garden, 0.75, far - 1.2),
            (garden, 0, far - 1.2),
        ),
        p.STONE_DARK if sunny else "#8F8067",
    )


def crossing() -> Canvas:
    """Families on a zebra crossing in a terraced street, between two Belisha beacons."""
    canvas, eye = Canvas(), Eye()
    n.sun(canvas, 460, 206, 54)
    canvas.path("M300 318 q120 -80 240 -50 q120 -50 260 0 q90 -30 160 50 z", p.PALE)
    canvas.rect(0, eye.horizon, 1200, 482, p.PAVING)

    def strip(left: float, right: float, near: float, far: float, fill: str, opacity: float = 1) -> None:
        canvas.poly(
            eye.shape((left, 0, near), (left, 0, far), (right, 0, far), (right, 0, near)),
            fill,
            opacity=opacity,
        )

    strip(-4.2, 4.2, 3.4, 80, p.ROAD)
    for side in (-1, 1):
        strip(side * 4.2, side * 4.5, 3.4, 80, p.STONE)
        strip(side * 4.2, side * 4.1, 3.4, 80, p.INK, 0.3)
        for number in reversed(range(9)):
            _street_house(canvas, eye, side, number)
    for right, ahead, tall in ((-5.5, 54, 8), (1.4, 56, 9), (-2.2, 50, 8), (4.6, 52, 7.5)):
        x, y = eye.at((right, 0, ahead))
        n.tree(canvas, x, y, tall * eye.unit(ahead), shadow=False)
    for stripe in range(0, 11, 2):
        left = -4.05 + stripe * 8.1 / 11
        strip(left, left + 8.1 / 11, 5.3, 8.3, p.WHITE)
    for dash in (9.6, 12.4, 15.6, 19.5, 24.5, 31.0):
        strip(-0.08, 0.08, dash, dash + 1.6, p.WHITE, 0.85)
    strip(-4, -0.1, 4.55, 4.69, p.WHITE, 0.85)
    shade = [(-7.6, 0, 3.4), (-0.6, 0, 3.4), (-0.6, 0, 60), (-7.6, 0, 60)]
    canvas.poly(eye.shape(*shade), p.INK, opacity=0.26)
    for side in (-1, 1):
        x, y = eye.at((side * 4.95, 0, 8.4))
        things.beacon(canvas, x, y, eye.unit(8.4))

    def walker(right: float, ahead: float, metres: float, look: Look, **more: object) -> Person:
        x, y = eye.at((right, 0, ahead))
        settings = {"pose": "walk", **more}
        return Person(x=x, y=y, height=metres * eye.unit(ahead), look=look, **settings)  # type: ignore[arg-type]

    draw_people(
        canvas,
        walker(-2.15, 7.2, 1.68, replace(cast.BEARD_PETROL, style="long", skin=p.SKIN_2)),
        walker(-1.25, 6.9, 1.22, cast.CHILD_SUN),
        walker(0.5, 7.0, 1.28, cast.CHILD_BRICK),
        walker(1.3, 6.7, 1.18, cast.CHILD_WHITE),
        walker(2.4, 6.7, 1.74, cast.MAN_LEAF, back="back"),
        walker(5.25, 9.6, 1.62, cast.OLD_WOMAN, facing=-1, pose="stand", holds="bag", front="down"),
    )
    return canvas


def _terrace_street(canvas: Canvas, *, foot: float, scale: float, lit: tuple[int, ...]) -> None:
    with canvas.moved(0, foot - 600 * scale, scale=scale):
        h.terrace(canvas, lit=lit)


def _open_door(canvas: Canvas, left: float, foot: float, width: float, height: float) -> None:
    """Put a lit hall behind an open front door."""
    canvas.rect(left, foot - height, width, height, p.GLOW)
    canvas.poly(
        [
            (left, foot - height),
            (left + 14, foot - height + 8),
            (left + 14, foot - 6),
            (left, foot),
        ],
        p.PETROL,
    )
    canvas.shade(left + 14, foot - 10, width - 14, 10, 0.15)


def terrace_doors() -> Canvas:
    """Volunteers talking at doors in a brick terrace."""
    canvas = Canvas()
    n.sun(canvas, 312, 116, 58)
    n.hills(canvas, 210, 420)
    foot, scale = 610, 1.06
    _terrace_street(canvas, foot=foot, scale=scale, lit=(3,))
    left = (-50 + 164) * scale
    house = 258 * scale
    h.pavement(canvas, 628, 704)
    h.road_line(canvas, 758)
    for number in (1, 3):
        _open_door(canvas, left + number * house, foot, 58 * scale, 122 * scale)
    doors = [left + number * house + 36 for number in range(4)]
    n.tree(canvas, 66, 652, 330)
    draw_people(
        canvas,
        Person(x=doors[1], y=612, height=136, look=cast.OLD_WOMAN, facing=-1, shadow=0, front="chest"),
        Person(x=doors[1] - 88, y=660, height=166, look=cast.MAN_SUN, front="hold", holds="clipboard"),
        Person(x=doors[1] - 168, y=668, height=160, look=cast.WOMAN_WHITE, front="hold", holds="paper"),
        Person(x=doors[3], y=612, height=138, look=cast.OLD_MAN_BALD, facing=-1, shadow=0, front="out"),
        Person(x=doors[3] - 92, y=662, height=162, look=cast.SCARF_PETROL, front="out", holds="paper"),
        Person(x=624, y=684, height=164, look=cast.WOMAN_SUN, facing=-1, pose="walk"),
        Person(x=572, y=686, height=104, look=cast.CHILD_BRICK, facing=-1, pose="walk"),
    )
    return canvas


def bins() -> Canvas:
    """Wheelie bins along a street in summer."""
    canvas = Canvas()
    n.sun(canvas, 310, 104, 58)
    n.hills(canvas, 210, 420)
    _terrace_street(canvas, foot=590, scale=1.05, lit=(3,))
    h.pavement(canvas, 606, 716)
    h.road_line(canvas, 764)
    colours = (p.PETROL_MID, p.LEAF_DARK, p.SLATE)
    for index, x in enumerate((96, 172, 366, 436, 506, 700, 770, 1044, 1118)):
        lid = p.BRICK if index in (1, 4, 7) else p.SUN if index == 6 else None
        h_bin = 122 if index % 3 else 130
        things.wheelie_bin(canvas, x, 690 - (index % 2) * 3, h_bin, colours[index % 3], lid)
    for x, y in ((548, 690), (578, 694)):
        canvas.path(f"M{x - 24} {y} q-8 -34 18 -44 l-4 -12 h18 l-4 12 q26 10 20 44 z", p.INK)
        canvas.path(f"M{x - 16} {y - 8} q0 -20 12 -28 q-2 14 -4 28 z", p.PETROL_LIGHT, opacity=0.5)
    summer = replace(cast.WOMAN_BRICK, coat=p.WHITE, skin=p.SKIN_4, hair=p.HAIR_GINGER, hat=p.SUN)
    things.wheelie_bin(canvas, 930, 704, 128, p.LEAF_DARK)
    draw_people(
        canvas,
        Person(
            x=862,
            y=706,
            height=196,
            look=replace(cast.MAN_WHITE, coat=p.BRICK_LIGHT),
            pose="walk",
            front=(902, 598),
            back=(900, 602),
            lean=6,
        ),
        Person(x=262, y=704, height=186, look=summer, facing=1, front="hip", back="chest"),
    )
    _cat(canvas, 632, 700)
    return canvas


def _cat(canvas: Canvas, x: float, y: float) -> None:
    things.cast_shadow(canvas, x, y, 34, 40)
    canvas.path(f"M{x - 16} {y} q-4 -34 12 -44 l-2 -22 l8 7 h9 l8 -7 l-1 22 q14 18 6 44 z", p.BRICK_DARK)
    canvas.curve(f"M{x + 20} {y - 3} q20 0 18 -18", p.BRICK_DARK, 7)


def traffic_count() -> Canvas:
    """Volunteers with clipboards count the traffic from the kerb."""
    canvas = Canvas()
    n.sun(canvas, 214, 52, 44)
    n.hills(canvas, 150, 300)
    with canvas.moved(-20, 380 - 600 * 0.72, scale=0.72):
        h.terrace(canvas, houses=7, lit=(3,), seed=9)
    canvas.rect(0, 380, 1200, 44, p.PAVING)
    canvas.rect(0, 424, 1200, 9, p.STONE)
    canvas.rect(0, 433, 1200, 220, p.ROAD)
    canvas.shade(0, 433, 1200, 5, 0.35)
    h.road_line(canvas, 528, start=-70)
    n.tree(canvas, 1130, 418, 240)
    vehicles.van(canvas, 330, 508, 300, p.WHITE, facing=1)
    vehicles.car(canvas, 760, 506, 240, p.BRICK, facing=1)
    vehicles.car(canvas, 1050, 506, 236, p.PETROL_LIGHT, facing=1)
    vehicles.car(canvas, 560, 628, 282, p.SUN, facing=-1)
    vehicles.car(canvas, 1010, 630, 290, p.PETROL_MID, facing=-1)
    canvas.rect(0, 652, 1200, 12, p.STONE)
    canvas.rect(0, 664, 1200, 136, p.PAVING)
    canvas.shade(0, 650, 1200, 3, 0.3)
    for x in range(-20, 1320, 110):
        canvas.line([(x, 664), (x - 60, 800)], p.PAVING_JOINT, 2.5)
    _folding_chair(canvas, 690, 764)
    draw_people(
        canvas,
        Person(x=180, y=766, height=268, look=cast.WOMAN_LEAF, front="hold", holds="clipboard"),
        Person(x=318, y=758, height=256, look=cast.OLD_MAN_CAP, front="point", back="chest"),
        Person(
            x=690,
            y=764,
            height=262,
            look=cast.SCARF_YELLOW,
            facing=-1,
            pose="sit",
            front="hold",
            holds="clipboard",
        ),
        Person(
            x=880,
            y=770,
            height=250,
            look=cast.BEARD_PETROL,
            facing=-1,
            front="hold",
            holds="clipboard",
        ),
    )
    return canvas


def _folding_chair(canvas: Canvas, x: float, y: float) -> None:
    canvas.line([(x + 30, y - 100), (x - 34, y)], p.INK, 6)
    canvas.line([(x + 30, y - 66), (x + 44, y)], p.INK, 6)
    canvas.line([(x - 42, y - 58), (x + 36, y - 58)], p.BRICK, 12)
