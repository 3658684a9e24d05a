"""Write one article anew: its header in our words, its body with targets that are there."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote, urlsplit

import nh3

from doorstep.core import schema
from doorstep.core.records import Page, Update, slugify
from doorstep.core.references import PICTURES

from . import bodies, figures, raw_html, written
from .bodies import Found
from .keys import lead_comments
from .luggage import is_picture

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from .article import Article, Lead
    from .finding import Files, OldAddresses
    from .luggage import Luggage

_MARKER = re.compile(r"[{|](filename|static|attach|index|tag|category|author)[}|](.*)", re.DOTALL)
_SCHEME = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))", re.IGNORECASE)
_HOST = re.compile(
    r"(?:www\.)[\w-]+(?:\.[\w-]+)+(?:/|$)|[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net)(?:/|$)", re.IGNORECASE
)
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LIQUID = re.compile(r"\{%-?\s*(?:link|post_url)\s+(?P<name>[^\s%]+)\s*-?%\}")
NOWHERE = "Links that led nowhere: their words stay as plain text"
NO_PICTURE = "Pictures that are not there: their description stays as plain text"
NO_ALT = "Pictures without a description: write one between the brackets"


@dataclass(slots=True)
class Rewriter:
    """Knows everything that links may mean. *remote* collects who shows pictures from elsewhere."""

    files: Files
    addresses: OldAddresses
    luggage: Luggage
    url: str = ""
    """The old site's own address, if it is known."""
    remote: set[PurePosixPath] = field(default_factory=set)
    tags: set[str] | None = None

    picture_endings: ClassVar[set[str]] = PICTURES

    def file(self, article: Article) -> str:
        """Return the content file of *article*."""
        found, cls = article.meaning, Update if article.meaning.kind == "update" else Page
        shown: set[PurePosixPath] = set()

        def find(target: str, line: int, picture: bool) -> Found | None:  # noqa: FBT001  as the scanner asks
            return _Search(self, article, line, shown).find(target, picture=picture)

        first = article.foreign.body_line
        body = bodies.rewrite(figures.without_base(article.foreign.body), first, find)
        body = raw_html.mend(figures.mend(body, first, article.notes), first, article.notes)
        values: dict[str, str | tuple[str, ...]] = {"title": found.title}
        comments = list(found.comments)
        if cls is Update and found.moment is not None:
            values["date"] = found.moment.iso.replace("T", " ")
        elif found.moment is not None:
            comments.append(f"date: {found.moment.iso}")
        if found.modified is not None:
            values["modified"] = found.modified.iso.replace("T", " ")
        optional = {"authors": found.authors, "tags": found.tags, "status": found.status, "lang": found.lang}
        values |= {key: value for key, value in optional.items() if value}
        values["slug"] = article.slug
        if cls is Update and found.old:
            values["aliases"] = found.old
        if found.summary:
            values["summary"] = found.summary
        if found.lead:
            body = self._lead(found.lead, article, values, comments, body, shown)
        return written.file(values, schema.shapes(cls), comments, body)

    def _lead(
        self,
        lead: Lead,
        article: Article,
        values: dict[str, str | tuple[str, ...]],
        comments: list[str],
        body: str,
        shown: set[PurePosixPath],
    ) -> str:
        """Put the lead picture into *values* when it has a description, else at the head of the body.

        Return the body. A picture that the body shows already is not shown twice.
        """
        line, notes = article.foreign.line(lead.key), article.notes
        caption = lead.caption.replace('"', "\u2019\u2019") if lead.caption else ""
        if _SCHEME.match(lead.target) or lead.target.startswith("//"):
            self.remote.add(article.source)
            comments += lead_comments(article.foreign)
            notes.mended(line, "Lead pictures from elsewhere that stand in the text now", lead.target)
            return (
                f"![{_label(lead.alt or lead.caption)}]({bodies.as_written(lead.target)})\n\n{body.lstrip()}"
            )
        search = _Search(self, article, line, set())
        file = search.file(unquote(lead.target))
        place = self.luggage.place(file, article) if file is not None and is_picture(file) else None
        if file is None or place is None:
            comments += lead_comments(article.foreign)
            why = self.luggage.unusable.get(file, "it is not there") if file else "it is not there"
            notes.left(line, "Lead pictures that could not be taken", f"{lead.target}: {why}")
            return body
        alt = lead.alt or lead.caption or _alt_in(body, search.relative(place))
        if alt:
            values["image"] = search.relative(place) if article.has_folder else str(place)
            if str(place).startswith("images/"):
                values["image"] = str(place).removeprefix("images/")
            values["image_alt"] = alt
            values |= {k: v for k, v in (("image_caption", lead.caption), ("image_credit", lead.credit)) if v}
            if not lead.alt:
                text = f'the description of {lead.target} is "{alt}": does it say what the picture shows?'
                notes.mended(line, "Descriptions of pictures that were taken from captions", text)
            return body
        if place in shown:
            notes.left(line, NO_ALT, f"{lead.target} stands in the text")
            return body
        notes.left(line, NO_ALT, f"{lead.target} stands at the head of the text now")
        title = f' "{caption}"' if caption else ""
        return f"![]({search.relative(place)}{title})\n\n{body.lstrip()}"


