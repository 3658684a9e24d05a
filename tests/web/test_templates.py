"""The pages as HTML: nothing undefined, nothing dead, nothing broken on little content."""

import re
from pathlib import Path

import pytest
from lxml import etree, html

TEMPLATES = Path(__file__).parents[2] / "themes" / "doorstep" / "templates"
BARE = "---\nname: Nothing Yet\nurl: https://bare.example\n---\n"


def page(output, path=""):
    """Return a page of the site as a tree."""
    return html.parse(str(output / path / "index.html")).getroot()


def words(element):
    """Return the words of an element, blanks made one."""
    return " ".join(element.text_content().split())


def update(title="A crossing", **header):
    """Return an update's file of 14 September 2026."""
    lines = "".join(f"{name}: {value}\n" for name, value in header.items())
    return f"---\ntitle: {title}\ndate: 2026-09-14\nsummary: About it.\n{lines}---\n\nText.\n"


def test_an_empty_site_says_so_in_plain_words(make_site):
    """With nothing but a name every page is made, shows only what exists, and has no dead button."""
    output = make_site({}, organisation=BARE)
    home = page(output)
    assert "Nothing has been published here yet." in words(home)
    assert home.xpath("//nav[@aria-label='Main']") == []
    assert home.xpath("//*[@class='button']") == []
    for room, empty in {
        "updates": "There is no news yet.",
        "campaigns": "There are no campaigns yet.",
        "you-said-we-did": "Nothing stands on the board yet.",
        "people": "Nobody is listed here yet.",
        "wards": "No wards are listed here",
        "diary": "Nothing is in the diary just now.",
        "newsletters": "No number has come out yet.",
    }.items():
        assert empty in words(page(output, room))


def test_a_site_of_updates_alone_shows_only_news(make_site):
    """An imported site has no wards, people or campaigns: nothing speaks of them."""
    files = {f"updates/{n}.md": update(f"Update {n}", tags="rides") for n in range(12)}
    output = make_site(files, organisation=BARE)
    home = page(output)
    assert [words(a) for a in home.xpath("//nav[@aria-label='Main']//a")] == ["News"]
    assert "All wards" not in words(home)
    assert "Report a problem" not in words(home)
    assert home.xpath("//*[@class='imprint']") == []


def test_what_a_writer_types_cannot_break_a_page(make_site):
    """Markup in a title, a name or a summary is shown as it was typed."""
    nasty = "<script>alert(1)</script> & \"quoted\" 'so'"
    files = {"updates/a.md": update(nasty), "wards/w.md": f"---\ntitle: {nasty}\nslug: w\n---\n"}
    output = make_site(files, organisation=BARE.replace("Nothing Yet", nasty))
    for path in ("", "updates/2026/09/a", "wards/w"):
        found = page(output, path)
        assert found.xpath("//script") == []
        assert nasty in found.xpath("string(//title)")


def test_an_update_in_urdu_runs_from_the_right(make_site):
    """Its article has lang and dir; our own words in it are English again."""
    output = make_site({"updates/a.md": update(lang="ur"), "updates/b.md": update("Croesfan", lang="cy")})
    article = page(output, "updates/2026/09/a").find(".//article")
    assert (article.get("lang"), article.get("dir")) == ("ur", "rtl")
    byline = article.xpath(".//*[contains(@class, 'byline')]")[0]
    assert (byline.get("lang"), byline.get("dir")) == ("en-GB", "ltr")
    welsh = page(output, "updates/2026/09/b").find(".//article")
    assert (welsh.get("lang"), welsh.get("dir")) == ("cy", None)


def test_a_translation_and_its_original_lead_to_each_other(make_site):
    """Each names the other's language in that language."""
    files = {
        "updates/a.md": update(),
        "updates/b.md": update("Croesfan", lang="cy", translation_of="A crossing"),
    }
    output = make_site(files)
    there = {path: words(page(output, f"updates/2026/09/{path}")) for path in "ab"}
    assert "Read this in Cymraeg" in there["a"]
    assert "Read this in English" in there["b"]


def test_a_correction_is_said_on_the_page(make_site):
    """With the day of the change."""
    output = make_site({"updates/a.md": update(correction="It was nine.", modified="2026-09-20")})
    article = words(page(output, "updates/2026/09/a").find(".//article"))
    assert "Correction, 20 September 2026: It was nine." in article
    assert "changed 20 September 2026" in article


def test_a_hidden_update_asks_not_to_be_listed(make_site):
    """Search engines are told, as lists are."""
    output = make_site({"updates/a.md": update(status="hidden")})
    assert page(output, "updates/2026/09/a").xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize(("period", "name"), [("normal", "Ruth Ellery MP"), ("dissolution", "Ruth Ellery")])
def test_after_a_dissolution_nobody_is_an_mp(make_site, period, name):
    """One word in organisation.md takes the title from every page, and shows the notice."""
    organisation = BARE.replace("url:", f"period: {period}\nnotice: Parliament is dissolved.\nurl:")
    output = make_site({"people/r.md": "---\ntitle: Ruth Ellery\nrole: mp\n---\n"}, organisation=organisation)
    assert words(page(output, "people/r").find(".//h1")) == name
    assert ("Parliament is dissolved." in words(page(output))) == (period == "dissolution")


