"""A session: one choice of rules, with the checkers made for it, language by language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from mtcheck import languages, read
from mtcheck.config import Settings
from mtcheck.model import Document, FileReport, Notification, Severity, SourceFile
from mtcheck.rulebook import Rulebook, load_rules
from mtcheck.run.checker import Checker
from mtcheck.run.parts import is_mixed, joined, parts
from mtcheck.run.pipeline import check_document

if TYPE_CHECKING:
    from mtcheck.run.in_use import RulesInUse
    from mtcheck.run.judgement import Heeding
    from mtcheck.run.terms import Terms


class Session:
    """The rules in use. Checkers are built when a language is first met."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._checkers: dict[str, Checker] = {}

    @classmethod
    def of(cls, settings: Settings) -> Session:
        """Return the session with the rules that the settings choose; the same choice gives the same session.

        Raises:
            UsageError: a rule that there is not.
            RuleError: a rule file is wrong.
        """
        choice = settings.select, settings.ignore, settings.extend_select, settings.preview
        return _session(settings.rules, settings.severity, *choice)

    def check(self, file: SourceFile, settings: Settings) -> FileReport:
        """Check the text of a file.

        Raises:
            UsageError: a format or a language tag that there is not.
        """
        chosen = settings.input_format or read.format_of(file)
        given = languages.preferred(settings.language) if settings.language else languages.UNDETERMINED
        document = read.read(file, chosen, given)
        if settings.source or settings.source_language or settings.terms:
            document = _with_sources(document, settings)
        if settings.language is None and document.language == languages.UNDETERMINED:
            document = _identified(document)
        heeding = _heeding(document)
        of_parts = parts(document) if is_mixed(document) else [document]
        reports = [self._checked(part, settings, heeding) for part in of_parts]
        report = reports[0] if len(reports) == 1 else joined(reports)
        if heeding:
            notes = heeding.notes(partial(self._rules_in_use, [part.language for part in of_parts]))
            report = replace(report, notifications=report.notifications + notes)
        return report

    def _checked(self, document: Document, settings: Settings, heeding: Heeding | None) -> FileReport:
        accepted = _terms(settings.words) if settings.words else None
        return check_document(document, self._checker(document.language), accepted, heeding)

    def _rules_in_use(self, tags: Sequence[str]) -> RulesInUse:
        from mtcheck.run.in_use import RulesInUse  # only suppressions are judged by it

        return RulesInUse.of(self.rulebook, tags)

    def _checker(self, tag: str) -> Checker:
        if tag not in self._checkers:
            language = languages.load(tag)
            self._checkers[tag] = Checker.build(self.rulebook.entries_for(language.tags), language)
        return self._checkers[tag]


def _heeding(document: Document) -> Heeding | None:
    """Return the comments of a document that speak to mtcheck, None if there are none."""
    if read.MARK not in document.file.text:
        return None
    from mtcheck.run.judgement import Heeding  # few drafts have such comments

    return Heeding(document)


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


def _with_sources(document: Document, settings: Settings) -> Document:
    """Return the document with what the settings say of its source."""
    tag = settings.source_language
    if settings.source:
        from mtcheck.run.sources import with_sources  # most drafts are checked alone

        document = with_sources(document, settings.source, tag)
    elif tag:
        document = replace(document, source_language=languages.preferred(tag))
    return replace(document, terms=settings.terms)


def _own_prose(document: Document) -> str:
    """Return the prose without block quotations, which may be in any language; all of it if there is nothing else.

    Units that say in which language they are tell nothing of the others.
    """
    own = [unit.local for unit in document.units if unit.kind != "quote" and not unit.language]
    if len(own) in (0, len(document.units)):
        return document.prose
    return "\n".join(document.prose[local.start : local.end] for local in own)


@lru_cache(maxsize=16)
def _session(
    rules: tuple[str, ...],
    severity: tuple[tuple[str, Severity], ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    extend_select: tuple[str, ...],
    preview: bool,
) -> Session:
    return Session(load_rules(rules).with_severity(severity).chosen(select, ignore, extend_select, preview))


@lru_cache(maxsize=16)
def _terms(words: tuple[str, ...]) -> Terms:
    from mtcheck.run.terms import Terms  # many projects have none

    return Terms(words)
