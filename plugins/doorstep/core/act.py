"""The one act at the end of a piece: the same words and the same address in every medium, never a dead button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .records import Campaign, Edition, Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The words of the button, and where it leads: a path of the site ("" is the front page) or a whole address."""

    words: str
    target: str
    own: bool
    """Whether the piece asks for it itself; else it is the organisation's usual one."""


def act(who: Organisation, record: Campaign | Edition | None = None) -> Act:
    """Return the act of *record*, else the nearest that the organisation offers."""
    if record is not None and record.act_link:
        return Act(words=record.act or "Join in", target=record.act_link, own=True)
    words = record.act if record is not None else ""
    if who.report:
        return Act(words=words or "Report a problem", target=who.report, own=False)
    if who.sign_up:
        return Act(words=words or "Join in", target=who.sign_up, own=False)
    if who.email:
        return Act(words=words or "Write to us", target=f"mailto:{who.email}", own=False)
    return Act(words=words or "Read more on the web", target="", own=False)
