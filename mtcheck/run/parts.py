"""A file in several languages: cut into one document for each, and their reports put together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mtcheck import score
from mtcheck.languages import MULTIPLE
from mtcheck.model import Boundary, Document, FileReport, LocalSpan, Run, SuspectedSource, Unit


def is_mixed(document: Document) -> bool:
    """Return whether a unit of a document is in another language than the document."""
    return any(unit.language not in (None, document.language) for unit in document.units)


def parts(document: Document) -> list[Document]:
    """Return a document for each language, in the order of their first units. Units keep their index and place."""
    languages = dict.fromkeys(unit.language or document.language for unit in document.units)
    return [_part(document, language) for language in languages]


def joined(reports: Sequence[FileReport]) -> FileReport:
    """Return the reports on the parts of one file as one; its language is `mul` if they are in several.

    Notifications come once.
    """
    units = sorted((unit for report in reports for unit in report.units), key=lambda unit: unit.id)
    # What lies outside the prose of all parts is found in each.
    findings = {(finding.span, finding.rule_id): finding for report in reports for finding in report.findings}
    return replace(
        reports[0],
        language=reports[0].language if len({report.language for report in reports}) == 1 else MULTIPLE,
        units=tuple(units),
        findings=tuple(findings[key] for key in sorted(findings)),
        score=score.score_document(units),
        notifications=tuple(dict.fromkeys(note for report in reports for note in report.notifications)),
        suspected_source=_common_source(reports),
    )


def _common_source(reports: Sequence[FileReport]) -> SuspectedSource | None:
    """Return what the parts were probably translated from; None if that is not the same language for all that tell."""
    found = [report.suspected_source for report in reports if report.suspected_source]
    if len({source.language for source in found}) != 1:
        return None
    return SuspectedSource(found[0].language, tuple(sorted({rule for source in found for rule in source.rules})))


def _part(document: Document, language: str) -> Document:
    own = [unit for unit in document.units if (unit.language or document.language) == language]
    shifts = list(_shifts(own))
    return replace(
        document,
        language=language,
        prose="\n".join(document.prose[unit.local.start : unit.local.end] for unit in own),
        units=tuple(replace(unit, local=_moved(unit.local, shift)) for unit, shift in zip(own, shifts, strict=True)),
        runs=tuple(_runs(document, own, shifts)),
        boundaries=tuple(_boundaries(document, own, shifts)),
    )


def _shifts(units: Iterable[Unit]) -> Iterator[int]:
    """Yield how far the prose of each unit moves when it follows the one before."""
    at = 0
    for unit in units:
        yield at - unit.local.start
        at += unit.local.end - unit.local.start + 1


def _moved(local: LocalSpan, shift: int) -> LocalSpan:
    return LocalSpan(local.start + shift, local.end + shift)


def _runs(document: Document, units: Sequence[Unit], shifts: Sequence[int]) -> Iterator[Run]:
    runs, at = document.runs, 0
    for unit, shift in zip(units, shifts, strict=True):
        if not runs:  # prose and file are the same
            yield Run(_moved(unit.local, shift), unit.span)
            continue
        while at < len(runs) and runs[at].local.end <= unit.local.start:
            at += 1
        while at < len(runs) and runs[at].local.start < unit.local.end:
            yield replace(runs[at], local=_moved(runs[at].local, shift))
            at += 1


def _boundaries(document: Document, units: Sequence[Unit], shifts: Sequence[int]) -> Iterator[Boundary]:
    marks, at = document.boundaries, 0
    for unit, shift in zip(units, shifts, strict=True):
        while at < len(marks) and marks[at].offset < unit.local.start:
            at += 1
        while at < len(marks) and marks[at].offset <= unit.local.end:
            yield replace(marks[at], offset=marks[at].offset + shift)
            at += 1
