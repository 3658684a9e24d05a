"""What mail programs ask of the HTML."""

import itertools
import re
import tomllib
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from doorstep.core.editions import stories
from doorstep.core.library import load

ALL = ("2025-q4", "2026-q1", "2026-q2", "2026-q3", "2026-q4", "2026-10")
ROOT = Path(__file__).parents[2]
VOID = {"br", "img", "meta", "link", "hr", "wbr", "input", "col"}


class Elements(HTMLParser):
    """Every element with its attributes, and end tags that close nothing."""

    def __init__(self, html):
        """Read *html*."""
        super().__init__()
        self.found, self.open, self.wrong = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Note the element."""
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Note an end tag that does not close the last open element."""
        if not self.open or self.open.pop() != tag:
            self.wrong.append((self.getpos(), tag))

    def all(self, *tags):
        """Return the attributes of every element of *tags*."""
        return [attrs for tag, attrs in self.found if tag in tags]


@pytest.fixture(params=ALL)
def html(request, mails):
    """Return the HTML of each edition."""
    return (mails / request.param / "mail" / "newsletter.html").read_text("utf-8")


def seen_by_outlook(html):
    """Return *html* as Outlook for Windows reads it: what is in its conditional comments is there."""
    return re.sub(r"<!--\[if mso\]>(.*?)<!\[endif\]-->", r"\1", html, flags=re.DOTALL)


def test_every_edition_is_far_below_what_gmail_clips(html):
    """60 kB is the limit for a common edition: senders add to it, and Gmail cuts at 102 kB."""
    assert len(html.encode()) < 60_000


def test_forty_stories_stay_below_90_kb(make_mail):
    """The longest edition there may be is still shown whole."""
    text = "---\ntitle: A headline of an ordinary length, number {}\nsummary: {}\n---\nText.\n"
    files = {
        f"updates/2026-10-{1 + n % 28:02}-s{n}.md": text.format(n, "Twelve words. " * 9) for n in range(40)
    }
    files["editions/2026-q4.md"] = "---\ntitle: Winter\nperiod: 2026-Q4\n---\nDear neighbour,\n"
    made = (make_mail(files) / "2026-q4" / "mail" / "newsletter.html").read_bytes()
    assert made.count(b"A headline of an ordinary length") >= 40
    assert len(made) < 90_000


