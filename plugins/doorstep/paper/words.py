"""What the templates of paper may use beside everybody's: drawings, measures, and words as of an edition's day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from doorstep.core import line as core_line
from doorstep.core import period

from . import drawings
from .pieces import language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doorstep.core.records import Organisation

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
STORIES = 16
"""Stories whose text is read for the paper; later ones are listed by title."""


def for_template(sheet: Any, tools: Any, colours: Mapping[str, str]) -> dict[str, Any]:
    """Return what the templates of paper use: all of it of the day that the sheet's library stands on."""
    library = sheet.values["library"]
    organisation, today = library.organisation, library.today

    def drawn(campaign: Any, width: float, last: float, scale: float = 1.0) -> Any:
        return drawings.line_svg(core_line.line(campaign, today), colours, width, last, scale)

    def mark(campaign: Any) -> Any:
        station = next(s for s in core_line.line(campaign, today).stations if s.state == "now")
        return drawings.mark_svg(station, colours)

    def pixels(shown: Any) -> int:
        return int(tools.medium.reading.pictures.look(shown.file).width)

    return {
        "today": today,
        "line_of": lambda campaign: core_line.line(campaign, today),
        "name_of": lambda person: period.styled(person, organisation, today),
        "role_of": lambda person, short=False: period.role(person, library, short=short),
        "notice": period.notice(organisation, today),
        "host": printed(organisation.url),
        "drawn": drawn,
        "mark": mark,
        "pixels": pixels,
        "square_code": lambda address: drawings.square_code(address, colours),
        "read_on": lambda update: _shorter(tools.medium, update, sheet.values["edition"]),
        "printed": printed,
        "ways": ways,
        "language": language,
        "most": STORIES,
    }


def printed(address: str) -> str:
    """Return an absolute *address* as a reader types or dials it: without the scheme, or what follows a question mark."""
    bare = re.sub(r"^(?:https?://|mailto:|tel:)", "", address)
    return bare.partition("?")[0] if address.startswith("mailto:") else bare


def ways(who: Organisation, address: str) -> str:
    """Return by which ways a reader may do what the square code of *address* is for, as one sentence."""
    found = ["scan the square"]
    if address.startswith("tel:"):
        found.append(f"ring {_together(who.phone or printed(address))}")
    else:
        found.append(f"{'write' if address.startswith('mailto:') else 'go'} to {printed(address)}")
    if who.address:
        found.append(f"write to {_POSTCODE.sub(_joined, who.address)}")
    if who.phone and not address.startswith("tel:"):
        found.append(f"ring {_together(who.phone)}")
    said = f"{', '.join(found[:-1])}, or {found[-1]}."
    return said[0].upper() + said[1:]


def _joined(match: re.Match[str]) -> str:
    return _together(match[0])


def _together(text: str) -> str:
    """Return *text* in one line: a postcode or a telephone number is not broken."""
    return text.replace(" ", "\u00a0")


def _shorter(medium: Any, update: Any, edition: Any) -> str:
    """Return the address to print for a story: its own if it is short, else the edition's, where all are."""
    own, all_of_it = (printed(medium.absolute(each)) for each in (update, edition))
    return own if len(own) <= len(all_of_it) else all_of_it
