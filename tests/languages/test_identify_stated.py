"""Which language a file says it is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.languages import stated_language


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("README.de.md", "de"),
        ("docs/fr/index.md", "fr"),
        ("i18n/pt-BR/a.md", "pt-BR"),
        ("messages.pt-BR.po", "pt-BR"),
        ("guide-pt_BR.md", "pt-BR"),
        ("page_de.html", "de"),
        ("de.po", "de"),
        ("it/index.md", "it"),
        ("tldr/pages.fr/common/tar.md", "fr"),
        ("locale/no/index.html", "nb"),
        ("zh_TW.txt", "zh-Hant"),
        ("docs/zh-CN/x.md", "zh-Hans"),
        ("translations.sr.md", None),
        ("docs/it/how-to-use.fr.md", "fr"),
        ("README.md", None),
        ("how-to-use-it.md", None),
        ("what_is.md", None),
        ("src/it/notes.md", None),
        ("docs/zh/index.md", None),
        ("docs/tlh/index.md", None),
        ("main.el", None),
        ("app/src/main/res/values-de/strings.xml", "de"),
        ("res/values-pt-rBR/strings.xml", "pt-BR"),
        ("res/values-b+sr+Latn/strings.xml", "sr-Latn"),
        ("res/values-mcc310-mnc004-in-land/strings.xml", "id"),
        ("res/values-zh-rTW-night/strings.xml", "zh-Hant"),
        ("res/values-night/strings.xml", None),
        ("res/values-car/strings.xml", None),
        ("res/values/strings.xml", None),
    ],
)
def test_names_of_files_and_folders(path: str, tag: str | None) -> None:
    assert stated_language("", path, "text") == tag


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Hafen\nlang: de\n---\nText",
        "---\r\nlanguage: 'de' # German\r\n---\r\nText",
        '+++\nlocale = "de"\n+++\nText',
    ],
)
def test_front_matter_comes_before_the_name(text: str) -> None:
    assert stated_language(text, "docs/fr/index.md", "markdown") == "de"


def test_the_root_element_of_a_page_names_its_language() -> None:
    assert stated_language('<!doctype html><html class="a" lang="pt-br">', None, "html") == "pt-BR"
    assert stated_language('<html data-lang="fr"><p lang="fr">', None, "html") is None
    assert stated_language('<html lang="de">', None, "text") is None


def test_a_rule_line_is_no_front_matter() -> None:
    assert stated_language("lang: de\n\n---\n\nText", None, "markdown") is None
    assert stated_language("---\nno end of it\nlang: de\n", None, "markdown") is None


def test_what_is_given_comes_first_and_what_is_stated_before_what_is_found() -> None:
    text = "---\nlang: fr\n---\nThe harbour was closed because the wind was strong.\n"
    assert mtcheck.check_text(text, format="markdown").files[0].language == "fr"
    assert mtcheck.check_text(text, format="markdown", language="es").files[0].language == "es"
    assert mtcheck.check_text(text.partition("---\nThe")[2], format="markdown").files[0].language == "en"


def test_other_names_of_a_language_may_be_given() -> None:
    text = "因为风太大，船不能出海，港口从早上起就关闭了。"
    assert mtcheck.check_text(text, language="zh-CN").files[0].language == "zh-Hans"


@given(st.text(max_size=120), st.none() | st.text(max_size=40), st.sampled_from(["text", "markdown", "html"]))
def test_nothing_raises(text: str, path: str | None, format: str) -> None:
    first = stated_language(text, path, format)
    assert first == stated_language(text, path, format)
