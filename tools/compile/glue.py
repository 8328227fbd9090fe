"""Trains the weights of the glued-words detector on clean text and on our own synthetic glues."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.detect._glue import FEATURES, best_split, features, is_part_of_sign
from mtcheck.detect.glued_words import SHORTEST
from mtcheck.languages import Lexicon
from mtcheck.text.words import WORD
from tools.compile import sources as raw
from tools.compile.languages import Spec
from tools.compile.pack import write_text

if TYPE_CHECKING:
    import numpy

STRENGTH = 1.0
"""Inverse of the L2 penalty on standardised weights."""

MOST_FREQUENT = 250
GLUES = 1500
"""Synthetic glues made from each source."""

PARAGRAPHS = 40
"""Paragraphs of running text that count as one document: a glue occurs once in its document, a term comes back."""


DOCUMENTS = {"en": 1}
"""Documents of a treebank that count as one; treebanks of single sentences say 40 sentences."""

SETTINGS = Path(__file__).parents[1] / "data" / "glue.json"
"""For each language: log-odds from which a word is reported, set by hand by what is found in clean text; halves that
readily form new words; whether two words are made one; the language whose texts stand in where there are none."""


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate word of a training text. `cut` is where it was glued, None in clean text."""

    word: str
    facts: Sequence[float]
    cut: int | None


def training_cases(tag: str, sources: raw.Sources, lexicon: Lexicon, seed: int = 1) -> list[Case]:
    """Return all candidates of the clean texts, and synthetic glues of the same texts."""
    chance, frequent = random.Random(seed), frequent_zipf(lexicon)
    cases: list[Case] = []
    for documents in text_sources(tag, sources):
        for document in documents:
            cases += _candidates(document, lexicon, frequent)
        cases += glued_cases(documents, lexicon, frequent, chance)
    return cases


def text_sources(tag: str, sources: raw.Sources) -> Iterator[list[str]]:
    """Yield the documents of each source: treebank, running text, for English definitions of a dictionary."""
    spec = Spec(tag)
    treebank, text = spec.treebank(sources.data), spec.text(sources.data)
    if treebank:
        yield list(_chunks(raw.treebank_documents(treebank), DOCUMENTS.get(tag, PARAGRAPHS)))
    if text:
        yield list(_chunks(raw.paragraphs(text), PARAGRAPHS))
    if tag == "en":
        yield list(_chunks(raw.wordnet_glosses(sources.wordnet), PARAGRAPHS))


def _chunks(texts: Iterable[str], size: int) -> Iterator[str]:
    chunk: list[str] = []
    for text in texts:
        chunk.append(text)
        if len(chunk) == size:
            yield "\n".join(chunk)
            chunk = []
    if chunk:
        yield "\n".join(chunk)


def _candidates(document: str, lexicon: Lexicon, frequent: float) -> Iterator[Case]:
    counts = Counter(WORD.findall(document))
    for match in WORD.finditer(document):
        if counts[match[0]] == 1:
            case = _case(document, match.start(), match.end(), lexicon, frequent, None)
            if case is not None:
                yield case


def _case(text: str, start: int, end: int, lexicon: Lexicon, frequent: float, cut: int | None) -> Case | None:
    elided = lexicon.clitic_length(text[start:end])
    word = text[start + elided : end]
    if not word.isalpha() or len(word) < SHORTEST or is_part_of_sign(text, start, end):
        return None
    split = best_split(word, lexicon)
    if split is None:
        return None
    return Case(word, features(word, split, frequent), None if cut is None else cut - elided - split.at)


def glued_cases(documents: list[str], lexicon: Lexicon, frequent: float, chance: random.Random) -> Iterator[Case]:
    """Yield candidates made by deleting one blank, or a comma and a blank, between two words of letters."""
    made = 0
    while made < GLUES:
        document = chance.choice(documents)
        words = list(WORD.finditer(document))
        if len(words) < 10:
            continue
        index = chance.randrange(len(words) - 1)
        first, second = words[index], words[index + 1]
        gap = document[first.end() : second.start()]
        host = first[0][lexicon.clitic_length(first[0]) :]
        if gap not in (" ", ", ") or not (is_plain(host) and is_plain(second[0])):
            continue
        made += 1
        text = document[: first.end()] + document[second.start() :]
        case = _case(text, first.start(), first.end() + len(second[0]), lexicon, frequent, len(first[0]))
        if case is not None:
            yield case


def is_plain(word: str) -> bool:
    """Return whether the word is made of at least two letters and nothing else."""
    return len(word) > 1 and word.isalpha()


def trained(cases: Sequence[Case]) -> tuple[float, dict[str, float]]:
    """Return bias and weights of a logistic regression, for facts as they are (not standardised)."""
    import numpy

    facts = numpy.array([case.facts for case in cases], dtype=float)
    glued = numpy.array([case.cut is not None for case in cases], dtype=float)
    mean, deviation = facts.mean(axis=0), facts.std(axis=0)
    deviation[deviation == 0] = 1.0
    weights = _logistic(numpy.hstack([(facts - mean) / deviation, numpy.ones((len(cases), 1))]), glued)
    plain = weights[:-1] / deviation
    return float(weights[-1] - (plain * mean).sum()), {n: float(w) for n, w in zip(FEATURES, plain, strict=True)}


def _logistic(facts: numpy.ndarray, glued: numpy.ndarray) -> numpy.ndarray:
    """Fit by Newton's method; the last column is the bias, which is not penalised."""
    import numpy

    penalty = numpy.full(facts.shape[1], 1 / STRENGTH)
    penalty[-1] = 0.0
    weights = numpy.zeros(facts.shape[1])
    for _ in range(30):
        chance = 1 / (1 + numpy.exp(-facts @ weights))
        slope = facts.T @ (chance - glued) + penalty * weights
        curve = (facts.T * (chance * (1 - chance))) @ facts + numpy.diag(penalty)
        step = numpy.linalg.solve(curve, slope)
        weights -= step
        if numpy.abs(step).max() < 1e-8:
            break
    return weights


def frequent_zipf(lexicon: Lexicon) -> float:
    """Return the Zipf value of the least frequent of the most frequent words of two and more letters."""
    entries = ((len(word), lexicon.entry(word)) for word in lexicon.words())
    zipfs = sorted((entry.zipf for length, entry in entries if length > 1 and entry), reverse=True)
    return round(zipfs[MOST_FREQUENT - 1], 3)


def write_glue(tag: str, sources: raw.Sources, folder: Path) -> Path:
    """Write `glue.json` to the folder, for the lexicon that lies there; return its path."""
    settings = json.loads(SETTINGS.read_text(encoding="utf-8"))[tag]
    texts = settings.get("like", tag)
    lexicon = _lexicon(folder)
    bias, weights = trained(training_cases(texts, sources, _lexicon(folder.parent / texts)))
    model = {
        "made-by": "python -m tools.compile glue",
        "trained-on": "texts named in NOTICE; synthetic glues",
        "frequent-zipf": frequent_zipf(lexicon),
        "threshold": settings["threshold"],
        "compounds": settings.get("compounds", False),
        "script": settings.get("script", "Latn"),
        "prefixes": sorted(settings.get("prefixes", "").split()),
        "bias": round(bias, 4),
        "weights": {name: round(weight, 4) for name, weight in weights.items()},
    }
    return write_text(folder / "glue.json", json.dumps(model, indent=1, ensure_ascii=False) + "\n")


def _lexicon(folder: Path) -> Lexicon:
    return Lexicon(str(folder / "lexicon.trie"), str(folder / "lexicon.bin"))
