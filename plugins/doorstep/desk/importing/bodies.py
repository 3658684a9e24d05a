"""Go through a Markdown body and give each link and picture the target that it has from now on.

Whatever is not a link or a picture stays as it is, byte for byte; so does code.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Found:
    """Where a target is now. *as_link*: it is no picture that can be shown, so it becomes a link."""

    target: str
    as_link: bool = False


_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)?(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CODE = re.compile(r"(?P<ticks>`+)(?:(?!\n[ \t]*\n)[^`]|(?!(?P=ticks)(?!`))`)+(?P=ticks)(?!`)")
_PLAIN = r"(?:[^()\n\\<>\"]|\\.|\((?:[^()\n]|\([^()\n]*\))*\)|<[^<>\n]*>|\"(?=\S))*?"
_TARGET = re.compile(
    rf"""\(\s*(?P<target><[^<>\n]*>|{_PLAIN})"""
    r"""(?P<title>\s+(?:"[^\n]*?"|'[^\n]*?'|\([^()\n]*\)))?\s*\)"""
)
_TARGET_ON_LINE = re.compile(r"\(\s*(?P<target>[^()\n]*?)(?P<title>)\s*\)")
_DEFINITION = re.compile(
    r"""^[ ]{0,3}\[(?P<name>[^\]\[^][^\]\[]*)\]:[ ]*\n?[ ]*(?P<target><[^<>\n]*>|\S+)"""
    r"""(?P<title>[ ]*\n?[ ]*(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?[ ]*$""",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"[ ]?\n?\[(?P<name>[^\]\[]*)\]")
_HTML = re.compile(
    r"""<(?P<end>/?)(?P<tag>a|img)\b(?P<rest>(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>""", re.IGNORECASE
)
_HTML_LOOSE = re.compile(r"<(?P<end>/?)(?P<tag>a|img)\b(?P<rest>[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = r"""(?<![\w-]){name}\s*=\s*(?:"(?P<d>[^"]*)"|'(?P<s>[^']*)'|(?P<b>[^\s"'>]+))"""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NEXT = re.compile(r"[\\`\[<!]|^[`~]{3}", re.MULTILINE)


def rewrite(body: str, first_line: int, find: Callable[[str, int, bool], Found | None]) -> str:
    """Return *body*, whose first line is *first_line* of its file, with the targets that *find* gives.

    *find* takes a target as written, its line and whether a picture is wanted; it returns None for one that
    leads nowhere: then the words of the link, or the picture's alternative text, stay behind.
    """
    return _Scanner(body, first_line, find).whole()


def attribute(tag: str, name: str) -> str | None:
    """Return the attribute *name* of the HTML *tag*, unescaped; None when it has none."""
    match = re.search(_ATTRIBUTE.format(name=name), tag, re.IGNORECASE)
    if match is None:
        return None
    return html.unescape(next(value for value in match.group("d", "s", "b") if value is not None))


class _Scanner:
    """Walks through one body; labels of links are walked through in the same way."""

    def __init__(self, body: str, first_line: int, find: Callable[[str, int, bool], Found | None]) -> None:
        self.body = body
        self.first_line = first_line
        self.find = find
        self.open_tags: list[bool] = []
        """For each open ``<a>``: whether it stays."""
        self.in_link = 0
        self.code = [m.span() for pattern in (_FENCE, _COMMENT) for m in pattern.finditer(body)]
        self.definitions: dict[str, tuple[str, int]] = {}
        self.places: dict[int, re.Match[str]] = {}
        for match in _DEFINITION.finditer(body):
            if not any(start <= match.start() < end for start, end in self.code):
                self.definitions.setdefault(
                    _name(match["name"]), (_bare(match["target"]), match.start("target"))
                )
                self.places[match.start()] = match

    def whole(self) -> str:
        return self._walk(0, len(self.body))

    def _line(self, at: int) -> int:
        return self.first_line + self.body.count("\n", 0, at)

    def _found(self, target: str, at: int, *, picture: bool) -> Found | None:
        return self.find(target, self._line(at), picture)

    def _walk(self, start: int, stop: int) -> str:
        """Return the text from *start* to *stop*, rewritten."""
        parts: list[str] = []
        at = start
        skips = dict(self.code)
        while at < stop:
            if at in skips:
                parts.append(self.body[at : skips[at]])
                at = skips[at]
                continue
            if at in self.places:
                text, after = self._definition(self.places[at])
            elif self.body[at] in "\\`[<!":
                text, after = self._special(at, stop)
            else:
                after = self._next(at + 1, stop)
                text = self.body[at:after]
            parts.append(text)
            at = after
        return "".join(parts)

    def _next(self, at: int, stop: int) -> int:
        """Return where the next thing that may matter begins."""
        match = _NEXT.search(self.body, at, stop)
        after = match.start() if match else stop
        return min(
            [
                after,
                *(p for p in self.places if at <= p < after),
                *(s for s, _ in self.code if at <= s < after),
            ]
        )

    def _special(self, at: int, stop: int) -> tuple[str, int]:
        char = self.body[at]
        if char == "\\":
            return self.body[at : at + 2], min(at + 2, stop)
        if char == "`":
            code = _CODE.match(self.body, at, stop)
            if code:
                return code[0], code.end()
            ticks = re.compile("`+").match(self.body, at)
            end = ticks.end() if ticks else at + 1
            return self.body[at:end], end
        if char == "<":
            tag = _HTML.match(self.body, at, stop) or _HTML_LOOSE.match(self.body, at, stop)
            return self._tag(tag) if tag else (char, at + 1)
        picture = char == "!"
        if picture and self.body[at + 1 : at + 2] != "[":
            return char, at + 1
        return self._bracket(at, at + picture, stop, picture=picture)

    def _bracket(self, at: int, bracket: int, stop: int, *, picture: bool) -> tuple[str, int]:
        """Return what becomes of a ``[`` or ``![`` and where it ends."""
        close = self._close(bracket, stop)
        if close is None:
            return self.body[at : bracket + 1], bracket + 1
        after = close + 1
        if self.body[after : after + 1] == "(":
            match = _TARGET.match(self.body, after, stop) or _TARGET_ON_LINE.match(self.body, after, stop)
            if match:
                return self._inline(bracket, close, match, picture=picture), match.end()
        reference = _REFERENCE.match(self.body, after, stop)
        name = _name(reference["name"] or self.body[bracket + 1 : close]) if reference else ""
        if not (reference and name in self.definitions):
            reference, name = None, _name(self.body[bracket + 1 : close])
        if name in self.definitions:
            end = reference.end() if reference else after
            return self._referred(bracket, close, name, end, picture=picture), end
        return self.body[at : bracket + 1] + self._walk(bracket + 1, close) + "]", after

    def _close(self, bracket: int, stop: int) -> int | None:
        """Return where the bracket that opens at *bracket* closes, within its paragraph."""
        depth, at = 0, bracket
        while at < stop:
            char = self.body[at]
            if char == "\\":
                at += 1
            elif char == "`":
                code = _CODE.match(self.body, at, stop)
                at = code.end() - 1 if code else at
            elif char == "[":
                depth += 1
            elif char == "]":
                depth -= 1
                if depth == 0:
                    return at
            elif char == "\n" and not self.body[at + 1 : stop].split("\n", 1)[0].strip():
                return None
            at += 1
        return None

    def _label(self, bracket: int, close: int, *, kept: bool) -> str:
        self.in_link += kept
        label = self._walk(bracket + 1, close)
        self.in_link -= kept
        return label

    def _inline(self, bracket: int, close: int, match: re.Match[str], *, picture: bool) -> str:
        target = _ESCAPED.sub(r"\1", _bare(match["target"]))
        found = self._found(target, bracket, picture=picture)
        tail = f"({match['target']}{match['title'] or ''})"
        if found is not None and found.target != target:
            tail = f"({as_written(found.target)}{match['title'] or ''})"
        if picture:
            return self._picture(self.body[bracket + 1 : close], found, target, tail)
        label = self._label(bracket, close, kept=found is not None)
        return label if found is None else f"[{label}]{tail}"

    def _picture(self, alt: str, found: Found | None, target: str, tail: str) -> str:
        if found is None:
            return alt
        if found.as_link:
            words = alt or target.rpartition("/")[2]
            return words if self.in_link else f"[{words}]{tail}"
        return f"![{alt}]{tail}"

    def _referred(self, bracket: int, close: int, name: str, end: int, *, picture: bool) -> str:
        target, _ = self.definitions[name]
        found = self._found(target, bracket, picture=picture)
        inside, tail = self.body[bracket + 1 : close], self.body[close + 1 : end]
        if picture:
            return self._picture(inside, found, target, tail)
        label = self._label(bracket, close, kept=found is not None)
        return label if found is None else f"[{label}]{tail}"

    def _definition(self, match: re.Match[str]) -> tuple[str, int]:
        """Return the definition with its new target; one that leads nowhere goes with its line."""
        target = _bare(match["target"])
        found = self._found(target, match.start(), picture=False)
        if found is None:
            return "\n" * match[0].count("\n"), match.end()
        if found.target == target:
            return match[0], match.end()
        start = match.start()
        before = self.body[start : match.start("target")]
        return before + as_written(found.target) + self.body[match.end("target") : match.end()], match.end()

    def _tag(self, match: re.Match[str]) -> tuple[str, int]:
        whole, tag = match[0], match["tag"].casefold()
        if tag == "img":
            return self._img(match), match.end()
        if match["end"]:
            kept = self.open_tags.pop() if self.open_tags else True
            self.in_link -= kept and self.in_link > 0
            return (whole if kept else ""), match.end()
        target = attribute(whole, "href")
        found = None if target is None else self._found(target.strip(), match.start(), picture=False)
        self.open_tags.append(found is not None)
        if found is None:
            return "", match.end()
        self.in_link += 1
        return _with(whole, "href", target or "", found.target), match.end()

    def _img(self, match: re.Match[str]) -> str:
        whole = match[0]
        target = (attribute(whole, "src") or "").strip()
        alt = attribute(whole, "alt") or ""
        found = self._found(target, match.start(), picture=True)
        if found is None:
            return html.escape(alt, quote=False)
        if found.as_link:
            words = html.escape(alt or target.rpartition("/")[2], quote=False)
            return words if self.in_link else f'<a href="{html.escape(found.target)}">{words}</a>'
        return _with(whole, "src", target, found.target)


def _name(typed: str) -> str:
    return " ".join(typed.casefold().split())


def _bare(target: str) -> str:
    return target[1:-1] if target.startswith("<") and target.endswith(">") else target.strip()


def as_written(target: str) -> str:
    """Return *target* as it stands between the brackets of a Markdown link."""
    return f"<{target}>" if re.search(r"[\s()]", target) else target


def _with(tag: str, name: str, before: str, after: str) -> str:
    """Return the HTML *tag* with the attribute *name* set to *after*."""
    if before.strip() == after:
        return tag
    new = f'{name}="{html.escape(after)}"'
    return re.sub(_ATTRIBUTE.format(name=name), lambda _: new, tag, count=1, flags=re.IGNORECASE)
