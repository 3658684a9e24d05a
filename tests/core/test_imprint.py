"""The imprint, by medium."""

import pytest

from doorstep.core.imprint import imprint
from doorstep.core.standfirst import first_sentence

HERE = "14 Capstan Row, Quayside"


@pytest.fixture
def who(library):
    """Return a function that makes an organisation with the given imprint fields."""

    def who(**fields):
        lines = "".join(f"{name}: {value}\n" for name, value in fields.items())
        return library({}, organisation=f"---\nname: X\nurl: https://x.example\n{lines}---\n")[0].organisation

    return who


def test_promoter_and_organisation_at_one_address_share_it(who):
    """Promoted by A on behalf of B, both at one address."""
    found = who(promoter=f"Bea Thornley, {HERE}", on_behalf_of=f"The Neighbours, {HERE}")
    assert imprint(found) == f"Promoted by Bea Thornley on behalf of The Neighbours, both at {HERE}."


def test_different_addresses_are_both_given(who):
    """Promoted by A, address, on behalf of B, address."""
    found = who(promoter=f"Bea Thornley, {HERE}.", on_behalf_of="The Neighbours, 2 High Street")
    assert imprint(found) == f"Promoted by Bea Thornley, {HERE}, on behalf of The Neighbours, 2 High Street."
    assert imprint(who(promoter=f"Bea Thornley, {HERE}")) == f"Promoted by Bea Thornley, {HERE}."


def test_a_printed_piece_names_its_printer(who):
    """RPA 1983 s.110: the organisation's usual printer, or the edition's own."""
    found = who(promoter="A, b", printer="Capstan Press, 3 Ropewalk")
    assert imprint(found, printer="") == "Printed by Capstan Press, 3 Ropewalk. Promoted by A, b."
    assert imprint(found, printer="Other, 1 Lane.") == "Printed by Other, 1 Lane. Promoted by A, b."
    assert imprint(found) == "Promoted by A, b."
    assert imprint(who()) == ""


@pytest.mark.parametrize(
    ("markdown", "sentence"),
    [
        ("# Head\n\nThe council said yes on Monday. Then it rained.", "The council said yes on Monday."),
        ("![A](a.jpg)\n\nSee [the letter](b.md) and **say** so. Yes.", "See the letter and say so."),
        ("- a list\n\n> a quote", ""),
        ("word " * 60, ("word " * 44).strip() + "…"),
        ("No full stop at all", "No full stop at all"),
        ("<b></b>\n\nThen this is the first real sentence.", "Then this is the first real sentence."),
    ],
)
def test_the_first_sentence_is_plain_words(markdown, sentence):
    """Headings, pictures, lists and marks are passed over."""
    assert first_sentence(markdown) == sentence
