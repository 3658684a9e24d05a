"""The one act, the same everywhere."""

from dataclasses import replace

import pytest

from doorstep.core.act import act


@pytest.fixture
def house(library):
    """Return an organisation with everything to offer, and an edition with an act of its own."""
    files = {
        "editions/e.md": "---\ntitle: E\nperiod: 2026-Q1\nact: Come and count\nact_link: /join-in/\n---\n"
    }
    found, problems = library(files)
    assert problems.problems == []
    who = replace(found.organisation, report="/report/", sign_up="/join/", email="a@b.example")
    return who, found.editions["e"]


def test_a_piece_with_an_act_of_its_own_asks_for_that(house):
    """Its words and its address; words alone have the usual address; an address alone has usual words."""
    who, edition = house
    own = act(who, edition)
    assert (own.words, own.target, own.own) == ("Come and count", "/join-in/", True)
    assert act(who, replace(edition, act="")).words == "Join in"
    worded = act(who, replace(edition, act_link=""))
    assert (worded.words, worded.target, worded.own) == ("Come and count", "/report/", False)


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        ((), ("Report a problem", "/report/")),
        (("report",), ("Join in", "/join/")),
        (("report", "sign_up"), ("Write to us", "mailto:a@b.example")),
        (("report", "sign_up", "email"), ("Read more on the web", "")),
    ],
)
def test_there_is_always_something_that_leads_somewhere(house, without, expected):
    """Report a problem, else join in, else write to us, else the front page."""
    who = replace(house[0], **dict.fromkeys(without, ""))
    assert (act(who).words, act(who).target) == expected
