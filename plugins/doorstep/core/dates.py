"""Dates as volunteers type them and as residents read them: British, day first."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years that are read: any other is a slip of the hand."""

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_WORDS = re.compile(
    r"(?:[A-Za-z]+day,?\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Za-z]{3,9})\.?,?\s+(?P<y>\d{4})"
)
_SLASHES = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})")
_TIME = re.compile(
    r"(?:T|,|at|\s)*\s*(?P<h>\d{1,2})(?:[:.](?P<min>\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*(?P<half>am|pm)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
HOW = "Write the day first, as 14 September 2026 or 2026-09-14, with a time if you like: 14 September 2026 19:30."


class NotADateError(ValueError):
    """The text cannot be read as a day that exists; the message says so in the writer's words."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with the time of day (in Europe/London) when one was given."""

    day: date
    time: time | None = None

    @property
    def iso(self) -> str:
        """Return ``2026-09-14`` or ``2026-09-14T19:30``."""
        return self.day.isoformat() + (f"T{self.time:%H:%M}" if self.time else "")

    @property
    def aware(self) -> datetime:
        """Return the moment with its offset from UTC; a day without a time begins at midnight."""
        return datetime.combine(self.day, self.time or time(), LONDON)

    def __lt__(self, other: Moment) -> bool:
        """Order by day, then time; a day without a time comes first."""
        return self.aware < other.aware


def read_moment(text: str) -> Moment:
    """Read a date, day first, with or without a time; raise NotADateError when it is none."""
    text = " ".join(text.split())
    for pattern in (_ISO, _WORDS, _SLASHES):
        match = pattern.match(text)
        if match is None:
            continue
        rest = text[match.end() :].strip()
        month = _month(match["m"])
        if month is None:
            break
        try:
            day = date(int(match["y"]), month, int(match["d"]))
        except ValueError:
            message = f'"{text}" is not a day that exists'
            raise NotADateError(message) from None
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            message = f'"{text}" is not a year that this paper knows'
            raise NotADateError(message)
        return Moment(day) if not rest else _with_time(day, rest, text)
    message = f'"{text}" is not a whole date'
    raise NotADateError(message)


def _month(text: str) -> int | None:
    """Return the month's number from digits or its English name or first letters."""
    if text.isdigit():
        return int(text)
    found = [n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(text.casefold())]
    return found[0] if len(found) == 1 else (9 if text.casefold() == "sept" else None)


def _with_time(day: date, rest: str, text: str) -> Moment:
    """Return *day* with the time in *rest*; an offset from UTC is turned into London time."""
    match = _TIME.fullmatch(rest)
    if match is None:
        message = f'"{text}" has something after the date that is not a time'
        raise NotADateError(message)
    hour, minute = int(match["h"]), int(match["min"] or 0)
    half = (match["half"] or "").casefold()
    noon = 12
    if half and 1 <= hour <= noon:
        hour = hour % noon + (noon if half == "pm" else 0)
    try:
        if match["zone"]:
            zone = match["zone"].replace("Z", "+00:00").replace("z", "+00:00")
            stamp = datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}{zone}").astimezone(LONDON)
            return Moment(stamp.date(), stamp.time())
        return Moment(day, time(hour, minute))
    except ValueError:
        message = f'"{text}" has a time that does not exist'
        raise NotADateError(message) from None


def read_day(text: str) -> date:
    """Read a date, day first; a time after it is not wanted and not an error."""
    return read_moment(text).day


def long_day(day: date) -> str:
    """Return ``14 September 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """Return ``14 September``."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_day(day: date, today: date) -> str:
    """Return ``14 September`` within nine months of *today*, else with the year: for dates beside a line."""
    near = 270
    return day_and_month(day) if abs((today - day).days) < near else long_day(day)


def weekday(day: date) -> str:
    """Return ``Monday``."""
    return DAYS[day.weekday()]


def clock_time(moment: time) -> str:
    """Return ``7 pm`` or ``7.30 pm``, as the paper writes times."""
    hour = moment.hour % 12 or 12
    half = "am" if moment.hour < 12 else "pm"  # noqa: PLR2004  noon
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes} {half}"


def time_span(starts: Moment, ends: Moment | None) -> str:
    """Return ``7 to 8.30 pm``, ``10 am to 2 pm``, ``7 pm``, or "" for an event of a whole day."""
    if starts.time is None:
        return ""
    first = clock_time(starts.time)
    if ends is None or ends.time is None or ends.day != starts.day:
        return first
    last = clock_time(ends.time)
    return f"{first.removesuffix(last[-3:])} to {last}" if first[-2:] == last[-2:] else f"{first} to {last}"


def build_date(given: str | None) -> date:
    """Return the build's today: *given* (DATE), else the real one. The only place that reads a clock.

    SOURCE_DATE_EPOCH (reproducible-builds.org) stands in for the clock where it is set.
    """
    if given:
        return read_day(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        if not epoch.isdecimal():
            message = f'SOURCE_DATE_EPOCH "{epoch}" is not a number of seconds'
            raise NotADateError(message)
        return datetime.fromtimestamp(int(epoch), LONDON).date()
    return datetime.now(LONDON).date()
