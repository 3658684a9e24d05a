"""Which pages the site has, and what stands on each."""

import datetime

import pytest

from doorstep.web import plan as web


def update(title, date, **header):
    """Return an update's file."""
    lines = "".join(f"{name}: {value}\n" for name, value in header.items())
    return f"---\ntitle: {title}\ndate: {date}\nsummary: About it.\n{lines}---\n\nText.\n"


def campaign(title, *steps, **header):
    """Return a campaign's file; *steps* are (date, stage)."""
    lines = "".join(f"{name}: {value}\n" for name, value in header.items())
    history = "".join(f"- date: {day}\n  stage: {stage}\n  note: Note of {day}\n" for day, stage in steps)
    return f"---\ntitle: {title}\nstage: {steps[-1][1]}\n{lines}history:\n{history}---\n"


@pytest.fixture
def planned(library):
    """Return a function that plans the site of some files: planned({…}) -> sheets by path."""

    def planned(files, **options):
        found, problems = library(files, **options)
        assert problems.problems == []
        return {sheet.path: sheet for sheet in web.plan(found)}

    return planned


@pytest.fixture
def news(library):
    """Return a function that makes updates, one a day and the newest first, from their headers."""

    def news(*headers):
        days = [datetime.date(2026, 11, 20) - datetime.timedelta(days=n) for n in range(len(headers))]
        files = {
            f"updates/{n}.md": update(f"Update {n}", day, **header)
            for n, (day, header) in enumerate(zip(days, headers, strict=True))
        }
        found, _ = library(files)
        return found.news()

    return news


def slugs(updates):
    """Return the slugs of updates."""
    return [each.slug for each in updates]


def test_a_library_of_nothing_still_has_every_room(planned):
    """A site with no records has its rooms, the 404 page, robots, sitemap, style sheet and icon."""
    assert set(planned({})) == {
        *("index.html", "404.html", "robots.txt", "sitemap.xml", "theme/site.css", "theme/icon.svg"),
        *(
            f"{room}/index.html"
            for room in ("updates", "campaigns", "you-said-we-did", "people", "wards", "diary", "newsletters")
        ),
    }


def test_every_kind_of_record_has_a_page(planned):
    """Each record stands at its own address, and years and tags have their lists."""
    sheets = planned(
        {
            "updates/a.md": update("A", "2026-09-14", tags="Bus stops, roads"),
            "campaigns/c.md": campaign("C", ("1 March 2026", "heard")),
            "people/p.md": "---\ntitle: P\n---\n",
            "wards/w.md": "---\ntitle: W\n---\n",
            "events/e.md": "---\ntitle: E\nstarts: 2026-12-01 19:00\n---\n",
            "editions/2026-q3.md": "---\ntitle: Autumn\nperiod: 2026-Q3\n---\n",
            "pages/about.md": "---\ntitle: About\n---\n",
        }
    )
    wanted = {
        "updates/2026/09/a/": "web/update",
        "updates/2026/": "web/year",
        "tags/bus-stops/": "web/tag",
        "tags/roads/": "web/tag",
        "campaigns/c/": "web/campaign",
        "people/p/": "web/person",
        "wards/w/": "web/ward",
        "diary/2026/12/e/": "web/event",
        "newsletters/2026-q3/": "web/edition",
        "about/": "web/page",
    }
    assert {path: sheets[f"{path}index.html"].template for path in wanted} == wanted


def test_an_edition_that_has_not_begun_has_no_page(planned):
    """The next quarter's edition is not on the site yet."""
    sheets = planned({"editions/2027-q1.md": "---\ntitle: Spring\nperiod: 2027-Q1\n---\n"})
    assert "newsletters/2027-q1/index.html" not in sheets


def test_a_hidden_update_has_its_address_and_stands_in_no_list(planned):
    """Neither lists, years, tags, neighbours nor the sitemap know of it."""
    sheets = planned(
        {
            "updates/a.md": update("A", "2026-09-14"),
            "updates/h.md": update("H", "2025-09-15", status="hidden", tags="secret"),
            "updates/b.md": update("B", "2026-09-16"),
        }
    )
    assert "updates/2025/09/h/index.html" in sheets
    assert "updates/2025/index.html" not in sheets
    assert "tags/secret/index.html" not in sheets
    hidden = sheets["updates/2025/09/h/index.html"]
    assert (hidden.values["newer"], hidden.values["older"]) == (None, None)
    assert sheets["updates/2026/09/a/index.html"].values["older"] is None
    assert not [path for path, _ in sheets["sitemap.xml"].values["pages"] if "/h/" in path]


def test_drafts_and_the_future_have_no_page(planned):
    """What is not published is not planned."""
    sheets = planned(
        {
            "updates/d.md": update("D", "2026-09-14", status="draft"),
            "updates/f.md": update("F", "2026-12-14"),
        }
    )
    assert not [path for path in sheets if path.startswith("updates/2026")]


def test_the_sitemap_gives_a_day_only_where_one_is_known(planned):
    """An update has the day of its change, or of its publication; a list has none."""
    sheets = planned(
        {
            "updates/a.md": update("A", "2026-09-14"),
            "updates/b.md": update("B", "2026-09-15", modified="2026-10-01"),
        }
    )
    pages = dict(sheets["sitemap.xml"].values["pages"])
    assert pages["updates/2026/09/a/"] == "2026-09-14"
    assert pages["updates/2026/09/b/"] == "2026-10-01"
    assert pages[""] == pages["updates/"] == ""


def test_the_sitemap_leaves_out_the_404_page(planned):
    """Nobody should find "not here" in a search."""
    assert "404.html" not in dict(planned({})["sitemap.xml"].values["pages"])


