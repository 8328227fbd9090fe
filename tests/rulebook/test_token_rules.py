"""The tokens kind: sequences of words with what each must be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.languages import Language
from mtcheck.model import RuleError
from mtcheck.rulebook import Entry
from mtcheck.rulebook.kinds import tokens
from mtcheck.rulebook.kinds._elements import alternatives, anchor, rarest
from tests.rulebook.samples import entry, hits, repaired, shown

SENSE = """\
kind: tokens
pattern:
  - {form: [make, makes, made], as: verb}
  - {form: [no, little, "don't"], optional: true, as: no}
  - {form: logic}
unless-next: [board, gate]
unless-previous: {flags: number}
"""


def _tokens(folder: Path, pattern: str, fix: str = "{applicability: none}", options: str = "") -> Entry:
    return entry(folder, f"kind: tokens\npattern:\n{pattern}{options}", fix)


@pytest.fixture
def sense(tmp_path: Path) -> Entry:
    return entry(tmp_path, SENSE, "{applicability: unsafe, map-token: verb, map: {make: have, makes: has, made: had}}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It makes logic.", "It [makes logic]."),
        ("It makes no logic; MADE LOGIC", "It [makes no logic]; [MADE LOGIC]"),
        ("It made don’t\u00a0logic.", "It [made don’t\u00a0logic]."),
        ("It makes, logic.", "It makes, logic."),
        ("It makes\u2028logic.", "It makes\u2028logic."),
        ("It makes\nlogic.", "It makes\nlogic."),
        ("It makes much logic.", "It makes much logic."),
        ("It makes logic board; makes logic, board", "It makes logic board; [makes logic], board"),
        ("7 makes logic. Seven makes logic.", "7 makes logic. Seven [makes logic]."),
        ("It makes logic-based and re-makes logic.", "It makes logic-based and re-makes logic."),
        ("It makes logic- or", "It [makes logic]- or"),
        ("makes", "makes"),
        ("logic", "logic"),
    ],
)
def test_words_match_with_only_blanks_between(sense: Entry, text: str, expected: str) -> None:
    assert shown(sense, text) == expected


def test_one_form_is_replaced_and_the_rest_stays(sense: Entry) -> None:
    assert repaired(sense, "It makes no logic. Made logic!") == "It has no logic. Had logic!"


def test_the_texts_of_named_tokens_are_values(sense: Entry) -> None:
    (hit,) = hits(sense, "It makes logic.")
    assert hit.values == (("verb", "makes"), ("no", ""))


def test_a_form_without_counterpart_gets_no_repair(tmp_path: Path) -> None:
    pattern = "  - {form: [make, makes], as: verb}\n  - logic\n"
    rule = _tokens(tmp_path, pattern, "{applicability: unsafe, map-token: verb, map: {make: have}}")
    assert repaired(rule, "make logic, makes logic") == "have logic, makes logic"


def test_new_text_takes_the_mapped_form_and_loses_double_blanks(tmp_path: Path) -> None:
    pattern = "  - {form: [make, makes], as: verb}\n  - {form: [much], optional: true, as: much}\n  - logic\n"
    fix = "{applicability: unsafe, replace: '{verb} {much} sense', map-token: verb, map: {make: have, makes: has}}"
    rule = _tokens(tmp_path, pattern, fix)
    assert repaired(rule, "makes logic, Makes much logic") == "has sense, Has much sense"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She more better sings.", "She better sings."),
        ("More better songs.", "Better songs."),
        ("MORE BETTER SONGS", "BETTER SONGS"),
    ],
)
def test_a_deleted_word_takes_one_blank_along_and_leaves_its_capital(tmp_path: Path, text: str, expected: str) -> None:
    rule = _tokens(tmp_path, "  - {form: more, as: more}\n  - better\n", "{applicability: safe, delete: more}")
    assert repaired(rule, text) == expected


@pytest.mark.parametrize(("text", "expected"), [("go back again.", "go back."), ("back again", "back")])
def test_a_deleted_last_word_takes_the_blank_before_it(tmp_path: Path, text: str, expected: str) -> None:
    rule = _tokens(tmp_path, "  - back\n  - {form: again, as: again}\n", "{applicability: safe, delete: again}")
    assert repaired(rule, text) == expected


def test_a_word_deleted_alone_leaves_nothing(tmp_path: Path) -> None:
    rule = _tokens(tmp_path, "  - {form: teh, as: teh}\n", "{applicability: safe, delete: teh}")
    assert repaired(rule, "(teh)") == "()"


def test_a_deleted_token_that_is_not_there_gets_no_repair(tmp_path: Path) -> None:
    pattern = "  - {form: very, as: very, optional: true}\n  - unique\n"
    rule = _tokens(tmp_path, pattern, "{applicability: safe, delete: very}")
    assert repaired(rule, "unique, very unique") == "unique, unique"


@pytest.mark.parametrize(
    ("token", "text", "expected"),
    [
        ("{flags: [gerund, noun]}", "stop running stop quickly stop house", "[stop running] stop quickly [stop house]"),
        ("{not-flags: verb-s}", "stop walks stop zzxq", "stop walks [stop zzxq]"),
        ("{flags: capitalised, not-flags: all-caps}", "stop Berlin stop NATO", "[stop Berlin] stop NATO"),
        ("{flags: number}", "stop 12 stop 1a", "[stop 12] stop 1a"),
        ("{regex: '\\p{L}+tion'}", "stop station stop stations", "[stop station] stop stations"),
        ("{not: [it, them]}", "stop it stop Them stop us", "stop it stop Them [stop us]"),
        ("{form: [rain, snow], repeat: 3}", "stop rain snow rain snow", "[stop rain snow rain] snow"),
        ("{form: rain, max-gap: 2}", "stop rain stop a rain stop a b rain stop a b c rain",
         "[stop rain] [stop a rain] [stop a b rain] stop a b c rain"),
        ("{form: rain, max-gap: 1}", "stop, a rain stop a, rain stop", "stop, a rain stop a, rain stop"),
        ("{form: rain, max-gap: 1, optional: true}", "stop a rain", "[stop a rain]"),
    ],
)  # fmt: skip
def test_a_word_is_asked_for_all_that_its_token_lists(tmp_path: Path, token: str, text: str, expected: str) -> None:
    assert shown(_tokens(tmp_path, f"  - stop\n  - {token}\n"), text) == expected


def test_without_a_lexicon_no_word_has_flags(tmp_path: Path) -> None:
    rule = _tokens(tmp_path, "  - stop\n  - {flags: noun}\n")
    assert shown(rule, "stop house", language="zxx") == "stop house"


def test_a_pattern_tries_again_with_less(tmp_path: Path) -> None:
    pattern = "  - {form: [rain, snow], repeat: 9, as: all}\n  - {form: rain, as: last}\n"
    (hit,) = hits(_tokens(tmp_path, pattern), "rain snow rain rain snow")
    assert hit.values == (("all", "rain snow rain"), ("last", "rain"))


def test_a_report_names_the_part_that_is_shown(tmp_path: Path) -> None:
    pattern = "  - stop\n  - {form: rain, as: rain}\n  - {form: now, as: now, optional: true}\n"
    rule = _tokens(tmp_path, pattern, options="report: rain+now\n")
    assert shown(rule, "stop rain, stop rain now") == "stop [rain], stop [rain now]"


def test_a_report_of_what_is_not_there_is_the_whole_match(tmp_path: Path) -> None:
    pattern = "  - stop\n  - {form: now, as: now, optional: true}\n"
    assert shown(_tokens(tmp_path, pattern, options="report: now\n"), "stop it, stop now") == "[stop] it, stop [now]"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("  []\n", "a tokens rule has no “pattern”; expected a list of tokens; add it"),
        ("  - {forms: stop}\n", "unknown key “forms” in a token; expected one of form, not, regex, "),
        ("  - {form: [e-mail]}\n", "“e-mail” in match.pattern is not one word; expected letters, digits, apostrophes"),
        ("  - {form: {a: b}}\n", "a mapping or nothing for forms in match.pattern"),
        ("  - {form: stop, flags: [nuon]}\n", "flag “nuon” in match.pattern; expected one of lower, proper, "),
        ("  - {form: stop, optional: yes}\n", "optional “yes” in a token; expected true or false"),
        ("  - {form: stop, repeat: 0}\n", "repeat “0” in a token; expected a number from 1 to 9"),
        ("  - {form: stop, max-gap: many}\n", "max-gap “many” in a token; expected a number from 0 to 9"),
        ("  - {form: stop, as: 1st}\n", "as “1st” in a token; expected a name of letters and _"),
        ("  - {form: stop, as: match}\n", "a part is named match, which messages use already"),
        ("  - {form: stop, as: a}\n  - {form: go, as: a}\n", "a name stands at two tokens; expected each once"),
        ("  - {flags: noun}\n", "no token is both required and listed; expected one to search by"),
        ("  - {form: stop, optional: true}\n", "no token is both required and listed"),
        ("  - {form: stop, regex: [a]}\n", "regex in match.pattern is not text; expected RE2 syntax"),
        ("  - {form: stop, regex: 'a('}\n", "match.pattern: missing ): "),
        ("  - stop\nunless-next: {fom: a}\n", "unknown key “fom” in unless-next; expected one of form, "),
        ("  - stop\nunless-before: [a]\n", "unknown key “unless-before” in match; expected one of pattern, "),
    ],
)
def test_a_wrong_pattern_is_an_error(tmp_path: Path, pattern: str, expected: str) -> None:
    with pytest.raises(RuleError, match=re.escape(expected)):
        _tokens(tmp_path, pattern)


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        ("{applicability: safe}", "fix proposes nothing; expected replace, delete, or map-token and map; add one"),
        ("{applicability: safe, replace: '{b}'}", "{b} in fix.replace; expected match or a"),
        ("{applicability: safe, delete: b}", "delete “b”; expected a; did you"),
        ("{applicability: safe, delete: a, replace: x}", "delete stands with another repair; expected one; remove it"),
        ("{applicability: safe, map-token: a}", "map or map-token alone; expected both; add the other"),
        ("{applicability: safe, map: {stop: go}}", "map or map-token alone; expected both"),
        (
            "{applicability: safe, map-token: a, map: {stopp: go}}",
            "“stopp” in map; expected stop; did you mean “stop”?",
        ),
        ("{applicability: safe, map-token: a, map: {stop: [go]}}", "“stop” in map has no text; expected the new form"),
    ],
)
def test_a_wrong_repair_is_an_error(tmp_path: Path, fix: str, expected: str) -> None:
    with pytest.raises(RuleError, match=re.escape(expected.removesuffix("; did you"))):
        _tokens(tmp_path, "  - {form: stop, as: a}\n", fix)


def test_a_repair_of_a_token_without_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="delete “a”; expected a token with `as`; name one"):
        _tokens(tmp_path, "  - stop\n", "{applicability: safe, delete: a}")


def test_the_rarest_word_is_searched_for(tmp_path: Path) -> None:
    rule = _tokens(tmp_path, "  - {form: [the, a], repeat: 2}\n  - {form: house, max-gap: 1}\n  - {form: [zebra]}\n")
    [pattern] = alternatives(rule)
    found = anchor(pattern, rarest(pattern, Language("en").lexicon))
    assert found.forms == frozenset(["zebra"])
    assert found.before == (2, 4)
    without = anchor(pattern, rarest(pattern, None))
    assert without.forms == frozenset(["house"]), "without a lexicon long words count as rare"


@given(
    st.lists(st.sampled_from(["stop", "Stop", "rain", "now", "a", ",", "-", "\n", "\N{GRINNING FACE}"]), max_size=30)
)
def test_text_before_moves_findings_and_changes_none(pieces: list[str]) -> None:
    rule = _loaded()
    text, before = " ".join(pieces), "Дождь 😀 rain stop\n"
    alone = [(hit.local.start, hit.local.end) for hit in hits(rule, text)]
    after = [(hit.local.start - len(before), hit.local.end - len(before)) for hit in hits(rule, before + text)]
    assert after == alone
    assert all(re.fullmatch(r"(?i:stop) (?:rain ){0,2}now", text[start:end]) for start, end in alone)


def _loaded() -> Entry:
    if not _LOADED:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory() as folder:
            _LOADED.append(_tokens(Path(folder), "  - stop\n  - {form: rain, repeat: 2, optional: true}\n  - now\n"))
    return _LOADED[0]


_LOADED: list[Entry] = []


def test_the_kind_says_what_it_is() -> None:
    assert (tokens.NAME, tokens.SCOPE) == ("tokens", "passage")


PATTERNS = """\
kind: tokens
patterns:
  - [{form: [make, makes], as: verb}, {form: [a, the], optional: true}, logic]
  - [{form: logic}, {form: is}, {form: [made], as: verb}]
