"""Errors that reach the user as one line, with exit code 2."""

from __future__ import annotations


class MtcheckError(Exception):
    """mtcheck could not do its job. The message says where, what was found, and what to do."""


class InputError(MtcheckError):
    """A file cannot be read as text: missing, binary, in an unknown encoding, too large."""


class RuleError(MtcheckError):
    """A rule file is wrong. The message begins with `path:line:`."""


class ConfigError(MtcheckError):
    """A configuration file is wrong. The message begins with `path:line:`, or `path:` if the whole file is meant."""


class UsageError(MtcheckError):
    """The request makes no sense: an unknown rule, format or language."""
