"""What a project has decided about its drafts: read from its configuration files, by file.

As in Ruff, the nearest file counts, alone, and a pyproject.toml without our table is none: one file tells all about a
draft, so there is no cascade to follow and no `root = true` to write; an empty mtcheck.toml shields what is below it.
As in Ruff and typos, unknown keys are errors, lists of overrides add to those above, and options go over every file.
Unlike them, an error names the nearest key beside the line, a pyproject.toml that is broken but does not name us is not
ours to refuse, and paths count from the file's own folder with `--config` too.
"""

from mtcheck.config.configurations import Configurations
from mtcheck.config.settings import Explained, RunSettings, Settings, Value

__all__ = ["Configurations", "Explained", "RunSettings", "Settings", "Value"]
