"""The result of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtcheck.model.document import SourceFile
from mtcheck.model.errors import UsageError
from mtcheck.model.finding import Finding
from mtcheck.model.notification import Notification
from mtcheck.model.rule import Rule
from mtcheck.model.score import Score, UnitScore

_NOTHING = Score(0, 0.0, None)


@dataclass(frozen=True, slots=True)
class SuspectedSource:
    """The language that a draft was probably translated from, and the ids of the rules that speak for it, sorted."""

    language: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file. Findings are sorted by place, then by rule.

    `suspected_source` is None if nothing tells what the draft was translated from, or if that is known.
    """

    file: SourceFile
    format: str
    language: str
    units: Sequence[UnitScore]
    findings: tuple[Finding, ...]
    score: Score
    notifications: tuple[Notification, ...] = ()
    suspected_source: SuspectedSource | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in all files, in the order in which they were given.

    `signature` says with which weights and rules the score was made. `notifications` are those of the run; each
    file has its own beside them. `rules` are those that the findings name, sorted by id. `Report()` is the empty
    report, and merging it changes nothing.
    """

    files: tuple[FileReport, ...] = ()
    score: Score = _NOTHING
    signature: str = ""
    notifications: tuple[Notification, ...] = ()
    rules: tuple[Rule, ...] = ()

    def merge(self, other: Report) -> Report:
        """Return the report on the files of both, those of this one first. The operation is associative.

        Raises:
            UsageError: the two were made with different rules or weights, so that their scores do not add up.
        """
        if self.signature and other.signature and self.signature != other.signature:
            raise UsageError(f"reports of {self.signature} and {other.signature} cannot be merged; check again")
        files = self.files + other.files
        return Report(
            files=files,
            score=Score.of((file.score.words, file.score.penalty) for file in files),
            signature=self.signature or other.signature,
            notifications=tuple(dict.fromkeys(self.notifications + other.notifications)),
            rules=tuple(sorted({*self.rules, *other.rules}, key=lambda rule: rule.id)),
        )
