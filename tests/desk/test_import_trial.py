"""`make import` on whole sites of other people, where they lie beside the repository."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

from doorstep.bridge.gather import gather
from doorstep.bridge.plans import addresses
from doorstep.core.library import load
from doorstep.desk.importing import main

TRIAL = ROOT.parent / "shared/trial"
TODAY = datetime.date(2023, 12, 31)
PLUGINS = [f"doorstep.{name}.plugin" for name in ("web", "feeds", "mail", "paper")]
pytestmark = [
    pytest.mark.trial,
    pytest.mark.skipif(not TRIAL.is_dir(), reason="the trial sites are not beside this repository"),
]


@dataclass
class Site:
    """A trial site, imported once."""

    source: Path
    into: Path
    code: int

    @property
    def updates(self):
        """Return every update, drafts too, by its title and day."""
        library, problems = load(self.into, TODAY, preview=True)
        assert [str(each) for each in problems.problems] == []
        found = {}
        for update in library.updates.values():
            found.setdefault((update.title, update.date.day), []).append(update)
        return library, found


def imported(name, tmp_path_factory):
    """Return the trial site *name*, imported into a new folder."""
    if not (TRIAL / name).is_dir():
        pytest.skip(f"the trial site {name} is not there")
    into = tmp_path_factory.mktemp(name)
    return Site(TRIAL / name, into, main(str(TRIAL / name), str(into)))


@pytest.fixture(scope="module")
def portsmouth(tmp_path_factory):
    """Return an Eleventy site with YAML headers."""
    return imported("portsmouth-cycling", tmp_path_factory)


@pytest.fixture(scope="module")
def legal(tmp_path_factory):
    """Return a native Pelican site."""
    return imported("legal-nonprofit-pelican", tmp_path_factory)


def plain(text):
    """Return *text* on one line."""
    return " ".join(str(text).split())


def yaml_headers(folder):
    """Yield each file's header as PyYAML reads it."""
    for file in sorted(folder.rglob("*.md")):
        _, head, body = file.read_text("utf-8").split("---\n", 2)
        yield file, yaml.safe_load(head), body


def pelican_headers(folder):
    """Yield each file's header as plain lines of Key: value."""
    for file in sorted(folder.rglob("*.md")):
        head = re.split(r"\n[ \t]*\n", file.read_text("utf-8"), maxsplit=1)[0]
        joined = re.sub(r"\n[ \t]+(?=\S)", " ", head)
        yield file, {k.casefold(): v.strip() for k, v in re.findall(r"^(\w+):(.*)$", joined, re.MULTILINE)}


def test_every_yaml_article_comes_over_with_its_values(portsmouth):
    """353 files: titles, days, times, tags, categories and authors as PyYAML reads them."""
    library, updates = portsmouth.updates
    assert portsmouth.code == 0
    assert len(library.updates) == 353
    for _, values, _ in yaml_headers(portsmouth.source):
        stamp = values["date"]
        day = stamp.date() if isinstance(stamp, datetime.datetime) else stamp
        found = updates[plain(values["title"]), day]
        assert found
        if len(found) > 1:
            continue
        (update,) = found
        if isinstance(stamp, datetime.datetime) and (stamp.hour or stamp.minute):
            assert (update.date.time.hour, update.date.time.minute) == (stamp.hour, stamp.minute)
        tags = []
        for key in ("tags", "tag", "categories", "category"):
            value = values.get(key) or []
            tags += value.split(",") if isinstance(value, str) else value
        wanted = {plain(tag).casefold() for tag in tags}
        assert {tag.casefold() for tag in update.tags} == wanted
        authors = [library.people[slug].title for slug in update.authors]
        assert authors == ([values["author"]] if values.get("author") else [])


def test_every_lead_picture_that_is_there_comes_over(portsmouth):
    """Either in the header with its caption as description, or at the head of the text."""
    _, updates = portsmouth.updates
    seen = 0
    for file, values, _ in yaml_headers(portsmouth.source):
        name = values.get("coverImage")
        if not name or not (file.parent / name).is_file() or file.name != "index.md":
            continue
        stamp = values["date"]
        day = stamp.date() if isinstance(stamp, datetime.datetime) else stamp
        (update,) = updates[plain(values["title"]), day]
        folder = portsmouth.into / update.source.parent
        named = [portsmouth.into / update.image] if update.image else []
        named += [folder / target for target in re.findall(r"!\[[^\]]*\]\(([^\s)]+)", update.body)]
        assert (file.parent / name).read_bytes() in [each.read_bytes() for each in named if each.is_file()]
        seen += 1
    assert seen > 20


def test_every_pelican_article_and_page_comes_over_with_its_values(legal):
    """237 files, but for the page of lost addresses: titles, days, tags, authors, summaries, status."""
    library, updates = legal.updates
    assert legal.code == 0
    assert len(library.updates) + len(library.pages) == 236
    pages = {page.title for page in library.pages.values()}
    for file, values in pelican_headers(legal.source):
        if "pages" in file.relative_to(legal.source).parts:
            assert plain(values["title"]) in pages or values.get("save_as") == "404.html"
            continue
        (update,) = updates[plain(values["title"]), datetime.date.fromisoformat(values["date"][:10])]
        typed = re.search(r"(\d\d):(\d\d)", values["date"])
        if typed and typed[0] != "00:00":
            assert f"{update.date.time:%H:%M}" == typed[0]
        assert update.status == values.get("status", "published").casefold()
        wanted = dict.fromkeys(
            plain(tag).casefold() for tag in values.get("tags", "").split(",") if tag.strip()
        )
        assert [tag.casefold() for tag in update.tags] == list(wanted)
        authors = [library.people[slug].title for slug in update.authors]
        assert authors == ([plain(values["author"])] if values.get("author") else [])
        if values.get("summary"):
            assert update.summary == plain(re.sub(r"<[^>]+>", "", values["summary"]))


@pytest.mark.parametrize("name", ["portsmouth", "legal"])
def test_no_header_stands_in_a_body_and_our_own_check_finds_nothing_wrong(name, request, tmp_path):
    """The library builds as it is: no problem in any header, link or picture."""
    site = request.getfixturevalue(name)
    reading = gather(site.into, tmp_path, TODAY, addresses=lambda library: addresses(library, PLUGINS))
    assert [str(each) for each in reading.problems.problems] == []
    for record in (*reading.library.updates.values(), *reading.library.pages.values()):
        assert not re.match(r"\s*(?:---|title:|date:|tags:|layout:|slug:)", record.body, re.IGNORECASE)
        assert "todo:" not in record.body


@pytest.mark.parametrize("name", ["portsmouth", "legal"])
def test_a_second_run_changes_nothing(name, request):
    """Same input, same bytes, no new file."""
    site = request.getfixturevalue(name)
    before = {p: p.stat().st_mtime_ns for p in site.into.rglob("*")}
    assert main(str(site.source), str(site.into)) == 0
    assert before == {p: p.stat().st_mtime_ns for p in site.into.rglob("*")}