def test_there_is_one_h1_and_no_level_is_left_out(html):
    """Headings are in order, for those who move by them."""
    levels = [int(tag[1]) for tag, _ in Elements(html).found if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_page_says_its_language_direction_title_and_colour_schemes(html):
    """Screen readers and dark mode need them."""
    page = Elements(html)
    root = page.all("html")[0]
    assert (root["lang"], root["dir"]) == ("en-GB", "ltr")
    assert {"name": "color-scheme", "content": "light dark"} in page.all("meta")
    assert re.search(r"<title>Marsh &amp; Harbour: \w+ \d{4}</title>", html)


def test_every_picture_has_words_a_width_and_an_https_jpeg(html):
    """Pictures show without the style sheet, and nothing but JPEG is used."""
    for picture in Elements(html).all("img"):
        assert picture["alt"]
        assert picture["width"].isdigit()
        assert re.fullmatch(r"https://\S+\.jpg", picture["src"])
        assert "max-width" in picture["style"]


def test_every_address_is_whole(html):
    """An e-mail has no place that anything could be relative to."""
    addresses = [a.get("href", a.get("src")) for a in Elements(html).all("a", "img", "link")]
    assert addresses
    assert [each for each in addresses if not re.match(r"(https://|mailto:|tel:)", each)] == []


def test_tables_for_layout_say_that_they_are_no_data(html):
    """Screen readers would else count rows and columns, in Outlook too."""
    assert [t for t in Elements(seen_by_outlook(html)).all("table") if t.get("role") != "presentation"] == []


def test_what_outlook_reads_is_balanced(html):
    """With and without the conditional comments each element is closed where it should be."""
    for view in (html, seen_by_outlook(html)):
        page = Elements(view)
        assert (page.wrong, page.open) == ([], [])
    assert html.count("<!--[if mso]>") == html.count("<![endif]-->")


def test_nothing_is_used_that_mail_programs_do_not_show(html):
    """No flex, grid, variables, SVG, scripts, forms, fonts or pixels; no sentinel is left."""
    page = Elements(html)
    tags = {tag for tag, _ in page.found}
    assert tags.isdisjoint({"svg", "picture", "source", "script", "form", "input", "iframe", "link", "video"})
    css = " ".join(
        [
            *(a.get("style") or "" for _, a in page.found),
            *re.findall(r"<style>(.*?)</style>", html, re.DOTALL),
        ]
    )
    assert re.search(r"flex|grid|var\(|@import|@font-face|url\(|position:|float:|calc\(", css) is None
    assert "merge.invalid" not in html
    assert "font-size:1px" not in html
    assert "data-css-inline" not in html
    assert [p for p in page.all("img") if p["width"] in ("0", "1")] == []


def test_the_look_does_not_hang_on_the_style_sheet(html):
    """Every cell that holds text has its colours and type written into it."""
    page = Elements(html)
    cells = [a for a in page.all("td") if re.search(r"\b(t|small|when|far|name-of)\b", a.get("class") or "")]
    assert cells
    for cell in cells:
        assert "font-family" in cell["style"]
        assert "color" in cell["style"]


def test_text_is_large_enough(html):
    """Nothing is set below 14 px, and reading text is 17 px."""
    sizes = {int(size) for size in re.findall(r"font-size:(\d+)px", html)}
    assert min(sizes) >= 14
    assert "font-size:17px;line-height:1.5" in html


def test_the_preheader_is_there_and_hidden(html):
    """The line after the subject comes first in the body and is not seen in the e-mail."""
    hidden = re.search(r'<body[^>]*>\s*<div class="pre" style="([^"]*)">([^<]*)</div>', html)
    assert "display:none" in hidden[1]
    assert 40 <= len(re.sub(r"[\u034f\u200c]|&nbsp;", "", hidden[2]).strip()) <= 130


def test_the_button_is_one_and_real_text(html):
    """One act a piece, tall enough for a thumb: 24 px and twice 13 px."""
    buttons = [a for a in Elements(html).all("a") if a.get("class") == "btn-a"]
    assert len(buttons) == 1
    assert "line-height:24px" in buttons[0]["style"]
    assert "padding:13px 26px" in buttons[0]["style"]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("form", ["html", "txt"])
def test_every_story_is_told_once_in_order_with_its_link(mails, name, form):
    """HTML and text tell the same stories in the same order, each with its full address."""
    library, _ = load(ROOT / "content", date(2026, 11, 22))
    told = (mails / name / "mail" / f"newsletter.{form}").read_text("utf-8")
    told = " ".join(unescape(told).split())
    places = []
    for update in stories(library, library.editions[name]):
        link = f"https://marshandharbour.example/updates/{update.date.day:%Y/%m}/{update.slug}/"
        assert update.title in told
        places.append(told.index(link))
    assert places == sorted(places)


def test_an_undecided_campaign_has_the_mark_of_no_end(make_mail):
    """Only a closed one has the dash: a ring without a sign stands for what is not yet decided."""
    campaign = (
        "---\ntitle: C\nstage: heard\nyou_said: It is dark.\nwe_did: Asked.\n"
        "history:\n- date: 1 November 2026\n  stage: heard\n---\n"
    )
    files = {
        "campaigns/c.md": campaign,
        "updates/2026-11-01-a.md": "---\ntitle: A\nsummary: x\n---\nText.\n",
        "editions/2026-q4.md": "---\ntitle: Winter\nperiod: 2026-Q4\n---\nDear neighbour.\n",
    }
    made = (make_mail(files) / "2026-q4" / "mail" / "newsletter.html").read_text("utf-8")
    marks = re.findall(r'<td class="end[^>]*aria-hidden="true"[^>]*>([^<]*)</td>', made)
    assert [unescape(mark) for mark in marks] == ["\u00a0"]


def test_authors_cannot_write_markup_into_an_email(make_mail):
    """What is typed in a header is text, whatever it looks like."""
    nasty = "<script>alert(1)</script> & {{ 7*7 }}"
    files = {
        "updates/2026-11-01-a.md": f"---\ntitle: {nasty}\nsummary: {nasty}\n---\nText.\n",
        "editions/2026-q4.md": f"---\ntitle: {nasty}\nperiod: 2026-Q4\nact: {nasty}\nact_link: https://a.example/\n---\nDear neighbour, {nasty}\n",
    }
    made = (make_mail(files) / "2026-q4" / "mail" / "newsletter.html").read_text("utf-8")
    assert "<script" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7*7 }}" in made


def contrast(first, second):
    """Return the contrast of two colours (WCAG 2.2, 1.4.3)."""

    def light(colour):
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(first), light(second)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "paper"),
        ("ink", "paper-2"),
        ("soft", "paper"),
        ("accent", "paper"),
        ("on-accent", "accent"),
        ("on-highlight", "highlight"),
    ],
)
def test_every_pair_of_colours_in_the_email_has_contrast_of_seven(mode, text, ground):
    """4.5 is the rule, 7 what we aim for."""
    tokens = tomllib.loads((ROOT / "themes/doorstep/tokens.toml").read_text("utf-8"))
    colours = tokens["colour"][mode]
    assert contrast(colours[text], colours[ground]) >= 7


def test_only_colours_of_the_tokens_are_used(html):
    """No colour is written in a template."""
    tokens = tomllib.loads((ROOT / "themes/doorstep/tokens.toml").read_text("utf-8"))
    known = {value for mode in ("light", "dark") for value in tokens["colour"][mode].values()}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", html)) <= known
