"""What an e-mail says and in which order."""

from doorstep.core.sheets import Sheet
from doorstep.mail.plan import issue, plan

EDITION = """\
    ---
    title: Winter 2026
    number: 8
    period: 2026-Q4
    {more}
    ---
    Dear neighbour,
    """
CROSSING = """\
    ---
    title: A crossing
    stage: asked
    ward: Heathway
    you_said: We cannot cross.
    history:
    - date: 14 October 2025
      stage: heard
    - date: 12 October 2026
      stage: asked
      note: Handed in.
    asks:
    - who: the council
      asked: 12 October 2026
    ---
    """
LAMPS = """\
    ---
    title: Lamps
    stage: {stage}
    you_said: It is dark.
    what_happened: Fourteen lamps.
    evidence: Minutes of the parks committee
    history:
    - date: {day}
      stage: {stage}
    ---
    """


def update(day, title, more="newsletter: story"):
    """Return an update's file and its text."""
    return {
        f"updates/{day}-{title.lower()}.md": f"---\ntitle: {title}\nsummary: About {title}.\n{more}\n---\nText.\n"
    }


def edition(more="funding: own", name="2026-q4"):
    """Return an edition's file and its text."""
    return {f"editions/{name}.md": EDITION.format(more=more)}


def made(library, files, **options):
    """Return the issue of the only edition in *files*."""
    found, problems = library(files, **options)
    assert problems.problems == []
    return issue(found, next(iter(found.editions.values())))


def test_an_edition_makes_html_text_and_a_message(library):
    """Each chosen edition is three sheets in its own folder of the outbox, in the medium of mail."""
    found, _ = library({**edition(), **update("2026-11-01", "Swings")})
    sheets = list(plan(found))
    assert [sheet.path for sheet in sheets] == [
        "2026-q4/mail/newsletter.html",
        "2026-q4/mail/newsletter.txt",
        "2026-q4/mail/newsletter.eml",
    ]
    assert all(isinstance(s, Sheet) and s.place == "outbox" and s.medium == "mail" for s in sheets)


def test_the_lead_comes_first_then_two_seconds_then_briefs(library):
    """Every story is told once; beyond two seconds they are told in brief."""
    files = edition()
    for day in range(1, 7):
        files |= update(
            f"2026-11-0{day}", f"Story{day}", "newsletter: lead" if day == 3 else "newsletter: story"
        )
    mail = made(library, files)
    assert mail.lead.update.title == "Story3"
    assert [story.update.title for story in mail.seconds] == ["Story6", "Story5"]
    assert [story.update.title for story in mail.briefs] == ["Story4", "Story2", "Story1"]
    assert [story.update.title for story in mail.stories] == [
        "Story3",
        "Story6",
        "Story5",
        "Story4",
        "Story2",
        "Story1",
    ]


def test_an_edition_without_stories_is_a_letter_with_the_lines(library):
    """Parts that have nothing to say are left out; the letter, the lines and the act stay."""
    mail = made(
        library, {**edition(), "wards/heathway.md": "---\ntitle: Heathway\n---\n", "campaigns/a.md": CROSSING}
    )
    assert mail.order == ("letter", "standing", "act")
    assert mail.standing[0].strong == "Asked, 41 days"


def test_a_monthly_begins_with_its_letter(library):
    """The monthly campaign e-mail is a letter first, and tells only of its stories' campaigns."""
    files = {
        "editions/2026-10.md": "---\ntitle: October\nkind: monthly\nperiod: 2026-10\n---\nDear neighbour,\n",
        **update("2026-10-01", "Swings"),
        "campaigns/lamps.md": LAMPS.format(stage="won", day="27 February 2026"),
    }
    mail = made(library, files, edition="2026-10")
    assert mail.order == ("letter", "lead", "act")
    assert mail.reason == "You get this once a month because you asked for it."


def test_campaigns_that_ended_over_a_year_ago_are_not_told_again(library):
    """What happened holds a year of endings, lost ones as well as won ones."""
    files = {
        **edition(),
        "campaigns/won.md": LAMPS.format(stage="won", day="27 February 2026"),
        "campaigns/lost.md": LAMPS.format(stage="lost", day="30 January 2026"),
        "campaigns/old.md": LAMPS.format(stage="won", day="1 May 2025"),
    }
    assert [row.campaign.slug for row in made(library, files).happened] == ["won", "lost"]


