"""Findings become scores: MQM penalties with published weights, damped where one damage repeats."""

from mtcheck.score.document import score_document, score_run
from mtcheck.score.signature import signature
from mtcheck.score.units import rescored, score_units
from mtcheck.score.weights import SCHEME, points

__all__ = ["SCHEME", "points", "rescored", "score_document", "score_run", "score_units", "signature"]
