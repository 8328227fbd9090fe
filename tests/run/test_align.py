"""Aligns the paragraphs of a translation with those of its source."""

from __future__ import annotations

from random import Random

import pytest

from mtcheck.run.align import Bead, Paragraph, aligned

WORDS = "pier ferry lid valve harbour pump winter handle rope lantern island bell tower crane map".split()
NAMES = "Aldermere Brocken XV-200 Tolvik HarbourMap Quill Ostend 1931 48,317 3.5 %s {name}".split()


def _sentence(random: Random) -> str:
    words = [random.choice(WORDS) for _ in range(random.randint(4, 18))]
    if random.random() < 0.4:
        words[random.randrange(len(words))] = random.choice(NAMES)
    return " ".join(words) + "."


def _translated(sentence: str, random: Random) -> str:
    """Return a sentence in a language of other words, a tenth longer, with the same names and numbers."""
    words = [word if word in NAMES else word[::-1] + random.choice(["", "en", "ung"]) for word in sentence.split()]
    return " ".join(words)


def _damaged(paragraphs: list[list[str]], random: Random) -> tuple[list[str], list[set[int]]]:
    """Return the paragraphs of the translation, and the numbers of the sources that each came from."""
    targets: list[str] = []
    origins: list[set[int]] = []
    for number, sentences in enumerate(paragraphs):
        told = [_translated(sentence, random) for sentence in sentences]
        luck = random.random()
        if luck < 0.04:
            continue
        if luck < 0.08 and origins and len(origins[-1]) == 1:
            targets[-1] += " " + " ".join(told)
            origins[-1].add(number)
        elif luck < 0.12 and len(told) > 1:
            cut = len(told) // 2
            targets += [" ".join(told[:cut]), " ".join(told[cut:])]
            origins += [{number}, {number}]
        else:
            targets.append(" ".join(told))
            origins.append({number})
        if random.random() < 0.02:
            targets.append(_translated(_sentence(random), random))
            origins.append(set())
    return targets, origins


def _links(beads: list[Bead]) -> set[tuple[int, int]]:
    return {(one, other) for bead in beads for one in range(*bead.source) for other in range(*bead.target)}


def _as_paragraphs(texts: list[str]) -> list[Paragraph]:
    return [Paragraph("paragraph", text) for text in texts]


def test_paragraphs_that_were_split_joined_lost_and_added_find_their_partners() -> None:
    right = wrong = 0
    for seed in range(20):
        random = Random(seed)
        paragraphs = [[_sentence(random) for _ in range(random.randint(1, 5))] for _ in range(60)]
        targets, origins = _damaged(paragraphs, random)
        source, target = _as_paragraphs([" ".join(one) for one in paragraphs]), _as_paragraphs(targets)
        wanted = {(one, number) for number, some in enumerate(origins) for one in some}
        found = _links(aligned(source, target))
        right += len(found & wanted)
        wrong += len(found ^ wanted)
    assert right / (right + wrong) >= 0.98


def test_texts_of_the_same_shape_are_aligned_one_to_one() -> None:
    source = [Paragraph("heading", "Ferry"), Paragraph("paragraph", "It leaves at noon.")]
    target = [Paragraph("heading", "Die Fähre und ihr Hafen"), Paragraph("paragraph", "Mittags.")]
    assert aligned(source, target) == [Bead((0, 1), (0, 1)), Bead((1, 2), (1, 2))]


@pytest.mark.parametrize(("source", "target"), [(0, 3), (3, 0), (0, 0)])
def test_a_text_without_paragraphs_has_no_partners(source: int, target: int) -> None:
    one = [Paragraph("paragraph", "Ferry")]
    assert _links(aligned(one * source, one * target)) == set()


def test_every_paragraph_is_in_one_bead_and_in_order() -> None:
    random = Random(7)
    source = _as_paragraphs([_sentence(random) for _ in range(150)])
    target = _as_paragraphs([_sentence(random) for _ in range(40)])
    beads = aligned(source, target)
    assert [at for bead in beads for at in range(*bead.source)] == list(range(150))
    assert [at for bead in beads for at in range(*bead.target)] == list(range(40))
