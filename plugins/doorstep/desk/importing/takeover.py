"""Take over the Markdown of another site: read all of it, give every article its place, then write."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from doorstep.core import header, schema
from doorstep.core.addresses import ROOMS
from doorstep.core.dates import NotADateError, read_moment
from doorstep.core.problems import Problems
from doorstep.core.records import Page, Update, slugify

from . import foreign_header, settings, starter
from .article import Article
from .finding import Files, OldAddresses, below
from .luggage import Luggage
from .meanings import understand
from .report import Notes, Report
from .rewriting import Rewriter

if TYPE_CHECKING:
    from .foreign_header import Foreign

MARKDOWN = (".md", ".markdown", ".mkd")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})-\d{1,2}[-_ ]+(.+)")


class RefusedError(ValueError):
    """Nothing can be imported; the message says why, in plain words."""


@dataclass(slots=True)
class Takeover:
    """One run of the import. *shown* is FROM as the person named it."""

    root: Path
    into: Path
    shown: str
    report: Report = field(default_factory=Report)
    articles: list[Article] = field(default_factory=list)
    untaken: list[str] = field(default_factory=list)
    """Files with a date that could not be taken."""

    def run(self) -> None:
        """Read, place and write everything. Raises RefusedError before anything is written."""
        everything = below(self.root, self.into.resolve())
        markdown = [file for file in everything if file.suffix.casefold() in MARKDOWN]
        if not markdown:
            message = f'there is no Markdown in "{self.shown}"'
            raise RefusedError(message)
        files = Files(self.root)
        files.add(file for file in everything if file not in set(markdown))
        for file in markdown:
            self._read(file, files)
        if not self.articles:
            message = f'there is no article with a header or a date in "{self.shown}"'
            raise RefusedError(message)
        self._place()
        self._write(files)

    def _read(self, file: Path, files: Files) -> None:
        source = PurePosixPath(file.relative_to(self.root).as_posix())
        notes = Notes(f"{self.shown.rstrip('/')}/{source}")
        try:
            foreign = foreign_header.read(_text(file, notes))
        except (foreign_header.NotReadableError, OSError) as error:
            reason = f"it cannot be read ({error.strerror})" if isinstance(error, OSError) else str(error)
            notes.left(1, "Files that were not taken", reason)
            self.report.add(notes)
            self.untaken.append(notes.path)
            return
        meaning = understand(foreign, source, notes)
        if not meaning.kind:
            notes.found = [note for note in notes.found if note.sort == "Dates that cannot be read"]
            if notes.found:
                self.untaken.append(notes.path)
            notes.left(1, "Files that were not taken", meaning.why)
            self.report.add(notes)
            return
        owns = source.stem.casefold() == "index" and len(source.parts) > 1
        folder = owns and _brings_files(foreign, source, files)
        target = PurePosixPath("x", "index.md" if folder else "x.md")  # the name comes with the slug
        self.articles.append(
            Article(source=source, foreign=foreign, meaning=meaning, notes=notes, target=target)
        )

    def _place(self) -> None:
        """Give each article a free slug and, from it, its file."""
        self.articles.sort(key=lambda a: (a.moment.aware.isoformat() if a.moment else "", str(a.source)))
        there = _addresses_in(self.into)
        taken: dict[str, str] = {}
        for article in self.articles:
            base, number = article.meaning.slug, 2
            if article.meaning.kind == "page" and base in ROOMS:
                article.notes.mended(
                    1, "Addresses that the site needs for itself", f'"{base}" is "{base}-page" now'
                )
                base = f"{base}-page"
            slug = base
            while True:
                target, address = _target(article, slug)
                free = there.get(address, str(target)) == str(target) and address not in taken
                if free:
                    break
                slug, number = f"{base}-{number}", number + 1
            if slug != base:
                text = f'the address "{base}" is taken, so this one is "{slug}"'
                article.notes.mended(1, "Addresses that were taken", text)
            taken[address] = str(target)
            article.slug, article.target = slug, target

    def _write(self, files: Files) -> None:
        addresses = OldAddresses()
        for article in self.articles:
            addresses.add(article)
        name, url = settings.read(self.root)
        luggage = Luggage(self.root, self.into)
        rewriter = Rewriter(files, addresses, luggage, url)
        fresh: dict[str, str] = {}
        for article in self.articles:
            text = rewriter.file(article)
            if (self.into / article.target).exists():
                self.report.there += 1
                continue
            fresh[str(article.target)] = text
            self.report.count(article.meaning.kind)
            self.report.add(article.notes)
            self.report.remote += article.source in rewriter.remote
        people = starter.people((n for a in self.articles for n in a.meaning.authors), self.into)
        self.report.count("person", len(people))
        fresh |= people
        if not (self.into / "organisation.md").exists():
            named = name or _name_of(self.root)
            fresh["organisation.md"] = starter.organisation(named, url)
            self._say_organisation(named)
        for place in luggage.bring():
            self.report.count(
                "picture" if place.suffix.casefold() in rewriter.picture_endings else "document"
            )
        for path, text in sorted(fresh.items()):
            file = self.into / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(text)
        if fresh:
            self._say_unused(files, luggage)

    def _say_organisation(self, name: str) -> None:
        notes = Notes(f"{self.into}/organisation.md")
        notes.left(
            1, "Who publishes", f'it begins with the name "{name}"; add the imprint, the e-mail and the rest'
        )
        self.report.add(notes)

    def _say_unused(self, files: Files, luggage: Luggage) -> None:
        used = {file for file, _ in luggage.places}
        for path in sorted(set(files.exact.values()) - used):
            if path in luggage.unusable or path.suffix.casefold() not in Rewriter.picture_endings:
                continue
            notes = Notes(f"{self.shown.rstrip('/')}/{path}")
            notes.left(1, "Pictures that no article shows, so they stayed", path.name)
            self.report.add(notes)


def _text(file: Path, notes: Notes) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        notes.mended(1, "Files that were not saved as UTF-8", "read as Windows text")
        return data.decode("cp1252", errors="replace")


def _brings_files(foreign: Foreign, source: PurePosixPath, files: Files) -> bool:
    """Return whether the text names a file that lies in its own folder."""
    words = [
        foreign.body,
        *(text for value in foreign.values.values() for text in foreign_header.flat(value)),
    ]
    said = "\n".join(words).replace("%20", " ").casefold()
    return any(
        path.is_relative_to(source.parent) and path.name.casefold() in said for path in files.exact.values()
    )


def _target(article: Article, slug: str) -> tuple[PurePosixPath, str]:
    """Return the file of *article* with *slug*, and what of its address must be free."""
    folder = article.target.name == "index.md"
    if article.meaning.kind == "page" or article.moment is None:
        room, name, address = "pages", slug, f"pages/{slug}"
    else:
        day = article.moment.day
        room, name, address = "updates", f"{day.isoformat()}-{slug}", f"updates/{day:%Y/%m}/{slug}"
    return PurePosixPath(room, name, "index.md") if folder else PurePosixPath(room, f"{name}.md"), address


def _addresses_in(into: Path) -> dict[str, str]:
    """Return what is published in INTO already: the address that must stay free, and its file."""
    found: dict[str, str] = {}
    for cls in (Update, Page):
        for file in sorted((into / cls.FOLDER).rglob("*.md")):
            text = file.read_text("utf-8", errors="replace")
            entries = header.read(text, "", schema.shapes(cls), Problems()).entries
            name = file.parent.name if file.stem == "index" else file.stem
            dated = _YEAR_MONTH.match(name)
            slug = str(entries["slug"].value) if "slug" in entries else slugify(dated[3] if dated else name)
            month = f"{dated[1]}/{int(dated[2]):02}/" if dated else ""
            if "date" in entries:
                with contextlib.suppress(NotADateError):
                    month = f"{read_moment(str(entries['date'].value)).day:%Y/%m}/"
            address = f"{cls.FOLDER}/{month if cls is Update else ''}{slug}"
            found[address] = file.relative_to(into).as_posix()
    return found


def _name_of(folder: Path) -> str:
    plain = " ".join(re.sub(r"[-_]+", " ", folder.resolve().name).split())
    return plain[:1].upper() + plain[1:] or "Our newsletter"
