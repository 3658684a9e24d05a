"""The last page: where things stand, who speaks for you, the act; and the notice of a period."""

from __future__ import annotations

import re
import subprocess
from types import SimpleNamespace

import pikepdf
import pytest
import segno
from PIL import Image

from doorstep.core import editions
from doorstep.paper.plan import act, plan, voices
from doorstep.paper.words import printed as as_printed
from doorstep.paper.words import ways

MM = 300 / 25.4
"""Dots of a mm at 300 dpi."""
NOTICE = "Parliament is dissolved, so nobody is called by the title of a Member."
ORGANISATION = """\
---
name: Harbour Street
url: https://harbour.example
address: 1 Quay, AB1 2CD
phone: 01632 960 999
promoter: Ann Example, 1 Quay, AB1 2CD
printer: P Press, 2 Quay, AB1 2CD
report: https://reports.example/harbour
{}---
"""
PERSON = "---\ntitle: {0}\nrole: {1}\n{2}phone: 01632 960 0{3}\norder: {3}\n---\nSpeaks.\n"
PEOPLE = {
    "wards/east.md": "---\ntitle: Eastside\n---\n",
    "wards/west.md": "---\ntitle: Westside\n---\n",
    "people/ada.md": PERSON.format("Ada Lark", "mp", "surgery: Fridays at five\n", 11),
    "people/ben.md": PERSON.format("Ben Moss", "councillor", "honorific: Cllr\nward: Eastside\n", 12),
    "people/cat.md": PERSON.format("Cat Nye", "councillor", "honorific: Cllr\nward: Westside\n", 13),
    "people/dan.md": PERSON.format("Dan Orr", "volunteer", "ward: Eastside\n", 14),
    "events/2027-01-20-walk.md": "---\ntitle: A walk\nstarts: 20 January 2027 10:00\nward: Westside\n---\n",
}
CROSSING = """\
---
title: A crossing
stage: in progress
ward: Eastside
history:
- date: 1 May 2026
  stage: asked
- date: 1 June 2026
  stage: in progress
asks:
- who: the council
  asked: 12 November 2026
---
A crossing.
"""
LAMPS = """\
---
title: Lamps
stage: won
what_happened: They shine.
evidence: Minutes
history:
- date: 1 May 2026
  stage: asked
- date: 20 November 2026
  stage: won
---
Lamps.
"""
CAMPAIGNS = {"campaigns/crossing.md": CROSSING, "campaigns/lamps.md": LAMPS}


def news(words_by="Ada Lark"):
    """Return an update with a byline."""
    return {
        "updates/2026-11-02-news.md": f"---\ntitle: News\nauthors: {words_by}\n---\n\nSomething happened.\n"
    }


def edition(header=""):
    """Return the file of the current edition with more in its header."""
    return {
        "editions/2026-q4.md": f"---\ntitle: Winter\nperiod: 2026-Q4\ncopies: 1200\n{header}---\n\nDear all.\n"
    }


def test_people_are_called_what_their_role_and_the_period_say(printed, words):
    """In bylines and on the last page, with ward and telephone number; the dates of their wards beside them."""
    folder = printed(
        {"organisation.md": ORGANISATION.format(""), **PEOPLE, **CAMPAIGNS, **news(), **edition()}
    )
    for file in folder.glob("*.pdf"):
        text = words(file, 4)
        assert "Who speaks for you" in text
        assert "Ada Lark MP" in words(file)
        for said in (
            "Ada Lark MP",
            "Cllr Ben Moss",
            "Cllr Cat Nye",
            "01632 960 013",
            "Westside",
            "20 January",
        ):
            assert said in text
        assert "Dan Orr" not in text


def test_nobody_is_an_mp_while_parliament_is_dissolved(printed, words):
    """Not in a byline, not on the last page; and the notice stands on the front."""
    more = f"period: dissolution\nnotice: {NOTICE}\n"
    folder = printed({"organisation.md": ORGANISATION.format(more), **PEOPLE, **news(), **edition()})
    for file in folder.glob("*.pdf"):
        assert "Ada Lark" in words(file)
        assert not re.search(r"\bMPs?\b", words(file))
        assert NOTICE in words(file, 1)


def test_a_notice_of_any_length_leaves_the_front_in_order(printed, story, words):
    """The lead gives way."""
    more = f"period: dissolution\nnotice: {' '.join([NOTICE] * 12)}\n"
    files = {name: text for number in range(4) for name, text in story(number).items()}
    folder = printed({"organisation.md": ORGANISATION.format(more), **files})
    with pikepdf.open(folder / "newsletter-a4-office.pdf") as pdf:
        assert len(pdf.pages) == 4
    assert words(folder / "newsletter-a4-office.pdf", 1).count(NOTICE) == 12


