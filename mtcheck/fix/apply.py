"""Makes the repairs in a text. Everything outside the edits stays as it is, line ends included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from mtcheck.model import Edit, Finding

ROUNDS = 10
"""How often a text is repaired and checked again. Of a thousand repairs side by side half are made each time."""


def apply(text: str, findings: Iterable[Finding], unsafe: bool = False) -> str:
    """Return the text with the first repair of each finding made, if it is safe.

    Repairs are taken by place. One that overlaps or touches the stretch of an earlier one, from its first edit to
    its last, is left for the next round: it was proposed for a text that is no longer there.

    Args:
        text: The text of the file that the findings are about.
        findings: In any order.
        unsafe: Make the repairs that change wording as well; `display` ones are never made.
    """
    pieces: list[str] = []
    at = 0
    for edit in _edits(findings, ("safe", "unsafe") if unsafe else ("safe",)):
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def apply_until_stable(
    text: str,
    findings: Sequence[Finding],
    recheck: Callable[[str], Sequence[Finding]],
    unsafe: bool = False,
    rounds: int = ROUNDS,
) -> str:
    """Return the text repaired again and again until repairs change nothing, at most `rounds` times.

    Where rules undo one another, the text that comes back first is returned: repairing it once more gives it again.

    Args:
        text: The text of the file.
        findings: What was found in it.
        recheck: Returns what is found in a repaired text.
        unsafe: Make the repairs that change wording as well.
        rounds: A limit for rules whose repairs call for further ones without end.
    """
    seen = {text}
    for _ in range(rounds):
        text = apply(text, findings, unsafe)
        if text in seen:
            break
        seen.add(text)
        findings = recheck(text)
    return text


def _edits(findings: Iterable[Finding], wanted: Sequence[str]) -> Iterator[Edit]:
    """Yield the edits of the repairs that do not get in one another's way, in ascending order."""
    chosen = (finding for finding in findings if finding.fixes and finding.fixes[0].applicability in wanted)
    end = -1
    for finding in sorted(chosen, key=lambda finding: (finding.fixes[0].edits, finding.rule_id)):
        edits = finding.fixes[0].edits
        if edits and edits[0].span.start > end:
            yield from edits
            end = edits[-1].span.end
