"""Measures false alarms, recall and precision for each language: `python -m tools.measure --help`.

Writes `rules/measured.json`, ratios and counts only, and the table of `docs/languages.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mtcheck import __version__
from mtcheck.cli.language_text import LEGEND, MEASURED, as_markdown, known_languages
from mtcheck.rulebook import load_rules

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "languages.md"

INTRODUCTION = """# Languages

What mtcheck knows for each language, as `mtcheck languages` shows it. `python -m tools.measure` writes this page; with
`--page` it takes the figures measured last.
"""

METHOD = """
A language that is not listed gets the rules that hold in every language. Name the language with `--language`; without
it, mtcheck takes what the file says (`lang:` in the front matter of Markdown, `lang=` in HTML, `README.de.md`,
`docs/fr/index.md`, `messages.pt-BR.po`), then what the text is written in: told by its script, by its common words, and
by letters that a language does not have. A text in none of these languages, or too short to tell, counts as `und`.
"""


def main() -> None:
    """Measure, then write both files; or write the page only."""
    parser = argparse.ArgumentParser(prog="python -m tools.measure", description=__doc__.splitlines()[0])
    parser.add_argument("--evaluate", type=Path, default=ROOT.parent / "shared" / "eval" / "evaluate.py")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="folder with the sets")
    parser.add_argument("--page", action="store_true", help="write docs/languages.md only, measure nothing")
    arguments = parser.parse_args()
    if not arguments.page:
        figures = measured(arguments.evaluate, arguments.data)
        (ROOT / "rules" / MEASURED).write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page as it should be for the rules, data and figures that are there."""
    table = "\n".join(as_markdown(known_languages(load_rules(()).chosen((), ()))))
    legend = "\n".join(f"- {line}" for line in LEGEND)
    return f"{INTRODUCTION}\n{table}\n\n{legend}\n{METHOD}"


def measured(script: Path, data: Path) -> dict[str, Any]:
    """Return the figures for all languages that have texts in the sets."""
    clean = evaluated(script, ["clean", "--data", str(data)])["clean"]
    damaged = sorted(map(str, (data / "damaged").glob("*.jsonl")))
    gold = evaluated(script, ["gold", *damaged])["files"]
    return {
        "version": __version__,
        "clean": {"words": clean["clean"]["words"], "findings": clean["clean"]["findings"]},
        "damaged": {"marked": gold["marked"], "findings": gold["findings"]}
        | {name: gold[name] for name in ("recall", "precision")},
        "languages": dict(by_language(clean["clean"]["by_language"], gold["by_language"])),
    }


def by_language(
    alarms: Mapping[str, float], gold: Mapping[str, Mapping[str, float]]
) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield for each language the findings per 10,000 clean words, recall and precision."""
    for tag in sorted({*alarms, *gold}):
        yield tag, ({"alarms": alarms[tag]} if tag in alarms else {}) | dict(gold.get(tag, {}))


def evaluated(script: Path, arguments: Sequence[str]) -> dict[str, Any]:
    """Run the measuring tool on the package of this checkout and return its figures."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "figures.json"
        command = [sys.executable, str(script), *arguments, "--json", str(target)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL)
        figures: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return figures


if __name__ == "__main__":
    main()
