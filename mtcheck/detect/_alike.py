"""Whether two names are spellings of one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

SOLID = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "a", "œ": "o"})
"""Letters with a mark that does not come off in the decomposition of Unicode."""


Sounds = tuple[tuple[str, str], ...]
"""Pairs of a spelling and the sound that it stands for, the longer spellings first."""

SILENT = frozenset("aeiouyjh")
"""Letters that come and go between transliterations."""

FEWEST_SOUNDS = 4
LONG = 7
"""Letters from which on one letter may be missing in each of two spellings."""

INITIALS = str.maketrans({"z": "s", "c": "k", "q": "k", "w": "v", "j": "i", "y": "i"})
WEAK = "ijy"
"""Letters in which transliterations of one ending differ: “-sky”, “-skiy”, “-skyj”."""

MOST = 3
"""Letters that two transliterations may differ in length."""

CACHED = 20_000

Ends = tuple[str, str]


@lru_cache(maxsize=CACHED)
def bare(word: str) -> str:
    """Return the word in lower case without marks on its letters."""
    if word.isascii():
        return word.lower()
    plain = word.lower().translate(SOLID)
    return (
        plain
        if plain.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    )


def initial(name: str) -> str:
    """Return the sound that a name begins with, roughly: names that begin otherwise are not compared."""
    return _sound_of_letter(name[0])


@lru_cache(maxsize=CACHED)
def _sound_of_letter(letter: str) -> str:
    return bare(letter)[:1].translate(INITIALS)


def ends(name: str) -> Ends:
    """Return the letters near both ends of a name without marks: names that are alike share one of them."""
    return name[1:3], name.rstrip(WEAK)[-2:]


def role(one: str, other: str, sounds: Sounds) -> str | None:
    """Return in what two names, given without marks, differ: `marks`, `letter` or `sound`; None if not alike."""
    if one == other:
        return "marks"
    if abs(len(one) - len(other)) > MOST:
        return None
    if abs(len(one) - len(other)) < 2 and one[0] == other[0] and _differ_inside(one, other):
        return "letter"
    is_same = _differ_in_writing(one, other) and _sounds(one, sounds) == _sounds(other, sounds)
    return "sound" if is_same and len(_sounds(one, sounds)) >= FEWEST_SOUNDS else None


@lru_cache(maxsize=CACHED)
def _sounds(name: str, sounds: Sounds) -> str:
    """Return the consonants of a name without marks as they sound."""
    for spelled, sound in sounds:
        name = name.replace(spelled, sound)
    return "".join(key for key, _ in groupby(letter for letter in name if letter not in SILENT))


def _differ_inside(one: str, other: str) -> bool:
    """Return whether one letter differs, is too many or changes places, and not as an ending does."""
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return not _differ_at_end(one, other) and shorter in _gaps(longer)
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2 and places[1] == places[0] + 1:
        return one[places[0]] == other[places[1]]
    return len(places) == 1 or (len(one) >= LONG and not _gaps(one).isdisjoint(_gaps(other)))


def _gaps(name: str) -> set[str]:
    """Return what remains of a name without one of its letters, the first excepted."""
    return {name[:at] + name[at + 1 :] for at in range(1, len(name))}


def _differ_in_writing(one: str, other: str) -> bool:
    """Return whether what differs is no ending; “-sky”, “-skiy” and “-skyj” are the same one."""
    return not _differ_at_end(one.rstrip(WEAK), other.rstrip(WEAK))


def _differ_at_end(one: str, other: str) -> bool:
    """Return whether what differs is an ending: of a case, a plural, an adjective."""
    shared = min(len(one), len(other)) - 1
    return one != other and one[:shared] == other[:shared]
