"""Take a content file apart: a header between two ``---`` lines, then Markdown.

The header is YAML read as strings only. Before YAML sees it, a pass over its lines makes what
volunteers type mean what they mean: a value is taken as typed (colon, hash, quote and bracket
included), tabs and capitals in keys are forgiven, and every line keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .problems import Problems

Shape = Literal["text", "list", "table"]
"""What a key holds: one text, a list of texts, or a table (a list of ``key: value`` rows)."""

_FENCE = re.compile(r"---\s*$")
_KEY = re.compile(r"(?P<key>[^\W\d][\w \t-]*?)[ \t]*:(?P<value>(?:[ \t].*)?)$")
_GLUED = re.compile(r"(?P<key>[^\W\d][\w-]*):(?P<value>[^\s/:].*)$")
_BLOCK = re.compile(r"[>|][+-]?$")
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""What YAML refuses or takes for the end of a line; it comes in with text that was pasted."""
_ITEM = re.compile(r"( *)((?:- +|-$)?)(.*)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A header value and the line (from 1) on which its key stands."""

    value: str | tuple[Entry, ...] | dict[str, Entry]
    line: int
    key: str = ""
    listed: bool = False
    """Whether the writer made a list of it (with dashes or brackets) rather than one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A content file taken apart; *path* is as the person named it."""

    path: str
    entries: dict[str, Entry]
    body: str
    body_line: int


def read(text: str, path: str, shapes: Mapping[str, Shape], problems: Problems) -> Document:
    """Take *text* apart; *shapes* says which keys hold lists or tables. Never raises for content."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _FENCE.match(lines[start]):
        remedy = "Begin the file with a line of three dashes, then title: …, then three dashes again."
        problems.add(path, 1, "", "the file has no header", remedy)
        return Document(path=path, entries={}, body="\n".join(lines), body_line=1)
    end = next((n for n in range(start + 1, len(lines)) if _FENCE.match(lines[n])), None)
    if end is None:
        remedy = "Put a line of three dashes between the header and the text."
        problems.add(path, start + 1, "", "the header has no end", remedy)
        return Document(path=path, entries={}, body="", body_line=len(lines))
    entries = _Reader(lines[start + 1 : end], start + 2, path, shapes, problems).entries()
    return Document(path=path, entries=entries, body="\n".join(lines[end + 1 :]), body_line=end + 2)


def fold_key(typed: str) -> str:
    """Return the key as the records spell it: small letters, ``_`` between words."""
    return re.sub(r"[\s-]+", "_", typed.strip().casefold())


def as_typed(value: str) -> str:
    """Return *value* without blanks around it, and without quotes if one pair encloses all of it."""
    value = value.strip()
    for quote in "\"'":
        inner = value[1:-1]
        if len(value) > 1 and value[0] == value[-1] == quote:
            bare = inner.replace("\\" + quote, "").replace(quote * 2 if quote == "'" else "\0", "")
            if quote not in bare:
                inner = inner.replace("\\" + quote, quote)
                return inner.replace("''", "'") if quote == "'" else inner
    return value


def split_commas(text: str) -> list[str]:
    """Return the parts of *text* between commas, quotes round a part respected and taken off."""
    parts = re.findall(r"""\s*((?:"[^"]*"|'[^']*'|[^,])+)""", text)
    return [as_typed(part) for part in parts if part.strip()]


def _quoted(text: str) -> str:
    """Return *text* as a YAML string in double quotes, everything unusual as an escape."""
    plain = (c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text)
    return f'"{"".join(plain)}"'


class _Reader:
    """Rewrites a header's lines as strict YAML, line for line, and reads that."""

    def __init__(
        self, lines: list[str], first: int, path: str, shapes: Mapping[str, Shape], problems: Problems
    ) -> None:
        self.lines = [_ODD.sub(" ", line.removeprefix("\ufeff").replace("\t", "  ")) for line in lines]
        self.first = first
        self.path = path
        self.shapes = shapes
        self.problems = problems
        self.strict = [""] * len(lines)

    def entries(self) -> dict[str, Entry]:
        """Return the header's entries by key, in the file's order."""
        number = 0
        while number < len(self.lines):
            line = self.lines[number]
            if not line.strip() or line.lstrip().startswith("#"):
                number += 1
                continue
            match = _KEY.match(line) or _GLUED.match(line)
            if match is None:
                self._refuse(number, line)
                number += 1
                continue
            number = self._field(number, match["key"], match["value"].strip())
        return self._load()

    def _refuse(self, number: int, line: str) -> None:
        text = f'"{line.strip()}" is not a line of the form key: value'
        remedy = (
            "Write a key, a colon and the value; go on with a long value on a line that begins with blanks."
        )
        self.problems.add(self.path, self.first + number, "", text, remedy)

    def _field(self, number: int, typed: str, value: str) -> int:
        """Rewrite the field whose key stands on line *number*; return the line after it."""
        key, after = fold_key(typed), self._end_of_field(number)
        inside = self.lines[number + 1 : after]
        shape = self.shapes.get(key, "text")
        name = _quoted(key)
        if _BLOCK.match(value):
            self.strict[number] = f"{name}: {value}"
            self.strict[number + 1 : after] = [line and f" {line}" for line in inside]
        elif not value and any(line.lstrip().startswith("- ") or line.strip() == "-" for line in inside):
            self.strict[number] = f"{name}:"
            for offset, line in enumerate(inside, number + 1):
                self.strict[offset] = self._inside(line, rows=shape != "list")
        elif shape == "list" and value.startswith("[") and self._joined(value, inside).endswith("]"):
            items = split_commas(self._joined(value, inside)[1:-1])
            self.strict[number] = f"{name}: [{', '.join(map(_quoted, items))}]"
        elif shape == "table" and not value:
            self.strict[number] = f"{name}: []"
        else:
            self.strict[number] = f"{name}: {_quoted(as_typed(self._joined(value, inside)))}"
        return after

    def _end_of_field(self, number: int) -> int:
        """Return the first line after *number* that begins a new key, so does not belong to it."""
        after = number + 1
        while after < len(self.lines):
            line = self.lines[after]
            if line.strip() and not line.startswith((" ", "- ", "#")) and line.strip() != "-":
                break
            after += 1
        while after > number + 1 and (
            not self.lines[after - 1].strip() or self.lines[after - 1].startswith("#")
        ):
            after -= 1
        return after

    @staticmethod
    def _joined(value: str, inside: list[str]) -> str:
        typed = [value, *(line.strip() for line in inside if not line.startswith("#"))]
        return " ".join(part for part in typed if part)

    @staticmethod
    def _inside(line: str, *, rows: bool) -> str:
        """Rewrite one line of a list or table: whatever stands after a dash or key is taken as typed."""
        if not line.strip() or line.lstrip().startswith("#"):
            return ""
        indent, dash, rest = _ITEM.fullmatch(line.rstrip()).groups()  # type: ignore[union-attr]
        match = _KEY.match(rest) if rows else None
        if match is None:
            return f" {indent}{dash}" + (_quoted(as_typed(rest)) if rest else "")
        value = match["value"].strip()
        typed = value if _BLOCK.match(value) else _quoted(as_typed(value))
        return f" {indent}{dash}{_quoted(fold_key(match['key']))}: {typed}"

    def _load(self) -> dict[str, Entry]:
        try:
            node = yaml.compose("\n".join(self.strict), Loader=yaml.CBaseLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line if error.problem_mark else 0
            text = "the lines of this list do not stand under each other"
            remedy = "Begin each item with a dash, and give the lines below a dash the same blanks in front."
            self.problems.add(self.path, self.first + min(line, len(self.lines) - 1), "", text, remedy)
            return {}
        if not isinstance(node, yaml.MappingNode):
            return {}
        return self._mapping(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            key, line = key_node.value, self.first + key_node.start_mark.line
            if key in found:
                text = f'"{key}" is given twice, first on line {found[key].line}'
                self.problems.add(self.path, line, key, text, "Keep the one that you mean.")
                continue
            found[key] = self._entry(value_node, line, key)
        return found

    def _entry(self, node: yaml.Node, line: int, key: str) -> Entry:
        if isinstance(node, yaml.MappingNode):
            return Entry(self._mapping(node), line, key)
        if isinstance(node, yaml.SequenceNode):
            items = (self._entry(item, self.first + item.start_mark.line, key) for item in node.value)
            return Entry(tuple(items), line, key, listed=True)
        return Entry(node.value.strip(), line, key)
