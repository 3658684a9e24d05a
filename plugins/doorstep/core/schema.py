"""Build a record from a header: the record's own annotations are the schema."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from .dates import HOW, Moment, NotADateError, read_day, read_moment
from .header import Entry, Shape, split_commas
from .problems import Problems, did_you_mean
from .records import Record, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

R = TypeVar("R")

HINTS = {
    "draft": "Write status: draft.",
    "published": "Write status: published, or status: draft.",
    "author": "Write authors: and the person's name.",
    "category": "Write campaign: or tags: instead.",
    "alt": "Write image_alt: and one sentence.",
    "description": "Write summary: and one or two sentences.",
}
"""What other programs call a field, and what to write here."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record, as the schema sees it."""

    name: str
    kind: Any
    help: str
    refers_to: str
    required: bool

    @property
    def shape(self) -> Shape:
        """Return how the header holds it: one text, a list, or a table of rows."""
        if get_origin(self.kind) is not tuple:
            return "text"
        return "table" if dataclasses.is_dataclass(get_args(self.kind)[0]) else "list"


class InvalidError(ValueError):
    """A value that cannot be used, in the writer's words, with what to do about it."""

    def __init__(self, message: str, remedy: str = "") -> None:
        """Keep the *remedy* beside the message."""
        super().__init__(message)
        self.remedy = remedy


_known: dict[type[Any], Mapping[str, Field]] = {}


def fields(cls: type[Any]) -> Mapping[str, Field]:
    """Return the fields of the dataclass *cls* that a writer fills, by name."""
    if cls in _known:
        return _known[cls]
    hints = get_type_hints(cls, include_extras=True)
    found: dict[str, Field] = {}
    for each in dataclasses.fields(cls):
        if each.metadata.get("given"):
            continue
        kind, *notes = get_args(hints[each.name])
        refers = next((note.kind for note in notes if isinstance(note, Ref)), "")
        required = each.default is dataclasses.MISSING
        found[each.name] = Field(each.name, kind, str(notes[0]), refers, required)
    _known[cls] = found
    return found


def shapes(cls: type[Any]) -> Mapping[str, Shape]:
    """Return how the header of a *cls* holds each field."""
    return {name: each.shape for name, each in fields(cls).items()}


def build(
    cls: type[R],
    entries: Mapping[str, Entry],
    path: str,
    problems: Problems,
    given: Mapping[str, Any] | None = None,
) -> R | None:
    """Return a *cls* from the header *entries*, after adding what is wrong to *problems*.

    *given* are the fields that do not come from the header; one that the header has too wins. A
    record with problems holds what could be read, so that the rest of it is checked too; a row is None.
    """
    known = fields(cls)
    before = len(problems.problems)
    values = dict(given or {})
    lines: dict[str, int] = {}
    misspelt: set[str] = set()
    for key, entry in entries.items():
        if key not in known:
            remedy = HINTS.get(key) or did_you_mean(key, known)
            misspelt.update(name for name in known if f'"{name}"' in remedy)
            kind = getattr(cls, "KIND", "") or "this list"
            problems.add(path, entry.line, key, f'there is no field "{key}" in {_a(kind)}', remedy)
            continue
        lines[key] = entry.line
        if entry.value == "" and not known[key].required:
            continue
        try:
            values[key] = _convert(known[key], entry, path, problems)
        except InvalidError as error:
            problems.add(path, entry.line, key, str(error), error.remedy)
    for name, each in known.items():
        if each.required and name not in values and name not in lines and name not in misspelt:
            at = next((entry.line for entry in entries.values()), 1) if not issubclass(cls, Record) else 1
            problems.add(path, at, name, f'"{name}" is missing', each.help)
    if issubclass(cls, Record):
        missing = {name: _empty(each.kind) for name, each in known.items() if each.required}
        values = {**missing, **values, "path": path, "lines": lines}
    elif len(problems.problems) > before:
        return None
    return cls(**values)


def _empty(kind: Any) -> Any:
    """Return what stands in a field that must be there and is not."""
    return Moment(date.min) if kind is Moment else ""


def _a(kind: str) -> str:
    return kind if kind.startswith("this") else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _convert(each: Field, entry: Entry, path: str, problems: Problems) -> Any:
    """Return the entry's value as the type of the field; raise InvalidError."""
    if each.shape == "table":
        return _rows(get_args(each.kind)[0], entry, path, problems)
    if each.shape == "list":
        return _texts(each, entry)
    if not isinstance(entry.value, str):
        message = f'"{each.name}" is one text, not a list'
        raise InvalidError(message, "Write it on one line.")
    if entry.value == "":
        message = f'"{each.name}" is empty'
        raise InvalidError(message, each.help)
    return _scalar(each.kind, entry.value)


def _rows(row: type[Any], entry: Entry, path: str, problems: Problems) -> tuple[Any, ...]:
    example = ", ".join(f"{name}: …" for name in fields(row))
    if not isinstance(entry.value, tuple):
        message = f'"{entry.key}" is a list of rows'
        raise InvalidError(message, f"Begin each row with a dash: - {example}")
    built = []
    for item in entry.value:
        if not isinstance(item.value, dict):
            text = f'"{item.value}" is not a row'
            problems.add(path, item.line, entry.key, text, f"Write each row as - {example}")
            continue
        built.append(build(row, item.value, path, problems))
    return tuple(each for each in built if each is not None)


def _texts(each: Field, entry: Entry) -> tuple[str, ...]:
    if isinstance(entry.value, dict):
        message = f'"{each.name}" is a list of names'
        raise InvalidError(message, "Write one a line, each after a dash.")
    if isinstance(entry.value, str):
        # a person's name may hold a comma, so one text stays one name
        one_name = each.refers_to == "person"
        return (entry.value,) if one_name else tuple(split_commas(entry.value))
    wrong = next((item for item in entry.value if not isinstance(item.value, str)), None)
    if wrong is not None:
        message = f'"{each.name}" is a list of plain texts'
        raise InvalidError(message, "Write one a line, each after a dash.")
    return tuple(str(item.value) for item in entry.value if item.value)


def _scalar(kind: Any, text: str) -> Any:
    """Return *text* as *kind*: text, number, date, moment or one of several words."""
    if get_origin(kind) is UnionType:
        kind = next(arg for arg in get_args(kind) if arg is not type(None))
    if get_origin(kind) is Literal:
        return _choice(text, [word for word in get_args(kind) if word])
    if kind in (date, Moment):
        try:
            return (read_day if kind is date else read_moment)(text)
        except NotADateError as error:
            raise InvalidError(str(error), HOW) from None
    if kind is int:
        most_digits = 9
        if not text.replace(",", "").isdecimal() or len(text) > most_digits:
            message = f'"{text}" is not a whole number'
            raise InvalidError(message, "Write digits only.")
        return int(text.replace(",", ""))
    return text


def _choice(text: str, words: list[str]) -> str:
    folded = " ".join(text.casefold().replace("-", " ").split())
    for word in words:
        if word.replace("-", " ") == folded:
            return word
    message = f'"{text}" is not one of the words for this'
    remedy = "A comment stands on its own line." if "#" in text else did_you_mean(text, words)
    raise InvalidError(message, remedy)