def test_a_period_that_is_over_changes_nothing(make_site):
    """With its last day given, the word holds only until then."""
    organisation = BARE.replace("url:", "period: dissolution\nperiod_until: 1 May 2026\nurl:")
    output = make_site({"people/r.md": "---\ntitle: Ruth Ellery\nrole: mp\n---\n"}, organisation=organisation)
    assert words(page(output, "people/r").find(".//h1")) == "Ruth Ellery MP"


CAMPAIGN = "---\ntitle: C\nstage: heard\n{}history:\n- date: 1 March 2026\n  stage: heard\n---\n"
PAGE = "---\ntitle: Tell us\nsummary: In your words.\n---\n"


@pytest.mark.parametrize(
    ("header", "organisation", "button"),
    [
        ("act: Count with us\nact_link: /tell/\n", "", ("Count with us", "../../tell/")),
        ("act: Ring us\nact_link: tel:01632960144\n", "", ("Ring us", "tel:01632960144")),
        ("", "report: /tell/\n", ("Report a problem", "../../tell/")),
        ("", "email: us@bare.example\n", ("Write to us", "mailto:us@bare.example")),
        ("", "", None),
    ],
    ids=["page", "telephone", "report", "e-mail", "nothing"],
)
def test_a_campaign_ends_with_one_act_or_none(make_site, header, organisation, button):
    """Its own, else to report a problem, else to write; never a dead button."""
    output = make_site(
        {"campaigns/c.md": CAMPAIGN.format(header), "pages/tell.md": PAGE},
        organisation=BARE.replace("url:", f"{organisation}url:"),
    )
    found = page(output, "campaigns/c").xpath("//a[@class='button']")
    assert [(words(a), a.get("href")) for a in found] == ([button] if button else [])


def test_the_line_reads_as_a_list_with_the_present_marked(make_site):
    """Each station says its state; one is the present; the clock stands in its item."""
    asks = "asks:\n- who: the borough council\n  asked: 12 October 2026\n"
    steps = "".join(
        f"- date: {day}\n  stage: {stage}\n"
        for day, stage in [("1 March 2026", "heard"), ("2 May 2026", "chosen"), ("12 October 2026", "asked")]
    )
    output = make_site({"campaigns/c.md": f"---\ntitle: C\nstage: asked\n{asks}history:\n{steps}---\n"})
    stations = page(output, "campaigns/c").xpath("//ol[@class='line']/li")
    assert [words(s.xpath(".//*[@class='vh']")[0]) for s in stations] == [
        "(done)",
        "(done)",
        "(now)",
        "(ahead)",
        "(ahead)",
    ]
    (now,) = [s for s in stations if s.get("aria-current") == "step"]
    assert words(now).startswith("Asked (now)")
    assert words(now.xpath(".//mark")[0]) == "41 days, no reply yet."
    bar = now.xpath(".//*[local-name()='rect']/@width")
    assert float(bar[0]) == pytest.approx(41, abs=0.1)
    assert all(drawing.get("aria-hidden") == "true" for drawing in now.xpath(".//*[local-name()='svg']"))


def test_marigold_is_only_for_an_answer_that_is_owed(make_site):
    """A campaign that nobody owes an answer has no mark and no waiting bar."""
    output = make_site({"campaigns/c.md": CAMPAIGN.format("")})
    for path in ("", "campaigns", "campaigns/c"):
        found = page(output, path)
        assert found.xpath("//mark") == []
        assert found.xpath("//*[@class='core']") == []


def test_another_day_of_building_changes_no_page_of_an_update(make_site):
    """The build's date stands on no page; only what waits is counted from it."""
    files = {"updates/a.md": update(), "people/p.md": "---\ntitle: P\n---\n"}
    first = {p: p.read_bytes() for p in make_site(files, date="2026-11-22").rglob("*.html")}
    again = {p: p.read_bytes() for p in make_site(files, date="2026-11-29").rglob("*.html")}
    assert first == again


def test_a_preview_marks_what_is_not_published(make_site):
    """A page that waits for its day says so in a ribbon."""
    files = {"updates/f.md": update().replace("2026-09-14", "2026-12-24"), "updates/a.md": update("B")}
    output = make_site(files, settings="pelicanconf.py")
    assert "this waits for its day" in words(page(output, "updates/2026/12/f"))
    assert "Preview" not in words(page(output, "updates/2026/09/a"))


def test_the_sitemap_is_xml_with_whole_addresses(make_site):
    """Each place is absolute; robots.txt leads to it."""
    output = make_site({"updates/a.md": update()}, organisation=BARE)
    tree = etree.parse(str(output / "sitemap.xml"))
    places = tree.xpath("//*[local-name()='loc']/text()")
    assert "https://bare.example/updates/2026/09/a/" in places
    assert all(place.startswith("https://bare.example/") for place in places)
    assert "Sitemap: https://bare.example/sitemap.xml" in (output / "robots.txt").read_text("utf-8")


def test_every_template_says_what_it_is_for():
    """Each template of the site opens with a comment."""
    files = [*(TEMPLATES / "web").rglob("*.html"), TEMPLATES / "feeds" / "index.html"]
    assert [f.name for f in files if not f.read_text("utf-8").startswith("{# ")] == []


def test_no_template_writes_a_colour_or_a_style():
    """Colours come from the tokens, and the pages' CSP forbids style attributes."""
    for file in (TEMPLATES / "web").rglob("*.html"):
        text = file.read_text("utf-8")
        assert re.findall(r"#[0-9a-fA-F]{6}\b|\sstyle=|<style|<script(?! src=)", text) == [], file.name
