"""How alike two short texts are, letter by letter: chrF of sacrebleu.

sacrebleu takes 130 ms to import, so it is imported when two texts are first compared: ask only for candidates.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


def chrf(one: str, other: str) -> float:
    """Return chrF of two texts, 0–100, 100 if equal up to white space.

    chrF is not symmetric by definition; with equal weights of precision and recall it is.

    >>> round(chrf("Storm hits the coast", "Storm hits coast"))
    67
    """
    return _scorer()(one, other)


@cache
def _scorer() -> Callable[[str, str], float]:
    from sacrebleu.metrics.chrf import CHRF  # slow to import, see above

    metric = CHRF(word_order=0, beta=1)

    def score(hypothesis: str, reference: str) -> float:
        return float(metric.sentence_score(hypothesis, [reference]).score)

    return score
