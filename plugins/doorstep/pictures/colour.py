"""RGB photos to the press's CMYK, by the print condition's ICC profile."""

from __future__ import annotations

import hashlib
import threading
from functools import cache
from pathlib import Path

from PIL import Image, ImageCms
from PIL import __version__ as pillow_version

PROFILE = Path(__file__).parents[3] / "themes" / "doorstep" / "colour" / "ISOcoated_v2_300_bas.icc"
"""FOGRA39, coated paper, at most 300 % ink."""
_lock = threading.Lock()


@cache
def _transform() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.getOpenProfile(str(PROFILE)),
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


@cache
def version() -> str:
    """Return a short hash of what a conversion depends on."""
    return hashlib.sha256(PROFILE.read_bytes() + pillow_version.encode()).hexdigest()[:8]


def to_cmyk(picture: Image.Image) -> Image.Image:
    """Return the sRGB *picture* as CMYK, relative colorimetric with black point compensation."""
    with _lock:
        converted = ImageCms.applyTransform(picture, _transform())
    assert converted is not None  # noqa: S101  only an in-place transform returns None
    return converted
