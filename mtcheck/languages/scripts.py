"""Which script a language is written in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache

from mtcheck.languages.folders import ANY, rules_folder


def likely_script(tags: Iterable[str]) -> str | None:
    """Return the name of the script for the first tag that is known ("sr-Latn" before "sr"); None if none is.

    Names are those of the Unicode Character Database; the signs of Chinese and Japanese count as one script.
    """
    table = _table()
    return next((table[tag] for tag in tags if tag in table), None)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    import json

    with open(os.path.join(rules_folder(), ANY, "scripts.json"), encoding="utf-8") as file:
        return {tag: script for script, tags in json.load(file).items() for tag in tags}
