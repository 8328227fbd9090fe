"""What a finding costs, in MQM points.

The weights of the scheme `wmt` are those of the WMT metrics task (google/wmt-mqm-human-evaluation; Freitag et al. 2021,
“Experts, Errors, and Context”): a major error 5, a minor one 1, minor punctuation 0.1, because it hardly disturbs a
reader and is corrected by rule. Minor layout is treated like punctuation for the same reason. A critical error costs
25, as in MQM 2.0 and as a non-translation does in WMT. Neutral findings cost nothing (MQM 2.0).
A finding is a suspicion, not a confirmed error: its points are multiplied by the confidence of its rule.
"""

from __future__ import annotations

from collections.abc import Mapping

from mtcheck.model import Finding, Severity

SCHEME = "wmt"
"""The name of the weights in the signature."""

WEIGHTS: Mapping[Severity, float] = {"neutral": 0.0, "minor": 1.0, "major": 5.0, "critical": 25.0}

LIGHT = 0.1
"""A minor finding of one of the types below."""

LIGHT_TYPES = frozenset({"linguistic-conventions/punctuation", "design-and-markup/layout"})


def points(finding: Finding) -> float:
    """Return what the finding costs when it is seen for the first time, in MQM points."""
    if finding.severity == "minor" and finding.error_type in LIGHT_TYPES:
        return LIGHT * finding.confidence
    return WEIGHTS[finding.severity] * finding.confidence
