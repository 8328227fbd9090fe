"""Trains the weights of the glued-words detector on clean text and on our own synthetic glues."""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mtcheck.detect._glue import FEATURES, PART_ZIPF, Joins, Split, best_split, features, is_part_of_sign
from mtcheck.detect.glued_words import SHORTEST
from mtcheck.languages import Lexicon, flags
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

REST = 4
"""Letters of what stands beside a word in a word made of both."""

ODD = 3
"""Listed words with an ending, below which it is none."""

PREFIX = 0.14
"""Share of the listed words with a first letter that are listed without it too, from which it is a prefix."""

AFFIX = 50
"""Listed words made of a word and another one, from which it counts as an affix."""

PARAGRAPHS = 40
"""Paragraphs of running text that count as one document: a glue occurs once in its document, a term comes back."""


DOCUMENTS = {"en": 1}
"""Documents of a treebank that count as one; treebanks of single sentences say 40 sentences."""

SETTINGS = Path(__file__).parents[1] / "data" / "glue.json"
"""For each language: log-odds from which a word is reported, set by hand by what is found in clean text; halves that
readily form new words; whether two words are made one; the language whose texts stand in where there are none."""


FactsOf = Callable[[str, Split], Sequence[float]]
"""What makes the weighted facts from a word and how it is parted."""


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate word of a training text. `cut` is where it was glued, None in clean text."""

    word: str
    facts: Sequence[float]
    cut: int | None


def training_cases(tag: str, sources: raw.Sources, lexicon: Lexicon, seed: int = 1) -> list[Case]:
    """Return all candidates of the clean texts, and synthetic glues of the same texts."""
    chance, facts_of = random.Random(seed), facts_for(lexicon)
    cases: list[Case] = []
    for documents in text_sources(tag, sources):
        for document in documents:
            cases += _candidates(document, lexicon, facts_of)
        cases += glued_cases(documents, lexicon, facts_of, chance)
    return cases


def facts_for(lexicon: Lexicon) -> FactsOf:
    """Return what tells the weighted facts of words with this lexicon."""
    frequent, habits = frequent_zipf(lexicon), joins(lexicon)
    return lambda word, split: features(word, split, frequent, habits)


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


def _candidates(document: str, lexicon: Lexicon, facts_of: FactsOf) -> Iterator[Case]:
    counts = Counter(WORD.findall(document))
    for match in WORD.finditer(document):
        if counts[match[0]] == 1:
            case = _case(document, match.start(), match.end(), lexicon, facts_of, None)
            if case is not None:
                yield case


def _case(text: str, start: int, end: int, lexicon: Lexicon, facts_of: FactsOf, cut: int | None) -> Case | None:
    elided = lexicon.clitic_length(text[start:end])
    word = text[start + elided : end]
    if not word.isalpha() or len(word) < SHORTEST or is_part_of_sign(text, start, end):
        return None
    split = best_split(word, lexicon)
    if split is None:
        return None
    return Case(word, facts_of(word, split), None if cut is None else cut - elided - split.at)


def glued_cases(documents: list[str], lexicon: Lexicon, facts_of: FactsOf, chance: random.Random) -> Iterator[Case]:
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
        case = _case(text, first.start(), first.end() + len(second[0]), lexicon, facts_of, len(first[0]))
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


def joins(lexicon: Lexicon) -> Joins:
    """Return how often a word is part of a listed word whose rest is listed too: function words, and affixes."""
    first, last = Counter[str](), Counter[str]()
    for word in lexicon.words():
        if lexicon.flags(word):
            for head in lexicon.prefixes(word):
                tail = word[len(head) :]
                if len(head) > 1 and _is_rest(tail, lexicon):
                    first[head] += 1
                if len(tail) > 1 and _is_rest(head, lexicon):
                    last[tail] += 1
    return Joins(_logs(first, lexicon), _logs(last, lexicon))


def _logs(counts: Counter[str], lexicon: Lexicon) -> dict[str, float]:
    """Return ln(1 + n) of what is a word: if a function word always, else where n makes an affix of it."""
    return {
        word: round(math.log1p(count), 2)
        for word, count in sorted(counts.items())
        if (count >= AFFIX and lexicon.flags(word)) or lexicon.flags(word) & flags.FUNCTION
    }


def odd_endings(lexicon: Lexicon) -> list[str]:
    """Return pairs of letters with which hardly any listed word ends, the last of them a function word by itself."""
    listed = [word for word in lexicon.words() if lexicon.flags(word)]
    endings = Counter(word[-2:] for word in listed if len(word) >= REST)
    letters = sorted({letter for word in listed for letter in word if letter.isalpha()})
    return [letter + single for letter in letters for single in _singles(lexicon) if endings[letter + single] < ODD]


def single_heads(lexicon: Lexicon) -> list[str]:
    """Return function words of one letter that are no prefixes: Russian “и”, but not “у”."""
    heads = {single: [0, 0] for single in _singles(lexicon)}
    for word in lexicon.words():
        if word[0] in heads and len(word) > REST and lexicon.flags(word):
            heads[word[0]][0] += _is_rest(word[1:], lexicon)
            heads[word[0]][1] += 1
    return [single for single, (with_rest, all_words) in heads.items() if with_rest < PREFIX * max(1, all_words)]


def _singles(lexicon: Lexicon) -> list[str]:
    """Return the function words of one letter; elided ones have an apostrophe."""
    words = {word for word in lexicon.words() if len(word) == 1 and lexicon.flags(word) & flags.FUNCTION}
    return sorted(words.difference(lexicon.elided_words))


def _is_rest(part: str, lexicon: Lexicon) -> bool:
    entry = lexicon.entry(part) if len(part) >= REST else None
    return entry is not None and bool(entry.flags) and entry.zipf >= PART_ZIPF


def write_glue(tag: str, sources: raw.Sources, folder: Path) -> Path:
    """Write `glue.json` to the folder, for the lexicon that lies there; return its path."""
    settings = json.loads(SETTINGS.read_text(encoding="utf-8"))[tag]
    texts = settings.get("like", tag)
    lexicon = _lexicon(folder)
    bias, weights = trained(training_cases(texts, sources, _lexicon(folder.parent / texts)))
    habits = joins(lexicon)
    model = {
        "made-by": "python -m tools.compile glue",
        "trained-on": "texts named in NOTICE; synthetic glues",
        "frequent-zipf": frequent_zipf(lexicon),
        "threshold": settings["threshold"],
        "compounds": settings.get("compounds", False),
        "script": settings.get("script", "Latn"),
        "prefixes": " ".join(sorted(settings.get("prefixes", "").split())),
        "suffixes": " ".join(sorted(settings.get("suffixes", "").split())),
        "joins-left": habits.left,
        "joins-right": habits.right,
        "single-heads": " ".join(single_heads(lexicon)),
        "odd-endings": " ".join(odd_endings(lexicon)),
        "letters": "".join(sorted({letter for word in lexicon.words() for letter in word if letter.isalpha()})),
        "bias": round(bias, 4),
        "weights": {name: round(weight, 4) for name, weight in weights.items()},
    }
    return write_text(folder / "glue.json", json.dumps(model, indent=1, ensure_ascii=False) + "\n")


def _lexicon(folder: Path) -> Lexicon:
    return Lexicon(str(folder / "lexicon.trie"), str(folder / "lexicon.bin"))
