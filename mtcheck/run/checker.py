"""A checker: the detectors of one language with the enabled rules, built once and used for many documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import NamedTuple

from mtcheck import detect
from mtcheck.languages import Language
from mtcheck.model import Document, Hit, Passage, RuleError
from mtcheck.rulebook import kinds
from mtcheck.rulebook.entry import Entry

PassageDetector = Callable[[Passage], Iterable[Hit]]
DocumentDetector = Callable[[Document], Iterable[Hit]]


class Checker(NamedTuple):
    """What looks at the passages and what looks at the whole document, in a fixed order."""

    passage_detectors: tuple[PassageDetector, ...]
    document_detectors: tuple[DocumentDetector, ...]

    @classmethod
    def build(cls, entries: Iterable[Entry], language: Language) -> Checker:
        """Make the detectors that the rules ask for.

        Raises:
            RuleError: a rule names an unknown detector or has a wrong option.
        """
        groups: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            groups[_machine(entry)].append(entry)
        passage: list[PassageDetector] = []
        document: list[DocumentDetector] = []
        for name in sorted(groups):
            module = _module(name, groups[name][0])
            target = document if module.SCOPE == "document" else passage
            target.append(module.build(groups[name], language))
        return cls(tuple(passage), tuple(document))

    def hits(self, document: Document, passages: Iterable[Passage]) -> Iterator[Hit]:
        """Yield everything that is found, in no particular order."""
        for passage in passages:
            for detector in self.passage_detectors:
                yield from detector(passage)
        for document_detector in self.document_detectors:
            yield from document_detector(document)


def _machine(entry: Entry) -> str:
    return f"detector {entry.match['name']}" if entry.kind == "detector" else entry.kind


def _module(name: str, entry: Entry) -> ModuleType:
    known: Sequence[str]
    if entry.kind != "detector":
        return kinds.module(entry.kind)
    modules = detect.modules()
    key = name.removeprefix("detector ")
    if key not in modules:
        known = sorted(modules)
        raise RuleError(f"{entry.path}:{entry.line}: unknown detector “{key}”; expected one of {', '.join(known)}")
    return modules[key]
