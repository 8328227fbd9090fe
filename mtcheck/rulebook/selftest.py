"""The test that every rule carries in itself: its examples, its repairs, its message, hostile text.

What finds and repairs is handed in, since this room does not know the rooms that do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from time import process_time
from typing import NamedTuple, Protocol

from mtcheck.model import InputError, MtcheckError
from mtcheck.rulebook.entry import Entry, Example, Origin
from mtcheck.rulebook.kinds import DETECTOR
from mtcheck.rulebook.schema import ANY, MESSAGE_LIMIT

UNDETERMINED = "und"
"""BCP 47: the language of an example of a rule for any language, unless it names one."""

HOSTILE_SIZE = 20_000
"""Code points of the text that a rule must get through."""

HOSTILE_SECONDS = 2.0
"""Processor time for it, that of reading, cutting and scoring the text included (about 0.1)."""

LINEAR = 5
"""Kinds without code are linear by construction: a fifth of the text, in a fifth of the time, tells enough."""


class Found(NamedTuple):
    """A finding: `start` and `end` in code points of the text that was checked."""

    rule_id: str
    start: int
    end: int
    message: str


class Bench(Protocol):
    """What checks and repairs a text."""

    def find(
        self, text: str, format: str, language: str, rules: Sequence[str], origin: Origin | None = None
    ) -> Sequence[Found]:
        """Return what these rules find, by place; no rule named means all stable ones."""

    def repair(
        self, text: str, format: str, language: str, rule: str, display: bool, origin: Origin | None = None
    ) -> str:
        """Return the text with the rule's repairs made, the unsafe ones too, hints only if `display`."""


class Problem(NamedTuple):
    """What is wrong with a rule, and where it is written."""

    path: str
    line: int
    rule_id: str
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule_id}: {'warning: ' * self.is_warning}{self.message}"


Test = Callable[[Bench], Iterable[str]]
"""Yields what is wrong."""


@dataclass(frozen=True, slots=True)
class Case:
    """One test of a rule. `name` is short and the same every time: `bad-1`, `good-2`, `hostile-text`."""

    entry: Entry
    name: str
    line: int
    _errors: Test
    _warnings: Test = lambda bench: ()

    def problems(self, bench: Bench) -> list[Problem]:
        """Return what is wrong with the rule, errors first; nothing if it passes."""
        place = (self.entry.path, self.line, self.entry.rule.id)
        try:
            errors = [Problem(*place, message) for message in self._errors(bench)]
            return errors + [Problem(*place, message, is_warning=True) for message in self._warnings(bench)]
        except MtcheckError as error:
            return [Problem(*place, str(error))]
        except Exception as error:  # one broken rule must not hide what is wrong with the others
            return [Problem(*place, f"breaks mtcheck: {type(error).__name__}: {error}")]


def cases(entry: Entry) -> Iterator[Case]:
    """Yield the tests of a rule that was loaded with its examples."""
    for number, example in enumerate(entry.bad, 1):
        errors, warnings = partial(_bad, entry, example), partial(_others_afterwards, entry, example)
        yield Case(entry, f"bad-{number}", example.line, errors, warnings)
    for number, example in enumerate(entry.good, 1):
        yield Case(entry, f"good-{number}", example.line, partial(_good, entry, example))
    yield Case(entry, "hostile-text", entry.line, partial(_hostile, entry))


def _bad(entry: Entry, example: Example, bench: Bench) -> Iterator[str]:
    rule_id, language = entry.rule.id, _languages(entry, example)[0]
    found = bench.find(example.text, example.format, language, [rule_id], example.origin)
    spans = tuple((one.start, one.end) for one in found)
    if example.known == "miss":
        if spans == example.spans:
            yield "is reported as marked; expected known: miss; remove the mark"
        return
    if spans != example.spans:
        yield f"reports “{marked(example.text, spans)}”; expected “{marked(example.text, example.spans)}”"
    yield from _wrong_messages(found)
    if example.fix is not None:
        wrong = list(_repairs(entry, example, language, bench))
        if example.known != "fix":
            yield from wrong
        elif not wrong:
            yield "is repaired as written; expected known: fix; remove the mark"


