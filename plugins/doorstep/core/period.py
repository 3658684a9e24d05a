"""Which rules hold on a day: normal times, before an election, or with Parliament dissolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from .records import Organisation


def notice(who: Organisation, today: date) -> str:
    """Return the organiser's notice while the period that it is for holds, else ""."""
    begun = who.period_from is None or who.period_from <= today
    over = who.period_until is not None and who.period_until < today
    return who.notice if who.period != "normal" and begun and not over else ""
