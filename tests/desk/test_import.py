"""`make import`: another program's Markdown becomes content that passes our own check."""

import io
from pathlib import Path

import pytest
from conftest import TODAY
from PIL import Image

from doorstep.bridge.gather import gather
from doorstep.core import header, schema
from doorstep.core.dates import Moment
from doorstep.core.library import load
from doorstep.core.problems import Problems
from doorstep.core.records import Update
from doorstep.desk.importing import main
from doorstep.desk.importing.keys import read_date
from doorstep.desk.importing.written import file as written


def picture(colour="navy", kind="PNG"):
    """Return the bytes of a small picture."""
    data = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(data, kind)
    return data.getvalue()


@pytest.fixture
def take(tmp_path):
    """Return a function that writes a foreign site, imports it and returns the content folder."""

    def take(files, *, code=0):
        for name, text in files.items():
            path = tmp_path / "mill-road-group" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        into = tmp_path / "content"
        assert main(str(tmp_path / "mill-road-group"), str(into)) == code
        return into

    return take


def checked(into, tmp_path):
    """Return what our own check finds in *into*: the reading, without any problem."""
    known = {"", "updates/", "people/", "tags/buses/"}
    reading = gather(into, tmp_path / "cache", TODAY, addresses=lambda _: known)
    assert [str(each) for each in reading.problems.problems] == []
    return reading


def only(into):
    """Return the one update in *into* and its text."""
    library, problems = load(into, TODAY, preview=True)
    assert problems.problems == []
    (update,) = library.updates.values()
    return update, (into / update.source).read_text("utf-8")


YAML = """\
---
layout: layouts/post.njk
title: "Buses: what we heard"
date: 2021-03-04 19:05:33
tags:
  - buses
  - Mill Road, east
categories: [News]
author: Jo Bloggs
description: >
  Forty people came,
  and all of them wait.
todo:
  - <b>Check</b> the numbers
permalink: /old/buses/
---
Forty people came.
"""


def test_a_yaml_header_becomes_ours(take):
    """Title, day and time, tags with commas, categories, author, summary and the old address come over."""
    update, text = only(take({"posts/buses.md": YAML}))
    assert update.title == "Buses: what we heard"
    assert update.date.iso == "2021-03-04T19:05"
    assert update.tags == ("buses", "Mill Road, east", "News")
    assert update.authors == ("jo-bloggs",)
    assert update.summary == "Forty people came, and all of them wait."
    assert update.aliases == ("/old/buses/",)
    assert str(update.source) == "updates/2021-03-04-buses.md"
    assert "slug: buses\n" in text


def test_unknown_keys_stay_as_comments_and_never_reach_the_body(take):
    """What has no place here stands in the header as comments; the report names each key."""
    into = take({"posts/buses.md": YAML})
    update, text = only(into)
    assert "# layout: layouts/post.njk\n# todo: <b>Check</b> the numbers\n" in text
    assert update.body.strip() == "Forty people came."
    assert "Keys that are unknown here: todo (1)" in (into / "import-report.txt").read_text()


def test_pelicans_header_without_dashes_is_read(take):
    """Key: value lines, one that goes on, a time, tags with commas, a draft."""
    text = (
        "Title: Lamps: a count\nDate: 2019-11-02 18:30\nAuthors: Jo Bloggs, Al Smith\nTags: lamps, dark streets\n"
        "Status: Draft\nSummary: We counted them\n         all night.\n\nTwelve: that is the number.\n"
    )
    update, _ = only(take({"lamps.md": text}))
    assert (update.title, update.date.iso, update.status) == ("Lamps: a count", "2019-11-02T18:30", "draft")
    assert update.authors == ("jo-bloggs", "al-smith")
    assert update.tags == ("lamps", "dark streets")
    assert update.summary == "We counted them all night."
    assert update.body.strip() == "Twelve: that is the number."


def test_each_author_becomes_a_volunteer_and_the_group_gets_a_starter_file(take):
    """people/ has each author once; organisation.md has the folder's name and a place for the imprint."""
    into = take({"a.md": YAML, "b.md": YAML.replace("Jo Bloggs", "JO BLOGGS")})
    library, problems = load(into, TODAY)
    assert problems.problems == []
    assert [(p.title, p.role) for p in library.people.values()] == [("Jo Bloggs", "volunteer")]
    assert library.organisation.name == "Mill road group"
    assert "# promoter:" in (into / "organisation.md").read_text()


