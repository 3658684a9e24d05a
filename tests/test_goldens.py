"""One page, one e-mail and one PDF's text as somebody last read them; `make golden` writes them anew."""

import subprocess


def test_the_golden_page(site, golden):
    """A campaign's page, whole."""
    page = "campaigns/a-safe-crossing-on-mill-road/index.html"
    golden(f"site/{page}", (site / page).read_text("utf-8"))


def test_the_golden_email(outbox, golden):
    """The current edition's e-mail, as HTML and as text."""
    for name in ("newsletter.html", "newsletter.txt"):
        golden(f"mail/{name}", (outbox / "2026-q4" / "mail" / name).read_text("utf-8"))


def test_the_golden_words_of_the_newspaper(outbox, golden):
    """The press PDF's text, a file for each page."""
    pdf = outbox / "2026-q4" / "paper" / "newsletter-a4-press.pdf"
    said = subprocess.run(
        ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
    ).stdout
    pages = said.split("\f")
    assert len(pages) == 5, "four pages, and what follows the last form feed"
    for number, page in enumerate(pages[:4], 1):
        golden(f"paper/page-{number}.txt", page)
