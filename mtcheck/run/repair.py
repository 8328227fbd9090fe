"""Repairs a draft, and checks every repair: its finding is gone and no new one came, or it is not made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

from mtcheck import fix
from mtcheck.model import FileReport, Finding, InputError

MOST_CHECKS = 200
"""How often a text is checked in one round to find the repairs that do harm; those still in doubt are not made."""

FOLLOW_UPS = 5
"""How often what a repair brings to light is repaired as well, before the repair is given up."""

IN_DOUBT = "too many repairs of this draft bring new findings"

BROKEN = "the file could not be read as before"

Check = Callable[[str], FileReport]
"""Returns the report on a text as it would be with this text in the file."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What became of a draft.

    `file` is the report on the draft as it was, `left` the one on the repaired text. `made` and `refused` are findings
    of `file`, by place; each refused one comes with the reason.
    """

    file: FileReport
    left: FileReport
    made: tuple[Finding, ...] = ()
    refused: tuple[tuple[Finding, str], ...] = ()

    @property
    def text(self) -> str:
        """The repaired text."""
        return self.left.file.text

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than before."""
        return self.text != self.file.file.text


class Trial(NamedTuple):
    """What is found after some repairs. `origins` are the indices of the same findings before, None for new ones.

    `why` says why they cannot be made whatever is found, empty if they can.
    """

    report: FileReport
    origins: tuple[int | None, ...]
    why: str = ""

    @property
    def new(self) -> list[Finding]:
        """The findings that were not there before, a repaired one that is still there included."""
        return [one for one, origin in zip(self.report.findings, self.origins, strict=True) if origin is None]


def repaired(
    file: FileReport, check: Check, unsafe: bool = False, wanted: Callable[[Finding], bool] | None = None
) -> Repair:
    """Repair a draft round by round until nothing is left that can be repaired.

    A repair stays if the finding is gone and no new one came; so each round has fewer findings than the one before,
    and rules that undo one another cannot go round in circles. All repairs of a round are tried together; if that
    brings new findings, those near them are tried apart, by halves. What a repair brings to light may be repaired with
    it, as long as nothing new is left in the end.

    Args:
        file: The report on the draft, with everything that is found in it.
        check: Checks a repaired text in the same way.
        unsafe: Make the repairs that change wording as well.
        wanted: Says which findings of `file` may be repaired; None means all.
    """
    found = file.findings
    state = _State(file, list(range(len(found))))
    state.shut = frozenset(at for at, finding in enumerate(found) if wanted and not wanted(finding))
    before = -1
    while len(state.made) > before:
        # What did harm at first may do none after other repairs: try until nothing more is made.
        before = len(state.made)
        state.refused.clear()
        while group := state.group(unsafe):
            _round(state, group, check, unsafe)
    return Repair(
        file,
        state.report,
        tuple(found[at] for at in sorted(state.made)),
        tuple((found[at], state.refused[at]) for at in sorted(state.refused)),
    )


def tried(before: FileReport, chosen: Sequence[int], check: Check) -> Trial:
    """Return what is found after the first repairs of some findings, which do not get in one another's way.

    Args:
        before: The report on the text as it is.
        chosen: Indices of its findings.
        check: Checks the repaired text.

    After repairs that break the file, or take a message out of it, these findings are there as before.
    """
    made = set(chosen)
    edits = fix.edits_of(before.findings[index] for index in chosen)
    after: FileReport | None = None
    with suppress(InputError):
        after = check(fix.edited(before.file.text, edits))
    if after is None or _names(after) != _names(before):
        same = [finding for index, finding in enumerate(before.findings) if index in made]
        return Trial(replace(before, findings=tuple(same)), (None,) * len(same), BROKEN)
    rest = [index for index in range(len(before.findings)) if index not in made]
    origins = fix.origins([before.findings[index] for index in rest], after.findings, edits)
    return Trial(after, tuple(None if origin is None else rest[origin] for origin in origins))


def _names(report: FileReport) -> list[str]:
    """Return the names of the messages of a translation; of a draft there are none."""
    return [unit.name for unit in report.units if unit.name is not None]


