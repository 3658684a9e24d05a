"""The site's one stylesheet: the tokens as custom properties, then the theme's layers in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LAYERS = ("fonts", "tokens", "base", "layout", "parts", "print")
"""Cascade layers, each a file or a folder in themes/doorstep/static/css; a later one wins."""


SHORTER = {
    "-block-start": "-top",
    "-block-end": "-bottom",
    "inline-size": "width",
    "block-size": "height",
    "inset-top": "top",
    ": ": ":",
    " !important": "!important",
}
"""Names that mean the same where lines run across, as on all our pages: fewer bytes, older browsers."""


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
    """Return the tokens as custom properties: colours for light and dark, widths, type."""
    colour = tokens["colour"]
    light = "".join(f"--{name}:{value};" for name, value in colour["light"].items())
    changed = {name: value for name, value in colour["dark"].items() if value != colour["light"].get(name)}
    dark = "".join(f"--{name}:{value};" for name, value in changed.items())
    rest = "".join(f"--size-{name}:{value};" for name, value in tokens["size"].items())
    rest += "".join(f"--{name}:{value};" for name, value in tokens["type"].items())
    return (
        f":root{{color-scheme:light dark;{light}{rest}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )


def smaller(css: str) -> str:
    """Return *css* without comments and without blanks that mean nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r" ?([{};,>]) ?", r"\1", css).replace(";}", "}").strip()
    for long, short in SHORTER.items():
        css = css.replace(long, short)
    return css
