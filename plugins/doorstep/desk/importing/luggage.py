"""The pictures and documents that come along: which can be used, and what they are called from now on."""

from __future__ import annotations

import filecmp
import shutil
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from doorstep.body.targets import DOCUMENTS
from doorstep.core.references import PICTURES
from doorstep.pictures.files import UnusableError, inspect

from .finding import tidy_name

if TYPE_CHECKING:
    from .article import Article

_ROOMS = {"images", "image", "img", "assets", "static", "media", "uploads", "pictures", "public", "content"}
"""Folder names that say nothing of what is in them, so are left out at the front."""


@dataclass(slots=True)
class Luggage:
    """Files of FROM with their places below INTO; nothing is copied before :meth:`bring`."""

    root: Path
    into: Path
    places: dict[tuple[PurePosixPath, str], PurePosixPath] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    unusable: dict[PurePosixPath, str] = field(default_factory=dict)
    looked: set[PurePosixPath] = field(default_factory=set)

    def place(self, file: PurePosixPath, article: Article) -> PurePosixPath | None:
        """Return where *file* goes for *article*, below INTO; None for one that cannot be used or is not published."""
        if not is_picture(file) and file.suffix.casefold() not in DOCUMENTS:
            self.unusable[file] = f'"{file.name}" is of a kind that is not published'
            return None
        if is_picture(file) and not self._usable(file):
            return None
        own = article.has_folder and file.is_relative_to(article.source.parent)
        key = (file, str(article.source) if own else "")
        if key not in self.places:
            self.places[key] = self._free(file, self._folder(file, article, own=own))
        return self.places[key]

    @staticmethod
    def _folder(file: PurePosixPath, article: Article, *, own: bool) -> PurePosixPath:
        if own:
            return article.target.parent
        parts = [part for part in file.parent.parts if part != "."]
        while parts and parts[0].casefold() in _ROOMS:
            parts.pop(0)
        return PurePosixPath("images" if is_picture(file) else "documents", *(tidy_name(p) for p in parts))

    def _usable(self, file: PurePosixPath) -> bool:
        if file not in self.looked:
            self.looked.add(file)
            try:
                inspect(self.root / file)
            except UnusableError as error:
                self.unusable[file] = str(error)
            except OSError as error:
                self.unusable[file] = f'"{file.name}" cannot be read ({error.strerror})'
        return file not in self.unusable

    def _free(self, file: PurePosixPath, folder: PurePosixPath) -> PurePosixPath:
        """Return a name in *folder* that no other file has, in INTO or among those that come along."""
        name = PurePosixPath(tidy_name(file.name))
        number = 1
        while True:
            free = folder / (name.name if number == 1 else f"{name.stem}-{number}{name.suffix}")
            there = self.into / free
            same = not there.exists() or (
                there.is_file() and filecmp.cmp(there, self.root / file, shallow=False)
            )
            if str(free).casefold() not in self.taken and same:
                self.taken.add(str(free).casefold())
                return free
            number += 1

    def bring(self) -> list[PurePosixPath]:
        """Copy what is not in INTO yet; return the new files."""
        fresh = []
        for (file, _), place in sorted(self.places.items()):
            there = self.into / place
            if not there.exists():
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self.root / file, there)
                fresh.append(place)
        return fresh


def is_picture(file: PurePosixPath) -> bool:
    """Return whether our site can show *file*, by its ending."""
    return file.suffix.casefold() in PICTURES
