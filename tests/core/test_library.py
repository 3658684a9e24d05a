"""Records read together, with their cross-references."""

import datetime

import pytest

from doorstep.core import addresses
from doorstep.core.library import load
from doorstep.core.records import Record, slugify


def said(problems):
    """Return file, line and field of each problem."""
    return [(p.path.removeprefix("content/"), p.line, p.field) for p in problems.problems]


def update(title="Two", **fields):
    """Return an update's text."""
    lines = "\n".join(f"{name}: {value}" for name, value in {"title": title, **fields}.items())
    return f"---\n{lines}\n---\n\nThe council met on Monday and said yes. Then it rained.\n"


def test_six_mistakes_in_one_file_are_six_problems_at_their_lines(library):
    """Nothing stops at the first mistake; each has the line of its own field."""
    text = "---\ntitle:\nstauts: draft\ndate: 31/02/2026\nward: Heathwya\nimage: none.jpg\nnewsletter: leed\n---\nText.\n"
    _, problems = library({"wards/heathway.md": "---\ntitle: Heathway\n---\n", "updates/a.md": text})
    wrong = [p for p in problems.problems if p.path.endswith("a.md")]
    assert [(p.line, p.field) for p in wrong] == [
        (2, "title"),
        (3, "stauts"),
        (4, "date"),
        (5, "ward"),
        (6, "image"),
        (7, "newsletter"),
    ]


def test_names_are_found_by_title_slug_and_honorific(library):
    """A ward, campaign or person may be named as people call them."""
    found, problems = library(
        {
            "wards/heathway.md": "---\ntitle: Heathway\n---\n",
            "campaigns/crossing.md": "---\ntitle: A safe crossing\n---\n",
            "people/dev.md": "---\ntitle: Dev Sandhu\nrole: councillor\nhonorific: Cllr\n---\n",
            "updates/2026-01-02-a.md": update(
                ward="HEATHWAY", campaign="crossing", authors="Cllr Dev Sandhu"
            ),
        }
    )
    assert problems.problems == []
    (only,) = found.updates.values()
    assert (only.ward, only.campaign, only.authors) == ("heathway", "crossing", ("dev",))


def test_a_draft_and_the_future_are_not_in_the_library_but_in_a_preview(library):
    """status: draft and a date after today wait; hidden has its address but stands in no list."""
    files = {
        "updates/2026-01-02-a.md": update("A", status="draft"),
        "updates/2026-12-02-b.md": update("B"),
        "updates/2026-01-02-c.md": update("C", status="hidden"),
        "updates/2026-01-02-d.md": update("D"),
    }
    found, _ = library(files)
    assert [u.title for u in found.news()] == ["D"]
    assert sorted(u.title for u in found.updates.values()) == ["C", "D"]
    assert sorted(u.title for u in found.waiting) == ["A", "B"]
    preview, _ = library(files, preview=True)
    assert sorted(u.title for u in preview.news()) == ["A", "B", "D"]


def test_of_two_updates_with_one_name_in_a_month_the_earlier_keeps_the_address(library):
    """The later one ends in -2, with advice to pin its slug; another month is no clash."""
    found, problems = library(
        {
            "updates/2026-01-02-open-meeting.md": update("Open meeting"),
            "updates/2026-01-30-open-meeting.md": update("Open meeting"),
            "updates/2026-02-02-open-meeting.md": update("Open meeting"),
        }
    )
    assert problems.problems == []
    assert {a: u.date.iso for a, u in found.updates.items()} == {
        "updates/2026/01/open-meeting/": "2026-01-02",
        "updates/2026/01/open-meeting-2/": "2026-01-30",
        "updates/2026/02/open-meeting/": "2026-02-02",
    }
    assert [p.remedy for p in problems.advice if p.field == "slug"] == [
        "To keep it for ever, write slug: open-meeting-2"
    ]


def test_two_updates_of_one_day_keep_their_addresses_when_a_third_comes(library):
    """Addresses go by date, then by file, so a later file changes none of them."""
    files = {"updates/a/2026-01-02-x.md": update(), "updates/b/2026-01-02-x.md": update()}
    before = {u.source: a for a, u in library(files)[0].updates.items()}
    after = {
        u.source: a for a, u in library({**files, "updates/c/2026-01-02-x.md": update()})[0].updates.items()
    }
    assert before.items() <= after.items()


