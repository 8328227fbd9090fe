"""Formats are found, chosen by suffix, and loaded only when they are used."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from mtcheck.languages import stated_language
from mtcheck.model import SourceFile, UsageError
from mtcheck.read import format_for, format_names, format_of, is_draft, read


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.md", "markdown"),
        ("b/c.MARKDOWN", "markdown"),
        ("a.mdown", "markdown"),
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.txt", "text"),
        ("a.rst", "rst"),
        ("a.adoc", "asciidoc"),
        ("a.asc", "asciidoc"),
        ("a.srt", "srt"),
        ("a.vtt", "vtt"),
        ("a.DOCX", "docx"),
        ("a.org", "text"),
        ("de.po", "po"),
        ("django.pot", "po"),
        ("app_de.arb", "arb"),
        ("de.csv", "csv"),
        ("de.JSON", "json"),
        ("messages_de.properties", "properties"),
        ("de.lproj/Localizable.strings", "strings"),
        ("de.tsv", "tsv"),
        ("Localizable.xcstrings", "xcstrings"),
        ("de.yml", "yaml"),
        ("de.yaml", "yaml"),
        ("README", "text"),
        (None, "text"),
    ],
)
def test_the_suffix_names_the_format(path: str | None, format: str) -> None:
    assert format_for(path) == format


def test_only_suffixes_of_formats_are_known() -> None:
    assert is_draft("a/b.TXT")
    assert not is_draft("a/b.py")
    assert not is_draft("README")


@pytest.mark.parametrize(
    "path",
    [
        "de.lproj/Localizable.strings",
        "i18n/messages_pt_BR.properties",
        "lib/l10n/app_de.arb",
        "locales/de/common.json",
        "_locales/pt_BR/messages.json",
        "_locales/de/messages.json",
        "config/locales/de.yml",
        "config/locales/devise.de.yml",
        "translations/messages.fr.yaml",
        "src/i18n/sr-Latn.json",
        "lang/zh_CN/app.json",
        "strings/hu.csv",
    ],
)
def test_a_shared_suffix_is_a_draft_where_the_path_names_a_language(path: str) -> None:
    assert is_draft(path)
    assert stated_language("", path, format_for(path))


@pytest.mark.parametrize(
    "path",
    [
        "package.json",
        "src/config.yaml",
        "data/prices.csv",
        "gradle.properties",
        "a/id.d/x.json",
        ".github/workflows/ci.yml",
    ],
)
def test_a_shared_suffix_is_no_draft_elsewhere(path: str) -> None:
    assert not is_draft(path)


@pytest.mark.parametrize(
    ("path", "text", "format"),
    [
        ("values/strings.xml", "<?xml version='1.0'?>\n<!-- <a> -->\n<resources/>", "android"),
        ("pom.xml", "<project><resources/></project>", "text"),
        ("app_de.ts", "\ufeff<!DOCTYPE TS [<!ENTITY a 'b'>]>\n<TS version='2.1'>", "qt"),
        ("app.ts", "export const a = b < c;", "text"),
        ("app.ts", "", "text"),
        ("a.md", "<resources/>", "markdown"),
    ],
)
def test_where_formats_share_a_suffix_the_first_element_decides(path: str, text: str, format: str) -> None:
    assert format_of(SourceFile(text, path)) == format


def test_a_beginning_without_end_is_looked_through_in_one_go() -> None:
    for text in ("<!-- -->" * 9_000, " " * 90_000, "<?a?>" * 9_000 + "x", "<!DOCTYPE " + "'a' " * 9_000):
        assert format_of(SourceFile(text, "a.ts")) == "text"


def test_in_a_folder_a_shared_suffix_is_a_draft_only_with_a_language_and_the_right_root(tmp_path: Path) -> None:
    for name, text, is_one in [
        ("res/values-de/strings.xml", "<resources/>", True),
        ("res/values/strings.xml", "<resources/>", False),
        ("res/layout-de/strings.xml", "<Layout/>", False),
        ("i18n/app_de.ts", "<!DOCTYPE TS><TS/>", True),
        ("i18n/de.ts", "export default {};", False),
        ("Texts.de.resx", "<root/>", True),
        ("Texts.resx", "<root/>", False),
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        assert is_draft(str(path)) == is_one, name


def test_the_table_names_every_module_that_reads_a_format() -> None:
    package = import_module("mtcheck.read")
    modules = {info.name: import_module(f"mtcheck.read.{info.name}") for info in iter_modules(package.__path__)}
    reading = sorted(module.NAME for module in modules.values() if hasattr(module, "NAME"))
    assert list(format_names()) == reading
    assert all(hasattr(modules[name.replace("-", "_")], "COMMENT") for name in reading)


def test_without_a_format_the_path_decides() -> None:
    assert read(SourceFile("# One", "a.md"), None).format == "markdown"
    assert read(SourceFile("# One"), None, "de").language == "de"


def test_an_unknown_format_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="format: 'markdwon' is not known; did you mean markdown"):
        read(SourceFile(""), "markdwon")
    with pytest.raises(UsageError, match=f"format: 'xyz' is not known; known are {', '.join(format_names())}"):
        read(SourceFile(""), "xyz")


def test_parsers_are_imported_only_when_they_are_needed() -> None:
    code = (
        "import sys; from mtcheck.model import SourceFile; from mtcheck.read import read;"
        "read(SourceFile('a'), 'text'); read(SourceFile('a'), 'html');"
        "sys.exit(bool({'markdown_it', 'html.parser', 'charset_normalizer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
