"""The site's one stylesheet: the tokens as custom properties, then the theme's layers in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LAYERS = ("fonts", "tokens", "base", "layout", "parts", "print")
"""Cascade layers, each a file or a folder in themes/doorstep/static/css; a later one wins."""


def stylesheet(theme: Path, tokens: Mapping[str, Any]) -> str:
    """Return the whole stylesheet; comments and needless blanks are taken out."""
    css = [f"@layer {', '.join(LAYERS)};"]
    for layer in LAYERS:
        inside = custom_properties(tokens) if layer == "tokens" else ""
        for file in _files(theme / "static", layer):
            inside += file.read_text("utf-8")
        css.append(inside if layer == "fonts" else f"@layer {layer}{{{inside}}}")
    return smaller("\n".join(css)).replace('url("../fonts/', 'url("fonts/') + "\n"


def _files(static: Path, layer: str) -> list[Path]:
    if layer == "fonts":
        return [static / "fonts" / "fonts.css"]
    one = static / "css" / f"{layer}.css"
    return [one] if one.is_file() else sorted((static / "css" / layer).glob("*.css"))


def custom_properties(tokens: Mapping[str, Any]) -> str:
    """Return the tokens as custom properties: colours for light and dark, space, type."""
    light, dark = ("".join(f"--{n}:{v};" for n, v in tokens["colour"][mode].items()) for mode in ("light", "dark"))
    rest = "".join(
        f"--{group}-{name}:{value};" for group in ("space", "size") for name, value in tokens[group].items()
    )
    return (
        f":root{{color-scheme:light dark;{light}{rest}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )


def smaller(css: str) -> str:
    """Return *css* without comments and without blanks that mean nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip()
