"""Rules: YAML files with one entry per rule, checked strictly, cached, and built into detectors by kind.

Neither YAML nor RE2 is imported before a file is parsed or a pattern compiled.
"""

from mtcheck.rulebook.book import Rulebook
from mtcheck.rulebook.entry import Entry, Example, Value
from mtcheck.rulebook.load import load_folder, load_rules

__all__ = ["Entry", "Example", "Rulebook", "Value", "load_folder", "load_rules"]
