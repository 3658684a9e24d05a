"""The records that go with imported articles: a person for each author, and who publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from doorstep.core import header, schema
from doorstep.core.problems import Problems
from doorstep.core.records import Organisation, Person, slugify

from . import written

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ORGANISATION = """\
---
# Who publishes. Every line here can be read by everyone; docs/ says what else may stand here.
{name}
# The site's web address, with https. It stands in feeds, e-mails and QR codes.
{url}
# The constituency, town or village:
# area: Old Mill
# email: hello@example.org
# phone: 01632 960000
# The imprint, which the law asks for on printed matter and on campaign sites:
# who causes it to be published, and on whose behalf, each with name and postal address.
# promoter: Ann Other, 1 High Street, Old Mill
# on_behalf_of: Old Mill Action Group, 1 High Street, Old Mill
# printer: Mill Press, 2 High Street, Old Mill
# Where people subscribe, and the page on personal data:
# sign_up: https://example.org/join
# privacy: https://example.org/privacy
---
"""
PLACEHOLDER = "https://example.org"


def organisation(name: str, url: str) -> str:
    """Return a starter organisation.md with the *name* and the web address, if that is known."""
    lines = written.file({"name": name, "url": url or PLACEHOLDER}, schema.shapes(Organisation)).split("\n")
    return ORGANISATION.format(name=lines[1], url=lines[2])


def person(name: str, slug: str) -> str:
    """Return the file of a volunteer called *name*."""
    values = {"title": name, "role": "volunteer", "slug": slug}
    return written.file(
        values, schema.shapes(Person), ["role: mp, councillor, organiser, volunteer or group"]
    )


def fold(name: str) -> str:
    """Return *name* as people's names are compared."""
    return " ".join(name.casefold().replace("\u2019", "'").split())


def people(names: Iterable[str], into: Path) -> dict[str, str]:
    """Return what is to be written below *into*, by path: a file for each of *names* who has none yet."""
    known: dict[str, Path] = {}
    slugs: set[str] = set()
    for file in sorted((into / "people").rglob("*.md")):
        entries = header.read(_text(file), "", schema.shapes(Person), Problems()).entries
        title, slug = (entries[key].value if key in entries else "" for key in ("title", "slug"))
        known[fold(str(title))] = file
        slugs.add(str(slug) or slugify(file.parent.name if file.stem == "index" else file.stem))
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        if fold(name) in known:
            continue
        base = slugify(name)[:60].strip("-") or "person"
        slug, number = base, 2
        while slug in slugs:
            slug, number = f"{base}-{number}", number + 1
        slugs.add(slug)
        known[fold(name)] = into
        found[f"people/{slug}.md"] = person(name, slug)
    return found


def _text(file: Path) -> str:
    return file.read_text("utf-8", errors="replace")
