"""Common words of many languages and scripts: by what the language of a text is told."""

from __future__ import annotations

import gzip
import json
import math
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import marisa_trie

from mtcheck.languages.votes import PIECE, TAGS_KEY, evidence_step

OWN = Path(__file__).parents[1] / "data" / "identify"
"""Words of languages that wordfreq does not know; see the README there."""

CODES = (
    "ar bg bn ca cs da de en es fa fi fil fr he hi hu id is it lt lv mk ms nb nl pl pt ro ru sh sk sl sv tr uk ur vi"
).split()
"""Languages of wordfreq. Those that are told by their script alone (Greek, Korean …) are left out."""

SIZE = 4_000
"""Words of a language that are kept."""

TAGS = {"sh": "hr"}
"""wordfreq keeps Croatian, Bosnian and Serbian together, in Latin letters."""

VARIANTS = {"pt-PT": "pt", "sr-Latn": "hr"}
"""Languages whose words are those of another one, but for the words listed."""

LEAN, KNOWN = 0.5, 5.0
"""What a word that is listed for one variant gains there and loses in the other; the least it is worth."""

HIGHEST, FIRST, DAMPING = 7.4, 7.9, 3
"""Zipf's law: the word of rank r of a list gets `FIRST - log10(r + DAMPING)`, at most `HIGHEST`."""

CYRILLIC = str.maketrans("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж")
DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}

GALICIAN = (
    ("ções", "cións"),
    ("ção", "ción"),
    ("sões", "sións"),
    ("são", "sión"),
    ("nh", "ñ"),
    ("lh", "ll"),
    ("ss", "s"),
)
"""How Galician is written where Portuguese has the same word. Words that do not exist do no harm."""

HAN_SIZE = 1_200
"""Characters of one Chinese script only that are kept, the commonest first."""

Words = dict[str, float]
"""Zipf value of each word."""


def write_identify(folder: Path) -> list[Path]:
    """Write `identify.trie` and `han.json` to the folder; return the paths."""
    vocabulary = _vocabulary()
    tags = sorted(vocabulary)
    words: defaultdict[str, bytes] = defaultdict(bytes)
    for number, tag in enumerate(tags):
        for word, zipf in vocabulary[tag].items():
            if step := evidence_step(zipf):
                words[word] += bytes((number, step))
    entries = [(TAGS_KEY, " ".join(tags).encode()), *sorted(words.items())]
    path = folder / "identify.trie"
    marisa_trie.BytesTrie(entries).save(f"{path}.new")
    os.replace(f"{path}.new", path)
    return [path, _write_han(folder / "han.json")]


def _vocabulary() -> dict[str, Words]:
    found = {TAGS.get(code, code): _listed(code) for code in CODES}
    for tag, base in VARIANTS.items():
        found[tag] = _split(found[base], OWN / f"{tag}.txt")
    found["sr-Cyrl"] = {_cyrillic(word): zipf for word, zipf in found["sr-Latn"].items()}
    for path in sorted(OWN.glob("*.txt")):
        if path.stem not in VARIANTS:
            found[path.stem] = _ranked(path.read_text(encoding="utf-8").split())
    found["gl"] = _galician(found["gl"], found["pt"])
    return found


def _listed(code: str) -> Words:
    import wordfreq

    table = wordfreq.get_frequency_dict(code, "small")
    found: Words = {}
    for word, share in sorted(table.items(), key=lambda entry: (-entry[1], entry[0])):
        for piece in _pieces(word):
            found.setdefault(piece, math.log10(share) + 9)
        if len(found) >= SIZE:
            break
    return found


def _pieces(word: str) -> Iterator[str]:
    return (piece.casefold() for piece in PIECE.findall(word))


def _ranked(words: Iterable[str]) -> Words:
    distinct = dict.fromkeys(piece for word in words for piece in _pieces(word))
    return {word: min(HIGHEST, FIRST - math.log10(rank + DAMPING)) for rank, word in enumerate(distinct)}


def _split(base: Words, path: Path) -> Words:
    """Return the words of a variant and take them from its base; the file tells which word is whose."""
    variant = dict(base)
    for line in path.read_text(encoding="utf-8").splitlines():
        ours, theirs = (variant, base) if line.startswith("+") else (base, variant)
        single = [word for word in line[1:].split() if "-" not in word]
        for word in (piece for entry in single for piece in _pieces(entry)):
            zipf = max(KNOWN, base.get(word, 0.0))
            ours[word], theirs[word] = zipf + LEAN, zipf - LEAN
    return variant


def _cyrillic(word: str) -> str:
    for latin, letter in DIGRAPHS.items():
        word = word.replace(latin, letter)
    return word.translate(CYRILLIC)


def _galician(own: Words, portuguese: Mapping[str, float]) -> Words:
    found = dict(own)
    for word, zipf in portuguese.items():
        for old, new in GALICIAN:
            word = word.replace(old, new)
        if not set(word) & set("ãõâêôçjàk"):
            found.setdefault(word, zipf - LEAN)
    return found


def _write_han(path: Path) -> Path:
    """Write which common characters are simplified, and which traditional."""
    import wordfreq

    simplified = dict.fromkeys(char for word in wordfreq.get_frequency_dict("zh", "small") for char in word)
    traditional: defaultdict[str, list[str]] = defaultdict(list)
    for code, plain in sorted(_simplifications().items()):
        if plain != chr(code):
            traditional[plain].append(chr(code))
    chosen = [char for char in simplified if char in traditional and _is_simplified_only(char)][:HAN_SIZE]
    table = {"simplified": "".join(chosen), "traditional": "".join("".join(traditional[char]) for char in chosen)}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _simplifications() -> dict[int, str]:
    """Return the simplified form of each traditional character, from the table that comes with wordfreq."""
    import msgpack  # type: ignore[import-untyped]
    import wordfreq

    with gzip.open(Path(wordfreq.__file__).parent / "data" / "_chinese_mapping.msgpack.gz") as file:
        table: dict[int, str] = msgpack.load(file, raw=False, strict_map_key=False)
    return table


def _is_simplified_only(char: str) -> bool:
    """Return whether Big5, the character set of Taiwan, lacks the character."""
    try:
        char.encode("big5")
    except UnicodeEncodeError:
        return True
    return False
