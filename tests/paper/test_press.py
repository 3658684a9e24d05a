"""What a print shop, an office printer and a screen are given."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms

MM = 72 / 25.4
PROFILE = Path(__file__).parents[2] / "themes" / "doorstep" / "colour" / "ISOcoated_v2_300_bas.icc"
RGB = {"rg", "RG", "ri"}
GREY = {"g", "G"}
SHOW = {"Tj", "TJ", "'", '"'}
BLACK = (0.0, 0.0, 0.0, 1.0)


@pytest.fixture(scope="session")
def press(outbox):
    """Return the sample's press PDF."""
    return outbox / "2026-q4" / "paper" / "newsletter-a4-press.pdf"


def instructions(holder, resources, seen=None):
    """Yield operator, operands and resources of a stream and of the forms and patterns that it uses."""
    seen = set() if seen is None else seen
    for each in pikepdf.parse_content_stream(holder):
        yield str(each.operator), list(each.operands), resources
    for kind in ("/XObject", "/Pattern"):
        for item in dict(resources.get(kind, {})).values():
            if item.objgen in seen or item.get("/Subtype") == "/Image":
                continue
            seen.add(item.objgen)
            if isinstance(item, pikepdf.Stream):
                yield from instructions(item, item.get("/Resources", resources), seen)


def everything(pdf):
    """Yield every instruction of every page."""
    for page in pdf.pages:
        yield from instructions(page, page.Resources)


def test_the_boxes_are_a4_with_three_millimetres_of_bleed(press):
    """Trim exactly 210 x 297 mm; bleed 3 mm outside it; nothing beyond."""
    with pikepdf.open(press) as pdf:
        assert len(pdf.pages) == 4
        for page in pdf.pages:
            trim, bleed = ([float(x) for x in box] for box in (page.TrimBox, page.BleedBox))
            assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([210 * MM, 297 * MM], abs=0.01)
            outside = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
            assert outside == pytest.approx([3 * MM] * 4, abs=0.01)
            assert list(page.MediaBox) == list(page.BleedBox)


def test_it_is_pdf_x_4_for_fogra39(press):
    """The output intent holds the very profile that pictures were converted with."""
    with pikepdf.open(press) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert intent.DestOutputProfile.read_bytes() == PROFILE.read_bytes()
        profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes())).profile
        assert profile.xcolor_space == "CMYK"
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert ">PDF/X-4<" in metadata
        assert str(pdf.docinfo["/Trapped"]) == "/False"
        assert pdf.pdf_version == "1.6"


def test_every_colour_is_cmyk(press):
    """No RGB, Lab or ICC-based colour in any operator, colour space or picture."""
    with pikepdf.open(press) as pdf:
        for operator, operands, _ in everything(pdf):
            assert operator not in RGB | GREY
            if operator in ("cs", "CS"):
                assert str(operands[0]) == "/DeviceCMYK"
        for page in pdf.pages:
            assert "/ColorSpace" not in page.Resources
        pictures = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"]
        assert pictures
        assert {str(picture.ColorSpace) for picture in pictures} == {"/DeviceCMYK"}
        assert not any("/SMask" in picture for picture in pictures)
        spaces = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Array) and len(o) and str(o[0]) in ("/ICCBased", "/Lab")
        ]
        assert not spaces


def test_black_text_is_black_alone_and_overprints(press):
    """Dark text prints on the black plate only, so it stays sharp when a plate is out of register."""
    shown = 0
    with pikepdf.open(press) as pdf:
        for page in pdf.pages:
            fill, over, stack = BLACK, False, []
            for operator, operands, resources in instructions(page, page.Resources):
                if operator == "q":
                    stack.append((fill, over))
                elif operator == "Q":
                    fill, over = stack.pop()
                elif operator in ("sc", "scn", "k"):
                    fill = tuple(float(x) for x in operands if not isinstance(x, pikepdf.Name))
                elif operator == "gs":
                    over = bool(resources.ExtGState[str(operands[0])].get("/op", over))
                elif operator in SHOW:
                    shown += 1
                    assert fill == BLACK or fill[3] < 0.6
                    assert over == (fill == BLACK)
                elif operator in ("f", "f*", "S", "Do"):
                    assert not over
    assert shown > 300


def test_all_fonts_are_embedded_and_ours(press):
    """The printer needs none of his own."""
    found = subprocess.run(["pdffonts", str(press)], capture_output=True, text=True, check=True).stdout
    rows = [row for row in found.splitlines()[2:] if row.strip()]
    assert rows
    assert all("+Doorstep-" in row and " yes yes yes " in row for row in rows)


