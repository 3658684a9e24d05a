"""Read everything and gather all problems into one list: records, bodies, links and picture files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from doorstep.body.convert import Texts
from doorstep.body.targets import Targets
from doorstep.body.text import Picture
from doorstep.core.library import load
from doorstep.core.records import Pictured
from doorstep.pictures.derive import Pictures
from doorstep.pictures.files import UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path, PurePosixPath

    from doorstep.body.text import Text
    from doorstep.core.library import Library
    from doorstep.core.problems import Problems
    from doorstep.core.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read: the library, each record's body as a text, the pictures, and the problems."""

    content: Path
    library: Library
    texts: dict[PurePosixPath, Text]
    pictures: Pictures
    problems: Problems


def gather(
    content: Path,
    cache: Path,
    today: date,
    *,
    shown: str = "content",
    preview: bool = False,
    edition: str = "",
    addresses: Callable[[Library], set[str]],
) -> Reading:
    """Read *content* and return it with all that is wrong; nothing is written but the *cache*.

    *addresses* tells which addresses the site will have beyond those of its records.
    """
    library, problems = load(content, today, shown=shown, preview=preview, edition=edition)
    texts = Texts(cache / "texts.json")
    pictures = Pictures(content, cache / "pictures")
    known: set[str] = set()
    if not problems.problems:
        known = addresses(library)
    # while records are wrong the addresses are not known, and a dead link may be their fault
    targets = Targets(library, content, lambda path: not known or path in known, problems)
    resolved = {}
    checked: set[str] = set()
    for record in library.records():
        text = targets.resolve(texts.convert(record.body), record)
        resolved[record.source] = text
        targets.check_addresses(record)
        _check_pictures(record, text, pictures, checked, problems)
    for (
        record
    ) in library.flawed:  # their headers are wrong; what their texts refer to is checked all the same
        targets.resolve(texts.convert(record.body), record)
        targets.check_addresses(record)
    texts.save()
    pictures.save()
    return Reading(content=content, library=library, texts=resolved, pictures=pictures, problems=problems)


def _check_pictures(
    record: Record, text: Text, pictures: Pictures, checked: set[str], problems: Problems
) -> None:
    """Add a problem for each picture of *record* that cannot be used, once a file."""
    used = [(record.image, "image")] if isinstance(record, Pictured) and record.image else []
    used += [(part.file, "") for part in text.parts if isinstance(part, Picture) and not is_remote(part)]
    for file, name in used:
        if not file or file in checked:
            continue
        checked.add(file)
        try:
            pictures.look(file)
        except UnusableError as error:
            line = record.line(name) if name else record.body_line
            problems.add(record.path, line, name, str(error), error.remedy)
        except OSError as error:
            text_ = f'"{file}" cannot be read ({error.strerror})'
            problems.add(record.path, record.line(name), name, text_, "Look at its permissions.")


def is_remote(picture: Picture) -> bool:
    """Return whether *picture* lies on another server, so is shown as a link."""
    return picture.file.startswith(("http:", "https:", "//", "data:"))
