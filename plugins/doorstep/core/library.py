"""All the records of a content folder, cross-checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from . import outlines, reading
from .addresses import ROOMS, address
from .checks import check
from .issued import as_on
from .problems import Problems
from .records import RECORDS, Organisation, Record, Update
from .references import inside, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path, PurePosixPath

    from .outlines import Ring
    from .records import Campaign, Edition, Event, Page, Person, Ward

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The records by kind, then by slug.

    *updates* holds every update that has an address today: published and due, or hidden. Drafts and
    the future are in it only when *preview* is true. Lists use :meth:`news`, which leaves the hidden out.
    """

    organisation: Organisation
    today: date
    preview: bool = False
    edition: str = ""
    """Which edition is wanted: "" the current one, ``all``, or a slug."""
    people: Mapping[str, Person] = field(default_factory=dict)
    wards: Mapping[str, Ward] = field(default_factory=dict)
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)
    updates: Mapping[str, Update] = field(default_factory=dict)
    """By address, since two updates of different months may share a slug."""
    events: Mapping[str, Event] = field(default_factory=dict)
    """By address, likewise."""
    editions: Mapping[str, Edition] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    outlines: Mapping[str, tuple[Ring, ...]] = field(default_factory=dict)
    """The outlines of the wards that have a map, by the ward's slug."""
    flawed: tuple[Record, ...] = ()
    """Records with mistakes in their header: in no output, but the rest of them is checked too."""
    later: tuple[Campaign, ...] = ()
    """Campaigns that have not begun on *today*: in no output."""
    waiting: tuple[Update, ...] = ()
    """Updates that are drafts or wait for their day: in no output."""

    def news(self, *, ward: str = "", campaign: str = "", person: str = "") -> list[Update]:
        """Return the updates that lists show, newest first, of one ward, campaign or person."""
        found = [
            update
            for update in self.updates.values()
            if update.status != "hidden"
            and ward in ("", update.ward)
            and campaign in ("", update.campaign)
            and (not person or person in update.authors)
        ]
        return sorted(found, key=lambda u: (u.date.aware, str(u.source)), reverse=True)

    def diary(self, *, ward: str = "", campaign: str = "") -> list[Event]:
        """Return the events that are not over by the end of yesterday, soonest first."""
        found = [
            event
            for event in self.events.values()
            if (event.ends or event.starts).day >= self.today
            and ward in ("", event.ward)
            and campaign in ("", event.campaign)
        ]
        return sorted(found, key=lambda e: (e.starts.aware, str(e.source)))

    def campaigns_of(self, *, ward: str = "", person: str = "") -> list[Campaign]:
        """Return the campaigns of a ward or a person; those of no ward belong to every ward."""
        return [
            campaign
            for campaign in self.campaigns.values()
            if (not ward or campaign.ward in ("", ward)) and (not person or person in campaign.people)
        ]

    def people_of(self, ward: str) -> list[Person]:
        """Return who speaks for *ward*, in their order."""
        return [person for person in self.people.values() if person.ward == ward]

    def records(self) -> Iterator[Record]:
        """Yield every record that has an address today, the organisation first."""
        yield self.organisation
        for shelf in (
            self.people, self.wards, self.campaigns, self.updates, self.events, self.editions, self.pages
        ):  # fmt: skip
            yield from cast("Mapping[str, Record]", shelf).values()


