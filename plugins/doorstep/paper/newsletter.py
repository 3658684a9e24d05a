"""From an edition to its newsletter: copy, measures, layout, PDF."""

from __future__ import annotations

import hashlib
import html
import itertools
import json
import re
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from doorstep.core.editions import span

from . import measure, press
from .columns import Part
from .heads import even
from .layout import Layout, Placed, Rule
from .measure import Size
from .pages import decide
from .pieces import read
from .words import for_template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .pieces import Piece

_LINK = re.compile(r"<a\b[^>]*>|</a>")
_JUMP = re.compile(r'<a href="#[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff](?:[\ufe0f\u200d\U0001f3fb-\U0001f3ff]|[\U0001f000-\U0001faff])*|\ufe0f"
)
"""Small coloured pictures: on the press they would be RGB, and most machines have none."""
_SOURCE = re.compile(r' src="([^"]*)"')
_GRID = 15 * 25.4 / 72
"""mm of a line."""
_COLUMN, _GUTTER, _MARGIN = 58.0, 6.0, 12.0


def newsletter(sheet: Any, tools: Any) -> bytes:
    """Return the newsletter of the sheet's edition as a PDF; *tools* are those of a finishing step."""
    medium = sheet.medium
    edition = sheet.values["edition"]
    colours = tools.tokens["colour"]["press" if medium == "press" else "office"]
    style = stylesheet(tools.theme, colours, medium)
    copy = tools.render(sheet.template, {**sheet.values, **for_template(sheet, tools, colours)})
    copy = _EMOJI.sub("", _links(copy, medium))
    day = (edition.issued or span(edition.period)[1]).isoformat()
    folder = tools.cache / "paper"
    pictures = [Path(unquote(urlsplit(each).path)) for each in _SOURCE.findall(copy)]
    key = press.key(medium, copy, style, day, pictures, tools.theme)
    kept = folder / f"{key}.pdf"
    if kept.is_file():
        found: bytes = kept.read_bytes()
        return found
    press.progress(Path(sheet.path).name, edition.slug)
    pieces = read(copy)
    layout = _layout(pieces, folder, tools.theme, style)
    shell = tools.render(
        "paper/newsletter",
        {
            "edition": edition,
            "pages": [_page(layout, pieces, number) for number in range(1, 5)],
            "style": style,
            "day": day,
            "folio": {number: pieces[f"folio{number}"].inner for number in range(2, 5)},
        },
    )
    made = press.pdf(shell, medium, tools.theme, day)
    press.keep(kept, made)
    return made


def _links(copy: str, medium: str) -> str:
    """Return *copy* with links only where they work: PDF/X forbids them, and nobody clicks on paper."""
    return _JUMP.sub(r"\1", copy) if medium == "screen" else _LINK.sub("", copy)


def _layout(pieces: Mapping[str, Piece], folder: Path, theme: Path, style: str) -> Layout:
    """Return the layout, from the cache if the same copy was laid out for another medium or before."""
    neutral = {k: _neutral(p) for k, p in pieces.items()}
    body = measure.page(neutral)
    geometry = (theme / "paper" / "newsletter.css").read_text("utf-8")
    key = hashlib.sha256("\0".join((body, geometry, press.version(theme))).encode()).hexdigest()[:40]
    kept = folder / f"layout-{key}.json"
    if kept.is_file():
        return _unpacked(kept.read_text("utf-8"))
    sizes = measure.sizes(_tall(body, style), neutral, lambda markup: press.laid_out(markup, theme))
    layout = decide(pieces, sizes)
    layout.rows = _evened(layout, neutral, sizes, style, theme)
    layout.placed = [replace(each, part=_lettered(each.part, sizes)) for each in layout.placed]
    press.keep(kept, json.dumps(asdict(layout)).encode())
    return layout


def _tall(body: str, style: str) -> str:
    """Return a document on one endless page."""
    endless = "@page{size:210mm 100000mm;bleed:0}"
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>-</title>'
        f"<style>{style}{endless}</style></head><body>{body}</body></html>"
    )


def _evened(
    layout: Layout, pieces: Mapping[str, Piece], sizes: Mapping[str, Size], style: str, theme: Path
) -> dict[str, int]:
    """Return the heads whose lines can be made even without becoming more, with their number of lines."""
    several = {p.part.key: sizes[p.part.key].rows for p in layout.placed if sizes[p.part.key].rows > 1}
    if not several:
        return {}
    broken = {key: replace(pieces[key], inner=even(pieces[key].inner, rows)) for key, rows in several.items()}
    again = measure.sizes(
        _tall(measure.page(broken), style), broken, lambda markup: press.laid_out(markup, theme)
    )
    return {key: rows for key, rows in several.items() if again[key] == sizes[key]}


