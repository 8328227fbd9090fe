"""The words of our prose are those that docutils shows."""

from __future__ import annotations

from importlib.metadata import files
from pathlib import Path

import pytest

from mtcheck.model import BREAK, OBJECT, SourceFile
from mtcheck.read import read
from tests.read.checks import check
from tests.read.docutils_words import words_of
from tests.read.test_rst import BLOCKS, INLINE

REAL = [Path(str(file.locate())) for file in files("docutils") or () if file.suffix == ".rst"]
DIFFERENT = {
    # docutils refuses them.
    *("a grid that was moved", "a simple table that was moved", "literals", "substitutions", "what is no markup"),
    # Sphinx has them, docutils has not.
    *("directives about things", "versions", "roles with words", "a directive whose name was translated"),
    "what has a class",
    # docutils wants at least as many columns as the table says.
    "a table as a list",
}


def ours(text: str) -> list[str]:
    document = read(SourceFile(text), "rst")
    check(document)
    return document.prose.replace(OBJECT, " ").replace(BREAK, " ").split()


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_real_files_have_the_words_that_docutils_finds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ours(text) == words_of(text)


@pytest.mark.parametrize("name", sorted((BLOCKS.keys() | INLINE.keys()) - DIFFERENT))
def test_what_docutils_knows_is_read_as_docutils_does(name: str) -> None:
    text = (BLOCKS.get(name) or INLINE[name])[0]
    assert sorted(ours(text)) == sorted(words_of(text))
