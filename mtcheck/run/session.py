"""A session: one choice of rules, with the checkers made for it, language by language."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path

from mtcheck import __version__, languages, read, score
from mtcheck.model import Document, FileReport, InputError, Notification, SourceFile
from mtcheck.model.report import Report
from mtcheck.rulebook import Rulebook, load_rules
from mtcheck.run.checker import Checker
from mtcheck.run.pipeline import check_document


class Session:
    """The rules in use. Checkers are built when a language is first met."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._checkers: dict[str, Checker] = {}

    @classmethod
    def of(
        cls,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        rules: Sequence[str | PathLike[str]] = (),
    ) -> Session:
        """Return the session for a choice of rules; the same choice gives the same session."""
        return _session(tuple(select), tuple(ignore), tuple(fspath(folder) for folder in rules))

    def check_text(self, text: str, language: str | None, format: str) -> FileReport:
        """Check a text in memory."""
        return self._check(SourceFile(text), language, format)

    def check_file(self, path: str | PathLike[str], language: str | None, format: str | None) -> FileReport:
        """Read and check a file."""
        return self._check(read.load(Path(path)), language, format)

    def check_paths(
        self,
        paths: Sequence[str | PathLike[str]],
        language: str | None,
        format: str | None,
        stdin_name: str | None,
    ) -> Report:
        """Check files, the files in folders, and standard input for `-`."""
        outcomes = [self._attempt(path, language, format, stdin_name) for path in _files(paths)]
        return self.result(
            [outcome for outcome in outcomes if isinstance(outcome, FileReport)],
            [outcome for outcome in outcomes if isinstance(outcome, Notification)],
        )

    def _attempt(
        self, path: str, language: str | None, format: str | None, stdin_name: str | None
    ) -> FileReport | Notification:
        """Check one file; one that cannot be read becomes a notification, so that the others are still checked."""
        try:
            file = read.load_stdin(sys.stdin.buffer, stdin_name) if path == "-" else read.load(Path(path))
        except InputError as error:
            return Notification(str(error), path, "error")
        return self._check(file, language, format)

    def result(self, reports: Sequence[FileReport], notifications: Iterable[Notification] = ()) -> Report:
        """Put the reports of files together."""
        named = {finding.rule_id for report in reports for finding in report.findings}
        return Report(
            files=tuple(reports),
            score=score.score_run([report.score for report in reports]),
            signature=score.signature(__version__, self.rulebook.hash),
            notifications=tuple(notifications),
            rules=tuple(entry.rule for entry in self.rulebook.entries if entry.rule.id in named),
        )

    def _check(self, file: SourceFile, language: str | None, format: str | None) -> FileReport:
        chosen = format or read.format_for(file.path)
        given = languages.preferred(language) if language else languages.UNDETERMINED
        document = read.read(file, chosen, given)
        if language is None:
            document = _identified(document)
        return check_document(document, self._checker(document.language))

    def _checker(self, tag: str) -> Checker:
        if tag not in self._checkers:
            language = languages.load(tag)
            self._checkers[tag] = Checker.build(self.rulebook.entries_for(language.tags), language)
        return self._checkers[tag]


def _identified(document: Document) -> Document:
    file = document.file
    tag = languages.stated_language(file.text, file.path, document.format) or languages.identify(_own_prose(document))
    notes = document.notifications
    if tag == languages.UNDETERMINED and document.prose:
        notes += (
            Notification(
                "language not recognised, only language-independent rules ran; name it with --language",
                file.path,
            ),
        )
    return document.with_language(tag, notes)


def _own_prose(document: Document) -> str:
    """Return the prose without block quotations, which may be in any language; all of it if there is nothing else."""
    own = [unit.local for unit in document.units if unit.kind != "quote"]
    if len(own) in (0, len(document.units)):
        return document.prose
    return "\n".join(document.prose[local.start : local.end] for local in own)


def _files(paths: Sequence[str | PathLike[str]]) -> Iterator[str]:
    """Yield the files; folders give the files in them whose suffix is that of an input format, sorted."""
    for path in paths:
        name = fspath(path)
        if name != "-" and Path(name).is_dir():
            inside = (file for file in Path(name).rglob("*") if file.is_file() and read.is_known_suffix(file))
            yield from sorted(fspath(file) for file in inside if not _hidden(file.relative_to(name)))
        else:
            yield name


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


@lru_cache(maxsize=16)
def _session(select: tuple[str, ...], ignore: tuple[str, ...], rules: tuple[str, ...]) -> Session:
    return Session(load_rules(rules).chosen(select, ignore))
