"""mtcheck beside pofilter of Translate Toolkit, on the same PO file in one run.

    python -m tests.bench.pofilter              # the planted errors, and the speed
    python -m tests.bench.pofilter FILE.po …    # findings on catalogues that people translated, as well

pofilter runs its standard checks in the language of the file. mtcheck runs twice: as it comes, and with all rules that
compare with the source. A planted error counts as found if its message is reported and the right message is not, or
is reported for less.
"""

from __future__ import annotations

import subprocess
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.clock import use_one_core
from tests.bench.planted import ERRORS, catalogue

COPIES = 300
"""Of the right catalogue, for the measurement of speed: 18,000 messages."""

RUNS = 3
ALL = ("--extend-select", "any.source")

Reports = dict[str, Counter[str]]
"""For each source text what is reported."""


def main() -> None:
    """Measure, and print tables."""
    use_one_core()
    with TemporaryDirectory() as folder:
        _planted(Path(folder))
        _speed(Path(folder), [Path(name) for name in sys.argv[1:]])
    for path in map(Path, sys.argv[1:]):
        _people(path)


def of_pofilter(path: Path) -> Reports:
    """Return what pofilter reports, by source."""
    from translate.filters import checks, pofilter
    from translate.storage import pypo

    store = pypo.pofile.parsefile(str(path))
    options = Namespace(includefuzzy=False, includereview=True, autocorrect=False, error=None, limitfilters=None)
    options.excludefilters = {"untranslated", "isfuzzy", "isreview", "hassuggestion", "spellcheck"}
    config = checks.CheckerConfig(targetlanguage=store.gettargetlanguage())
    checker = pofilter.pocheckfilter(options, [checks.StandardChecker, checks.StandardUnitChecker], config)
    found = {str(unit.source): Counter(map(str, checker.filterunit(unit) or ())) for unit in store.units if unit.target}
    return {source: counted for source, counted in found.items() if source}


def of_mtcheck(path: Path, *extra: str) -> Reports:
    """Return what mtcheck reports, by source."""
    from mtcheck import read
    from mtcheck.config import Settings
    from mtcheck.run.session import Session

    settings = Settings(extend_select=tuple(extra[1:]))
    file = read.load(path)
    report = Session.of(settings).check(file, settings)
    sources = {unit.index: unit.source_text or "" for unit in read.read(file, "po").units}
    found: Reports = {source: Counter() for source in sources.values()}
    for finding in report.findings:
        found[sources[finding.unit_id]][finding.rule_id] += 1
    return found


def recall(folder: Path, reports: Callable[[Path], Reports]) -> tuple[list[str], int]:
    """Return the kinds of the planted errors that are found, and the number of right messages with a report."""
    wrong, right = folder / "wrong.po", folder / "right.po"
    wrong.write_text(catalogue(with_errors=True), encoding="utf-8")
    right.write_text(catalogue(with_errors=False), encoding="utf-8")
    bad, good = reports(wrong), reports(right)
    found = [error.kind for error in ERRORS if bad.get(error.source, Counter()) - good.get(error.source, Counter())]
    return found, sum(bool(counted) for counted in good.values())


def _planted(folder: Path) -> None:
    tools: dict[str, Callable[[Path], Reports]] = {
        "mtcheck": of_mtcheck,
        "mtcheck, all source rules": lambda path: of_mtcheck(path, *ALL),
        "pofilter": of_pofilter,
    }
    print(f"| tool | of {len(ERRORS)} planted errors | right messages reported | not found |\n|---|---|---|---|")
    for name, reports in tools.items():
        found, false = recall(folder, reports)
        missed = Counter(error.kind for error in ERRORS) - Counter(found)
        print(f"| {name} | {len(found)} | {false} | {', '.join(missed.elements()) or 'nothing'} |")


def _people(path: Path) -> None:
    """Print how many messages of a catalogue are reported."""
    ours, all_ours, theirs = of_mtcheck(path), of_mtcheck(path, *ALL), of_pofilter(path)
    counts = [sum(any(one.startswith("any.source") for one in found) for found in ours.values())]
    counts += [sum(map(bool, found.values())) for found in (ours, all_ours, theirs)]
    print(f"{path}: {len(theirs)} messages; mtcheck {counts[0]} by source, {counts[1]} in all, "
          f"{counts[2]} with all source rules; pofilter {counts[3]}")  # fmt: skip


def _speed(folder: Path, paths: Sequence[Path]) -> None:
    """Print what both take for the first of the catalogues, or for many copies of our own."""
    path = paths[0] if paths else folder / "large.po"
    if not paths:
        path.write_text(catalogue(with_errors=False, copies=COPIES), encoding="utf-8")
    ours = [sys.executable, "-m", "mtcheck", "check", str(path), "-q", "--no-cache", "--isolated", "--jobs", "1"]
    theirs = [sys.executable, "-m", "translate.filters.pofilter", "--progress=none", str(path), str(folder / "out.po")]
    rows = [
        ("in one process", _best(lambda: of_mtcheck_alone(path)), _best(lambda: of_pofilter(path))),
        ("whole program, rules with the source", _best(lambda: _run([*ours, "--select", ",".join(source_rules())])),
         theirs_best := _best(lambda: _run(theirs))),
        ("whole program, all rules of mtcheck", _best(lambda: _run(ours)), theirs_best),
    ]  # fmt: skip
    print(f"\n| {len(of_pofilter(path)):,} messages | mtcheck (s) | pofilter (s) | ratio |\n|---|---|---|---|")
    for name, one, other in rows:
        print(f"| {name} | {one:.2f} | {other:.2f} | {other / one:.1f} |")


def of_mtcheck_alone(path: Path) -> None:
    """Check a catalogue with the rules that compare with the source."""
    from mtcheck import read
    from mtcheck.config import Settings
    from mtcheck.run.session import Session

    settings = Settings(select=source_rules())
    Session.of(settings).check(read.load(path), settings)


def source_rules() -> tuple[str, ...]:
    """Return the rules that compare with the source and are on by default."""
    from mtcheck.rulebook import load_rules

    rules = (entry.rule for entry in load_rules(()).entries)
    return tuple(rule.id for rule in rules if rule.id.startswith("any.source.") and rule.status == "stable")


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, capture_output=True, check=False)


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return min(times)


if __name__ == "__main__":
    main()
