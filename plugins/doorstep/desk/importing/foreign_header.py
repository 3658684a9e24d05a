"""Read the header of another program's Markdown file: YAML between dashes, or Pelican's ``Key: value``.

Another kind of header (TOML, a WordPress export) is one function that returns a `Foreign`, and one line
in :func:`read`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from doorstep.core import header as ours
from doorstep.core.problems import Problems

if TYPE_CHECKING:
    from typing import Literal

Value = str | list["Value"] | dict[str, "Value"]
"""What a key may hold; every plain value is the text as it was typed."""

_FENCE = re.compile(r"---[ \t]*$")
_META = re.compile(r" {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
_MORE = re.compile(r"(?: {4,}|\t)(?P<value>.*)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A file of another program, taken apart. Keys are spelt in small letters with ``_``."""

    dialect: Literal["yaml", "pelican", "none"]
    values: dict[str, Value] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Each key as it was typed."""
    lines: dict[str, int] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    """Lines of the header that were comments, with their ``#``."""
    mended: tuple[tuple[int, str], ...] = ()
    """What was forgiven: line and, in plain words, what."""
    body: str
    body_line: int

    def line(self, key: str) -> int:
        """Return the line of *key*; 1 when it is not there."""
        return self.lines.get(key, 1)


class NotReadableError(ValueError):
    """A header that cannot be read; the message says so in plain words."""


def read(text: str) -> Foreign:
    """Take *text* apart; raise NotReadableError when it has a header that is of no known kind."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return Foreign(dialect="none", body="", body_line=1)
    if lines[start].strip() == "+++":
        raise NotReadableError("its header is TOML, which is not read yet")
    if not _FENCE.match(lines[start]):
        return _pelican(lines, start)
    end = next((n for n in range(start + 1, len(lines)) if _FENCE.match(lines[n])), None)
    if end is None:
        raise NotReadableError("its header has no end: a line of three dashes is missing")
    return _yaml(lines, start, end)


def fold_key(typed: str) -> str:
    """Return *typed* as we compare keys: ``coverImage``, ``Cover-Image`` and ``cover_image`` are one."""
    return ours.fold_key(_CAMEL.sub("_", typed))


def flat(value: Value) -> list[str]:
    """Return the plain texts in *value*, in order, empty ones left out."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    parts = value if isinstance(value, list) else list(value.values())
    return [text for part in parts for text in flat(part)]


def _yaml(lines: list[str], start: int, end: int) -> Foreign:
    inside = lines[start + 1 : end]
    mended: list[tuple[int, str]] = []
    tidy = [line.replace("\t", "  ") for line in inside]
    if tidy != inside:
        first = next(n for n, line in enumerate(inside) if "\t" in line)
        mended.append((start + 2 + first, "tabs in the header became blanks"))
    values: dict[str, Value] = {}
    names: dict[str, str] = {}
    found: dict[str, int] = {}
    try:
        node = yaml.compose("\n".join(tidy), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return _lenient(lines, start, end, mended)
    if node is not None and not isinstance(node, yaml.MappingNode):
        return _lenient(lines, start, end, mended)
    for key_node, value_node in node.value if node else ():
        typed = str(key_node.value)
        key, line = fold_key(typed), start + 2 + key_node.start_mark.line
        if key in values:
            mended.append((line, f'"{typed}" was given twice; the last one counts'))
        values[key], names[key], found[key] = _value(value_node), typed, line
    return Foreign(
        dialect="yaml",
        values=values,
        names=names,
        lines=found,
        comments=tuple(line.rstrip() for line in tidy if line.startswith("#")),
        mended=tuple(mended),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )


def _value(node: yaml.Node) -> Value:
    """Return what *node* holds as texts; an anchor used again is read again."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    empty = node.tag == "tag:yaml.org,2002:null"
    return "" if empty else str(node.value)


def _lenient(lines: list[str], start: int, end: int, mended: list[tuple[int, str]]) -> Foreign:
    """Read a header that is no YAML as a volunteer means it: each value as typed."""
    problems = Problems()
    document = ours.read("\n".join(lines[: end + 1]), "", {}, problems)
    if not document.entries:
        raise NotReadableError("its header cannot be read")
    mended.append((start + 1, "the header is not quite YAML; each value was taken as it was typed"))
    mended += [(problem.line, problem.text) for problem in problems.problems]
    return Foreign(
        dialect="yaml",
        values={fold_key(key): _entry(entry) for key, entry in document.entries.items()},
        names={fold_key(key): key for key in document.entries},
        lines={fold_key(key): entry.line for key, entry in document.entries.items()},
        mended=tuple(mended),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )


def _entry(entry: ours.Entry) -> Value:
    if isinstance(entry.value, tuple):
        return [_entry(item) for item in entry.value]
    if isinstance(entry.value, dict):
        return {key: _entry(item) for key, item in entry.value.items()}
    return entry.value


def _pelican(lines: list[str], start: int) -> Foreign:
    """Read lines of ``Key: value`` until the first empty one (Python-Markdown's Meta-Data extension)."""
    values: dict[str, Value] = {}
    names: dict[str, str] = {}
    found: dict[str, int] = {}
    key, number = "", start
    while number < len(lines) and lines[number].strip():
        match, more = _META.match(lines[number]), _MORE.match(lines[number])
        if match and not more:
            key = fold_key(match["key"])
            if key not in values:
                values[key], names[key], found[key] = match["value"].strip(), match["key"], number + 1
            elif key in ("tags", "authors"):
                values[key] = f"{values[key]}, {match['value'].strip()}"
        elif more and key:
            values[key] = f"{values[key]} {more['value'].strip()}".strip()
        else:
            break
        number += 1
    if not values:
        return Foreign(dialect="none", body="\n".join(lines), body_line=1)
    if number < len(lines) and not lines[number].strip():
        number += 1
    return Foreign(
        dialect="pelican",
        values=values,
        names=names,
        lines=found,
        body="\n".join(lines[number:]),
        body_line=number + 1,
    )
