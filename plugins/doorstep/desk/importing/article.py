"""One article on its way over: what it was, what it means, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from doorstep.core.records import slugify

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from doorstep.core.dates import Moment

    from .foreign_header import Foreign
    from .report import Notes


@dataclass(slots=True, kw_only=True)
class Lead:
    """The picture at the head of an article, as the source names it."""

    key: str
    target: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(slots=True, kw_only=True)
class Meaning:
    """What a foreign file says, in our words."""

    kind: Literal["update", "page", ""] = ""
    """"" for a file that is not taken; *why* says why not."""
    why: str = ""
    title: str = ""
    moment: Moment | None = None
    slug: str = ""
    status: Literal["", "draft", "hidden"] = ""
    summary: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    modified: Moment | None = None
    lang: str = ""
    lead: Lead | None = None
    old: tuple[str, ...] = ()
    """Addresses that it had, as they were written."""
    comments: list[str] = field(default_factory=list)
    """What has no place in our header, as lines of comment."""


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
