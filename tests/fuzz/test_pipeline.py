"""Whatever the text, findings and repairs stay within it, and a repaired file is read again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mtcheck
from mtcheck import fix
from mtcheck.model import InputError, SourceFile
from mtcheck.read import format_names, read
from tests.fuzz.texts import texts
from tests.read.checks import check

LANGUAGES = st.sampled_from(["en", "en", "de", "fr", "ja", "ar", None])
SHARE = settings(max_examples=max(settings.default.max_examples // 2, 1))
"""A check takes longer than reading."""


@pytest.mark.parametrize("format", format_names())
@SHARE
@given(data=st.data(), language=LANGUAGES)
def test_findings_and_repairs_stay_within_the_text(format: str, data: st.DataObject, language: str | None) -> None:
    _check(data.draw(texts(format)), format, language)


# A repair that is tried again later may not be possible any more.
@pytest.mark.parametrize(
    ("format", "language", "text"),
    [
        (
            "html",
            "de",
            '<html lang="en"><title>The the door</title><p>< / b >He opened the the <a title="A &quot;b&quot;">Door</a>'
            ' , see\n<img alt="The the cat"> &amp; <i lang="fr">la la porte</i>.<div lang="fr"><p>La la porte</div>',
        )
    ],
)
def test_what_once_went_wrong_goes_well(format: str, language: str, text: str) -> None:
    _check(text, format, language)


def _check(text: str, format: str, language: str | None) -> None:
    try:
        report = mtcheck.check_text(text, format=format, language=language)
    except InputError:
        return
    for finding in report.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        for repair in finding.fixes:
            at = 0
            for edit in repair.edits:
                assert at <= edit.span.start <= edit.span.end <= len(text)
                at = edit.span.end
    # What could be read can be read after any repair.
    for repaired in (fix.apply(text, report.findings, unsafe=True), report.apply_fixes(unsafe=True)):
        check(read(SourceFile(repaired), format, language or "und"))
