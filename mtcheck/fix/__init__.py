"""Repairs: from edits of prose to edits of the file, and from these to the repaired text."""

from mtcheck.fix.apply import apply, compatible, edited, edits_of
from mtcheck.fix.diff import unified
from mtcheck.fix.moved import Moved, origins
from mtcheck.fix.resolve import resolve

__all__ = ["Moved", "apply", "compatible", "edited", "edits_of", "origins", "resolve", "unified"]