def test_there_is_nothing_to_click(press):
    """PDF/X forbids annotations, forms and scripts inside the trim."""
    with pikepdf.open(press) as pdf:
        assert not any("/Annots" in page for page in pdf.pages)
        assert not {"/AcroForm", "/OpenAction", "/Names", "/Outlines"} & set(pdf.Root.keys())


def test_the_imprint_with_the_printer_stands_on_the_last_page(press, words):
    """RPA 1983 s.110: on the first or last page of a printed document of several pages."""
    assert "Printed by Capstan Press, 3 Ropewalk, Quayside, MH2 1AB. Promoted by Bea Thornley" in words(
        press, 4
    )


def test_pictures_are_printed_at_300_ppi(press):
    """At least 250, as print shops ask."""
    found = subprocess.run(
        ["pdfimages", "-list", str(press)], capture_output=True, text=True, check=True
    ).stdout
    rows = [row.split() for row in found.splitlines()[2:]]
    assert rows
    assert all(int(row[12]) >= 250 for row in rows)


@pytest.mark.skipif(not shutil.which("gs"), reason="Ghostscript is not there: the ink limit is not checked")
def test_no_spot_takes_more_than_300_percent_of_ink(press, tmp_path):
    """FOGRA39 300 %: more does not dry."""
    subprocess.run(
        ["gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiff32nc", "-r40", "-dUseFastColor=true",
         f"-sOutputFile={tmp_path}/%d.tif", str(press)],
        check=True,
    )  # fmt: skip
    for file in tmp_path.glob("*.tif"):
        plates = Image.open(file).tobytes()
        ink = max(map(sum, zip(*(plates[plate::4] for plate in range(4)), strict=True))) / 2.55
        assert ink <= 303


def test_the_office_pdf_is_a4_in_srgb(outbox, words):
    """It prints on any printer as it is."""
    file = outbox / "2026-q4" / "paper" / "newsletter-a4-office.pdf"
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == 4
        size = [float(x) for x in pdf.pages[0].MediaBox]
        assert size == pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.01)
        assert not any("/Annots" in page for page in pdf.pages)
    assert "Printed by Capstan Press" in words(file, 4)


def test_the_screen_pdf_can_be_read_aloud(site):
    """PDF/UA-1: tagged, with language, title, headings and words for every picture."""
    for edition in ("2025-q4", "2026-q1", "2026-q2", "2026-q3", "2026-q4"):
        file = site / "newsletters" / edition / "newsletter-screen.pdf"
        assert file.stat().st_size <= 250_000
        with pikepdf.open(file) as pdf:
            assert str(pdf.Root.Lang) == "en-GB"
            assert bool(pdf.Root.MarkInfo.Marked)
            assert "Marsh & Harbour" in str(pdf.docinfo["/Title"])
            assert "pdfuaid" in pdf.Root.Metadata.read_bytes().decode()
            assert len(pdf.pages) == 4
            elements = [
                o
                for o in pdf.objects
                if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/StructElem"
            ]
            assert [e for e in elements if e.S == "/H1"]
            figures = [e for e in elements if e.S == "/Figure"]
            assert figures
            assert all(str(figure.Alt).strip() for figure in figures)


def test_lists_are_lists_when_they_are_read_aloud(site):
    """A listener hears how many items there are, wherever they stand on the page."""
    with pikepdf.open(site / "newsletters" / "2026-q4" / "newsletter-screen.pdf") as pdf:
        lists = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/L"]
        assert [[str(item.S) for item in found.K] for found in lists] == [["/LI"] * 3] * 2


def test_links_work_on_the_screen(site):
    """They lead to the site with https."""
    with pikepdf.open(site / "newsletters" / "2026-q4" / "newsletter-screen.pdf") as pdf:
        links = {str(a.A.URI) for page in pdf.pages for a in page.get("/Annots", [])}
    assert "https://marshandharbour.example/" in links
    assert all(link.startswith(("https:", "mailto:", "tel:")) for link in links)


def test_the_same_content_gives_the_same_bytes(printed, story, tmp_path):
    """Two runs with nothing in common but the content."""
    files = {**story(1), **story(2)}
    folder = printed(files, cache=tmp_path / "one")
    first = {file.name: file.read_bytes() for file in folder.iterdir()}
    second = {file.name: file.read_bytes() for file in printed(files, cache=tmp_path / "two").iterdir()}
    assert first == second
    assert set(first) == {"newsletter-a4-press.pdf", "newsletter-a4-office.pdf"}
