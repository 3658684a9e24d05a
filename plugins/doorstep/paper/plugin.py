"""Register the printed newsletter with Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import Tools, publisher

from .newsletter import newsletter

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.sheets import Sheet


def finish(sheet: Sheet, tools: Tools) -> bytes:
    """Return the newsletter as a PDF for the sheet's medium."""
    return newsletter(sheet, tools)


Publisher = publisher("paper", finish)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the newsletter's generator."""
    return Publisher


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(generators)
