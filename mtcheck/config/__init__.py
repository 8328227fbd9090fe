"""What a project has decided about its drafts: read from its configuration files, by file."""

from mtcheck.config.settings import Settings

__all__ = ["Settings"]
