"""Trains the unigram models of `mtcheck.engines.pieces`: one for scripts without spaces, one for all others.

Everything goes in as lines with a count, so that each language weighs the same whatever the size of its data. The
same versions of the packages and the same texts give the same bytes: sorted input, no sampling, one thread.
"""

from __future__ import annotations

import importlib.util
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from mtcheck.engines.pieces import SOLID_FILE, SPACED_FILE
from mtcheck.text.solid import SOLID_RUN
from mtcheck.text.words import WORD
from tools.compile import sources as raw

TEXTS = ("ar", "cs", "de", "en", "es", "fr", "it", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk")
"""Languages with spaces of which there is running text."""

LISTS = "ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it ko lt lv mk ms nb nl pl pt ro ru sh sk sl sv"
LISTS_OF_WORDS = (*LISTS.split(), "ta", "tr", "uk", "ur", "vi")
"""Languages of which wordfreq has a list."""

WEIGHT = 1_000_000
"""Words that each language counts for."""

CLAUSES = WEIGHT // 4
"""What running text of a script without spaces counts for: it makes phrases, the lists make words."""

MOST_WORDS = 12_000
"""Words taken from each list. What is rarer is spelt by the pieces of these."""

THAI_WORDS = 40_000
UNLISTED = (*range(0x0E80, 0x0F00), *range(0x1000, 0x10A0), *range(0x1780, 0x1800))
"""Lao, Burmese and Khmer: no list of words is at hand, so they are cut into letters."""

SOLID_SIZE, SPACED_SIZE = 40_000, 32_000
"""Pieces. Loading takes about 2 ms per thousand."""
COVERAGE = 0.9999
"""Share of letters that are pieces at least alone; the rare rest would crowd out the words."""

LONGEST_PIECE = 16
"""Code points."""


def write_pieces(sources: raw.Sources, folder: Path) -> list[Path]:
    """Train both models and write them to the folder; return their paths."""
    solid, spaced = folder / SOLID_FILE, folder / SPACED_FILE
    solid.write_bytes(trained(solid_lines(sources), SOLID_SIZE, letters_without_list()))
    spaced.write_bytes(trained(spaced_lines(sources), SPACED_SIZE))
    return [solid, spaced]


def trained(lines: Mapping[str, int], size: int, letters: str = "") -> bytes:
    """Return a unigram model of `size` pieces for lines with their counts; it changes no letter of a text.

    `letters` are pieces too, whether they occur or not.
    """
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(f"{line}\t{count}" for line, count in sorted(lines.items())),
        input_format="tsv",
        model_writer=model,
        model_type="unigram",
        vocab_size=size,
        character_coverage=COVERAGE,
        required_chars=letters,
        max_sentencepiece_length=LONGEST_PIECE,
        normalization_rule_name="identity",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        shuffle_input_sentence=False,
        num_threads=1,
        hard_vocab_limit=False,
        bos_id=-1,
        eos_id=-1,
        minloglevel=1,
    )
    return model.getvalue()


def letters_without_list() -> str:
    """Return the letters and marks of Lao, Burmese and Khmer, of which there is no list of words."""
    return "".join(letter for letter in map(chr, UNLISTED) if letter.isprintable() and SOLID_RUN.fullmatch(letter))


def solid_lines(sources: raw.Sources) -> Counter[str]:
    """Return runs of letters of Chinese in both scripts, Japanese and Thai with their weights."""
    lines = _weighted(_thai_words(), 2 * WEIGHT)
    for code in ("zh", "ja"):
        lines += _weighted(_runs(sources, code), CLAUSES) + _weighted(_solid_list(code), WEIGHT)
    # wordfreq and the running text are simplified: the same again in the letters of Hong Kong and of Taiwan.
    lines += _weighted(_converted(_runs(sources, "zh"), "s2t"), CLAUSES)
    return lines + _weighted(_converted(_solid_list("zh"), "s2twp"), WEIGHT)


def spaced_lines(sources: raw.Sources) -> Counter[str]:
    """Return the words of all languages with spaces with their weights; each language weighs the same."""
    lines: Counter[str] = Counter()
    for code in LISTS_OF_WORDS:
        words = _top(_listed(code), MOST_WORDS)
        if code in TEXTS:
            words = _weighted(words, WEIGHT) + _weighted(_top(_words(sources, code), MOST_WORDS), WEIGHT)
        lines += _weighted(words, WEIGHT)
    return lines


def _runs(sources: raw.Sources, code: str) -> Counter[str]:
    text = raw.paragraphs(sources.data / "text" / f"{code}.txt.xz")
    return Counter(run for paragraph in text for run in SOLID_RUN.findall(paragraph))


def _words(sources: raw.Sources, code: str) -> Counter[str]:
    text = raw.paragraphs(sources.data / "text" / f"{code}.txt.xz")
    return _lettered((word, 1) for paragraph in text for word in WORD.findall(paragraph))


def _listed(code: str) -> Counter[str]:
    import wordfreq

    shares = wordfreq.get_frequency_dict(code, "small")
    return _lettered((word, round(share * 1e8)) for word, share in shares.items())


def _solid_list(code: str) -> Counter[str]:
    import wordfreq

    shares = wordfreq.get_frequency_dict(code, "large")
    return Counter({word: round(share * 1e8) for word, share in shares.items() if SOLID_RUN.fullmatch(word)})


def _lettered(counts: Iterable[tuple[str, int]]) -> Counter[str]:
    words: Counter[str] = Counter()
    for word, count in counts:
        if not (any(map(str.isdigit, word)) or "_" in word or SOLID_RUN.search(word)):
            words[word] += count
    return words


def _thai_words() -> Counter[str]:
    """Return the words of the Thai National Corpus with their counts, as PyThaiNLP lists them."""
    package = importlib.util.find_spec("pythainlp")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("the Thai words need `pip install pythainlp==5.4.0`")
    lines = (Path(package.origin).parent / "corpus" / "tnc_freq.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if "\t" in line)
    return _top(Counter({word: int(count) for word, count in pairs if SOLID_RUN.fullmatch(word)}), THAI_WORDS)


def _converted(counts: Counter[str], to: str) -> Counter[str]:
    """Return simplified Chinese in traditional letters; `to` is a configuration of OpenCC."""
    from opencc import OpenCC  # pip install opencc-python-reimplemented==0.1.7

    converter = OpenCC(to)
    converted: Counter[str] = Counter()
    for text, count in counts.items():
        converted[converter.convert(text)] += count
    return converted


def _top(counts: Counter[str], size: int) -> Counter[str]:
    return Counter(dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:size]))


def _weighted(counts: Counter[str], weight: int) -> Counter[str]:
    """Return the counts scaled so that they add up to about `weight`; each is at least 1."""
    factor = weight / max(1, counts.total())
    return Counter({text: max(1, round(count * factor)) for text, count in counts.items()})
