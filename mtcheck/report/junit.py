"""JUnit XML: each file is a suite, each finding a failed test, and a file without findings one that passes.

A neutral finding is a skipped test, so that it shows and fails nothing. What could not be done stands in a suite of
its own: an error is a test with an error, a warning a skipped one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from mtcheck.model import FileReport, Finding, Notification, Report
from mtcheck.report._objects import notifications
from mtcheck.report._pieces import Layout, Line, Piece
from mtcheck.report._places import from_here
from mtcheck.report._said import repair, sentence
from mtcheck.report._xml import DECLARATION, content, empty, opened
from mtcheck.text import Lines, Place

NAME = "mtcheck"

Outcome = Literal["failure", "error", "skipped"]

OUTCOMES: dict[str, Outcome] = {"neutral": "skipped", "warning": "skipped", "error": "error"}
"""Of severities and levels; all others are failures."""


class _Case(NamedTuple):
    """A test. `kind` is a severity or level, None for one that passes; `detail` is one line."""

    name: str
    kind: str | None = None
    title: str = ""
    message: str = ""
    detail: str = ""

    @property
    def outcome(self) -> Outcome | None:
        """The element that says how it went, None if it passes."""
        return None if self.kind is None else OUTCOMES.get(self.kind, "failure")


class _Suite(NamedTuple):
    """The tests of a file, or those that stand for notifications."""

    name: str
    cases: Sequence[_Case]

    def count(self, outcome: Outcome) -> int:
        """Return the number of tests that went so."""
        return sum(case.outcome == outcome for case in self.cases)


def render(report: Report, layout: Layout) -> Iterator[Line]:
    """Yield the report as XML; `layout` makes no difference."""
    suites = list(_suites(report))
    totals: dict[str, str | int] = {
        "name": NAME,
        "tests": sum(len(suite.cases) for suite in suites),
        "failures": sum(suite.count("failure") for suite in suites),
        "errors": sum(suite.count("error") for suite in suites),
    }
    yield (Piece(DECLARATION),)
    yield (Piece(opened("testsuites", totals)),)
    for suite in suites:
        for text in _suite(suite):
            yield (Piece(text),)
    yield (Piece("</testsuites>"),)


def _suites(report: Report) -> Iterator[_Suite]:
    for file in report.files:
        yield _Suite(from_here(file.file.path), _cases(file) or [_Case("no findings")])
    notes = [_noted(note) for note in notifications(report)]
    if notes:
        yield _Suite(NAME, notes)


def _cases(file: FileReport) -> list[_Case]:
    lines = Lines(file.file.text)
    return [_case(finding, file, lines.place(finding.span.start)) for finding in file.findings]


def _case(finding: Finding, file: FileReport, place: Place) -> _Case:
    where = f"{place.line}:{place.column}"
    detail = f"{from_here(file.file.path)}:{where}: {finding.message} {repair(finding, file.file.text)}".rstrip()
    return _Case(f"{finding.rule_id} at {where}", finding.severity, finding.rule_id, finding.message, detail)


def _noted(note: Notification) -> _Case:
    message = sentence(note)
    return _Case(message, note.level, note.level, message, message)


def _suite(suite: _Suite) -> Iterator[str]:
    yield opened(
        "testsuite",
        {
            "name": suite.name,
            "tests": len(suite.cases),
            "failures": suite.count("failure"),
            "errors": suite.count("error"),
            "skipped": suite.count("skipped"),
        },
    )
    for case in suite.cases:
        yield from _test(case, {"classname": suite.name, "name": case.name, "time": 0})
    yield "</testsuite>"


def _test(case: _Case, attributes: dict[str, str | int]) -> Iterator[str]:
    if case.outcome is None:
        yield empty("testcase", attributes)
        return
    yield opened("testcase", attributes)
    how = opened(case.outcome, {"type": case.title, "message": case.message})
    yield f"{how}{content(case.detail)}</{case.outcome}>"
    yield "</testcase>"
