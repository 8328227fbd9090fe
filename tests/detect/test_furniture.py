"""Page furniture: lines that belong to the page, in clusters; the notation of phrases."""

from __future__ import annotations

import pytest

from mtcheck.detect import furniture
from mtcheck.detect._phrases import Phrases, may_match
from mtcheck.languages import load
from mtcheck.model import Rule, RuleError, RuleId
from mtcheck.rulebook import Entry
from tests.detect.finding import applicabilities, found

RULE = "en.furniture.page-furniture"
CRUMBS = "any.furniture.breadcrumb"
ARTICLE = "The lighthouse opens in May, and tickets cost five crowns."


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "Please enter your name here",
        "Your email address will not be published. Required fields are marked *",
        "No comments yet",
        "Share this article on Facebook",
        "Subscribe to our YouTube channel",
        "READ ALSO: Ferry line to close",
        "Skip to content",
        "We use cookies to make this site better.",
        "Tags: harbour, lighthouse",
        "You may also like",
        "12 min read",
        "[edit | edit source]",
        "© 2023 All rights reserved",
    ],
)
def test_furniture_is_found_under_an_article(line: str) -> None:
    text = f"{ARTICLE}\n\n{line}"
    assert found(RULE, text) == [line]


@pytest.mark.parametrize("line", ["Comments", "Share", "Contact", "Home", "Related", "2 comments", "Facebook"])
def test_a_single_supporting_line_is_left_alone(line: str) -> None:
    assert found(RULE, f"{line}\n\n{ARTICLE}") == []


def test_supporting_lines_count_beside_others_and_in_a_menu() -> None:
    assert found(RULE, f"{ARTICLE}\n\nShare\n\nLeave a reply") == ["Share\n\nLeave a reply"]
    assert found(RULE, f"Home\n\nNews\n\nContact\n\n{ARTICLE}") == ["Home\n\nNews\n\nContact"]


def test_markdown_keeps_its_pointers_and_loses_comment_forms() -> None:
    text = "## Related articles\n\nRead more: [here](a.md)\n\nLeave a reply\n"
    assert found(RULE, text, format="markdown") == ["Leave a reply"]


def test_a_heading_is_not_deleted_unseen() -> None:
    assert applicabilities(RULE, "# Leave a reply\n", format="markdown") == ["display"]


def test_prose_with_the_same_words_is_left_alone() -> None:
    assert found(RULE, "Leave a reply on the table before you go home tonight.") == []
    assert found(RULE, "Share this article with " + "the people of the islands " * 12) == []


@pytest.mark.parametrize(
    ("line", "is_crumb"),
    [
        ("Home News The old mill burns", True),
        ("Start › Region › The old mill burns", True),
        ("a long way to The old mill burns", False),
        ("One Two Three Four Five The old mill burns", False),
        ("TheThe old mill burns", False),
    ],
)
def test_breadcrumbs_are_a_few_capitalised_words_and_the_headline(line: str, is_crumb: bool) -> None:
    assert found(CRUMBS, f"{line}\n\nThe old mill burns\n\nIt was arson.") == ([line] if is_crumb else [])


def test_phrases_know_choices_lists_numbers_and_rest() -> None:
    lists = {"thing": ["likes", "new views"]}
    phrases = Phrases(["(see|read) (also|): …", "# <thing>", "share (it (now|here)|)"], lists)
    matching = ["See also: the mill", "Read: one", "1,204 likes", "3 new views", "Share!", "share it here"]
    assert [line for line in matching if not phrases.matches(line)] == []
    assert [line for line in ["see also", "likes", "share it", "read more: x", ""] if phrases.matches(line)] == []


def test_the_first_words_decide_whether_a_line_is_looked_at() -> None:
    heads = Phrases(["read also: …", "share"], {}).heads
    assert may_match("Read also: x", heads)
    assert may_match("Share", heads)
    assert not may_match("Share the boat", heads)
    assert not may_match("", heads)


@pytest.mark.parametrize("phrase", ["(one", "one)", "… ago", "(a|)", "<nothing> here"])
def test_a_phrase_that_is_not_well_written_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="“"):
        Phrases([phrase], {})


def test_a_bad_phrase_in_a_rule_names_the_rule() -> None:
    rule = Rule(RuleId("en.furniture.mine"), "", "", "minor", "accuracy/addition")
    entry = Entry(rule, "detector", {"phrases": "(one"}, path="mine.yaml", line=3)
    with pytest.raises(RuleError, match=r"mine\.yaml:3: .*partner"):
        furniture.build([entry], load("en"))
