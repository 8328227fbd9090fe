"""Cuts the prose of a document into passages of whole units, and these into words and sentences."""

from mtcheck.segment.passages import PASSAGE_SIZE, passages
from mtcheck.segment.words import word_counts

__all__ = ["PASSAGE_SIZE", "passages", "word_counts"]
