"""The rules of a campaign's life: its stages follow its history, and what it claims can be read somewhere."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .dates import day_and_month, long_day
from .issued import as_on
from .problems import counted
from .records import ENDS, STAGES

if TYPE_CHECKING:
    from datetime import date

    from .library import Library
    from .problems import Problems
    from .records import Campaign, Update

QUIET_AFTER = 60
"""Days without anything new after which an open campaign is asked about."""
PROVEN = ("won", "part won")
"""Ends that somebody must be able to look up."""
TOLD = ("won", "part won", "lost")
"""Ends whose outcome must be said in words."""
_ORDER = {stage: place for place, stage in enumerate(STAGES)}


def check(library: Library, problems: Problems) -> None:
    """Add to *problems* what is wrong or worth a look in the campaigns of *library*."""
    for campaign in library.campaigns.values():
        _history(campaign, problems)
        _outcome(campaign, problems)
        _asks(campaign, library.today, problems)
        _updates(campaign, library.news(campaign=campaign.slug), problems)
        _quiet(campaign, library, problems)


def _history(campaign: Campaign, problems: Problems) -> None:
    steps = campaign.history
    line = campaign.line("history")
    days = [step.date for step in steps]
    if days != sorted(days):
        problems.add(campaign.path, line, "history", "the dates are out of order", "Write the oldest first.")
    for before, after in pairwise(steps):
        if before.stage in TOLD and after.stage not in (before.stage, "closed"):
            text = f'"{after.stage}" on {long_day(after.date)} comes after the campaign was {before.stage}'
            problems.add(campaign.path, line, "history", text, "Mend the stage of one of the two steps.")
        elif _ORDER[after.stage] < _ORDER[before.stage] and before.stage not in ENDS:
            text = f'"{after.stage}" on {long_day(after.date)} goes back behind "{before.stage}"'
            remedy = "Stages go on: heard, chosen, asked, in progress, then an end. Repeat a stage for a new step in it."
            problems.add(campaign.path, line, "history", text, remedy)
    if steps and steps[-1].stage != campaign.stage:
        text = f'the stage is "{campaign.stage}", but history ends with "{steps[-1].stage}"'
        remedy = "Add the last step to history, or mend stage."
        problems.add(campaign.path, campaign.line("stage"), "stage", text, remedy)
    if not steps and campaign.stage != "heard":
        text = f'the stage is "{campaign.stage}", but there is no history that leads to it'
        remedy = "Write history: with a date, a stage and a note for each step."
        problems.add(campaign.path, campaign.line("stage"), "stage", text, remedy)


def _outcome(campaign: Campaign, problems: Problems) -> None:
    claimed = next((s.stage for s in reversed(campaign.history) if s.stage in TOLD), campaign.stage)
    if claimed in TOLD and not campaign.what_happened:
        text = f'the campaign is "{claimed}", but what_happened does not say how'
        remedy = "Add what_happened: one sentence, a loss as plainly as a win."
        problems.add(campaign.path, campaign.line("stage"), "what_happened", text, remedy)
    if claimed in PROVEN and not campaign.evidence:
        text = f'the campaign is "{claimed}", but there is no evidence'
        remedy = "Add evidence: a link to the decision, or the name of the paper that it stands in."
        problems.add(campaign.path, campaign.line("stage"), "evidence", text, remedy)


def _asks(campaign: Campaign, today: date, problems: Problems) -> None:
    line = campaign.line("asks")
    for ask in campaign.asks:
        for name, day in (("reply_by", ask.reply_by), ("replied", ask.replied)):
            if day and day < ask.asked:
                text = f"{name} {long_day(day)} is before {ask.who} was asked, on {long_day(ask.asked)}"
                problems.add(campaign.path, line, "asks", text, "Mend one of the two dates.")
        if (
            ask.reply_by
            and ask.reply_by < today
            and not ask.replied
            and _stage_on(campaign, today) not in ENDS
        ):
            late = counted((today - ask.reply_by).days, "day")
            text = f"{ask.who} should have answered by {day_and_month(ask.reply_by)}: {late} ago"
            remedy = "Ask again, and write an update about it; or add replied: and the day."
            problems.advise(campaign.path, line, "asks", text, remedy)


def _updates(campaign: Campaign, news: list[Update], problems: Problems) -> None:
    """Add a problem for each update that is newer than the end of a closed campaign."""
    if campaign.stage != "closed" or not campaign.history:
        return
    end = campaign.history[-1].date
    for update in news:
        if update.date.day > end:
            text = f'"{campaign.title}" was closed on {long_day(end)}, before this update'
            remedy = "Leave campaign: out, or open the campaign again with a new step in its history."
            problems.add(update.path, update.line("campaign"), "campaign", text, remedy)


def _stage_on(campaign: Campaign, today: date) -> str:
    """Return the stage on *today*: a step dated later silences nothing now."""
    then = as_on(campaign, today)
    return then.stage if then else campaign.stage


def _quiet(campaign: Campaign, library: Library, problems: Problems) -> None:
    if _stage_on(campaign, library.today) in ENDS:
        return
    days = [step.date for step in campaign.history if step.date <= library.today]
    days += [update.date.day for update in library.news(campaign=campaign.slug)]
    if days and (library.today - max(days)).days > QUIET_AFTER:
        text = f"nothing new for {counted((library.today - max(days)).days, 'day')}"
        remedy = "Write where it stands, even if nothing has moved; or close it."
        problems.advise(campaign.path, 1, "", text, remedy)
