"""The e-mail as plain text: the same facts in the same order as the HTML, made from the same Issue."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from doorstep.core.dates import day_and_month, time_span, weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from doorstep.core.records import Event, Record

    from .plan import Issue, Standing, Story

    Link = Callable[[Record | str], str]

WIDTH = 72
"""Characters in a line; a link is never broken."""
FEW = 48
"""Characters of a line that parts two sections."""


def newsletter(issue: Issue, link: Link, letter: str, links: Iterable[str] = ()) -> str:
    """Return the e-mail as plain text.

    *link* returns the full address of a record or a path; *letter* is the edition's body as plain
    paragraphs, and *links* are the addresses that it leads to.
    """
    who = issue.organisation
    parts = {
        "lead": lambda: _lead(issue.lead, link) if issue.lead else iter(()),
        "seconds": lambda: _stories(issue.seconds, link),
        "briefs": lambda: _section("In brief", _stories(issue.briefs, link)),
        "letter": lambda: _section(_letter_head(issue), _letter(letter, links)),
        "happened": lambda: _section("You said, we did, what happened", _happened(issue.happened, link)),
        "standing": lambda: _section("Where things stand", _standing(issue, link)),
        "diary": lambda: _section("Diary", _diary(issue.diary, link)),
        "act": lambda: _act(issue, link),
    }
    blocks = [
        "\n".join(_wrapped(text) for text in (who.title, who.strapline) if text),
        _wrapped(". ".join(text for text in (issue.area, issue.number) if text)),
        *([_wrapped(issue.notice)] if issue.notice else []),
        f"Read on the web:\n{link(issue.edition)}",
    ]
    for part in issue.order:
        if part != "seconds":
            blocks.append("-" * FEW)
        blocks += parts[part]()
    blocks += [
        "-" * FEW,
        _wrapped(issue.imprint),
        _wrapped(issue.reason),
        f"Unsubscribe:\n{issue.leave or link('')}",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _letter_head(issue: Issue) -> str:
    return issue.subject if issue.edition.kind == "monthly" else "The letter"


def _wrapped(text: str, indent: str = "") -> str:
    """Return *text* in lines of at most WIDTH characters."""
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _headed(text: str, rule: str) -> str:
    """Return a headline with a line under it."""
    lines = _wrapped(text).split("\n")
    return "\n".join([*lines, rule * min(WIDTH, max(map(len, lines)))])


def _section(head: str, inside: Iterator[str]) -> Iterator[str]:
    yield _headed(head, "=")
    yield from inside


def _lead(story: Story, link: Link) -> Iterator[str]:
    update, standing = story.update, story.standing
    yield _headed(update.title, "=")
    yield "\n".join(
        _wrapped(text) for text in (_kicker(story), f"By {story.byline}" if story.byline else "") if text
    )
    yield _wrapped(update.summary)
    if standing:
        yield "\n".join(_stops(standing))
        if standing.clock:
            yield f"{_wrapped(standing.clock.asked)}\n{_wrapped(standing.clock.outcome)}"
    yield f"Read the whole story:\n{link(update)}"


def _kicker(story: Story) -> str:
    names = [story.ward, story.standing.campaign.title if story.standing else ""]
    return ": ".join(name for name in names if name)


def _stops(standing: Standing) -> Iterator[str]:
    """Yield the line of stations, one a line, with what is done, now and ahead."""
    signs = {"done": "*", "now": ">", "ahead": "."}
    for stop in standing.stops:
        yield f"  {signs[stop.state]} {stop.name}{', ' + stop.long_when if stop.long_when else ''}"


def _stories(stories: Iterable[Story], link: Link) -> Iterator[str]:
    for story in stories:
        head = _headed(story.update.title, "-")
        ward = f"{story.ward}. " if story.ward else ""
        yield "\n".join([head, _wrapped(f"{ward}{story.update.summary}"), link(story.update)])


def _letter(letter: str, links: Iterable[str]) -> Iterator[str]:
    for paragraph in letter.split("\n\n"):
        yield _wrapped(paragraph)
    yield "\n".join(links)


def _happened(rows: Iterable[Standing], link: Link) -> Iterator[str]:
    for row in rows:
        said = [_wrapped(row.campaign.title)]
        if row.campaign.you_said:
            said.append(_wrapped(f"You said: \u201c{row.campaign.you_said}\u201d"))
        if row.campaign.we_did:
            said.append(_wrapped(f"We did: {row.campaign.we_did}"))
        yield "\n".join([*said, _wrapped(f"{row.strong}. {row.words}"), link(row.campaign)])


def _standing(issue: Issue, link: Link) -> Iterator[str]:
    if issue.tally:
        yield _wrapped(issue.tally)
    for row in issue.standing:
        said = _wrapped(" ".join(text for text in (f"{row.strong}.", row.words, row.owed) if text))
        yield "\n".join([_wrapped(row.campaign.title), said, link(row.campaign)])


def _diary(events: Iterable[Event], link: Link) -> Iterator[str]:
    for event in events:
        day = event.starts.day
        where = ", ".join(text for text in (time_span(event.starts, event.ends), event.place) if text)
        lines = [f"{weekday(day)} {day_and_month(day)}", _wrapped(event.title), _wrapped(where), link(event)]
        yield "\n".join(text for text in lines if text)


def _act(issue: Issue, link: Link) -> Iterator[str]:
    act = issue.act
    yield _headed(act.question, "=")
    yield _wrapped(act.ways)
    yield f"{_wrapped(act.words)}:\n{link(act.address)}"
