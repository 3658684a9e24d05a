"""The feeds, as readers and the W3C's validator want them."""

import datetime
import json
import re
import warnings
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from lxml import etree

from doorstep.feeds.document import Enclosure, Entry, document, tag_uri
from doorstep.feeds.plan import NEWEST, Feed, plan

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # feedparser imports a module that Python retires
    import feedparser

SITE = "https://herald.example"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
NAUGHTY = json.loads((Path(__file__).parents[1] / "naughty-strings.json").read_text("utf-8"))


def entry(update, content="<p>Text.</p>", enclosure=None):
    """Return an entry of *update*."""
    url = f"{SITE}/updates/{update.date.day:%Y/%m}/{update.slug}/"
    return Entry(
        id=tag_uri(SITE, update.date.day, url.removeprefix(f"{SITE}/")),
        title=update.title,
        summary=update.summary,
        url=url,
        published=update.date.aware,
        updated=(update.modified or update.date).aware,
        authors=("Ann",),
        categories=update.tags,
        content=content,
        enclosure=enclosure,
    )


def made(kind, entries):
    """Return the feed of *entries* as bytes."""
    feed = Feed(name="all", title="The Herald", about="", entries=())
    return document(
        feed,
        kind,
        entries,
        site=SITE,
        address=f"feeds/all.{kind}.xml",
        strapline="News & views",
        today=datetime.date(2026, 11, 22),
    )


@pytest.fixture
def updates(library):
    """Return three updates, newest first."""
    found, _ = library(
        {
            "updates/2026-01-02-a.md": "---\ntitle: A < B & C\nsummary: One.\ntags: buses\n---\n",
            "updates/2026-01-03-b.md": "---\ntitle: B\nsummary: Two.\nmodified: 4 January 2026\n---\n",
            "updates/2026-01-03-c.md": "---\ntitle: C\nsummary: Three.\ndate: 3 January 2026 19:30\n---\n",
        }
    )
    return found.news()


def test_the_plan_has_both_formats_and_a_page(library):
    """feeds/all.rss.xml, feeds/all.atom.xml and feeds/, with the newest fifty."""
    many = {f"updates/2026-01-01-{n}.md": f"---\ntitle: T{n}\nsummary: x\n---\n" for n in range(60)}
    found, _ = library(many)
    sheets = list(plan(found))
    assert [sheet.path for sheet in sheets] == [
        "feeds/all.rss.xml",
        "feeds/all.atom.xml",
        "feeds/you-said-we-did.rss.xml",
        "feeds/you-said-we-did.atom.xml",
        "feeds/index.html",
    ]
    assert len(sheets[0].values["feed"].entries) == NEWEST


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_entries_come_newest_first_and_feedparser_is_content(kind, updates):
    """A feed reader finds every entry in order, with its id, and nothing to complain of."""
    parsed = feedparser.parse(made(kind, [entry(update) for update in updates]))
    assert not parsed.bozo
    assert [e.id for e in parsed.entries] == [
        "tag:herald.example,2026-01-03:updates/2026/01/c",
        "tag:herald.example,2026-01-03:updates/2026/01/b",
        "tag:herald.example,2026-01-02:updates/2026/01/a",
    ]
    assert parsed.feed.link == f"{SITE}/"


def test_rss_holds_the_validators_rules(updates):
    """Self link, RFC 822 dates, guid that is no permalink, no bracket in a title, summary and full text."""
    root = etree.fromstring(made("rss", [entry(update) for update in updates]))
    channel = root.find("channel")
    own = channel.find(f"{ATOM}link")
    assert (own.get("rel"), own.get("href")) == ("self", f"{SITE}/feeds/all.rss.xml")
    assert [child.tag for child in channel].count("link") == 1
    for item in channel.findall("item"):
        assert item.find("guid").get("isPermaLink") == "false"
        assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo
        assert not set("<>") & set(item.findtext("title"))
        assert item.findtext("description")
        assert item.findtext(CONTENT) == "<p>Text.</p>"
    assert channel.findall("item")[2].findtext("title") == "A ‹ B & C"


