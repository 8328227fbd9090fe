"""The regex kind: exact places on any text, Unicode classes, conditions, repairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import RuleError
from mtcheck.rulebook import Entry
from tests.rulebook.samples import entry, hits, repaired, shown

SAFE = "{applicability: safe, replace: 'x'}"

TEXTS = st.text(alphabet="ab ,.\n-éдx\N{COMBINING ACUTE ACCENT}\N{GRINNING FACE}\u2028\u00a0", max_size=60)
"""Letters of one to four bytes, an accent of its own, and what separates units."""


def _regex(folder: Path, pattern: str, options: str = "", fix: str = "{applicability: none}") -> Entry:
    return entry(folder, f"{{kind: regex, pattern: '{pattern}'{options}}}", fix)


def test_a_match_is_reported_with_its_groups_as_values(tmp_path: Path) -> None:
    rule = _regex(tmp_path, r"(?P<left>\p{L}+)(?P<gap> +)(?P<mark>[,;])(?P<none>z)?", ", report: gap+mark")
    (hit,) = hits(rule, "Žižka 😀 šel , domů.")
    assert (hit.local.start, hit.local.end) == (11, 13)
    assert dict(hit.values) == {"left": "šel", "gap": " ", "mark": ",", "none": ""}


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"\w+ь", "кот и конь", "кот и [конь]"),
        (r"a\W", "a b", "[a ]b"),
        (r"a\sb", "a\u202fb a\tb a\u2028b", "[a\u202fb] [a\tb] a\u2028b"),
        (r"[\w-]+x", "é-дx", "[é-дx]"),
        (r"a\Sb", "a-b a b", "[a-b] a b"),
        (r"\d+\D", "٣٤x", "[٣٤x]"),
        (r"[\s,]+x", "a,\u00a0x", "a[,\u00a0x]"),
        (r"\u00e9[^\u00e8]", "éa", "[éa]"),
        (r"[]a]+", "a]", "[a]]"),
        (r"\[x\]", "a [x]", "a [[x]]"),
        (r"^a|b$", "ab\nab", "[a][b]\n[a][b]"),
        (r"a.b|a[^x]b", "a\nb", "a\nb"),
        (r"(?i)straße", "STRASSE Straße", "STRASSE [Straße]"),
        (r"\Q.*\E+", "a.**", "a[.**]"),
    ],
)
def test_classes_are_those_of_unicode_and_lines_are_units(
    tmp_path: Path, pattern: str, text: str, expected: str
) -> None:
    assert shown(_regex(tmp_path, pattern), text) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\bteh\b", r"\b in match.pattern; expected RE2 syntax with Unicode classes; write whole-words: true"),
        (r"[\b]x", r"\b inside [ ] in match.pattern"),
        (r"[\W]x", r"\W inside [ ] in match.pattern"),
        (r"[[:alpha:]]x", r"[:alpha:] in match.pattern, which is ASCII only; expected \p{L} and the like"),
        (r"(?<=a)b", "lookaround in match.pattern; expected RE2 syntax, which has none; match the neighbours"),
        (r"a(?!b)", "lookaround in match.pattern"),
        (r"(a)\1", "match.pattern: invalid escape sequence: \\1; expected RE2 syntax; see rules/README.md"),
        (r"a(b", "match.pattern: missing ): "),
        (r"a*", "the pattern matches the empty text; expected at least one sign"),
        (r"(?P<fix>a)", "a part is named fix, which messages use already; rename it"),
        (r"", "a regex rule has no “pattern”; expected RE2 syntax; add it"),
    ],
)
def test_what_re2_lacks_is_refused_with_the_cure(tmp_path: Path, pattern: str, expected: str) -> None:
    with pytest.raises(RuleError, match=r"house\.yaml:11: " + re.escape(expected)):
        _regex(tmp_path, pattern)


@pytest.mark.parametrize(
    ("options", "fix", "expected"),
    [
        (", report: gab", SAFE, "report “gab”; expected gap; did you mean “gap”?"),
        (", case: any", SAFE, "case “any”; expected sensitive or insensitive"),
        (", whole-words: yes", SAFE, "whole-words “yes”; expected false or true"),
        (", scope: sentence", SAFE, "scope “sentence”; expected unit"),
        (", unless: '(?=a)'", SAFE, "lookaround in match.unless"),
        (", unless-next: [a]", SAFE, "“unless-next” is not text; expected text; put it in quotes"),
        ("", "{applicability: safe, replace: '{gab}'}", "{gab} in fix.replace; expected match or gap"),
        ("", "{applicability: safe, replace: '{gap'}", "a single brace in fix.replace"),
    ],
)
def test_wrong_options_are_errors(tmp_path: Path, options: str, fix: str, expected: str) -> None:
    with pytest.raises(RuleError, match=re.escape(expected)):
        _regex(tmp_path, "(?P<gap> )x", options, fix)


def test_whole_words_neither_begin_nor_end_inside_a_word(tmp_path: Path) -> None:
    rule = _regex(tmp_path, "кот(?:ы|ых)?", ", whole-words: true")
    assert shown(rule, "кот, коты котых котов скот кот\N{COMBINING ACUTE ACCENT}") == (
        "[кот], [коты] [котых] котов скот кот\N{COMBINING ACUTE ACCENT}"
    )


def test_whole_words_try_a_shorter_alternative(tmp_path: Path) -> None:
    rule = _regex(tmp_path, "(?P<word>the end|the end of)", ", whole-words: true")
    assert shown(rule, "the end of it, the end offer") == "[the end] of it, [the end] offer"
    longer_first = _regex(tmp_path, "the end of|the end", ", whole-words: true")
    assert shown(longer_first, "the end of it, the end offer") == "[the end of] it, [the end] offer"


def test_whole_words_may_be_signs(tmp_path: Path) -> None:
    assert shown(_regex(tmp_path, " , and", ", whole-words: true"), "a , and b , andy") == "a[ , and] b , andy"


def test_the_neighbour_of_one_match_may_belong_to_the_next(tmp_path: Path) -> None:
    rule = _regex(tmp_path, r"\p{L}(?P<gap> ),", ", report: gap")
    assert shown(rule, "a ,b ,c ,d") == "a[ ],b[ ],c[ ],d"
    doubled = _regex(tmp_path, r"(?P<one>\p{L})(?P<two>\p{L})", ", report: two")
    assert shown(doubled, "abcd") == "a[b][c][d]"


def test_unless_sees_the_unit_up_to_the_end_of_the_match(tmp_path: Path) -> None:
    rule = _regex(tmp_path, r"(?P<mark>;)\s?", r", report: mark, unless: '&\p{L}+;\s?$'")
    assert shown(rule, "&amp; so;\n& so; x") == "&amp; so[;]\n& so[;] x"


def test_unless_next_sees_the_unit_after_the_match(tmp_path: Path) -> None:
    rule = _regex(tmp_path, "a", ", unless-next: '^b|c$'")
    assert shown(rule, "ab a xc\na b") == "ab a xc\n[a] b"


def test_a_report_that_took_no_part_is_no_finding(tmp_path: Path) -> None:
    assert shown(_regex(tmp_path, "a(?P<b>b)?", ", report: b"), "a ab") == "a a[b]"


def test_the_repair_fills_in_the_groups(tmp_path: Path) -> None:
    rule = _regex(tmp_path, r"(?P<n>\d+)[ \u00A0]*%", "", r"{applicability: safe, replace: '{n}\u00A0%'}")
    assert repaired(rule, "5 % und 7%, 8\u00a0%") == "5\u00a0% und 7\u00a0%, 8\u00a0%"
    assert [len(hit.edits) for hit in hits(rule, "8\u00a0% 8 %")] == [0, 1], "what is right already needs no edit"


def test_the_repair_keeps_the_case_where_case_does_not_matter(tmp_path: Path) -> None:
    rule = _regex(tmp_path, r"could (?P<of>of)", ", case: insensitive", "{applicability: safe, replace: 'could have'}")
    assert repaired(rule, "could of Could of COULD OF") == "could have Could have COULD HAVE"
    exact = _regex(tmp_path, r"Could of", "", "{applicability: safe, replace: 'could have'}")
    assert repaired(exact, "Could of") == "could have"


def test_a_hint_may_come_without_new_text(tmp_path: Path) -> None:
    rule = _regex(tmp_path, "teh", "", "{applicability: display}")
    assert [hit.edits for hit in hits(rule, "teh")] == [()]


@given(TEXTS, st.sampled_from(["a+", "[ab]+ ", r"д.", r"\w+", r"[^\w]+", "x|aa|é"]))
def test_places_are_those_of_python(text: str, pattern: str) -> None:
    with TemporaryDirectory() as folder:
        found = [(hit.local.start, hit.local.end) for hit in hits(_regex(Path(folder), pattern), text)]
    prose = _prose(text)
    assert found == [
        (start + match.start(), start + match.end())
        for start, unit in prose
        for match in re.finditer(_python(pattern), unit)
    ]


@given(TEXTS, st.sampled_from(["a|ab", "aa?", "b+", "ab|a", "x"]))
def test_whole_words_are_those_of_python(text: str, pattern: str) -> None:
    with TemporaryDirectory() as folder:
        rule = _regex(Path(folder), pattern, ", whole-words: true")
        found = [(hit.local.start, hit.local.end) for hit in hits(rule, text)]
    bounded = rf"(?<![\w\u0301])(?:{pattern})(?![\w\u0301])"
    assert found == [match.span() for match in re.finditer(bounded, text)]


@given(TEXTS)
def test_rules_find_together_what_each_finds_alone(text: str) -> None:
    patterns = ["a+b?", "[^a ]+", r"(?P<x>\w)\s", "é|д", "zzz"]
    with TemporaryDirectory() as folder:
        rules = [_regex(Path(folder), pattern) for pattern in patterns]
        together = [(hit.local.start, hit.local.end, hit.values) for hit in hits(rules, text)]
        alone = [(hit.local.start, hit.local.end, hit.values) for rule in rules for hit in hits(rule, text)]
    assert sorted(together) == sorted(alone)


def test_rules_for_which_the_set_has_no_room_are_all_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.rulebook.kinds.regex.pattern_set", lambda sources: lambda data: None)
    assert shown([_regex(tmp_path, "a"), _regex(tmp_path, "b")], "abc") == "[a][b]c"


def test_a_lone_surrogate_shifts_nothing(tmp_path: Path) -> None:
    assert shown(_regex(tmp_path, "a"), "é\ud800a") == "é\ud800[a]"


def _prose(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with where they begin."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _python(pattern: str) -> str:
    """Return the pattern for Python's `re`, whose words have no combining marks."""
    word = "\\w\u0301"
    return pattern.replace(r"[^\w]", f"[^{word}]").replace(r"\w+", f"[{word}]+")
