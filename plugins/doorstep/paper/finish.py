"""What WeasyPrint leaves to do: the named print condition, exact boxes, black that overprints, fixed ids.

PDF/X-4 (ISO 15930-7); FOGRA39 is ISO 12647-2 offset on coated paper.
"""

from __future__ import annotations

import hashlib
import io
import re
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

CONDITION = "FOGRA39"
CONDITION_INFO = "Coated FOGRA39 (ISO 12647-2:2004)"
REGISTRY = "http://www.color.org"
TRIM = (210.0, 297.0)
"""mm."""
BLEED = 3.0
"""mm."""
_POINT = 72 / 25.4
_SHOW = frozenset(["Tj", "TJ", "'", '"'])
_PAINT = frozenset(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"])
_DOCUMENT_ID = re.compile(rb"xmp\.did:[0-9a-f-]+")
BLACK = 0.99
"""The share of black from which text overprints."""


def finish(made: bytes, medium: str, day: str) -> bytes:
    """Return the PDF *made* by WeasyPrint as it is handed over; the same bytes for the same input."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        _dates(pdf, day)
        if medium == "press":
            _intent(pdf)
            for page in pdf.pages:
                _overprint(pdf, page)
                _boxes(page)
            if "/Outlines" in pdf.Root:
                del pdf.Root["/Outlines"]
            pdf.remove_unreferenced_resources()
        _fix_ids(pdf)
        written = io.BytesIO()
        press = medium == "press"
        mode = pikepdf.ObjectStreamMode.disable if press else pikepdf.ObjectStreamMode.generate
        pdf.save(
            written,
            deterministic_id=True,
            object_stream_mode=mode,
            compress_streams=True,
            recompress_flate=True,
            force_version="1.6" if press else "",
        )
    return written.getvalue()


def _dates(pdf: pikepdf.Pdf, day: str) -> None:
    """Set the dates of creation and change to *day*."""
    stamp = String(f"D:{day.replace('-', '')}000000Z")
    pdf.docinfo["/CreationDate"] = stamp
    pdf.docinfo["/ModDate"] = stamp


def _intent(pdf: pikepdf.Pdf) -> None:
    """Name the print condition; the profile is embedded already."""
    intent = pdf.Root.OutputIntents[0]
    intent.OutputConditionIdentifier = String(CONDITION)
    intent.Info = String(CONDITION_INFO)
    intent.RegistryName = String(REGISTRY)


def _boxes(page: pikepdf.Page) -> None:
    """Set trim and bleed exactly; the media ends where the bleed ends."""
    media = [float(x) for x in page.MediaBox]
    left, bottom = media[0] + BLEED * _POINT, media[1] + BLEED * _POINT
    right, top = left + TRIM[0] * _POINT, bottom + TRIM[1] * _POINT
    bleed = BLEED * _POINT
    outer = Array([round(x, 4) for x in (left - bleed, bottom - bleed, right + bleed, top + bleed)])
    page.TrimBox = Array([round(x, 4) for x in (left, bottom, right, top)])
    page.BleedBox = outer
    page.MediaBox = outer


def _overprint(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Let pure black text overprint, so that no white shows around it; drop unused colour spaces."""
    resources: Any = page.Resources
    if "/ColorSpace" in resources:
        del resources["/ColorSpace"]
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    resources.ExtGState["/OverOn"] = Dictionary(Type=Name.ExtGState, op=True, OP=True, OPM=1)
    resources.ExtGState["/OverOff"] = Dictionary(Type=Name.ExtGState, op=False, OP=False, OPM=1)
    page.Contents = pdf.make_stream(_overprinting(page))


def _overprinting(page: pikepdf.Page) -> bytes:
    """Return the page's content with overprint on for black text and off for everything else."""
    written: list[Any] = []
    fill: tuple[float, ...] | None = None
    on = False
    stack: list[tuple[tuple[float, ...] | None, bool]] = []
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        wish = on
        match operator:
            case "q":
                stack.append((fill, on))
            case "Q":
                if stack:
                    fill, on = stack.pop()
                written.append(each)
                continue
            case "sc" | "scn" | "k":
                fill = tuple(float(x) for x in each.operands if not isinstance(x, Name))
            case "rg" | "g":
                fill = None
            case _ if operator in _SHOW:
                wish = fill is not None and len(fill) == 4 and not any(fill[:3]) and fill[3] >= BLACK  # noqa: PLR2004
            case _ if operator in _PAINT:
                wish = False
        if wish != on:
            name = Name("/OverOn" if wish else "/OverOff")
            written.append(pikepdf.ContentStreamInstruction([name], Operator("gs")))
            on = wish
        written.append(each)
    return pikepdf.unparse_content_stream(written)


def _fix_ids(pdf: pikepdf.Pdf) -> None:
    """Replace the random document id by one that comes from the text of the metadata."""
    if "/Metadata" not in pdf.Root:
        return
    data = pdf.Root.Metadata.read_bytes()
    digest = hashlib.sha256(_DOCUMENT_ID.sub(b"", data)).hexdigest()
    parts = (digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32])
    fixed = _DOCUMENT_ID.sub(f"xmp.did:{'-'.join(parts)}".encode(), data)
    stream = pdf.make_stream(fixed)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
