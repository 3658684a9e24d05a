"""The diary for calendar programs, read back by the library that wrote it and by another."""

import datetime

import icalendar
import pytest
import vobject

from doorstep.feeds.calendar import document
from doorstep.feeds.plan import Calendar, plan

SITE = "https://herald.example"
FILES = {
    "wards/heathway.md": "---\ntitle: Heathway\n---\n",
    "wards/quayside.md": "---\ntitle: Quayside\n---\n",
    "campaigns/c.md": "---\ntitle: C\n---\n",
    "events/2026-03-28-before.md": "---\ntitle: Before\nstarts: 28 March 2026 19:00\nends: 28 March 2026 20:30\n---\n",
    "events/2026-03-29-after.md": "---\ntitle: After; and, more\nstarts: 29 March 2026 19:00\nward: Heathway\n---\n",
    "events/2026-10-24-summer.md": "---\ntitle: Summer\nstarts: 24 October 2026 19:00\ncampaign: C\n---\n",
    "events/2026-10-25-winter.md": "---\ntitle: Winter\nstarts: 25 October 2026 19:00\nplace: The hall\n---\n",
    "events/2026-12-01-all-day.md": "---\ntitle: All day\nstarts: 1 December 2026\n---\n",
}
UTC_HOURS = {"Before": 19, "After; and, more": 18, "Summer": 18, "Winter": 19}
"""19:00 in London, in UTC, on both sides of the two clock changes of 2026."""


@pytest.fixture
def diary(library):
    """Return the whole diary as an .ics file."""
    found, problems = library(FILES)
    assert problems.problems == []
    sheets = {sheet.path: sheet for sheet in plan(found)}
    return document(
        sheets["diary.ics"].values["calendar"], SITE, lambda event: f"About {event.title}.\n\nImprint."
    )


def test_there_is_a_calendar_for_all_for_each_ward_and_campaign_and_for_each_event(library):
    """Only where there are events."""
    found, _ = library(FILES)
    paths = [sheet.path for sheet in plan(found) if sheet.path.endswith(".ics")]
    assert paths[:3] == ["diary.ics", "wards/heathway/diary.ics", "campaigns/c/diary.ics"]
    assert "diary/2026/03/before/event.ics" in paths
    assert "wards/quayside/diary.ics" not in paths


def test_times_are_right_across_the_clock_changes_for_icalendar(diary):
    """Seven in the evening is 19:00 UTC in winter and 18:00 UTC in summer."""
    items = {str(item["summary"]): item for item in icalendar.Calendar.from_ical(diary).walk("VEVENT")}
    for title, hour in UTC_HOURS.items():
        start = items[title]["dtstart"].dt
        assert (start.hour, start.utcoffset()) == (hour, datetime.timedelta(0))
    assert items["All day"]["dtstart"].dt == datetime.date(2026, 12, 1)
    assert items["All day"]["dtend"].dt == datetime.date(2026, 12, 2)
    assert str(items["Winter"]["location"]) == "The hall"
    assert len({str(item["uid"]) for item in items.values()}) == len(FILES) - 3


def test_times_are_right_for_an_independent_parser(diary):
    """Vobject reads the same instants and the same words."""
    found = {item.summary.value: item for item in vobject.readOne(diary.decode()).vevent_list}
    for title, hour in UTC_HOURS.items():
        assert found[title].dtstart.value.astimezone(datetime.UTC).hour == hour
    assert found["After; and, more"].description.value == "About After; and, more.\n\nImprint."
    assert found["Before"].dtend.value - found["Before"].dtstart.value == datetime.timedelta(hours=1.5)


def test_lines_end_and_fold_as_the_standard_says(diary):
    """CRLF, and at most 75 bytes a line (RFC 5545 3.1)."""
    assert diary.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in diary.split(b"\r\n"))
    assert b"\n" not in diary.replace(b"\r\n", b"")


def test_an_empty_calendar_is_sound_and_the_same_bytes_come_twice():
    """Nothing comes from the clock."""
    empty = Calendar(name="X", events=())
    assert document(empty, SITE, str) == document(empty, SITE, str)
    assert icalendar.Calendar.from_ical(document(empty, SITE, str)).walk("VEVENT") == []


def test_an_event_never_ends_before_it_starts(library):
    """An end without a time is the end of its day, and none at all on the day of the start."""
    files = {
        "events/a.md": "---\ntitle: A\nstarts: 2 December 2026 19:00\nends: 2 December 2026\n---\n",
        "events/b.md": "---\ntitle: B\nstarts: 2 December 2026 19:00\nends: 3 December 2026\n---\n",
    }
    found, problems = library(files)
    assert problems.problems == []
    events = tuple(found.events.values())
    data = document(Calendar(name="X", events=events), SITE, lambda event: event.title)
    items = {str(item["summary"]): item for item in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    assert "dtend" not in items["A"]
    assert items["B"]["dtend"].dt == datetime.datetime(2026, 12, 4, tzinfo=datetime.UTC)
