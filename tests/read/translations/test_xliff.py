"""XLIFF in its versions: which texts are read, under which names, in which languages."""

from __future__ import annotations

import pytest

from mtcheck.model import Document
from tests.read.translations.messages import document_of, messages_of

FIRST = '<xliff version="1.2"><file source-language="en" target-language="de-AT"><body>{}</body></file></xliff>'
LATER = '<xliff version="2.1" srcLang="en" trgLang="pt-BR"><file id="f">{}</file></xliff>'
UNIT = '<trans-unit id="u"{}><source>The mill</source><target{}>{}</target></trans-unit>'


def first(target: str, about: str = "", state: str = "") -> str:
    """Return a file of version 1.2 with one unit."""
    return FIRST.format(UNIT.format(about, state, target))


def sources(document: Document) -> list[str | None]:
    return [unit.segment.source for unit in document.units if unit.segment]


def test_the_file_says_the_languages() -> None:
    document = document_of(first("Die Mühle"), "xliff")
    assert (document.language, document.source_language) == ("de-AT", "en")
    assert document_of(first("Die Mühle"), "xliff", "fr").language == "fr"
    document = document_of(LATER.format('<unit id="a"><segment><target>Um.</target></segment></unit>'), "xliff")
    assert (document.language, document.source_language) == ("pt-BR", "en")


def test_files_in_one_may_be_in_several_languages() -> None:
    file = '<file target-language="{}"><trans-unit id="a"><target>{}</target></trans-unit></file>'
    text = f"<xliff>{file.format('de', 'Eins')}{file.format('fr-FR', 'Deux')}{file.format('de', 'Drei')}</xliff>"
    assert [unit.language for unit in document_of(text, "xliff").units] == [None, "fr-FR", None]
    assert [unit.language for unit in document_of(text, "xliff", "es").units] == [None] * 3


def test_what_is_not_translated_or_not_to_be_is_left_out() -> None:
    assert messages_of(first("Die Mühle", ' translate="no"'), "xliff") == []
    assert messages_of(first(""), "xliff") == []
    assert messages_of(first("The mill", state=' state="new"'), "xliff") == []
    assert messages_of(first("Die Mühle", state=' state="new"'), "xliff") == [("u", "Die Mühle")]
    assert messages_of(first("Die Mühle", ' approved="no"'), "xliff") == [("u", "Die Mühle")]
    inner = UNIT.format("", "", "a") + UNIT.format(' translate="yes"', "", "b")
    group = FIRST.format(f'<group translate="no">{inner}</group>')
    assert messages_of(group, "xliff") == [("u", "b")]


def test_notes_suggestions_and_what_else_holds_text_are_left_out() -> None:
    text = (
        '<trans-unit id="a"><source>x</source><target>y</target><note>n n</note><alt-trans><target>z z</target>'
        "</alt-trans></trans-unit>"
    )
    assert messages_of(FIRST.format(text), "xliff") == [("a", "y")]
    text = (
        '<unit id="a"><mtc:matches><mtc:match><source>m</source><target>m m</target></mtc:match></mtc:matches>'
        "<notes><note>n n</note></notes><segment><source>x</source><target>y</target></segment>"
        "<ignorable><source> </source><target> i</target></ignorable></unit>"
    )
    assert messages_of(LATER.format(text), "xliff") == [("a", "y")]


def test_segments_have_their_own_source_and_number() -> None:
    mark = '<mrk mtype="seg" mid="{}">{}</mrk>'
    text = (
        f'<trans-unit id="a"><source>One. Two.</source><seg-source>{mark.format(1, "One.")} {mark.format(2, "Two.")}'
        f'</seg-source><target>{mark.format(1, "Eins.")} <g id="3">{mark.format(2, "Zwei.")}</g></target></trans-unit>'
    )
    document = document_of(FIRST.format(text), "xliff")
    assert sources(document) == ["One.", "Two."]
    assert messages_of(FIRST.format(text), "xliff") == [("a/1", "Eins."), ("a/2", "Zwei.")]
    segment = "<segment><source>{}</source><target>{}</target></segment>"
    text = f'<unit id="a">{segment.format("One.", "Um.")}{segment.format("Two.", "Dois.")}</unit>'
    assert sources(document_of(LATER.format(text), "xliff")) == ["One.", "Two."]
    assert messages_of(LATER.format(text), "xliff") == [("a/1", "Um."), ("a/2", "Dois.")]


