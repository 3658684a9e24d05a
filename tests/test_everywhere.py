"""The same facts in every medium: totals, titles, the act, the clock and the imprint."""

import datetime
import re
import shutil
import subprocess
from email import message_from_bytes, policy
from html import unescape

import pytest
from conftest import ROOT, TODAY, run_doorstep

PROMOTED = "Promoted by Bea Thornley on behalf of Marsh and Harbour Neighbours, both at 14 Capstan Row"
PRINTED = "Printed by Capstan Press, 3 Ropewalk, Quayside, MH2 1AB."
TALLY = re.compile(r"\d+ campaigns?: [^.]*\.")


def bare(markup):
    """Return the words of *markup*."""
    gone = r"<(?:style|script).*?</(?:style|script)>|<!--.*?-->|<[^>]+>"
    return unescape(re.sub(gone, " ", markup, flags=re.DOTALL))


def words(path):
    """Return what a file says, blanks folded: the text of a PDF, of markup without its tags, or as it is."""
    if path.suffix == ".pdf":
        said = subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True
        ).stdout
        said = said.replace("\u2010\n", "").replace("\u00ad\n", "")
    elif path.suffix == ".eml":
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        said = " ".join([str(message["Subject"]), *(bare(part.get_content()) for part in parts)])
    else:
        said = path.read_text("utf-8")
        if path.suffix in (".html", ".xml"):
            said = bare(said)
        if path.suffix == ".ics":
            said = re.sub(r"\r?\n ", "", said).replace("\\,", ",").replace("\\n", " ")
    return " ".join(said.split())


def every(folder, *endings):
    """Return the files below *folder* with one of *endings*, sorted."""
    return sorted(path for path in folder.rglob("*") if path.suffix in endings)


@pytest.fixture
def edition(outbox):
    """Return the folder of the current edition."""
    return outbox / "2026-q4"


def test_the_totals_of_campaigns_agree_in_every_medium(site, edition):
    """Home, list, board, e-mail, text and paper say the same numbers in the same words."""
    places = [
        site / "index.html",
        site / "campaigns/index.html",
        site / "you-said-we-did/index.html",
        edition / "mail/newsletter.html",
        edition / "mail/newsletter.txt",
        *every(edition / "paper", ".pdf"),
        site / "newsletters/2026-q4/newsletter-screen.pdf",
    ]
    said = {str(path): TALLY.findall(words(path)) for path in places}
    assert set(map(tuple, said.values())) == {
        ("9 campaigns: 1 heard, 1 chosen, 1 asked, 2 in progress, 1 won, 1 part won, 1 lost and 1 closed.",)
    }, said
    stages = re.findall(
        r"^stage: (.*)$",
        "\n".join(p.read_text() for p in (ROOT / "content/campaigns").glob("*.md")),
        re.MULTILINE,
    )
    assert len(stages) == 9


def test_the_clock_says_the_same_in_every_medium(site, edition):
    """Forty-one days, on the page, in the e-mail, in the text and on paper."""
    for path in (
        site / "campaigns/a-safe-crossing-on-mill-road/index.html",
        edition / "mail/newsletter.html",
        edition / "mail/newsletter.txt",
        edition / "mail/newsletter.eml",
        edition / "paper/newsletter-a4-press.pdf",
        edition / "paper/newsletter-a4-office.pdf",
    ):
        said = words(path)
        assert "Asked the borough council on 12 October." in said, path
        assert "41 days, no reply yet." in said, path


def test_the_imprint_is_read_back_out_of_every_output(site, outbox):
    """Promoter and on whose behalf in each page, feed entry, calendar, e-mail and PDF; the printer on paper."""
    pages = [p for p in every(site, ".html") if p.name == "index.html"]
    assert len(pages) > 140
    for path in [*pages, *every(outbox, ".html", ".txt", ".eml"), *every(site, ".ics")]:
        assert PROMOTED in words(path), path
    for path in every(site / "feeds", ".xml"):
        said = path.read_text("utf-8")
        assert said.count("Promoted by Bea Thornley") == len(re.findall("<item>|<entry>", said)), path
    for path in [*every(site, ".pdf"), *every(outbox, ".pdf")]:
        last = subprocess.run(
            ["pdftotext", "-raw", "-f", "4", path, "-"], capture_output=True, text=True, check=True
        )
        said = " ".join(last.stdout.split())
        assert PRINTED in said, path
        assert PROMOTED in said, path


