"""What a volunteer may type by mistake, and what must never come of it."""

import datetime

import pytest

from doorstep.core import editions

HEAD = "---\ntitle: {title}\nsummary: x\n{more}---\nText.\n"


def update(title="A", more=""):
    """Return an update's text."""
    return HEAD.format(title=title, more=more)


@pytest.mark.parametrize(
    "slug", ["../../evil", "/etc/evil", ".", "Über uns & so", "a?b#c", "x" * 300, "Winter-2026", '"><script>']
)
def test_a_slug_that_is_no_part_of_an_address_is_refused(library, slug):
    """Nothing is ever written outside the site, and an address is small letters and digits."""
    _, problems = library({"updates/2026-01-02-a.md": update(more=f"slug: {slug}\n")})
    assert [(p.line, p.field) for p in problems.problems] == [(4, "slug")]


@pytest.mark.parametrize("name", ["updates/2026-01-02-🎉.md", "pages/🎉.md", "editions/!!!.md"])
def test_a_file_name_without_letters_is_told(library, name):
    """It would have no address."""
    _, problems = library(
        {name: "---\ntitle: T\nsummary: x\nperiod: 2026-Q1\n---\n" if "ed" in name[:2] else update()}
    )
    assert [(p.line, p.field) for p in problems.problems] == [(1, "slug")]


@pytest.mark.parametrize("ending", ["", ".markdown", ".txt", ".html", ".docx"])
def test_a_text_that_does_not_end_in_md_is_not_lost_in_silence(library, ending):
    """Somebody meant it to be published."""
    _, problems = library({f"updates/2026-01-02-a{ending}": update()})
    assert [p.text for p in problems.problems] == ["this file does not end in .md, so it is not read"]


def test_capitals_in_the_ending_are_no_matter(library):
    """As some programs save it."""
    found, problems = library({"updates/2026-01-02-a.MD": update()})
    assert problems.problems == []
    assert len(found.updates) == 1


def test_an_edition_takes_the_story_that_it_names_and_no_other(library):
    """Updates may share a name: the file says which is meant, and a name that several have is a problem."""
    reports = {f"updates/2026-{m:02}-01-report.md": update("Report") for m in (7, 8, 10)}
    head = "---\ntitle: E\nperiod: 2026-Q3\nstories:\n- {}\n---\n"
    found, problems = library({**reports, "editions/e.md": head.format("2026-08-01-report.md")})
    assert problems.problems == []
    assert editions.stories(found, found.editions["e"]).lead.date.iso == "2026-08-01"
    _, problems = library({**reports, "editions/e.md": head.format("Report")})
    assert [(p.line, p.text) for p in problems.problems] == [(4, 'there are 3 of the name "Report"')]


def test_a_button_that_leads_nowhere_is_a_problem(library):
    """Act needs its act_link."""
    _, problems = library({"campaigns/c.md": "---\ntitle: C\nact: Come along\n---\n"})
    assert [(p.line, p.field) for p in problems.problems] == [(3, "act")]


def test_a_tag_is_a_word_or_two(library):
    """A sentence in tags: is a slip."""
    _, problems = library({"updates/2026-01-02-a.md": update(more=f"tags: {'word ' * 30}\n")})
    assert [p.field for p in problems.problems] == ["tags"]


@pytest.mark.parametrize("url", ["https://[::1", "http://exa mple", "https://x/?q=1", "herald.example"])
def test_a_web_address_is_a_host_and_folders(library, url):
    """Everything that is published is built on it."""
    _, problems = library({}, organisation=f"---\nname: X\nurl: {url}\npromoter: A, b\n---\n")
    assert [p.field for p in problems.problems] == ["url"]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "31 December 9999 23:59"])
def test_a_year_that_nobody_means_is_refused(library, day):
    """A slip of the hand, not a day for the diary."""
    _, problems = library({"events/e.md": f"---\ntitle: E\nstarts: {day}\n---\n"})
    assert [(p.line, p.field) for p in problems.problems] == [(3, "starts")]


def test_an_event_may_end_on_the_day_it_starts(library):
    """A day without a time is the whole day."""
    _, problems = library(
        {"events/e.md": "---\ntitle: E\nstarts: 1 December 2026 19:00\nends: 1 December 2026\n---\n"}
    )
    assert problems.problems == []


def test_what_is_dated_later_has_not_happened_yet(library):
    """A win of next year is not told today; a campaign that has not begun is in no list."""
    won = (
        "---\ntitle: C\nstage: won\nwhat_happened: Yes.\nevidence: Minutes\nhistory:\n"
        "- date: 1 March 2026\n  stage: asked\n- date: 1 January 2027\n  stage: won\n---\n"
    )
    files = {"campaigns/c.md": won, "updates/2026-01-02-a.md": update(more="campaign: C\n")}
    found, problems = library(files)
    assert problems.problems == []
    assert (found.campaigns["c"].stage, found.campaigns["c"].what_happened) == ("asked", "")
    before, problems = library(files, today=datetime.date(2026, 2, 1))
    assert problems.problems == []
    assert not before.campaigns
    assert [u.campaign for u in before.news()] == [""]


def test_an_issued_edition_heeds_the_rules_of_today(library):
    """Dissolved now, nobody is called an MP, not even in an edition of a day when they were."""
    from doorstep.core.issued import as_issued  # noqa: PLC0415
    from doorstep.core.period import styled  # noqa: PLC0415

    head = "---\nname: X\nurl: https://x.example\npromoter: A, b\nperiod: dissolution\nperiod_from: 1 November 2026\n---\n"
    files = {
        "people/a.md": "---\ntitle: Ruth Ellery\nrole: mp\n---\n",
        "editions/e.md": "---\ntitle: E\nperiod: 2026-Q1\nissued: 31 March 2026\n---\n",
    }
    found, problems = library(files, organisation=head)
    assert problems.problems == []
    then = as_issued(found, found.editions["e"])
    assert styled(then.people["a"], then.organisation, then.today) == "Ruth Ellery"


def test_a_closed_campaign_may_be_opened_again(library):
    """As the message about an update after its end proposes."""
    text = (
        "---\ntitle: C\nstage: asked\nhistory:\n- date: 1 March 2026\n  stage: closed\n"
        "- date: 1 April 2026\n  stage: asked\n---\n"
    )
    assert library({"campaigns/c.md": text})[1].problems == []
