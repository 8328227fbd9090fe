"""Catalogues of gettext: what is read, and where it stands."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import SourceFile
from mtcheck.read import load
from mtcheck.read.message import content
from mtcheck.read.po.parse import entries
from mtcheck.read.po.strings import string_pieces
from tests.read.translations.messages import document_of, messages_of, prose_of, refusal_of

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Plural-Forms: {}\\n"\n\n'
TWO = HEADER.format("de", "nplurals=2; plural=(n != 1);")


def units(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return prose, source and flags of each unit."""
    document = document_of(text, "po")
    return [
        (prose_of(document, unit), unit.segment.source or "", unit.segment.flags)
        for unit in document.units
        if unit.segment
    ]


def test_a_message_has_its_source_and_its_context_as_a_name() -> None:
    text = 'msgctxt "menu"\nmsgid "Open"\nmsgstr "Öffnen"\n\nmsgid "Shut"\nmsgstr "Zu"\n'
    assert messages_of(text, "po") == [("menu|Open", "Öffnen"), ("Shut", "Zu")]


def test_strings_over_several_lines_are_one_text_with_the_places_of_each_line() -> None:
    document = document_of('msgid "a"\nmsgstr ""\n"Das Haus "\n"am See\\n"\n"steht \\"leer\\"."\n', "po")
    [unit] = document.units
    assert prose_of(document, unit) == 'Das Haus am See/steht "leer".'
    pieces = [document.file.text[run.file.start : run.file.end] for run in document.runs]
    assert pieces == ["Das Haus ", "am See", "\\n", "steht ", '\\"', "leer", '\\"', "."]


def test_the_header_tells_the_languages_and_is_no_message() -> None:
    text = 'msgid ""\nmsgstr ""\n"Language: pt_BR\\n"\n"X-Source-Language: fr\\n"\n\nmsgid "a"\nmsgstr "Um."\n'
    document = document_of(text, "po")
    assert (document.language, document.source_language, document.prose) == ("pt-BR", "fr", "Um.")
    assert document_of(text, "po", "gl").language == "gl"


def test_what_is_obsolete_or_not_translated_is_left_out() -> None:
    text = 'msgid "a"\nmsgstr ""\n\n#, fuzzy\n#~ msgid "b"\n#~ msgstr "Alt"\n\nmsgid "c"\nmsgstr "Neu"\n'
    assert units(text) == [("Neu", "c", ())]


def test_a_fuzzy_message_is_compared_with_what_it_was_a_translation_of() -> None:
    text = '#, fuzzy, c-format\n#| msgid ""\n#| "Old "\n#| "words"\nmsgid "New words"\nmsgstr "Alte Wörter"\n'
    assert units(text) == [("Alte Wörter", "Old words", ("fuzzy", "c-format"))]
    assert units(text.replace("fuzzy, ", "")) == [("Alte Wörter", "New words", ("c-format",))]
    assert units('#,fuzzy\nmsgid "New"\nmsgstr "Neu"\n') == [("Neu", "New", ("fuzzy",))]


@pytest.mark.parametrize(
    ("plurals", "singular"),
    [
        ("nplurals=1; plural=0;", []),
        ("nplurals=2; plural=(n > 1);", [0]),
        ("nplurals=3; plural=n==0 ? 0 : n==1 ? 1 : 2;", [1]),
        ("nplurals=4; plural=(n%100==1 ? 3 : n%100==2 ? 1 : n%100==3 ? 2 : 0);", [3]),
        ("nplurals=INTEGER; plural=EXPRESSION;", [0]),
        ("nplurals=2; plural=n+;", [0]),
    ],
)
def test_a_plural_form_is_compared_with_the_form_of_the_source_for_that_number(
    plurals: str, singular: list[int]
) -> None:
    forms = "".join(f'msgstr[{number}] "%d Wort"\n' for number in range(4))
    found = units(HEADER.format("de", plurals) + f'msgid "%d word"\nmsgid_plural "%d words"\n{forms}')
    assert [number for number, (_, source, _) in enumerate(found) if source == "%d word"] == singular
    assert all(flags == ("plural",) and prose == "@ Wort" for prose, _, flags in found)


