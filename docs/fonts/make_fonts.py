#!/usr/bin/env python3
"""Cut Doorstep's fonts from the unpacked upstream packages.

    python docs/fonts/make_fonts.py PACKAGES [--root REPOSITORY]

PACKAGES holds one folder a package (see README.md beside this file). Written are

* ``themes/doorstep/static/fonts/``: WOFF2 for the web, ``fonts.css``, licences;
* ``themes/doorstep/paper-fonts/``: static TTF for PDF and share cards, ``fonts.css``, licences.

The same packages and the same versions of fontTools and brotli give the same bytes: nothing here reads the
clock. Every face is renamed, because the Source fonts' licence reserves the name "Source".
"""

from __future__ import annotations

import argparse
import io
import logging
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as harfbuzz
from fontTools import subset
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import dropImpliedOnCurvePoints
from fontTools.ttLib.woff2 import WOFF2FlavorData
from fontTools.varLib import build as build_variable
from fontTools.varLib import instancer

# ---------------------------------------------------------------------------------------------
# What is cut
# ---------------------------------------------------------------------------------------------

EPOCH = 3_850_000_000  # seconds since 1904; a constant stands in for the time of the build
VERSION = "1.000"


@dataclass(frozen=True)
class Source:
    """One upstream style: the Latin file and the Latin-extended file that completes it."""

    title: str  # as upstream calls it
    folder: str  # of the unpacked package, below PACKAGES
    latin: str
    latin_ext: str

    def paths(self, packages: Path) -> list[Path]:
        return [packages / self.folder / "files" / name for name in (self.latin, self.latin_ext)]


def _source(title: str, stem: str, cut: str, style: str) -> Source:
    return Source(
        title,
        stem,
        f"{stem}-latin-{cut}-{style}.woff2",
        f"{stem}-latin-ext-{cut}-{style}.woff2",
    )


SERIF = _source("Source Serif 4", "source-serif-4", "opsz", "normal")
SERIF_ITALIC = _source("Source Serif 4", "source-serif-4", "opsz", "italic")
SANS = _source("Source Sans 3", "source-sans-3", "wght", "normal")
SANS_ITALIC = _source("Source Sans 3", "source-sans-3", "wght", "italic")
LARGE = _source("Atkinson Hyperlegible Next", "atkinson-hyperlegible-next", "wght", "normal")
LARGE_ITALIC = _source("Atkinson Hyperlegible Next", "atkinson-hyperlegible-next", "wght", "italic")

# Only their advance widths are read: they have those of Georgia and Arial.
GEORGIA_WIDTHS = ("gelasio", "gelasio-latin-{}.woff2")
ARIAL_WIDTHS = ("arimo", "arimo-latin-{}.woff2")


@dataclass(frozen=True)
class PaperFace:
    """One static TTF for PDF and share cards."""

    file: str
    family: str
    style: str  # as the name table says it
    weight: int
    italic: bool
    source: Source
    opsz: float | None = None


PAPER: tuple[PaperFace, ...] = (
    PaperFace("doorstep-display-600.ttf", "Doorstep Display", "SemiBold", 600, False, SERIF, 60),
    PaperFace("doorstep-head-600.ttf", "Doorstep Head", "SemiBold", 600, False, SERIF, 24),
    PaperFace("doorstep-text-400.ttf", "Doorstep Text", "Regular", 400, False, SERIF, 12),
    PaperFace("doorstep-text-400-italic.ttf", "Doorstep Text", "Italic", 400, True, SERIF_ITALIC, 14),
    PaperFace("doorstep-sans-400.ttf", "Doorstep Sans Paper", "Regular", 400, False, SANS),
    PaperFace("doorstep-sans-600.ttf", "Doorstep Sans Paper", "SemiBold", 600, False, SANS),
    PaperFace("doorstep-sans-400-italic.ttf", "Doorstep Sans Paper", "Italic", 400, True, SANS_ITALIC),
    PaperFace("doorstep-large-400.ttf", "Doorstep Large", "Regular", 400, False, LARGE),
    PaperFace("doorstep-large-700.ttf", "Doorstep Large", "Bold", 700, False, LARGE),
    PaperFace("doorstep-large-400-italic.ttf", "Doorstep Large", "Italic", 400, True, LARGE_ITALIC),
)


