"""Where the raw data come from, and how to read each of them. Nothing here decides anything."""

from __future__ import annotations

import gzip
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

PERSON_FILE = "18"
"""WordNet's lexicographer file of persons; `@i` points from an individual to its kind."""

INSTANCE = "@i"
OLD_NOVELS = "COST-ELTeC/"
SCOWL_SIZES = (10, 20, 35, 40, 50, 55, 60, 70, 80, 95)


@dataclass(frozen=True, slots=True)
class Sources:
    """Folders on this machine.

    `data` holds `train/` (Universal Dependencies) and `text/` (running text); `scowl` and `wordnet` are what the
    Debian packages `scowl` and `wordnet-base` install.
    """

    SCOWL: ClassVar[Path] = Path("/usr/share/dict/scowl")
    WORDNET: ClassVar[Path] = Path("/usr/share/wordnet")

    data: Path
    scowl: Path = SCOWL
    wordnet: Path = WORDNET

    def missing(self) -> list[str]:
        """Return the folders that are not there."""
        return [str(folder) for folder in (self.data, self.scowl, self.wordnet) if not folder.is_dir()]


def languages_with(name: str) -> list[str]:
    """Return the languages whose folder in `rules/` has the file, sorted: an empty one asks to be compiled."""
    return sorted(path.parent.name for path in (Path(__file__).parents[2] / "rules").glob(f"*/{name}"))


def scowl_words(folder: Path, kinds: tuple[str, ...], up_to: int, spellings: tuple[str, ...]) -> set[str]:
    """Return the words of SCOWL lists of the kinds (`words`, `upper`, `proper-names`), up to a size class."""
    found: set[str] = set()
    for spelling in spellings:
        for kind in kinds:
            for size in SCOWL_SIZES:
                path = folder / f"{spelling}-{kind}.{size}"
                if size <= up_to and path.is_file():
                    found.update(path.read_text(encoding="iso-8859-1").split())
    return found


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a treebank, as written, with its universal part of speech, its own tag and its features."""

    form: str
    upos: str
    xpos: str
    features: str = ""


def treebank_sentences(path: Path) -> Iterator[list[Token]]:
    """Yield the sentences of a compressed CoNLL-U file. Contractions keep their parts, not their whole."""
    sentence: list[Token] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split("\t")
            if len(fields) > 5 and fields[0].isdigit():
                sentence.append(Token(fields[1], fields[3], fields[4], fields[5]))
            elif not line.strip() and sentence:
                yield sentence
                sentence = []


def treebank_documents(path: Path) -> Iterator[str]:
    """Yield the running text of each document of a compressed CoNLL-U file, one sentence per line."""
    sentences: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc") and sentences:
                yield "\n".join(sentences)
                sentences = []
            elif line.startswith("# text = "):
                sentences.append(line[9:].rstrip("\n"))
    if sentences:
        yield "\n".join(sentences)


def paragraphs(path: Path) -> Iterator[str]:
    """Yield the paragraphs of compressed running text, one per line, without old novels.

    `SOURCES.tsv` beside the text says which lines (from 1) are of which source.
    """
    old = old_ranges(path.parent / "SOURCES.tsv", path.name.partition(".")[0])
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not any(number in lines_of for lines_of in old):
                yield line.rstrip("\n")


def old_ranges(table: Path, tag: str) -> list[range]:
    """Return the lines of a language's text that are old novels: spelling and words of another time."""
    rows = [line.rstrip("\n").split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    spans = [row[6].split("-") for row in rows if row[0] == tag and row[1].startswith(OLD_NOVELS)]
    return [range(int(first), int(last) + 1) for first, last in spans]


def inflections(lemminflect_folder: Path) -> Iterator[tuple[str, str, list[list[str]]]]:
    """Yield lemma, part of speech and its columns of inflected forms from the NIH SPECIALIST table of lemminflect.

    Columns: verb = past, gerund, third person (and a separate participle where it differs); noun = plural;
    adj, adv = comparative, superlative. Each column lists its variants.
    """
    with gzip.open(lemminflect_folder / "resources" / "infl_lu.csv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            lemma, pos, *columns = line.rstrip("\n").split(",")
            yield lemma, pos, [column.split("/") for column in columns]


def wordnet_lemmas(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield single-word lemma as written, part of speech (noun, verb, adj, adv) and gloss of each synset."""
    for pos in ("noun", "verb", "adj", "adv"):
        with open(folder / f"data.{pos}", encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if not line.startswith("  "):
                    yield from _synset(line, pos)


def _synset(line: str, pos: str) -> Iterator[tuple[str, str, str]]:
    data, _, gloss = line.partition(" | ")
    fields = data.split()
    count = int(fields[3], 16)
    for index in range(count):
        lemma = re.sub(r"\((a|p|ip)\)$", "", fields[4 + 2 * index])
        yield lemma, pos, gloss.strip() if index == 0 else ""


def wordnet_persons(folder: Path) -> Iterator[str]:
    """Yield the parts of the names of real persons ("Henry", "Ford"), as written."""
    with open(folder / "data.noun", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.partition(" | ")[0].split()
            if not line.startswith("  ") and fields[1] == PERSON_FILE and INSTANCE in fields:
                for lemma, _, _ in _synset(line, "noun"):
                    yield from lemma.split("_")


def wordnet_glosses(folder: Path) -> Iterator[str]:
    """Yield definitions and example sentences, each by itself."""
    for _, _, gloss in wordnet_lemmas(folder):
        yield from (part.strip(' "') for part in gloss.split(";") if part.strip())
