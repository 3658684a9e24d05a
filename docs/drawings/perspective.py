# SPDX-License-Identifier: AGPL-3.0-or-later
"""One eye and one vanishing point, for scenes that recede."""

from dataclasses import dataclass

from .canvas import Point

Place = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eye:
    """Where one looks from: lengths in metres, the picture in units."""

    middle: float = 600
    horizon: float = 318
    height: float = 2.05
    focus: float = 900

    def at(self, place: Place) -> Point:
        """Return where a place (right, up, ahead; metres) is in the picture."""
        right, up, ahead = place
        return (
            self.middle + self.focus * right / ahead,
            self.horizon - self.focus * (up - self.height) / ahead,
        )

    def shape(self, *places: Place) -> list[Point]:
        """Return a polygon of places."""
        return [self.at(place) for place in places]

    def unit(self, ahead: float) -> float:
        """Return how many units a metre is at that distance."""
        return self.focus / ahead
