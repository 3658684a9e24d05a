"""One run of Pelican: what was read, and the folders being made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from doorstep.core.records import Update

    from .gather import Reading
    from .staging import Stage


@dataclass(slots=True, kw_only=True)
class Run:
    """One run of Pelican: what was read, and the folders being made."""

    reading: Reading
    tokens: Mapping[str, Any]
    make: str
    cache: Path
    outbox: Path
    addresses: set[str] = field(default_factory=set)
    updates: dict[str, Update] = field(default_factory=dict)
    """The updates that have an address today, by their file below content."""
    site: Stage | None = None
    editions: dict[str, Stage] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    """Files that links lead to: address -> file below content."""
    stopped: bool = False
    """In a preview: there are problems, so nothing is made."""

    def abandon(self) -> None:
        """Throw every stage away: the last good output stays."""
        for stage in (self.site, *self.editions.values()):
            if stage is not None:
                stage.abandon()
