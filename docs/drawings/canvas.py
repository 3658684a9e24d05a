# SPDX-License-Identifier: AGPL-3.0-or-later
"""A sheet of flat shapes that is written out as one SVG document."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from .palette import CREAM, INK

Point = tuple[float, float]


def _number(value: float) -> str:
    """Write a coordinate with at most three decimals, the same on each run."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{_number(opacity)}"'


def rounded_arch(x: float, y: float, width: float, height: float, rise: float | None = None) -> str:
    """Path data of an opening with an arched top; (x, y) is the upper left of its box."""
    half = width / 2
    rise = half if rise is None else rise
    return f"M{x} {y + height} V{y + rise} a{half} {rise} 0 0 1 {width} 0 V{y + height} z"


class Canvas:
    """Collects shapes from back to front; units are those of the scene (1200 x 800)."""

    def __init__(self, width: int = 1200, height: int = 800, ground: str = CREAM) -> None:
        self.width = width
        self.height = height
        self._shapes: list[str] = []
        self._clips = 0
        self.rect(0, 0, width, height, ground)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        *,
        radius: float = 0,
        opacity: float = 1,
    ) -> None:
        """Draw an upright rectangle from its upper left corner."""
        corner = f' rx="{_number(radius)}"' if radius else ""
        self._shapes.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" '
            f'height="{_number(height)}" fill="{fill}"{corner}{_opacity(opacity)}/>'
        )

    def shade(self, x: float, y: float, width: float, height: float, amount: float = 0.18) -> None:
        """Lay ink over the side of a thing that is turned from the light."""
        self.rect(x, y, width, height, INK, opacity=amount)

    def poly(self, points: Sequence[Point], fill: str, *, opacity: float = 1) -> None:
        """Draw a closed polygon."""
        self._shapes.append(f'<polygon points="{_points(points)}" fill="{fill}"{_opacity(opacity)}/>')

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        fill: str,
        *,
        height: float | None = None,
        opacity: float = 1,
    ) -> None:
        """Draw a disc, or an ellipse if its vertical radius is given as *height*."""
        down = radius if height is None else height
        self._shapes.append(
            f'<ellipse cx="{_number(x)}" cy="{_number(y)}" rx="{_number(radius)}" '
            f'ry="{_number(down)}" fill="{fill}"{_opacity(opacity)}/>'
        )

    def line(
        self,
        points: Sequence[Point],
        stroke: str,
        width: float,
        *,
        cap: str = "round",
        opacity: float = 1,
    ) -> None:
        """Draw a line through the points."""
        self._shapes.append(
            f'<polyline points="{_points(points)}" fill="none" stroke="{stroke}" '
            f'stroke-width="{_number(width)}" stroke-linecap="{cap}" stroke-linejoin="round"'
            f"{_opacity(opacity)}/>"
        )

    def path(self, data: str, fill: str, *, opacity: float = 1) -> None:
        """Fill a path given as SVG path data."""
        self._shapes.append(f'<path d="{data}" fill="{fill}"{_opacity(opacity)}/>')

    def curve(self, data: str, stroke: str, width: float, *, opacity: float = 1) -> None:
        """Draw a line along SVG path data."""
        self._shapes.append(
            f'<path d="{data}" fill="none" stroke="{stroke}" stroke-width="{_number(width)}" '
            f'stroke-linecap="round" stroke-linejoin="round"{_opacity(opacity)}/>'
        )

    @contextmanager
    def clip(self, data: str) -> Iterator[None]:
        """Show what is drawn inside the block only where the path is."""
        self._clips += 1
        self._shapes.append(
            f'<clipPath id="clip{self._clips}"><path d="{data}"/></clipPath>'
            f'<g clip-path="url(#clip{self._clips})">'
        )
        yield
        self._shapes.append("</g>")

    @contextmanager
    def moved(
        self, x: float, y: float, *, scale: float = 1, mirror: bool = False, turn: float = 0
    ) -> Iterator[None]:
        """Draw the block around (x, y) as its origin, scaled, mirrored, turned by degrees."""
        across = -scale if mirror else scale
        turned = f" rotate({_number(turn)})" if turn else ""
        self._shapes.append(
            f'<g transform="translate({_number(x)} {_number(y)}) '
            f'scale({_number(across)} {_number(scale)}){turned}">'
        )
        yield
        self._shapes.append("</g>")

    def svg(self) -> str:
        """Return the whole sheet as an SVG document."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" '
            f'height="{self.height}" viewBox="0 0 {self.width} {self.height}">'
            f"{''.join(self._shapes)}</svg>"
        )
