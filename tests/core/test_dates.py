"""Dates, day first."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.core import dates
from doorstep.core.dates import Moment, NotADateError, read_moment


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2026-09-14", "2026-09-14"),
        ("14 September 2026", "2026-09-14"),
        ("Monday 14th Sept 2026", "2026-09-14"),
        ("14/09/2026", "2026-09-14"),
        ("03/04/2015", "2015-04-03"),
        ("14.9.2026 7.30pm", "2026-09-14T19:30"),
        ("2026-09-14 19:30", "2026-09-14T19:30"),
        ("2026-09-14T19:30:00Z", "2026-09-14T20:30"),
        ("2026-12-14T23:30:00-05:00", "2026-12-15T04:30"),
        ("14 September 2026 at 12 am", "2026-09-14T00:00"),
        ("14 September 2026, noon-ish", None),
        ("14 September 2026 25:00", None),
        ("14 Juni 2026", None),
        ("31/02/2026", None),
        ("soon", None),
    ],
)
def test_a_date_is_read_day_first(typed, iso):
    """Whatever a British volunteer types is read as they mean it, or refused."""
    if iso is None:
        with pytest.raises(NotADateError):
            read_moment(typed)
    else:
        assert read_moment(typed).iso == iso


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_every_day_comes_back_from_how_it_is_written(day):
    """The form in which we write a day is one that we read."""
    assert read_moment(dates.long_day(day)).day == day
    assert read_moment(f"{day:%d/%m/%Y}").day == day


def test_moments_are_in_london_time_across_a_clock_change():
    """An hour in March and in October has the offset of that day."""
    assert Moment(datetime.date(2026, 3, 28), datetime.time(12)).aware.utcoffset() == datetime.timedelta(0)
    assert Moment(datetime.date(2026, 3, 29), datetime.time(12)).aware.utcoffset() == datetime.timedelta(
        hours=1
    )
    assert Moment(datetime.date(2026, 10, 25), datetime.time(12)).aware.utcoffset() == datetime.timedelta(0)


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("2026-04-18 08:00", "2026-04-18 09:30", "8 to 9.30 am"),
        ("2026-04-18 10:00", "2026-04-18 14:00", "10 am to 2 pm"),
        ("2026-04-18 19:00", None, "7 pm"),
        ("2026-04-18", None, ""),
        ("2026-04-18 22:00", "2026-04-19 02:00", "10 pm"),
        ("2026-04-18 12:00", "2026-04-18 12:30", "12 to 12.30 pm"),
    ],
)
def test_a_span_of_time_is_said_as_the_paper_says_it(starts, ends, said):
    """8 to 9.30 am, 10 am to 2 pm, 7 pm."""
    assert dates.time_span(read_moment(starts), read_moment(ends) if ends else None) == said


def test_a_far_day_is_said_with_its_year():
    """Beside a line, a day of last year has its year and a recent one has not."""
    today = datetime.date(2026, 11, 22)
    assert dates.short_day(datetime.date(2026, 10, 12), today) == "12 October"
    assert dates.short_day(datetime.date(2025, 10, 14), today) == "14 October 2025"
    assert dates.weekday(today) == "Sunday"


def test_the_build_date_is_what_is_given(monkeypatch):
    """DATE wins; else SOURCE_DATE_EPOCH; else the real day."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert dates.build_date("30 September 2026") == datetime.date(2026, 9, 30)
    real = dates.build_date(None)
    assert abs((real - datetime.datetime.now(dates.LONDON).date()).days) <= 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert dates.build_date("") == datetime.date(2026, 1, 1)
