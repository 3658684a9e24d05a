"""Register the site with Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import publisher


if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.sheets import Sheet


Publisher = publisher("mail")


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the site's generator."""
    return Publisher


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(generators)