def test_escapes_are_what_they_stand_for() -> None:
    text = r"a\tb\\c\"d\n\x41\101\303\244\xe2\x82\xac\q"
    pieces = string_pieces(text, 0, len(text))
    assert content(pieces) == 'a\tb\\c"d\nAAä€\\q'
    assert [text[piece.start : piece.end] for piece in pieces if piece.literal] == ["a", "b", "c", "d", "\\q"]


@given(st.text(st.sampled_from('ab \\"nx0137é')))
def test_pieces_of_a_string_follow_one_another(text: str) -> None:
    pieces = string_pieces(text, 0, len(text))
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces if piece.literal)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', '-:2: a string has no “"” at its end; add it on the same line'),
        ('msgid "a"\nmsgstr "b "c" d"\n', '-:2: “c” stands outside the quotation marks; inside a string write \\" for'),
        ('\nmsgstr "b"\n', "-:2: msgstr without msgid before it; add the msgid, or take it out"),
        (
            'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n',
            "-:1: msgid without msgstr after it; add the msgstr, empty if need be",
        ),
        (
            'msgid "a"\nmsgstr "b"\n\nmsgid "c"\n',
            "-:4: msgid without msgstr after it; add the msgstr, empty if need be",
        ),
        ('"Haus"\n', "-:1: “Haus” has no msgid or msgstr before it; add it"),
        ("Hello there\n", '-:1: “Hello” stands outside the quotation marks; inside a string write \\" for each'),
        ('msgid "a"\nmsgstr[123] "b"\n', "-:2: msgstr[123]: no language has so many plural forms; correct the number"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "-:3: msgstr[0] is there twice; take one out"),
    ],
)
def test_a_broken_catalogue_is_refused_with_line_and_cure(text: str, message: str) -> None:
    assert refusal_of(text, "po").startswith(message)


def catalogues() -> list[Path]:
    """Return the catalogues of the packages that are installed here."""
    site = Path(polib.__file__).parent
    return sorted(site.rglob("*.po"))[:400]


def ours(path: Path) -> dict[tuple[str | None, str], list[str]]:
    found = {}
    for entry in entries(load(path)):
        context = entry.strings.get("msgctxt")
        key = (None if context is None else content(context), content(entry.strings["msgid"]))
        found[key] = [content(form) for form in entry.forms]
    found.pop((None, ""), None)
    return found


def theirs(path: Path) -> dict[tuple[str | None, str], list[str]]:
    return {
        (entry.msgctxt, entry.msgid): list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        for entry in polib.pofile(str(path))
        if not entry.obsolete
    }


def test_every_catalogue_at_hand_is_read_as_polib_reads_it(tmp_path: Path) -> None:
    made = tmp_path / "made.po"
    catalogue = polib.POFile(wrapwidth=30)
    for number, text in enumerate(["Ein\tTab", 'Sie "hier"', "a\\b\nc\n", "lang " * 30, "é\N{NO-BREAK SPACE}ü"]):
        catalogue.append(polib.POEntry(msgctxt="k\n" * number, msgid=f"{text}{number}", msgstr=text))
    catalogue.save(str(made))
    for path in [made, *catalogues()]:
        assert ours(path) == theirs(path), path


@pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")
def test_gettext_reads_the_same_escapes(tmp_path: Path) -> None:
    raw, plain = tmp_path / "raw.po", tmp_path / "plain.po"
    raw.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "m" msgid "x" msgstr"\\101\\x42 \\303\\244\\t\\\\n" "\\vz"\n'
    )
    subprocess.run(["msgcat", raw, "-o", plain], check=True)
    assert ours(raw) == ours(plain)


def test_a_catalogue_without_line_ends_of_its_own_is_read() -> None:
    text = (TWO + 'msgid "a"\nmsgstr "b"\n').replace("\n", "\r\n")
    assert [entry.is_header for entry in entries(SourceFile(text))] == [True, False]
    assert messages_of(text.replace("\r\n", "\r"), "po") == [("a", "b")]
