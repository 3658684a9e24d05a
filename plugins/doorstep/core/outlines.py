"""The outlines of wards, from GeoJSON (RFC 7946), and how they are laid on a flat map."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Ring = tuple[tuple[float, float], ...]
"""A closed line of points: longitude and latitude in degrees (WGS 84)."""


class NotAnOutlineError(ValueError):
    """The file is not GeoJSON with a polygon; the message says so in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A ward on the flat map: *path* is SVG path data, *x* and *y* the middle of its largest ring, all in map units."""

    slug: str
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """All outlines on one flat map, *width* by *height* map units, north up."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def read(file: Path) -> tuple[Ring, ...]:
    """Return the outer rings of the polygons in *file*; raise NotAnOutlineError."""
    try:
        found = tuple(_rings(json.loads(file.read_text("utf-8"))))
    except (ValueError, KeyError, TypeError, IndexError, OSError):
        found = ()
    if not found:
        message = f'"{file.name}" holds no outline'
        raise NotAnOutlineError(message)
    return found


def _rings(node: Any) -> Iterable[Ring]:
    """Yield the outer ring of each polygon in a GeoJSON object."""
    match node["type"]:
        case "FeatureCollection":
            for feature in node["features"]:
                yield from _rings(feature)
        case "Feature":
            yield from _rings(node["geometry"])
        case "GeometryCollection":
            for geometry in node["geometries"]:
                yield from _rings(geometry)
        case "Polygon":
            yield _ring(node["coordinates"][0])
        case "MultiPolygon":
            for polygon in node["coordinates"]:
                yield _ring(polygon[0])


def _ring(points: Any) -> Ring:
    ring = tuple((float(point[0]), float(point[1])) for point in points)
    in_range = all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)  # noqa: PLR2004  degrees
    if len(ring) < 4 or not in_range:  # noqa: PLR2004  a triangle closed
        raise ValueError
    return ring


def lay_flat(outlines: Mapping[str, tuple[Ring, ...]], width: float = 600) -> Map | None:
    """Return *outlines* (by slug) as one map *width* units wide, or None when there are none.

    Plate carrée at the middle latitude: at the size of a constituency nobody can see the difference.
    """
    points = [point for rings in outlines.values() for ring in rings for point in ring]
    if not points:
        return None
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    squeeze = math.cos(math.radians((south + north) / 2))
    scale = width / max((east - west) * squeeze, 1e-9)

    def flat(ring: Ring) -> list[tuple[float, float]]:
        return [((x - west) * squeeze * scale, (north - y) * scale) for x, y in ring]

    shapes = []
    for slug, rings in outlines.items():
        flats = [flat(ring) for ring in rings]
        largest = max(flats, key=lambda ring: abs(_area(ring)))
        x, y = _middle(largest)
        path = "".join("M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in ring[:-1]) + "Z" for ring in flats)
        shapes.append(Shape(slug=slug, path=path, x=round(x, 1), y=round(y, 1)))
    return Map(width=width, height=round((north - south) * scale, 1), shapes=tuple(shapes))


def _area(ring: list[tuple[float, float]]) -> float:
    """Return twice the signed area of *ring*."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def _middle(ring: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the centre of mass of *ring*, or the mean of its points when it has no area."""
    area = _area(ring)
    if abs(area) < 1e-9:  # noqa: PLR2004  all points on a line
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    x = y = 0.0
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        x += (a[0] + b[0]) * cross
        y += (a[1] + b[1]) * cross
    return x / (3 * area), y / (3 * area)
