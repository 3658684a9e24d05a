"""Which edition is the current one, and which stories it carries."""

import datetime

import pytest

from doorstep.core import editions

FILES = {
    "editions/2026-q1.md": "---\ntitle: Spring\nperiod: 2026-Q1\n---\nDear all.\n",
    "editions/2026-q2.md": "---\ntitle: Summer\nperiod: 2026-Q2\n---\n",
    "editions/2026-04.md": "---\ntitle: April\nkind: monthly\nperiod: 2026-04\n---\n",
    "editions/2026-q3.md": "---\ntitle: Autumn\nperiod: 2026-Q3\nstories: Two, one\n---\n",
    "images/x.jpg": b"",
    "updates/2026-03-31-before.md": "---\ntitle: Before\nsummary: x\n---\n",
    "updates/2026-04-01-one.md": "---\ntitle: One\nsummary: x\nnewsletter: brief\n---\n",
    "updates/2026-05-01-two.md": "---\ntitle: Two\nsummary: x\nimage: x.jpg\nimage_alt: An x.\n---\n",
    "updates/2026-06-29-left-out.md": "---\ntitle: Left out\nsummary: x\nnewsletter: no\n---\n",
    "updates/2026-06-30-three.md": "---\ntitle: Three\nsummary: x\n---\n",
    "updates/2026-06-30-hidden.md": "---\ntitle: Hidden\nsummary: x\nstatus: hidden\n---\n",
    "events/a.md": "---\ntitle: A\nstarts: 30 June 2026 19:00\n---\n",
    "events/b.md": "---\ntitle: B\nstarts: 1 July 2026 19:00\n---\n",
}


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-q4", "2026-10-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_period_is_a_quarter_or_a_month(period, first, last):
    """2026-Q3 is July to September; 2026-09 is September."""
    assert [day.isoformat() for day in editions.span(period)] == [first, last]


@pytest.mark.parametrize("period", ["2026-Q5", "2026-13", "summer", "2026"])
def test_another_word_is_no_period(library, period):
    """It is a problem at its line."""
    with pytest.raises(ValueError, match=period):
        editions.span(period)
    _, problems = library({"editions/e.md": f"---\ntitle: E\nperiod: {period}\n---\n"})
    assert [(p.line, p.field) for p in problems.problems] == [(3, "period")]


def test_the_current_edition_is_the_newest_quarterly_that_has_begun(library):
    """A monthly is never the current one; one of the future waits."""
    found, _ = library(FILES, today=datetime.date(2026, 6, 30))
    assert editions.current(found).slug == "2026-q2"
    assert [e.slug for e in editions.begun(found)] == ["2026-q2", "2026-04", "2026-q1"]
    none, _ = library(FILES, today=datetime.date(2025, 6, 30))
    assert editions.current(none) is None
    assert editions.chosen(none) == []


def test_edition_chooses_one_or_all(library):
    """EDITION is a name, or all; another name is a problem."""
    today = datetime.date(2026, 6, 30)
    assert [e.slug for e in editions.chosen(library(FILES, today=today, edition="2026-Q1")[0])] == ["2026-q1"]
    assert len(editions.chosen(library(FILES, today=today, edition="all")[0])) == 3
    _, problems = library(FILES, today=today, edition="2026-q9")
    assert [p.path for p in problems.problems] == ["EDITION"]


def test_stories_are_those_of_the_period_in_their_places(library):
    """The lead is marked, or the newest with a picture; briefs are briefs; no, hidden and others stay out."""
    found, _ = library(FILES, today=datetime.date(2026, 7, 30))
    chosen = editions.stories(found, found.editions["2026-q2"])
    assert chosen.lead.title == "Two"
    assert [u.title for u in chosen.seconds] == ["Three"]
    assert [u.title for u in chosen.briefs] == ["One"]
    assert [u.title for u in chosen] == ["Two", "Three", "One"]


def test_an_edition_may_list_its_stories(library):
    """The first that it lists leads."""
    found, problems = library(FILES, today=datetime.date(2026, 7, 30))
    assert problems.problems == []
    assert [u.title for u in editions.stories(found, found.editions["2026-q3"])] == ["Two", "One"]


def test_an_edition_without_stories_or_not_over_is_told(library):
    """Both are advice."""
    _, problems = library(FILES, today=datetime.date(2026, 4, 30))
    said = {(p.path, p.text.partition(",")[0]) for p in problems.advice if p.field == "period"}
    assert ("content/editions/2026-04.md", "the period 2026-04 lasts until 30 April 2026") in said
    empty, problems = library(
        {"editions/e.md": "---\ntitle: E\nperiod: 2025-Q1\n---\n"}, today=datetime.date(2026, 4, 30)
    )
    assert editions.stories(empty, empty.editions["e"]) is None
    assert "there is no story from 1 January 2025 to 31 March 2025" in [p.text for p in problems.advice]


def test_the_diary_of_an_edition_begins_after_its_period_or_today(library):
    """A reader of a past edition sees what came after it; one of today's what is still to come."""
    found, _ = library(FILES, today=datetime.date(2026, 11, 22))
    assert [e.title for e in editions.diary(found, found.editions["2026-q1"])] == ["A", "B"]
    assert [e.title for e in editions.diary(found, found.editions["2026-q2"])] == ["B"]
    now, _ = library(FILES, today=datetime.date(2026, 6, 30))
    assert [e.title for e in editions.diary(now, now.editions["2026-q2"])] == ["A", "B"]
