"""What the tests of all translation formats ask."""

from __future__ import annotations

import pytest

from mtcheck.model import BREAK, OBJECT, Document, InputError, SourceFile, Unit
from mtcheck.read import read
from tests.read.checks import check


def document_of(text: str, format: str, language: str = "und") -> Document:
    """Read a text and check the promises of a document."""
    document = read(SourceFile(text), format, language)
    check(document)
    return document


def prose_of(document: Document, unit: Unit) -> str:
    """Return the prose of a unit. OBJECT is shown as `@`, BREAK as `/`."""
    return document.prose[unit.local.start : unit.local.end].replace(OBJECT, "@").replace(BREAK, "/")


def messages_of(text: str, format: str) -> list[tuple[str | None, str]]:
    """Return name and prose of each message."""
    document = document_of(text, format)
    return [(unit.segment.name if unit.segment else None, prose_of(document, unit)) for unit in document.units]


def refusal_of(text: str, format: str) -> str:
    """Return what is said of a text that is not of the format; it fits in a line."""
    with pytest.raises(InputError) as caught:
        read(SourceFile(text), format)
    assert len(str(caught.value)) <= 120
    return str(caught.value)
