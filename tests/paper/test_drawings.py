"""The line and the square code."""

from __future__ import annotations

import datetime
import re

from doorstep.core.line import line
from doorstep.paper.drawings import line_svg, mark_svg, square_code

COLOURS = {"paper": "P", "ink": "I", "soft": "S", "accent": "A", "highlight": "H", "hair": "R"}
TODAY = datetime.date(2026, 11, 22)
CAMPAIGN = """\
---
title: A crossing
stage: {stage}
history:
- date: 1 May 2026
  stage: {stage}
{asks}---
"""
ASKS = "asks:\n- who: the council\n  asked: 12 October 2026\n"


def drawn(library, stage, asks=""):
    """Return the drawing of a campaign at *stage*."""
    records, _ = library({"campaigns/c.md": CAMPAIGN.format(stage=stage, asks=asks)})
    return line_svg(line(records.campaigns["c"], TODAY), COLOURS, 186)


def test_marigold_is_there_only_while_somebody_owes_an_answer(library):
    """The waiting bar, and the core of the station."""
    assert 'fill="H"' in drawn(library, "asked", ASKS)
    assert 'fill="H"' not in drawn(library, "won")


def test_a_tick_stands_for_each_week(library):
    """Forty-one days are five whole weeks."""
    assert drawn(library, "asked", ASKS).count('fill="I"') == 5


def test_every_stage_can_be_drawn(library):
    """Also by itself, before words."""
    for stage in ("heard", "chosen", "asked", "in progress", "won", "part won", "lost", "closed"):
        records, _ = library({"campaigns/c.md": CAMPAIGN.format(stage=stage, asks="")})
        stations = line(records.campaigns["c"], TODAY).stations
        now = next(station for station in stations if station.state == "now")
        assert "<title>" in mark_svg(now, COLOURS)
        assert drawn(library, stage)


def test_every_shape_says_its_colour(library):
    """An SVG without a fill would be RGB black on the press."""
    for shape in re.findall(r"<(?:rect|circle|path)[^>]*>", drawn(library, "asked", ASKS)):
        assert 'fill="' in shape


def test_the_line_can_be_heard(library):
    """Its title names each station and whether it is reached."""
    assert "Asked, now" in drawn(library, "asked", ASKS)


def test_the_square_code_says_where_it_leads():
    """To those who cannot see it."""
    svg = square_code("https://a.example/b/", COLOURS)
    assert "Square code that leads to https://a.example/b/" in svg
    assert 'stroke="I"' in svg
