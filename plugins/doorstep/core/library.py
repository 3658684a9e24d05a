"""All the records of a content folder, cross-checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar, cast

from . import header, outlines, schema
from .addresses import ROOMS, address
from .checks import check
from .dates import Moment, NotADateError, read_moment
from .issued import as_on
from .problems import Problems
from .records import RECORDS, Organisation, Record, Update, slugify
from .references import inside, resolve
from .standfirst import first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .outlines import Ring
    from .records import Campaign, Edition, Event, Page, Person, Ward

R = TypeVar("R", bound=Record)

NEARLY_MARKDOWN = (
    "",
    ".markdown",
    ".mkd",
    ".mdown",
    ".mdwn",
    ".txt",
    ".html",
    ".htm",
    ".rst",
    ".docx",
    ".odt",
)
"""Endings of texts that somebody may have meant as a record."""
LONGEST_SLUG = 100
"""Letters in the last part of an address."""

_DATED = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[-_ ]+(?P<rest>.*))?$")


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
    organisation = _organisation(content, shown, problems)
    found: dict[type[Record], list[Record]] = {cls: [] for cls in RECORDS}
    flawed: set[PurePosixPath] = set()
    for cls, file in _files(content, shown, problems):
        before = len(problems.found)
        record = _record(cls, file, content, shown, problems)
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


def _organisation(content: Path, shown: str, problems: Problems) -> Organisation:
    """Return the organisation, or an empty one after adding what is wrong."""
    empty = Organisation(
        source=PurePosixPath("organisation.md"), path=f"{shown}/organisation.md",
        title="", name="", url="https://example.invalid",
    )  # fmt: skip
    if not content.is_dir():
        problems.add(
            shown, 1, "", "there is no such folder", "Say where your content is: make CONTENT=folder"
        )
        return empty
    file = content / "organisation.md"
    if not file.is_file():
        remedy = "Write one that begins with name: and url: between two lines of three dashes."
        problems.add(empty.path, 1, "", "the file that says who publishes is not there", remedy)
        return empty
    found = _record(Organisation, file, content, shown, problems)
    if found is None:
        return empty
    if not (found.name or found.title):
        problems.add(found.path, 1, "name", '"name" is missing', "The name on the masthead.")
    return replace(
        found,
        name=found.name or found.title,
        title=found.title or found.name,
        url=found.url.rstrip("/"),
    )


def _files(content: Path, shown: str, problems: Problems) -> Iterator[tuple[type[Record], Path]]:
    """Yield each content file with its kind, sorted; a Markdown file in no known folder is a problem."""
    folders = {cls.FOLDER: cls for cls in RECORDS}
    for file in sorted(content.rglob("*")):
        parts = file.relative_to(content).parts
        if any(part.startswith((".", "~")) for part in parts) or not file.is_file():
            continue
        shown_as, ending = f"{shown}/{'/'.join(parts)}", file.suffix.casefold()
        if ending in NEARLY_MARKDOWN and parts[0] in folders:
            remedy = "Rename it so that it ends in .md, or move it out of this folder."
            problems.add(shown_as, 1, "", "this file does not end in .md, so it is not read", remedy)
        if ending != ".md" or parts in (("organisation.md",), ("README.md",)):
            continue
        if len(parts) == 1 or parts[0] not in folders:
            text = "this file lies in no folder that is read"
            problems.add(shown_as, 1, "", text, f"Put it into one of: {', '.join(folders)}.")
            continue
        yield folders[parts[0]], file


def _record(cls: type[R], file: Path, content: Path, shown: str, problems: Problems) -> R | None:
    """Return the record in *file*, or None after adding what is wrong to *problems*."""
    source = PurePosixPath(file.relative_to(content).as_posix())
    path = f"{shown}/{source}"
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        remedy = "Open it in your editor and save it again with the encoding UTF-8."
        problems.add(path, 1, "", "the file is not saved as UTF-8 text", remedy)
        return None
    except OSError as error:
        problems.add(path, 1, "", f"the file cannot be read ({error.strerror})", "Look at its permissions.")
        return None
    document = header.read(text, path, schema.shapes(cls), problems)
    if not document.entries and path in problems.stopping:
        return None
    name = source.parent.name if source.stem == "index" else source.stem
    dated = _DATED.match(name)
    given: dict[str, Any] = {
        "source": source,
        "body": document.body,
        "body_line": document.body_line,
        "slug": slugify(dated["rest"] or name if dated else name),
    }
    if cls is Update and dated:
        try:
            given["date"] = Moment(read_moment(dated["date"]).day)
        except NotADateError as error:
            if "date" not in document.entries:
                problems.add(path, 1, "date", f"the file's name: {error}", "Rename the file.")
                given["date"] = Moment(date.min)
    record = schema.build(cls, document.entries, path, problems, given)
    if record is not None:
        _check_slug(record, problems)
    if isinstance(record, Update) and not record.summary and document.body.strip():
        sentence = first_sentence(document.body)
        text = "there is no summary, so the first sentence of the text stands in"
        problems.advise(path, 1, "summary", text, "Write summary: and one or two sentences.")
        return replace(record, summary=sentence)
    return record


def _check_slug(record: Record, problems: Problems) -> None:
    """Add a problem when the last part of the record's address is empty, too long, or not as addresses are written."""
    good = slugify(record.slug)[:LONGEST_SLUG].strip("-")
    if not record.slug:
        text = "the file's name has no letters or digits to make an address of"
        problems.add(
            record.path,
            record.line("slug"),
            "slug",
            text,
            "Rename the file, or write slug: and a word or two.",
        )
    elif record.slug != good:
        text = f'"{record.slug[:LONGEST_SLUG]}" cannot be the last part of an address'
        remedy = (
            f"Write slug: {good}"
            if good
            else "Write slug: and a word or two, in small letters with - between."
        )
        problems.add(record.path, record.line("slug"), "slug", text, remedy)


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
    return replace(library, campaigns=begun, updates=updates, events=events)


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
