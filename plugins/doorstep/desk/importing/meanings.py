"""What the keys of other programs mean in ours: titles, days, tags, people, pictures, status, old addresses."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from doorstep.core.dates import Moment, NotADateError, read_moment
from doorstep.core.records import slugify

from .article import Lead, Meaning
from .foreign_header import flat
from .keys import (
    ALT,
    AUTHORS,
    CAPTION,
    CREDIT,
    DATE,
    IMAGE,
    MODIFIED,
    OLD,
    SUMMARY,
    TAGS,
    as_comments,
    name_in,
    read_date,
    words_of,
)
from .written import one_line

if TYPE_CHECKING:
    from .foreign_header import Foreign
    from .report import Notes

_DATED = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})[-_ ]+(?P<rest>.+)$")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ARTICLES = {"posts", "post", "articles", "blog", "news", "updates", "drafts", "_posts", "_drafts", "events"}
_PAGES = {"pages", "page", "_pages"}
LONGEST_SLUG = 90
"""Characters: a file's name with its date must fit every file system, in any script."""


def understand(foreign: Foreign, path: PurePosixPath, notes: Notes) -> Meaning:
    """Return what *foreign*, the file *path* below FROM, means; *notes* takes what was mended and left."""
    reader = _Understanding(foreign, path, notes)
    return reader.meaning()


