"""Memories, Android strings, Qt and .NET resources: which texts are read, under which names."""

from __future__ import annotations

import pytest

from mtcheck.model import SourceFile
from mtcheck.read import read
from tests.read.checks import check
from tests.read.translations.messages import document_of, messages_of, prose_of

TMX = '<tmx version="1.4"><header srclang="{}"/><body><tu tuid="t">{}</tu></body></tmx>'
VARIANT = '<tuv xml:lang="{}"><seg>{}</seg></tuv>'
THREE = VARIANT.format("EN-us", "The mill") + VARIANT.format("de", "Die Mühle") + VARIANT.format("fr-FR", "Le moulin")


def test_every_language_of_a_memory_but_the_source_is_read() -> None:
    document = document_of(TMX.format("en-US", THREE), "tmx")
    found = [(prose_of(document, unit), unit.language, unit.segment and unit.segment.source) for unit in document.units]
    assert found == [("Die Mühle", None, "The mill"), ("Le moulin", "fr-FR", "The mill")]
    assert (document.language, document.source_language) == ("de", "en-US")


@pytest.mark.parametrize(
    ("origin", "variants", "prose"),
    [
        ("en-US", ["en", "de"], ["de"]),
        ("en", ["en-GB", "de"], ["de"]),
        ("en-US", ["en-GB", "en-US"], ["en-GB"]),
        ("ja", ["en", "de"], ["en", "de"]),
    ],
)
def test_the_source_of_a_memory_may_be_named_more_or_less_exactly(
    origin: str, variants: list[str], prose: list[str]
) -> None:
    text = TMX.format(origin, "".join(VARIANT.format(tag, tag) for tag in variants))
    assert [prose for _, prose in messages_of(text, "tmx")] == prose


def test_of_a_memory_only_the_language_that_is_wanted_is_read() -> None:
    assert [unit.language for unit in document_of(TMX.format("en-US", THREE), "tmx", "fr").units] == [None]
    document = document_of(TMX.format("en-US", THREE), "tmx", "en")
    assert [(prose_of(document, unit), unit.segment and unit.segment.source) for unit in document.units] == [
        ("The mill", None)
    ]


def test_without_a_source_all_languages_of_a_memory_are_read() -> None:
    assert [prose for _, prose in messages_of(TMX.format("*all*", THREE), "tmx")] == [
        "The mill",
        "Die Mühle",
        "Le moulin",
    ]


def test_codes_of_a_memory_are_tags_or_objects() -> None:
    words = 'Ein <bpt i="1" x="1">&lt;b&gt;</bpt>altes<ept i="1">&lt;/b&gt;</ept> <hi>Haus</hi> <ph x="2">{0}</ph>.'
    assert messages_of(TMX.format("en", VARIANT.format("de", words)), "tmx") == [("t", "Ein altes Haus @.")]


ANDROID = "<resources xmlns:xliff='urn:oasis:names:tc:xliff:document:1.2'>{}</resources>"


@pytest.mark.parametrize(
    ("written", "prose"),
    [
        (r"L\'eau \"vive\"", 'L\'eau "vive"'),
        (r"Un\u0020mot\n\tet deux", "Un mot/et deux"),
        ("  Un   mot\n   et deux  ", "Un mot et deux"),
        ('"  Un   mot "', "Un   mot"),
        ('Un "  mot" d\'eau', "Un mot d'eau"),
        (r"Prix\: 5\@ \\ \&quot;un\&quot;", 'Prix: 5@ \\ "un"'),
        ("Il y a <xliff:g id='n' example='3'>%1$d</xliff:g> mots.", "Il y a @ mots."),
        ("Par <xliff:g id='who'>Jean</xliff:g>.", "Par @."),
        ("Un <b>mot</b> &lt;i>fort&lt;/i> &amp; <a href='x'>un lien</a>.", "Un mot fort & un lien."),
        ("<![CDATA[Un <b>mot</b> d\\'eau & co]]>", "Un mot d'eau & co"),
        ("Fin\nde ligne\\n\n\\nUn paragraphe", "Fin de ligne//Un paragraphe"),
        ("Un<br/>mot", "Un/mot"),
    ],
)
def test_strings_of_android_are_read_as_they_are_shown(written: str, prose: str) -> None:
    assert messages_of(ANDROID.format(f"<string name='s'>{written}</string>"), "android") == [("s", prose)]


