"""The words of languages that have no list of frequencies: from the dictionaries of spelling checkers.

Debian packages hunspell-be, hunspell-eu, hunspell-gl, myspell-et and wirish. What is kept is that a form exists; how
common it is nobody knows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from mtcheck.languages import foreign_words

LONGEST = 7
"""Letters up to which all forms are kept; of longer ones those that stand in the dictionary as they are, and those
that another language has too."""

HUNSPELL = {"be": "be_BY", "et": "et_EE", "eu": "eu", "gl": "gl_ES"}
PLAIN = {"ga": "irish"}


class Affix(NamedTuple):
    """A rule: take `strip` off, put `add` on, if the word matches `condition`."""

    is_prefix: bool
    strip: str
    add: str
    condition: re.Pattern[str]


def write_dictionaries(folder: Path, share: Path) -> list[Path]:
    """Write `words.trie` for each of these languages; `share` is where Debian installs (`/usr/share`)."""
    shared = foreign_words()
    written = []
    for tag, name in HUNSPELL.items():
        forms = hunspell_forms(share / "hunspell" / f"{name}.dic", share / "hunspell" / f"{name}.aff")
        kept = {form for form, is_stem in forms if is_stem or len(form) <= LONGEST or form in shared}
        written.append(_write(folder / tag, kept))
    for tag, name in PLAIN.items():
        written.append(_write(folder / tag, set((share / "dict" / name).read_text(encoding="utf-8").split())))
    return written


def hunspell_forms(dictionary: Path, affixes: Path) -> Iterator[tuple[str, bool]]:
    """Yield the words of a dictionary and their forms with one affix, and whether they are as in the dictionary."""
    encoding = _encoding(affixes)
    rules, split = _affixes(affixes.read_text(encoding=encoding, errors="replace"))
    for line in dictionary.read_text(encoding=encoding, errors="replace").splitlines():
        stem, _, flags = line.split()[0].partition("/") if line.strip() else ("", "", "")
        yield stem, True
        for flag in split(flags):
            yield from ((form, False) for rule in rules[flag] for form in _applied(stem, rule))


def _applied(stem: str, rule: Affix) -> Iterator[str]:
    if rule.condition.search(stem):
        if rule.is_prefix and stem.startswith(rule.strip):
            yield rule.add + stem[len(rule.strip) :]
        elif not rule.is_prefix and stem.endswith(rule.strip):
            yield stem[: len(stem) - len(rule.strip)] + rule.add


def _affixes(text: str) -> tuple[dict[str, list[Affix]], Callable[[str], list[str]]]:
    """Return the rules by flag, and how to split a row of flags."""
    rules: defaultdict[str, list[Affix]] = defaultdict(list)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) > 4 and fields[0] in ("SFX", "PFX"):
            is_prefix = fields[0] == "PFX"
            strip, add = ("" if field == "0" else field for field in (fields[2], fields[3].partition("/")[0]))
            condition = re.compile(f"^{fields[4]}" if is_prefix else f"{fields[4]}$")
            rules[fields[1]].append(Affix(is_prefix, strip, "" if add == "0" else add, condition))
    numbers = re.search(r"^FLAG num", text, re.MULTILINE)
    return rules, (lambda flags: flags.split(",")) if numbers else list


def _encoding(affixes: Path) -> str:
    found = re.search(rb"^SET (\S+)", affixes.read_bytes(), re.MULTILINE)
    return found[1].decode() if found else "utf-8"


def _write(folder: Path, forms: set[str]) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "words.trie"
    marisa_trie.Trie(sorted(form for form in forms if form.isalpha() and form.islower())).save(str(path))
    return path