def reason(finding: Finding, new: Sequence[Finding]) -> str:
    """Return why a repair is not made that leaves these new findings behind."""
    others = sorted({one.rule_id for one in new} - {finding.rule_id})
    return f"it would bring {others[0]}" if others else "the same would be found again"


class _State:
    """How far a draft is repaired. `origins` are the first findings, by index, that those of `report` were."""

    def __init__(self, report: FileReport, origins: list[int]) -> None:
        self.report = report
        self.origins = origins
        self.shut: frozenset[int] = frozenset()
        self.made: set[int] = set()
        self.refused: dict[int, str] = {}

    def group(self, unsafe: bool) -> list[int]:
        """Return the findings of the report, by index, that can be repaired together."""
        findings = self.report.findings
        closed = self.shut | self.refused.keys()
        free = {id(findings[at]): at for at, origin in enumerate(self.origins) if origin not in closed}
        return [free[id(one)] for one in fix.compatible((findings[at] for at in free.values()), unsafe)]

    def advance(self, made: Iterable[int], trial: Trial) -> None:
        """Take over a trial without new findings."""
        self.made.update(made)
        self.report = trial.report
        self.origins = [self.origins[origin] for origin in trial.origins if origin is not None]


def _round(state: _State, group: list[int], check: Check, unsafe: bool) -> None:
    """Make the repairs of a group, or refuse them."""
    origins = state.origins
    done, refused, trial = _settled(state.report, group, check)
    state.advance([origins[index] for index in done], trial)
    for index, why in refused.items():
        _follow(state, origins[index], why, check, unsafe)


def _follow(state: _State, origin: int, why: str, check: Check, unsafe: bool) -> None:
    """Make a repair together with those of the findings that it brings to light, or refuse it."""
    if origin not in state.origins:
        return  # another repair has mended it as well
    at = state.origins.index(origin)
    if not fix.compatible([state.report.findings[at]], unsafe):
        state.refused[origin] = why  # the text around it is another by now, and so is what can be done
        return
    trial = tried(state.report, [at], check)
    for _ in range(FOLLOW_UPS):
        new = {id(finding) for finding in trial.new}
        if not new:
            state.advance([origin], trial)
            return
        findings = trial.report.findings
        chosen = fix.compatible((one for one in findings if id(one) in new), unsafe)
        if not chosen:
            break
        taken = {id(one) for one in chosen}
        following = tried(trial.report, [index for index, one in enumerate(findings) if id(one) in taken], check)
        origins = (None if index is None else trial.origins[index] for index in following.origins)
        trial = Trial(following.report, tuple(origins))
    state.refused[origin] = why


def _settled(before: FileReport, group: list[int], check: Check) -> tuple[list[int], dict[int, str], Trial]:
    """Return which repairs of a group are made, which are not, why, and what is found afterwards."""
    done: list[int] = []
    refused: dict[int, str] = {}
    best = Trial(before, tuple(range(len(before.findings))))
    waiting = [group]
    checks = 0
    while waiting:
        some = waiting.pop()
        if checks == MOST_CHECKS:
            refused |= dict.fromkeys(some, IN_DOUBT)
            continue
        checks += 1
        trial = tried(before, sorted([*done, *some]), check)
        if not trial.new:
            done, best = sorted([*done, *some]), trial
        elif len(some) == 1:
            refused[some[0]] = trial.why or reason(before.findings[some[0]], trial.new)
        else:
            waiting += _parts(before, some, done, trial)
    return done, refused, best


def _parts(before: FileReport, group: list[int], done: list[int], trial: Trial) -> list[list[int]]:
    """Return a group in two: the repairs in paragraphs with new findings and the others, which are tried first."""
    moved = fix.Moved(fix.edits_of(before.findings[index] for index in [*done, *group]))
    hurt = {finding.unit_id for finding in trial.new}
    stretches = [unit.span for unit in trial.report.units if unit.id in hurt]
    places = {index: moved.span(before.findings[index].fixes[0].edits[0].span) for index in group}
    near = [index for index in group if any(places[index].overlaps(stretch) for stretch in stretches)]
    if not near or len(near) == len(group):
        near = group[len(group) // 2 :]
    apart = set(near)
    return [near, [index for index in group if index not in apart]]