def _good(entry: Entry, example: Example, bench: Bench) -> Iterator[str]:
    rule_id = entry.rule.id
    for language in _languages(entry, example):
        found = bench.find(example.text, example.format, language, [rule_id], example.origin)
        if example.known == "false-alarm":
            if not found:
                yield "is silent; expected known: false-alarm; remove the mark"
        elif found:
            yield f"reports “{marked(example.text, [(one.start, one.end) for one in found])}”; expected silence"
        for one in bench.find(example.text, example.format, language, (), example.origin):
            if one.rule_id != rule_id:
                yield f"{one.rule_id} reports “{marked(example.text, [(one.start, one.end)])}” in a good example"


def _hostile(entry: Entry, bench: Bench) -> Iterator[str]:
    """Yield a problem if a long unit made of the rule's own bad examples takes too long."""
    example = entry.bad[0]
    language = _languages(entry, example)[0]
    share = 1 if entry.kind == DETECTOR else LINEAR
    size, limit = HOSTILE_SIZE // share, HOSTILE_SECONDS / share
    for name, seed in (("words", " ".join(one.text for one in entry.bad)), ("letters", example.text.replace(" ", ""))):
        unit = " ".join(seed.split()) + " " * (name == "words")
        text = (unit * (size // len(unit) + 1))[:size]
        begin = process_time()
        _find_anywhere(bench, text, example, language, entry.rule.id)
        seconds = process_time() - begin
        if seconds > limit:
            yield f"takes {seconds:.1f} s for {size} code points of its {name}; expected {limit} s"


def _find_anywhere(bench: Bench, text: str, example: Example, language: str, rule_id: str) -> None:
    """Let a rule look at a text that may be broken in the format of the example."""
    try:
        bench.find(text, example.format, language, [rule_id], example.origin)
    except InputError:
        bench.find(text, Example("").format, language, [rule_id], example.origin)


def _repairs(entry: Entry, example: Example, language: str, bench: Bench) -> Iterator[str]:
    """Yield what is wrong with the repair: its text, or that the rule is not content with it."""
    rule_id, display = entry.rule.id, entry.rule.applicability == "display"
    fixed = bench.repair(example.text, example.format, language, rule_id, display, example.origin)
    if fixed != example.fix:
        yield f"repairs it to “{fixed}”; expected “{example.fix}”"
    if fixed == example.text:
        return  # only hints, which are not made
    after = bench.find(fixed, example.format, language, [rule_id], example.origin)
    if after:
        yield f"reports “{marked(fixed, [(one.start, one.end) for one in after])}” after its own repair"
    if bench.repair(fixed, example.format, language, rule_id, display, example.origin) != fixed:
        yield "repairs its own repair; expected that fixing twice changes nothing"


def _others_afterwards(entry: Entry, example: Example, bench: Bench) -> Iterator[str]:
    """Yield which other rules have something to say about the repaired text."""
    if example.fix is not None:
        for one in bench.find(example.fix, example.format, _languages(entry, example)[0], (), example.origin):
            if one.rule_id != entry.rule.id:
                yield f"{one.rule_id} reports “{marked(example.fix, [(one.start, one.end)])}” in the repaired text"


def _wrong_messages(found: Iterable[Found]) -> Iterator[str]:
    for one in found:
        if len(one.message) > MESSAGE_LIMIT or not one.message.endswith("."):
            yield f"says “{one.message}”; expected a sentence with a full stop in {MESSAGE_LIMIT} code points"


def _languages(entry: Entry, example: Example) -> list[str]:
    """Return the languages that an example is checked in."""
    if example.language is not None:
        return [example.language]
    return [UNDETERMINED if tag == ANY else tag for tag in entry.rule.languages]


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with marks around the spans, as in a rule file.

    >>> marked("He go home.", [(3, 5)])
    'He [[go]] home.'
    """
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], "[[", text[start:end], "]]"]
        at = end
    return "".join([*pieces, text[at:]])