def test_the_act_is_the_same_words_and_address_in_web_mail_and_paper(site, edition):
    """One act, never a dead button: the edition's words and the page that they lead to, which exists."""
    act = "Tell us what you see at the bend"
    page = (site / "newsletters/2026-q4/index.html").read_text("utf-8")
    target = re.search(rf'<a class="button" href="([^"]+)">{act}</a>', page)[1]
    assert (site / "newsletters/2026-q4" / target / "index.html").resolve().is_file()
    address = "https://marshandharbour.example/" + target.replace("../", "")
    mail = (edition / "mail/newsletter.html").read_text("utf-8")
    assert re.search(rf'href="{re.escape(address)}"[^>]*>{act}<', mail)
    text = words(edition / "mail/newsletter.txt")
    assert f"{act}: {address}" in text or (act in text and address in text)
    assert act in words(edition / "paper/newsletter-a4-press.pdf")


def test_nobody_is_called_mp_anywhere_while_parliament_is_dissolved(tmp_path):
    """One word in organisation.md: no "MP" as a title in any file of output/ and outbox/, and the notice is shown."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    who = content / "organisation.md"
    changed = re.sub(r"^period: normal$", "period: dissolution", who.read_text("utf-8"), flags=re.MULTILINE)
    assert "period: dissolution" in changed
    who.write_text(changed, "utf-8")
    notice = re.search(r"^notice: (.*)$", changed, re.MULTILINE)[1].strip()
    folders = {name: tmp_path / name.lower() for name in ("OUTPUT", "OUTBOX", "CACHE")}
    done = run_doorstep("all", CONTENT=content, DATE=TODAY.isoformat(), **folders)
    assert done.returncode == 0, done.stderr
    files = [
        path
        for folder in (folders["OUTPUT"], folders["OUTBOX"])
        for path in every(folder, ".html", ".xml", ".txt", ".ics", ".eml", ".json", ".pdf", ".svg")
    ]
    assert any(path.suffix == ".pdf" for path in files)
    told = [str(path) for path in files if re.search(r"\bMPs?\b", words(path))]
    assert told == []
    for path in (
        folders["OUTPUT"] / "index.html",
        folders["OUTBOX"] / "2026-q4/mail/newsletter.html",
        folders["OUTBOX"] / "2026-q4/mail/newsletter.txt",
        folders["OUTBOX"] / "2026-q4/paper/newsletter-a4-press.pdf",
    ):
        assert " ".join(notice.split()) in words(path), path


CAMPAIGN = """
---
title: A crossing
stage: asked
you_said: Cars come too fast.
history:
- date: 1 March 2026
  stage: heard
- date: 20 March 2026
  stage: asked
asks:
- who: the council
  asked: 20 March 2026
---

A crossing, please.
"""
SETTLED = """
---
title: Lamps
stage: won
you_said: It is dark.
what_happened: It is not.
evidence: Minutes of 1 February
history:
- date: 1 February 2026
  stage: won
---

Lamps.
"""


def test_thirty_days_later_only_the_clocks_have_moved(write, tmp_path):
    """With nothing due in between, a later build differs in the clocks, the bars and nothing else."""
    content = write(
        {
            "campaigns/crossing.md": CAMPAIGN,
            "campaigns/lamps.md": SETTLED,
            "updates/2026-03-20-asked.md": "---\ntitle: Asked\nsummary: We asked.\ncampaign: A crossing\n---\nWe did.\n",
            "updates/2026-02-01-lit.md": "---\ntitle: Lit\nsummary: They shine.\ncampaign: Lamps\n---\nThey do.\n",
            "editions/2026-q1.md": "---\ntitle: Spring\nnumber: 1\nperiod: 2026-Q1\n---\nDear all.\n",
        }
    )
    built = []
    for day in (datetime.date(2026, 4, 2), datetime.date(2026, 5, 2)):
        folders = {name: tmp_path / str(day) / name.lower() for name in ("OUTPUT", "OUTBOX", "CACHE")}
        done = run_doorstep("all", CONTENT=content, DATE=day.isoformat(), **folders)
        assert done.returncode == 0, done.stderr
        built.append(tmp_path / str(day))
    earlier, later = built
    names = {
        path.relative_to(earlier)
        for path in earlier.rglob("*")
        if path.is_file() and "cache" not in path.parts
    }
    names = {name for name in names if name.parts[0] != "cache"}
    assert names == {
        path.relative_to(later)
        for path in later.rglob("*")
        if path.is_file() and path.relative_to(later).parts[0] != "cache"
    }
    moved = set()
    for name in sorted(names):
        one, other = earlier / name, later / name
        if one.read_bytes() == other.read_bytes():
            continue
        moved.add(name.name)
        texts = [re.sub(r"\b(13|43) days?\b", "N days", words(path)) for path in (one, other)]
        assert texts[0] == texts[1], name
        assert "N days" in texts[0], f"{name} differs and shows no clock"
    assert "newsletter.html" in moved
    assert "newsletter-a4-press.pdf" in moved