def _neutral(piece: Piece) -> Piece:
    """Return *piece* without what differs between the media: links, addresses of pictures, colours of drawings."""
    inner = _SOURCE.sub("", _LINK.sub("", piece.inner)).replace("<img", "<wbr").replace("device-cmyk", "")
    inner = re.sub(
        r"<svg[^>]*?(width=\"\S+\") (height=\"\S+\")[^>]*>.*?</svg>",
        r"<svg \1 \2></svg>",
        inner,
        flags=re.DOTALL,
    )
    return type(piece)(
        key=piece.key,
        kind=piece.kind,
        inner=inner,
        width=piece.width,
        role=piece.role,
        attributes=piece.attributes,
    )


def _unpacked(text: str) -> Layout:
    """Return a layout that was kept."""
    data = json.loads(text)
    placed = [Placed(**{**each, "part": Part(**each["part"])}) for each in data["placed"]]
    return Layout(placed=placed, rules=[Rule(**each) for each in data["rules"]], rows=data["rows"])


def _page(layout: Layout, pieces: Mapping[str, Piece], number: int) -> str:
    """Return the HTML of what is placed on a page: stories in their order, then rules."""
    on_it = [placed for placed in layout.placed if placed.page == number]
    found = []
    for listed, together in itertools.groupby(on_it, lambda placed: pieces[placed.part.key].listed):
        boxes = [(each, _placed(each, pieces, layout.rows.get(each.part.key, 0))) for each in together]
        found.append(_list(boxes) if listed else "".join(box for _, box in boxes))
    found += [_rule(rule) for rule in layout.rules if rule.page == number]
    return "".join(found)


def _list(boxes: Sequence[tuple[Placed, str]]) -> str:
    """Return the boxes of items as one list; what one item has in two columns stays one item."""
    items: list[str] = []
    for placed, box in boxes:
        if placed.part.start and items:
            items[-1] += box
        else:
            items.append(box)
    return f'<ul class="list">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def _at(column: float, top: float) -> str:
    return f"left:{_MARGIN + column * (_COLUMN + _GUTTER):.3f}mm;top:{12 + top * _GRID:.3f}mm"


def _placed(placed: Placed, pieces: Mapping[str, Piece], rows: int) -> str:
    """Return a part in its place."""
    piece, part = pieces[placed.part.key], placed.part
    wide = placed.width * (_COLUMN + _GUTTER) - _GUTTER
    box = f'style="{_at(placed.column, placed.top)};width:{wide:.3f}mm;height:{part.lines * _GRID:.3f}mm"'
    if piece.kind != "text":
        return f'<div class="box {piece.role} w{placed.width}" {box}>{even(piece.inner, rows)}</div>'
    return f'<div class="box" {box}>{piece.part(part.first, part.last)}</div>'


def _lettered(part: Part, sizes: Mapping[str, Size]) -> Part:
    """Return *part* with the letters from and to which it is set."""
    ends = sizes[part.key].ends
    if not ends:
        return part
    last = part.letters or (None if part.end == len(ends) else ends[part.end - 1])
    return replace(part, first=ends[part.start - 1] if part.start else 0, last=last)


def _rule(rule: Rule) -> str:
    """Return a rule as an empty box."""
    if rule.kind == "hair":
        left = _MARGIN + rule.column * (_COLUMN + _GUTTER) - _GUTTER / 2
        style = f"left:{left:.3f}mm;top:{12 + rule.top * _GRID:.3f}mm;height:{rule.height * _GRID:.3f}mm"
        return f'<div class="box gutter" style="{style}"></div>'
    wide = rule.width * (_COLUMN + _GUTTER) - _GUTTER
    return f'<div class="box rule {rule.kind}" style="{_at(rule.column, rule.top)};width:{wide:.3f}mm"></div>'


@cache
def _css(theme: Path, medium: str) -> str:
    folder = theme / "paper"
    fonts = (theme / "paper-fonts" / "fonts.css").read_text("utf-8")
    fonts = fonts.replace('url("', f'url("{(theme / "paper-fonts").resolve().as_uri()}/')
    target = (folder / f"{medium}.css").read_text("utf-8")
    target = target.replace('url("', f'url("{(theme / "colour").resolve().as_uri()}/')
    return fonts + target + (folder / "newsletter.css").read_text("utf-8")


def stylesheet(theme: Path, colours: Mapping[str, str], medium: str) -> str:
    """Return the style sheet of a medium: fonts, colours, the target's own, and the newsletter's."""
    variables = "".join(f"--{name}:{value};" for name, value in colours.items())
    return f":root{{{html.escape(variables, quote=False)}}}{_css(theme, medium)}"


__all__ = ["Size", "newsletter", "stylesheet"]
