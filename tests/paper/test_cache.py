"""What was printed once is not laid out again."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from doorstep.paper import newsletter, press


@pytest.fixture
def laid_out(monkeypatch):
    """Return the list of what WeasyPrint was asked to lay out."""
    asked = []
    real = press.laid_out

    def count(markup, theme, **options):
        asked.append(markup)
        return real(markup, theme, **options)

    monkeypatch.setattr(press, "laid_out", count)
    return asked


def test_unchanged_copy_needs_no_layout(printed, story, tmp_path):
    """A second run reads the PDFs from the cache: the files there stay the same files."""
    cache = tmp_path / "cache"
    printed(story(1), cache=cache)
    before = {file: file.stat().st_mtime_ns for file in (cache / "paper").iterdir()}
    printed(story(1), cache=cache)
    assert before == {file: file.stat().st_mtime_ns for file in (cache / "paper").iterdir()}


def test_one_layout_serves_press_and_office(printed, story, tmp_path):
    """The decision is kept once for an edition."""
    printed(story(1), cache=tmp_path / "cache")
    assert len(list((tmp_path / "cache" / "paper").glob("layout-*.json"))) == 1


def test_the_key_changes_with_a_picture(tmp_path):
    """The bytes of a picture are part of what is printed, not only its name."""
    theme = newsletter.Path(__file__).parents[2] / "themes" / "doorstep"
    picture = tmp_path / "a.jpg"
    keys = []
    for data in (b"one", b"two"):
        picture.write_bytes(data)
        keys.append(press.key("press", "copy", "style", "2026-12-31", [picture], theme))
    assert keys[0] != keys[1]


def test_a_cached_newsletter_is_given_without_weasyprint(tmp_path, laid_out, capsys):
    """With the PDF in the cache nothing is laid out, nor is the shell rendered."""
    theme = newsletter.Path(__file__).parents[2] / "themes" / "doorstep"
    rendered = []

    def render(template, _values):
        rendered.append(template)
        return "<!--piece masthead 3--><h1>Name</h1>"

    tokens = {"colour": {"office": {"ink": "#000000"}}}
    library = SimpleNamespace(
        organisation=SimpleNamespace(
            url="https://a.example", period="normal", notice="", period_from=None, period_until=None
        ),
        today=None,
    )
    tools = SimpleNamespace(
        render=render,
        theme=theme,
        tokens=tokens,
        cache=tmp_path,
        reading=SimpleNamespace(library=library),
        medium=None,
    )
    edition = SimpleNamespace(issued=None, period="2026-Q4", slug="2026-q4")
    values = {"edition": edition, "library": library}
    sheet = SimpleNamespace(medium="office", values=values, template="paper/copy", path="a4-office.pdf")
    style = newsletter.stylesheet(theme, tokens["colour"]["office"], "office")
    key = press.key("office", "<!--piece masthead 3--><h1>Name</h1>", style, "2026-12-31", [], theme)
    press.keep(tmp_path / "paper" / f"{key}.pdf", b"%PDF kept")
    assert newsletter.newsletter(sheet, tools) == b"%PDF kept"
    assert rendered == ["paper/copy"]
    assert laid_out == []
    assert capsys.readouterr().err == ""


def test_one_line_says_which_pdf_is_being_set(capsys):
    """On stderr, so that nobody thinks that nothing happens."""
    press.progress("newsletter-a4-press.pdf", "2026-q4")
    assert capsys.readouterr().err == "Setting newsletter-a4-press.pdf for 2026-q4 ...\n"


def test_weasyprint_is_there():
    """The machine of the tests has Pango."""
    assert press.available()
