"""What every template may use beside its own values: names and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from markupsafe import Markup

from doorstep.core import addresses, dates, editions, line, period
from doorstep.core.act import act
from doorstep.core.imprint import imprint
from doorstep.core.problems import counted

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from doorstep.core.records import Campaign

    from .run import Run


def names(run: Run) -> dict[str, Any]:
    """Return what every template may use."""
    library = run.reading.library
    return {
        "library": library,
        "organisation": library.organisation,
        "today": library.today,
        "tokens": run.tokens,
        "imprint": imprint,
        "line_of": _line_of,
        "time_span": dates.time_span,
        "tag_address": addresses.tag_address,
        "year_address": addresses.year_address,
        "address": addresses.address,
        "act_of": lambda record=None: act(library.organisation, record),
        "current_edition": editions.current(library),
        "counted": counted,
        "tally": editions.tally(library),
        "name_of": lambda person: period.styled(person, library.organisation, library.today),
        "role_of": lambda person, short=False: period.role(person, library, short=short),
        "notice": period.notice(library.organisation, library.today),
        "made": lambda path: path in run.addresses,
    }


@pass_context
def _line_of(context: Context, campaign: Campaign) -> line.Line:
    """Return the line of *campaign* on the sheet's own day, which for an issued edition is that of its issue."""
    return line.line(campaign, context["today"])


def filters(run: Run) -> dict[str, Any]:
    """Return the filters of every template: dates as residents read them."""
    today = run.reading.library.today
    return {
        "long_day": dates.long_day,
        "day_month": dates.day_and_month,
        "short_day": lambda day: dates.short_day(day, today),
        "weekday": dates.weekday,
        "clock_time": dates.clock_time,
        "breakable": _breakable,
        "full_stop": _full_stop,
    }


def _breakable(text: str) -> Markup:
    """Return *text* with places to break after ``@``, ``.`` and ``/``, for long addresses in narrow columns."""
    escaped = str(Markup.escape(text))
    return Markup(escaped.replace("@", "@<wbr>").replace(".", ".<wbr>"))  # noqa: S704  escaped above


def _full_stop(text: str) -> str:
    """Return *text* with a full stop at its end, if it has words and no mark there yet."""
    return text if not text or text.endswith((".", "!", "?", "\u2026", "\u201d", '"')) else f"{text}."
