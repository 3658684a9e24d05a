"""The board: you said, we did, what happened. Which campaigns stand on it is the same in every medium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .records import ENDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .records import Campaign


def board(campaigns: Iterable[Campaign]) -> list[Campaign]:
    """Return the campaigns of the board in their order: those with something said and a step told, the ended first."""
    rows = [campaign for campaign in campaigns if campaign.you_said and campaign.history]
    return sorted(rows, key=lambda campaign: campaign.stage not in ENDS)
