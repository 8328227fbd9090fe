"""Formats of keys and texts: what is read of each, under which name, and in which language."""

from __future__ import annotations

import pytest

from mtcheck.read import is_translation
from tests.read.translations.messages import document_of, messages_of, prose_of, refusal_of

Spoken = list[tuple[str | None, str, str | None]]


def spoken(text: str, format: str, language: str = "und") -> Spoken:
    """Return language, prose and source of each message."""
    document = document_of(text, format, language)
    return [(unit.language, prose_of(document, unit), unit.source_text) for unit in document.units]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": {"b": "One"}, "c": ["Two", 3, null, "Four"]}', [("a.b", "One"), ("c.0", "Two"), ("c.3", "Four")]),
        ('{"a": "One", "a": "Two"}', [("a", "One"), ("a", "Two")]),
        (
            '{"greet": {"message": "One $NAME$", "description": "Two", "placeholders": {"name": {"content": "$1"}}}}',
            [("greet", "One @")],
        ),
        ('{"greet": {"defaultMessage": "One", "description": "Two"}}', [("greet", "One")]),
        ('{"greet": {"message": "One", "title": "Two"}}', [("greet.message", "One"), ("greet.title", "Two")]),
        ('{"a": "One\\nTwo \\"three\\""}', [("a", 'One/Two "three"')]),
        ('{"a": "{{count}} files, see $t(other)"}', [("a", "@ files, see @")]),
        ('"One"', [(None, "One")]),
        ("[1, 2, NaN]", []),
        ('{"port": 80, "debug": true}', []),
    ],
)
def test_json_texts_are_named_by_their_keys(text: str, found: list[tuple[str | None, str]]) -> None:
    assert messages_of(text, "json") == found


def test_the_plural_forms_of_i18next_are_flagged() -> None:
    document = document_of('{"file_one": "A file", "file_other": "Files", "a_b": "C"}', "json")
    assert [unit.segment.flags for unit in document.units if unit.segment] == [("plural",), ("plural",), ()]


@pytest.mark.parametrize(
    ("format", "text"),
    [("json", '{"de": {"a": "Eins"}, "fr": {"a": "Un"}}'), ("yaml", "de:\n  a: Eins\nfr:\n  a: Un\n")],
)
def test_languages_at_the_top_are_those_of_the_parts(format: str, text: str) -> None:
    assert spoken(text, format) == [("de", "Eins", None), ("fr", "Un", None)]
    assert spoken(text, format, "fr") == [("fr", "Un", None)]
    assert messages_of(text, format) == [("a", "Eins"), ("a", "Un")]


def test_one_language_at_the_top_is_that_of_the_file() -> None:
    document = document_of("pt-BR:\n  menu:\n    open: Abrir\n", "yaml")
    assert (document.language, document.units[0].language) == ("pt-BR", None)
    assert messages_of("pt-BR:\n  menu:\n    open: Abrir\n", "yaml") == [("menu.open", "Abrir")]
    assert document_of("app:\n  open: Abrir\n", "yaml").language == "und"


def test_yaml_values_that_are_no_texts_are_left_out() -> None:
    text = "a: 5\nb: true\nc: ~\nd: 2024-01-01\ne: :symbol\nf: !ruby/x One\ng: &h Two\ni: *h\nj: '5'\n? [k]\n: Three\n"
    assert messages_of(text, "yaml") == [("e", ":symbol"), ("g", "Two"), ("j", "5"), ("?", "Three")]


def test_folded_lines_of_yaml_are_one_sentence_and_literal_ones_are_lines() -> None:
    text = "a: >-\n  One two\n  three.\n\n  Four.\nb: |\n  One\n  two\nc: one\n  two\n"
    assert messages_of(text, "yaml") == [("a", "One two three./Four."), ("b", "One/two"), ("c", "one two")]


def test_arb_has_its_language_and_what_is_said_about_messages() -> None:
    text = '{"@@locale": "pt_BR", "files": "{n, plural, one{Um} other{Dois}}", "@files": {"description": "The the"}}'
    document = document_of(text, "arb")
    assert document.language == "pt-BR"
    assert messages_of(text, "arb") == [("files", "Um/Dois")]


CATALOGUE = """{"sourceLanguage": "en", "strings": {
  "Open": {"localizations": {"de": {"stringUnit": {"state": "translated", "value": "Öffnen"}},
                             "fr": {"stringUnit": {"state": "new", "value": "Open"}}}},
  "brand": {"shouldTranslate": false, "localizations": {"de": {"stringUnit": {"state": "translated", "value": "X"}}}},
  "%lld files": {"localizations": {
    "de": {"variations": {"plural": {"one": {"stringUnit": {"state": "needs_review", "value": "Eine Datei"}},
                                     "other": {"stringUnit": {"state": "translated", "value": "%lld Dateien"}}}}},
    "en": {"variations": {"plural": {"one": {"stringUnit": {"state": "translated", "value": "One file"}},
                                     "other": {"stringUnit": {"state": "translated", "value": "%lld files"}}}}}}},
  "tap": {"localizations": {"de": {"variations": {"device": {"mac": {
                              "stringUnit": {"state": "translated", "value": "Klicken"}}}}},
                            "en": {"stringUnit": {"state": "translated", "value": "Tap here"}}}}
}, "version": "1.0"}"""


