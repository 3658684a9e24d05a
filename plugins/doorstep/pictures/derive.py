"""The copies of a picture that are published: AVIF and JPEG in several widths, and those for print.

A copy's name holds the hash of its original, so an address never changes its picture, and a copy
that is in the cache is never made twice.
"""

from __future__ import annotations

import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PIL import Image, ImageOps
from PIL import __version__ as pillow_version

from doorstep.core.records import slugify

from . import colour, files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WIDTHS = (320, 640, 960, 1440)
"""Widths in px of the copies for the web; never larger than the original."""
FACE = 192
"""Side in px of a face's square copy."""
JPEG: dict[str, object] = {"quality": 77, "optimize": True, "progressive": True, "subsampling": "4:2:0"}
AVIF: dict[str, object] = {"quality": 50, "speed": 8, "max_threads": 1}
_SETTINGS_KEY = "copies-" + hashlib.sha256(f"{JPEG}{AVIF}{pillow_version}".encode()).hexdigest()[:8]
"""The cache's folder for copies made with these settings by this Pillow."""
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One published copy: *path* below the site's root, its size in px."""

    original: str
    path: str
    width: int
    height: int
    square: bool = False


class Pictures:
    """Every picture below *content*, and its copies, which are kept in *cache*."""

    def __init__(self, content: Path, cache: Path) -> None:
        """Open the cache; what is known of a file holds while its size and time are unchanged."""
        self.content = content
        self.cache = cache
        self._index = cache / "index.json"
        self._known: dict[str, dict[str, str | int]] = {}
        self._used: dict[str, dict[str, str | int]] = {}
        self._wanted: dict[str, Copy] = {}
        if self._index.is_file():
            try:
                self._known = json.loads(self._index.read_text("utf-8"))
            except ValueError:
                self._known = {}

    def look(self, file: str) -> files.PictureFile:
        """Return what the picture *file* (below content) is; raise UnusableError."""
        place = self.content / file
        state = place.stat()
        key = f"{place}|{state.st_size}|{state.st_mtime_ns}"
        known = self._used.get(key) or self._known.get(key)
        if known is None:
            known = asdict(files.inspect(place))
        self._used[key] = known
        return files.PictureFile(
            width=int(known["width"]), height=int(known["height"]), digest=str(known["digest"])
        )

    def copies(self, file: str, kind: str = "jpg") -> list[Copy]:
        """Return the copies of *file* for the web, the narrowest first; *kind* is jpg or avif."""
        found = self.look(file)
        widths = [width for width in WIDTHS if width < found.width] or [found.width]
        if found.width < WIDTHS[-1] and found.width not in widths:
            widths.append(found.width)
        name = f"images/{slugify(PurePosixPath(file).stem)[:60]}-{found.digest[:8]}"
        made = [
            Copy(
                original=file,
                path=f"{name}-{width}.{kind}",
                width=width,
                height=max(1, round(found.height * width / found.width)),
            )
            for width in widths
        ]
        self._wanted |= {copy.path: copy for copy in made}
        return made

    def face(self, file: str) -> Copy:
        """Return the square copy of a portrait, cut from its middle, FACE px wide."""
        digest = self.look(file).digest[:8]
        path = f"images/{slugify(PurePosixPath(file).stem)[:60]}-{digest}-face.jpg"
        copy = Copy(original=file, path=path, width=FACE, height=FACE, square=True)
        self._wanted[path] = copy
        return copy

    def place_of(self, copy: Copy) -> Path:
        """Return the file of *copy* in the cache, making it first when it is not there."""
        kept = self.cache / _SETTINGS_KEY / PurePosixPath(copy.path).name
        if not kept.is_file():
            self._make([copy])
        return kept

    def wanted(self) -> list[Copy]:
        """Return every copy that was asked for so far, by path."""
        return [self._wanted[path] for path in sorted(self._wanted)]

    def make_all(self, tell: Callable[[int, int], None] = lambda _done, _all: None) -> None:
        """Make every wanted copy that is not in the cache, on all cores; *tell* hears of the progress."""
        todo: dict[str, list[Copy]] = {}
        for copy in self.wanted():
            if not (self.cache / _SETTINGS_KEY / PurePosixPath(copy.path).name).is_file():
                todo.setdefault(copy.original, []).append(copy)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for done, _ in enumerate(pool.map(self._make, todo.values()), 1):
                tell(done, len(todo))

    def _make(self, copies: Iterable[Copy]) -> None:
        """Make *copies* of one original, each from the next wider."""
        picture = None
        for copy in sorted(copies, key=lambda c: -c.width):
            picture = picture or files.upright(self.content / copy.original)
            size = (copy.width, copy.height)
            if copy.square:
                small = ImageOps.fit(
                    files.upright(self.content / copy.original), size, Image.Resampling.LANCZOS
                )
            else:
                small = picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
            options: dict[str, object] = AVIF if copy.path.endswith("avif") else JPEG
            self._keep(small, _SETTINGS_KEY, PurePosixPath(copy.path).name, options)

    def printable(self, file: str, width_mm: float, *, press: bool, ppi: int) -> Path:
        """Return a copy of *file* to be printed *width_mm* wide at *ppi* or less: CMYK for the press, else sRGB."""
        found = self.look(file)
        width = min(found.width, round(width_mm / MM_PER_INCH * ppi))
        height = max(1, round(found.height * width / found.width))
        name = (
            f"{slugify(PurePosixPath(file).stem)[:60]}-{found.digest}-{width}{'-cmyk' if press else ''}.jpg"
        )
        folder = f"print-{colour.version() if press else _SETTINGS_KEY}"
        kept = self.cache / folder / name
        if not kept.is_file():
            picture = files.upright(self.content / file).resize((width, height), Image.Resampling.LANCZOS)
            if press:
                picture = colour.to_cmyk(picture)
            options: dict[str, object] = (
                {"quality": 88, "subsampling": "4:4:4", "dpi": (ppi, ppi)}
                if press
                else {"quality": 82, "dpi": (ppi, ppi)}
            )
            self._keep(picture, folder, name, options)
        return kept

    def _keep(self, picture: Image.Image, folder: str, name: str, options: dict[str, object]) -> None:
        """Write *picture* to the cache, whole or not at all."""
        place = self.cache / folder
        place.mkdir(parents=True, exist_ok=True)
        fresh = place / f".{os.getpid()}-{name}"
        picture.save(fresh, "AVIF" if name.endswith("avif") else "JPEG", **options)
        fresh.replace(place / name)

    def save(self) -> None:
        """Remember what this run learned about the picture files."""
        data = json.dumps(self._used, indent=0, sort_keys=True)
        if self._index.is_file() and self._index.read_text("utf-8") == data:
            return
        self.cache.mkdir(parents=True, exist_ok=True)
        fresh = self._index.with_suffix(f".{os.getpid()}")
        fresh.write_text(data, "utf-8")
        fresh.replace(self._index)
