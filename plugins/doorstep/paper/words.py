"""What the templates of paper may use beside everybody's: drawings, measures, and words as of an edition's day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from doorstep.core import line as core_line
from doorstep.core import period

from . import drawings
from .pieces import language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from doorstep.core.records import Organisation

_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
LONGEST_WHOLE = 28
"""Letters that a column holds in one line."""
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
        "read_on": lambda update: unbroken(_shorter(tools.medium, update, sheet.values["edition"])),
        "unbroken": unbroken,
        "ways": ways,
        "language": language,
        "most": STORIES,
    }


def printed(address: str) -> str:
    """Return an absolute *address* as a reader types or dials it: without the scheme, or what follows a question mark."""
    bare = re.sub(r"^(?:https?://|mailto:|tel:)", "", address)
    return bare.partition("?")[0] if address.startswith("mailto:") else bare


def unbroken(address: str) -> Markup:
    """Return a printed *address* that breaks after a slash and nowhere else: a hyphen at a line's end misleads."""
    parts = [each for each in re.split(r"(?<=/)", address) if each]
    return Markup("<wbr>").join(
        Markup('<span class="whole">{}</span>').format(each) if len(each) <= LONGEST_WHOLE else escape(each)
        for each in parts
    )


def ways(who: Organisation, address: str) -> Markup:
    """Return by which ways a reader may do what the square code of *address* is for, as one sentence."""
    found = [escape("Scan the square")]
    call, mail = address.startswith("tel:"), address.startswith("mailto:")
    if who.address:
        found.append(escape(f"write to {_POSTCODE.sub(_joined, who.address)}"))
    if number := _number(address, who.phone) if call else who.phone:
        found.append(escape(f"ring {_together(number)}"))
    if not call:
        found.append(escape("write to " if mail else "go to ") + unbroken(printed(address)))
    return escape(", ").join(found[:-1]) + escape(" or ") + found[-1] + escape(".")


def _number(address: str, usual: str) -> str:
    """Return the telephone number of *address* as the organisation writes it, if it is its *usual* one."""
    ends = [re.sub(r"\D", "", each)[-9:] for each in (address, usual)]
    return usual if ends[0] == ends[1] else printed(address)


def _joined(match: re.Match[str]) -> str:
    return _together(match[0])


def _together(text: str) -> str:
    """Return *text* in one line: a postcode or a telephone number is not broken."""
    return text.replace(" ", "\u00a0")


def _shorter(medium: Any, update: Any, edition: Any) -> str:
    """Return the address to print for a story: its own if it is short, else the edition's, where all are."""
    own, all_of_it = (printed(medium.absolute(each)) for each in (update, edition))
    return own if len(own) <= len(all_of_it) else all_of_it