"""


def test_any_of_several_patterns_will_do(tmp_path: Path) -> None:
    rule = entry(tmp_path, PATTERNS)
    assert (
        shown(rule, "She makes the logic here; logic is made there.")
        == "She [makes the logic] here; [logic is made] there."
    )


def test_patterns_that_meet_are_one_finding(tmp_path: Path) -> None:
    rule = entry(tmp_path, PATTERNS)
    assert shown(rule, "They make logic is made.") == "They [make logic] is made."


@pytest.mark.parametrize(
    ("match", "complaint"),
    [
        ("kind: tokens\npatterns: [[logic]]", "two or more"),
        ("kind: tokens\npattern: [logic]\npatterns: [[logic], [sense]]", "no “pattern” beside it"),
        ("kind: tokens\npattern: [{form: town}, {same-as: place, form: town}]", "same-as “place”"),
        ("kind: tokens\npattern: [{form: town}, {comma: perhaps, form: town}]", "comma “perhaps”"),
    ],
)
def test_wrong_patterns_are_refused_with_the_reason(tmp_path: Path, match: str, complaint: str) -> None:
    with pytest.raises(RuleError, match=re.escape(complaint)):
        entry(tmp_path, match)


def test_a_word_may_have_to_be_the_same_as_one_before(tmp_path: Path) -> None:
    pattern = "  - {form: [town, village], as: first}\n  - {form: or}\n  - {same-as: first}\n"
    assert (
        shown(_tokens(tmp_path, pattern), "a town or Town, a village or town") == "a [town or Town], a village or town"
    )


def test_a_comma_may_or_must_stand_before_a_word(tmp_path: Path) -> None:
    must = _tokens(tmp_path, "  - town\n  - {form: town, comma: required}\n")
    assert shown(must, "town town; town, town; town ; town") == "town town; [town, town]; town ; town"
    may = _tokens(tmp_path, "  - town\n  - {form: town, comma: optional}\n")
    assert shown(may, "town town; town,town; town – town") == "[town town]; [town,town]; town – town"


@pytest.mark.parametrize(
    ("options", "text", "expected"),
    [
        (
            "near: [gate]\n",
            "logic at the gate; then a long way off there is some more logic",
            "[logic] at the gate; then a long way off there is some more logic",
        ),
        ("near: {form: [gate], within: 1}\n", "gate logic, logic", "gate [logic], logic"),
        ("unless-near: [gate]\n", "logic\nthe gate of logic\nlogic", "[logic]\nthe gate of logic\n[logic]"),
        ("begins: sentence\n", "Logic. “Logic of logic: logic", "[Logic]. “[Logic] of logic: logic"),
        ("begins: clause\n", "Of logic, logic: (logic) and 5% logic", "Of logic, [logic]: ([logic]) and 5% logic"),
        ("begins: unit\n", "‘Logic. Logic", "‘[Logic]. Logic"),
        ("ends: sentence\n", "logic, logic.” logic", "logic, [logic].” [logic]"),
        ("ends: clause\n", "logic, logic of", "[logic], logic of"),
        ("ends: unit\n", "logic. logic:\nlogic", "logic. [logic]:\n[logic]"),
    ],
)
def test_what_stands_around_a_match_counts(tmp_path: Path, options: str, text: str, expected: str) -> None:
    assert shown(_tokens(tmp_path, "  - logic\n", options=options), text) == expected


def test_a_distance_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="within “far” in near; expected a number of words from 1 to 30"):
        _tokens(tmp_path, "  - logic\n", options="near: {form: gate, within: far}\n")


def test_a_map_may_have_the_forms_of_any_pattern(tmp_path: Path) -> None:
    match = "kind: tokens\npatterns:\n  - [{form: [pays], as: v}, visit]\n  - [visit, {form: [paid], as: v}]\n"
    rule = entry(tmp_path, match, "{applicability: unsafe, map-token: v, map: {pays: makes, paid: made}}")
    assert repaired(rule, "pays visit, visit paid") == "makes visit, visit made"
