"""A sheet: one file to be made, before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What to write, where, from which template, with which values.

    *path* is below ``output/`` (the site) or ``outbox/`` (what is sent and printed). A sheet without
    a *template* is made from its values alone, by its publication's finishing step. *medium* says how
    links, pictures and bodies are written in it.
    """

    path: str
    template: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    place: Literal["output", "outbox"] = "output"
    medium: Literal["web", "feed", "mail", "press", "office", "screen"] = "web"

    @property
    def address(self) -> str:
        """Return the path as a link says it: a folder for its index.html."""
        return self.path.removesuffix("index.html")
