"""Goes through the repairs of a draft one by one, as somebody decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from mtcheck import fix
from mtcheck.model import Edit, FileReport, Finding, InputError, Span
from mtcheck.run.repair import Check, Repair, Trial, reason, tried


class Decision(NamedTuple):
    """What is to become of a repair. `text` is what to write instead, where somebody writes the repair himself."""

    what: Literal["make", "leave", "write", "stop"]
    text: str = ""


Decide = Callable[[FileReport, Finding], Decision]
"""Says what to do with the first repair of a finding of the report, which is on the text as it is by then."""

Tell = Callable[[str], None]
"""Takes a sentence for whoever decides."""


def walked(file: FileReport, check: Check, decide: Decide, tell: Tell) -> Repair:
    """Repair a draft as it is decided, by place. Repairs that change wording are offered too.

    After each change the text is checked again. A proposed repair that brings new findings is not made, and that is
    told; what somebody writes himself stays whatever is found in it.
    """
    now, origins = file, list[int | None](range(len(file.findings)))
    made: list[Finding] = []
    at: tuple[int, str] = (-1, "")
    while (index := _next(now, at)) is not None:
        finding = now.findings[index]
        decision = decide(now, finding)
        if decision.what == "stop":
            break
        if decision.what == "leave":
            at = (finding.span.start, finding.rule_id)
            continue
        try:
            trial, edits = _outcome(now, index, decision, check)
        except InputError as error:  # what was written breaks the file
            tell(f"not made: {error}")
            continue
        if decision.what == "make" and trial.new:
            tell(f"not made: {trial.why or reason(finding, trial.new)}; answer e to write it yourself")
            continue
        origin = origins[index]
        made.append(finding if origin is None else file.findings[origin])
        at = (fix.Moved(edits).span(Span(finding.span.start, finding.span.start)).end, "")
        now, origins = trial.report, [None if one is None else origins[one] for one in trial.origins]
    return Repair(file, now, tuple(sorted(made, key=lambda one: (one.span, one.rule_id))))


def stretch(text: str, finding: Finding) -> Span:
    """Return the whole words that the first repair of a finding touches, in the file."""
    edits = finding.fixes[0].edits
    start, end = edits[0].span.start, edits[-1].span.end
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _next(report: FileReport, at: tuple[int, str]) -> int | None:
    """Return the index of the first finding after a place that has a repair which can be made."""
    for index, finding in enumerate(report.findings):
        if (finding.span.start, finding.rule_id) > at and finding.fixes and finding.fixes[0].applicability != "display":
            return index
    return None


def _outcome(now: FileReport, index: int, decision: Decision, check: Check) -> tuple[Trial, list[Edit]]:
    """Return what is found after the decision, and the edits that it makes."""
    finding = now.findings[index]
    if decision.what == "make":
        return tried(now, [index], check), fix.edits_of([finding])
    edits = [Edit(stretch(now.file.text, finding), decision.text)]
    after = check(fix.edited(now.file.text, edits))
    return Trial(after, tuple(fix.origins(now.findings, after.findings, edits))), edits
