"""The one style sheet: layers, tokens, size."""

import re
import tomllib
from pathlib import Path

import pytest

from doorstep.web.stylesheet import LAYERS, custom_properties, smaller, stylesheet

THEME = Path(__file__).parents[2] / "themes" / "doorstep"
LIMIT = 20_000
"""Bytes of the whole style sheet, uncompressed (publications.md, Web)."""


@pytest.fixture(scope="module")
def tokens():
    """Return the theme's tokens."""
    return tomllib.loads((THEME / "tokens.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def css(tokens):
    """Return the whole style sheet."""
    return stylesheet(THEME, tokens)


def own_files():
    """Return the style sheets that are written by hand."""
    return sorted((THEME / "static" / "css").rglob("*.css"))


def test_the_style_sheet_keeps_its_size(css):
    """It is one file of at most 20 kB before compression."""
    assert len(css.encode()) <= LIMIT


def test_the_layers_are_declared_in_order(css):
    """A later layer wins, whatever a selector weighs."""
    assert css.startswith(f"@layer {','.join(LAYERS)};")
    assert [css.find(f"@layer {name}{{") for name in LAYERS[1:]] == sorted(
        css.find(f"@layer {name}{{") for name in LAYERS[1:]
    )


def test_fonts_are_found_beside_the_style_sheet(css):
    """Each font that it names is a file of the theme, seen from theme/site.css."""
    fonts = re.findall(r'url\("([^"]+)"\)', css)
    assert fonts
    assert [font for font in fonts if not (THEME / "static" / font).is_file()] == []


@pytest.mark.parametrize("file", own_files(), ids=lambda f: f.stem)
def test_no_colour_is_written_outside_the_tokens(file):
    """A style sheet names colours by their token; only the reader's system colours are words."""
    text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
    assert (
        re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab|color)a?\(|:\s*(?:white|black)\b", text) == []
    )


@pytest.mark.parametrize("file", own_files(), ids=lambda f: f.stem)
def test_every_style_sheet_says_what_it_is_for(file):
    """It opens with a comment."""
    assert file.read_text("utf-8").startswith("/* ")


def test_every_custom_property_that_is_used_is_there(css):
    """A misspelt token would silently be nothing."""
    used = set(re.findall(r"var\(--([\w-]+)", css))
    assert used - set(re.findall(r"--([\w-]+):", css)) == set()


def test_no_text_is_smaller_than_sixteen_pixels(css):
    """No size is below 1rem, in a font-size, a font, or a token."""
    sizes = re.findall(r"font(?:-size)?:[^;}]*?(?:clamp\()?(\d*\.?\d+)rem", css)
    assert sizes
    assert [size for size in sizes if float(size) < 1] == []


def test_dark_says_only_what_differs(tokens):
    """A colour that is the same in the dark is not repeated."""
    properties = custom_properties(tokens)
    assert properties.count("--paper:") == 2
    assert properties.count("--highlight:") == 1


def test_smaller_takes_out_only_what_means_nothing():
    """Comments and blanks go; sums keep their blanks, and lines run across."""
    css = "a > b , i{\n  margin-block-start: 2px ; /* why */\n  inline-size: calc(1px + 2px) !important;\n}"
    assert smaller(css) == "a>b,i{margin-top:2px;width:calc(1px + 2px)!important}"
