"""The imprint: who is behind a publication, as the law wants it said in each medium.

Print: printer, promoter and on whose behalf, with addresses (RPA 1983 s.110, PPERA 2000 s.143).
Digital: promoter and on whose behalf (Elections Act 2022, Part 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .records import Organisation


def imprint(who: Organisation, *, printer: str | None = None) -> str:
    """Return the imprint as sentences; with *printer* ("" for the usual one) that of a printed piece."""
    said = []
    printed_by = who.printer if printer == "" else printer
    if printed_by:
        said.append(f"Printed by {_name_and_address(printed_by)}.")
    if who.promoter:
        said.append(f"Promoted by {_promoted(who.promoter, who.on_behalf_of)}.")
    return " ".join(said)


def _promoted(promoter: str, behalf: str) -> str:
    name, address = _parts(promoter)
    if not behalf:
        return _name_and_address(promoter)
    other, other_address = _parts(behalf)
    if address and address == (other_address or address):
        return f"{name} on behalf of {other}, both at {address}"
    return f"{_name_and_address(promoter)}, on behalf of {_name_and_address(behalf)}"


def _parts(text: str) -> tuple[str, str]:
    """Return the name and the address of "Name, address"."""
    name, _, address = text.rstrip(". ").partition(",")
    return name.strip(), address.strip()


def _name_and_address(text: str) -> str:
    return text.rstrip(". ")