@dataclass(slots=True)
class _Search:
    """Looks for what one target of one article means."""

    rewriter: Rewriter
    article: Article
    line: int
    shown: set[PurePosixPath]

    def relative(self, target: PurePosixPath) -> str:
        """Return *target* (below INTO) as the article's links write it."""
        return posixpath.relpath(str(target), str(self.article.target.parent))

    def file(self, name: str) -> PurePosixPath | None:
        """Return the file below FROM that *name* means."""
        folder = self.article.source.parent
        return self.rewriter.files.find(name, folder, own=self.article.owns_folder)

    def find(self, written_as: str, *, picture: bool) -> Found | None:
        """Return where *written_as* leads now; None and a note when it leads nowhere."""
        target = written_as.strip()
        if not target:
            return self._nowhere("a link without a target", picture=picture)
        if target.startswith("#"):
            return Found(written_as)
        own = self.rewriter.url
        if own and f"{target}/".startswith(f"{own}/"):
            found = self._local(target[len(own) :] or "/", picture=picture)
            return found or Found(written_as)
        if _SCHEME.match(target) or target.startswith("//"):
            if "href=" not in nh3.clean(f'<a href="{html.escape(target)}">'):
                return self._nowhere(target, picture=picture)  # no browser could go there: "http://"
            if picture:
                self.rewriter.remote.add(self.article.source)
            return Found(written_as)
        if _MAILBOX.fullmatch(target):
            self.article.notes.mended(
                self.line, "Addresses that were not whole", f"{target} is mailto:{target} now"
            )
            return Found(f"mailto:{target}")
        if _HOST.match(target) and self.file(unquote(target)) is None:
            text = f"{target} is https://{target} now"
            self.article.notes.mended(self.line, "Addresses that were not whole", text)
            return Found(f"https://{target}")
        if _OTHER_SCHEME.match(target):
            return self._nowhere(target, picture=picture)
        return self._local(target, picture=picture) or self._nowhere(target, picture=picture)

    def _nowhere(self, target: str, *, picture: bool) -> Found | None:
        short = target if len(target) <= 90 else f"{target[:90]}…"  # noqa: PLR2004  enough to find it
        self.article.notes.left(self.line, NO_PICTURE if picture else NOWHERE, short)
        return None

    def _local(self, target: str, *, picture: bool) -> Found | None:
        target = _LIQUID.sub(lambda m: "/" + m["name"].lstrip("/"), target)
        marker = _MARKER.match(target)
        if marker and marker[1] in ("index", "tag", "category", "author"):
            return self._list(marker[1], marker[2])
        parts = urlsplit((marker[2] if marker else target).replace(" ", "%20"))
        name, fragment = unquote(parts.path), f"#{parts.fragment}" if parts.fragment else ""
        if not name:
            return None
        file = self.file(name)
        if file is not None:
            return self._carried(file, fragment, picture=picture)
        if picture:
            return None
        addresses = self.rewriter.addresses
        article = addresses.find_file(name, self.article.source.parent) or addresses.find(name)
        if article is not None:
            return Found(self.relative(article.target) + fragment)
        return Found("/") if name in ("/", "/index.html") else None

    def _carried(self, file: PurePosixPath, fragment: str, *, picture: bool) -> Found | None:
        place = self.rewriter.luggage.place(file, self.article)
        if place is None:
            return None
        if picture and is_picture(file):
            self.shown.add(place)
            return Found(self.relative(place))
        return Found(self.relative(place) + fragment, as_link=picture)

    def _list(self, kind: str, name: str) -> Found | None:
        """Return the address of a list of the site: of a tag, a person, or its front page."""
        articles = self.rewriter.addresses.by_file.values()
        if kind == "index":
            return Found("/")
        if kind == "author":
            return None
        if self.rewriter.tags is None:
            public = (a for a in articles if not a.meaning.status)
            self.rewriter.tags = {slugify(tag) for a in public for tag in a.meaning.tags}
        plain = slugify(name)
        return Found(f"/tags/{plain}/") if plain in self.rewriter.tags else None


def _alt_in(body: str, target: str) -> str:
    """Return the description that *body* gives the picture *target*, if it shows it."""
    match = re.search(rf"!\[(?P<alt>[^\]]+)\]\({re.escape(target)}[)\s]", body)
    return written.one_line(match["alt"]) if match else ""


def _label(text: str) -> str:
    return text.replace("[", "(").replace("]", ")")
