"""Which pages the site has, and what stands on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from doorstep.core import editions, outlines
from doorstep.core.addresses import address, tag_address, year_address
from doorstep.core.board import board
from doorstep.core.dates import long_day
from doorstep.core.issued import as_issued
from doorstep.core.records import ENDS, slugify
from doorstep.core.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from doorstep.core.library import Library
    from doorstep.core.records import Campaign, Event, Record, Update, Ward

BRIEFS = 8
"""Briefs under a front page's lead and two seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """Updates set as a front page: one lead, at most two seconds, then briefs."""

    lead: Update | None
    seconds: tuple[Update, ...]
    briefs: tuple[Update, ...]
    more: int
    """How many updates there are beyond these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of a campaign's timeline: a step of its history, or an event that was."""

    day: date
    heading: str
    text: str
    record: Record | None


def front(news: list[Update], briefs: int = 4) -> Front:
    """Return *news* (newest first) as a front page; the newest lead of the last eight leads it."""
    recent = news[:8]
    lead = next((u for u in recent if u.newsletter == "lead"), None) or next(
        (u for u in recent[:3] if u.image), news[0] if news else None
    )
    rest = [u for u in news if u is not lead]
    pictured = next((u for u in rest[:4] if u.image), None)
    seconds = [pictured] if pictured else []
    seconds += [u for u in rest if u not in seconds][: 2 - len(seconds)]
    others = [u for u in rest if u not in seconds]
    return Front(
        lead=lead,
        seconds=tuple(seconds),
        briefs=tuple(others[:briefs]),
        more=max(0, len(others) - briefs),
    )


