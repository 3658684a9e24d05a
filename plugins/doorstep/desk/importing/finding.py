"""Find what a link of the old site meant: an imported article, a file below FROM, or nothing."""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from doorstep.core.records import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .article import Article

SKIPPED = {"node_modules", "_site", "output", "public_html", "vendor", "__pycache__"}
"""Folders that hold no writing of the site's own."""
_SHARED = {"images", "image", "img", "assets", "static", "media", "uploads", "pictures", "photos", "public"}
_LISTS = {"tag", "tags", "category", "categories", "author", "authors", "feed", "page", "wp-content"}
"""First parts of addresses that lead to lists and files, not to an article."""
_DAYS = re.compile(r"(?:(?P<y>\d{4})/)(?:(?P<m>\d{1,2})/)?(?:(?P<d>\d{1,2})/)?(?P<slug>[^/]+)$")
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[-_ ]+")
_PAGE = re.compile(r"(?:/?index)?(?:\.html?|\.php|\.md)?$", re.IGNORECASE)


def below(folder: Path, leave_out: Path) -> list[Path]:
    """Return the files below *folder*, sorted; not those of *leave_out*, hidden ones and machinery."""
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f[0] not in ".~" and f not in SKIPPED)
        folders[:] = [f for f in folders if (Path(root) / f).resolve() != leave_out]
        found += [Path(root) / name for name in names if name[0] not in ".~"]
    inside = folder.resolve()
    return sorted(
        f for f in found if f.is_file() and (not f.is_symlink() or f.resolve().is_relative_to(inside))
    )


@dataclass(slots=True)
class Files:
    """The files below FROM that are not Markdown, found as links name them."""

    root: Path
    exact: dict[str, PurePosixPath] = field(default_factory=dict)
    by_name: dict[str, list[PurePosixPath]] = field(default_factory=dict)

    def add(self, files: Iterable[Path]) -> None:
        """Take note of *files*."""
        for file in files:
            path = PurePosixPath(file.relative_to(self.root).as_posix())
            self.exact[str(path)] = path
            self.exact.setdefault(str(path).casefold(), path)
            self.by_name.setdefault(path.name.casefold(), []).append(path)

    def find(self, name: str, folder: PurePosixPath, *, own: bool) -> PurePosixPath | None:
        """Return the file that *name* means in a text of *folder*, or None.

        *own* says that the folder belongs to that one text. A bare name is never sought in another
        text's folder: a picture of the same name may show something else.
        """
        rooted = name.startswith("/")
        clean = posixpath.normpath(name.lstrip("/"))
        places = [clean] if rooted else [posixpath.normpath(f"{folder}/{clean}"), clean]
        for place in places:
            found = self.exact.get(place) or self.exact.get(place.casefold())
            if found:
                return found
        parts = [part for part in clean.casefold().split("/") if part not in ("..", ".")]
        if not parts:
            return None
        for found in self.by_name.get(parts[-1], []):
            if own and found.parent == folder and not rooted:
                return found
        ends = [
            found
            for found in self.by_name.get(parts[-1], [])
            if found.as_posix().casefold().endswith("/" + "/".join(parts))
            and (len(parts) > 1 or found.parent.name.casefold() in _SHARED)
        ]
        return min(ends, key=lambda f: (len(f.parts), str(f))) if ends else None


@dataclass(slots=True)
class OldAddresses:
    """The imported articles by their files and by the addresses that they had, or may have had."""

    by_file: dict[str, Article] = field(default_factory=dict)
    given: dict[str, Article] = field(default_factory=dict)
    guessed: dict[str, list[Article]] = field(default_factory=dict)

    def add(self, article: Article) -> None:
        """Take note of *article*."""
        self.by_file[str(article.source)] = article
        for address in article.old:
            self.given.setdefault(_plain(address), article)
        stem = (
            article.source.parent
            if article.source.stem.casefold() == "index"
            else article.source.with_suffix("")
        )
        undated = stem.with_name(_DATED.sub("", stem.name) or stem.name) if stem.name else stem
        guesses = {str(stem), str(undated), stem.name, undated.name, article.own_name, article.slug}
        for guess in sorted({_plain(each) for each in guesses} - {"", "."}):
            self.guessed.setdefault(guess, []).append(article)

    def find_file(self, name: str, folder: PurePosixPath) -> Article | None:
        """Return the article whose Markdown file *name* names, seen from *folder*."""
        clean = name.lstrip("/")
        places = [clean] if name.startswith("/") else [f"{folder}/{clean}", clean]
        for place in map(posixpath.normpath, places):
            for each in (place, f"{place}/index.md", f"{place}/Index.md"):
                if each in self.by_file:
                    return self.by_file[each]
        return None

    def find(self, address: str) -> Article | None:
        """Return the article that had *address* (a path), or None when there is none or several may be meant."""
        plain = _plain(address)
        if plain in self.given:
            return self.given[plain]
        found = self.guessed.get(plain, [])
        if len(found) == 1 or not plain:
            return found[0] if found else None
        last = plain.rpartition("/")[2]
        if "." in last or plain.partition("/")[0] in _LISTS:
            return None
        found = self.guessed.get(last, [])
        dated = _DAYS.search(plain)
        if dated:
            for part, name in (("y", "year"), ("m", "month"), ("d", "day")):
                if dated[part] and (part != "d" or len(found) > 1):  # a day may have moved with the time zone
                    meant = int(dated[part])
                    found = [
                        each for each in found if each.moment and getattr(each.moment.day, name) == meant
                    ]
        return found[0] if len(found) == 1 else None


def _plain(address: str) -> str:
    """Return the path of *address* as we compare: small letters, no slashes at its ends, no ``.html``."""
    path = unquote(urlsplit(address).path).strip("/").casefold()
    return _PAGE.sub("", path).strip("/")


def tidy_name(name: str) -> str:
    """Return a file's name as a link can hold it: ``My Photo (1).JPG`` becomes ``my-photo-1.jpg``."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return slugify(name) or "file"
    return f"{slugify(stem) or 'file'}.{slugify(ending)}"