def load(
    content: Path,
    today: date,
    *,
    shown: str = "content",
    preview: bool = False,
    edition: str = "",
) -> tuple[Library, Problems]:
    """Read every record below *content*; never stop at the first problem.

    *shown* is the content folder as the person named it: messages begin with it. When there are
    problems the library holds only what could be read and must not be published.
    """
    problems = Problems()
    organisation = reading.organisation(content, shown, problems)
    found: dict[type[Record], list[Record]] = {cls: [] for cls in RECORDS}
    flawed: set[PurePosixPath] = set()
    for cls, file in reading.files(content, shown, problems):
        before = len(problems.found)
        record = reading.record_in(cls, file, content, shown, problems)
        if record is not None:
            found[cls].append(record)
            if len(problems.found) > before and record.path in problems.stopping:
                flawed.add(record.source)
    resolved = resolve([organisation, *(r for records in found.values() for r in records)], content, problems)
    shelves: dict[str, Any] = {cls.FOLDER: {} for cls in RECORDS}
    waiting = []
    for record in _addressed([r for r in resolved[1:] if r.source not in flawed], problems):
        if (
            isinstance(record, Update)
            and not preview
            and (record.status == "draft" or record.date.day > today)
        ):
            waiting.append(record)
            continue
        key = address(record) if record.FOLDER in ("updates", "events") else record.slug
        shelves[record.FOLDER][key] = record
    shelves["people"] = dict(sorted(shelves["people"].items(), key=lambda i: (i[1].order, i[1].title)))
    library = Library(
        organisation=cast("Organisation", resolved[0]),
        today=today,
        preview=preview,
        edition=edition,
        waiting=tuple(waiting),
        flawed=tuple(r for r in resolved[1:] if r.source in flawed),
        outlines=_outlines(shelves["wards"], content, problems),
        **shelves,
    )
    check(library, problems)
    return _as_of_today(library), problems


def _as_of_today(library: Library) -> Library:
    """Return *library* with each campaign as it stands on its day: what is dated later has not happened yet.

    A campaign that has not begun is in no list, and what refers to it stands without it.
    """
    begun = {slug: now for slug, c in library.campaigns.items() if (now := as_on(c, library.today))}

    updates = {
        key: update if update.campaign in ("", *begun) else replace(update, campaign="")
        for key, update in library.updates.items()
    }
    events = {
        key: event if event.campaign in ("", *begun) else replace(event, campaign="")
        for key, event in library.events.items()
    }
    later = tuple(c for slug, c in library.campaigns.items() if slug not in begun)
    return replace(library, campaigns=begun, later=later, updates=updates, events=events)


def _outlines(wards: Mapping[str, Ward], content: Path, problems: Problems) -> dict[str, tuple[Ring, ...]]:
    """Return the outlines of *wards*; a map that is not there or holds none is a problem at its line."""
    found = {}
    for slug, ward in wards.items():
        file = inside(content, ward.source.parent, ward.map) if ward.map else None
        if file is not None:
            try:
                found[slug] = outlines.read(content / file)
            except outlines.NotAnOutlineError as error:
                remedy = "Export the ward as GeoJSON with a Polygon, longitude first, in degrees."
                problems.add(ward.path, ward.line("map"), "map", str(error), remedy)
        elif ward.map:
            text = f'the map "{ward.map}" is not there'
            problems.add(
                ward.path, ward.line("map"), "map", text, "Put it beside this file, or leave map: out."
            )
    return found


def _addressed(records: list[Record], problems: Problems) -> list[Record]:
    """Return *records* with an address each; of two with the same one the earlier keeps it."""

    def age(record: Record) -> tuple[Any, ...]:
        day = record.date.aware.isoformat() if isinstance(record, Update) else ""
        return (day, "slug" not in record.lines, str(record.source))

    taken: dict[str, Record] = {}
    for record in sorted(records, key=age):
        free, number = record, 2
        while address(free) in taken:
            free = replace(record, slug=f"{record.slug}-{number}")
            number += 1
        if free is not record:
            first = taken[address(record)]
            text = f"the address {address(record)} is taken by {first.path}, so this one is {address(free)}"
            if "slug" in record.lines or not isinstance(record, Update):
                problems.add(record.path, record.line("slug"), "slug", text, "Give this one another slug.")
            else:
                remedy = f"To keep it for ever, write slug: {free.slug}"
                problems.advise(record.path, record.line("slug"), "slug", text, remedy)
        if record.KIND == "page" and free.slug in ROOMS:
            text = f'the site needs the name "{free.slug}" for itself'
            problems.add(record.path, record.line("slug"), "slug", text, "Give the page another slug.")
        taken[address(free)] = free
    order = {id(record): place for place, record in enumerate(records)}
    by_source = {record.source: record for record in taken.values()}
    return [by_source[record.source] for record in sorted(records, key=lambda r: order[id(r)])]
