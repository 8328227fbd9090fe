"""From edits of prose to repairs of the file: plain text, markup, graphemes, titles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcheck.fix import apply, resolve
from mtcheck.model import (
    OBJECT,
    Applicability,
    Boundary,
    Document,
    Finding,
    Fix,
    Hit,
    LocalEdit,
    LocalSpan,
    Rule,
    RuleId,
    Run,
    SourceFile,
    Span,
    Unit,
)

RULE = Rule(
    RuleId("en.test.rule"), "A test", "Says something.", "minor", "linguistic-conventions/grammar", applicability="safe"
)


def plain(text: str, format: str = "text") -> Document:
    unit = Unit(0, "paragraph", LocalSpan(0, len(text)), Span(0, len(text)))
    return Document(SourceFile(text), format, "en", text, (unit,))


def marked(file: str, *pieces: tuple[str, str], boundaries: tuple[Boundary, ...] = ()) -> Document:
    """Return a document in markdown: each piece is prose and the text of the file that it stands for."""
    prose, at, runs = "", 0, []
    for shown, written in pieces:
        start = file.index(written, at)
        at = start + len(written)
        runs.append(
            Run(LocalSpan(len(prose), len(prose) + len(shown)), Span(start, at), shown == written.replace("\n", " "))
        )
        prose += shown
    unit = Unit(0, "paragraph", LocalSpan(0, len(prose)), Span(0, len(file)))
    return Document(SourceFile(file), "markdown", "en", prose, (unit,), tuple(runs), boundaries)


def hit(*edits: tuple[int, int, str], applicability: Applicability | None = None, rule: Rule = RULE) -> Hit:
    local = tuple(LocalEdit(LocalSpan(start, end), text) for start, end, text in edits)
    return Hit(rule, LocalSpan(0, 1), local, applicability=applicability)


def only(fixes: tuple[Fix, ...]) -> Fix:
    (fix,) = fixes
    return fix


def repaired(document: Document, *edits: tuple[int, int, str]) -> str:
    fix = only(resolve(hit(*edits), document))
    finding = Finding(RULE.id, Span(0, 1), 0, "Says something.", "minor", RULE.error_type, 1.0, (fix,))
    return apply(document.file.text, [finding])


def test_a_hit_without_edits_has_no_fix() -> None:
    assert resolve(hit(), plain("one")) == ()


def test_an_edit_that_changes_nothing_is_no_fix() -> None:
    assert resolve(hit((0, 3, "one")), plain("one")) == ()


def test_a_rule_that_proposes_no_repair_has_none() -> None:
    rule = Rule(RuleId("en.test.mute"), "A test", "Says something.", "minor", "linguistic-conventions/grammar")
    assert resolve(hit((0, 3, "two"), rule=rule), plain("one")) == ()


def test_the_hit_decides_before_the_rule_whether_a_fix_is_safe() -> None:
    assert only(resolve(hit((0, 3, "two")), plain("one"))).applicability == "safe"
    assert only(resolve(hit((0, 3, "two"), applicability="unsafe"), plain("one"))).applicability == "unsafe"


@pytest.mark.parametrize(
    ("text", "edit", "span", "new"),
    [
        ("the the door", (0, 7, "the"), (3, 7), ""),
        ("Strengthening it", (0, 13, "strengthening"), (0, 1), "s"),
        ("end.They", (0, 8, "end. They"), (4, 4), " "),
        ("cafe\N{COMBINING ACUTE ACCENT}s", (0, 6, "cafes"), (3, 5), "e"),
        ("cafes", (0, 5, "cafe\N{COMBINING ACUTE ACCENT}s"), (3, 4), "e\N{COMBINING ACUTE ACCENT}"),
    ],
)
def test_an_edit_becomes_as_small_as_it_can(
    text: str, edit: tuple[int, int, str], span: tuple[int, int], new: str
) -> None:
    (change,) = only(resolve(hit(edit), plain(text))).edits
    assert (change.span, change.text) == (Span(*span), new)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("e\N{COMBINING ACUTE ACCENT}t", (1, 2, "")),
        ("see " + OBJECT + " here", (3, 6, " ")),
        ("one two", (3, 4, " " + OBJECT)),
        ("one\ntwo", (2, 5, "e t")),
        ("one two", (3, 4, "\n")),
    ],
)
def test_what_cannot_be_made_letter_by_letter_is_only_shown(text: str, edit: tuple[int, int, str]) -> None:
    fix = only(resolve(hit(edit), plain(text)))
    assert fix.applicability == "display"
    assert OBJECT not in fix.edits[0].text


def test_one_edit_that_cannot_be_made_makes_the_whole_fix_a_hint() -> None:
    text = "one two " + OBJECT
    assert only(resolve(hit((0, 1, "O"), (7, 9, "")), plain(text))).applicability == "display"


def test_characters_that_would_become_markup_are_not_written_into_markup() -> None:
    assert only(resolve(hit((0, 3, "a*b")), plain("one", "markdown"))).applicability == "display"
    assert only(resolve(hit((0, 3, "a*b")), plain("one"))).applicability == "safe"


def test_an_edit_inside_a_link_lands_inside_the_link() -> None:
    document = marked(
        "so [Strengthening it](x) now", ("so ", "so "), ("Strengthening it", "Strengthening it"), (" now", " now")
    )
    assert repaired(document, (3, 4, "s")) == "so [strengthening it](x) now"


LINK = marked(
    "to do so [Strengthening](x) it", ("to do so ", "to do so "), ("Strengthening", "Strengthening"), (" it", " it")
)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((3, 22, "strengthen"), "to [strengthen](x) it"),
        ((3, 10, "s"), "to [strengthening](x) it"),
        ((6, 11, ""), "to do [rengthening](x) it"),
        ((17, 25, "en it too"), "to do so [Strengthen](x) it too"),
    ],
)
def test_an_edit_across_the_edge_of_a_link_is_made_on_both_sides(edit: tuple[int, int, str], expected: str) -> None:
    assert repaired(LINK, edit) == expected


@pytest.mark.parametrize("edit", [(3, 22, "reinforce"), (3, 22, "DG"), (6, 25, "")])
def test_an_edit_across_a_link_that_is_like_no_side_is_only_shown(edit: tuple[int, int, str]) -> None:
    boundaries = (Boundary(9, "link", True), Boundary(22, "link", False))
    document = replace(LINK, boundaries=boundaries)
    assert only(resolve(hit(edit), document)).applicability == "display"


def test_a_blank_before_a_link_goes_outside_the_link() -> None:
    opening = Boundary(3, "link", True)
    document = marked("the[page](x)", ("the", "the"), ("page", "page"), boundaries=(opening,))
    assert repaired(document, (3, 3, " ")) == "the [page](x)"


def test_a_blank_after_a_link_goes_outside_the_link() -> None:
    closing = Boundary(4, "link", False)
    document = marked("[page](x)and", ("page", "page"), ("and", "and"), boundaries=(closing,))
    assert repaired(document, (4, 4, " ")) == "[page](x) and"


def test_a_blank_between_two_links_is_only_shown() -> None:
    boundaries = (Boundary(1, "link", False), Boundary(1, "link", True))
    document = marked("[a](x)[b](y)", ("a", "a"), ("b", "b"), boundaries=boundaries)
    assert only(resolve(hit((1, 1, " ")), document)).applicability == "display"


def test_a_blank_before_an_escaped_character_goes_before_the_escape() -> None:
    document = marked(r"two\*three", ("two", "two"), ("*three", "*three"))
    assert repaired(document, (3, 3, " ")) == r"two \*three"


def test_an_insertion_at_the_edges_of_a_unit_stays_in_it() -> None:
    document = marked("- item\n- more", ("item", "item"))
    assert repaired(document, (0, 0, "¿")) == "- ¿item\n- more"
    assert repaired(document, (4, 4, ".")) == "- item.\n- more"


def test_a_link_is_not_left_empty() -> None:
    boundaries = (Boundary(4, "link", True), Boundary(7, "link", False))
    document = marked("see [the](x).", ("see ", "see "), ("the", "the"), (".", "."), boundaries=boundaries)
    assert only(resolve(hit((4, 7, "")), document)).applicability == "display"


def test_a_doubled_word_is_deleted_where_it_can_be_in_one_piece() -> None:
    boundaries = (Boundary(4, "link", True), Boundary(12, "link", False))
    document = marked("the [the door](x)", ("the ", "the "), ("the door", "the door"), boundaries=boundaries)
    assert repaired(document, (3, 7, "")) == "the [door](x)"


def test_a_decoded_entity_is_replaced_as_a_whole() -> None:
    blank = "\N{NO-BREAK SPACE}"
    document = marked("Why&nbsp;?", ("Why", "Why"), (blank, "&nbsp;"), ("?", "?"))
    assert repaired(document, (3, 4, "")) == "Why?"
    assert repaired(document, (2, 4, "y")) == "Why?"


def test_a_decoded_piece_is_never_cut() -> None:
    document = marked("a &half; b", ("a ", "a "), ("12", "&half;"), (" b", " b"))
    assert only(resolve(hit((3, 4, "")), document)).applicability == "display"
    assert only(resolve(hit((3, 3, "-")), document)).applicability == "display"


@pytest.mark.parametrize(("end", "blank_is_literal"), [("\n", True), ("\r\n", False), ("\n    ", False)])
def test_a_doubled_word_over_a_line_break_goes_and_the_line_break_stays(end: str, blank_is_literal: bool) -> None:
    file = f"They saw the{end}the door."
    document = marked(file, ("They saw the", "They saw the"), (" ", end), ("the door.", "the door."))
    assert document.runs[1].literal == blank_is_literal
    assert repaired(document, (12, 16, "")) == f"They saw the{end}door."


def test_text_without_another_way_loses_the_line_break() -> None:
    document = marked("Why\n? Yes", ("Why", "Why"), (" ", "\n"), ("? Yes", "? Yes"))
    assert repaired(document, (3, 4, "")) == "Why? Yes"


def test_a_prefix_of_a_quotation_is_never_deleted() -> None:
    document = marked("> Why\n> ? Yes", ("Why", "Why"), (" ", "\n> "), ("? Yes", "? Yes"))
    assert only(resolve(hit((3, 4, "")), document)).applicability == "display"


def test_overlapping_edits_are_only_shown() -> None:
    assert only(resolve(hit((0, 3, "x"), (2, 4, "y")), plain("one two"))).applicability == "display"


@pytest.mark.parametrize(
    ("text", "edits", "title"),
    [
        ("end.They", [(4, 4, " ")], "Insert a space"),
        ("12 km", [(2, 3, "\N{NO-BREAK SPACE}")], "Replace a space by a no-break space"),
        ("Why ?", [(3, 4, "")], "Delete a space"),
        ("a   b", [(1, 3, "")], "Delete 2 × space"),
        ("a\N{SOFT HYPHEN}b", [(1, 2, "")], "Delete a soft hyphen"),
        ("the the door", [(3, 7, "")], "Delete “the”"),
        ("Strengthening it", [(0, 1, "s")], "Replace “Strengthening” by “strengthening”"),
        ("Gramar", [(4, 4, "m")], "Replace “Gramar” by “Grammar”"),
        ("Helllo", [(3, 4, "")], "Replace “Helllo” by “Hello”"),
        ("He left", [(7, 7, ".")], "Insert “.”"),
        ("to do so Strengthening it", [(3, 9, ""), (9, 10, "s")], "Replace “do so Strengthening” by “strengthening”"),
        ("see " + OBJECT + " or", [(4, 5, "it")], "Replace “…” by “it”"),
        ("a\N{LINE SEPARATOR}b", [(1, 2, " ")], "Replace a line break by a space"),
        ("x" * 60 + " y", [(0, 60, "z")], "Replace “xxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxx” by “z”"),
    ],
)
def test_a_title_says_in_words_what_the_repair_does(text: str, edits: list[tuple[int, int, str]], title: str) -> None:
    assert only(resolve(hit(*edits), plain(text))).title == title