def test_pelicans_settings_name_the_group_and_its_address(take):
    """SITENAME and SITEURL are read, the file is never run."""
    settings = 'raise SystemExit\nSITENAME = "The Mill"\nSITEURL = "https://mill.example"\n'
    body = YAML.replace("Forty", "See [b](https://mill.example/b.html). Forty")
    into = take({"pelicanconf.py": settings, "a.md": body, "b.md": YAML.replace("/old/buses/", "/b.html")})
    library, _ = load(into, TODAY)
    assert (library.organisation.name, library.organisation.url) == ("The Mill", "https://mill.example")
    assert "See [b](2021-03-04-b.md)." in (into / "updates/2021-03-04-buses.md").read_text()


def test_nothing_is_overwritten_and_a_second_run_writes_nothing(take, capsys):
    """What a volunteer changed after the import stays; the second run says that nothing is new."""
    files = {
        "posts/buses.md": YAML,
        "posts/more.md": YAML,
        "posts/p/index.md": YAML + "![A](a.png)",
        "posts/p/a.png": picture(),
    }
    into = take(files)
    changed = next(into.glob("updates/*.md"))
    changed.write_text(changed.read_text() + "Mended by hand.\n")
    before = {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in into.rglob("*") if p.is_file()}
    capsys.readouterr()
    take(files)
    assert before == {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in into.rglob("*") if p.is_file()}
    assert capsys.readouterr().out == "Nothing new: 3 files were there already.\n"


def test_an_address_that_is_taken_gets_a_number_and_keeps_it(take, tmp_path):
    """Two updates of one month with one name, and one that stood in INTO before."""
    there = tmp_path / "content/updates/2021-03-01-buses.md"
    there.parent.mkdir(parents=True)
    there.write_text("---\ntitle: Ours\nslug: buses\n---\nText.\n")
    bare = YAML.replace("permalink: /old/buses/\n", "")
    files = {"a/buses.md": bare, "b/buses.md": bare}
    into = take(files)
    names = sorted(p.name for p in into.glob("updates/*"))
    assert names == ["2021-03-01-buses.md", "2021-03-04-buses-2.md", "2021-03-04-buses-3.md"]
    take(files)
    assert sorted(p.name for p in into.glob("updates/*")) == names
    checked(into, tmp_path)


def test_a_folder_with_its_pictures_comes_along_and_others_go_to_images(take, tmp_path):
    """Own pictures lie beside index.md; shared ones in images/; blanks and capitals leave their names."""
    index = YAML + '\n![A bus](My Bus (1).PNG)\n\n![The lot](/images/Whole lot.png "All")\n'
    into = take(
        {
            "2021-03-04-ride/index.md": index.replace("permalink: /old/buses/\n", ""),
            "2021-03-04-ride/My Bus (1).PNG": picture(),
            "images/Whole lot.png": picture("red"),
        }
    )
    update, text = only(into)
    assert str(update.source) == "updates/2021-03-04-ride/index.md"
    assert '![A bus](my-bus-1.png)\n\n![The lot](../../images/whole-lot.png "All")' in text
    assert (into / "images/whole-lot.png").read_bytes() == picture("red")
    checked(into, tmp_path)


@pytest.mark.parametrize(
    ("keys", "image", "alt", "start"),
    [
        ("image: bus.png\nimage_alt: A red bus", "bus.png", "A red bus", "Forty"),
        ("coverImage: bus.png\ncaption: The last bus", "bus.png", "The last bus", "Forty"),
        ("cover:\n  image: /img/bus.png\n  alt: A red bus", "bus.png", "A red bus", "Forty"),
        ("image: bus.png", "", "", "![](../images/bus.png)"),
        ("image: https://else.example/bus.png", "", "", "![](https://else.example/bus.png)"),
        ("image: gone.png\ncaption: The last bus", "", "", "Forty"),
    ],
)
def test_a_lead_picture_needs_a_description(take, tmp_path, keys, image, alt, start):
    """With a description or caption it stays in the header; without one it heads the text, never twice."""
    into = take({"buses.md": YAML.replace("layout: layouts/post.njk", keys), "img/bus.png": picture()})
    update, text = only(into)
    assert (update.image.removeprefix("images/"), update.image_alt) == (image, alt)
    assert update.body.lstrip().startswith(start)
    assert ("# image: gone.png\n# caption: The last bus\n" in text) == ("gone" in keys)
    checked(into, tmp_path)