@dataclass(frozen=True)
class Master:
    """A point in the upstream design space."""

    weight: int
    opsz: float | None = None

    def location(self) -> dict[str, float]:
        here: dict[str, float] = {"wght": self.weight}
        if self.opsz is not None:
            here["opsz"] = self.opsz
        return here


@dataclass(frozen=True)
class WebFace:
    """One face on the web: a single cut, or a weight axis between two cuts."""

    stem: str
    family: str
    italic: bool
    source: Source
    masters: tuple[Master, ...]
    features: tuple[str, ...] = ("kern", "liga")

    @property
    def weights(self) -> str:
        return " ".join(str(m.weight) for m in self.masters)


# The serif's two ends have the optical size that suits their use: 400 is read at 21 to 26 px,
# 650 stands at 20 to 82 px. Figures are lining and tabular as they come; the upright serif also has
# proportional ones (pnum) for headlines and large dates.
WEB: tuple[WebFace, ...] = (
    WebFace(
        "doorstep-serif",
        "Doorstep Serif",
        False,
        SERIF,
        (Master(400, 22), Master(650, 40)),
        ("kern", "liga", "pnum"),
    ),
    WebFace("doorstep-serif-italic", "Doorstep Serif", True, SERIF_ITALIC, (Master(400, 28),)),
    WebFace("doorstep-sans", "Doorstep Sans", False, SANS, (Master(400), Master(600))),
)

# ---------------------------------------------------------------------------------------------
# Which characters
# ---------------------------------------------------------------------------------------------


def _chars(text: str) -> set[int]:
    return {ord(c) for c in text}


def _range(first: int, last: int) -> set[int]:
    return set(range(first, last + 1))


# What an English (or, with the circumflexes, nearly every Welsh) page needs.
CORE = (
    _range(0x20, 0x7E)
    | _chars("\u00a0£€½¼¾©°·×²§")
    | _chars("–—‘’“”•…−←→✓\u2009\u202f\u2010\u2011")
    | _chars("áàâäçéèêëíîïñóôöúûüÂÉÎÔŵŷ")
)
# The rest of Latin-1 and Latin Extended-A, the Welsh accents and the Romanian comma letters.
EXTENDED = (
    (
        _range(0xA1, 0xFF)
        | _range(0x100, 0x17F)
        | _range(0x1E80, 0x1E85)
        | _range(0x1EF2, 0x1EF3)
        | _range(0x218, 0x21B)
        | _chars("‚„†‡‰‹›™′″⁄↑↓")
    )
    - CORE
    - {0xAD}
)
# The same in few words for the style sheet; it may promise more than there is.
EXTENDED_RANGE = "U+A1-AC,U+AE-17F,U+218-21B,U+1E80-1E85,U+1EF2-1EF3,U+201A-2044,U+2122,U+2191-2193"

PAPER_FEATURES = (
    "kern", "mark", "mkmk", "ccmp", "locl", "liga", "frac", "numr", "dnom", "pnum", "tnum",
)  # fmt: skip

# Characters that no upstream Latin file has, shown with a glyph that it has.
ALIASES = {0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x2009}

# Kerning on the web, in thousandths of an em: rounded to multiples of the step (at most 0.2 px off
# at 82 px), and none where it is less than the least (0.6 px at 82 px).
KERN_STEP = 5
KERN_LEAST = 8

# What a line of the paper is like: the fallback faces are made to set this as wide as ours do.
SAMPLE = (
    "In one hour before school, volunteers counted 212 children crossing at the bend. The borough "
    "council has had the figures since 3 March. An answer was due by the end of the month. Cllr Dev "
    "Sandhu asks again in the chamber on Monday. Nine till one, from 28 March: the evenings we asked "
    "for were turned down, a part win. Coastline Buses will hold the 9.52 for ten minutes on a trial "
    "that ends in June. Tell us in your own words. A volunteer reads every one, and we write back "
    "within a week. It took a year, 640 names on paper, and Ivy Cole, who walks her dog at nine each "
    "night. The surveyor’s visit that tenants asked for took place on 16 March. Saturday mornings are "
    "back at the library. Keep the post office counter. Ruth Ellery’s advice evening moves to the hall."
)

log = logging.getLogger("make_fonts")

