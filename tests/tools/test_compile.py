"""The tools: counting, deciding, training; the files they built are those that are shipped."""

from __future__ import annotations

import json
import os
import random
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from mtcheck.languages import flags, load
from tools.compile.casing import CaseCounts
from tools.compile.names import NameLists
from tools.compile.pack import HASHES, sha256
from tools.compile.pos import TagCounts, reconciled_flags

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("MTCHECK_DATA", ROOT.parent / "shared" / "data"))


def lists(**words: str) -> NameLists:
    kinds = ("lower", "upper", "rare", "names", "usual", "calendar", "foreign")
    return NameLists(**{kind: frozenset(words.get(kind, "").split()) for kind in kinds})


def test_only_capitals_in_mid_sentence_count() -> None:
    counts = CaseCounts()
    counts.add(["The old mill near Berlin was sold. Today nobody knows why: Because it burned."], runs=True)
    assert counts.capital["berlin"] == 1
    assert not counts.capital["the"]
    assert not counts.capital["today"]
    assert not counts.capital["because"]
    assert counts.lower["mill"] == 1


def test_labels_beside_labels_do_not_count_in_documentation() -> None:
    counts = CaseCounts()
    counts.add(["In this section switch the Large Text switch to on and ask Anna about it."], runs=False)
    assert not counts.capital["large"]
    assert counts.capital["anna"] == 1


def test_headings_and_fragments_do_not_count() -> None:
    counts = CaseCounts()
    counts.add(["The Old Mill Near Berlin", "near Berlin again"], runs=True)
    assert not counts.capital
    assert not counts.lower


@pytest.mark.parametrize(
    ("form", "counts", "expected"),
    [
        ("mill", (50, 0), flags.LOWER),
        ("berlin", (0, 9), flags.PROPER | flags.NAME),
        ("march", (10, 20), flags.LOWER | flags.PROPER | flags.NAME),
        ("welsh", (0, 9), flags.PROPER | flags.NAME),
        ("rose", (50, 1), flags.LOWER | flags.NAME),
        ("co", (30, 1), flags.LOWER | flags.NAME),
        ("bien", (0, 0), flags.NAME),
        ("lara", (0, 0), flags.NAME | flags.PROPER),
        ("zyzzyva", (0, 0), flags.LOWER),
        ("xyz", (0, 0), 0),
        ("filesystem", (9, 0), flags.LOWER),
    ],
)
def test_case_flags(form: str, counts: tuple[int, int], expected: int) -> None:
    names = lists(
        lower="mill march rose welsh",
        upper="berlin march co rose",
        rare="zyzzyva",
        names="berlin rose bien lara co march welsh",
        usual="berlin rose bien lara co march welsh",
        calendar="march welsh",
        foreign="bien",
    )
    assert names.case_flags(form, 4.0, *counts) == expected


def test_rare_surnames_do_not_make_names_of_common_words() -> None:
    names = lists(lower="came", names="came")
    assert names.case_flags("came", 5.5, 99, 0) == flags.LOWER
    assert names.case_flags("came", 2.5, 99, 0) == flags.LOWER | flags.NAME


def test_the_treebank_corrects_the_dictionaries() -> None:
    from collections import Counter

    tags = TagCounts(
        {"in": Counter(ADP=99), "country": Counter(NOUN=60), "google": Counter(VERB=2)},
        {"in": Counter(IN=99), "country": Counter(NN=60), "google": Counter(VB=2)},
    )
    assert reconciled_flags("in", flags.NOUN | flags.ADVERB, tags, is_function=True) == 0
    assert reconciled_flags("country", flags.NOUN | flags.ADJECTIVE, tags, is_function=False) == flags.NOUN
    assert reconciled_flags("google", flags.NOUN, tags, is_function=False) == flags.NOUN | flags.VERB
    assert tags.noun_share("country") == 1.0
    assert tags.noun_share("unseen") == -1.0


def test_glues_are_made_of_two_words_of_letters() -> None:
    from tools.compile.glue import facts_for, glued_cases

    lexicon = load("en").lexicon
    assert lexicon is not None
    text = "The council wants to close the old brewery near the harbour, including its deep and cold cellars."
    cases = list(glued_cases([text], lexicon, facts_for(lexicon), random.Random(1)))
    assert any(case.word == "oldbrewery" and case.cut == 0 for case in cases)
    assert all(case.word.isalpha() for case in cases)


def test_affixes_make_words_with_many_words_and_function_words_with_few() -> None:
    from tools.compile.glue import joins, odd_endings, single_heads

    lexicon = load("es").lexicon
    assert lexicon is not None
    right = joins(lexicon).right
    assert right["dos"] > 5 > 2 > right.get("para", 0.0)
    assert "y" in single_heads(lexicon)
    polish = load("pl").lexicon
    assert polish is not None
    assert "yi" in odd_endings(polish)


def test_a_logistic_regression_finds_what_separates() -> None:
    pytest.importorskip("numpy")
    from mtcheck.detect._glue import FEATURES
    from tools.compile.glue import Case, trained

    chance = random.Random(1)
    cases = []
    for number in range(200):
        facts = [chance.random() for _ in FEATURES]
        facts[0] = float(number % 2) + 0.2 * chance.random()
        cases.append(Case("word", facts, 0 if number % 2 else None))
    _, weights = trained(cases)
    assert weights[FEATURES[0]] == max(weights.values()) > 2


def test_shipped_files_are_those_that_were_built() -> None:
    known = json.loads(HASHES.read_text())
    assert {"rules/en/lexicon.trie", "rules/en/lexicon.bin", "rules/any/foreign.bin", "rules/en/glue.json"} <= set(
        known
    )
    changed = [name for name, digest in known.items() if sha256(ROOT / name) != digest]
    assert not changed, "run `python -m tools.compile` instead of editing these"


@pytest.mark.skipif(not os.environ.get("MTCHECK_REBUILD"), reason="takes half a minute: set MTCHECK_REBUILD=1")
@pytest.mark.parametrize("what", ["foreign", "en", "glue"])
def test_building_again_gives_the_same_bytes(what: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    from tools.compile.__main__ import BUILDERS, glue
    from tools.compile.sources import Sources

    sources = Sources(data=DATA)
    if missing := sources.missing():
        pytest.skip(f"no {', '.join(missing)}")
    out = tmp_path_factory.getbasetemp() / "rules"
    for folder in ("en", "any"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    try:
        paths = glue("en", sources, out) if what == "glue" else BUILDERS[what](sources, out)
    except (ImportError, PackageNotFoundError) as error:
        pytest.skip(str(error))
    known = json.loads(HASHES.read_text())
    assert {path.name: sha256(path) for path in paths} == {
        path.name: known[f"rules/{path.relative_to(out).as_posix()}"] for path in paths
    }
