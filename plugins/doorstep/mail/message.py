"""The e-mail as a message that any mail program opens: text and HTML, with the headers that lists need."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from doorstep.core.dates import LONDON

if TYPE_CHECKING:
    from doorstep.core.records import Organisation

    from .plan import Issue

_POSTBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_WHOLE_LINES = SMTP.clone(max_line_length=998)
"""Addresses in headers are not folded: a broken List-Unsubscribe is none (RFC 5322 2.1.1: 998 octets)."""
NINE = time(9)
"""The hour in London at which an edition is dated."""


def message(issue: Issue, text: str, html: str) -> bytes:
    """Return the message with *text* and *html* as its two forms; the same bytes each time."""
    who = issue.organisation
    host = host_of(who)
    name = _plain(who.title or who.name)
    made = EmailMessage(policy=SMTP)
    made["Date"] = datetime.combine(issue.day, NINE, LONDON)
    made["Message-ID"] = f"<{_ascii(issue.edition.slug)}.{_digest(issue, host)[:12]}@{host}>"
    made["From"] = sender(who)
    if _POSTBOX.fullmatch(who.email):
        made["Reply-To"] = Address(name, addr_spec=who.email)
    made["To"] = Address(f"Readers of {name}", addr_spec=f"subscribers@{host}")
    made["Subject"] = _plain(issue.subject)
    made["List-Id"] = f'"{_ascii(name, " ")}" <news.{host}>'
    ways = leaving(who)
    if ways:
        made["List-Unsubscribe"] = ", ".join(f"<{way}>" for way in ways)
    if ways and ways[0].startswith("https:"):  # RFC 8058: only an https address can be left by one click
        made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made.set_boundary(f"=_doorstep_{_digest(issue, host)[:32]}")
    return made.as_bytes(policy=_WHOLE_LINES)


def host_of(who: Organisation) -> str:
    """Return the host of the organisation's site, in ASCII."""
    host = urlsplit(who.url).hostname or "example.invalid"
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return "example.invalid"


def sender(who: Organisation) -> Address:
    """Return from whom it comes: *sender*, else the name with the public address, else noreply at the host."""
    name, postbox = parseaddr(who.sender)
    if not _POSTBOX.fullmatch(postbox):
        name, postbox = "", who.email if _POSTBOX.fullmatch(who.email) else f"noreply@{host_of(who)}"
    return Address(_plain(name or who.title or who.name), addr_spec=postbox)


def leaving(who: Organisation) -> list[str]:
    """Return the ways to leave the list, https before mailto (RFC 2369, RFC 8058)."""
    ways = [quote(who.unsubscribe, safe=":/?#[]@!$&'()*+;=%~")] if who.unsubscribe else []
    if _POSTBOX.fullmatch(who.unsubscribe_email):
        ways.append(f"mailto:{who.unsubscribe_email}?subject=unsubscribe")
    return ways


def _plain(text: str) -> str:
    """Return *text* on one line without control characters, as a header may hold it."""
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in text).split())


def _ascii(text: str, between: str = "-") -> str:
    """Return *text* in letters, digits and a few signs of ASCII."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9&'.,-]+", between, folded).strip(f"{between}.") or "newsletter"


def _digest(issue: Issue, host: str) -> str:
    return hashlib.sha256(f"{host}/{issue.edition.slug}".encode()).hexdigest()
