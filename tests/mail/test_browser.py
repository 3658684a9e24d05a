"""The e-mail as Chromium shows it, wide and narrow, light and dark, with and without style sheets."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

ALL = ("2025-q4", "2026-q1", "2026-q2", "2026-q3", "2026-q4", "2026-10")
pytestmark = pytest.mark.browser
DOT = "data:image/gif;base64,R0lGODlhAwACAIAAAMzMzAAAACH5BAAAAAAALAAAAAADAAIAAAIDhG8FADs="


@pytest.fixture
def shown(browser, mails):
    """Return a function that opens an edition's e-mail: shown(name, width, scheme, styled) -> page."""
    contexts = []

    def shown(name, width, scheme="light", *, styled=True):
        html = (mails / name / "mail" / "newsletter.html").read_text("utf-8")
        html = re.sub(r'src="https:[^"]*"', f'src="{DOT}"', html)
        if not styled:
            html = re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.set_content(html)
        return page

    yield shown
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("styled", [True, False])
@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_wider_than_the_screen(shown, name, width, styled):
    """A phone scrolls one way only, even where every style sheet is taken away."""
    page = shown(name, width, styled=styled)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 640])
def test_axe_finds_nothing_serious(shown, name, width, scheme):
    """No serious or critical violation of any rule."""
    found = Axe().run(shown(name, width, scheme)).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")] == []


def test_the_button_is_large_enough_for_a_thumb(shown):
    """44 by 44 px at least."""
    box = shown("2026-q4", 320).locator(".btn-a").bounding_box()
    assert box["width"] >= 44
    assert box["height"] >= 44


@pytest.mark.parametrize("styled", [True, False])
def test_seconds_are_one_column_on_a_phone_and_two_on_a_desk(shown, styled):
    """Columns fold by themselves, without media queries."""
    for width, beside in ((320, False), (640, True)):
        page = shown("2026-q4", width, styled=styled)
        picture = page.locator(".thumb").first.bounding_box()
        words = page.locator(".told").first.bounding_box()
        assert (words["x"] > picture["x"] + 100) == beside


def test_thumbnails_do_not_grow_without_the_style_sheet(shown):
    """Their width is written into them."""
    page = shown("2026-q4", 640, styled=False)
    assert page.locator(".w180").first.bounding_box()["width"] == 180


def test_the_waiting_bar_is_as_long_as_the_wait(shown):
    """41 days of 13 weeks are 45 % of the way to the next station."""
    page = shown("2026-q4", 640)
    bar = page.locator(".bar").first.bounding_box()
    rest = page.locator(".bar .ahead").first.bounding_box()
    assert abs(1 - rest["width"] / bar["width"] - 41 / 91) < 0.02
    assert page.locator(".bar .tick").count() == 5


def test_the_dark_e_mail_is_dark(shown):
    """The ground and the words change together."""
    page = shown("2026-q4", 640, "dark")
    colours = (
        "e => [getComputedStyle(e).color, getComputedStyle(document.querySelector('.main')).backgroundColor]"
    )
    assert page.locator("h2 a").first.evaluate(colours) == ["rgb(239, 233, 220)", "rgb(20, 25, 27)"]
