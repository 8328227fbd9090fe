"""Rules of which one repairs what the other finds."""

from __future__ import annotations

from pathlib import Path

from tests.rulebook.samples import EXAMPLES, rule, write


def write_harmful_rules(folder: Path) -> None:
    """Write two rules into a new folder `own`: what is red becomes blue, and what is blue is wrong."""
    red = rule(id="en.house.red", match="{kind: regex, pattern: 'red'}", fix="{applicability: safe, replace: 'blue'}")
    blue = rule(
        id="en.house.blue",
        match="{kind: regex, pattern: 'blue'}",
        fix="{applicability: none}",
        examples="\n".join(line for line in EXAMPLES.splitlines() if "fix:" not in line),
    )
    (folder / "own").mkdir()
    write(folder / "own", blue, red)
