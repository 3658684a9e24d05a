"""The sample's pages in Chromium, and what can be counted of them without one."""

from __future__ import annotations

import gzip
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "news": "updates/",
    "year": "updates/2026/",
    "tag": "tags/roads/",
    "update with a picture": "updates/2026/11/forty-one-days-on-mill-road/",
    "update without": "updates/2026/11/no-evenings-at-the-library/",
    "campaigns": "campaigns/",
    "campaign that waits": "campaigns/a-safe-crossing-on-mill-road/",
    "campaign that was heard": "campaigns/clean-water-at-heron-dock/",
    "campaign that was chosen": "campaigns/a-seat-on-every-hill/",
    "campaign in progress": "campaigns/a-last-bus-that-waits/",
    "campaign that was won": "campaigns/light-the-path-in-saltings-park/",
    "campaign that was part won": "campaigns/library-open-when-people-can-go/",
    "campaign that was lost": "campaigns/keep-the-post-office-counter/",
    "campaign that was closed": "campaigns/a-second-bin-round-in-summer/",
    "board": "you-said-we-did/",
    "people": "people/",
    "person": "people/dev-sandhu/",
    "group": "people/marsh-and-harbour-neighbours/",
    "wards": "wards/",
    "ward": "wards/quayside/",
    "diary": "diary/",
    "event": "diary/2026/11/mill-road-in-the-chamber/",
    "newsletters": "newsletters/",
    "edition": "newsletters/2026-q4/",
    "page": "report/",
    "feeds": "feeds/",
    "404": "404.html",
}
"""One page of each kind: what it is, and where."""
WIDTHS = (320, 1280)
PAGE_LIMIT = 20_000
"""Bytes of a page's HTML and the style sheet on the wire (publications.md, Web)."""


@pytest.fixture(scope="module")
def visit(browser, served):
    """Return a function that opens a page: visit(path, width, scheme) -> (page, what the console said)."""
    opened = []

    def visit(path, width=1280, scheme="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB", **options
        )
        opened.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{served}/{path}")
        return page, said

    yield visit
    for context in opened:
        context.close()


def wide(page):
    """Return how many px the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_axe_finds_nothing_with_every_rule(visit, path, width, scheme):
    """Every rule of axe-core, best practice, AAA and experimental ones too; and a silent console."""
    page, said = visit(path, width, scheme)
    axe = Axe()
    page.evaluate(axe.axe_script)
    rules = page.evaluate("Object.fromEntries(axe.getRules().map(r => [r.ruleId, {enabled: true}]))")
    found = axe.run(page, options={"rules": rules, "resultTypes": ["violations"]}).response["violations"]
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found] == []
    assert said == []
    assert wide(page) <= 0


@pytest.mark.parametrize("path", PAGES.values(), ids=list(PAGES))
def test_no_page_scrolls_sideways_with_wider_letters(visit, path):
    """At 320 px, with the spacing of WCAG 2.2 1.4.12 and text half as large again."""
    page, _ = visit(path, 320, bypass_csp=True)
    page.add_style_tag(
        content="html{font-size:150%}*{line-height:1.5!important;letter-spacing:.12em!important;"
        "word-spacing:.16em!important}p{margin-bottom:2em!important}"
    )
    assert wide(page) <= 0


@pytest.mark.parametrize("path", ["", "campaigns/a-safe-crossing-on-mill-road/"])
def test_links_that_stand_alone_are_targets_of_forty_four_pixels(visit, path):
    """The bar, the wards, the button and the footer's links, on a phone."""
    page, _ = visit(path, 390)
    low = page.evaluate(
        """[...document.querySelectorAll('.bar a, .wards a, .button, .top a, footer a')]
        .filter(a => a.offsetParent && a.getBoundingClientRect().height < 44).map(a => a.textContent)"""
    )
    assert low == []


def test_the_first_tab_leads_to_the_text(visit):
    """The skip link shows when it has the focus, and leads to main."""
    page, _ = visit("")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"


