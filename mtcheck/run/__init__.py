"""The only wiring of the house: read, segment, detect, score and fix, in that order."""

from mtcheck.run.checker import Checker
from mtcheck.run.pipeline import check_document

__all__ = ["Checker", "check_document"]
