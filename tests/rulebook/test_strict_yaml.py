"""Rule files are read strictly: every error names its line, what was expected, and what to do."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import RuleError
from mtcheck.rulebook import load_folder
from mtcheck.rulebook.files import RuleFile
from mtcheck.rulebook.reading import entries_in
from mtcheck.rulebook.references import References
from tests.rulebook.samples import EXAMPLES, rule, write


def _error(folder: Path, text: str, language: str = "en", name: str = "house.yaml") -> str:
    path = write(folder, text, language=language, name=name)
    with pytest.raises(RuleError) as caught:
        load_folder(folder)
    message = str(caught.value)
    assert message.startswith(f"{path}:"), message
    return message.removeprefix(f"{path}:")


def test_a_rule_is_loaded_with_all_it_says(tmp_path: Path) -> None:
    path = write(tmp_path, rule(confidence="0.97", measured="97 of 100 findings in news", status="preview"))
    (entry,) = load_folder(tmp_path)
    assert (entry.rule.id, entry.rule.status, entry.rule.confidence) == ("en.house.sample", "preview", 0.97)
    assert (entry.kind, entry.match["pattern"], entry.since) == ("regex", "teh", "0.1.0")
    assert (entry.path, entry.line, entry.lines["match"]) == (str(path), 1, 11)
    assert entry.bad[0].text == "We saw teh house."
    assert entry.bad[0].spans == ((7, 10),)
    assert [example.why for example in entry.good] == ["", "Only the whole word is wrong."]
    assert entry.measured.startswith("97")


def test_plain_scalars_are_text(tmp_path: Path) -> None:
    write(tmp_path, rule(id="no.house.sample", languages="[no]", since="1.10.0", title="on"), language="no")
    (entry,) = load_folder(tmp_path)
    assert (entry.rule.languages, entry.since, entry.rule.title) == (("no",), "1.10.0", "on")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"titel": "x"}, "23: unknown key “titel” in a rule; expected one of id, since, "),
        ({"titel": "x"}, "did you mean “title”?"),
        ({"severity": "mayor"}, "6: severity “mayor” is unknown; expected one of neutral, minor, major, critical; "),
        ({"severity": "mayor"}, "did you mean “major”?"),
        ({"why": None}, "1: a rule has no “why”; expected the keys "),
        ({"mqm": "style/awkwardness"}, "did you mean style/awkward-style"),
        ({"mqm": "zzz"}, "see rules/README.md"),
        ({"status": "[stable]"}, "3: “status” is a list; expected text; put it in quotes if it begins with [ or {"),
        ({"languages": "en"}, "4: “languages” is text; expected a list; write [one, two] or lines that begin with -"),
        ({"languages": "[]"}, "4: “languages” has 0; expected at least 1; add more"),
        ({"languages": "[english language]"}, "expected a BCP 47 tag such as en or pt-BR, or any"),
        ({"languages": "[de]"}, "1: the id “en.house.sample” with the language de; expected en alone; use any.house.…"),
        ({"id": "en.house"}, "1: the id “en.house”; expected language.theme.name in small letters and dashes"),
        ({"id": "de.house.x"}, "1: the id “de.house.x” in the folder en; expected en.house.…; rename or move it"),
        ({"id": "en.home.x"}, "1: the id “en.home.x” in a file named house; expected en.house.…; rename or move it"),
        ({"since": "1.10"}, "2: since “1.10”; expected a version such as 0.1.0"),
        ({"confidence": "1.5"}, "23: confidence “1.5”; expected a number above 0 and up to 1"),
        ({"confidence": "high"}, "23: confidence “high”; expected a number above 0 and up to 1"),
        ({"title": "''"}, "7: “title” is empty; expected text; write it or remove the key"),
        ({"message": "No stop"}, "8: the message does not end with a full stop; expected a sentence; add it"),
        ({"message": f"{'x' * 120}."}, "8: the message has 121 code points; expected at most 120; shorten it"),
        ({"message": "'{matsch}.'"}, "8: {matsch} in message; expected match or fix; did you mean “match”?"),
        ({"message": "'{match.'"}, "8: the message: expected '}' before end of string"),
        ({"sources": "[]"}, "10: “sources” has 0; expected at least 1"),
        ({"match": "regex"}, "11: match is text; expected a mapping; write `key: value`"),
        ({"match": "{pattern: x}"}, "11: match has no “kind”; expected one of regex, tokens, terms"),
        ({"match": "{kind: regexp, pattern: x}"}, "11: kind “regexp” is unknown; expected one of regex, "),
        ({"match": "{kind: detector, role: x}"}, "11: a detector rule has no “name”"),
        ({"fix": "{replace: x}"}, "12: fix has no “applicability”; expected one of safe, unsafe, display, none"),
        ({"fix": "{applicability: save, replace: x}"}, "did you mean “safe”?"),
        ({"fix": "{applicability: safe, replace: the, with: x}"}, "12: unknown key “with” in fix; expected "),
        ({"fix": "{applicability: safe}"}, "12: fix has no “replace”; expected the new text"),
    ],
)
def test_a_wrong_value_is_an_error_with_its_line(tmp_path: Path, changes: dict[str, str], expected: str) -> None:
    assert expected in _error(tmp_path, rule(**changes))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[[teh]] house is", "teh house is", "17: no [[ ]] in a bad example; expected one around each span to report"),
        ("[[teh]] house is", "[[]]teh house is", "17: an empty [[ ]]; expected at least one code point inside"),
        ("saw [[teh]]", "saw [[teh]", "15: a [[ or ]] without its partner; expected pairs; use ⟦ ⟧"),
        ("    fix: 'We saw the house.'\n", "", "15: a bad example without “fix”; expected the text after the repair"),
        (
            "    why: Only the whole word is wrong.\n",
            "",
            "19: no good example has a “why”; expected at least one near-miss",
        ),
        ("  - We saw the house.\n", "", "19: “good” has 1; expected at least 2; add more"),
        ("    why: Only", "    because: Only", "unknown key “because” in a good example; expected one of text, why"),
        ("'We saw the house.'\n", "'We saw the house.'\n    known: wrong\n", "known “wrong” is unknown; expected "),
        ("'We saw the house.'\n", "'We saw the house.'\n    known: false-alarm\n", "expected miss or fix in bad"),
    ],
)
def test_a_wrong_example_is_an_error_with_its_line(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in EXAMPLES
    assert expected in _error(tmp_path, rule(examples=EXAMPLES.replace(old, new)))


def test_a_repair_of_a_rule_that_proposes_none_is_an_error(tmp_path: Path) -> None:
    error = _error(tmp_path, rule(fix="{applicability: none}"))
    assert "16: a “fix” where the rule proposes none; expected no such key; remove it" in error


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- id: a\n  id: b\n", "2: the key “id” again; expected it once; the first is in line 1"),
        ("- &anchor [a]\n- *anchor\n", "1: a YAML alias points here; expected plain values; write the value out again"),
        ("- !!python/object:os.system {}\n", "1: the YAML tag “tag:yaml.org,2002:python/object:os.system”"),
        ("- ? [a]\n  : b\n", "1: a key that is not text; expected `key: value`; put it in quotes"),
        ("- 'open\n", "2: not YAML: found unexpected end of stream; check quotes and indentation"),
        ("- a\n b: c\n", "2: not YAML: "),
        ("- \x00\n", "1: not YAML: "),
        ("just text\n", "1: only text; expected a list of rules; begin each rule with `- id:`"),
        ("id: en.house.x\nmatch: {}\n", "1: a rule that is not in a list; expected a list of rules"),
        ("[" * 5000, "1: not YAML: "),
    ],
)
def test_what_is_no_list_of_rules_is_an_error(tmp_path: Path, text: str, expected: str) -> None:
    assert expected in _error(tmp_path, text)


def test_a_file_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, rule())
    path.write_bytes(b"- id: x\n  title: caf\xe9\n")
    with pytest.raises(RuleError, match=r":2: not UTF-8 \(invalid continuation byte\); expected UTF-8; save it so"):
        load_folder(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, rule())
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(load_folder(tmp_path)) == 1


def test_rules_out_of_order_are_an_error(tmp_path: Path) -> None:
    error = _error(tmp_path, rule(id="en.house.b") + rule(id="en.house.a"))
    assert "en.house.a after en.house.b; expected the ids in order; move it before en.house.b" in error


def test_the_same_id_twice_is_an_error_that_names_both_places(tmp_path: Path) -> None:
    write(tmp_path, rule(id="en.house.a"), name="house.yaml")
    error = _error(tmp_path, rule(id="en.house.a"), name="house.zz.yaml")
    assert "the id “en.house.a” again; expected it once; rename it, or the first in " in error


@given(st.data())
def test_a_damaged_file_never_breaks_the_loader(data: st.DataObject) -> None:
    text = rule()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 3))
        text = text[:at] + data.draw(st.text(alphabet="[]{}:,'\"-# \n\t&*!|>%x\u2028", max_size=3)) + text[at + cut :]
    with contextlib.suppress(RuleError):
        entries_in(text.encode(errors="replace"), RuleFile("house.yaml", "en"), References())
