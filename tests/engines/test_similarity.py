"""The similarity of two lines."""

from __future__ import annotations

import subprocess
import sys

from mtcheck.engines.similarity import chrf


def test_equal_texts_are_wholly_alike_and_strangers_are_not() -> None:
    assert chrf("The old mill burns", "The old mill burns") == 100
    assert chrf("The old mill burns", "zzz") == 0


def test_the_order_of_the_two_does_not_matter() -> None:
    one, other = "Storm hits the northern coast", "Storm hits northern coast"
    assert chrf(one, other) == chrf(other, one)


def test_sacrebleu_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, mtcheck.engines.similarity; sys.exit('sacrebleu' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