def test_the_subject_and_the_preheader_have_something_to_stand_in(library):
    """Without a subject the title stands in, without a preheader the lead's summary."""
    mail = made(library, {**edition(), **update("2026-11-01", "Swings")})
    assert mail.subject == "The Heathway Herald: Winter 2026"
    assert mail.preheader == "About Swings."


def test_a_long_summary_is_cut_at_a_word_for_the_preheader(library):
    """A preheader that stands in is at most 130 characters."""
    long = update("2026-11-01", "Swings", f"summary: {'swing ' * 40}")
    path = next(iter(long))
    long[path] = long[path].replace("summary: About Swings.\n", "")
    mail = made(library, {**edition(), **long})
    assert len(mail.preheader) <= 130
    assert mail.preheader.endswith("swing\u2026")


def test_the_act_is_the_editions_own_or_the_nearest_there_is(library):
    """Without words of its own the act is to report a problem, to join in, to write or to read on."""
    base = "---\nname: H\nurl: https://h.example\n{}\n---\n"
    acts = {}
    for more in ("report: /report/", "sign_up: /join/", "email: a@h.example", "phone: 01632 960 1"):
        act = made(library, edition(), organisation=base.format(more)).act
        acts[act.words] = act.address
    assert acts == {
        "Report a problem": "/report/",
        "Join in": "/join/",
        "Write to us": "mailto:a@h.example",
        "Read more on the web": "",
    }
    own = made(library, edition("act: Count with us\n    act_link: https://count.example")).act
    assert (own.words, own.address) == ("Count with us", "https://count.example")


def test_the_line_has_short_dates_and_says_what_leads_on(library):
    """A row of cells has no room for a year beside a day."""
    files = {**edition(), "wards/heathway.md": "---\ntitle: Heathway\n---\n", "campaigns/a.md": CROSSING}
    stops = made(library, files).standing[0].stops
    assert [(stop.name, stop.when, stop.onward) for stop in stops] == [
        ("Heard", "Oct 2025", "travelled"),
        ("Chosen", "", "travelled"),
        ("Asked", "12 Oct", "waiting"),
        ("In progress", "", "ahead"),
        ("Won", "", ""),
    ]


def test_an_issued_edition_stays_as_it_was(library):
    """What came after the day of issue is not in an edition that is built again."""
    files = {
        **edition("issued: 20 October 2026"),
        **update("2026-10-19", "Before"),
        **update("2026-11-01", "After"),
        "wards/heathway.md": "---\ntitle: Heathway\n---\n",
        "campaigns/a.md": CROSSING,
        "campaigns/lamps.md": LAMPS.format(stage="won", day="1 November 2026"),
    }
    mail = made(library, files)
    assert [story.update.title for story in mail.stories] == ["Before"]
    assert [row.strong for row in mail.standing] == ["Asked, 8 days"]
    assert mail.happened == ()
    assert mail.day.isoformat() == "2026-10-20"


def test_the_notice_shows_only_in_its_period(library):
    """The organiser's notice for a dissolution is in the e-mail while it lasts."""
    base = "---\nname: H\nurl: https://h.example\nnotice: No MPs now.\nperiod: {}\nperiod_until: {}\n---\n"
    during = made(library, edition(), organisation=base.format("dissolution", "1 December 2026"))
    over = made(library, edition(), organisation=base.format("dissolution", "1 November 2026"))
    normal = made(library, edition(), organisation=base.format("normal", "1 December 2026"))
    assert [during.notice, over.notice, normal.notice] == ["No MPs now.", "", ""]


def test_a_subject_or_preheader_of_the_wrong_length_is_advice(library):
    """What an inbox would cut, or show with other words, is said at its line and stops nothing."""
    _, problems = library(edition(f"subject: {'s' * 71}\n    preheader: Too short."))
    found = {each.field: each.line for each in problems.advice if each.field in ("subject", "preheader")}
    assert problems.problems == []
    assert found == {"subject": 5, "preheader": 6}


def test_an_edition_with_a_good_subject_and_preheader_gets_no_advice(library):
    """Seventy characters and one sentence are right."""
    _, problems = library(edition(f"subject: {'s' * 70}\n    preheader: {'p' * 40}"))
    assert [each for each in problems.advice if each.field in ("subject", "preheader")] == []
