"""Drafts that mix languages on purpose: quotations, titles, commands and code in another language stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtcheck

DRAFTS = sorted((Path(__file__).parent / "mixed_languages").glob("*.md"))
LEFT_IN_ENGLISH = "We kept the cranes because nobody could afford to take them down, and people came to see them."


def _found(text: str, language: str) -> list[str]:
    report = mtcheck.check_text(text, language=language, format="markdown")
    return [text[finding.span.start : finding.span.end] for finding in report.findings]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_languages_mixed_on_purpose_are_silent(draft: Path) -> None:
    assert _found(draft.read_text("utf-8"), draft.stem) == []


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_a_mixed_draft_is_told_to_be_in_its_main_language(draft: Path) -> None:
    text = draft.read_text("utf-8").replace("lang: de\n", "")
    assert mtcheck.check_text(text, format="markdown").files[0].language.partition("-")[0] == draft.stem


@pytest.mark.parametrize("draft", [draft for draft in DRAFTS if draft.stem != "en"], ids=lambda path: path.stem)
def test_what_was_left_in_a_mixed_draft_is_still_found(draft: Path) -> None:
    text = draft.read_text("utf-8") + "\n" + LEFT_IN_ENGLISH + "\n"
    assert _found(text, draft.stem) == [LEFT_IN_ENGLISH]


def test_a_quotation_in_the_marks_of_its_own_language_was_left() -> None:
    quotation = "“We kept the cranes because nobody could afford to take them down, and people came.”"
    text = f"Der Hafen ist seit zehn Jahren geschlossen.\n\n{quotation}\n\nSo begann der Vortrag.\n"
    assert _found(text, "de") == [quotation]
    cited = quotation.replace("“", "„").replace("”", "“")
    assert _found(text.replace(quotation, cited), "de") == []
