"""Units get their sources by name or by order, and reports of earlier runs are those of the same source."""

from __future__ import annotations

import os
from pathlib import Path

import mtcheck
from mtcheck import read
from mtcheck.config import Settings
from mtcheck.model import FileReport, SourceFile
from mtcheck.run.runner import FEWEST, Runner
from mtcheck.run.sources import with_sources

ONE = "Alle 37 Ventile sind zu."
TWO = "Die Pumpe läuft seit gestern ohne Pause."


def _sources(target: str, source: str, format: str = "text") -> list[str | None]:
    document = with_sources(read.read(SourceFile(target), format, "de"), SourceFile(source), "en")
    return [unit.source_text for unit in document.units]


def test_paragraphs_of_the_same_number_have_their_sources_in_order() -> None:
    assert _sources(f"{ONE}\n\n{TWO}\n", "All 37 valves are shut.\n\nThe pump has run without a break.\n") == [
        "All 37 valves are shut.",
        "The pump has run without a break.",
    ]


def test_the_markup_of_a_paragraph_is_compared_too() -> None:
    [source] = _sources(
        "Die **Pumpe** von [hier](https://example.org).", "The **pump** [here](https://example.org).", "markdown"
    )
    assert source == "The **pump** [here](https://example.org)."


def test_a_lost_paragraph_leaves_the_others_with_their_sources() -> None:
    lost = "The harbour master has gone home, since nothing else was to be done on that day in the old town."
    found = _sources(f"{ONE}\n\n{TWO}\n", f"All 37 valves are shut.\n\n{lost}\n\nThe pump has run since yesterday.\n")
    assert found == ["All 37 valves are shut.", "The pump has run since yesterday."]


def test_messages_have_the_sources_of_their_names() -> None:
    source = 'msgid "lid"\nmsgstr "The lid %s"\n\nmsgid "pump"\nmsgstr "The pump"\n'
    target = 'msgid "pump"\nmsgstr "Die Pumpe"\n\nmsgid "lid"\nmsgstr "Der Deckel %s"\n\nmsgid "new"\nmsgstr "Neu"\n'
    assert _sources(target, source, "po") == ["The pump", "The lid %s", "new"]


def test_the_language_of_the_source_is_told_by_its_text() -> None:
    source = "Turn the handle slowly until the pump stops and then open the lid."
    report = mtcheck.check_text(source, source=source, language="de", select=["any.source"])
    assert [finding.rule_id for finding in report.findings] == ["any.source.untranslated-copy"]


def test_another_source_is_not_answered_from_the_cache(tmp_path: Path) -> None:
    paths = [os.fspath(tmp_path / f"{number}.txt") for number in range(FEWEST + 2)]
    for path in paths:
        Path(path).write_text(f"{ONE}\n", encoding="utf-8")

    def found(source: str) -> int:
        settings = Settings(language="de", source=SourceFile(source), select=("any.source",))
        reports = Runner(lambda path: settings, is_cached=True).run(paths)
        return sum(len(report.findings) for report in reports if isinstance(report, FileReport))

    assert found("All 37 valves are shut.") == 0
    assert found("All 38 valves are shut.") == len(paths)
