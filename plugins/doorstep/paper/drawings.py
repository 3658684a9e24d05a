"""Drawings of the paper: a campaign's line and the square code, as SVG with every colour written out.

Sizes are in mm; the geometry is that of the look: an 8 mm box, the track through its middle.
"""

from __future__ import annotations

import html
import io
import re
from typing import TYPE_CHECKING

import segno
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from doorstep.core.line import Line, Station

LIST = 0.62
"""Scale of a line in a list."""
LABEL = 26.0
"""mm of the last station's label."""


def line_svg(
    line: Line, colours: Mapping[str, str], width: float, last: float = LABEL, scale: float = 1.0
) -> Markup:
    """Return the drawing of *line*, *width* mm wide, the last station *last* mm before the end."""
    stations = line.stations
    places = positions(len(stations), width, last, scale)
    share = line.clock.share if line.clock and line.clock.waiting else 0
    weeks = line.clock.weeks if line.clock and line.clock.waiting else 0
    drawn: list[str] = []
    for place, station, after, follows in zip(places, stations, places[1:], stations[1:], strict=False):
        drawn += _gap(place, after, station, follows, (share, weeks), colours, scale)
    for place, station in zip(places, stations, strict=True):
        drawn += _station(place, station, colours, scale)
    said = "; ".join(_said(station) for station in stations)
    return _svg(drawn, f"{-1.4 * scale:g} 0 {width:g} {8 * scale:g}", width, 8 * scale, f"The line: {said}")


def positions(count: int, width: float, last: float, scale: float) -> list[float]:
    """Return the middles of *count* stations, equally spaced over *width* mm; five keep the pitch of a whole line."""
    step = (width - last) / max(4, count - 1)
    return [2.1 * scale + number * step for number in range(count)]


def mark_svg(station: Station, colours: Mapping[str, str]) -> Markup:
    """Return a station alone, 4.6 mm wide, to stand before words."""
    scale = LIST
    drawn = _station(1.3, station, colours, scale)
    return _svg(drawn, "-1 0.18 4.6 4.6", 4.6, 4.6, station.name)


def square_code(address: str, colours: Mapping[str, str], size: float = 24) -> Markup:
    """Return the square code that leads to *address*, *size* mm wide."""
    written = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        written, kind="svg", xmldecl=False, border=0, omitsize=True
    )
    svg = written.getvalue().decode()
    path = re.search(r'\bd="([^"]+)"', svg)
    view = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    assert path  # noqa: S101  segno always draws one path
    assert view  # noqa: S101  likewise
    drawn = [f'<path d="{path[1]}" stroke="{colours["ink"]}" stroke-width="1" fill="none"/>']
    return _svg(drawn, f"0 0 {view[1]} {view[2]}", size, size, f"Square code that leads to {address}")


def _svg(drawn: Sequence[str], view: str, width: float, height: float, title: str) -> Markup:
    return Markup(  # noqa: S704  made of numbers and tokens; the title is escaped
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" viewBox="{view}">'
        f"<title>{html.escape(title)}</title>{''.join(drawn)}</svg>"
    )


def _said(station: Station) -> str:
    """Return a station as a listener hears it."""
    state = {"done": "done", "now": "now", "ahead": "ahead"}[station.state]
    return f"{station.name}, {state}" + (f", {station.when}" if station.when else "")


def _rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{x:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}" fill="{fill}"/>'


def _disc(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{radius:.3f}" fill="{fill}"/>'


def _ring(x: float, y: float, radius: float, width: float, stroke: str, fill: str) -> str:
    return f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{radius:.3f}" fill="{fill}" stroke="{stroke}" stroke-width="{width:.3f}"/>'


def _gap(
    x: float,
    after: float,
    station: Station,
    follows: Station,
    waiting: tuple[float, int],
    colours: Mapping[str, str],
    k: float,
) -> list[str]:
    """Return the track between two stations: travelled, or dotted with the waiting bar before it."""
    y = 4 * k
    if follows.state != "ahead":
        end = after - 0.2 * k if follows.mark == "closed" else after
        return [_rect(x, y - 0.6 * k, end - x, 1.2 * k, colours["accent"])]
    drawn = []
    at = x + (3.6 if station.state == "now" else 2.2) * k
    if station.mark == "waiting":
        share, weeks = waiting
        full = after - x - 5.4 * k
        long = share * full
        drawn.append(_rect(at - 0.6 * k, y - 1.7 * k, long + 0.6 * k, 3.4 * k, colours["highlight"]))
        ticks = range(1, weeks + 1) if k > LIST else []
        drawn += [
            _rect(at + n * full / 13 - 0.28 * k, y - 2.4 * k, 0.56 * k, 4.8 * k, colours["ink"])
            for n in ticks
        ]
        if k <= LIST:
            drawn.append(_rect(at + long - 0.28 * k, y - 2.4 * k, 0.56 * k, 4.8 * k, colours["ink"]))
        at += long + 0.9 * k
    while at < after - 1.8 * k:
        drawn.append(_disc(at, y, 0.25 * k, colours["soft"]))
        at += 1.25 * k
    return drawn


def _station(x: float, station: Station, colours: Mapping[str, str], k: float) -> list[str]:
    """Return one stop."""
    y, accent, paper = 4 * k, colours["accent"], colours["paper"]
    ring = _ring(x, y, 3 * k, 1.05 * k, accent, paper)
    if station.state == "done":
        return [_disc(x, y, 2.1 * k, accent)]
    if station.state == "ahead":
        return [_ring(x, y, 1.35 * k, 0.45 * k, colours["soft"], paper)]
    match station.mark:
        case "waiting":
            return [ring, _disc(x, y, 1.9 * k, colours["highlight"])]
        case "won":
            tick = f"M{x - 1.6 * k:.3f} {y + 0.1 * k:.3f} l{1.15 * k:.3f} {1.15 * k:.3f} l{2.15 * k:.3f} {-2.55 * k:.3f}"
            return [_disc(x, y, 3.5 * k, accent), _stroke(tick, paper, 0.85 * k)]
        case "part won":
            half = f"M{x:.3f} {y - 3 * k:.3f} A{3 * k:.3f} {3 * k:.3f} 0 0 0 {x:.3f} {y + 3 * k:.3f} Z"
            return [ring, f'<path d="{half}" fill="{accent}"/>']
        case "lost":
            a, b = 1.15 * k, 2.3 * k
            cross = f"M{x - a:.3f} {y - a:.3f} l{b:.3f} {b:.3f} M{x + a:.3f} {y - a:.3f} l{-b:.3f} {b:.3f}"
            return [ring, _stroke(cross, accent, 0.95 * k)]
        case "closed":
            return [_rect(x - 0.2 * k, y - 3.5 * k, 1.4 * k, 7 * k, accent)]
    return [ring]


def _stroke(path: str, colour: str, width: float) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.3f}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
