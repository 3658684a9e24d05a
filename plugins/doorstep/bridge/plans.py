"""The plans of all publications that the settings name, and the addresses that they will make."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from doorstep.core.library import Library
    from doorstep.core.sheets import Sheet

    Plan = Callable[[Library], Iterator[Sheet]]


def plans(plugins: Iterable[str]) -> dict[str, Plan]:
    """Return the plan of each publication among *plugins* (``doorstep.<name>.plugin``), by its name."""
    found = {}
    for plugin in plugins:
        package, _, last = plugin.rpartition(".")
        if last == "plugin":
            module = importlib.import_module(f"{package}.plan")
            found[package.rpartition(".")[2]] = cast("Plan", module.plan)
    return found


def wanted(publication: str, sheet: Sheet, make: str) -> bool:
    """Return whether *sheet* is part of the command *make*: all, site, mail or paper."""
    if make == "site":
        return sheet.place == "output"
    return make == "all" or (sheet.place == "outbox" and publication == make)


def addresses(library: Library, plugins: Iterable[str]) -> set[str]:
    """Return every address that the site will have, below its root."""
    sheets = (sheet for plan in plans(plugins).values() for sheet in plan(library))
    found = {sheet.address for sheet in sheets if sheet.place == "output"}
    return found | {f"{address}index.html" for address in found if not address or address.endswith("/")}
