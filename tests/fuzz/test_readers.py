"""Whatever the text, every reader keeps the promises of `Document`, or says what is wrong with the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import InputError, SourceFile
from mtcheck.read import format_names, read
from tests.fuzz.texts import SEEDS, texts
from tests.read.checks import check


@pytest.mark.parametrize("format", format_names())
@given(data=st.data())
def test_every_text_is_read_with_exact_places_or_refused(format: str, data: st.DataObject) -> None:
    _read_or_refused(data.draw(texts(format)), format)


@pytest.mark.parametrize("format", format_names())
@pytest.mark.parametrize("text", ["", "\n", "  \r\n\t", "\ufffc", "\0"])
def test_a_text_of_nothing_is_read_or_refused(format: str, text: str) -> None:
    _read_or_refused(text, format)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("markdown", "a \\<!-- mtcheck-disable a --> b <!-- mtcheck-enable a --> c"),
        ("markdown", "---\ntitle: <!-- mtcheck-disable a -->x\n---\n[a](b 'c <!-- mtcheck-enable a -->')"),
        ("html", "<a title='b <!-- mtcheck-disable a -->'>c</a>"),
    ],
)
def test_what_once_went_wrong_goes_well(format: str, text: str) -> None:
    _read_or_refused(text, format)


@pytest.mark.parametrize("format", sorted({*SEEDS} & {*format_names()}))
def test_the_file_that_fuzzing_starts_from_is_read(format: str) -> None:
    document = read(SourceFile(SEEDS[format]), format)
    check(document)
    assert "he the" in document.prose


def _read_or_refused(text: str, format: str) -> None:
    file, refusal = SourceFile(text), ""
    try:
        document = read(file, format)
        check(document)
        assert document.file is file
        assert document.format == format
    except InputError as error:
        refusal = str(error)
    assert "\n" not in refusal
