"""Markdown to safe HTML, with links and pictures left open."""

import json

import pytest

from doorstep.body.convert import Texts
from doorstep.body.targets import Targets
from doorstep.body.text import Link, Picture


def html(markdown, **options):
    """Return *markdown* as HTML, links as written and pictures by their names."""
    text = Texts().convert(markdown)
    return text.html(lambda link: link.target, lambda picture: f"[{picture.file}|{picture.alt}]", **options)


def test_markdown_becomes_html_with_tables_and_footnotes():
    """Tables get a scope for their heads; footnotes get ids of their own text."""
    assert '<th scope="col">A</th>' in html("A | B\n--|--\n1 | 2\n")
    noted = html("Yes.[^1]\n\n[^1]: Why.\n", prefix="a-")
    assert 'href="#a-fn-1"' in noted
    assert 'id="a-fn-1"' in noted
    assert 'id="a-fnref-1"' in noted


@pytest.mark.parametrize(
    ("markdown", "heading", "expected"),
    [
        ("# One\n\n## Two", 2, "<h2>One</h2>\n<h3>Two</h3>"),
        ("### Three", 2, "<h2>Three</h2>"),
        ("## T", 4, "<h4>T</h4>"),
    ],
)
def test_headings_begin_at_the_level_of_their_page(markdown, heading, expected):
    """A writer may begin with any number of hashes."""
    assert html(markdown, heading=heading) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        '<p onclick="x()">a</p>',
        "[a](javascript:alert(1))",
        '<img src="data:image/png;base64,AAAA" onerror="x()">',
        '<form action="https://x.example"><input></form>',
        "<svg onload=alert(1)>",
    ],
)
def test_nothing_live_comes_through(hostile):
    """Scripts, styles, forms, handlers and addresses that run are gone."""
    clean = html(f"Before.\n\n{hostile}\n\nAfter.")
    for word in (
        "script",
        "style",
        "onclick",
        "onerror",
        "onload",
        "javascript",
        "data:",
        "form",
        "alert(1)</",
    ):
        assert word not in clean
    assert "Before." in clean
    assert "After." in clean


def test_an_embedded_frame_becomes_a_link():
    """We send no requests elsewhere, and nothing is lost."""
    clean = html('<iframe width="1" src="https://www.video.example/embed/1?a=1&b=2"></iframe>')
    assert (
        '<a href="https://www.video.example/embed/1?a=1&amp;b=2">Watch or read this at video.example</a>'
        in clean
    )


def test_a_picture_alone_in_its_paragraph_may_be_a_figure():
    """Its title is the caption; one in a line of text is not alone."""
    text = Texts().convert('![A "zebra" > here](a.jpg "Seen")\n\nText ![b](b.jpg) more.')
    pictures = [part for part in text.parts if isinstance(part, Picture)]
    assert pictures == [Picture("a.jpg", 'A "zebra" > here', "Seen", alone=True), Picture("b.jpg", "b")]


def test_a_link_without_a_target_leaves_its_words():
    """A link that a medium cannot follow is plain text."""
    text = Texts().convert("See [this **one**](x.md), yes.")
    assert text.html(lambda _: "", lambda _: "") == "<p>See this <strong>one</strong>, yes.</p>"


def test_plain_words_have_no_marks():
    """For text mail and for search."""
    text = Texts().convert("# Head\n\nOne & *two*.[^1]\n\n- a\n- b\n\n[^1]: Note.\n")
    assert text.plain().split("\n\n")[:4] == ["Head", "One & two.", "a", "b"]


