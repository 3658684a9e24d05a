"""Open a picture file as volunteers hand it in, and say in their words what is wrong with it."""

from __future__ import annotations

import hashlib
import io
import threading
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_PIXELS = 80_000_000
"""Larger pictures are refused: no camera makes them, and they fill a small machine's memory."""
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP")
SRGB = ImageCms.createProfile("sRGB")
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation (TIFF 6.0, tag 274)."""
_ORIENTATION = 274
_reading = threading.Lock()
"""Held while a picture is opened: warnings can only be caught by one thread at a time."""


class UnusableError(ValueError):
    """A picture that cannot be published; the message is for the volunteer, with what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        """Keep the *remedy* beside the message."""
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A usable picture: its size upright in px, and a hash of its bytes."""

    width: int
    height: int
    digest: str


def inspect(file: Path) -> PictureFile:
    """Return what *file* is, having decoded all of it; raise UnusableError when it cannot be used."""
    data = file.read_bytes()
    picture, orientation = _opened(data, file.name)
    on_its_side = orientation >= 5  # noqa: PLR2004  5 to 8 lie on their side
    width, height = picture.size[::-1] if on_its_side else picture.size
    return PictureFile(width=width, height=height, digest=hashlib.sha256(data).hexdigest()[:16])


def upright(file: Path) -> Image.Image:
    """Return the picture as it should be seen: upright, sRGB, on white, without any metadata."""
    picture, orientation = _opened(file.read_bytes(), file.name)
    profile = picture.info.get("icc_profile")
    if orientation in TURNS:
        picture = picture.transpose(TURNS[orientation])
    picture = _in_srgb(picture, profile)
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    return clean


def _opened(data: bytes, name: str) -> tuple[Image.Image, int]:
    """Return the decoded first frame of *data* and its EXIF orientation (1 to 8); raise UnusableError."""
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypmsf1"):
        message = f'"{name}" is a HEIC photo, as iPhones save them, and cannot be read'
        remedy = (
            "On the phone, share it by e-mail, or set Camera, Formats to Most Compatible; or save it as JPEG."
        )
        raise UnusableError(message, remedy)
    with _reading, _whole_files_only(), warnings.catch_warnings():
        # a damaged tag is no reason to refuse a sound picture; a bomb is refused by its size below
        warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
            _check_size(picture, name)
            picture.load()
            orientation = picture.getexif().get(_ORIENTATION, 1)
        except UnusableError:
            raise
        except UnidentifiedImageError:
            message = f'"{name}" is not a picture that can be read'
            raise UnusableError(message, "Open it in a picture program and save it as JPEG or PNG.") from None
        except Image.DecompressionBombError:
            raise _too_large(name) from None
        except (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError) as error:
            message = f'"{name}" is damaged ({error})'
            raise UnusableError(message, "Copy it again from the camera, or save it again as JPEG.") from None
    return picture, orientation if orientation in TURNS else 1


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Refuse truncated files, whatever others say: WeasyPrint lets Pillow accept them as soon as it is imported."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _check_size(picture: Image.Image, name: str) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_large(name)
    if min(picture.size) < 1:
        message = f'"{name}" is empty'
        raise UnusableError(message, "Copy it again from the camera.")


def _too_large(name: str) -> UnusableError:
    message = f'"{name}" has more than {MOST_PIXELS // 1_000_000} million pixels'
    return UnusableError(message, "Save it smaller: 3000 pixels wide is enough for print.")


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Return *picture* as RGB in sRGB; see-through parts stand on white."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        picture = Image.alpha_composite(white, picture).convert("RGB")
    if picture.mode in ("I", "I;16", "I;16B", "I;16L", "F"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = (
                None  # the profile is damaged or of another kind: the plain numbers are the best there is
            )
        if converted is not None:
            return converted
    return picture.convert("RGB")