def test_the_newest_marked_as_lead_leads(news):
    """An update with newsletter: lead leads the front page, though others are newer."""
    front = web.front(news({}, {"newsletter": "lead"}, {"newsletter": "lead"}))
    assert front.lead.slug == "1"
    assert slugs(front.seconds) == ["0", "2"]


def test_an_old_lead_does_not_lead_for_ever(news):
    """Only the last eight are asked; else the newest leads."""
    front = web.front(news(*[{}] * 8, {"newsletter": "lead"}))
    assert front.lead.slug == "0"


def test_nothing_stands_in_two_places_of_a_front_page(news):
    """Lead, seconds and briefs are all different, and the rest is counted."""
    front = web.front(news(*[{}] * 12))
    shown = slugs([front.lead, *front.seconds, *front.briefs])
    assert shown == ["0", "1", "2", "3", "4", "5", "6"]
    assert front.more == 5


def test_a_front_page_of_little_news_is_not_padded(news):
    """None, one and two updates give no lead, a lead, and a lead with one second."""
    assert web.front([]) == web.Front(lead=None, seconds=(), briefs=(), more=0)
    assert slugs(web.front(news({})).seconds) == []
    assert slugs(web.front(news({}, {})).seconds) == ["1"]


def test_the_board_shows_the_ended_first_and_only_what_was_said(library):
    """A campaign without you_said is not on the board."""
    found, _ = library(
        {
            "campaigns/a.md": campaign("A", ("1 March 2026", "heard"), you_said="Too dark."),
            "campaigns/b.md": campaign("B", ("1 March 2026", "won"), you_said="Too wet."),
            "campaigns/c.md": campaign("C", ("1 March 2026", "won")),
        }
    )
    assert slugs(web.board(found.campaigns.values())) == ["b", "a"]


def test_where_things_stand_keeps_a_place_for_the_ended(library):
    """Of eight open and two ended campaigns four open ones and both ended are shown."""
    files = {f"campaigns/o{n}.md": campaign(f"O{n}", (f"{n + 1} March 2026", "heard")) for n in range(8)}
    files |= {f"campaigns/e{n}.md": campaign(f"E{n}", (f"{n + 1} March 2026", "lost")) for n in range(2)}
    found, _ = library(files)
    campaigns = list(found.campaigns.values())
    shown = [c.stage for c in web.standing(campaigns)]
    assert shown.count("heard") == 4
    assert shown.count("lost") == 2
    assert len(web.standing(campaigns[:3])) == 3


def test_a_step_that_changes_nothing_has_no_heading(library):
    """The timeline is newest first and says a stage's name only where it begins."""
    steps = [("1 March 2026", "heard"), ("2 March 2026", "chosen"), ("5 March 2026", "chosen")]
    found, _ = library(
        {
            "campaigns/c.md": campaign("C", *steps),
            "events/e.md": "---\ntitle: Walk\nstarts: 2026-03-03\ncampaign: C\n---\n",
            "events/f.md": "---\ntitle: Next\nstarts: 2027-03-03\ncampaign: C\n---\n",
        }
    )
    moments = web.timeline(found, found.campaigns["c"])
    assert [m.heading for m in moments] == ["", "Walk", "Chosen", "Heard"]


def test_events_that_are_over_are_newest_first(library):
    """An event of today is still to come."""
    days = ["2026-10-01", "2026-11-01", "2026-11-22"]
    found, _ = library({f"events/{d}.md": f"---\ntitle: On {d}\nstarts: {d}\n---\n" for d in days})
    assert [e.title for e in web.past_events(found)] == ["On 2026-11-01", "On 2026-10-01"]


def test_months_keep_the_order_of_the_news(news):
    """A list by month is newest first, with each month once."""
    groups = web.by_month(news(*[{}] * 25))
    assert [(name, len(updates)) for name, updates in groups] == [("November 2026", 20), ("October 2026", 5)]


def test_a_tag_is_one_list_however_it_is_spelt(planned):
    """Capitals and blanks do not make another tag."""
    sheets = planned(
        {
            "updates/a.md": update("A", "2026-09-14", tags="Bus stops"),
            "updates/b.md": update("B", "2026-09-15", tags="bus  stops, bus stops"),
        }
    )
    assert slugs(sheets["tags/bus-stops/index.html"].values["news"]) == ["b", "a"]
    assert sheets["updates/index.html"].values["tags"][0][1] == 2


def test_an_update_leads_on_to_its_campaign_else_to_what_came_before(library):
    """Others of the campaign, newest first; without one, the older ones of the ward, or of anywhere."""
    files = {f"updates/{n}.md": update(f"U{n}", f"2026-09-0{n}") for n in range(1, 6)}
    files["updates/2.md"] = update("U2", "2026-09-02", ward="W")
    files["updates/4.md"] = update("U4", "2026-09-04", ward="W")
    files["updates/5.md"] = update("U5", "2026-09-05", campaign="C")
    files["updates/6.md"] = update("U6", "2026-09-06", campaign="C")
    files["updates/7.md"] = update("U7", "2026-09-07", status="hidden")
    files["wards/w.md"] = "---\ntitle: W\n---\n"
    files["campaigns/c.md"] = campaign("C", ("1 March 2026", "heard"))
    found, problems = library(files)
    assert problems.problems == []
    by_slug = {u.slug: slugs(web.related(u, web.neighbours(found.news())(u))) for u in found.updates.values()}
    assert by_slug == {
        "1": [],
        "2": [],
        "3": ["2", "1"],
        "4": ["2"],
        "5": ["6"],
        "6": ["5"],
        "7": [],
    }
