# SPDX-License-Identifier: AGPL-3.0-or-later
"""People eight units high, without faces, who throw one flat shadow to the right."""

import math
from dataclasses import dataclass

from .canvas import Canvas, Point
from .palette import INK, PETROL, WHITE

SHOE = "#1C2326"
ARM_BONE = 1.2
LEG_BONE = 1.74

# Where the hand is, from the shoulder, in units; the person faces right.
HANDS: dict[str, Point] = {
    "down": (0.1, 2.4),
    "swing": (0.6, 2.28),
    "back": (-0.55, 2.28),
    "hold": (1.25, 1.25),
    "low": (1.1, 1.9),
    "chest": (0.75, 1.0),
    "out": (2.2, 0.7),
    "point": (2.45, -0.2),
    "up": (1.3, -1.9),
    "hip": (0.05, 1.95),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What somebody wears and how their hair is."""

    coat: str
    legs: str
    skin: str
    hair: str
    style: str = "short"  # short, long, bob, bun, curly, bald, scarf
    hat: str | None = None
    skirt: bool = False
    rucksack: str | None = None
    hood: bool = False
    child: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a scene: feet at (x, y), *height* in scene units, facing +1 right or -1 left."""

    x: float
    y: float
    height: float
    look: Look
    facing: int = 1
    pose: str = "stand"  # stand, walk, stride, sit (side), bench (front), torso (no legs)
    front: str | Point | None = "swing"
    back: str | Point | None = "down"
    holds: str | None = None  # paper, clipboard, bag, mug, book
    lean: float = 0
    away: bool = False
    shadow: float = 1
    feet: tuple[Point, Point] | None = None
    hip: Point | None = None
    elbow: int = 1

    @property
    def unit(self) -> float:
        """One eighth of the height when standing."""
        return self.height / 8

    def local(self, point: Point) -> Point:
        """Turn a point of the scene into the person's own units."""
        return (
            (point[0] - self.x) / (self.unit * self.facing),
            (point[1] - self.y) / self.unit,
        )


def _joint(start: Point, end: Point, first: float, second: float, side: int) -> tuple[Point, Point]:
    """Return the joint and the reachable end of a limb of two bones."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = math.hypot(dx, dy) or 0.001
    reach = min(distance, first + second - 0.02)
    ux, uy = dx / distance, dy / distance
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    off = math.sqrt(max(first**2 - along**2, 0)) * side
    joint = (start[0] + ux * along - uy * off, start[1] + uy * along + ux * off)
    return joint, (start[0] + ux * reach, start[1] + uy * reach)


def _turned(point: Point, pivot: Point, degrees: float) -> Point:
    angle = math.radians(degrees)
    dx, dy = point[0] - pivot[0], point[1] - pivot[1]
    return (
        pivot[0] + dx * math.cos(angle) - dy * math.sin(angle),
        pivot[1] + dx * math.sin(angle) + dy * math.cos(angle),
    )


def _hip(person: Person) -> Point:
    if person.hip is not None:
        return person.local(person.hip)
    seated = {"sit": -2.2, "bench": -2.3}
    return (0.0, seated.get(person.pose, -3.7))


def _feet(person: Person, hip: Point) -> list[Point]:
    """Return the rear and the front foot."""
    if person.feet is not None:
        return [person.local(foot) for foot in person.feet]
    return {
        "walk": [(-1.0, -0.05), (0.95, 0.0)],
        "stride": [(-1.35, -0.15), (1.25, 0.0)],
        "stand": [(-0.38, 0.0), (0.38, 0.0)],
        "sit": [(hip[0] + 1.75, 0.0), (hip[0] + 2.05, 0.0)],
        "bench": [(-0.4, 0.0), (0.45, 0.0)],
        "torso": [],
    }[person.pose]


def draw_shadow(canvas: Canvas, person: Person) -> None:
    """Lay the flat shadow, to the right whatever way the person faces."""
    if not person.shadow or person.pose == "torso":
        return
    u, x, y, far = person.unit, person.x, person.y, person.shadow
    if person.pose in {"sit", "bench"}:
        far *= 0.7
    canvas.poly(
        [
            (x - 0.4 * u, y - 0.05 * u),
            (x + 0.5 * u, y + 0.12 * u),
            (x + 5.0 * u * far, y + 0.75 * u),
            (x + 4.3 * u * far, y + 0.2 * u),
        ],
        INK,
        opacity=0.2,
    )


def _shoe(canvas: Canvas, foot: Point) -> None:
    x, y = foot
    canvas.path(
        f"M{x - 0.3:.3f} {y:.3f} h0.98 q0 -0.38 -0.5 -0.42 l-0.1 -0.12 h-0.38 z",
        SHOE,
    )


def _legs(canvas: Canvas, person: Person, hip: Point) -> None:
    look = person.look
    width = 0.46 if look.skirt else 0.72
    colour = look.skin if look.skirt else look.legs
    for index, foot in enumerate(_feet(person, hip)):
        start = (hip[0] + (-0.22, 0.22)[index], hip[1])
        ankle = (foot[0], foot[1] - 0.25)
        if person.pose == "bench":
            knee: Point = (foot[0] * 1.15, hip[1] + 0.4)
        else:
            bone = max(LEG_BONE, math.dist(start, ankle) / 2 * 1.004 + 0.01)
            knee, ankle = _joint(start, ankle, bone, bone, -1)
        if person.pose == "sit" and look.skirt:
            canvas.line([start, knee], look.coat, 0.8)
            canvas.line([knee, ankle], colour, width)
        else:
            canvas.line([start, knee, ankle], colour, width)
            if index == 0 and person.pose in {"walk", "stride", "sit"}:
                canvas.line([start, knee, ankle], INK, width, opacity=0.16)
        _shoe(canvas, (ankle[0], ankle[1] + 0.25))


def _hand(person: Person, which: str | Point, shoulder: Point) -> Point:
    if isinstance(which, str):
        dx, dy = HANDS[which]
        return (shoulder[0] + dx, shoulder[1] + dy)
    return person.local(which)


def _arm(canvas: Canvas, person: Person, shoulder: Point, which: str | Point, *, rear: bool) -> Point:
    target = _hand(person, which, shoulder)
    near_straight = min(math.dist(shoulder, target) / 2 * 1.02, 1.5)
    bone = max(ARM_BONE, near_straight)
    elbow, hand = _joint(shoulder, target, bone, bone, person.elbow)
    canvas.disc(hand[0], hand[1], 0.27, person.look.skin)
    cuff = (hand[0] - (hand[0] - elbow[0]) * 0.12, hand[1] - (hand[1] - elbow[1]) * 0.12)
    canvas.line([shoulder, elbow, cuff], person.look.coat, 0.54)
    if rear:
        canvas.line([shoulder, elbow, cuff], INK, 0.54, opacity=0.22)
    else:
        canvas.line([(shoulder[0], shoulder[1] + 0.35), elbow], INK, 0.1, opacity=0.22)
    return hand


def _held(canvas: Canvas, kind: str, hand: Point) -> None:
    x, y = hand
    if kind in {"paper", "book", "clipboard"}:
        fill = {"paper": WHITE, "book": "#B4573C", "clipboard": "#7A4C2C"}[kind]
        with canvas.moved(x + 0.1, y - 0.1, turn=-12):
            canvas.rect(-0.25, -0.75, 0.8, 1.0, fill, radius=0.05)
            if kind == "clipboard":
                canvas.rect(-0.17, -0.62, 0.64, 0.8, WHITE)
                canvas.rect(0, -0.82, 0.3, 0.18, INK)
    elif kind == "bag":
        canvas.curve(f"M{x - 0.3} {y + 0.7} Q{x} {y - 0.5} {x + 0.3} {y + 0.7}", INK, 0.1)
        canvas.poly([(x - 0.5, y + 0.6), (x + 0.5, y + 0.6), (x + 0.6, y + 1.9), (x - 0.6, y + 1.9)], WHITE)
        canvas.poly(
            [(x + 0.15, y + 0.6), (x + 0.5, y + 0.6), (x + 0.6, y + 1.9), (x + 0.15, y + 1.9)],
            INK,
            opacity=0.14,
        )
    elif kind == "mug":
        canvas.rect(x + 0.05, y - 0.5, 0.5, 0.6, WHITE, radius=0.08)
        canvas.rect(x + 0.35, y - 0.5, 0.2, 0.6, INK, radius=0.05, opacity=0.15)


def _head(canvas: Canvas, person: Person) -> None:
    """Draw neck, head, hair and hat around the origin, which is the foot of the neck."""
    look, away = person.look, person.away
    size = 1.28 if look.child else 1.0
    canvas.rect(-0.24, -0.45, 0.48, 0.65, look.skin)
    canvas.rect(-0.24, -0.3, 0.48, 0.2, INK, opacity=0.15)
    with canvas.moved(0, -0.35, scale=size):
        if look.style in {"long", "scarf"}:
            canvas.path("M-0.66 -0.4 q0 -0.75 0.66 -0.75 t0.66 0.75 l0.1 1.25 h-1.52 z", look.hair)
        elif look.style == "bob":
            canvas.path("M-0.66 -0.4 q0 -0.75 0.66 -0.75 t0.66 0.75 l0.02 0.6 h-1.36 z", look.hair)
        elif look.style == "curly":
            for x, y in ((-0.5, -0.35), (-0.38, -0.72), (0, -0.88), (0.38, -0.72), (0.5, -0.35)):
                canvas.disc(x, y, 0.34, look.hair)
        elif look.style == "bun":
            canvas.disc(-0.42, -0.85, 0.3, look.hair)
        canvas.disc(0 if away else 0.06, -0.34, 0.52, look.skin)
        if away and look.style != "bald":
            canvas.disc(0, -0.4, 0.58, look.hair)
        elif look.style == "bald":
            canvas.path("M-0.56 -0.5 q-0.06 0.4 0.1 0.62 l0.14 -0.05 q-0.06 -0.4 0.06 -0.6 z", look.hair)
            if away:
                canvas.path("M-0.54 -0.35 q0.1 0.5 0.54 0.5 t0.54 -0.5 z", look.hair)
        else:
            canvas.path(
                "M-0.58 -0.28 a0.58 0.62 0 0 1 1.17 0 q-0.3 -0.34 -0.58 -0.31 q-0.38 0 -0.59 0.31 z",
                look.hair,
            )
            canvas.path("M-0.6 -0.35 q0.02 0.35 0.12 0.45 q0.1 -0.2 0.12 -0.45 z", look.hair)
        if look.style == "scarf" and not away:
            canvas.path("M-0.6 0.1 q0.6 0.5 1.2 -0.05 l0.1 0.75 h-1.4 z", look.hair)
        if look.hood:
            canvas.path("M-0.66 0.2 v-0.65 a0.66 0.7 0 0 1 1.32 -0.1 q-0.5 -0.25 -0.8 0 v0.75 z", look.coat)
        if look.hat:
            canvas.path("M-0.62 -0.42 a0.62 0.66 0 0 1 1.24 0 z", look.hat)
            canvas.rect(-0.66, -0.52, 1.34, 0.2, look.hat)


def _torso(canvas: Canvas, person: Person, hip: Point, top: float) -> None:
    look = person.look
    seated = person.pose in {"sit", "bench"} or person.hip is not None
    foot = hip[1] + (0.2 if seated else 1.1 if look.skirt else 0.4)
    wide = 1.3 if look.skirt and not seated else 0.98
    data = (
        f"M{-wide} {foot:.3f} L-1.05 {top + 0.8:.3f} Q-1.05 {top:.3f} -0.35 {top:.3f} "
        f"L0.35 {top:.3f} Q1.05 {top:.3f} 1.05 {top + 0.8:.3f} L{wide} {foot:.3f} Z"
    )
    canvas.path(data, look.coat)
    with canvas.clip(data):
        canvas.rect(0.3 if person.facing > 0 else -2.3, top - 1, 2, 6, INK, opacity=0.2)


def draw_person(canvas: Canvas, person: Person) -> None:
    """Draw somebody without their shadow."""
    look = person.look
    hip = _hip(person)
    top = -3.0  # the shoulders, above the hip
    side = 0.72
    with canvas.moved(person.x, person.y, scale=person.unit, mirror=person.facing < 0):
        _legs(canvas, person, hip)

        def on_body(x: float, y: float) -> Point:
            return _turned((hip[0] + x, hip[1] + y), hip, person.lean)

        if person.back is not None:
            _arm(canvas, person, on_body(-side, top + 0.6), person.back, rear=True)
        with canvas.moved(hip[0], hip[1], turn=person.lean):
            _torso(canvas, person, (0, 0), top)
            with canvas.moved(0, top + 0.1):
                if look.rucksack and person.away:
                    canvas.rect(-0.75, 0.3, 1.5, 2.0, look.rucksack, radius=0.4)
                elif look.rucksack:
                    canvas.rect(-1.75, 0.3, 1.05, 2.1, look.rucksack, radius=0.35)
        neck = on_body(0, top + 0.05)
        with canvas.moved(neck[0], neck[1], turn=person.lean * 0.5):
            _head(canvas, person)
        if person.front is not None:
            hand = _arm(canvas, person, on_body(side, top + 0.6), person.front, rear=False)
            if person.holds:
                _held(canvas, person.holds, hand)
                canvas.disc(hand[0], hand[1], 0.22, look.skin)


def draw_people(canvas: Canvas, *people: Person) -> None:
    """Draw a group: all the shadows first, then those further off before the nearer."""
    for person in people:
        draw_shadow(canvas, person)
    for person in sorted(people, key=lambda somebody: somebody.y):
        draw_person(canvas, person)


def umbrella(canvas: Canvas, x: float, y: float, width: float, fill: str = PETROL) -> None:
    """Draw an open umbrella whose middle is (x, y) at its rim, with its stick below."""
    h = width * 0.42
    canvas.line([(x, y - h), (x, y + width * 0.55)], INK, width * 0.025)
    data = (
        f"M{x - width / 2} {y} Q{x - width * 0.42} {y - h} {x} {y - h} "
        f"Q{x + width * 0.42} {y - h} {x + width / 2} {y} "
        f"q{-width / 8} {-width * 0.08} {-width / 4} 0 t{-width / 4} 0 t{-width / 4} 0 "
        f"t{-width / 4} 0 z"
    )
    canvas.path(data, fill)
    with canvas.clip(data):
        canvas.rect(x + width * 0.12, y - h, width, h * 2, INK, opacity=0.22)
