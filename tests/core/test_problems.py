"""How problems are said."""

import pytest

from doorstep.core.problems import Problem, Problems, counted, did_you_mean


def test_a_problem_is_one_line_and_its_remedy():
    """path:line: field: text, never wrapped, and the remedy below it."""
    problem = Problem(
        "content/updates/x.md", 4, "ward", 'there is no ward "Heathwya"', 'Did you mean "Heathway"?'
    )
    assert str(problem) == (
        'content/updates/x.md:4: ward: there is no ward "Heathwya"\n    Did you mean "Heathway"?'
    )
    assert str(Problem("x.md", 1, "", "no\nbreak")) == "x.md:1: no break"


def test_problems_come_sorted_and_once_with_their_number():
    """All at once, by file and line; the same one twice is one; advice does not stop a build."""
    problems = Problems()
    problems.add("b.md", 2, "", "second")
    problems.add("a.md", 10, "", "first")
    problems.add("a.md", 10, "", "first")
    problems.advise("a.md", 1, "", "a hint")
    assert problems.report("Nothing was written.") == (
        "a.md:10: first\nb.md:2: second\n2 problems. Nothing was written."
    )
    assert [each.text for each in problems.advice] == ["a hint"]


def test_a_problem_is_an_annotation_on_github():
    """The same list shows beside the lines of a pull request."""
    problem = Problem("x.md", 3, "title", "100% wrong", "Mend it.")
    assert problem.annotation() == "::error file=x.md,line=3::title: 100%25 wrong. Mend it."
    assert Problem("x.md", 3, "", "a", weight="advice").annotation().startswith("::notice ")


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("Heathwya", ["Heathway", "Quayside"], 'Did you mean "Heathway"?'),
        ("zzz", ["Heathway", "Quayside"], "It can be: Heathway, Quayside."),
        ("zzz", [], "There are none yet."),
        ("zzz", [f"name {n}" for n in range(20)], "It is none of the 20 that there are."),
    ],
)
def test_a_near_name_is_offered(word, known, said):
    """The nearest name, or all of them when they are few."""
    assert did_you_mean(word, known) == said


def test_numbers_are_counted_in_words_that_fit():
    """1 problem, 2 problems, 1,200 copies."""
    assert [counted(1, "problem"), counted(2, "problem"), counted(1200, "copy", "copies")] == [
        "1 problem",
        "2 problems",
        "1,200 copies",
    ]