def test_no_notice_is_printed_in_a_normal_period(printed, words):
    """Its words may stand ready."""
    folder = printed({"organisation.md": ORGANISATION.format(f"notice: {NOTICE}\n"), **edition()})
    assert NOTICE not in words(folder / "newsletter-a4-office.pdf")


def test_it_says_how_many_campaigns_stand_where_and_who_owes_an_answer(printed, words, library):
    """In the words of every medium; a campaign in progress that waits says for whom and how long."""
    folder = printed({**PEOPLE, **CAMPAIGNS, **edition()})
    records, _ = library({**PEOPLE, **CAMPAIGNS})
    text = words(folder / "newsletter-a4-press.pdf", 4)
    assert f"Where things stand {editions.tally(records)}" in text
    assert "In progress. Asked the council on 12 November. 10 days, no reply yet." in text


def test_an_issued_edition_stays_as_it_was(library):
    """Stages, totals and the diary are those of the day it was issued."""
    event = {"events/2026-11-20-gone.md": "---\ntitle: Gone\nstarts: 20 November 2026 10:00\n---\n"}
    files = {**PEOPLE, **CAMPAIGNS, **event, **edition("issued: 10 November 2026\n")}
    records, _ = library(files)
    values = next(plan(records)).values
    assert values["tally"] == "2 campaigns: 1 asked and 1 in progress."
    assert [event.title for event in values["diary"]] == ["Gone", "A walk"]
    assert values["library"].campaigns["crossing"].asks == ()


def test_an_issued_edition_can_tell_of_a_campaign_that_began_later(printed, words):
    """Its story is printed without it."""
    later = CROSSING.replace("1 May 2026", "14 November 2026").replace("1 June 2026", "15 November 2026")
    update = "---\ntitle: News\ncampaign: A crossing\n---\n\nSomething happened.\n"
    files = {**PEOPLE, "campaigns/crossing.md": later, "updates/2026-11-02-news.md": update}
    folder = printed({**files, **edition("issued: 10 November 2026\n")})
    assert "Something happened." in words(folder / "newsletter-a4-office.pdf")


@pytest.mark.parametrize(
    ("offered", "asked", "expected"),
    [
        ({}, {}, ("Read more on the web", "")),
        ({"email": "a@b.example"}, {}, ("Write to us", "mailto:a@b.example")),
        ({"email": "a@b.example", "sign_up": "/join/"}, {}, ("Join in", "/join/")),
        ({"sign_up": "/join/", "report": "/report/"}, {}, ("Report a problem", "/report/")),
        ({"report": "/report/"}, {"act": "Tell us"}, ("Tell us", "/report/")),
        ({"report": "/report/"}, {"act": "Count", "act_link": "/count/"}, ("Count", "/count/")),
    ],
)
def test_the_act_leads_somewhere(offered, asked, expected):
    """The edition's own, else the nearest that the organisation offers."""
    empty = {"report": "", "sign_up": "", "email": ""}
    found = act(
        SimpleNamespace(**{**empty, **offered}), SimpleNamespace(**{"act": "", "act_link": "", **asked})
    )
    assert (found.words, found.target) == expected


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://a.example/report/", "Scan the square, write to 1 Quay, AB1 2CD, ring 01 23 or go to a.example/report/."),
        ("mailto:b@a.example?subject=Yes", "Scan the square, write to 1 Quay, AB1 2CD, ring 01 23 or write to b@a.example."),
        ("tel:+44123", "Scan the square, write to 1 Quay, AB1 2CD or ring +44123."),
    ],
)  # fmt: skip
def test_the_ways_to_act_are_said_in_words(address, said):
    """For those who do not scan."""
    who = SimpleNamespace(address="1 Quay, AB1 2CD", phone="01 23")
    assert re.sub(r"<[^>]*>", "", ways(who, address)).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("act: Count with us\nact_link: /count-with-us/\n", "https://harbour.example/count-with-us/"),
        ("", "https://reports.example/harbour"),
    ],
)
def test_the_square_and_the_printed_address_lead_to_the_act(header, address, printed, words, tmp_path):
    """What a phone reads off the paper is the very address that stands beside it in words."""
    page = {"pages/count-with-us.md": "---\ntitle: Count with us\n---\nCome.\n"}
    folder = printed({"organisation.md": ORGANISATION.format(""), **page, **edition(header)})
    for file in sorted(folder.glob("*.pdf")):
        assert as_printed(address) in words(file, 4).replace("/ ", "/")
        assert ("Count with us" if header else "Report a problem") in words(file, 4)
        assert modules(file, tmp_path) == expected_modules(address)


def expected_modules(address):
    """Return the square code of *address* as rows of 0 and 1."""
    return [[int(dark) for dark in row] for row in segno.make(address, error="m", micro=False).matrix]