# ---------------------------------------------------------------------------------------------
# Cutting
# ---------------------------------------------------------------------------------------------


def reload(font: TTFont) -> TTFont:
    """Write a font and read it back, so that no half-parsed table is left over."""
    font.flavor = None
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=True)
    buffer.seek(0)
    return TTFont(buffer, recalcTimestamp=False)


def restrict(font: TTFont, unicodes: Iterable[int], features: Iterable[str], *, marks: bool) -> TTFont:
    """Keep these characters and features, and what they need."""
    options = subset.Options()
    options.layout_features = list(features)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "DSIG"] + ([] if marks else ["GDEF"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=set(unicodes))
    cutter.subset(font)
    return reload(font)


def cut(source: Source, master: Master, packages: Path) -> TTFont:
    """One static TTF at *master*: the Latin and the Latin-extended file as one font."""
    parts: list[io.BytesIO] = []
    for number, path in enumerate(source.paths(packages)):
        font = TTFont(path, recalcTimestamp=False)
        axes = {axis.axisTag for axis in font["fvar"].axes}
        location = {tag: value for tag, value in master.location().items() if tag in axes}
        font = instancer.instantiateVariableFont(font, location, inplace=True)
        for tag in ("BASE", "STAT"):
            if tag in font:
                del font[tag]
        font = reload(font)
        if number:  # names of the second file must not meet those of the first
            mapped = {*font.getBestCmap().values(), ".notdef"}
            font = renamed(font, {g: g if g in mapped else f"ext.{g}" for g in font.getGlyphOrder()})
        buffer = io.BytesIO()
        font.save(buffer)
        buffer.seek(0)
        parts.append(buffer)
    merged = Merger(MergeOptions()).merge(parts)
    merged.recalcTimestamp = False
    merged = reload(merged)
    add_symbols(merged)
    add_aliases(merged)
    return reload(merged)


def renamed(font: TTFont, names: Mapping[str, str]) -> TTFont:
    """The font with other glyph names (they live only until the next subset)."""
    order = [names[name] for name in font.getGlyphOrder()]
    font = reload(font)
    font.setGlyphOrder(order)
    font["post"].formatType = 2.0
    font["post"].extraNames = []
    font["post"].mapping = {}
    font["post"].glyphOrder = order
    return font


def add_aliases(font: TTFont) -> None:
    """Hyphens and the narrow space, which otherwise fetch a fallback font."""
    best = font.getBestCmap()
    for wanted, given in ALIASES.items():
        if wanted in best or given not in best:
            continue
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[wanted] = best[given]


Point = tuple[float, float]


def _arrow(width: float, axis: float, head: float, stroke: float, bearing: float) -> list[Point]:
    """An arrow to the right, clockwise."""
    tip, tail, half = width - bearing, bearing, stroke / 2
    across = stroke / math.sqrt(2)
    joint = tip - stroke * math.sqrt(2) - half
    return [
        (tip, axis),
        (tip - head, axis - head),
        (tip - head - across, axis - head + across),
        (joint, axis - half),
        (tail, axis - half),
        (tail, axis + half),
        (joint, axis + half),
        (tip - head - across, axis + head - across),
        (tip - head, axis + head),
    ]


def _tick(height: float, stroke: float, bearing: float) -> tuple[list[Point], float]:
    """A tick standing on the base line, clockwise, and its width."""
    short, slope = height * 0.42, 1.45
    unit = math.hypot(1, slope)
    left, corner = (bearing, short), (bearing + short, 0.0)
    run = height / slope
    right = (corner[0] + run, height)
    # Upper edges: each arm moved inwards by the stroke, and where they meet.
    d1 = stroke * math.sqrt(2)  # along y for the 45 degree arm
    d2 = stroke * unit  # along y for the other arm
    meet_x = corner[0] + (d1 - d2) / (slope + 1)
    meet_y = d1 - (meet_x - corner[0])
    outline = [
        left,
        (left[0] + stroke / math.sqrt(2), left[1] + stroke / math.sqrt(2)),
        (meet_x, meet_y),
        (right[0] - stroke * slope / unit, right[1] + stroke / unit),
        right,
        corner,
    ]
    return outline, right[0] + bearing


def add_symbols(font: TTFont) -> None:
    """Draw the left and right arrow and the tick, which the packages do not have.

    The stroke and the axis are those of the face's own minus sign.
    """
    best = font.getBestCmap()
    glyf, hmtx = font["glyf"], font["hmtx"]
    minus = glyf[best[0x2212]]
    stroke = minus.yMax - minus.yMin
    axis = (minus.yMax + minus.yMin) / 2
    em = font["head"].unitsPerEm
    right = _arrow(em * 0.74, axis, em * 0.2, stroke, em * 0.05)
    left = [(em * 0.74 - x, y) for x, y in reversed(right)]
    tick, tick_width = _tick(font["OS/2"].sCapHeight * 0.92, stroke * 1.35, em * 0.05)
    drawn: tuple[tuple[int, str, Sequence[Point], float], ...] = (
        (0x2190, "arrowleft", left, em * 0.74),
        (0x2192, "arrowright", right, em * 0.74),
        (0x2713, "uni2713", tick, tick_width),
    )
    order = list(font.getGlyphOrder())
    for code, name, outline, width in drawn:
        if code in best:
            continue
        pen = TTGlyphPen(None)
        pen.moveTo(_round(outline[0]))
        for point in outline[1:]:
            pen.lineTo(_round(point))
        pen.closePath()
        glyph = pen.glyph()
        glyph.recalcBounds(glyf)
        order.append(name)
        glyf.glyphs[name] = glyph
        hmtx.metrics[name] = (round(width), glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    font["maxp"].numGlyphs = len(order)


def _round(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


# ---------------------------------------------------------------------------------------------
# Naming
# ---------------------------------------------------------------------------------------------


def rename_family(
    font: TTFont, family: str, style: str, weight: int, *, italic: bool, title: str, full: bool
) -> None:
    """Give the font our names; keep whose work it is and under which licence."""
    name = font["name"]
    copyright_ = str(name.getDebugName(0) or "")
    name.names = []
    plain = style in {"Regular", "Italic", "Bold", "Bold Italic"}
    postscript = f"{family}-{style}".replace(" ", "")
    entries: dict[int, str] = {
        0: copyright_,
        1: family if plain else f"{family} {style}",
        2: style if plain else ("Italic" if italic else "Regular"),
        4: f"{family} {style}",
        6: postscript,
    }
    if full:
        entries |= {
            3: f"{VERSION};{postscript}",
            5: f"Version {VERSION}",
            10: f"Cut for Doorstep from {title}; renamed as its licence asks.",
            13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
            14: "https://openfontlicense.org",
        }
        if not plain:
            entries |= {16: family, 17: style}
    for number, text in sorted(entries.items()):
        name.setName(text, number, 3, 1, 0x409)
    bold = weight >= 700
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = weight
    os2.fsType = 0
    os2.achVendID = "NONE"
    os2.fsSelection = (1 << 7) | (1 if italic else 0) | (1 << 5 if bold else 0)
    if not italic and not bold:
        os2.fsSelection |= 1 << 6
    head.macStyle = (1 if bold else 0) | (2 if italic else 0)
    head.created = head.modified = EPOCH
    head.fontRevision = 1.0


# ---------------------------------------------------------------------------------------------
# Paper
# ---------------------------------------------------------------------------------------------


def paper_face(face: PaperFace, packages: Path) -> bytes:
    font = cut(face.source, Master(face.weight, face.opsz), packages)
    have = set(font.getBestCmap())
    font = restrict(font, have, PAPER_FEATURES, marks=True)
    rename_family(
        font, face.family, face.style, face.weight, italic=face.italic, title=face.source.title, full=True
    )
    return saved(font)


def saved(font: TTFont, flavor: str | None = None) -> bytes:
    font.recalcTimestamp = False
    font.flavor = flavor
    if flavor == "woff2":
        font.flavorData = WOFF2FlavorData(transformedTables=("glyf", "loca", "hmtx"))
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


# ---------------------------------------------------------------------------------------------
# Web
# ---------------------------------------------------------------------------------------------


def coarsen_kerning(font: TTFont) -> None:
    """Round kerning to steps nobody sees, and let classes that thereby agree be one class."""
    if "GPOS" not in font:
        return
    gpos = font["GPOS"].table
    for lookup in gpos.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                for pairs in table.PairSet:
                    for record in pairs.PairValueRecord:
                        _coarsen(record.Value1)
            else:
                _coarsen_classes(table)
        lookup.SubTable = [table for table in lookup.SubTable if _is_pairs(table)]
        lookup.SubTableCount = len(lookup.SubTable)
    # Only pairs stay: what else there is serves the Catalan l·l.
    lookups = gpos.LookupList.Lookup
    place = {old: new for new, old in enumerate(i for i, lookup in enumerate(lookups) if lookup.SubTable)}
    gpos.LookupList.Lookup = [lookups[old] for old in place]
    gpos.LookupList.LookupCount = len(place)
    for record in gpos.FeatureList.FeatureRecord:
        record.Feature.LookupListIndex = [place[i] for i in record.Feature.LookupListIndex if i in place]
        record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def _is_pairs(table: object) -> bool:
    """Is this pair kerning with a pair in it?"""
    table = getattr(table, "ExtSubTable", table)
    return getattr(table, "LookupType", 0) == 2 and bool(table.Coverage.glyphs)  # type: ignore[attr-defined]


def _coarsen(value: object) -> int:
    kern = getattr(value, "XAdvance", 0)
    step = 0 if abs(kern) < KERN_LEAST else KERN_STEP * round(kern / KERN_STEP)
    if value is not None:
        value.XAdvance = step  # type: ignore[attr-defined]
    return step


def _coarsen_classes(table: object) -> None:
    """Round a class table (PairPos format 2), then join equal rows and equal columns."""
    rows = [[_coarsen(cell.Value1) for cell in row.Class2Record] for row in table.Class1Record]  # type: ignore[attr-defined]
    first, second = table.ClassDef1.classDefs, table.ClassDef2.classDefs  # type: ignore[attr-defined]

    columns = list(zip(*rows, strict=True))
    keep_columns: list[int] = []
    column_class: dict[int, int] = {}
    seen: dict[tuple[int, ...], int] = {}
    for index, column in enumerate(columns):
        if column not in seen:
            seen[column] = len(keep_columns)
            keep_columns.append(index)
        column_class[index] = seen[column]
    table.ClassDef2.classDefs = {  # type: ignore[attr-defined]
        glyph: column_class[number] for glyph, number in second.items() if column_class[number]
    }

    keep_rows: list[int] = []
    row_class: dict[int, int] = {}
    seen = {}
    used = {first.get(glyph, 0) for glyph in table.Coverage.glyphs}  # type: ignore[attr-defined]
    silent = {index for index, row in enumerate(rows) if not any(row)}
    for index, row in enumerate(rows):
        if index not in used or index in silent:
            continue
        key = tuple(row)
        if key not in seen:
            seen[key] = len(keep_rows)
            keep_rows.append(index)
        row_class[index] = seen[key]
    table.Coverage.glyphs = [g for g in table.Coverage.glyphs if first.get(g, 0) not in silent]  # type: ignore[attr-defined]
    table.ClassDef1.classDefs = {  # type: ignore[attr-defined]
        g: row_class[first.get(g, 0)]
        for g in table.Coverage.glyphs  # type: ignore[attr-defined]
        if row_class[first.get(g, 0)]
    }
    records = [table.Class1Record[index] for index in keep_rows]  # type: ignore[attr-defined]
    for record in records:
        record.Class2Record = [record.Class2Record[index] for index in keep_columns]
    table.Class1Record = records  # type: ignore[attr-defined]
    table.Class1Count, table.Class2Count = len(keep_rows), len(keep_columns)  # type: ignore[attr-defined]


def thin_outlines(fonts: Sequence[TTFont]) -> None:
    """Drop on-curve points that lie midway between their neighbours in every master."""
    for name in fonts[0].getGlyphOrder():
        glyphs = [font["glyf"][name] for font in fonts]
        if glyphs[0].numberOfContours > 0:
            dropImpliedOnCurvePoints(*glyphs)


def web_face(face: WebFace, cuts: Sequence[TTFont], unicodes: set[int]) -> bytes:
    """One WOFF2 with these characters: static, or variable between the two cuts."""
    wanted = unicodes & set(cuts[0].getBestCmap())
    masters = [restrict(reload(font), wanted, face.features, marks=False) for font in cuts]
    heavy = masters[-1]
    coarsen_kerning(heavy)
    thin_outlines(masters)
    for master, point in zip(masters, face.masters, strict=True):
        rename_family(
            master,
            face.family,
            "Italic" if face.italic else "Regular",
            point.weight,
            italic=face.italic,
            title=face.source.title,
            full=False,
        )
    if len(masters) == 1:
        return saved(heavy, "woff2")

    # The kerning is the heavy end's throughout: large type shows it most, and it then needs no
    # variation data.
    kerning = {tag: heavy[tag] for tag in ("GPOS", "GSUB") if tag in heavy}
    document = DesignSpaceDocument()
    low, high = face.masters[0].weight, face.masters[-1].weight
    document.addAxis(AxisDescriptor(name="Weight", tag="wght", minimum=low, default=low, maximum=high))
    for master, point in zip(masters, face.masters, strict=True):
        for tag in ("GPOS", "GSUB", "GDEF"):
            if tag in master:
                del master[tag]
        document.addSource(SourceDescriptor(font=master, location={"Weight": point.weight}))
    variable, _, _ = build_variable(document, optimize=True)
    for tag, table in kerning.items():
        variable[tag] = newTable(tag)
        variable[tag].table = table.table
    for tag in ("STAT", "MVAR"):
        if tag in variable:
            del variable[tag]
    variable["head"].created = variable["head"].modified = EPOCH
    return saved(variable, "woff2")


# ---------------------------------------------------------------------------------------------
# Style sheets
# ---------------------------------------------------------------------------------------------


def unicode_range(unicodes: Iterable[int]) -> str:
    """``U+20-7E,U+A0`` from a set of characters."""
    parts: list[str] = []
    run: list[int] = []
    for code in [*sorted(unicodes), -1]:
        if run and code == run[-1] + 1:
            run.append(code)
            continue
        if run:
            parts.append(f"U+{run[0]:X}" + (f"-{run[-1]:X}" if len(run) > 1 else ""))
        run = [code]
    return ",".join(parts)


def sample_width(font: TTFont, weight: int) -> float:
    """Width of SAMPLE, kerned, in ems."""
    plain = io.BytesIO()
    font.flavor = None
    font.save(plain)
    shaper = harfbuzz.Font(harfbuzz.Face(plain.getvalue()))
    if "fvar" in font:
        shaper.set_variations({"wght": weight})
    line = harfbuzz.Buffer()
    line.add_str(SAMPLE)
    line.guess_segment_properties()
    harfbuzz.shape(shaper, line)
    em: int = font["head"].unitsPerEm
    return float(sum(p.x_advance for p in line.glyph_positions)) / em


@dataclass(frozen=True)
class Fallback:
    """A system face made to measure."""

    family: str
    weight: str  # the weights it stands in for
    italic: bool
    local: tuple[str, ...]
    ours: TTFont
    at: int  # the weight of ours that is measured
    theirs: TTFont

    def css(self) -> str:
        size = sample_width(self.ours, self.at) / sample_width(self.theirs, self.at)
        hhea, em = self.ours["hhea"], self.ours["head"].unitsPerEm

        def share(value: float) -> str:
            return f"{100 * value / em / size:.2f}%"

        src = ",".join(f'local("{name}")' for name in self.local)
        return (
            f'@font-face{{font-family:"{self.family}";font-style:{"italic" if self.italic else "normal"};'
            f"font-weight:{self.weight};src:{src};size-adjust:{100 * size:.2f}%;"
            f"ascent-override:{share(hhea.ascent)};descent-override:{share(-hhea.descent)};"
            f"line-gap-override:{share(hhea.lineGap)}}}"
        )


def web_css(faces: Mapping[str, TTFont], packages: Path) -> str:
    """The style sheet of the web fonts; *faces* are those just made, by their stem."""
    lines = [
        "/* Made by docs/fonts/make_fonts.py: change it there. Fonts under the OFL: see the licences beside them. */"
    ]
    for face in WEB:
        # Where ranges overlap the later rule wins, so the rare characters come first and in few words.
        for suffix, characters in (("-ext", EXTENDED_RANGE), ("", unicode_range(CORE))):
            lines.append(
                f'@font-face{{font-family:"{face.family}";font-style:{"italic" if face.italic else "normal"};'
                f"font-weight:{face.weights};font-display:swap;"
                f'src:url("../fonts/{face.stem}{suffix}.woff2") format("woff2");'
                f"unicode-range:{characters}}}"
            )

    def system(which: tuple[str, str], style: str) -> TTFont:
        folder, pattern = which
        return TTFont(packages / folder / "files" / pattern.format(style))

    upright, italic, sans = (faces[face.stem] for face in WEB)
    georgia, arial = "Doorstep Serif Fallback", "Doorstep Sans Fallback"
    fallbacks = (
        Fallback(
            georgia, "400", False, ("Georgia", "Gelasio"), upright, 400, system(GEORGIA_WIDTHS, "400-normal")
        ),
        Fallback(
            georgia,
            "600 700",
            False,
            ("Georgia Bold", "Georgia-Bold", "Gelasio Bold"),
            upright,
            650,
            system(GEORGIA_WIDTHS, "700-normal"),
        ),
        Fallback(
            georgia,
            "400",
            True,
            ("Georgia Italic", "Georgia-Italic", "Gelasio Italic"),
            italic,
            400,
            system(GEORGIA_WIDTHS, "400-italic"),
        ),
        Fallback(
            arial,
            "400",
            False,
            ("Arial", "ArialMT", "Arimo", "Liberation Sans"),
            sans,
            400,
            system(ARIAL_WIDTHS, "400-normal"),
        ),
        Fallback(
            arial,
            "600 700",
            False,
            ("Arial Bold", "Arial-BoldMT", "Arimo Bold", "Liberation Sans Bold"),
            sans,
            600,
            system(ARIAL_WIDTHS, "700-normal"),
        ),
    )
    lines += [fallback.css() for fallback in fallbacks]
    return "\n".join(lines) + "\n"


def paper_css() -> str:
    lines = [
        "/* Made by docs/fonts/make_fonts.py: change it there. Fonts under the OFL: see the licences beside them. */"
    ]
    for face in PAPER:
        lines.append(
            f'@font-face{{font-family:"{face.family}";font-style:{"italic" if face.italic else "normal"};'
            f'font-weight:{face.weight};src:url("{face.file}") format("truetype")}}'
        )
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------------------------------------
# Licences
# ---------------------------------------------------------------------------------------------


def licence(source: Source, packages: Path) -> str:
    """The package's OFL text under the copyright line the font itself carries.

    The packages of the two Source families name another holder in the first line of their file.
    """
    text = (packages / source.folder / "LICENSE").read_text(encoding="utf-8")
    notice = TTFont(source.paths(packages)[0])["name"].getDebugName(0)
    body = text[text.index("This Font Software is licensed") :]
    body = "\n".join(line.rstrip() for line in body.splitlines())
    return f"{notice}\n\n{body.rstrip()}\n"


def licence_file(source: Source) -> str:
    return f"OFL-{source.title.replace(' ', '-')}.txt"


# ---------------------------------------------------------------------------------------------


def write(path: Path, data: bytes | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    log.info("%8d  %s", path.stat().st_size, path)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("packages", type=Path, help="folder with the unpacked packages")
    parser.add_argument(
        "--root", type=Path, default=Path(__file__).resolve().parents[2], help="the repository"
    )
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stdout)
    log.setLevel(logging.INFO)
    packages: Path = args.packages
    theme = args.root / "themes" / "doorstep"
    web, paper = theme / "static" / "fonts", theme / "paper-fonts"

    made: dict[str, TTFont] = {}
    for face in WEB:
        fonts = [cut(face.source, master, packages) for master in face.masters]
        core = web_face(face, fonts, CORE)
        made[face.stem] = TTFont(io.BytesIO(core))
        write(web / f"{face.stem}.woff2", core)
        write(web / f"{face.stem}-ext.woff2", web_face(face, fonts, EXTENDED))
    write(web / "fonts.css", web_css(made, packages))
    for sheet in PAPER:
        write(paper / sheet.file, paper_face(sheet, packages))
    write(paper / "fonts.css", paper_css())
    for folder, sources in ((web, (SERIF, SANS)), (paper, (SERIF, SANS, LARGE))):
        for source in sources:
            write(folder / licence_file(source), licence(source, packages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
