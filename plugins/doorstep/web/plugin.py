"""Register the site with Pelican."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican import signals

from doorstep.bridge.pelican_side import Tools, publisher, render_only

from .stylesheet import stylesheet

if TYPE_CHECKING:
    from pelican import Pelican
    from pelican.generators import Generator

    from doorstep.core.sheets import Sheet


def finish(sheet: Sheet, tools: Tools) -> bytes:
    """Return the finished bytes of a page, or of the stylesheet."""
    if sheet.path.endswith(".css"):
        return stylesheet(tools.theme, tools.tokens).encode()
    return render_only(sheet, tools)


Publisher = publisher("web", finish)


def generators(_pelican: Pelican) -> type[Generator]:
    """Give Pelican the site's generator."""
    return Publisher


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(generators)