def test_a_picture_that_cannot_be_used_leaves_its_description(take, tmp_path):
    """A damaged file and a picture that is not there become their words; a drawing (SVG) too, as it may run scripts."""
    body = "\n![A bus](bad.png) ![A tram](gone.png) ![A plan](plan.svg) [![A cab](bad.png)](bad.png)\n"
    into = take({"buses.md": YAML + body, "bad.png": b"not a picture", "plan.svg": b"<svg/>"})
    assert "A bus A tram A plan A cab" in only(into)[1]
    assert not (into / "images").exists()
    checked(into, tmp_path)


LINKS = """\
[next](other.md) [x]({filename}/posts/other.md#end) [old](/2020/05/other/) [perma](/old/other/) [site]({{ site.baseurl }}/old/other)
[by name][ref] and [ref] and [dead ref][gone], [gone][] too, ![pic][img]
[![thumb](pic.png "small")](pic.png "large") [angle](<other.md> "title") [paper](a paper.pdf) [tag]({tag}buses)
<a class="x" href="other.md">html</a> <a href="/nowhere/">lost <b>words</b></a> <a name="top"></a> <img src='pic.png' alt="A pic">
[dead](missing.md) [root](/missing/) [![kept](https://else.example/p.jpg)](/nowhere) [scheme](javascript:x) [none]() [empty](http://)
[bare](www.mill.example/map) [mail](mailto:a@mill.example) [post](a@mill.example) [down](#below) \\[not](other.md) `[code](missing.md)`

```
[code](missing.md) ![code](gone.png)
```

[ref]: other.md "Other"
[gone]: missing.md
[img]: pic.png
"""
EXPECTED = """\
[next](2020-05-06-other.md) [x](2020-05-06-other.md#end) [old](2020-05-06-other.md) [perma](2020-05-06-other.md) [site](2020-05-06-other.md)
[by name][ref] and [ref] and dead ref, gone too, ![pic][img]
[![thumb](../images/posts/pic.png "small")](../images/posts/pic.png "large") [angle](2020-05-06-other.md "title") [paper](../documents/posts/a-paper.pdf) [tag](/tags/buses/)
<a class="x" href="2020-05-06-other.md">html</a> lost <b>words</b>  <img src="../images/posts/pic.png" alt="A pic">
dead root ![kept](https://else.example/p.jpg) scheme none empty
[bare](https://www.mill.example/map) [mail](mailto:a@mill.example) [post](mailto:a@mill.example) [down](#below) \\[not](other.md) `[code](missing.md)`

```
[code](missing.md) ![code](gone.png)
```

[ref]: 2020-05-06-other.md "Other"

[img]: ../images/posts/pic.png
"""


def test_every_kind_of_link_finds_its_new_place_or_becomes_words(take, tmp_path, capsys):
    """Inline, reference, nested, HTML, Pelican's and Liquid's; code stays; no link leads nowhere."""
    other = YAML.replace("/old/buses/", "/old/other/").replace("2021-03-04 19:05:33", "2020-05-06")
    into = take(
        {
            "posts/buses.md": YAML + LINKS,
            "posts/other.md": other,
            "posts/pic.png": picture(),
            "posts/a paper.pdf": b"%PDF",
        }
    )
    text = (into / "updates/2021-03-04-buses.md").read_text("utf-8")
    assert text.partition("Forty people came.\n")[2] == EXPECTED
    checked(into, tmp_path)
    report = (into / "import-report.txt").read_text()
    assert "buses.md:22: /missing/\n" in report
    assert "1 picture, 1 document, 1 person. 1 file shows pictures from elsewhere" in capsys.readouterr().out


