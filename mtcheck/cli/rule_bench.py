"""Checks and repairs the examples of rules with the whole of mtcheck."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike

from mtcheck import api
from mtcheck.model import Edit
from mtcheck.rulebook.entry import Origin
from mtcheck.rulebook.selftest import Found


class RuleBench:
    """What `mtcheck.rulebook.selftest` needs. `folders` are rules of the user, beside those of mtcheck."""

    def __init__(self, folders: Sequence[str | PathLike[str]] = ()) -> None:
        self._folders = tuple(folders)

    def find(
        self, text: str, format: str, language: str, rules: Sequence[str], origin: Origin | None = None
    ) -> list[Found]:
        """Return what these rules find, by place; no rule named means all stable ones."""
        report = self._check(text, format, language, rules, origin)
        return [Found(one.rule_id, one.span.start, one.span.end, one.message) for one in report.findings]

    def repair(
        self, text: str, format: str, language: str, rule: str, display: bool, origin: Origin | None = None
    ) -> str:
        """Return the text with the rule's repairs made, the unsafe ones too, hints only if `display`."""
        report = self._check(text, format, language, [rule], origin)
        if not display:
            return report.apply_fixes(unsafe=True)
        return _edited(text, [edit for one in report.findings for fix in one.fixes for edit in fix.edits])

    def _check(self, text: str, format: str, language: str, rules: Sequence[str], origin: Origin | None) -> api.Report:
        return api.check_text(
            text,
            language=language,
            format=format,
            select=rules,
            rules=self._folders,
            source=origin.text if origin else None,
            source_language=origin.language if origin else None,
        )


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
