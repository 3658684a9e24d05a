"""One article on its way over: what it was, what it means, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doorstep.core.records import slugify

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from doorstep.core.dates import Moment

    from .foreign_header import Foreign
    from .meanings import Meaning
    from .report import Notes


@dataclass(slots=True, kw_only=True)
class Article:
    """A file of FROM that is taken."""

    source: PurePosixPath
    """Below FROM."""
    foreign: Foreign
    meaning: Meaning
    notes: Notes
    slug: str = ""
    target: PurePosixPath
    """Below INTO."""

    @property
    def moment(self) -> Moment | None:
        """Return the day it was published."""
        return self.meaning.moment

    @property
    def old(self) -> tuple[str, ...]:
        """Return the addresses that it had."""
        return self.meaning.old

    @property
    def own_name(self) -> str:
        """Return the name that its title makes, as WordPress and Eleventy build addresses."""
        return slugify(self.meaning.title)

    @property
    def owns_folder(self) -> bool:
        """Return whether the folder of the source belongs to this one article."""
        return self.source.stem.casefold() == "index" and str(self.source.parent) != "."

    @property
    def has_folder(self) -> bool:
        """Return whether it becomes a folder of its own, with its pictures beside it."""
        return self.target.name == "index.md"