def test_a_string_catalogue_has_languages_plural_forms_devices_and_states() -> None:
    assert spoken(CATALOGUE, "xcstrings") == [
        ("de", "Öffnen", "Open"),
        ("de", "Eine Datei", "One file"),
        ("de", "@ Dateien", "%lld files"),
        ("de", "Klicken", "Tap here"),
    ]
    document = document_of(CATALOGUE, "xcstrings")
    assert (document.language, document.source_language) == ("de", "en")
    assert [(unit.segment.name, unit.segment.flags) for unit in document.units if unit.segment] == [
        ("Open", ()),
        ("%lld files.plural.one", ("fuzzy", "plural")),
        ("%lld files.plural.other", ("plural",)),
        ("tap.device.mac", ()),
    ]


def test_the_source_language_of_a_string_catalogue_is_read_if_it_is_asked_for() -> None:
    assert spoken(CATALOGUE, "xcstrings", "en") == [
        ("en", "One file", None),
        ("en", "@ files", None),
        ("en", "Tap here", None),
    ]
    assert spoken(CATALOGUE, "xcstrings", "fr") == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a = One", ("a", "One")),
        ("a: One", ("a", "One")),
        ("a One two", ("a", "One two")),
        ("a\\ b\\==One", ("a b=", "One")),
        ("a = One \\\n    two", ("a", "One two")),
        ("a = One\\\\\nb", ("a", "One\\")),
        ("a = \\u00dcber \\t d\\'accord", ("a", "Über d'accord")),
        ("a = L''eau pour {0}", ("a", "L'eau pour @")),
        ("a = C:\\\\dir", ("a", "C:\\dir")),
        ("a = \\u00", ("a", "\\u00")),
    ],
)
def test_lines_of_properties_are_read_as_java_does(line: str, found: tuple[str, str]) -> None:
    assert messages_of(f"# The the\n! The the\n\n{line}\n", "properties")[0] == found


def test_a_properties_file_in_ascii_stays_in_ascii() -> None:
    [unit] = document_of("a = \\u00dcber\n", "properties").units
    assert unit.notation
    assert unit.notation.written("é–'") == "\\u00E9\\u2013'"
    [unit] = document_of("a = Über {0}\n", "properties").units
    assert unit.notation
    assert unit.notation.written("é'\n") == "é''\\n"


def test_strings_are_read_as_apple_does() -> None:
    text = (
        '/* The the */\n"a b" = "One \\"two\\"\\n\\U00e9\\341";\n// x\nkey.bare = \'Three\';\n"Same";\n"d" = "e\nf";\n'
    )
    assert messages_of(text, "strings") == [("a b", 'One "two"/éá'), ("key.bare", "Three"), ("d", "e/f")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('"a" = "b"\n"c" = "d";', '-:2: “"c" = "d";” where “;” should stand; correct it'),
        ('"a" = "b;\n', '-:1: a text has no “"” at its end; add it'),
        ('"a" =\n', "-:2: the file ends where a text should stand; add it"),
        ('<?xml version="1.0"?>', '-:1: a property list, not “"key" = "text";”; give the file that it was made from'),
    ],
)
def test_broken_strings_are_refused_with_line_and_cure(text: str, message: str) -> None:
    assert refusal_of(text, "strings") == message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("source,target\nHouse,Haus\n", [(None, "Haus", "House")]),
        ('key;de\na;"Das ""Haus"";\nrot"\n', [(None, 'Das "Haus";/rot', None)]),
        (
            "key,en,de,fr\na,House,Haus,Maison\n",
            [("en", "House", None), ("de", "Haus", "House"), ("fr", "Maison", "House")],
        ),
        ("id\tde\tit\na\tHaus\tCasa\n", [("de", "Haus", None), ("it", "Casa", "Haus")]),
        (
            "Android key,iOS key,English (en),German (de)\na,b,House,Haus\n",
            [("en", "House", None), ("de", "Haus", "House")],
        ),
        ("location,source,target,fuzzy\na.c:1,House,Haus,True\n", [(None, "Haus", "House")]),
        ("key,en\r\na,House\r\n\r\nb,\r\n", [(None, "House", None)]),
        ("price,amount\n1,2\n", []),
    ],
)
def test_columns_of_a_table_are_known_by_their_names(text: str, found: Spoken) -> None:
    assert spoken(text, "csv") == found


def test_the_language_asked_for_chooses_a_column() -> None:
    assert spoken("key,en,de,fr\na,House,Haus,Maison\n", "csv", "fr") == [(None, "Maison", "House")]


def test_a_table_without_columns_of_translations_tells_so() -> None:
    [note] = document_of("price,amount\n1,2\n", "csv").notifications
    assert note.message.startswith("-: no column is called target or by a language; name the columns in the first line")


def test_inches_in_a_tab_separated_cell_are_text() -> None:
    assert messages_of('key\ten\na\t"Old" and 5" wide\nb\t"two\nlines"\n', "tsv") == [
        ("a", '"Old" and 5" wide'),
        ("b", "two/lines"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('key,en\na,"House\n', '-:2: a cell has no “"” at its end; add it, and double each one within'),
        ('key,en\na,"Say "no" twice"\n', '-:2: “no" twice"” behind the “"” that ends a cell; double each “"” within'),
    ],
)
def test_a_broken_table_is_refused_with_line_and_cure(text: str, message: str) -> None:
    assert refusal_of(text, "csv") == message


def test_all_of_them_are_translation_formats() -> None:
    assert all(map(is_translation, "arb csv json po properties strings tsv xcstrings yaml".split()))
