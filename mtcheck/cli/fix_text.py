"""What `mtcheck fix` says: which repairs were made, which were not, and what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck.model import Finding, Report
from mtcheck.report import Line, Piece, render
from mtcheck.run.repair import Repair
from mtcheck.text import Lines, visible


def about_file(repair: Repair, is_made: bool) -> Iterator[Line]:
    """Yield a line about a draft that was repaired, and one for each repair that was not made because it does harm.

    Args:
        repair: What became of the draft.
        is_made: Whether the repaired text was saved; else it is only shown.
    """
    path = visible(repair.file.file.path or "-")
    if repair.is_changed:
        done = f"{counted(len(repair.made), 'repair')} {_made(is_made)}"
        yield (Piece(path, "path"), Piece(f": {done}, {counted(len(repair.left.findings), 'finding')} left"))
    lines = Lines(repair.file.file.text)
    for finding, why in repair.refused:
        place = lines.place(finding.span.start)
        yield (
            Piece(f"{path}:{place.line}:{place.column}:", "path"),
            Piece(" not repaired, "),
            Piece(finding.rule_id, "rule"),
            Piece(f": {why}"),
        )


def about_all(repairs: Sequence[Repair], left: Report, is_made: bool) -> Iterator[Line]:
    """Yield what is left, one line for each finding, then the repairs by rule and the sum."""
    if is_made:
        yield from render("line", left)
    made = [finding for repair in repairs for finding in repair.made if repair.is_changed]
    rules = Counter(str(finding.rule_id) for finding in made)
    size = len(f"{max(rules.values(), default=0):,}")
    for rule in sorted(rules):
        yield (Piece(f"{rules[rule]:>{size},}", "after"), Piece("  "), Piece(rule, "rule"))
    yield (Piece(_sum(repairs, made, left, is_made)),)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "repair"), counted(1200, "file")
    ('1 repair', '1,200 files')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _sum(repairs: Sequence[Repair], made: Sequence[Finding], left: Report, is_made: bool) -> str:
    findings = [finding for file in left.files for finding in file.findings]
    ways = Counter(finding.fixes[0].applicability for finding in findings if finding.fixes)
    files = sum(repair.is_changed for repair in repairs)
    where = f" in {counted(files, 'file')}" if len(repairs) != 1 else ""
    if made:
        done = f"{counted(len(made), 'repair')} {_made(is_made)}{where}"
    else:
        done = "nothing repaired" if ways["safe"] else "nothing to repair"
    if not findings:
        return f"{done}, no findings left"
    unsafe = f", {ways['unsafe']:,} of them can be repaired with --unsafe" if ways["unsafe"] else ""
    return f"{done}, {counted(len(findings), 'finding')} left{unsafe}"


def _made(is_made: bool) -> str:
    return "made" if is_made else "would be made"