def test_atom_holds_the_validators_rules(updates):
    """Feed and entries have id, title, updated, author; ids differ; links keep rel and type."""
    picture = Enclosure(url=f"{SITE}/images/a.jpg", length=1234, width=960, height=640)
    root = etree.fromstring(made("atom", [entry(u, enclosure=picture) for u in updates]))
    for name in ("id", "title", "updated"):
        assert root.findtext(f"{ATOM}{name}")
    entries = root.findall(f"{ATOM}entry")
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == 3
    assert root.findtext(f"{ATOM}updated") == "2026-01-04T00:00:00+00:00"
    for each in entries:
        links = [dict(link.attrib) for link in each.findall(f"{ATOM}link")]
        assert links[0]["rel"] == "alternate"
        assert links[0]["type"] == "text/html"
        assert links[1] == {
            "rel": "enclosure",
            "type": "image/jpeg",
            "length": "1234",
            "href": f"{SITE}/images/a.jpg",
        }
        assert each.find(f"{ATOM}content").get("type") == "html"
        assert each.findtext(f"{ATOM}author/{ATOM}name") == "Ann"


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_hostile_text_never_breaks_a_feed(kind, updates):
    """461 naughty strings as title, summary, tag and text: well-formed, and the text is text."""
    import dataclasses  # noqa: PLC0415

    nasty = []
    for number, words in enumerate([*NAUGHTY, "]]>", "\x00\x08\ufffe", "😀 \u202e"]):
        update = dataclasses.replace(
            updates[0], title=words or "-", summary=words or "-", tags=(words or "-",), slug=f"n{number}"
        )
        nasty.append(entry(update, content=f"<p>{words.replace('<', '&lt;')} ]]></p>"))
    parsed = feedparser.parse(made(kind, nasty))
    assert not parsed.bozo
    assert len(parsed.entries) == len(nasty)
    etree.fromstring(made(kind, nasty))


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_a_feed_without_entries_is_sound(kind):
    """A new site has a feed that readers can already follow."""
    parsed = feedparser.parse(made(kind, []))
    assert not parsed.bozo
    assert parsed.entries == []


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_the_same_entries_give_the_same_bytes(kind, updates):
    """Nothing in a feed comes from the clock."""
    assert made(kind, [entry(updates[0])]) == made(kind, [entry(updates[0])])


def test_an_entrys_id_does_not_change_with_its_address_on_the_web(updates):
    """The id is of the site, the day and the first address (RFC 4151)."""
    assert (
        tag_uri(SITE, updates[0].date.day, "updates/2026/01/c/")
        == "tag:herald.example,2026-01-03:updates/2026/01/c"
    )


def test_the_samples_feeds_are_whole(site):
    """Full text with absolute links and pictures, enclosures of the right length, and the imprint."""
    for kind in ("rss", "atom"):
        data = (site / f"feeds/all.{kind}.xml").read_bytes()
        parsed = feedparser.parse(data)
        assert not parsed.bozo
        assert len(parsed.entries) == NEWEST
        for each in parsed.entries:
            (content,) = each.content
            assert "Promoted by Bea Thornley" in content.value
            assert len(content.value) > 400
            for address in re.findall(r'(?:href|src)="([^"#]*)', content.value):
                assert address.startswith(("https://", "mailto:", "tel:")) or not address
            for enclosure in each.enclosures:
                file = site / enclosure.href.removeprefix("https://marshandharbour.example/")
                assert file.stat().st_size == int(enclosure.length)
        drafts = ("heron-dock-first-samples", "winter-number-is-out")
        assert not any(name in data.decode() for name in drafts)


def test_the_board_has_a_feed_of_its_own(site):
    """Every campaign with something said, newest step first, losses too, each with the imprint."""
    for kind in ("rss", "atom"):
        parsed = feedparser.parse((site / f"feeds/you-said-we-did.{kind}.xml").read_bytes())
        assert not parsed.bozo
        titles = [each.title for each in parsed.entries]
        for stage in ("Won: ", "Part won: ", "Lost: ", "Closed: ", "Asked: ", "In progress: "):
            assert any(title.startswith(stage) for title in titles), stage
        days = [each.updated for each in parsed.entries] if kind == "atom" else []
        assert days == sorted(days, reverse=True)
        assert all("Promoted by Bea Thornley" in each.content[0].value for each in parsed.entries)


def test_the_feeds_golden_entry(site, golden):
    """The newest entry of each feed, as it was when somebody last read it."""
    for kind, end in (("rss", "</item>"), ("atom", "</entry>")):
        text = (site / f"feeds/all.{kind}.xml").read_text("utf-8")
        golden(f"feeds/all.{kind}.xml", text[: text.index(end) + len(end)] + "\n")
