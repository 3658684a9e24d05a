"""Which rules hold on a day, and so what people are called: titles come from data, one switch changes every output.

While Parliament is dissolved nobody is an MP, so nobody is called one (House of Commons guidance on
the title; the word in organisation.md is ``period: dissolution``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from .library import Library
    from .records import Organisation, Period, Person

ROLES = {"organiser": "Organiser", "volunteer": "Volunteer", "group": "Group"}


def period(who: Organisation, today: date) -> Period:
    """Return the period that holds on *today*: normal, pre-election, election or dissolution."""
    begun = who.period_from is None or who.period_from <= today
    over = who.period_until is not None and who.period_until < today
    return who.period if begun and not over else "normal"


def notice(who: Organisation, today: date) -> str:
    """Return the organiser's notice while the period that it is for holds, else ""."""
    return who.notice if period(who, today) != "normal" else ""


def styled(person: Person, who: Organisation, today: date) -> str:
    """Return *person*'s name with what stands before and after it: "Cllr Siân Howell", "Ruth Ellery MP"."""
    sits = person.role == "mp" and period(who, today) != "dissolution"
    return " ".join(part for part in (person.honorific, person.title, "MP" if sits else "") if part)


def role(person: Person, library: Library, *, short: bool = False) -> str:
    """Return what *person* is, in words; *short* only the place, where a heading says the rest."""
    who = library.organisation
    place = library.wards[person.ward].title if person.ward else who.area if person.role == "mp" else ""
    if person.role == "mp":
        if short or period(who, library.today) == "dissolution":
            return place
        return f"MP for {place}" if place else "Member of Parliament"
    if person.role == "councillor":
        return place if place and short else f"Councillor for {place}" if place else "Councillor"
    return ", ".join(part for part in (ROLES[person.role], place) if part)
