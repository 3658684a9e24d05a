"""The line of stations, the waiting clock and the status in words."""

import datetime
from dataclasses import replace

import pytest

from doorstep.core import editions
from doorstep.core.line import line

TODAY = datetime.date(2026, 4, 13)


@pytest.fixture
def campaign(library):
    """Return a function that makes a campaign of a stage with a history and asks."""

    def campaign(stage, steps, asks="", extra=""):
        history = "".join(f"- date: {day}\n  stage: {name}\n  note: Note {name}\n" for day, name in steps)
        asked = f"asks:\n{asks}" if asks else ""
        text = f"---\ntitle: C\nstage: {stage}\n{extra}{asked}history:\n{history}---\n"
        found, problems = library({"campaigns/c.md": text})
        assert problems.problems == []
        return found.campaigns["c"]

    return campaign


STEPS = [
    ("14 October 2025", "heard"),
    ("8 January 2026", "chosen"),
    ("3 March 2026", "asked"),
    ("20 March 2026", "in progress"),
]
WAITING = "- who: the borough council\n  asked: 3 March 2026\n"


def states(drawn):
    """Return each station's name, state and mark."""
    return [(s.name, s.state, s.mark) for s in drawn.stations]


def test_a_campaign_that_waits_shows_its_clock(campaign):
    """Forty-one days after 3 March, on the line as in words."""
    drawn = line(campaign("asked", STEPS[:3], WAITING), TODAY)
    assert states(drawn) == [
        ("Heard", "done", "plain"),
        ("Chosen", "done", "plain"),
        ("Asked", "now", "waiting"),
        ("In progress", "ahead", "plain"),
        ("Won", "ahead", "plain"),
    ]
    assert (drawn.clock.asked, drawn.clock.outcome) == (
        "Asked the borough council on 3 March.",
        "41 days, no reply yet.",
    )
    assert (drawn.clock.weeks, round(drawn.clock.share, 2)) == (5, 0.45)
    assert (drawn.strong, drawn.words) == ("Asked, 41 days", "No reply yet.")
    assert [s.when for s in drawn.stations] == ["14 October 2025"[:10], "8 January", "3 March", "", ""]


def test_the_waiting_bar_stops_at_a_quarter_and_the_words_go_on(campaign):
    """A full gap is thirteen weeks."""
    clock = line(campaign("asked", STEPS[:3], WAITING), datetime.date(2027, 3, 3)).clock
    assert (clock.weeks, clock.share, clock.outcome) == (13, 1.0, "365 days, no reply yet.")
    assert clock.asked == "Asked the borough council on 3 March 2026."


def test_a_reply_stops_the_clock(campaign):
    """Replied after 20 days: nobody owes us an answer."""
    drawn = line(campaign("asked", STEPS[:3], f"{WAITING}  replied: 23 March 2026\n"), TODAY)
    assert (drawn.clock.outcome, drawn.clock.waiting) == ("Replied after 20 days.", False)
    assert states(drawn)[2] == ("Asked", "now", "plain")
    assert (drawn.strong, drawn.words) == ("Asked", "Replied after 20 days.")


def test_an_ask_or_reply_of_the_future_has_not_happened(campaign):
    """What has not happened yet is not told: no ask, no answer; an older ask still waits."""
    assert line(campaign("asked", STEPS[:3], WAITING), datetime.date(2026, 3, 1)).clock is None
    later = f"{WAITING}  replied: 23 May 2026\n- who: the bus company\n  asked: 1 June 2026\n"
    assert line(campaign("asked", STEPS[:3], later), TODAY).clock.outcome == "41 days, no reply yet."


@pytest.mark.parametrize("end", ["won", "part won", "lost"])
def test_an_end_is_the_last_station_with_its_own_mark(campaign, end):
    """A loss is drawn as large as a win."""
    done = campaign(
        end, [*STEPS, ("13 April 2026", end)], WAITING, "what_happened: It came.\nevidence: Minutes\n"
    )
    drawn = line(done, TODAY)
    assert states(drawn)[-1] == (end.capitalize(), "now", end)
    assert all(state == "done" for _, state, _ in states(drawn)[:-1])
    assert (drawn.strong, drawn.words, drawn.clock) == (f"{end.capitalize()}, 13 April", "It came.", None)


def test_a_closed_campaign_ends_where_it_ended(campaign):
    """No stations beyond."""
    drawn = line(campaign("closed", [*STEPS[:2], ("1 February 2026", "closed")]), TODAY)
    assert [s.name for s in drawn.stations] == ["Heard", "Chosen", "Closed"]


def test_what_was_won_before_a_campaign_was_closed_stays_on_its_line(campaign):
    """Closing does not hide a part win, and its proof is asked for all the same."""
    steps = [*STEPS, ("1 April 2026", "part won"), ("13 April 2026", "closed")]
    extra = "what_happened: Half.\nevidence: Minutes\n"
    drawn = line(campaign("closed", steps, "", extra), TODAY)
    assert states(drawn)[-2:] == [("Part won", "done", "part won"), ("Closed", "now", "closed")]


def test_a_campaign_without_history_is_heard(campaign):
    """Nothing is needed to begin."""
    drawn = line(campaign("heard", [("13 April 2026", "heard")]), TODAY)
    assert states(drawn)[0] == ("Heard", "now", "plain")


def test_lists_put_those_that_wait_first_and_the_ended_last(library):
    """Asked, in progress, chosen, heard, then the ends."""
    files = {
        f"campaigns/{n}.md": f"---\ntitle: {n}\nstage: {stage}\n---\n"
        for n, stage in enumerate(["closed", "lost", "won", "heard", "asked", "in progress"])
    }
    found, _ = library(files)
    assert (
        editions.tally(found) == "6 campaigns: 1 heard, 1 asked, 1 in progress, 1 won, 1 lost and 1 closed."
    )
    assert editions.tally(replace(found, campaigns={})) == ""
    assert [c.stage for c in editions.campaigns(found)] == [
        "asked",
        "in progress",
        "heard",
        "won",
        "lost",
        "closed",
    ]
