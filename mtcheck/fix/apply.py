"""Makes the repairs in a text. Everything outside the edits stays as it is, line ends included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mtcheck.model import Edit, Finding


def apply(text: str, findings: Iterable[Finding], unsafe: bool = False) -> str:
    """Return the text with the first repair of each finding made, if it is safe and no other is in its way.

    Args:
        text: The text of the file that the findings are about.
        findings: In any order.
        unsafe: Make the repairs that change wording as well; `display` ones are never made.
    """
    return edited(text, edits_of(compatible(findings, unsafe)))


def compatible(findings: Iterable[Finding], unsafe: bool = False) -> list[Finding]:
    """Return the findings whose first repair may be made, and that do not get in one another's way, by place.

    Repairs are taken by place. One that overlaps or touches the stretch of an earlier one, from its first edit to
    its last, is left for the next round: it was proposed for a text that is no longer there.

    Args:
        findings: In any order.
        unsafe: Take the repairs that change wording as well; `display` ones are never taken.
    """
    return list(_compatible(findings, ("safe", "unsafe") if unsafe else ("safe",)))


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits of the first repair of each finding, ascending."""
    return sorted(edit for finding in findings for edit in finding.fixes[0].edits)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with these edits made; they ascend and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _compatible(findings: Iterable[Finding], wanted: Sequence[str]) -> Iterator[Finding]:
    chosen = (finding for finding in findings if finding.fixes and finding.fixes[0].applicability in wanted)
    end = -1
    for finding in sorted(chosen, key=lambda finding: (finding.fixes[0].edits, finding.rule_id)):
        edits = finding.fixes[0].edits
        if edits and edits[0].span.start > end:
            yield finding
            end = edits[-1].span.end
