"""From the files of a content folder to records, one by one: each file is read, or told why it cannot be."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

from . import header, schema
from .dates import Moment, NotADateError, read_moment
from .records import RECORDS, Organisation, Record, Update, slugify
from .standfirst import first_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .problems import Problems

R = TypeVar("R", bound=Record)

NEARLY_MARKDOWN = ("", ".markdown", ".mkd", ".mdown", ".mdwn", ".html", ".htm", ".rst")
"""Endings of texts that somebody may have meant as a record."""
TEXTS = (".txt", ".docx", ".odt")
"""Endings of documents, which may be linked to; with a date in the name they were meant as a record."""
LONGEST_SLUG = 100
"""Letters in the last part of an address."""

_DATED = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})(?:[-_ ]+(?P<rest>.*))?$")


def organisation(content: Path, shown: str, problems: Problems) -> Organisation:
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
    found = record_in(Organisation, file, content, shown, problems)
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


def files(content: Path, shown: str, problems: Problems) -> Iterator[tuple[type[Record], Path]]:
    """Yield each content file with its kind, sorted; a Markdown file in no known folder is a problem."""
    folders = {cls.FOLDER: cls for cls in RECORDS}
    for file in sorted(content.rglob("*")):
        parts = file.relative_to(content).parts
        if any(part.startswith((".", "~")) for part in parts) or not file.is_file():
            continue
        shown_as, ending = f"{shown}/{'/'.join(parts)}", file.suffix.casefold()
        meant = ending in NEARLY_MARKDOWN or (ending in TEXTS and _DATED.match(file.stem))
        if meant and parts[0] in folders:
            remedy = "Rename it so that it ends in .md, or move it out of this folder."
            problems.add(shown_as, 1, "", "this file does not end in .md, so it is not read", remedy)
        if ending != ".md" or parts in (("organisation.md",), ("README.md",)):
            continue
        if len(parts) == 1 or parts[0] not in folders:
            text = "this file lies in no folder that is read"
            problems.add(shown_as, 1, "", text, f"Put it into one of: {', '.join(folders)}.")
            continue
        yield folders[parts[0]], file


def record_in(cls: type[R], file: Path, content: Path, shown: str, problems: Problems) -> R | None:
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
