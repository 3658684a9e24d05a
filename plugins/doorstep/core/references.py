"""Turn the names that volunteers write into the records and files that they mean."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from . import schema
from .problems import did_you_mean
from .records import Person, Pictured, Record, Update

if TYPE_CHECKING:
    from .problems import Problems

PICTURE_FOLDER = PurePosixPath("images")

Known = dict[str, dict[str, set[str]]]
"""By kind: what each name may mean, as the slug or file of a record."""


def resolve(records: list[Record], content: Path, problems: Problems) -> list[Record]:
    """Return *records* with every name replaced by a slug (of an update by its file), and every image by its file below *content*.

    A name or file that is not there is added to *problems*, at the line of its field.
    """
    known: Known = {}
    titles: dict[str, list[str]] = {}
    for record in records:
        names = known.setdefault(record.KIND, {})
        titles.setdefault(record.KIND, []).append(record.title)
        for name in _names(record):
            names.setdefault(_fold(name), set()).add(_key(record))
    return [_resolved(record, known, titles, content, problems) for record in records]


def _key(record: Record) -> str:
    """Return what other records hold of *record*: its slug; of an update its file, since slugs may repeat."""
    return str(record.source) if isinstance(record, Update) else record.slug


def _names(record: Record) -> list[str]:
    """Return what a volunteer may call *record*."""
    names = [record.title, record.slug, record.source.stem, str(record.source)]
    if isinstance(record, Person):
        names += [f"{record.honorific} {record.title}", f"{record.title} MP", f"Councillor {record.title}"]
    return names


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("\u2019", "'").split()).removesuffix(".md")


def _resolved(
    record: Record,
    known: Known,
    titles: dict[str, list[str]],
    content: Path,
    problems: Problems,
) -> Record:
    changes: dict[str, Any] = {}
    for name, each in schema.fields(type(record)).items():
        value = getattr(record, name)
        if not each.refers_to or not value:
            continue
        slugs: list[str] = []
        for word in value if isinstance(value, tuple) else (value,):
            meant = known.get(each.refers_to, {}).get(_fold(word), set())
            if len(meant) == 1:
                slugs.extend(meant)
            elif meant:
                text = f'there are {len(meant)} of the name "{word}"'
                problems.add(
                    record.path, record.line(name), name, text, f"Write one of: {', '.join(sorted(meant))}."
                )
            else:
                _unknown(record, name, word, each.refers_to, titles, problems)
        changes[name] = tuple(slugs) if isinstance(value, tuple) else "".join(slugs)
    if isinstance(record, Pictured) and record.image:
        changes["image"] = _picture(record, content, problems)
    return replace(record, **changes) if changes else record


def _unknown(
    record: Record, name: str, word: str, kind: str, titles: dict[str, list[str]], problems: Problems
) -> None:
    if kind == "person" and "," in word:
        text = f'"{word}" may be several people, or one name with a comma'
        remedy = f"Write {name}: and then one name a line, each after a dash."
    else:
        text = f'there is no {kind} "{word}"'
        remedy = did_you_mean(word, titles.get(kind, []))
    problems.add(record.path, record.line(name), name, text, remedy)


def _picture(record: Pictured, content: Path, problems: Problems) -> str:
    """Return the image's file below *content*, or "" when it is not there or has no description."""
    line = record.line("image")
    found = find_picture(content, record.source.parent, record.image)
    if found is None:
        text = f'the picture "{record.image}" is not there'
        beside = [
            p.name for p in (content / record.source.parent).glob("*") if p.suffix.casefold() in PICTURES
        ]
        shared = content / PICTURE_FOLDER
        beside += [
            p.relative_to(shared).as_posix() for p in shared.rglob("*") if p.suffix.casefold() in PICTURES
        ]
        remedy = f"Put it beside this file or in images/. {did_you_mean(record.image, beside)}"
        problems.add(record.path, line, "image", text, remedy)
        return ""
    if not record.image_alt:
        text = f'"{record.image}" has no description'
        remedy = "Add image_alt: one sentence for people who cannot see the photo."
        problems.add(record.path, line, "image", text, remedy)
    return str(found)


PICTURES = {
    ".jpg",
    ".jpeg",
    ".jpe",
    ".jfif",
    ".png",
    ".gif",
    ".webp",
    ".avif",
    ".heic",
    ".heif",
    ".tif",
    ".tiff",
    ".bmp",
}
"""Endings of picture files, in small letters."""


def find_picture(content: Path, folder: PurePosixPath, name: str) -> PurePosixPath | None:
    """Return the picture *name* below *content*: beside a file of *folder*, else in images/; or None."""
    for place in (folder, PICTURE_FOLDER):
        found = inside(content, place, name)
        if found is not None:
            return found
    return None


def inside(content: Path, folder: PurePosixPath, name: str) -> PurePosixPath | None:
    """Return the file *name*, seen from *folder*, as a path below *content*; None when there is none.

    A name that leads out of *content* (``..``, an absolute path, a link) is not there.
    """
    try:
        file = (content / folder / name).resolve()
        if file.is_file() and file.is_relative_to(content.resolve()):
            return PurePosixPath(file.relative_to(content.resolve()).as_posix())
    except (OSError, ValueError):  # a name that no file system can hold
        return None
    return None