def test_of_two_articles_with_one_name_the_link_with_a_date_means_the_right_one(take):
    """A link by name alone may mean either, so it becomes words."""
    meeting = "---\ntitle: Open meeting\ndate: {}\n---\nText.\n"
    asks = "[may](/2020/05/meeting/) [june](/2020/06/meeting/) [either](/meeting/)"
    into = take(
        {
            "2020-05-01-meeting.md": meeting.format("2020-05-01"),
            "2020-06-01-meeting.md": meeting.format("2020-06-01"),
            "asks.md": meeting.format("2021-01-01") + asks,
        }
    )
    text = (into / "updates/2021-01-01-asks.md").read_text()
    assert "[may](2020-05-01-meeting.md) [june](2020-06-01-meeting.md) either" in text


def test_a_picture_of_another_article_is_never_taken_by_its_bare_name(take):
    """Two articles may each have an image1.png that shows something else."""
    into = take({"a/index.md": YAML + "![One](image1.png)", "b/index.md": YAML, "b/image1.png": picture()})
    assert "Forty people came.\nOne" in "".join(p.read_text() for p in into.glob("updates/*"))


def test_figures_in_old_html_become_markdown(take):
    """WordPress's captions, whole or torn, and figures with Markdown in them keep picture and caption."""
    body = (
        '\n<figure id="a" caption="A wide lane"][![](https://e.example/a.jpg)](https://e.example/b.jpg)</figure>\n\n'
        "<figure>\n\n![A lane](pic.png)\n\n<figcaption>The *new* lane</figcaption></figure>\n\n"
        "<table><tr><td>[more](https://e.example/more)</td></tr></table>\n"
    )
    _, text = only(take({"buses.md": YAML + body, "pic.png": picture()}))
    assert "[![A wide lane](https://e.example/a.jpg)](https://e.example/b.jpg)\n" in text
    assert "![A lane](../images/pic.png)\n\n*The *new* lane*\n" in text
    assert '<td><a href="https://e.example/more">more</a></td>' in text
    assert "figure" not in text


def test_template_words_are_reported_with_their_line(take):
    """Shortcodes and Liquid tags stay in the text, and somebody is told where."""
    into = take({"buses.md": YAML + "\n{{< gallery >}}\n\n{% include form.html %}\n"})
    report = (into / "import-report.txt").read_text()
    assert "buses.md:19: {{< gallery >}}" in report
    assert "buses.md:21: {% include form.html %}" in report


def test_pages_are_taken_and_what_is_neither_page_nor_dated_is_left(take, tmp_path):
    """A page in pages/ is a page whatever its date; a draft page and a file without a date are left, and said."""
    into = take(
        {
            "pages/about.md": "Title: About us\nDate: 2010-01-01\n\nWe walk.\n",
            "pages/join/in.md": "Title: Join in\nSlug: join/in/\n\nSee [about]({filename}/pages/about.md).\n",
            "pages/search.md": "Title: Search\n\nBox.\n",
            "pages/secret.md": "Title: Not yet\nStatus: draft\n\nSecret.\n",
            "_posts/undated.md": "---\ntitle: When?\n---\nText.\n",
            "README.md": "# How to build\n",
            "404.md": "---\ntitle: Lost\n---\nText.\n",
        }
    )
    assert sorted(p.name for p in into.glob("pages/*")) == ["about.md", "join-in.md", "search-page.md"]
    assert "See [about](about.md)." in (into / "pages/join-in.md").read_text()
    assert "# Date: " not in (into / "pages/about.md").read_text()
    assert "# date: 2010-01-01\n" in (into / "pages/about.md").read_text()
    report = (into / "import-report.txt").read_text()
    assert "it is a draft of a page" in report
    assert "undated.md:1: it has no date" in report
    checked(into, tmp_path)


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("draft: true", "draft"),
        ("published: false", "draft"),
        ("published: true", "published"),
        ("status: publish", "published"),
        ("status: pending", "draft"),
        ("status: whatever", "draft"),
        ("status: hidden", "hidden"),
        ("private: true", "hidden"),
    ],
)
def test_what_was_not_plainly_published_is_not_published(take, key, status):
    """A draft elsewhere is a draft here; so is a status that nobody knows."""
    assert only(take({"buses.md": YAML.replace("layout: layouts/post.njk", key)}))[0].status == status


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04 00:00:00", "2021-03-04"),
        ("2021-07-04T00:00:00Z", "2021-07-04"),
        ("2021-07-04T18:30:00Z", "2021-07-04T19:30"),
        ("2021-03-04 18:30:00 +0000", "2021-03-04T18:30"),
        ("2021/03/04 18:30", "2021-03-04T18:30"),
        ("March 4, 2021", "2021-03-04"),
        ("4 March 2021", "2021-03-04"),
        ("Thu, 04 Mar 2021 18:30:00 +0000", "2021-03-04T18:30"),
    ],
)
def test_days_are_read_as_other_programs_write_them(typed, iso):
    """Midnight is what programs write for a day without a time."""
    assert read_date(typed).iso == iso