class _Understanding:
    """Takes the keys one after the other; those not taken become comments."""

    def __init__(self, foreign: Foreign, path: PurePosixPath, notes: Notes) -> None:
        self.foreign = foreign
        self.path = path
        self.notes = notes
        self.used: set[str] = set()
        self.name = path.parent.name if path.stem.casefold() == "index" and path.parent.name else path.stem

    def meaning(self) -> Meaning:
        found = Meaning()
        for line, text in self.foreign.mended:
            self.notes.mended(line, "Headers that were not in order", text)
        found.title = self._title()
        found.moment = self._moment()
        found.kind, found.why = self._kind(found)
        if not found.kind:
            return found
        found.status = self._status(found)
        if found.kind == "page" and found.status == "draft":
            found.kind, found.why = "", "it is a draft of a page, and a page here is always public"
            return found
        self._old(found)
        found.slug = self._slug(found)
        found.summary = self._summary()
        if found.kind == "update":
            self._update(found)
        found.comments = self._comments(found)
        return found

    def _update(self, found: Meaning) -> None:
        found.authors = self._authors()
        found.tags = self._tags()
        found.lead = self._lead()
        lang = self._first(("lang", "language", "locale"), keep=True)
        if lang and not lang.casefold().startswith("en"):
            found.lang = lang
            self.used.update(("lang", "language", "locale"))
        for key in MODIFIED:
            if key in self.foreign.values and (moment := self._day(key)):
                found.modified = moment
                self.used.add(key)
                break

    def _first(self, keys: tuple[str, ...], *, keep: bool = False) -> str:
        """Return the first plain text under one of *keys*, on one line, and mark its key as used."""
        for key in keys:
            value = self.foreign.values.get(key, "")
            if isinstance(value, str) and one_line(value):
                if not keep:
                    self.used.add(key)
                return one_line(value)
        return ""

    def _title(self) -> str:
        title = self._first(("title",))
        if title:
            return title
        heading = re.search(r"^#{1,2}[ \t]+(.+?)[ \t#]*$", self.foreign.body, re.MULTILINE)
        dated = _DATED.match(self.name)
        title = one_line(heading[1]) if heading else words_of(dated["rest"] if dated else self.name)
        self.notes.mended(1, "Titles that were missing", f'the title is now "{title}"')
        return title

    def _moment(self) -> Moment | None:
        for key in DATE:
            if key in self.foreign.values and (moment := self._day(key)):
                self.used.add(key)
                return moment
        for name in (self.name, self.path.parent.name):
            dated = _DATED.match(name)
            if dated:
                try:
                    return Moment(read_moment(dated["date"]).day)
                except NotADateError:
                    continue
        return None

    def _day(self, key: str) -> Moment | None:
        """Return the moment under *key*; a note when it is none."""
        value = self.foreign.values[key]
        text = one_line(value) if isinstance(value, str) else ""
        if not text or text in ("Last Modified", "Created", "git Last Modified", "git Created"):
            return None
        try:
            return read_date(text)
        except NotADateError as error:
            self.notes.left(self.foreign.line(key), "Dates that cannot be read", str(error))
            return None

    def _kind(self, found: Meaning) -> tuple[Literal["update", "page", ""], str]:
        folders = {part.casefold() for part in self.path.parent.parts}
        if self.foreign.dialect == "none" and found.moment is None:
            return "", "it has neither a header nor a date"
        if self._is("status", "skip"):
            return "", 'its status is "skip"'
        if str(self._first(("save_as",), keep=True)) == "404.html" or self.path.stem == "404":
            return "", "the site has its own page for addresses that are not there"
        word = self._first(("type", "layout", "template"), keep=True).casefold()
        if folders & _PAGES or PurePosixPath(word).stem == "page":
            return "page", ""
        if found.moment is not None:
            return "update", ""
        if folders & _ARTICLES or any(part.startswith("_") for part in folders):
            return "", "it has no date"
        return "page", ""

    def _is(self, key: str, *words: str) -> bool:
        value = self.foreign.values.get(key, "")
        return isinstance(value, str) and value.strip().casefold() in words

    def _status(self, found: Meaning) -> Literal["", "draft", "hidden"]:
        """Return the status; whatever is not plainly published is not published."""
        self.used.update({"status", "draft", "published"} - set(DATE))
        yes, no = ("true", "yes", "1"), ("false", "no", "0")
        word = one_line("".join(flat(self.foreign.values.get("status", "")))).casefold()
        line = self.foreign.line("status")
        if self._is("draft", *yes) or self._is("published", *no) or "_drafts" in self.path.parts:
            return "draft"
        known = {
            "": "",
            "published": "",
            "publish": "",
            "future": "",
            "hidden": "hidden",
            "unlisted": "hidden",
        }
        if word not in known:
            if word not in ("draft", "pending"):
                text = f'"{word}" is no status here, so it is a draft'
                self.notes.left(line, "Articles that are drafts now", text)
            return "draft"
        hidden = known[word] == "hidden" or any(
            self._is(key, *yes)
            for key in ("private", "hidden", "unlisted", "eleventy_exclude_from_collections")
        )
        if hidden and found.kind == "page":
            text = f'"{found.title}" was hidden or private; a page here can be seen by everyone'
            self.notes.left(line, "Pages to look at before you publish", text)
            return ""
        return "hidden" if hidden else ""

    def _old(self, found: Meaning) -> None:
        """Collect the addresses that it had; those made by a rule stay as comments."""
        addresses = []
        for key in OLD:
            texts = flat(self.foreign.values.get(key, ""))
            if not texts or any("{" in text or ":" in text.partition("//")[2] for text in texts):
                continue
            plain = [text for text in texts if text.casefold() not in ("true", "false")]
            addresses += plain
            if found.kind == "update":
                self.used.add(key)
        slug = self._first(("slug",))
        found.old = tuple(dict.fromkeys([*addresses, *([slug] if "/" in slug.strip("/") else [])]))

    def _slug(self, found: Meaning) -> str:
        dated = _DATED.match(self.name)
        name = dated["rest"] if dated else self.name
        given = self._first(("slug",)) or self._first(("permalink", "url"), keep=True)
        parts = (
            [] if "{" in given or ":" in given else [p for p in given.split("/") if p and p != "index.html"]
        )
        if found.kind == "page":
            folders = [part for part in self.path.parts[:-1] if part.casefold() not in _PAGES]
            own = folders if self.path.stem.casefold() == "index" else [*folders, self.path.stem]
            name = "-".join(parts or own) or self.name
        elif parts:
            name = re.sub(r"\.html?$", "", parts[-1])
        slug = slugify(name)
        while len(slug.encode()) > LONGEST_SLUG:
            slug = slug.rpartition("-")[0] if "-" in slug else slug[: LONGEST_SLUG // 4]
        return slug or found.kind

    def _summary(self) -> str:
        text = self._first(SUMMARY)
        if text.casefold() in ("true", "false"):
            return ""
        plain = one_line(_TAG.sub("", text))
        if plain != text:
            line = min(self.foreign.line(key) for key in SUMMARY if key in self.used)
            self.notes.mended(line, "Summaries with HTML in them", "the tags are gone, the words stay")
        return plain

    def _authors(self) -> tuple[str, ...]:
        names: list[str] = []
        for key in AUTHORS:
            value = self.foreign.values.get(key, "")
            if isinstance(value, str):
                several = key == "authors" or (self.foreign.dialect == "pelican" and ";" in value)
                mark = ";" if ";" in value else ","
                names += value.split(mark) if several else [value]
            else:
                items = value if isinstance(value, list) else [value]
                names += [name_in(item) for item in items]
            self.used.add(key)
        return tuple(dict.fromkeys(name for name in map(one_line, names) if name))

    def _tags(self) -> tuple[str, ...]:
        tags: dict[str, str] = {}
        for key in TAGS:
            value = self.foreign.values.get(key, "")
            mark = ";" if isinstance(value, str) and ";" in value else ","
            texts = value.split(mark) if isinstance(value, str) else flat(value)
            for text in map(one_line, texts):
                if slugify(text):
                    tags.setdefault(text.casefold(), text)
            self.used.add(key)
        return tuple(tags.values())

    def _lead(self) -> Lead | None:
        for key in IMAGE:
            value = self.foreign.values.get(key, "")
            inside = {k: v for k, v in value.items() if isinstance(v, str)} if isinstance(value, dict) else {}
            target = value if isinstance(value, str) else next(iter(flat(value)), "")
            for name in ("image", "src", "url", "path", "file"):
                target = inside.get(name, target) if inside else target
            if not target.strip() or target.casefold() in ("true", "false"):
                continue
            return Lead(
                key=key,
                target=target.strip(),
                alt=one_line(inside.get("alt", "")) or self._first(ALT, keep=True),
                caption=one_line(inside.get("caption", "")) or self._first(CAPTION, keep=True),
                credit=one_line(inside.get("credit", "")) or self._first(CREDIT, keep=True),
            )
        return None

    def _comments(self, found: Meaning) -> list[str]:
        """Return the keys that have no place here as comments; note each once."""
        lead = {found.lead.key, *ALT, *CAPTION, *CREDIT} if found.lead else set()
        lines = []
        for key, value in self.foreign.values.items():
            if key in self.used or key in lead:
                continue
            name = self.foreign.names[key]
            kept = as_comments(name, value)
            lines += kept
            if kept:
                text = f"{name} has no place here; it stays as a comment in the header"
                self.notes.left(self.foreign.line(key), f"Keys that are unknown here: {name}", text)
        return [*lines, *self.foreign.comments]
