"""Signs that went through the wrong decoder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.detect._entities import entities
from mtcheck.detect._mojibake import BYTES, mojibake
from tests.detect.finding import found, repaired

ENTITY = "any.encoding.entity"
KEPT = "any.encoding.kept-entity"
HIDDEN = "any.encoding.hidden-character"
WINDOWS_1252 = {number: sign for sign, number in BYTES.items()}


def misread(text: str) -> str:
    """Return the text as it looks when its UTF-8 is read as Windows-1252, undefined bytes as Latin-1."""
    return "".join(WINDOWS_1252.get(byte, chr(byte)) if byte >= 0x80 else chr(byte) for byte in text.encode())


@given(st.text(alphabet="áéíóúñçäöüßøåæžščřабвгдежπσλかな中文", min_size=2, max_size=8))
def test_a_misread_word_is_read_again(word: str) -> None:
    assert [meant for _, _, meant in mojibake(f"It says {misread(word)} here.")] == [word]


@given(st.text(alphabet="áéíóúñçäöüßøåžščř", min_size=1, max_size=1), st.sampled_from("“”‘’„…–—»«› "))
def test_a_letter_before_a_typographic_sign_is_left_alone(letter: str, sign: str) -> None:
    assert list(mojibake(f"ca{letter}{sign} and more")) == []


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("Itâ€™s", "It’s"),
        ("20Â°", "20°"),
        ("Â£5", "£5"),
        ("zÅ‚oty", "złoty"),
        ("voilÃ\u00a0 tout", "voilà tout"),
        ("NÃ£o", "Não"),
    ],
)
def test_single_letters_are_read_again(broken: str, meant: str) -> None:
    assert repaired("any.encoding.mojibake", f"see {broken} now") == f"see {meant} now"


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("It&#39;s", "It's"),
        ("It & # 39 ; s late", "It's late"),
        ("It’s, isn&#x27;t it", "It’s, isn’t it"),
        ("“a” and &quot;b&quot; c", "“a” and “b” c"),
        ("„a“ und &quot;b&quot; c", "„a“ und „b“ c"),
        ("ten &nbsp; days", "ten days"),
        ("ten&nbsp;days", "ten\u00a0days"),
        ("co&shy;op", "coop"),
        ("A &amp;amp; B &lt; C", "A & B < C"),
        ("caf&eacute; &ndash; open", "café – open"),
        ("ten&#160;days&#150;on", "ten\u00a0days–on"),
        ("say &quot hello", 'say " hello'),
        ("It#39;s ten nbsp;days", "It's ten days"),
    ],
)
def test_references_become_characters(text: str, repair: str) -> None:
    assert repaired(ENTITY, text) == repair


@pytest.mark.parametrize("text", ["R&D; Q&A;", "AT&T and B&B", "&nosuch;", "#39 is next", "“&nbsp;”", "a?b=1&copy;=2"])
def test_ampersands_of_prose_are_left_alone(text: str) -> None:
    assert list(entities(text)) == []


def test_in_markup_a_reference_is_put_right_not_decoded() -> None:
    assert repaired(ENTITY, "Hill & amp ; Sons", format="markdown") == "Hill &amp; Sons"
    assert found(ENTITY, "<p>Hill &amp; Sons</p>", format="html") == []
    assert found(ENTITY, "<p>Hill &amp;amp; Sons</p>", format="html") != []


def test_marks_kept_as_references_are_found_in_markdown_only() -> None:
    text = "It&#39;s &quot;late&quot; &copy; &lt; `&#39;`"
    assert found(KEPT, text, format="markdown") == ["&#39;", "&quot;", "&quot;"]
    assert found(KEPT, "<p>It&#39;s late</p>", format="html") == []


def test_hidden_characters_are_found_inside_words() -> None:
    assert repaired(HIDDEN, "light\u200bhouse and co\u00adop \ufeffhere") == "lighthouse and coop here"
    assert found(HIDDEN, "auf\u200clage, می\u200cخواهم, light \u200bhouse") == []
    assert found(HIDDEN, "<p>co\u00adop</p>", format="html") == []


def test_controls_become_what_windows_meant() -> None:
    assert repaired("any.encoding.control-character", "say \x93yes\x94 \x02now") == "say “yes” now"
    assert found("any.encoding.control-character", "tab\there\r\nnext") == []
