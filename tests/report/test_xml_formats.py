"""JUnit and Checkstyle, read by programs that others wrote for them."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped
from junitparser import TestSuite as Suite  # pytest would collect it by its name

from mtcheck.model import Report
from mtcheck.text import visible
from tests.report.hostile import ANYTHING, NAMES, TEXTS, hostile, notified, written
from tests.report.samples import file_report, finding, report, riga

CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "skipped"},
}
ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"classname", "name", "time"},
}
"""The part of the schema of Jenkins (junit-10.xsd) that we use."""


def suites(result: Report) -> list[Suite]:
    output = written("junit", result)
    _check_shape(ElementTree.fromstring(output.encode("utf-8")))
    parsed = JUnitXml.fromstring(output.encode("utf-8"))
    stated = (parsed.tests, parsed.failures, parsed.errors)
    found = [_counted(suite) for suite in parsed]
    parsed.update_statistics()
    assert stated == (parsed.tests, parsed.failures, parsed.errors)
    assert found == [_counted(suite) for suite in parsed]
    return list(parsed)


def _counted(suite: Suite) -> tuple[int, ...]:
    return suite.tests, suite.failures, suite.errors, suite.skipped


def _check_shape(element: ElementTree.Element) -> None:
    if element.tag in ATTRIBUTES:
        assert set(element.attrib) == ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN[element.tag]
    for child in element:
        _check_shape(child)


def violations(result: Report) -> dict[str, list[tuple[int, str]]]:
    parsed = CheckstyleXmlDriver().parse_reports([written("checkstyle", result).encode("utf-8").decode("utf-8")])
    return {path: [(one.line, one.message) for one in found] for path, found in parsed.items()}


def test_a_file_is_a_suite_and_a_finding_a_failure() -> None:
    first, second = suites(report(riga(), file_report("Well.", path="b.txt")))
    assert (first.name, _counted(first)) == ("drafts/riga.txt", (3, 3, 0, 0))
    case = next(iter(first))
    assert (case.classname, case.name) == ("drafts/riga.txt", "en.boundary.lost-link at 1:26")
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.message == "“do so Strengthening” is left of a cut link; write “strengthen”."
    assert failure.text == (
        "drafts/riga.txt:1:26: “do so Strengthening” is left of a cut link; write “strengthen”. "
        "“do so Strengthening” → “strengthen” (changes wording)"
    )
    assert [(case.name, case.is_passed) for case in second] == [("no findings", True)]


def test_a_neutral_finding_fails_nothing() -> None:
    (suite,) = suites(report(file_report("a b", finding("a b", "a", "Odd.", severity="neutral"))))
    assert _counted(suite) == (1, 0, 0, 1)
    assert isinstance(next(iter(suite)).result[0], Skipped)


def test_what_could_not_be_done_is_an_error_in_a_suite_of_its_own() -> None:
    (suite,) = suites(notified())
    assert (suite.name, _counted(suite)) == ("mtcheck", (2, 0, 1, 1))
    (error,) = next(iter(suite)).result
    assert isinstance(error, Error)
    assert error.message == "b.txt: no such file; check the path"
    assert suites(Report()) == []


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["draft.md", *NAMES])
def test_hostile_drafts_and_names_stay_text_in_junit(text: str, name: str) -> None:
    found, noted = suites(hostile(text, name))
    assert (_counted(found), _counted(noted)) == ((1, 1, 0, 0), (2, 0, 1, 1))
    message = visible(f"“{text}” is wrong.")
    assert next(iter(found)).result[0].message == _allowed(message)
    assert found.name == _allowed(visible(name))


def test_checkstyle_has_line_severity_message_and_rule() -> None:
    assert written("checkstyle", report(riga())).splitlines()[4] == (
        '<error line="2" column="15" severity="warning" message="“trade.They” has lost its space." '
        'source="en.spacing.glued"/>'
    )
    assert violations(report(riga()))["drafts/riga.txt"][0] == (
        1, "error: “do so Strengthening” is left of a cut link; write “strengthen”.",
    )  # fmt: skip


def test_checkstyle_names_files_without_findings() -> None:
    root = ElementTree.fromstring(written("checkstyle", report(file_report("Well.", path="b.txt"))))
    assert (root.tag, [file.get("name") for file in root]) == ("checkstyle", ["b.txt"])


def test_checkstyle_puts_notifications_at_line_0() -> None:
    assert violations(notified()) == {"b.txt": [(0, "error: no such file; check the path")], "-": [(0, "warning: odd")]}
    assert violations(Report()) == {}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["draft.md", *NAMES])
def test_hostile_drafts_and_names_stay_text_in_checkstyle(text: str, name: str) -> None:
    found = violations(hostile(text, name))
    assert found[_allowed(visible(name))][0] == (1, _allowed(visible(f"warning: “{text}” is wrong.")))


@given(ANYTHING)
def test_any_draft_gives_well_formed_xml(text: str) -> None:
    assert len(suites(hostile(text, text))) == 2
    assert violations(hostile(text, text))


def _allowed(text: str) -> str:
    return text.replace("\ufffe", "\N{REPLACEMENT CHARACTER}").replace("\uffff", "\N{REPLACEMENT CHARACTER}")
