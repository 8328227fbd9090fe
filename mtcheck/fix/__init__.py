"""Repairs: from edits of prose to edits of the file, and from these to the repaired text."""

from mtcheck.fix.apply import apply, apply_until_stable
from mtcheck.fix.resolve import resolve

__all__ = ["apply", "apply_until_stable", "resolve"]
