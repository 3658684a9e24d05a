# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rooms and what stands in them: floors, chairs, papers."""

from . import palette as p
from .canvas import Canvas


def room(canvas: Canvas, wall: str, floor_top: float, floor: str = p.BRICK_LIGHT) -> None:
    """Draw a back wall, a skirting board and a boarded floor that runs towards us."""
    canvas.rect(0, 0, 1200, floor_top, wall)
    canvas.rect(0, floor_top, 1200, 800 - floor_top, floor)
    for index in range(-14, 15):
        canvas.line([(600 + index * 74, floor_top), (600 + index * 130, 800)], p.BRICK_BROWN, 2.5)
    canvas.rect(0, floor_top - 20, 1200, 20, p.WHITE)
    canvas.shade(0, floor_top, 1200, 5, 0.2)


def light_patch(canvas: Canvas, x: float, y: float, width: float, slope: float, depth: float) -> None:
    """Lay the light of a window on the floor, to the right of it."""
    canvas.poly(
        [(x, y), (x + width, y), (x + width + slope, y + depth), (x + slope, y + depth)],
        p.WHITE,
        opacity=0.22,
    )


def chair(canvas: Canvas, x: float, y: float, size: float, *, facing: int = 1, colour: str = p.WOOD) -> None:
    """Draw a kitchen chair from the side, its feet on *y*, its seat 0.48 sizes up."""
    with canvas.moved(x, y, scale=size / 100, mirror=facing < 0):
        canvas.line([(-22, 0), (-18, -48), (-26, -108)], p.WOOD_DARK, 6)
        canvas.line([(24, 0), (20, -48)], p.WOOD_DARK, 6)
        canvas.line([(-23, -94), (-20, -70)], colour, 9)
        canvas.rect(-25, -52, 52, 7, colour, radius=2)


def papers(canvas: Canvas, x: float, y: float, count: int) -> None:
    """Stack folded papers whose foot is on *y*."""
    for sheet in range(count):
        shift = (sheet * 7) % 5 - 2
        canvas.rect(x + shift, y - 6 - sheet * 6, 74, 6, p.WHITE)
        canvas.shade(x + shift, y - 1.5 - sheet * 6, 74, 1.5, 0.25)
        canvas.shade(x + shift + 54, y - 6 - sheet * 6, 20, 5, 0.1)


def leaflet(canvas: Canvas, x: float, y: float, width: float, *, slope: float = 14) -> None:
    """Lay an open sheet on a table."""
    canvas.poly(
        [
            (x, y),
            (x + width, y),
            (x + width - slope, y + width * 0.34),
            (x - slope, y + width * 0.34),
        ],
        p.WHITE,
    )
    canvas.poly(
        [(x + 8, y + 6), (x + width * 0.44, y + 6), (x + width * 0.42, y + 12), (x + 6, y + 12)],
        p.PETROL,
    )
    for row in range(2):
        canvas.rect(x + 4 - row * 3, y + 17 + row * 7, width * 0.72, 3, p.STONE_DARK)
