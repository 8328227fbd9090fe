"""Lines for the log of a job: words of a draft must not be commands for what runs the job."""

from __future__ import annotations

import os
import re

RUNNER = "GITHUB_ACTIONS"
"""The environment variable that the runner of GitHub sets. It reads commands from what a job prints."""

COMMAND = re.compile(r"^(\s*)::|##\[", re.MULTILINE)
"""What begins a command: two colons at the start of a line, or the older form anywhere (actions/runner)."""

JOINER = "\N{WORD JOINER}"


def inert(text: str) -> str:
    """Return the text with an unseen joiner in whatever the runner of GitHub would take for a command.

    Elsewhere it stays as it is.

    >>> inert("plain ##[group]") == "plain ##[group]" or RUNNER in os.environ
    True
    """
    return COMMAND.sub(_broken, text) if os.environ.get(RUNNER) else text


def _broken(match: re.Match[str]) -> str:
    return f"{match[1]}:{JOINER}:" if match[0].endswith("::") else f"##{JOINER}["
