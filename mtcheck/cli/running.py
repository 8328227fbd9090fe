"""What the commands that check drafts have in common: the configuration with the options over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.cli.options import FailOn, listed

if TYPE_CHECKING:
    from mtcheck.config import Configurations


def configured(
    config: Path | None,
    isolated: bool,
    *,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    rules: Sequence[Path] | None = None,
    fail_on: FailOn | None = None,
    **others: object,
) -> Configurations:
    """Return the configuration of a run.

    Args:
        config: The file named by --config.
        isolated: Use no file.
        select: As the options are given: each may be a list with commas.
        ignore: The same.
        rules: Folders with rules.
        fail_on: The threshold, None if none is given.
        others: Values of other options by their names in the settings; None where an option was not given.
    """
    from mtcheck.config import Configurations

    command_line: Mapping[str, object] = {
        "select": listed(select or ()),
        "ignore": listed(ignore or ()),
        "rules": tuple(map(str, rules or ())),
        "fail_on": fail_on and fail_on.value,
        **others,
    }
    return Configurations(config, isolated, command_line)