def standing(campaigns: list[Campaign], most: int = 6) -> list[Campaign]:
    """Return at most *most* of *campaigns*, in their order: a third of them are the newest that ended.

    A loss is said as plainly as a win, so the ended have a place however many are still open.
    """
    ended = [c for c in campaigns if c.stage in ENDS]
    ended.sort(key=lambda c: c.history[-1].date.toordinal() if c.history else 0, reverse=True)
    still_open = [c for c in campaigns if c.stage not in ENDS]
    kept = still_open[: most - min(len(ended), most // 3)]
    kept += ended[: most - len(kept)]
    return [c for c in campaigns if c in kept]


def timeline(library: Library, campaign: Campaign) -> list[Moment]:
    """Return the steps of *campaign*, its updates and its events that are over, newest first.

    A step that changes nothing has no heading: it only says what happened.
    """
    moments = []
    before = ""
    for step in campaign.history:
        heading = step.stage.capitalize() if step.stage != before else ""
        before = step.stage
        moments.append(Moment(day=step.date, heading=heading, text=step.note, record=None))
    moments += [
        Moment(day=event.starts.day, heading=event.title, text=event.summary, record=event)
        for event in past_events(library, campaign=campaign.slug)
    ]
    moments += [
        Moment(day=update.date.day, heading=update.title, text=update.summary, record=update)
        for update in library.news(campaign=campaign.slug)
    ]
    return sorted(moments, key=lambda m: m.day, reverse=True)


def by_month(news: list[Update]) -> list[tuple[str, list[Update]]]:
    """Return *news* (newest first) in groups with the month's name."""
    groups: dict[str, list[Update]] = {}
    for update in news:
        month = long_day(update.date.day.replace(day=1)).split(" ", 1)[1]
        groups.setdefault(month, []).append(update)
    return list(groups.items())


def related(update: Update, news: list[Update], most: int = 3) -> list[Update]:
    """Return what a reader of *update* may read next: the newest others of its campaign.

    Without a campaign they are the ones before it in its ward, or anywhere: these stay the same
    when something new is published, so that old pages need not be made again. *news* are the updates
    of its campaign, else of its ward, else all, newest first.
    """
    if update.campaign:
        return [u for u in news if u is not update][:most]
    here = next((place for place, u in enumerate(news) if u is update), len(news))
    return news[here + 1 :][:most]


def neighbours(news: list[Update]) -> Callable[[Update], list[Update]]:
    """Return a function that gives the updates among which an update's related ones are sought."""
    groups: dict[tuple[str, str], list[Update]] = {}
    for update in news:
        groups.setdefault(("campaign", update.campaign), []).append(update)
        groups.setdefault(("ward", update.ward), []).append(update)

    def beside(update: Update) -> list[Update]:
        if update.campaign:
            return groups.get(("campaign", update.campaign), [])
        return groups.get(("ward", update.ward), []) if update.ward else news

    return beside


def past_events(library: Library, *, ward: str = "", campaign: str = "") -> list[Event]:
    """Return the events that are over, newest first."""
    coming = set(library.diary(ward=ward, campaign=campaign))
    found = [
        event
        for event in library.events.values()
        if event not in coming and ward in ("", event.ward) and campaign in ("", event.campaign)
    ]
    return sorted(found, key=lambda e: e.starts.aware, reverse=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A street, or a postcode district, and the ward that it is in."""

    name: str
    ward: Ward
    district: bool


def places(wards: Iterable[Ward]) -> list[Place]:
    """Return the postcode districts of *wards*, then their streets, each by name."""
    districts = [Place(name=name, ward=ward, district=True) for ward in wards for name in ward.postcodes]
    streets = [Place(name=name, ward=ward, district=False) for ward in wards for name in ward.streets]
    return [
        *sorted(districts, key=lambda p: (p.name, p.ward.title)),
        *sorted(streets, key=lambda p: (p.name.casefold(), p.ward.title)),
    ]


def plan(library: Library) -> Iterator[Sheet]:
    """Yield a sheet for each page of the site, then what goes with them."""
    pages = [
        *_front_pages(library),
        *_updates(library),
        *_campaigns(library),
        *_people_and_wards(library),
        *_diary(library),
        *_newsletters(library),
        *(_page(address(page), "page", page=page) for page in library.pages.values()),
    ]
    yield from pages
    yield Sheet(path="sitemap.xml", template="web/sitemap", values={"pages": sitemap(pages)})
    yield Sheet(path="robots.txt", template="web/robots")
    yield Sheet(path="theme/site.css")
    yield Sheet(path="theme/icon.svg", template="web/icon")


def sitemap(sheets: Iterable[Sheet]) -> list[tuple[str, str]]:
    """Return the address and the day of the last change ("" if unknown) of each page for the sitemap."""
    found = []
    for sheet in sheets:
        if sheet.path.endswith("index.html"):
            update = sheet.values.get("update")
            if update is None or update.status != "hidden":
                day = (update.modified or update.date).day.isoformat() if update else ""
                found.append((sheet.address, day))
    return sorted(found)


def _page(where: str, template: str, **values: Any) -> Sheet:
    path = where if where.endswith((".html", ".xml")) else f"{where}index.html"
    return Sheet(path=path, template=f"web/{template}", values=values)


def _front_pages(library: Library) -> Iterator[Sheet]:
    news = library.news()
    campaigns = editions.campaigns(library)
    speakers = [p for p in library.people.values() if p.role in ("mp", "councillor")]
    yield _page(
        "",
        "home",
        front=front(news),
        campaigns=campaigns,
        standing=standing(campaigns),
        board=board(campaigns)[:3],
        diary=library.diary()[:4],
        speakers=speakers,
    )
    yield _page("you-said-we-did/", "board", rows=board(campaigns))
    yield _page("404.html", "404")


def _updates(library: Library) -> Iterator[Sheet]:
    news = library.news()
    years = sorted({u.date.day.year for u in news}, reverse=True)
    yield _page("updates/", "news", front=front(news, BRIEFS), years=years, tags=_tags(news))
    for year in years:
        of_year = [u for u in news if u.date.day.year == year]
        yield _page(year_address(year), "year", year=year, years=years, months=by_month(of_year))
    tagged: dict[str, list[Update]] = {}
    names: dict[str, str] = {}
    for update in reversed(news):
        for tag in update.tags:
            if slugify(tag):
                names.setdefault(slugify(tag), tag)
                group = tagged.setdefault(slugify(tag), [])
                if update not in group:
                    group.insert(0, update)
    for slug, of_tag in sorted(tagged.items()):
        yield _page(tag_address(slug), "tag", tag=names[slug], months=by_month(of_tag), news=of_tag)
    place = {id(update): number for number, update in enumerate(news)}
    beside = neighbours(news)
    for update in library.updates.values():
        here = place.get(id(update))
        yield _page(
            address(update),
            "update",
            update=update,
            newer=news[here - 1] if here else None,
            older=news[here + 1] if here is not None and here + 1 < len(news) else None,
            related=related(update, beside(update)),
            campaign=library.campaigns.get(update.campaign),
        )


def _tags(news: list[Update]) -> list[tuple[str, int]]:
    """Return the tags with the number of their updates, the most used first."""
    count: dict[str, int] = {}
    names: dict[str, str] = {}
    for update in news:
        for slug in {slugify(tag): tag for tag in update.tags}:
            count[slug] = count.get(slug, 0) + 1
        for tag in update.tags:
            names[slugify(tag)] = tag
    return sorted(((names[s], n) for s, n in count.items() if s), key=lambda t: (-t[1], t[0].casefold()))


def _campaigns(library: Library) -> Iterator[Sheet]:
    campaigns = editions.campaigns(library)
    yield _page("campaigns/", "campaigns", campaigns=campaigns)
    for campaign in campaigns:
        yield _page(
            address(campaign),
            "campaign",
            campaign=campaign,
            people=[library.people[slug] for slug in campaign.people],
            timeline=timeline(library, campaign),
            news=library.news(campaign=campaign.slug),
            diary=library.diary(campaign=campaign.slug),
        )


def _people_and_wards(library: Library) -> Iterator[Sheet]:
    yield _page("people/", "people", people=list(library.people.values()))
    for person in library.people.values():
        yield _page(
            address(person),
            "person",
            person=person,
            news=library.news(person=person.slug),
            campaigns=library.campaigns_of(person=person.slug),
        )
    drawn = outlines.lay_flat(library.outlines)
    wards = list(library.wards.values())
    yield _page("wards/", "wards", wards=wards, map=drawn, places=places(wards))
    for ward in library.wards.values():
        yield _page(
            address(ward),
            "ward",
            ward=ward,
            map=drawn if ward.slug in library.outlines else None,
            people=library.people_of(ward.slug),
            board=board(c for c in editions.campaigns(library) if c.ward in ("", ward.slug)),
            campaigns=[c for c in editions.campaigns(library) if c.ward in ("", ward.slug)],
            front=front(library.news(ward=ward.slug), BRIEFS),
            diary=library.diary(ward=ward.slug),
        )


def _diary(library: Library) -> Iterator[Sheet]:
    yield _page("diary/", "diary", diary=library.diary(), past=past_events(library))
    for event in library.events.values():
        yield _page(address(event), "event", event=event)


def _newsletters(library: Library) -> Iterator[Sheet]:
    begun = editions.begun(library)
    begun += [edition for edition in editions.chosen(library) if edition not in begun]
    yield _page("newsletters/", "newsletters", editions=begun)
    for edition in begun:
        then = as_issued(library, edition)
        campaigns = editions.campaigns(then)
        yield _page(
            address(edition),
            "edition",
            edition=edition,
            library=then,
            today=then.today,
            stories=editions.stories(then, edition),
            campaigns=campaigns,
            board=board(campaigns),
            diary=editions.diary(then, edition),
        )