def modules(file, folder):
    """Return the square code that is printed at the left of the last page's foot as rows of 0 and 1."""
    with pikepdf.open(file) as pdf:
        page = pdf.pages[3]
        trim, media = ([float(each) for each in box] for box in (page.TrimBox, page.MediaBox))
    command = [
        "pdftoppm",
        "-r",
        "300",
        "-gray",
        "-f",
        "4",
        "-l",
        "4",
        "-singlefile",
        str(file),
        str(folder / "p"),
    ]
    subprocess.run(command, check=True)
    picture = Image.open(folder / "p.pgm")
    x, y = (trim[0] - media[0]) / 72 * 25.4, (media[3] - trim[3]) / 72 * 25.4
    clear = [picture.getpixel((int((x + 38.5) * MM), row)) for row in range(int((y + 285) * MM))]
    rule = max(row for row, value in enumerate(clear) if value < 128)
    foot = picture.crop((int((x + 11) * MM), rule + 12, int((x + 37) * MM), int((y + 290) * MM)))
    square = foot.crop(foot.point(lambda value: 255 * (value < 128)).getbbox())
    count = next(n for n in range(21, 178, 4) if is_finder(square, n))
    step = square.width / count
    return [
        [
            int(square.getpixel((int((column + 0.5) * step), int((row + 0.5) * step))) < 128)
            for column in range(count)
        ]
        for row in range(count)
    ]


def is_finder(square, count):
    """Return whether the first row of *square*, read as *count* modules, begins and ends as a square code does."""
    step = square.width / count
    row = [square.getpixel((int((n + 0.5) * step), int(0.5 * step))) < 128 for n in range(count)]
    ends = [int(e) for e in (*row[:8], *row[-8:])]
    middle = [square.getpixel((int((n + 0.5) * step), int(6.5 * step))) < 128 for n in range(6, count - 6)]
    return ends == [1] * 7 + [0, 0] + [1] * 7 and all(dark == (n % 2 == 0) for n, dark in enumerate(middle))


def test_wards_stand_in_rows_and_the_mp_beside_the_heading(library):
    """Five wards need two rows of three; one ward has a cell for each of its people."""
    files = dict(PEOPLE)
    for n in range(3):
        files[f"wards/w{n}.md"] = f"---\ntitle: Ward {n}\n---\n"
        files[f"people/p{n}.md"] = PERSON.format(f"P {n}", "councillor", f"ward: Ward {n}\n", 20 + n)
    records, _ = library({**files, **edition()})
    found = voices(records, records.editions["2026-q4"])
    assert [person.title for person in found.area] == ["Ada Lark"]
    assert len(found.cells) == 5
    assert found.columns == 3
    assert next(cell for cell in found.cells if cell.ward.slug == "west").event.title == "A walk"


def test_without_anybody_elected_there_is_no_panel(printed, words):
    """A group of volunteers has no councillors to name."""
    folder = printed({"people/dan.md": PERSON.format("Dan Orr", "volunteer", "", 14), **edition()})
    assert "Who speaks for you" not in words(folder / "newsletter-a4-office.pdf")


def test_many_wards_are_named_or_looked_up(printed, words):
    """Thirty wards of three do not fit; then the page says where they are."""
    files = {}
    for n in range(30):
        files[f"wards/w{n}.md"] = f"---\ntitle: Ward {n}\n---\n"
        for each in "abc":
            files[f"people/p{n}{each}.md"] = PERSON.format(
                f"P{n}{each}", "councillor", f"ward: Ward {n}\n", 20
            )
    folder = printed({**files, **CAMPAIGNS, "wards/east.md": PEOPLE["wards/east.md"], **edition()})
    with pikepdf.open(folder / "newsletter-a4-office.pdf") as pdf:
        assert len(pdf.pages) == 4
    assert "harbour.example/people/" in words(folder / "newsletter-a4-office.pdf", 4)


def test_the_sample_names_the_mp_and_all_councillors_in_every_edition(outbox, words):
    """One MP and six councillors, with their telephone numbers, on the last page."""
    files = sorted(outbox.glob("*/paper/*.pdf"))
    assert len(files) == 10
    for file in files:
        text = words(file, 4)
        for said in ("Ruth Ellery MP", "Siân Howell", "Dev Sandhu", "Callum Brodie", "Marcus Oyelaran",
                     "Joan Pettifer", "Nasreen Akhtar", "01632 960 112", "01632 960 147"):  # fmt: skip
            assert said in text, file
        today = "9 campaigns: 1 heard, 1 chosen, 1 asked, 2 in progress," in text
        assert today == (file.parts[-3] == "2026-q4"), "an issued edition keeps the numbers of its day"
        assert " campaigns: " in text


def test_nothing_is_claimed_that_the_data_do_not_say(printed, words):
    """Neither how it is delivered nor what becomes of letters; how many are printed, if the edition says so."""
    text = words(printed(edition()) / "newsletter-a4-office.pdf")
    assert "every door" not in text
    assert "volunteer" not in text
    assert "1,200 copies" in text
