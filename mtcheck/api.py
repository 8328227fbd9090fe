"""The Python interface: `check_text`, `check_file`, `check_paths`, and the report they return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from os import PathLike, fspath
from pathlib import Path

from mtcheck import read
from mtcheck.config import Settings
from mtcheck.model import Finding, Notification, Score, SourceFile, UnitScore, UsageError
from mtcheck.model.report import FileReport
from mtcheck.model.report import Report as Result
from mtcheck.run.discover import drafts
from mtcheck.run.mend import checker
from mtcheck.run.repair import repaired
from mtcheck.run.runner import Runner
from mtcheck.run.session import Session
from mtcheck.run.together import together


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one text, one file, or several.

    `result` is the plain data behind it, as the report formats take it.
    """

    result: Result
    _settings: Settings

    @property
    def files(self) -> tuple[FileReport, ...]:
        """The files in the order given."""
        return self.result.files

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all files, by file, then by place."""
        return tuple(finding for file in self.result.files for finding in file.findings)

    @property
    def units(self) -> tuple[UnitScore, ...]:
        """The scored paragraphs of all files."""
        return tuple(unit for file in self.result.files for unit in file.units)

    @property
    def score(self) -> Score:
        """The score of everything together; its `quality` is None where the text is too short to score."""
        return self.result.score

    @property
    def notifications(self) -> tuple[Notification, ...]:
        """What could not be done, with the cure."""
        return self.result.notifications + tuple(note for file in self.result.files for note in file.notifications)

    def apply_fixes(self, unsafe: bool = False) -> str:
        """Return the text with the safe repairs made, repeated until nothing changes.

        A repair is made only if its finding is gone afterwards and no new one came.

        Args:
            unsafe: Make the repairs that change wording as well.

        Raises:
            UsageError: the report is about several files.
        """
        if len(self.files) != 1:
            raise UsageError(f"apply_fixes() needs a report on one text, this one is about {len(self.files)}")
        file = self.files[0]
        return repaired(file, checker(self._settings, file), unsafe).text


def check_text(
    text: str,
    *,
    language: str | None = None,
    format: str = "text",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[str | PathLike[str]] = (),
    source: str | None = None,
    source_language: str | None = None,
) -> Report:
    """Check a text in memory.

    Args:
        text: The draft; positions in the report are code points of it.
        language: BCP 47 tag; None detects it.
        format: Input format: text, markdown or html.
        select: Rule ids or their beginnings (`en.names`) to use; empty means all that are not off.
        ignore: Rule ids or their beginnings to leave out.
        rules: Folders with rules of your own, beside those of mtcheck.
        source: The text that it was translated from, in the same format; None if it is not at hand.
        source_language: BCP 47 tag of the source; None detects it.

    Raises:
        UsageError: unknown format, rule or language tag.
        RuleError: a rule file is wrong.

    >>> check_text("He opened the the door.", language="en").findings[0].rule_id
    'any.repeats.doubled-word'
    """
    settings = _settings(language, format, select, ignore, rules)
    origin = None if source is None else SourceFile(source)
    settings = replace(settings, source=origin, source_language=source_language)
    return _report([Session.of(settings).check(SourceFile(text), settings)], settings)


def check_file(
    path: str | PathLike[str],
    *,
    language: str | None = None,
    format: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[str | PathLike[str]] = (),
    source: str | PathLike[str] | None = None,
    source_language: str | None = None,
) -> Report:
    """Check a file. `format` None means: by its name. `source` is the file that it was translated from.

    Other arguments as for `check_text`.

    Raises:
        InputError: a file cannot be read as text.
        UsageError: unknown format, rule or language tag.
        RuleError: a rule file is wrong.
    """
    settings = _settings(language, format, select, ignore, rules)
    origin = None if source is None else read.load(Path(source))
    settings = replace(settings, source=origin, source_language=source_language)
    return _report([Session.of(settings).check(read.load(Path(path)), settings)], settings)


def check_paths(
    paths: Sequence[str | PathLike[str]],
    *,
    language: str | None = None,
    format: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rules: Sequence[str | PathLike[str]] = (),
    stdin_name: str | None = None,
    jobs: int = 1,
) -> Report:
    """Check files, and the files in folders. A path `-` reads standard input, named `stdin_name` in the report.

    `jobs` is the number of processes, 0 for one on each processor; the report is the same with any number.

    A file that cannot be read becomes a notification of level `error`; the others are checked all the same.

    Raises:
        UsageError: unknown format, rule or language tag.
        RuleError: a rule file is wrong.
    """
    settings = _settings(language, format, select, ignore, rules)
    return _report(Runner(lambda path: settings, jobs).run(drafts(paths), stdin_name), settings)


def _settings(
    language: str | None,
    format: str | None,
    select: Sequence[str],
    ignore: Sequence[str],
    rules: Sequence[str | PathLike[str]],
) -> Settings:
    folders = tuple(fspath(folder) for folder in rules)
    return Settings(language=language, input_format=format, select=tuple(select), ignore=tuple(ignore), rules=folders)


def _report(outcomes: Sequence[FileReport | Notification], settings: Settings) -> Report:
    return Report(together([Session.of(settings).rulebook], outcomes), settings)
