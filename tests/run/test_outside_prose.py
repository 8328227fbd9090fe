"""Findings in what a reader leaves out of the prose: code, attributes, front matter."""

from __future__ import annotations

import mtcheck

DRAFT = "---\ntitle:Lid\n---\n\nRead `process. argv` there.\n"


def _check(text: str, **settings: str) -> mtcheck.Report:
    return mtcheck.check_text(text, language="en", format="markdown", **settings)  # type: ignore[arg-type]


def test_a_finding_outside_the_prose_lies_in_the_file_and_quotes_it() -> None:
    quoted = [DRAFT[finding.span.start : finding.span.end] for finding in _check(DRAFT).findings]
    assert quoted == ["title:Lid", "process. argv"]
    assert "“title: Lid”" in _check(DRAFT).findings[0].message


def test_its_repair_is_made_in_the_file() -> None:
    assert _check(DRAFT).apply_fixes() == "---\ntitle: Lid\n---\n\nRead `process.argv` there.\n"


def test_a_comment_switches_it_off() -> None:
    text = f"{DRAFT}\n<!-- mtcheck-disable any.markup -->\n\nCall `app. close()`.\n"
    assert [text[finding.span.start : finding.span.end] for finding in _check(text).findings] == [
        "title:Lid",
        "process. argv",
    ]


def test_a_finding_in_prose_at_the_same_place_stays_beside_it() -> None:
    text = "`process. argv` is is there, % s too.\n"
    rules = {finding.rule_id for finding in _check(text).findings}
    assert {"any.markup.torn-code", "any.markup.broken-placeholder"} <= rules


def test_a_file_without_prose_is_no_error() -> None:
    assert _check("```\n% s\n```\n").findings == ()