def test_texts_are_kept_from_run_to_run_and_forgotten_when_unused(tmp_path):
    """The cache gives the same text, drops what nobody uses, and a damaged one is as good as none."""
    cache = tmp_path / "texts.json"
    first = Texts(cache)
    text = first.convert("See [it](a.md) ![p](p.jpg).")
    first.convert("Other.")
    first.save()
    again = Texts(cache)
    assert again.convert("See [it](a.md) ![p](p.jpg).") == text
    again.save()
    assert len(json.loads(cache.read_text())["texts"]) == 1
    stamp = cache.stat().st_mtime_ns
    last = Texts(cache)
    last.convert("See [it](a.md) ![p](p.jpg).")
    last.save()
    assert cache.stat().st_mtime_ns == stamp
    cache.write_text("{")
    assert Texts(cache).convert("See [it](a.md) ![p](p.jpg).") == text


@pytest.fixture
def resolved(write):
    """Return a function that resolves the body of the first update among files: parts and problems."""
    import datetime  # noqa: PLC0415

    from doorstep.core.library import load  # noqa: PLC0415

    def resolved(
        body, others=None, on_site=lambda path: path in ("about/", "feeds/all.rss.xml", "tags/buses/")
    ):
        head = "---\ntitle: A\nsummary: x\n---\n"
        content = write(
            {
                "updates/2026-01-02-a.md": head + body,
                "pages/about.md": "---\ntitle: About\n---\n",
                **(others or {}),
            }
        )
        library, problems = load(content, datetime.date(2026, 11, 22))
        update = next(u for u in library.updates.values() if u.title == "A")
        text = Targets(library, content, on_site, problems).resolve(Texts().convert(update.body), update)
        return [part for part in text.parts if isinstance(part, Link | Picture)], problems

    return resolved


OTHER = {"updates/2026-02-03-b.md": "---\ntitle: B\nsummary: x\n---\n"}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-02-03-b.md", Link("updates/2026/02/b/", "site")),
        ("2026-02-03-b.md#part", Link("updates/2026/02/b/", "site", "part")),
        ("{filename}2026-02-03-b.md", Link("updates/2026/02/b/", "site")),
        ("{filename}/updates/2026-02-03-b.md", Link("updates/2026/02/b/", "site")),
        ("../pages/about.md", Link("about/", "site")),
        ("/about/", Link("about/", "site")),
        ("/about", Link("about/", "site")),
        ("/feeds/all.rss.xml", Link("feeds/all.rss.xml", "site")),
        ("https://herald.example/about/", Link("about/", "site")),
        ("{index}", Link("", "site")),
        ("{tag}Buses", Link("tags/buses/", "site")),
        ("https://other.example/x", Link("https://other.example/x", "outside")),
        ("//other.example/x", Link("https://other.example/x", "outside")),
        ("mailto:a@b.example", Link("mailto:a@b.example", "outside")),
        ("#here", Link("#here", "outside")),
        ("count.csv", Link("updates/count.csv", "file")),
        ("big.jpg", Link("updates/big.jpg", "picture")),
    ],
)
def test_a_link_leads_where_its_writer_meant(resolved, written, expected):
    """To a record by its file, a page of the site, a document, a picture, or elsewhere."""
    files = {**OTHER, "updates/count.csv": "1", "updates/big.jpg": b""}
    parts, problems = resolved(f"See [it]({written}).", files)
    assert problems.problems == []
    assert parts == [expected]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("2026-02-04-b.md", 'Did you mean "2026-02-03-b.md"?'),
        ("www.council.gov.uk/plans", "Did you mean https://www.council.gov.uk/plans?"),
        ("/nowhere/", "Mend the address, or link to the file."),
        ("../../../etc/passwd", ""),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_at_its_line(resolved, written, remedy):
    """With the file that was probably meant."""
    parts, problems = resolved(f"\nFirst line.\n\nSee [it]({written}).", OTHER)
    assert [(p.line, remedy in p.remedy) for p in problems.problems] == [(8, True)]
    assert parts == [Link("", "none")]


