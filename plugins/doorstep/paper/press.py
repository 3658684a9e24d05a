"""HTML to PDF by WeasyPrint, which is only imported when something is printed; what is made is kept."""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import re
import sys
from functools import cache
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .finish import finish

if TYPE_CHECKING:
    from collections.abc import Iterable

HARMLESS: tuple[tuple[str, str], ...] = (
    (".notdef glyph rendered", "a letter that no font of this machine has is shown as an empty box"),
    ("Please install HarfBuzz version 13+", "coloured emoji are taken out of the copy before it is set"),
)
"""Warnings of WeasyPrint that we know, by their beginning, each with the reason why it may be passed over."""
_FILE = re.compile(r"""file:///[^"')\s]+""")
_CODE = sorted(Path(__file__).parent.glob("*.py"))


def available() -> bool:
    """Return whether WeasyPrint can be loaded: it needs the system's Pango."""
    try:
        import weasyprint  # noqa: F401, PLC0415  slow to import: only when printing
    except (ImportError, OSError):
        return False
    return True


@cache
def version(theme: Path) -> str:
    """Return a hash of what every PDF depends on beside its copy: code, style, fonts, profile, libraries."""
    total = hashlib.sha256("".join(version_of(name) for name in ("weasyprint", "pikepdf", "pydyf")).encode())
    folders = ("paper", "paper-fonts", "colour", "templates/paper")
    files = [file for folder in folders for file in sorted((theme / folder).iterdir()) if file.is_file()]
    for file in [*_CODE, *files]:
        total.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def key(medium: str, copy: str, style: str, day: str, pictures: Iterable[Path], theme: Path) -> str:
    """Return the name under which the PDF of all this is kept."""
    total = hashlib.sha256("\0".join((medium, copy, style, day, version(theme))).encode())
    for picture in pictures:
        if picture.is_file():
            total.update(hashlib.sha256(picture.read_bytes()).digest())
    return total.hexdigest()[:40]


def keep(place: Path, data: bytes) -> None:
    """Write *data* to the cache, whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{os.getpid()}-{place.name}")
    fresh.write_bytes(data)
    fresh.replace(place)


@cache
def _fonts(theme: Path) -> Any:
    """Return the fonts, loaded once for all layouts of a run."""
    del theme
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  slow to import: only when printing

    logging.getLogger("weasyprint").addFilter(_passes)
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    atexit.register(_fonts.cache_clear)  # its folder of fonts goes with it
    return FontConfiguration()


def _passes(record: logging.LogRecord) -> bool:
    return not any(record.getMessage().startswith(start) for start, _ in HARMLESS)


def progress(name: str, edition: str) -> None:
    """Say which PDF is being made: it takes seconds, and people think that nothing happens."""
    print(f"Setting {name} for {edition} ...", file=sys.stderr, flush=True)  # noqa: T201  this is what the person reads


def laid_out(markup: str, theme: Path, **options: Any) -> Any:
    """Return *markup* as a laid out document of WeasyPrint."""
    fonts = _fonts(theme)
    from weasyprint import HTML  # noqa: PLC0415  likewise
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  likewise

    markup, places = portable(markup)

    class Fetcher(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> Any:
            return super().fetch(places.get(url, url), headers)

    document = HTML(string=markup, base_url=theme.resolve().as_uri() + "/", url_fetcher=Fetcher())
    return document.render(font_config=fonts, **options)


def portable(markup: str) -> tuple[str, dict[str, str]]:
    """Return *markup* with its file addresses by the last two names only, and where each of them is.

    WeasyPrint names a picture in the PDF by its address: the same bytes must come from any folder.
    """
    places: dict[str, str] = {}

    def shorter(match: re.Match[str]) -> str:
        name = f"kept:///{'/'.join(match[0].split('/')[-2:])}"
        places[name] = match[0]
        return name

    return _FILE.sub(shorter, markup), places


def pdf(markup: str, medium: str, theme: Path, day: str) -> bytes:
    """Return *markup* as the PDF of a medium; *day* (ISO) is its date."""
    identifier = hashlib.sha256(portable(markup)[0].encode()).hexdigest()[:32].encode()
    options: dict[str, Any] = {"pdf_identifier": identifier}
    if medium == "press":
        options |= {"pdf_variant": "pdf/x-4", "output_intent": "device-cmyk"}
    elif medium == "screen":
        options |= {"pdf_variant": "pdf/ua-1", "dpi": 110, "jpeg_quality": 62, "optimize_images": True}
    else:
        options |= {"optimize_images": True}
    document = laid_out(markup, theme, **options)
    if len(document.pages) != 4:  # noqa: PLR2004  a sheet of A3, folded
        message = f"the newsletter has {len(document.pages)} pages, not 4"
        raise ValueError(message)
    made: bytes = document.write_pdf(**options)
    return finish(made, medium, day)
