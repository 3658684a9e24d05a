"""The .eml: what lists and mail programs need in its headers."""

import email
from dataclasses import replace
from email import policy
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath

import pytest

from doorstep.core.records import Organisation
from doorstep.mail.message import host_of, leaving, sender

from .conftest import built

ALL = ("2025-q4", "2026-q1", "2026-q2", "2026-q3", "2026-q4", "2026-10")
WHO = Organisation(
    source=PurePosixPath("organisation.md"),
    path="organisation.md",
    title="Caff\u00e8 News",
    name="Caff\u00e8 News",
    url="https://news.example",
)


def parsed(file):
    """Return the message in *file*."""
    return email.message_from_bytes(file.read_bytes(), policy=policy.default)


@pytest.mark.parametrize("name", ALL)
def test_a_message_parses_without_defects(mails, name):
    """Neither its parts nor its headers are wrong, and no line is too long (RFC 5322 2.1.1)."""
    file = mails / name / "mail" / "newsletter.eml"
    message = parsed(file)
    assert [d for part in message.walk() for d in part.defects] == []
    assert [d for value in message.values() for d in value.defects] == []
    assert max(map(len, file.read_bytes().split(b"\r\n"))) <= 998
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")


@pytest.mark.parametrize("name", ALL)
def test_a_message_holds_the_text_and_the_html_as_they_are(mails, name):
    """The text comes first and the HTML last, as multipart/alternative wants."""
    folder = mails / name / "mail"
    message = parsed(folder / "newsletter.eml")
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert plain.get_content().replace("\r\n", "\n") == (folder / "newsletter.txt").read_text("utf-8")
    assert html.get_content().replace("\r\n", "\n").rstrip() == (folder / "newsletter.html").read_text(
        "utf-8"
    )


def test_the_headers_are_those_that_lists_need(current):
    """From, Reply-To, List-Id and one-click unsubscribing (RFC 8058), as the organisation says."""
    message = parsed(current / "newsletter.eml")
    assert message["From"] == "Marsh & Harbour <news@marshandharbour.example>"
    assert message["Reply-To"] == "Marsh & Harbour <hello@marshandharbour.example>"
    assert message["To"].addresses[0].addr_spec == "subscribers@marshandharbour.example"
    assert message["Subject"] == "Forty-one days and no answer on Mill Road"
    assert message["List-Id"] == '"Marsh & Harbour" <news.marshandharbour.example>'
    assert message["List-Unsubscribe"] == (
        "<https://marshandharbour.example/unsubscribe/>, "
        "<mailto:unsubscribe@marshandharbour.example?subject=unsubscribe>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Message-ID"].startswith("<2026-q4.")


def test_the_date_is_the_editions(mails):
    """A closed period is dated by its last day, an open one by the build's; nine in the morning in London."""
    dates = [
        parsedate_to_datetime(parsed(mails / name / "mail" / "newsletter.eml")["Date"]) for name in ALL[2:5]
    ]
    assert [date.isoformat() for date in dates] == [
        "2026-06-30T09:00:00+01:00",
        "2026-09-30T09:00:00+01:00",
        "2026-11-22T09:00:00+00:00",
    ]


@pytest.mark.parametrize("form", ["html", "txt", "eml"])
@pytest.mark.parametrize("name", ALL)
def test_the_imprint_is_in_every_form(mails, name, form):
    """Elections Act 2022, Part 6: it stays with the material."""
    file = mails / name / "mail" / f"newsletter.{form}"
    read = [file.read_text("utf-8")]
    if form == "eml":
        read = [part.get_content() for part in parsed(file).iter_parts()]
    imprint = "Promoted by Bea Thornley on behalf of Marsh and Harbour Neighbours, both at 14 Capstan Row, Quayside, MH2 4QD."
    assert all(imprint in " ".join(each.split()) for each in read)


def test_two_builds_are_the_same_bytes(mails, tmp_path):
    """Boundary, date and id come from the edition, not from a clock or chance."""
    again = built(tmp_path)
    files = sorted(file.relative_to(mails) for file in mails.rglob("*") if file.is_file())
    assert files == sorted(file.relative_to(again) for file in again.rglob("*") if file.is_file())
    assert [str(file) for file in files if (mails / file).read_bytes() != (again / file).read_bytes()] == []


def test_the_pictures_that_the_html_shows_are_beside_it(current):
    """For senders that want them uploaded: one lead and two thumbnails, each below 100 kB."""
    pictures = sorted((current / "images").iterdir())
    assert len(pictures) == (current / "newsletter.html").read_text("utf-8").count("<img ")
    assert all(file.stat().st_size < 100_000 for file in pictures)


def test_an_organisation_of_three_lines_gets_a_sound_message(make_mail):
    """An imported site has hardly any fields: nothing breaks, and it says where to go."""
    organisation = (
        "---\nname: Caff\u00e8 \u201cNews\u201d, Heathway\nurl: http://xn--caff-9oa.example/site\n---\n"
    )
    files = {"editions/a.md": "---\ntitle: Winter\nperiod: 2026-Q4\n---\n"}
    folder = make_mail(files, organisation=organisation) / "a" / "mail"
    message = parsed(folder / "newsletter.eml")
    assert [d for value in message.values() for d in value.defects] == []
    assert message["From"].addresses[0].addr_spec == "noreply@xn--caff-9oa.example"
    assert message["From"].addresses[0].display_name == "Caff\u00e8 \u201cNews\u201d, Heathway"
    assert message["Subject"] == "Caff\u00e8 \u201cNews\u201d, Heathway: Winter"
    assert message["Reply-To"] is None
    assert message["List-Unsubscribe"] is None
    assert message["List-Unsubscribe-Post"] is None
    assert "Unsubscribe:\nhttp://xn--caff-9oa.example/site/\n" in (folder / "newsletter.txt").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"sender": "News Desk <desk@news.example>"}, "News Desk <desk@news.example>"),
        ({"sender": "desk@news.example"}, "Caff\u00e8 News <desk@news.example>"),
        ({"sender": "not an address", "email": "hello@news.example"}, "Caff\u00e8 News <hello@news.example>"),
        ({"email": "nobody at all"}, "Caff\u00e8 News <noreply@news.example>"),
    ],
)
def test_the_sender_is_the_best_that_is_given(fields, expected):
    """Who sends is the field sender, else the public address, else noreply at the site's host."""
    assert str(sender(replace(WHO, **fields))) == expected


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://news.example/path", "news.example"),
        ("https://caff\u00e8.example", "xn--caff-8oa.example"),
        ("news", "example.invalid"),
        ("https://a..b", "example.invalid"),
    ],
)
def test_the_host_is_ascii_or_a_placeholder(url, host):
    """Message-ID and List-Id hold only ASCII."""
    assert host_of(replace(WHO, url=url)) == host


def test_a_very_long_way_to_leave_is_never_broken():
    """A folded or encoded address would be none (RFC 2369)."""
    long = f"https://news.example/{'a' * 300}?x=\u00e9"
    assert leaving(replace(WHO, unsubscribe=long)) == [f"https://news.example/{'a' * 300}?x=%C3%A9"]