@pytest.mark.parametrize(
    ("target", "prose"),
    [
        ('Ein <g id="1">altes</g> Haus', "Ein altes Haus"),
        ('Ein <x id="1"/> Haus', "Ein @ Haus"),
        ('Ein <x id="1" ctype="lb"/>Haus', "Ein/Haus"),
        ('Ein <x id="START_BOLD" ctype="x-b"/>altes<x id="CLOSE_BOLD" ctype="x-b"/> Haus', "Ein altes Haus"),
        ('Ein <x id="LINK" equiv-text="&lt;a href=&quot;x&quot;&gt;"/>Haus', "Ein Haus"),
        ('Ein <bx id="1"/>altes<ex id="1"/> Haus', "Ein altes Haus"),
        ('Ein <ph id="1">{0}</ph> Haus', "Ein @ Haus"),
        ('Ein<ph id="1">&lt;br/&gt;</ph>Haus', "Ein/Haus"),
        ('Ein <bpt id="1">&lt;b&gt;</bpt>altes<ept id="1">&lt;/b&gt;</ept> Haus', "Ein altes Haus"),
        ('Ein <it id="1" pos="open">&lt;b&gt;</it>altes Haus', "Ein altes Haus"),
        ('Ein <mrk mtype="term">altes</mrk> Haus', "Ein altes Haus"),
        ('Ein <mrk mtype="protected">mill</mrk> Haus', "Ein @ Haus"),
        ('Ein <ph id="1">&lt;img alt="<sub>x x</sub>"&gt;</ph> Haus', "Ein @ Haus"),
        ('Ein <pc id="1">altes</pc> Haus<sc id="2"/>!<ec startRef="2"/>', "Ein altes Haus!"),
        ('Ein <sm id="m1" type="term"/>altes<em startRef="m1"/> Haus', "Ein altes Haus"),
        ("Ein\n   altes Haus &amp; <![CDATA[<b>Hof</b>]]>", "Ein altes Haus & Hof"),
    ],
)
def test_inline_codes_are_tags_that_nobody_sees_or_objects(target: str, prose: str) -> None:
    assert messages_of(first(target), "xliff") == [("u", prose)]


def test_a_code_stands_for_what_the_unit_keeps_of_the_original() -> None:
    text = (
        '<unit id="a"><originalData><data id="d">&lt;br/&gt;</data></originalData><segment>'
        '<target>Um<ph id="1" dataRef="d"/>dois.</target></segment></unit>'
    )
    assert messages_of(LATER.format(text), "xliff") == [("a", "Um/dois.")]


def test_source_and_target_are_comparable_texts() -> None:
    text = (
        '<trans-unit id="a"><source>A <g id="1">b</g> &amp;\nc</source>'
        '<target>D <g id="1">e</g> &amp; f</target></trans-unit>'
    )
    [unit] = document_of(FIRST.format(text), "xliff").units
    assert unit.segment
    assert (unit.segment.source, unit.segment.target) == ('A <g id="1">b</g> & c', 'D <g id="1">e</g> & f')


def test_line_ends_count_where_the_file_says_so() -> None:
    assert messages_of(first("Ein\nHaus", state=' xml:space="preserve"'), "xliff") == [("u", "Ein/Haus")]
    assert messages_of(first("Ein\nHaus"), "xliff") == [("u", "Ein Haus")]


@pytest.mark.parametrize(
    ("about", "flags"),
    [
        (' maxwidth="20" size-unit="char"', ("max-length:20",)),
        (' maxwidth="20"', ()),
        (' maxwidth="x" size-unit="char"', ()),
    ],
)
def test_a_length_in_characters_is_a_flag(about: str, flags: tuple[str, ...]) -> None:
    [unit] = document_of(first("Die Mühle", about), "xliff").units
    assert unit.segment
    assert unit.segment.flags == flags
