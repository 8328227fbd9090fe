"""Lines that are printed twice are deleted unseen only where nothing of them stays behind."""

from __future__ import annotations

import pytest

import mtcheck

LINE = "They opened the door of the old house at noon."
CASES = {
    "a paragraph of text": ("text", LINE, True),
    "a paragraph of reStructuredText": ("rst", LINE, True),
    "a directive": ("rst", f".. note:: {LINE}", False),
    "an admonition of AsciiDoc": ("asciidoc", f"NOTE: {LINE}", False),
    "a paragraph of AsciiDoc": ("asciidoc", LINE, True),
}


@pytest.mark.parametrize(("format", "line", "is_safe"), CASES.values(), ids=CASES)
def test_a_line_goes_unseen_only_if_it_goes_whole(format: str, line: str, is_safe: bool) -> None:
    report = mtcheck.check_text(f"{line}\n\n{line}\n", language="en", format=format)
    [finding] = report.findings
    assert finding.rule_id.startswith("any.repeats.")
    assert (finding.fixes[0].applicability != "display") == is_safe