def test_lists_and_plurals_of_android_have_names_and_what_is_not_translated_is_left_out() -> None:
    text = ANDROID.format(
        "<string name='a' translatable='false'>Nom</string><string name='b'>@string/a</string>"
        "<string-array name='c'><item>Un</item><item>@string/a</item><item>Deux</item></string-array>"
        "<plurals name='d'><item quantity='one'>%d mot</item><item quantity='other'>%d mots</item></plurals>"
        "<color name='e'>#fff</color>"
    )
    assert messages_of(text, "android") == [
        *(("c[0]", "Un"), ("c[2]", "Deux")),
        *(("d[one]", "@ mot"), ("d[other]", "@ mots")),
    ]


def test_an_entity_of_android_is_an_object() -> None:
    text = '<!DOCTYPE resources [<!ENTITY app "Phare">]>' + ANDROID.format("<string name='s'>Ouvrir &app; ici</string>")
    assert messages_of(text, "android") == [("s", "Ouvrir @ ici")]


def test_the_folder_of_android_comes_before_the_language_in_the_file() -> None:
    text = "<resources xmlns:tools='t' tools:locale='en'><string name='s'>Un mot</string></resources>"
    for path, language in [("values/strings.xml", "en"), ("values-fr/strings.xml", "und")]:
        document = read(SourceFile(text, path), None)
        check(document)
        assert document.language == language  # what is not known here is looked for in the path


QT = "<!DOCTYPE TS><TS version='2.1' language='{}' sourcelanguage='en_US'><context><name>Main</name>{}</context></TS>"


def test_messages_of_qt_have_context_and_source_as_their_name() -> None:
    message = "<message><source>&amp;Open %1</source><translation type='unfinished'>%1 öffnen</translation></message>"
    document = document_of(QT.format("de_AT", message), "qt")
    assert (document.language, document.source_language) == ("de-AT", "en-US")
    [unit] = document.units
    assert unit.segment
    assert (unit.segment.name, unit.segment.source, unit.segment.flags) == ("Main/&Open %1", "&Open %1", ("qt-format",))
    assert prose_of(document, unit) == "@ öffnen"


def test_messages_of_qt_that_are_gone_or_empty_are_left_out() -> None:
    message = "<message id='m'><source>a</source><translation{}>{}</translation></message>"
    text = "".join(
        message.format(kind, words)
        for kind, words in [(" type='vanished'", "b"), (" type='obsolete'", "c"), (" type='unfinished'", ""), ("", "d")]
    )
    assert messages_of(QT.format("de", text), "qt") == [("m", "d")]


def test_forms_of_qt_for_numbers_and_widths_are_messages_of_their_own() -> None:
    message = (
        "<message numerus='yes'><source>%n file(s)</source><translation><numerusform>%n Datei</numerusform>"
        "<numerusform><lengthvariant>%n Dateien</lengthvariant><lengthvariant>%n</lengthvariant></numerusform>"
        "</translation></message>"
    )
    assert messages_of(QT.format("de", message), "qt") == [
        *(("Main/%n file(s)[0]", "@ Datei"), ("Main/%n file(s)[1]", "@ Dateien"), ("Main/%n file(s)[2]", "@")),
    ]


def test_characters_of_qt_that_xml_cannot_hold_are_objects_and_line_ends_count() -> None:
    message = "<message id='m'><translation>Ein<byte value='x1b'/>Wort\nund eines</translation></message>"
    assert messages_of(QT.format("de", message), "qt") == [("m", "Ein@Wort/und eines")]


def test_resources_of_dotnet_that_are_no_texts_are_left_out() -> None:
    text = (
        "<root><resheader name='version'><value>2.0</value></resheader>"
        "<data name='a' xml:space='preserve'><value>Ein Wort\nund &lt;b&gt;eines&lt;/b&gt;</value>"
        "<comment>c c</comment></data>"
        "<data name='b' type='System.Drawing.Point, System.Drawing'><value>1, 2</value></data>"
        "<data name='c' mimetype='application/x-microsoft.net.object.bytearray.base64'><value>AAEAAAD</value></data>"
        "<data name='&gt;&gt;d.Name'><value>button1</value></data>"
        "<data name='e' type='System.String, mscorlib'><value>Noch eines</value></data></root>"
    )
    assert messages_of(text, "resx") == [("a", "Ein Wort/und eines"), ("e", "Noch eines")]
