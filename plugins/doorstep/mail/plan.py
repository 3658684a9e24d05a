"""What each edition's e-mail says, in order: HTML and plain text are both made from one Issue."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from doorstep.core import editions
from doorstep.core.act import act
from doorstep.core.board import board
from doorstep.core.imprint import imprint
from doorstep.core.issued import as_issued
from doorstep.core.line import line
from doorstep.core.period import notice, styled
from doorstep.core.records import ENDS, slugify
from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from doorstep.core.library import Library
    from doorstep.core.line import Clock, Line
    from doorstep.core.records import Campaign, Edition, Event, Organisation, Pictured, Update

SECONDS = 2
"""Stories under the lead that are told with a picture; the others follow in brief."""
UNDECIDED = 2
"""Rows of the board for campaigns that are not decided yet."""
HAPPENED_WITHIN = 366
"""Days for which a campaign that has ended is still told."""
DIARY = {"quarterly": 6, "monthly": 4}
LEAD_WIDTH, SECOND_WIDTH = 960, 320
"""Widths in px of the copies shown: 560 and 180 px on the page, sharper on a phone."""
LONGEST_PREHEADER = 130
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
QUARTERLY = ("lead", "seconds", "briefs", "letter", "happened", "standing", "diary", "act")
MONTHLY = ("letter", "lead", "seconds", "briefs", "happened", "standing", "diary", "act")
"""The parts of an e-mail in order; a part that has nothing to say is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A station of the line as e-mail draws it: a row of table cells has no room for long dates."""

    name: str
    when: str
    """ "12 Oct", or "Oct 2025" for one that is long ago."""
    long_when: str
    state: Literal["done", "now", "ahead"]
    mark: str
    onward: Literal["travelled", "waiting", "ahead", ""]
    """What leads to the next station."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A campaign and where it stands."""

    campaign: Campaign
    stops: tuple[Stop, ...]
    clock: Clock | None
    strong: str
    words: str

    @property
    def owed(self) -> str:
        """Return whom we wait for, when the campaign is already under way and its status does not say so."""
        if self.clock is None or not self.clock.waiting or self.campaign.stage == "asked":
            return ""
        return f"{self.clock.asked} {self.clock.outcome}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An update with what stands around it."""

    update: Update
    ward: str
    byline: str
    """Its authors: "Cllr Dev Sandhu and Bea Thornley", or "" for none."""
    standing: Standing | None
    """Its campaign, if it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """The one thing that a reader is asked to do; *address* is a path of the site or a whole address."""

    question: str
    words: str
    address: str
    ways: str
    """By which ways we can be reached, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One e-mail: everything that it says."""

    edition: Edition
    organisation: Organisation
    day: date
    """The day it is dated."""
    subject: str
    preheader: str
    notice: str
    area: str
    number: str
    lead: Story | None
    seconds: tuple[Story, ...]
    briefs: tuple[Story, ...]
    letter: bool
    happened: tuple[Standing, ...]
    standing: tuple[Standing, ...]
    tally: str
    """How many campaigns stand where, in the words of every medium; "" in a monthly, which tells of a few."""
    diary: tuple[Event, ...]
    act: Act
    imprint: str
    reason: str
    leave: str
    """Where to leave the list: https, mailto or "" for the site."""

    @property
    def stories(self) -> tuple[Story, ...]:
        """Return every story, the lead first."""
        return (*([self.lead] if self.lead else []), *self.seconds, *self.briefs)

    @property
    def order(self) -> tuple[str, ...]:
        """Return the names of the parts that have something to say, in order."""
        order = MONTHLY if self.edition.kind == "monthly" else QUARTERLY
        return tuple(part for part in order if getattr(self, part))


def plan(library: Library) -> Iterator[Sheet]:
    """Yield for each chosen edition its HTML, its plain text, the message and the pictures used."""
    for edition in editions.chosen(library):
        made = issue(library, edition)
        folder = f"{edition.slug}/mail"
        for name, template in (("html", "mail/newsletter"), ("txt", ""), ("eml", "mail/newsletter")):
            path = f"{folder}/newsletter.{name}"
            yield Sheet(path=path, template=template, values={"issue": made}, place="outbox", medium="mail")
        for path, values in sorted(_pictures(made, folder).items()):
            yield Sheet(path=path, values=values, place="outbox", medium="mail")


def issue(library: Library, edition: Edition) -> Issue:
    """Return what the e-mail of *edition* says."""
    library = as_issued(library, edition)
    who = library.organisation
    name = who.title or who.name
    lead, seconds, briefs = _stories(library, edition)
    campaigns = editions.campaigns(library)
    if edition.kind == "monthly":
        of_stories = {story.update.campaign for story in (lead, *seconds, *briefs) if story}
        campaigns = [c for c in campaigns if c.slug in of_stories]
    standings = [_standing(library, campaign) for campaign in campaigns]
    rows = board(campaigns)
    told = [each for each in standings if each.campaign in rows]
    ended = [each for each in told if each.campaign.stage in ENDS and _recent(each.campaign, library.today)]
    ended.sort(key=lambda each: _last(each.campaign), reverse=True)
    undecided = [each for each in told if each.campaign.stage not in ENDS and each.campaign.we_did]
    return Issue(
        edition=edition,
        organisation=who,
        day=min(edition.issued or editions.span(edition.period)[1], library.today),
        subject=edition.subject or f"{name}: {edition.title}",
        preheader=edition.preheader or _cut(lead.update.summary if lead else who.strapline),
        notice=notice(who, library.today),
        area=_area(library),
        number=f"{edition.title}, No. {edition.number}" if edition.number else edition.title,
        lead=lead,
        seconds=tuple(seconds),
        briefs=tuple(briefs),
        letter=bool(edition.body.strip()),
        happened=(*ended, *undecided[:UNDECIDED]),
        standing=tuple(each for each in standings if each.campaign.stage not in ENDS),
        tally=editions.tally(library) if edition.kind == "quarterly" else "",
        diary=tuple(editions.diary(library, edition, DIARY[edition.kind])),
        act=_act(who, edition),
        imprint=imprint(who),
        reason="You get this {} because you asked for it.".format(
            "once a month" if edition.kind == "monthly" else "four times a year"
        ),
        leave=who.unsubscribe
        or (f"mailto:{who.unsubscribe_email}?subject=unsubscribe" if who.unsubscribe_email else ""),
    )


def _stories(library: Library, edition: Edition) -> tuple[Story | None, list[Story], list[Story]]:
    """Return the lead, two seconds and the rest in brief, each once."""
    found = editions.stories(library, edition)
    if found is None:
        return None, [], []
    told = [_story(library, update) for update in (*found.seconds, *found.briefs)]
    return _story(library, found.lead), told[:SECONDS], told[SECONDS:]


def _story(library: Library, update: Update) -> Story:
    campaign = library.campaigns.get(update.campaign)
    ward = library.wards.get(update.ward)
    who, today = library.organisation, library.today
    names = [styled(library.people[slug], who, today) for slug in update.authors]
    return Story(
        update=update,
        ward=ward.title if ward else "",
        byline=" and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names),
        standing=_standing(library, campaign) if campaign else None,
    )


def _standing(library: Library, campaign: Campaign) -> Standing:
    drawn = line(campaign, library.today)
    stops = tuple(_stops(drawn, library.today))
    return Standing(campaign=campaign, stops=stops, clock=drawn.clock, strong=drawn.strong, words=drawn.words)


def _stops(drawn: Line, today: date) -> Iterator[Stop]:
    for station, following in zip(drawn.stations, [*drawn.stations[1:], None], strict=True):
        onward: Literal["travelled", "waiting", "ahead", ""] = ""
        if following:
            onward = "ahead" if following.state == "ahead" else "travelled"
        if following and station.mark == "waiting":
            onward = "waiting"
        yield Stop(
            name=station.name,
            when=_short(station.date, today) if station.date else "",
            long_when=station.when,
            state=station.state,
            mark=station.mark,
            onward=onward,
        )


def _short(day: date, today: date) -> str:
    """Return ``12 Oct`` within nine months of *today*, else ``Oct 2025``."""
    near = 270
    month = MONTHS[day.month - 1]
    return f"{day.day} {month}" if abs((today - day).days) < near else f"{month} {day.year}"


def _last(campaign: Campaign) -> tuple[int, str]:
    """Return what ended campaigns are sorted by: the day of the last step."""
    return (campaign.history[-1].date.toordinal() if campaign.history else 0, campaign.slug)


def _recent(campaign: Campaign, today: date) -> bool:
    return not campaign.history or (today - campaign.history[-1].date).days < HAPPENED_WITHIN


def _area(library: Library) -> str:
    """Return the places that it is for, for the dateline: "All four wards"."""
    wards = list(library.wards.values())
    if len(wards) > 1:
        return f"All {NUMBERS[len(wards)] if len(wards) < len(NUMBERS) else len(wards)} wards"
    return wards[0].title if wards else library.organisation.area


def _cut(text: str) -> str:
    """Return *text* as a preheader: at most LONGEST_PREHEADER characters, ending with a whole word."""
    if len(text) <= LONGEST_PREHEADER:
        return text
    return text[: LONGEST_PREHEADER - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "\u2026"


def _act(who: Organisation, edition: Edition) -> Act:
    """Return the edition's act with what stands around it in an e-mail."""
    chosen = act(who, edition)
    target = chosen.target
    report = target == who.report or not (chosen.own or who.sign_up)
    return Act(
        question="Something not right in your street?" if report else "Will you lend a hand?",
        words=chosen.words,
        address=target,
        ways=_ways(who, target, report=report),
    )


def _ways(who: Organisation, target: str, *, report: bool) -> str:
    """Return by which ways we can be reached, as a sentence."""
    ways = [] if target.startswith(("mailto:", "tel:")) else ["on the web"]
    ways += [f"by telephone on {who.phone}"] if who.phone else []
    ways += ["by answering this e-mail"] if who.email else []
    said = " or ".join([", ".join(ways[:-1]), ways[-1]] if len(ways) > 1 else ways)
    if report and said:
        return f"Tell us in your own words, {said}."
    return f"{said.capitalize()}." if said else ""


def _pictures(made: Issue, folder: str) -> dict[str, dict[str, object]]:
    """Return the pictures that the stories show: path -> record and width in px."""
    wanted: list[tuple[Pictured, int]] = [(made.lead.update, LEAD_WIDTH)] if made.lead else []
    wanted += [(story.update, SECOND_WIDTH) for story in made.seconds]
    found: dict[str, dict[str, object]] = {}
    for record, width in wanted:
        if record.image:
            name = slugify(str(PurePosixPath(record.image).with_suffix("")).removeprefix("images/"))
            found.setdefault(f"{folder}/images/{name}.jpg", {"record": record, "width": width})
    return found