def test_a_page_reads_without_its_style_sheet(visit):
    """The order of the HTML is the order of reading: masthead, headline, text, act, footer."""
    page, _ = visit("campaigns/a-safe-crossing-on-mill-road/")
    text = page.evaluate("document.body.textContent")
    order = [
        "Skip to the text",
        "Marsh",
        "Who has been asked",
        "Counted children",
        "What you can do",
        "On this site",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_nothing_leaves_the_site_and_no_script_is_sent(visit, served):
    """A first visit asks this host alone, for HTML, one style sheet, fonts and pictures."""
    page, _ = visit("about/")
    asked = []
    page.on("request", lambda request: asked.append((request.url, request.resource_type)))
    page.goto(f"{served}/")
    page.wait_for_load_state("networkidle")
    assert {url for url, _ in asked if not url.startswith(served)} == set()
    assert {kind for _, kind in asked} <= {"document", "stylesheet", "font", "image", "other"}
    assert page.context.cookies() == []


def test_in_the_readers_own_colours_the_line_still_shows(visit):
    """Forced colours: stations, bar and words take the system's colours."""
    page, _ = visit("campaigns/a-safe-crossing-on-mill-road/", forced_colors="active")
    text = page.evaluate("getComputedStyle(document.body).color")
    assert page.evaluate("getComputedStyle(document.querySelector('.line .fill')).fill") == text
    assert page.evaluate("getComputedStyle(document.querySelector('.line .core')).stroke") == text


def test_on_paper_there_is_no_navigation(visit):
    """The print sheet leaves out what cannot be pressed, and keeps the imprint."""
    page, _ = visit("updates/2026/11/forty-one-days-on-mill-road/")
    page.emulate_media(media="print")
    for gone in (".bar", ".act", ".skip", "#more"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator(".imprint").is_visible()


def pages(site):
    """Yield each page with its address and its tree."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        yield path.removesuffix("index.html"), html.parse(str(file)).getroot()


def test_every_link_and_picture_inside_the_site_is_there(site):
    """Links, fragments, pictures, style sheet, icon and feeds all lead to a file that was made."""
    ids = {path: set(tree.xpath("//@id")) for path, tree in pages(site)}
    dead = []
    for path, tree in pages(site):
        targets = [*tree.xpath("//@href"), *tree.xpath("//@src")]
        targets += [part.split()[0] for each in tree.xpath("//@srcset") for part in each.split(",")]
        for target in targets:
            parts = urlsplit(urljoin(f"https://here.invalid/{path}", target))
            if parts.hostname != "here.invalid":
                continue
            where = unquote(parts.path.lstrip("/"))
            file = site / (f"{where}index.html" if not where or where.endswith("/") else where)
            if not file.is_file() or (parts.fragment and parts.fragment not in ids[where]):
                dead.append((path, target))
    assert dead == []


def test_headings_go_down_by_one(site):
    """Each page has one h1, first; no level is left out."""
    wrong = []
    for path, tree in pages(site):
        levels = [int(h.tag[1]) for h in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or levels[0] != 1 or any(after > before + 1 for before, after in steps):
            wrong.append((path, levels))
    assert wrong == []


def test_no_id_stands_twice_on_a_page(site):
    """An id names one element."""
    twice = [path for path, tree in pages(site) if len(tree.xpath("//@id")) != len(set(tree.xpath("//@id")))]
    assert twice == []


def test_every_page_is_small_on_the_wire(site):
    """HTML and style sheet together, compressed, stay within 20 kB."""
    css = len(gzip.compress((site / "theme" / "site.css").read_bytes(), 6))
    large = {
        file.relative_to(site).as_posix(): size
        for file in site.rglob("*.html")
        if (size := css + len(gzip.compress(file.read_bytes(), 6))) > PAGE_LIMIT
    }
    assert large == {}


def test_every_page_says_what_it_is(site):
    """Title, description, canonical address, language, icon, both feeds and the content policy."""
    titles = {}
    for path, tree in pages(site):
        titles.setdefault(tree.xpath("string(//title)"), []).append(path)
        assert tree.get("lang") == "en-GB", path
        assert tree.xpath("//meta[@name='description']/@content") or path == "404.html", path
        assert tree.xpath("//meta[@property='og:title']"), path
        assert tree.xpath("//link[@rel='icon']"), path
        assert len(tree.xpath("//link[@rel='alternate']")) >= 2, path
        assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0], path
        canonical = tree.xpath("//link[@rel='canonical']/@href")
        assert canonical == ([] if path == "404.html" else [f"https://marshandharbour.example/{path}"])
    assert [paths for paths in titles.values() if len(paths) > 1 and not paths[0].startswith("diary/")] == []


def test_every_picture_has_its_size_and_its_words(site):
    """Width, height and alt on each; only the first of a page is fetched at once."""
    for path, tree in pages(site):
        for image in tree.iter("img"):
            assert {"width", "height", "alt", "src"} <= set(image.keys()), path
            assert (image.get("loading") == "lazy") != (image.get("fetchpriority") == "high"), path
        assert len(tree.xpath("//img[@fetchpriority]")) <= 1, path


def test_the_imprint_stands_inside_each_piece(site):
    """At the end of each update, campaign and edition, inside main (Elections Act 2022 Part 6)."""
    for path, tree in pages(site):
        kind = path.split("/")[0]
        if (kind in ("campaigns", "newsletters") and path.count("/") > 1) or path.count("/") > 3:
            if kind == "diary":
                continue
            assert "Promoted by Bea Thornley" in tree.xpath("string(//main)"), path


def test_a_resident_finds_their_ward_by_street_or_postcode(visit):
    """The field leaves what fits and says how many; a whole postcode is read by its district."""
    page, said = visit("wards/")
    field = page.get_by_label("Your street or postcode")
    field.fill("capstan")
    assert page.locator("#streets li:visible").all_inner_texts() == ["Capstan Row: Quayside"]
    assert page.get_by_role("status").inner_text() == "1 place fits."
    field.fill("mh3 4qd")
    assert page.locator("#streets li:visible").all_inner_texts() == ["MH3: Heathway"]
    field.fill("no such street")
    assert page.get_by_role("status").inner_text() == "0 places fit."
    assert said == []


def test_without_a_script_the_streets_are_a_list(visit):
    """No field stands there in vain, and every street leads to its ward."""
    page, _ = visit("wards/", java_script_enabled=False)
    assert page.locator("input").count() == 0
    assert page.locator("#streets li:visible").count() > 60
    assert page.get_by_role("link", name="Heathway").count() > 10


def test_the_map_has_a_name_that_says_where_each_ward_lies(visit):
    """A screen reader hears the compass; nothing in the map is a separate stop."""
    page, _ = visit("wards/heathway/")
    name = page.get_by_role("img", name="Map:").get_attribute("aria-label")
    assert "Heathway in the north-west" in name
    assert name.endswith("Marked: Heathway.")
