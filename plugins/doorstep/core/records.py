"""The records of a campaign newsletter.

Each record is one Markdown file. Its dataclass is the schema: the annotation of a field says what
a writer may put there, and from it come the checks and the writers' field guide.
"""

from __future__ import annotations

import datetime  # noqa: TC003  the schema reads the annotations
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath  # noqa: TC003  likewise
from typing import Annotated, ClassVar, Literal, get_args

from .dates import Moment  # noqa: TC001  likewise

GIVEN = {"given": True}
"""Marks a field that the reader fills, not the writer."""

Stage = Literal["heard", "chosen", "asked", "in progress", "won", "part won", "lost", "closed"]
Period = Literal["normal", "pre-election", "election", "dissolution"]
STAGES: tuple[str, ...] = get_args(Stage)
ENDS = ("won", "part won", "lost", "closed")
"""The stages after which a campaign is over."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that names a record of another kind, by its title or its slug."""

    kind: str


def slugify(text: str) -> str:
    """Return *text* as the last part of an address: small letters and digits with ``-`` between."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("'", "").replace("\u2019", "")
    return re.sub(r"[^\w]+", "-", plain).replace("_", "-").strip("-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Anything that is written as one Markdown file."""

    KIND: ClassVar[str] = ""
    FOLDER: ClassVar[str] = ""

    source: PurePosixPath = field(metadata=GIVEN)
    """The file, below the content folder."""
    path: str = field(metadata=GIVEN)
    """The file as the person named it, for messages."""
    lines: dict[str, int] = field(metadata=GIVEN, repr=False, compare=False, default_factory=dict)
    """The line on which each field stands."""
    body: str = field(metadata=GIVEN, repr=False, default="")
    body_line: int = field(metadata=GIVEN, repr=False, default=1)
    slug: Annotated[
        str, "The last part of the address; by default the file's name. Never change it once published."
    ] = ""
    title: Annotated[str, "The headline, or the name of the thing."]
    summary: Annotated[str, "The standfirst: one or two sentences for lists, e-mail and feeds."] = ""

    def line(self, name: str) -> int:
        """Return the line of the field *name*; a field that is not there is at line 1."""
        return self.lines.get(name, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured(Record):
    """A record that may carry a picture."""

    image: Annotated[str, "A picture's file name: beside this file, or in content/images/."] = ""
    image_alt: Annotated[str, "One sentence for people who cannot see the picture."] = ""
    image_caption: Annotated[str, "What stands under the picture."] = ""
    image_credit: Annotated[str, "Who made the picture."] = ""
    image_consent: Annotated[str, "Who in the picture agreed to be shown, and when."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(Pictured):
    """A dated piece of news."""

    KIND: ClassVar[str] = "update"
    FOLDER: ClassVar[str] = "updates"

    date: Annotated[Moment, "The day it is published; may stand in the file's name instead."]
    authors: Annotated[
        tuple[str, ...], "Who wrote it: a person's name, or a list of names.", Ref("person")
    ] = ()
    ward: Annotated[str, "The ward that it is about.", Ref("ward")] = ""
    campaign: Annotated[str, "The campaign that it belongs to.", Ref("campaign")] = ""
    tags: Annotated[tuple[str, ...], "A few words to find it by, with commas between."] = ()
    status: Annotated[
        Literal["published", "draft", "hidden"],
        "draft: not finished. hidden: has its address, stands in no list, feed or edition.",
    ] = "published"
    newsletter: Annotated[
        Literal["lead", "story", "brief", "no"], "How the quarterly newsletter carries it."
    ] = "story"
    lang: Annotated[str, "The language, if it is not English: cy, bn, ur …"] = ""
    aliases: Annotated[tuple[str, ...], "Addresses that it had before."] = ()
    modified: Annotated[Moment | None, "The day of a change that readers should know of."] = None
    correction: Annotated[str, "One sentence that says what was put right."] = ""
    translation_of: Annotated[str, "The update that this one translates.", Ref("update")] = ""
    children: Annotated[Literal["true", "false", ""], "true when the picture shows children."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A row of a campaign's history."""

    date: Annotated[datetime.date, "The day."]
    stage: Annotated[Stage, "The stage that it reached or was in on that day."]
    note: Annotated[str, "What happened, in a sentence."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A row of whom a campaign has asked."""

    who: Annotated[str, "Whom we asked, as it stands in a sentence: the borough council."]
    asked: Annotated[datetime.date, "The day we asked."]
    reply_by: Annotated[datetime.date | None, "The day by which they should answer."] = None
    replied: Annotated[datetime.date | None, "The day of their answer."] = None
    note: Annotated[str, "What we asked, or what they said."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(Pictured):
    """Something that residents chose, asked for, and won or lost."""

    KIND: ClassVar[str] = "campaign"
    FOLDER: ClassVar[str] = "campaigns"

    stage: Annotated[Stage, "How far it has come."] = "heard"
    ward: Annotated[str, "The ward that it is in; leave it out when it is for all.", Ref("ward")] = ""
    people: Annotated[tuple[str, ...], "Who works on it.", Ref("person")] = ()
    history: Annotated[tuple[Step, ...], "Each step with date, stage and note, oldest first."] = ()
    asks: Annotated[tuple[Ask, ...], "Whom we asked, when, and what came of it."] = ()
    you_said: Annotated[str, "What residents said, in one sentence of theirs."] = ""
    we_did: Annotated[str, "What we did about it."] = ""
    what_happened: Annotated[str, "What came of it, won or lost."] = ""
    evidence: Annotated[str, "Where the outcome can be read: a link or the name of a paper."] = ""
    act: Annotated[str, "The words on the page's one button."] = ""
    act_link: Annotated[str, "Where the button leads: a page, mailto:, tel: or https:."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Pictured):
    """A councillor, the MP, an organiser, a volunteer or a group."""

    KIND: ClassVar[str] = "person"
    FOLDER: ClassVar[str] = "people"

    role: Annotated[Literal["mp", "councillor", "organiser", "volunteer", "group"], "What they are."] = (
        "volunteer"
    )
    honorific: Annotated[str, "What stands before the name: Cllr, Dr, Rev."] = ""
    ward: Annotated[str, "The ward that they speak for.", Ref("ward")] = ""
    email: Annotated[str, "A public e-mail address."] = ""
    phone: Annotated[str, "A public telephone number."] = ""
    surgery: Annotated[str, "When and where residents can see them."] = ""
    order: Annotated[int, "Their place in lists: 1 comes first."] = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Ward(Record):
    """A ward of the area."""

    KIND: ClassVar[str] = "ward"
    FOLDER: ClassVar[str] = "wards"

    postcodes: Annotated[tuple[str, ...], "The postcode districts in it."] = ()
    streets: Annotated[tuple[str, ...], "The streets in it."] = ()
    map: Annotated[str, "A GeoJSON file with its outline."] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """A date for the diary."""

    KIND: ClassVar[str] = "event"
    FOLDER: ClassVar[str] = "events"

    starts: Annotated[Moment, "The day and the time it begins."]
    ends: Annotated[Moment | None, "The day and the time it ends."] = None
    place: Annotated[str, "Where it is, in a few words."] = ""
    address: Annotated[str, "The address, to find it on a map."] = ""
    ward: Annotated[str, "The ward that it is in.", Ref("ward")] = ""
    campaign: Annotated[str, "The campaign that it belongs to.", Ref("campaign")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Record):
    """One number of the newsletter; the body is the letter."""

    KIND: ClassVar[str] = "edition"
    FOLDER: ClassVar[str] = "editions"

    number: Annotated[int, "The number on the masthead."] = 0
    kind: Annotated[Literal["quarterly", "monthly"], "Quarterly newsletter or monthly campaign e-mail."] = (
        "quarterly"
    )
    period: Annotated[str, "The months that it covers: 2026-Q3 or 2026-09."]
    subject: Annotated[str, "The e-mail's subject, at most 70 characters."] = ""
    preheader: Annotated[str, "The line after the subject in an inbox, 40 to 130 characters."] = ""
    stories: Annotated[tuple[str, ...], "Updates by name, in order; else chosen by date.", Ref("update")] = ()
    survey: Annotated[str, "The survey that goes out with it."] = ""
    funding: Annotated[Literal["own", "ipsa", "council"], "Who pays for it."] = "own"
    printer: Annotated[str, "The printer's name and address, if not the organisation's usual one."] = ""
    issued: Annotated[datetime.date | None, "The day it was sent and printed."] = None
    wards: Annotated[str, "each: one newsletter for each ward."] = ""
    act: Annotated[str, "The words on its one button."] = ""
    act_link: Annotated[str, "Where the button leads."] = ""
    copies: Annotated[int, "How many copies are printed."] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Record):
    """A page that stays: about, privacy, join in."""

    KIND: ClassVar[str] = "page"
    FOLDER: ClassVar[str] = "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """Who publishes: name, address, imprint and settings that everybody may read."""

    KIND: ClassVar[str] = "organisation"

    title: Annotated[str, "The paper's name, if it is not the organisation's."] = ""
    name: Annotated[str, "The name on the masthead."] = ""
    strapline: Annotated[str, "The line under the name."] = ""
    area: Annotated[str, "The constituency or place."] = ""
    url: Annotated[str, "The site's web address, with https."]
    email: Annotated[str, "The public e-mail address."] = ""
    phone: Annotated[str, "The public telephone number."] = ""
    address: Annotated[str, "The postal address."] = ""
    promoter: Annotated[str, "Who causes it to be published: name, address."] = ""
    on_behalf_of: Annotated[str, "On whose behalf, if that is not the promoter: name, address."] = ""
    printer: Annotated[str, "Who prints the newsletter: name, address."] = ""
    privacy: Annotated[str, "The page that says what becomes of personal data."] = ""
    sender: Annotated[str, "From whom e-mail comes: Name <news@example.org>."] = ""
    freepost: Annotated[str, "The Freepost address, if there is one."] = ""
    sign_up: Annotated[str, "Where people subscribe."] = ""
    report: Annotated[str, "Where Report a problem leads."] = ""
    unsubscribe: Annotated[str, "Where people leave the list, with https."] = ""
    unsubscribe_email: Annotated[str, "The address to write to in order to leave the list."] = ""
    survey_form: Annotated[str, "Where the survey is answered on the web."] = ""
    period: Annotated[Period, "Which rules hold now."] = "normal"
    period_from: Annotated[datetime.date | None, "The first day of that period."] = None
    period_until: Annotated[datetime.date | None, "The last day of that period."] = None
    notice: Annotated[str, "What the site says during that period."] = ""
    imprint_reviewed: Annotated[datetime.date | None, "When somebody last checked the imprint."] = None
    privacy_reviewed: Annotated[datetime.date | None, "When somebody last checked the privacy notice."] = None


RECORDS: tuple[type[Record], ...] = (Person, Ward, Campaign, Update, Event, Edition, Page)
"""The kinds that live in a folder of their own. A new kind is one dataclass and one entry here."""
