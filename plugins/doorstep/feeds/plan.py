"""Which feeds there are, and the page that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from doorstep.core.library import Library


def plan(library: Library) -> Iterator[Sheet]:
    """Yield the feeds of the whole site and the page that says in plain words what a feed is."""
    yield Sheet(path="feeds/index.html", template="feeds/index", values={})
