"""`python -m tests.bench`: measures, prints a table, and writes JSON or a dated record if asked."""

from __future__ import annotations

import argparse
import json
import platform
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from mtcheck import __version__
from tests.bench import __doc__ as about
from tests.bench.clock import use_one_core
from tests.bench.measure import Figures, figures

RECORD = Path(__file__).with_name("RECORD.md")
TINY = 2_000
"""Words of a run that only shows that everything works."""


def main() -> None:
    """Measure, and say what was measured."""
    options = _options()
    use_one_core()
    with TemporaryDirectory() as folder:
        words, runs = (TINY, 1) if options.tiny else (options.words, options.runs)
        measured = figures(Path(folder), words, runs)
    table = "\n".join(_table(measured))
    print(table)
    if options.json:
        options.json.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    if options.record:
        with RECORD.open("a", encoding="utf-8") as record:
            record.write(f"\n{_heading()}\n\n{table}\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=200_000, help="words of the text (200000)")
    parser.add_argument("--runs", type=int, default=15, help="repetitions of each start-up (15)")
    parser.add_argument("--tiny", action="store_true", help="show that it works; the figures mean nothing")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to this file")
    parser.add_argument("--record", action="store_true", help="add a dated entry to RECORD.md")
    return parser.parse_args()


def _heading() -> str:
    return f"## {date.today().isoformat()}, mtcheck {__version__}, Python {platform.python_version()}"


def _table(measured: Figures) -> Iterator[str]:
    """Yield a Markdown table: the figures of this machine, and ratios that hold on others too."""
    own = measured["words_per_second"]["mtcheck"]
    yield f"{measured['words']:,} words of {measured['text']}, one core."
    yield ""
    yield "| in bulk | words/s | mtcheck is |"
    yield "|---|---:|---:|"
    for name, rate in measured["words_per_second"].items():
        yield f"| {name} | {rate:,} | {'' if name == 'mtcheck' else _times(own / rate)} |"
    yield ""
    yield "| one file of 500 words, start to end | ms | mtcheck takes |"
    yield "|---|---:|---:|"
    own_time = measured["start_up_ms"]["mtcheck check"]
    for name, spent in measured["start_up_ms"].items():
        yield f"| {name} | {spent:.0f} | {own_time / spent:.2f} × |"


def _times(ratio: float) -> str:
    return f"{ratio:.1f} × as fast" if ratio >= 0.1 else f"1/{1 / ratio:.0f} as fast"


if __name__ == "__main__":
    main()
