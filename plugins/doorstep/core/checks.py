"""Rules that look at several records at once, or at the build's date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import campaign_checks, editions
from .dates import long_day
from .period import period
from .problems import counted, did_you_mean

if TYPE_CHECKING:
    from .library import Library
    from .problems import Problems
    from .records import Campaign, Edition

_WEB_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w.~/-]*)?")
"""A site's address: a host, perhaps a port and folders; no blanks, no question mark."""
LONGEST_TAG = 60
STALE_AFTER = 60
"""Days without anything new after which the organiser is told."""
LONGEST_SUBJECT = 70
PREHEADER = (40, 130)
"""Characters that inboxes show."""


def check(library: Library, problems: Problems) -> None:
    """Add to *problems* what is wrong or worth a look in *library* as a whole."""
    _organisation(library, problems)
    campaign_checks.check(library, problems)
    _events(library, problems)
    _acts(library, problems)
    _tags(library, problems)
    _editions(library, problems)
    _freshness(library, problems)


def _organisation(library: Library, problems: Problems) -> None:
    who = library.organisation
    if not _WEB_ADDRESS.fullmatch(who.url):
        problems.add(
            who.path, who.line("url"), "url", f'"{who.url}" is not a web address', "Begin with https://"
        )
    if who.unsubscribe and not who.unsubscribe.startswith("https://"):
        text = f'"{who.unsubscribe}" is not a secure web address'
        problems.add(
            who.path, who.line("unsubscribe"), "unsubscribe", text, "Begin with https:// (RFC 8058)."
        )
    if not who.promoter:
        text = "there is no promoter, so there is no imprint"
        remedy = "Write promoter: and the name and address of who causes this to be published."
        strict = period(who, library.today) in ("pre-election", "election")
        (problems.add if strict else problems.advise)(who.path, 1, "promoter", text, remedy)


def _events(library: Library, problems: Problems) -> None:
    for event in library.events.values():
        timed = event.ends and event.ends.time
        if event.ends and (event.ends < event.starts if timed else event.ends.day < event.starts.day):
            text = "the event ends before it starts"
            problems.add(event.path, event.line("ends"), "ends", text, "Mend starts or ends.")


def _acts(library: Library, problems: Problems) -> None:
    records: list[Campaign | Edition] = [*library.campaigns.values(), *library.editions.values()]
    for record in records:
        if record.act and not record.act_link:
            text = f'the button "{record.act}" leads nowhere'
            remedy = "Add act_link: a page such as /join-in/, or an address with https:, mailto: or tel:."
            problems.add(record.path, record.line("act"), "act", text, remedy)


def _tags(library: Library, problems: Problems) -> None:
    for update in library.updates.values():
        for tag in update.tags:
            if len(tag) > LONGEST_TAG:
                text = f'the tag "{tag[:LONGEST_TAG]}\u2026" is longer than {LONGEST_TAG} letters'
                remedy = "A tag is a word or two; part them with commas."
                problems.add(update.path, update.line("tags"), "tags", text, remedy)


def _editions(library: Library, problems: Problems) -> None:
    wish = library.edition.casefold()
    if wish not in ("", "all", *library.editions):
        text = f'there is no edition "{library.edition}"'
        problems.add("EDITION", 1, "", text, did_you_mean(library.edition, library.editions))
    for edition in library.editions.values():
        try:
            begins, ends = editions.span(edition.period)
        except ValueError:
            text = f'"{edition.period}" is not a period'
            remedy = "Write a quarter as 2026-Q3, or a month as 2026-09."
            problems.add(edition.path, edition.line("period"), "period", text, remedy)
            continue
        if begins <= library.today <= ends:
            text = f"the period {edition.period} lasts until {long_day(ends)}, so more may still come in"
            problems.advise(edition.path, edition.line("period"), "period", text)
        if begins <= library.today and not editions.stories(library, edition):
            text = f"there is no story from {long_day(begins)} to {long_day(ends)}"
            problems.advise(
                edition.path, edition.line("period"), "period", text, "List stories:, or mend period:."
            )
        _inbox(edition, problems)


def _inbox(edition: Edition, problems: Problems) -> None:
    """Advise on what an inbox shows: the subject and the line after it."""
    line, length = edition.line("subject"), len(edition.subject)
    if not length:
        remedy = "Write subject: and what the e-mail is about; until then the edition's title stands in."
        problems.advise(edition.path, line, "subject", "the e-mail has no subject", remedy)
    elif length > LONGEST_SUBJECT:
        text = f"the subject is {counted(length, 'character')} long, so most inboxes cut it"
        problems.advise(edition.path, line, "subject", text, f"Keep it to {LONGEST_SUBJECT} characters.")
    line, length = edition.line("preheader"), len(edition.preheader)
    shortest, longest = PREHEADER
    if not length:
        remedy = "Write preheader: and a sentence that makes people open it; until then the first summary stands in."
        problems.advise(
            edition.path, line, "preheader", "there is no line to follow the subject in an inbox", remedy
        )
    elif not shortest <= length <= longest:
        text = f"the line after the subject is {counted(length, 'character')} long"
        problems.advise(edition.path, line, "preheader", text, f"Between {shortest} and {longest} is best.")


def _freshness(library: Library, problems: Problems) -> None:
    news = library.news()
    if not news:
        return
    age = (library.today - news[0].date.day).days
    if age > STALE_AFTER:
        text = f"the newest update is {counted(age, 'day')} old"
        problems.advise(news[0].path, 1, "", text, "Residents come back for news: write a short one.")
