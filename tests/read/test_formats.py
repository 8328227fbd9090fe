"""Formats are found, chosen by suffix, and loaded only when they are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mtcheck.model import SourceFile, UsageError
from mtcheck.read import format_for, format_names, is_known_suffix, read


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
        ("a.rst", "text"),
        ("README", "text"),
        (None, "text"),
    ],
)
def test_the_suffix_names_the_format(path: str | None, format: str) -> None:
    assert format_for(path) == format


def test_only_suffixes_of_formats_are_known() -> None:
    assert is_known_suffix(Path("a/b.TXT"))
    assert not is_known_suffix(Path("a/b.py"))
    assert not is_known_suffix(Path("README"))


def test_the_formats_are_found() -> None:
    assert {"html", "markdown", "text"} <= set(format_names())


def test_without_a_format_the_path_decides() -> None:
    assert read(SourceFile("# One", "a.md"), None).format == "markdown"
    assert read(SourceFile("# One"), None, "de").language == "de"


def test_an_unknown_format_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="format: 'markdwon' is not known; did you mean markdown"):
        read(SourceFile(""), "markdwon")
    with pytest.raises(UsageError, match="format: 'xyz' is not known; known are html, markdown, text"):
        read(SourceFile(""), "xyz")


def test_parsers_are_imported_only_when_they_are_needed() -> None:
    code = (
        "import sys; from mtcheck.model import SourceFile; from mtcheck.read import read;"
        "read(SourceFile('a'), 'text'); read(SourceFile('a'), 'html');"
        "sys.exit(bool({'markdown_it', 'html.parser', 'charset_normalizer'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
