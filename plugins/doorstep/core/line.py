"""The line: a campaign's stations, the waiting clock and its status in words, for every medium."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .dates import day_and_month, long_day, short_day
from .problems import counted
from .records import ENDS

if TYPE_CHECKING:
    from datetime import date

    from .records import Ask, Campaign

WAY = ("heard", "chosen", "asked", "in progress")
FULL_GAP_WEEKS = 13
"""A waiting bar as long as the gap between two stations; from then on only the words go on counting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One stop of the line. *mark* is how an end is drawn; *date* is None for a stop not dated."""

    name: str
    state: Literal["done", "now", "ahead"]
    mark: Literal["plain", "waiting", "won", "part won", "lost", "closed"] = "plain"
    date: date | None = None
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How long somebody has owed us an answer, or took to give it."""

    asked: str
    """"Asked the borough council on 3 March." """
    outcome: str
    """"41 days, no reply yet." or "Replied after 20 days." """
    waiting: bool
    days: int
    weeks: int
    """Whole weeks, at most FULL_GAP_WEEKS."""
    share: float
    """The waiting bar's part of the gap to the next station, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A campaign drawn as a line: its stations in order, and the clock if one runs."""

    stations: tuple[Station, ...]
    clock: Clock | None
    strong: str
    """The status in a word or two: "Asked, 41 days", "Won, 27 February"."""
    words: str
    """What follows it: a sentence."""


def line(campaign: Campaign, today: date) -> Line:
    """Return the line of *campaign* as it stands on *today*."""
    reached: dict[str, date] = {}
    for step in campaign.history:
        reached.setdefault(step.stage, step.date)
    clock = waiting_clock(campaign, today)
    stage = campaign.stage
    names = [*WAY, stage if stage in ENDS else "won"]
    if stage == "closed":
        names = [name for name in (*WAY, *ENDS) if name in reached and name != "closed"] + ["closed"]
    here = names.index(stage)
    stations = []
    for place, name in enumerate(names):
        on = reached.get(name) if place <= here else None
        ended = name in ENDS and place <= here
        mark = name if ended else "waiting" if place == here and clock and clock.waiting else "plain"
        stations.append(
            Station(
                name=name.capitalize(),
                state="done" if place < here else "now" if place == here else "ahead",
                mark=mark,  # type: ignore[arg-type]  # the names of ENDS are marks
                date=on,
                when=short_day(on, today) if on else "",
            )
        )
    strong, words = _status(campaign, clock, reached.get(stage), today)
    return Line(stations=tuple(stations), clock=clock, strong=strong, words=words)


def waiting_clock(campaign: Campaign, today: date) -> Clock | None:
    """Return the clock of the newest ask: still waiting while nobody replied, else how long it took."""
    asks = [ask for ask in campaign.asks if ask.asked <= today]
    if not asks or campaign.stage in ENDS:
        return None
    ask = max(asks, key=lambda a: (_owed(a, today), a.asked))
    if _owed(ask, today) or ask.replied is None:
        days = (today - ask.asked).days
        weeks = min(FULL_GAP_WEEKS, days // 7)
        outcome = f"{counted(days, 'day')}, no reply yet."
        share = min(1.0, days / 7 / FULL_GAP_WEEKS)
        return Clock(
            asked=_asked(ask, today), outcome=outcome, waiting=True, days=days, weeks=weeks, share=share
        )
    days = (ask.replied - ask.asked).days
    outcome = f"Replied after {counted(days, 'day')}."
    return Clock(asked=_asked(ask, today), outcome=outcome, waiting=False, days=days, weeks=0, share=0)


def _owed(ask: Ask, today: date) -> bool:
    """Return whether nobody has answered *ask* by *today*."""
    return ask.replied is None or ask.replied > today


def _asked(ask: Ask, today: date) -> str:
    when = day_and_month(ask.asked) if ask.asked.year == today.year else long_day(ask.asked)
    return f"Asked {ask.who} on {when}."


def _status(campaign: Campaign, clock: Clock | None, since: date | None, today: date) -> tuple[str, str]:
    name = campaign.stage.capitalize()
    if clock and clock.waiting and campaign.stage == "asked":
        return f"Asked, {counted(clock.days, 'day')}", "No reply yet."
    note = campaign.history[-1].note if campaign.history else ""
    if clock and not clock.waiting and campaign.stage == "asked":
        return name, clock.outcome
    if campaign.stage in ENDS:
        note = campaign.what_happened or note
        if since:
            name = f"{name}, {short_day(since, today)}"
    return name, note