def test_a_pinned_slug_that_is_taken_is_a_problem(library):
    """What a person has pinned is never changed silently."""
    _, problems = library(
        {"updates/2026-01-02-a.md": update(slug="x"), "updates/2026-01-03-b.md": update(slug="x")}
    )
    assert said(problems) == [("updates/2026-01-03-b.md", 3, "slug")]


def test_a_page_cannot_take_a_name_that_the_site_needs(library):
    """A page called diary would stand where the diary stands."""
    _, problems = library({"pages/diary.md": "---\ntitle: Diary\n---\n"})
    assert said(problems) == [("pages/diary.md", 1, "slug")]


def test_the_first_sentence_stands_in_for_a_summary_as_advice(library):
    """Lists, mail and feeds always have something to say under the headline."""
    found, problems = library({"updates/2026-01-02-a.md": update()})
    (only,) = found.updates.values()
    assert only.summary == "The council met on Monday and said yes."
    assert [p.field for p in problems.advice if p.field == "summary"] == ["summary"]


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("updates/2026-01-02-a.md", b"---\ntitle: caf\xe9\n---\n", "the file is not saved as UTF-8 text"),
        ("udpates/2026-01-02-a.md", b"---\ntitle: x\n---\n", "this file lies in no folder that is read"),
        ("loose.md", b"---\ntitle: x\n---\n", "this file lies in no folder that is read"),
        (
            "updates/2026-02-31-a.md",
            b"---\ntitle: x\n---\nText.\n",
            'the file\'s name: "2026-02-31" is not a day',
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(library, name, data, text):
    """Wrong encoding, a folder of another name, a day that does not exist."""
    _, problems = library({name: data})
    assert len(problems.problems) == 1
    assert problems.problems[0].text.startswith(text)


def test_an_index_file_takes_the_name_of_its_folder(library):
    """updates/2026-01-02-crossing/index.md is the update "crossing" of that day."""
    found, _ = library({"updates/2026-01-02-crossing/index.md": update()})
    assert list(found.updates) == ["updates/2026/01/crossing/"]


def test_a_missing_content_folder_or_organisation_is_one_problem(tmp_path):
    """The message says which command or file is wanted."""
    _, problems = load(tmp_path / "nowhere", datetime.date(2026, 1, 1), shown="nowhere")
    assert [p.text for p in problems.problems] == ["there is no such folder"]
    (tmp_path / "content").mkdir()
    _, problems = load(tmp_path / "content", datetime.date(2026, 1, 1))
    assert [p.text for p in problems.problems] == ["the file that says who publishes is not there"]


def test_an_organisation_without_a_name_or_address_is_told(library):
    """Name and url are what every output needs."""
    _, problems = library({}, organisation="---\nstrapline: x\nurl: ftp://x\npromoter: A, b\n---\n")
    assert said(problems) == [("organisation.md", 1, "name"), ("organisation.md", 3, "url")]
    found, problems = library(
        {}, organisation="---\ntitle: The Herald\nurl: https://x.example/\npromoter: A\n---\n"
    )
    assert (found.organisation.name, found.organisation.url) == ("The Herald", "https://x.example")


def test_no_promoter_is_advice_in_normal_times_and_a_problem_at_an_election(library):
    """PPERA 2000 s.143: at an election the imprint's absence is fatal."""
    plain = "---\nname: X\nurl: https://x.example\n---\n"
    assert [p.field for p in library({}, organisation=plain)[1].advice] == ["promoter"]
    election = plain.replace("name: X", "name: X\nperiod: election")
    assert [p.field for p in library({}, organisation=election)[1].problems] == ["promoter"]


def test_lists_are_of_one_ward_campaign_or_person(library):
    """news(), diary(), campaigns_of() and people_of() choose by what the records say."""
    found, problems = library(
        {
            "wards/a.md": "---\ntitle: A\n---\n",
            "wards/b.md": "---\ntitle: B\n---\n",
            "people/p.md": "---\ntitle: P\nward: A\norder: 2\n---\n",
            "people/q.md": "---\ntitle: Q\nward: A\norder: 1\n---\n",
            "campaigns/c.md": "---\ntitle: C\nward: A\npeople: P\n---\n",
            "campaigns/d.md": "---\ntitle: D\n---\n",
            "updates/2026-01-02-x.md": update("X", ward="A", campaign="C", authors="P"),
            "updates/2026-01-03-y.md": update("Y", ward="B"),
            "events/e.md": "---\ntitle: E\nstarts: 30 November 2026 19:00\nward: A\ncampaign: C\n---\n",
            "events/f.md": "---\ntitle: F\nstarts: 22 November 2026\n---\n",
            "events/g.md": "---\ntitle: G\nstarts: 21 November 2026\n---\n",
        }
    )
    assert problems.problems == []
    assert [u.title for u in found.news()] == ["Y", "X"]
    assert [u.title for u in found.news(ward="a")] == ["X"]
    assert [u.title for u in found.news(campaign="c")] == ["X"]
    assert [u.title for u in found.news(person="p")] == ["X"]
    assert [e.title for e in found.diary()] == ["F", "E"]
    assert [e.title for e in found.diary(ward="a", campaign="c")] == ["E"]
    assert [c.title for c in found.campaigns_of(ward="b")] == ["D"]
    assert [c.title for c in found.campaigns_of(person="p")] == ["C"]
    assert [p.title for p in found.people_of("a")] == ["Q", "P"]


def test_rows_of_a_table_are_checked_at_their_own_lines(library):
    """A wrong word, an unknown key and a missing date in history or asks."""
    _, problems = library(
        {
            "campaigns/c.md": """
            ---
            title: C
            asks:
            - who: the council
              asked: 31/02/2026
            - who: the bus company
            - just a text
            history: yesterday
            ---
            """
        }
    )
    assert said(problems) == [
        ("campaigns/c.md", 5, "asked"),
        ("campaigns/c.md", 6, "asked"),
        ("campaigns/c.md", 7, "asks"),
        ("campaigns/c.md", 8, "history"),
    ]


def test_a_list_where_one_text_is_wanted_and_the_reverse_are_problems(library):
    """The message says which form the field has."""
    found, problems = library({"updates/2026-01-02-a.md": "---\ntitle:\n- a\n- b\n---\n"})
    assert said(problems) == [("updates/2026-01-02-a.md", 2, "title")]
    assert not found.updates
    found, _ = library({"updates/2026-01-02-a.md": "---\ntitle: A\ntags:\n- buses: late\n---\n"})
    assert [u.tags for u in found.updates.values()] == [("buses: late",)]


def test_an_event_that_ends_before_it_starts_is_a_problem(library):
    """A typing slip in a date is caught."""
    _, problems = library(
        {"events/e.md": "---\ntitle: E\nstarts: 2 May 2026 19:00\nends: 2 May 2026 18:00\n---\n"}
    )
    assert said(problems) == [("events/e.md", 4, "ends")]


def test_a_whole_number_is_wanted_where_there_is_one(library):
    """number: four is refused; 11,400 copies are read."""
    text = "---\ntitle: E\nperiod: 2026-Q1\nnumber: four\ncopies: 11,400\n---\n"
    assert said(library({"editions/e.md": text})[1]) == [("editions/e.md", 4, "number")]
    found, _ = library({"editions/e.md": text.replace("four", "4")})
    assert found.editions["e"].copies == 11400


def test_pictures_outside_the_content_folder_are_not_there(library, tmp_path):
    """No name leads out of content/."""
    (tmp_path / "secret.jpg").write_bytes(b"x")
    _, problems = library(
        {"updates/2026-01-02-a.md": update(image="../../secret.jpg", image_alt="A secret.")}
    )
    assert said(problems) == [("updates/2026-01-02-a.md", 3, "image")]


def test_old_news_is_told_to_the_organiser(library):
    """When the newest piece is older than 60 days, a build says so."""
    _, problems = library({"updates/2026-01-02-a.md": update(summary="Yes.")})
    assert [p.text for p in problems.advice] == ["the newest update is 324 days old"]


def test_an_address_is_asked_only_of_records_that_have_one():
    """A record of no known kind has no address."""
    with pytest.raises(TypeError):
        addresses.address(Record(source=None, path="", title="x"))
    assert addresses.tag_address("Buses & trains") == "tags/buses-trains/"
    assert addresses.year_address(2026) == "updates/2026/"


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Siân's  Day!", "siâns-day"), ("A_b--c", "a-b-c"), ("  ", ""), ("50% off", "50-off")],
)
def test_a_slug_is_small_letters_and_digits(text, slug):
    """Addresses have no capitals, blanks or marks."""
    assert slugify(text) == slug
