"""An edition that has been issued stays as it was on that day, however often it is built again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .period import period

if TYPE_CHECKING:
    from datetime import date

    from .library import Library
    from .records import Campaign, Edition


def as_issued(library: Library, edition: Edition) -> Library:
    """Return *library* as it stood on the day *edition* was issued; an edition not yet issued is of today."""
    day = edition.issued
    if day is None or day >= library.today:
        return library
    campaigns = {slug: as_on(campaign, day) for slug, campaign in library.campaigns.items()}
    return replace(
        library,
        today=day,
        # which rules hold is a matter of the day of building: a title that may not be used now is used nowhere
        organisation=replace(
            library.organisation,
            period=period(library.organisation, library.today),
            period_from=None,
            period_until=None,
        ),
        updates={
            where: update
            for where, update in library.updates.items()
            if update.date.day <= day or str(update.source) in edition.stories
        },
        campaigns={slug: campaign for slug, campaign in campaigns.items() if campaign is not None},
    )


def as_on(campaign: Campaign, day: date) -> Campaign | None:
    """Return *campaign* as it stood on *day*, or None when it had not begun."""
    steps = tuple(step for step in campaign.history if step.date <= day)
    if campaign.history and not steps:
        return None
    asks = tuple(
        replace(ask, replied=ask.replied if ask.replied and ask.replied <= day else None)
        for ask in campaign.asks
        if ask.asked <= day
    )
    if len(steps) == len(campaign.history):
        return replace(campaign, asks=asks)
    return replace(campaign, history=steps, stage=steps[-1].stage, asks=asks, what_happened="", evidence="")
