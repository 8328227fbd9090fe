"""What a project has decided about its drafts: read from its configuration files, by file.

Like Ruff, the nearest file counts, alone, and a pyproject.toml without our table is none: one file tells all about a
draft, so there is no cascade to follow and no `root = true` to write; an empty mtcheck.toml shields what is below it.
Like typos, an unknown key is an error, and command-line options go over every file; unlike both, the error names line
and nearest key, a broken pyproject.toml that does not name us is not ours to refuse, and overrides add to lists.
"""

from mtcheck.config.configurations import Configurations
from mtcheck.config.settings import Explained, RunSettings, Settings, Value

__all__ = ["Configurations", "Explained", "RunSettings", "Settings", "Value"]
