"""Accepted findings stay accepted wherever their paragraph goes, and hide no other."""

from __future__ import annotations

import json
import random
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mtcheck
from mtcheck.model import FileReport, InputError
from mtcheck.run import baseline_file
from mtcheck.run.baseline import Baseline, Entry, stale_notification

CASES = 100

SUBJECTS = ("The old harbour master", "A teacher from Ostrell", "The keeper of the mill", "My neighbour Ines")
VERBS = (
    "opened the heavy gate",
    "carried a basket of pears",
    "wrote down the arrivals",
    "counted the boats in the bay",
)
TIMES = ("before the bells rang at noon", "while rain fell on the roofs", "as the market was closing", "in late March")
ENDS = ("and nobody in the square took any notice.", "and then walked home along the river.", "and was thanked for it.")
THINGS = """anchor barrel candle donkey engine feather garden hammer island jacket kettle ladder mirror needle oven
piano quilt ribbon saddle table umbrella violin window yacht apple bottle carpet drawer elbow fountain goose helmet
""".split()


class Writer:
    """Writes paragraphs that are all different, some of them damaged, from a seed.

    Each is about another thing, and it is the thing that is damaged: rules that look at the whole document take words
    that are doubled in several places for a way of writing.
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._things = self.random.sample(THINGS, len(THINGS))

    def clean(self) -> str:
        """Return a paragraph without damage that was not written before."""
        return self._about(self._things.pop())

    def damaged(self) -> str:
        """Return a paragraph with one damage or two."""
        thing = self._things.pop()
        wrong = self.random.choice(
            [f"{thing} {thing}", f"{thing}â€™s shadow", f"{thing} {thing} and the sunâ€™s light"]
        )
        return self._about(wrong)

    def _about(self, thing: str) -> str:
        subject, verb, time, end = (self.random.choice(words) for words in (SUBJECTS, VERBS, TIMES, ENDS))
        return f"{subject} {verb} {time}, saw the {thing} near the wall, {end}"

    def wrapped(self, text: str) -> str:
        """Return the paragraph broken into lines at a width between 60 and 110, or on one line."""
        width = self.random.choice([10_000, *range(60, 111)])
        return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def write(name: str, paragraphs: list[str], writer: Writer) -> None:
    Path(name).write_text("\n\n".join(map(writer.wrapped, paragraphs)) + "\n", encoding="utf-8")


def checked(*names: str) -> tuple[FileReport, ...]:
    return mtcheck.check_paths(names, language="en").files


def damages(files: tuple[FileReport, ...]) -> list[tuple[str, str]]:
    """Return rule and paragraph of each finding, sorted."""
    found = []
    for file in files:
        units = {unit.id: unit.span for unit in file.units}
        for finding in file.findings:
            span = units[finding.unit_id]
            found.append((str(finding.rule_id), " ".join(file.file.text[span.start : span.end].split())))
    return sorted(found)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_after_moves_new_line_breaks_and_edited_neighbours_nothing_returns_and_nothing_hides(suffix: str) -> None:
    for seed in range(CASES):
        _try_one(Writer(seed), suffix)


def _try_one(writer: Writer, suffix: str) -> None:
    choose = writer.random
    one, two, three = f"one{suffix}", f"two{suffix}", f"three{suffix}"
    accepted = [writer.damaged() for _ in range(choose.randint(2, 6))]
    neighbours = [writer.clean() for _ in range(choose.randint(2, 6))]
    before = choose.sample(accepted + neighbours, len(accepted) + len(neighbours))
    cut = choose.randint(0, len(before))
    write(one, before[:cut], writer)
    write(two, before[cut:], writer)
    first = checked(one, two)
    baseline = Baseline.of(first, ".")
    assert len(baseline.entries) >= len(accepted)

    # Neighbours are edited, go or come, some with new damage; accepted paragraphs move, also to another file.
    new = [writer.damaged() for _ in range(choose.randint(0, 3))]
    kept = [paragraph.replace("near", "behind") for paragraph in neighbours if choose.random() < 0.8]
    stay = [paragraph for paragraph in accepted if choose.random() < 0.9]
    after = choose.sample(stay + kept + new, len(stay) + len(kept) + len(new))
    cut = choose.randint(0, len(after))
    is_renamed = choose.random() < 0.5
    if is_renamed:
        Path(two).unlink()
    write(one, after[:cut], writer)
    write(three if is_renamed else two, after[cut:], writer)
    files = checked(one, three if is_renamed else two)
    split = baseline.split(files)

    everything = damages(files)
    expected = [damage for damage in everything if damage[1] in {" ".join(text.split()) for text in new}]
    assert damages(split.files) == expected
    assert split.accepted == len(everything) - len(expected)
    assert split.accepted + len(split.stale) == len(baseline.entries)
    for name in (one, two, three):
        Path(name).unlink(missing_ok=True)


DAMAGED = "They opened the the door of the old house at noon, and it was cold ."
OTHER = "He went went home before the rain began, and his sister stayed behind."


def put(name: str, *paragraphs: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("\n\n".join(paragraphs) + "\n")


def test_a_second_copy_of_an_accepted_paragraph_is_new() -> None:
    put("a.md", DAMAGED)
    baseline = Baseline.of(checked("a.md"), ".")
    put("b.md", DAMAGED)
    one, two = baseline.split(checked("a.md", "b.md")).files
    assert not one.findings
    assert len(two.findings) == 2
    put("a.md", OTHER, DAMAGED, DAMAGED)
    [again] = baseline.split(checked("a.md")).files
    assert again.findings


def test_a_paragraph_that_went_to_a_file_alone_in_the_run_is_accepted_only_if_its_old_file_is_gone() -> None:
    put("a.md", DAMAGED)
    baseline = Baseline.of(checked("a.md"), ".")
    put("b.md", DAMAGED)
    assert baseline.split(checked("b.md")).files[0].findings
    Path("a.md").unlink()
    assert not baseline.split(checked("b.md")).files[0].findings


def test_an_edited_paragraph_is_new_and_its_entries_are_stale() -> None:
    put("a.md", DAMAGED)
    baseline = Baseline.of(checked("a.md"), ".")
    put("a.md", DAMAGED.replace("house", "barn"))
    split = baseline.split(checked("a.md"))
    assert len(split.files[0].findings) == 2
    assert split.accepted == 0
    assert split.stale == baseline.entries


def test_a_damage_that_moves_within_its_paragraph_is_new() -> None:
    put("a.md", "One, two , three, four, five, six, seven and so on.")
    baseline = Baseline.of(checked("a.md"), ".")
    assert len(baseline.entries) == 1
    put("a.md", "One, two, three , four, five, six, seven and so on.")
    assert len(baseline.split(checked("a.md")).files[0].findings) == 1


def test_scores_are_those_of_the_new_findings() -> None:
    put("a.md", DAMAGED, OTHER)
    split = Baseline.of(checked("a.md"), ".").split(checked("a.md"))
    assert split.files[0].score.penalty == 0
    assert [unit.score for unit in split.files[0].units] == [100.0, 100.0]


def test_entries_of_files_that_were_not_checked_are_neither_stale_nor_dropped() -> None:
    put("a.md", DAMAGED)
    put("b.md", OTHER)
    baseline = Baseline.of(checked("a.md", "b.md"), ".")
    put("a.md", "All is well now.")
    split = baseline.split(checked("a.md"))
    assert {entry.path for entry in split.stale} == {"a.md"}
    assert {entry.path for entry in baseline.renewed(checked("a.md")).entries} == {"b.md"}
    Path("b.md").unlink()
    assert {entry.path for entry in baseline.split(checked("a.md")).stale} == {"a.md", "b.md"}


def test_entries_of_rules_that_were_not_used_are_neither_stale_nor_dropped() -> None:
    put("a.md", DAMAGED)
    baseline = Baseline.of(checked("a.md"), ".")
    put("a.md", OTHER)
    unasked = {"any.repeats.doubled-word"}
    assert [entry.rule for entry in baseline.split(checked("a.md"), unasked).stale] == [
        "any.spacing.before-comma-or-stop"
    ]
    assert baseline.renewed((), unasked).entries == baseline.entries


def test_pruning_drops_what_is_gone_accepts_nothing_and_follows_moves() -> None:
    put("a.md", DAMAGED)
    put("b.md", OTHER)
    baseline = Baseline.of(checked("a.md", "b.md"), ".")
    put("a.md", "She she left.", OTHER)
    put("b.md", "All is well.")
    [entry] = baseline.pruned(checked("a.md", "b.md")).entries
    assert (entry.path, entry.words) == ("a.md", "went went")


def test_standard_input_has_entries_that_are_stale_only_when_it_is_read() -> None:
    [report] = (mtcheck.check_text(DAMAGED, language="en").files,)
    baseline = Baseline.of(report, ".")
    assert {entry.path for entry in baseline.entries} == {"-"}
    put("a.md", OTHER)
    assert not baseline.split(checked("a.md")).stale
    assert not baseline.split(report).files[0].findings


def test_paths_begin_at_the_folder_of_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("docs/de/a b.md", OTHER)
    put("x.md", OTHER)
    baseline = Baseline.of(checked("docs/de/a b.md", "x.md"), "docs")
    assert [entry.path for entry in baseline.entries] == ["../x.md", "de/a b.md"]
    monkeypatch.chdir(tmp_path / "docs")
    assert baseline.split(checked("de/a b.md", str(tmp_path / "x.md"))).accepted == 2


def test_the_file_has_one_sorted_line_for_each_finding() -> None:
    put("b.md", OTHER)
    put("a.md", DAMAGED)
    baseline_file.write("base.json", Baseline.of(checked("b.md", "a.md"), "."))
    lines = Path("base.json").read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["{", '"version": 1,', '"findings": [']
    assert lines[-2:] == ["]", "}"]
    entries = [json.loads(line.removesuffix(",")) for line in lines[3:-2]]
    assert [(one["path"], one["words"]) for one in entries] == [
        ("a.md", "the the"),
        ("a.md", "."),
        ("b.md", "went went"),
    ]
    assert [list(one) for one in entries] == [["path", "rule", "fingerprint", "words"]] * 3


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
entries = st.builds(Entry, words | st.just("caf\udce9.md"), words, words, words)


@given(st.lists(entries, max_size=9))
def test_what_is_written_is_read(found: list[Entry]) -> None:
    baseline = Baseline(str(Path.cwd()), tuple(sorted(found)))
    baseline_file.write("base.json", baseline)
    assert baseline_file.read("base.json") == baseline
    assert not baseline_file.is_out_of_date("base.json", baseline)
    assert baseline_file.rendered(baseline).count("\n") == 5 + len(found)


def test_equal_entries_each_stand_for_one_finding() -> None:
    put("a.md", OTHER)
    put("b.md", OTHER)
    [entry] = Baseline.of(checked("a.md"), ".").entries
    twice = Baseline(str(Path.cwd()), (entry, entry))
    split = twice.split(checked("a.md", "b.md"))
    assert (split.accepted, split.stale) == (2, ())
    assert twice.split(checked("a.md")).stale == (entry,)
    assert twice.pruned(checked("a.md")).entries == (entry,)


GOOD = '{"path": "a", "rule": "r", "fingerprint": "f", "words": "w"}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1: no JSON (Expecting value); write it anew with `mtcheck baseline`"),
        ("[]", ":1: no baseline (expected “version”: 1 and “findings”: […]); write it anew"),
        ('{"version": 1}', ":1: no baseline"),
        ('{"version": 7, "findings": []}', ":1: version 7 is newer than this mtcheck, which knows 1; update it"),
        (f'{{"version": 1, "findings": [\n{GOOD},\n{GOOD[:-6]}\n]}}', ":4: no JSON"),
        (
            f'{{"version": 1,\n"findings": [\n{GOOD},\n{{"path": "a"}}\n]}}',
            ":4: “rule” is missing or no text; write it",
        ),
        (
            f'{{"version": 1,\n"findings": [\n{GOOD},\n\n7]}}',
            ":5: expected an object with path, rule, fingerprint, words",
        ),
        (f'{{"version": 1,\n"findings": [{GOOD[:-1]}, "more": 1}}]}}', ":2: unknown key “more”; known are path, rule"),
        (f'{{\n"version": 1,\n"findings": [\n<<<<<<< HEAD\n{GOOD}\n=======', ":4: a merge conflict; keep the lines of"),
        ("[" * 100_000, ":1: "),
    ],
)
def test_a_broken_file_is_told_with_its_line_and_a_cure(text: str, message: str) -> None:
    Path("base.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        baseline_file.read("base.json")
    assert str(caught.value).startswith(f"base.json{message}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_a_folder_and_bytes_are_told_with_a_cure() -> None:
    Path("base.bin").write_bytes(b"\xff\xfe")
    for name, message in (
        ("none.json", "no such baseline; make it with `mtcheck baseline --output none.json`"),
        (".", "cannot be read"),
        ("base.bin", "not UTF-8 (byte 0); write it anew"),
    ):
        with pytest.raises(InputError) as caught:
            baseline_file.read(name)
        assert str(caught.value).startswith(f"{name}: {message}")


def test_a_byte_order_mark_and_another_layout_are_read() -> None:
    value = json.loads(f'{{"findings": [{GOOD}], "version": 1}}')
    Path("base.json").write_text("\ufeff" + json.dumps(value, indent=4).replace("\n", "\r\n"), encoding="utf-8")
    assert baseline_file.read("base.json").entries == (Entry("a", "r", "f", "w"),)


def test_writing_keeps_permissions_and_links_and_leaves_nothing_beside(tmp_path: Path) -> None:
    put("real/base.json", "old")
    Path("real/base.json").chmod(0o640)
    Path("base.json").symlink_to("real/base.json")
    baseline_file.write("base.json", Baseline("."))
    assert Path("base.json").is_symlink()
    assert Path("real/base.json").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in Path("real").iterdir()] == ["base.json"]
    with pytest.raises(InputError, match=r"^none/base.json: cannot be written \(No such file or directory\); choose"):
        baseline_file.write("none/base.json", Baseline("."))
    assert not list(tmp_path.glob(".mtcheck-*"))


def test_stale_entries_are_one_warning_with_a_number_and_a_cure() -> None:
    entry = Entry("a", "r", "f", "w")
    assert stale_notification((), "base.json") is None
    one, two = stale_notification((entry,), "base.json"), stale_notification((entry, entry), "base.json")
    assert one
    assert two
    assert one.level == "warning"
    assert one.message == "base.json: 1 accepted finding is gone; run `mtcheck baseline --prune --output base.json`"
    assert two.message.startswith("base.json: 2 accepted findings are gone")
