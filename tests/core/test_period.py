"""What people are called, by the period that holds."""

import datetime

import pytest

from doorstep.core.period import notice, period, role, styled

PEOPLE = {
    "wards/heathway.md": "---\ntitle: Heathway\n---\n",
    "people/a.md": "---\ntitle: Ruth Ellery\nrole: mp\n---\n",
    "people/b.md": "---\ntitle: Dev Sandhu\nrole: councillor\nhonorific: Cllr\nward: Heathway\n---\n",
    "people/c.md": "---\ntitle: Bea Thornley\nrole: organiser\n---\n",
    "people/d.md": "---\ntitle: Ivy Cole\nward: Heathway\n---\n",
    "people/e.md": "---\ntitle: Jo Long\nrole: councillor\n---\n",
}


@pytest.fixture
def house(library):
    """Return a function that makes a library whose organisation has the given lines."""

    def house(lines="", today=datetime.date(2026, 11, 22)):
        head = f"---\nname: X\nurl: https://x.example\npromoter: A, b\n{lines}---\n"
        found, problems = library(PEOPLE, organisation=head, today=today)
        assert problems.problems == []
        return found

    return house


def names(found):
    """Return what each person is called, in file order."""
    return [styled(found.people[slug], found.organisation, found.today) for slug in "abcd"]


def test_titles_come_from_the_role(house):
    """The MP after the name, an honorific before it, nothing for others."""
    assert names(house()) == ["Ruth Ellery MP", "Cllr Dev Sandhu", "Bea Thornley", "Ivy Cole"]


def test_nobody_is_an_mp_while_parliament_is_dissolved(house):
    """Neither after the name nor in the role; the notice is shown."""
    found = house("period: dissolution\nnotice: Parliament is dissolved.\narea: Marsh & Harbour\n")
    assert names(found)[0] == "Ruth Ellery"
    assert role(found.people["a"], found) == "Marsh & Harbour"
    assert notice(found.organisation, found.today) == "Parliament is dissolved."


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        ("2026-10-31", "normal"),
        ("2026-11-01", "dissolution"),
        ("2026-11-30", "dissolution"),
        ("2026-12-01", "normal"),
    ],
)
def test_a_period_holds_between_its_days(house, day, holds):
    """The first and the last day belong to it."""
    today = datetime.date.fromisoformat(day)
    lines = "period: dissolution\nperiod_from: 1 November 2026\nperiod_until: 30 November 2026\nnotice: N\n"
    found = house(lines, today)
    assert period(found.organisation, today) == holds
    assert notice(found.organisation, today) == ("N" if holds == "dissolution" else "")


def test_what_people_are_is_said_in_words(house):
    """With their place; only the place where a heading says the rest."""
    found = house("area: Marsh & Harbour\n")
    said = [role(found.people[slug], found) for slug in "abcde"]
    assert said == [
        "MP for Marsh & Harbour",
        "Councillor for Heathway",
        "Organiser",
        "Volunteer, Heathway",
        "Councillor",
    ]
    assert [role(found.people[slug], found, short=True) for slug in "abe"] == [
        "Marsh & Harbour",
        "Heathway",
        "Councillor",
    ]
    assert role(house().people["a"], house()) == "Member of Parliament"