def test_a_link_to_a_draft_waits(resolved):
    """Until that update is published its link is plain words, and the writer is told."""
    draft = {"updates/2026-02-03-b.md": "---\ntitle: B\nsummary: x\nstatus: draft\n---\n"}
    parts, problems = resolved("See [it](2026-02-03-b.md).", draft)
    assert problems.problems == []
    assert parts == [Link("", "none")]
    assert any("waits until" in p.text for p in problems.advice)


def test_pictures_of_a_body_are_found_beside_the_file_or_in_images(resolved):
    """One that is not there is a problem; one elsewhere or without words is advice."""
    files = {"images/b.jpg": b"", "updates/a b.jpg": b""}
    parts, problems = resolved(
        "![A](<a b.jpg>) ![](b.jpg) ![R](https://x.example/r.jpg) ![N](none.jpg)", files
    )
    assert [part.file for part in parts] == ["updates/a b.jpg", "images/b.jpg", "https://x.example/r.jpg", ""]
    assert [p.text for p in problems.problems] == ['the picture "none.jpg" is not there']
    assert [p.text for p in problems.advice if "picture" in p.text] == [
        'the picture "b.jpg" has no description',
        'the picture "https://x.example/r.jpg" lies elsewhere, so it is shown as a link',
    ]


@pytest.mark.parametrize("name", ["IMG1.jfif", "photo.jpg.orig", "page.html", "tool.exe"])
def test_a_link_publishes_only_documents(resolved, name):
    """An original with its place in it, a page or a program is never copied out."""
    parts, problems = resolved(f"See [it]({name}).", {f"updates/{name}": b"x"})
    if name.endswith("jfif"):
        assert parts == [Link(f"updates/{name}", "picture")]
    else:
        assert parts == [Link("", "none")]
        assert "not published" in problems.problems[0].text


def test_a_files_text_is_checked_beside_the_mistakes_in_its_header(write, tmp_path):
    """All problems at once: the dead link is told together with the misspelt field."""
    import datetime  # noqa: PLC0415

    from doorstep.bridge.gather import gather  # noqa: PLC0415

    text = "---\ntitle: A\nstauts: draft\n---\nSee [it](nowhere.md) ![x](nopic.jpg).\n"
    content = write({"updates/2026-01-02-a.md": text})
    reading = gather(content, tmp_path / "cache", datetime.date(2026, 11, 22), addresses=lambda _: set())
    assert [(p.line, p.field) for p in reading.problems.problems] == [(3, "stauts"), (5, ""), (5, "")]


@pytest.mark.parametrize(
    ("value", "sound"),
    [
        ("/about/", True),
        ("/about", True),
        ("https://x.example/a", True),
        ("mailto:a@b.example", True),
        ("/nowhere/", False),
        ("www.example.org", False),
        ("javascript:alert(1)", False),
        ("pages/about.md", False),
    ],
)
def test_no_button_is_dead(write, tmp_path, value, sound):
    """act_link, report and sign_up lead to a page that is there, or to a whole address."""
    import datetime  # noqa: PLC0415

    from doorstep.bridge.gather import gather  # noqa: PLC0415

    campaign = f"---\ntitle: C\nact: Go\nact_link: {value}\n---\n"
    content = write({"campaigns/c.md": campaign, "pages/about.md": "---\ntitle: About\n---\n"})
    reading = gather(content, tmp_path / "cache", datetime.date(2026, 11, 22), addresses=lambda _: {"about/"})
    assert [(p.line, p.field or "act_link") for p in reading.problems.problems] == (
        [] if sound else [(4, "act_link")]
    )


def test_a_link_to_a_campaign_that_has_not_begun_waits(resolved):
    """Built as of an earlier day, the words stand without the link."""
    campaign = "---\ntitle: C\nstage: heard\nhistory:\n- date: 1 March 2027\n  stage: heard\n---\n"
    parts, problems = resolved("See [it](../campaigns/c.md).", {"campaigns/c.md": campaign})
    assert problems.problems == []
    assert parts == [Link("", "none")]