def test_a_header_that_is_not_quite_yaml_is_read_as_it_was_typed(take):
    """Tabs, a colon in a title and a doubled key do not lose an article."""
    text = '---\ntitle:\t\tLamps: on\nnote: "a" and "b"\ndate: 2021-03-04\nlayout: a\nlayout: b\n---\nText.\n'
    update, _ = only(take({"lamps.md": text}))
    assert (update.title, update.date.iso) == ("Lamps: on", "2021-03-04")


def test_a_date_that_cannot_be_read_fails_and_says_so(take, capsys):
    """Everything else is taken; exit 1, with the file's name."""
    into = take({"a.md": YAML, "_posts/b.md": "---\ntitle: B\ndate: next week\n---\nText.\n"}, code=1)
    assert len(list(into.glob("updates/*"))) == 1
    assert "b.md" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "into", "said"),
    [
        ("", "content", "say which folder"),
        ("none", "content", 'there is no folder "none"'),
        ("empty", "content", 'there is no Markdown in "empty"'),
        ("content/old", "content", 'lies inside "content"'),
        ("content", "content", 'lies inside "content"'),
    ],
)
def test_folders_that_cannot_be_used_are_refused_in_one_line(
    tmp_path, monkeypatch, capsys, source, into, said
):
    """Exit 1 and nothing is written."""
    for folder in ("empty", "content/old"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert main(source, into) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not [p for p in Path("content").rglob("*") if p.is_file()]


VALUES = (
    "Plain", "With: a colon", "# a hash", '"Quoted"', "'single'", "it's", '"Both" \'kinds\' "', "|", ">", "- dash",
    "[bracket]", "a, b", '"open', "'open", 'back\\"slash', "\U0001f6b2 bike", "{{ x }}", "a: b: c", "---", "\"it's\"",
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES)
def test_whatever_is_written_is_read_back_the_same(value):
    """As a title, as one author and as one of several tags."""
    shapes = schema.shapes(Update)
    text = written({"title": value, "authors": (value,), "tags": (value, "b, c")}, shapes, ["note"], "Body.")
    problems = Problems()
    document = header.read(text, "x.md", shapes, problems)
    assert problems.problems == []
    assert document.entries["title"].value == value
    assert [entry.value for entry in document.entries["authors"].value] == [value]
    assert [entry.value for entry in document.entries["tags"].value] == [value, "b, c"]
    assert document.body.strip() == "Body."


def test_a_text_in_windows_letters_is_read(take):
    """A file that is not UTF-8 is taken all the same, and mended."""
    into = take({"buses.md": YAML.replace("Forty", "Caf\u00e9 \u2019").encode("cp1252")})
    assert "Caf\u00e9 \u2019" in only(into)[1]
    assert isinstance(only(into)[0].date, Moment)


def test_a_link_round_a_picture_elsewhere_stays_one_link(take, tmp_path):
    """Our site shows such a picture as a link, and a link cannot hold another."""
    body = YAML + "\n[![A bus](https://else.example/s.jpg)](https://else.example/l.jpg)\n"
    reading = checked(take({"buses.md": body}), tmp_path)
    text = next(text for source, text in reading.texts.items() if source.parts[0] == "updates")
    shown = text.html(lambda link: link.target, lambda _: "PICTURE")
    assert '<a href="https://else.example/l.jpg">A bus</a>' in shown


def test_pasted_control_characters_stop_nothing():
    """They come from word processors; YAML would refuse the whole header."""
    problems = Problems()
    text = "---\ntitle: A \x92 b\nsummary: |\n  One\x07 two\x85 three\u2028 four\n---\n"
    document = header.read(text, "x.md", schema.shapes(Update), problems)
    assert problems.problems == []
    assert " ".join(document.entries["summary"].value.split()) == "One two three four"
