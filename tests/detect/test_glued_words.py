"""Glued words: what is found, what is left alone, what the repair is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from mtcheck.detect import glued_words
from mtcheck.languages import load, rules_folder
from mtcheck.model import Document, Hit, LocalSpan, Passage, SourceFile, Span, Unit
from mtcheck.rulebook import Entry, load_folder
from mtcheck.segment import passages

Detector = Callable[[Passage], Iterable[Hit]]


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    return load_folder(Path(rules_folder()) / "en" / "glued.yaml")


@pytest.fixture(scope="module")
def detector(entries: tuple[Entry, ...]) -> Detector:
    return glued_words.build(entries, load("en"))


def document(text: str) -> Document:
    unit = Unit(0, "paragraph", LocalSpan(0, len(text)), Span(0, len(text)))
    return Document(SourceFile(text), "text", "en", text, (unit,))


def hits(detector: Detector, text: str) -> list[Hit]:
    return [hit for passage in passages(document(text)) for hit in detector(passage)]


def repaired(detector: Detector, text: str) -> str:
    edits = [edit for hit in hits(detector, text) for edit in hit.edits]
    for edit in sorted(edits, key=lambda edit: -edit.local.start):
        text = text[: edit.local.start] + edit.text + text[edit.local.end :]
    return text


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("They sold the factoryincluding the tools.", "They sold the factory, including the tools."),
        ("We waited on the bridgeuntil dawn.", "We waited on the bridge until dawn."),
        ("He was told thatthe road is closed.", "He was told that the road is closed."),
        ("Expensiverepairs are planned.", "Expensive repairs are planned."),
        ("It is thecompany's problem.", "It is the company's problem."),
        ("It is thecompany\u2019s problem.", "It is the company\u2019s problem."),
        ("She was born in Gdanskwhere she still lives.", "She was born in Gdansk, where she still lives."),
        ("Talks with Kim Sun-namthe envoy failed.", "Talks with Kim Sun-nam the envoy failed."),
        ("The trip fromGermany took a day.", "The trip from Germany took a day."),
        ("He praised the coach BenítezThe fans agreed.", "He praised the coach Benítez. The fans agreed."),
        ("Trade between the EU and theUK fell.", "Trade between the EU and the UK fell."),
        ("Sailors of the UKand of France met.", "Sailors of the UK and of France met."),
        ("The Lindqvarn bridge is old. Lindqvarnwas rebuilt.", "The Lindqvarn bridge is old. Lindqvarn was rebuilt."),
    ],
)
def test_glued_words_are_parted(detector: Detector, glued: str, parted: str) -> None:
    assert repaired(detector, glued) == parted
    assert repaired(detector, parted) == parted


@pytest.mark.parametrize(
    "text",
    [
        "YouTube, PowerShift, JavaScript, FastAPI, LaTeX, iPhone, LinkedIn and eBay are brands.",
        "McDonald, MacArthur, DeVito and O’Neill are names.",
        "Call readFile, then toString and asDict; isEmpty tells whether toJSON worked.",
        "Write to helpabout@example.org, see www.aboutthe.example or /usr/aboutthe/file.",
        "The tag #aboutthe and the handle @aboutthe are free, so is about_the and aboutthe2.",
        "NNScan, SQLite and OAuth are acronyms; ABOUTTHE is shouting.",
        "Goethe, Biswas, Roland, Kirkland and Delamare wrote letters.",
        "The Skogwith family lives here.",
        "An overachiever went churchgoing, underprepared and cinemagoing.",
        "Placebos, hepatotoxicity and immunohistochemistry are long words.",
        "The Tobereal is a stone. Nobody knows the Tobereal.",
        "a the to",
        "",
    ],
)
def test_what_only_looks_glued_is_left_alone(detector: Detector, text: str) -> None:
    assert not hits(detector, text)


def test_a_word_that_comes_back_is_a_term(detector: Detector) -> None:
    assert hits(detector, "We met at the bridgeuntil.")
    assert not hits(detector, "We met at the bridgeuntil. The bridgeuntil is new.")


def test_a_word_inside_another_does_not_count_as_coming_back(detector: Detector) -> None:
    assert hits(detector, "He said itis late, so arthritisitis it may be.")


@pytest.mark.parametrize(
    ("text", "applicability"),
    [
        ("They sold the factoryincluding the tools.", "unsafe"),
        ("He closed the valleyand left.", "unsafe"),
        ("Expensiverepairs are planned.", None),
        ("The trip fromGermany took a day.", None),
        ("The decadeThey spoke of was long.", "unsafe"),
    ],
)
def test_where_a_mark_may_be_lost_too_the_repair_is_unsafe(
    detector: Detector, text: str, applicability: str | None
) -> None:
    (hit,) = hits(detector, text)
    assert hit.applicability == applicability


def test_a_second_look_at_the_same_words_finds_the_same(detector: Detector) -> None:
    text = "We waited on the bridgeuntil dawn."
    assert hits(detector, text) == hits(detector, text)


def test_memory_stays_bounded(entries: tuple[Entry, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glued_words, "CACHE_SIZE", 2)
    detector = glued_words.build(entries, load("en"))
    for text in ("We waited on the bridgeuntil dawn.", "Nothing here is wrong.", "He said thatthe road is closed."):
        list(hits(detector, text))
    assert hits(detector, "We waited on the bridgeuntil dawn.")


def test_without_a_word_list_nothing_is_found(entries: tuple[Entry, ...]) -> None:
    detector = glued_words.build(entries, load("x-none"))
    assert not hits(detector, "We waited on the bridgeuntil dawn.")


def test_each_rule_works_without_the_others(entries: tuple[Entry, ...]) -> None:
    texts = {
        "inner-capital": "The trip fromGermany took a day.",
        "name": "She was born in Gdanskwhere she still lives.",
        "run-together": "We waited on the bridgeuntil dawn.",
    }
    for entry in entries:
        detector = glued_words.build([entry], load("en"))
        found = [name for name, text in texts.items() if hits(detector, text)]
        assert entry.rule.id.rpartition(".")[2] in found


@pytest.mark.parametrize(
    ("tag", "glued", "parted"),
    [
        ("fr", "Le marchand a quitté la foireaprès midi.", "Le marchand a quitté la foire après midi."),
        ("it", "Hanno venduto le barchedell’antico porto.", "Hanno venduto le barche dell’antico porto."),
        ("pt", "O padeiro disse quenão abre hoje.", "O padeiro disse que não abre hoje."),
        ("pl", "Piekarz mówi, żenie otworzy dzisiaj sklepu.", "Piekarz mówi, że nie otworzy dzisiaj sklepu."),
        ("ru", "Пекарь сказал, потомучто спешил.", "Пекарь сказал, потому что спешил."),
        ("de", "Der Bäcker wartet, bisder Ofen heiß ist.", "Der Bäcker wartet, bis der Ofen heiß ist."),
        ("de", "Der Zugbrückenwärter schmiert das Scharnier.", "Der Zugbrückenwärter schmiert das Scharnier."),
        ("fr", "L’éclusier n’ouvrait qu’à l’aube.", "L’éclusier n’ouvrait qu’à l’aube."),
        ("pt", "Vê-la-emos de novo no porto.", "Vê-la-emos de novo no porto."),
        ("it", "Il mulino eoffre pane fresco.", "Il mulino e offre pane fresco."),
        ("pl", "Kupiła konfituryi chleb.", "Kupiła konfitury i chleb."),
        ("it", "Vendono case dell’Umbria e barchedell’Umbria.", "Vendono case dell’Umbria e barche dell’Umbria."),
        ("fr", "Oddvika dort. Hier Oddvikapensait encore.", "Oddvika dort. Hier Oddvika pensait encore."),
        ("pl", "Zbudowano cztery brzdąkwytorgdzie śpią.", "Zbudowano cztery brzdąkwytor gdzie śpią."),
        ("de", "Die Fähre fährt nachDänemark.", "Die Fähre fährt nach Dänemark."),
        ("es", "El agente del FBIpara Europa habló.", "El agente del FBI para Europa habló."),
        ("ru", "СтранаАвстрия", "Страна: Австрия"),
        ("ru", "Он сказал: СтранаАвстрия далеко.", "Он сказал: СтранаАвстрия далеко."),
        ("fr", "Les voisins commercialiseront le fromage.", "Les voisins commercialiseront le fromage."),
        ("pt", "Se os vizinhos conquistassem o porto.", "Se os vizinhos conquistassem o porto."),
        ("pt", "A peça de estaque caiu.", "A peça de estaque caiu."),
        ("es", "Usa debootstrap y textedit.", "Usa debootstrap y textedit."),
        ("ro", "Brutarul spune căvor închide podul.", "Brutarul spune că vor închide podul."),
        ("fi", "Leipuri sanoiettä uuni on kuuma.", "Leipuri sanoiettä uuni on kuuma."),
    ],
)
def test_other_languages_bring_data_only(tag: str, glued: str, parted: str) -> None:
    rules = load_folder(Path(rules_folder()) / "any" / "glued.yaml")
    assert repaired(glued_words.build(rules, load(tag)), glued) == parted
