"""Which files are rules, and what a rulebook is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck.languages import rules_folder
from mtcheck.model import RuleError, UsageError
from mtcheck.rulebook import Rulebook, load_folder, load_rules
from mtcheck.rulebook.shelf import Loose
from tests.rulebook.samples import rule, write


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = str(tmp_path_factory.mktemp("cache"))
    monkeypatch.setattr("mtcheck.rulebook.kept.cache_folder", lambda: cache)


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    write(
        tmp_path,
        rule(id="en.house.a"),
        rule(id="en.house.b", status="preview"),
        rule(id="en.house.c", status="off"),
        rule(id="en.house.d", languages="[en-GB]"),
    )
    write(tmp_path, rule(id="any.house.a", languages="[any]", except_languages="[fr-CA, ja]"), language="any")
    return Rulebook([Loose(load_folder(tmp_path))], "00000000")


def _ids(book: Rulebook) -> list[str]:
    return [entry.rule.id for entry in book.entries]


def test_lists_are_rules_and_mappings_are_other_data(tmp_path: Path) -> None:
    write(tmp_path, rule(id="en.house.a"))
    write(tmp_path, "name: English\n", name="language.yaml")
    write(tmp_path, "# nothing yet\n", name="empty.yaml")
    write(tmp_path, "not yaml: [\n", name="notes.txt")
    write(tmp_path, rule(id="en.other.a"), name="other.yml")
    write(tmp_path, "[", name=".hidden.yaml")
    (tmp_path / "en" / "deeper").mkdir()
    (tmp_path / "en" / "deeper" / "x.yaml").write_text("[")
    assert [entry.rule.id for entry in load_folder(tmp_path)] == ["en.house.a", "en.other.a"]


def test_a_file_may_stand_right_in_a_folder_of_the_user(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(rule(id="de.house.a", languages="[de]"), encoding="utf-8")
    assert [entry.rule.id for entry in load_folder(tmp_path)] == ["de.house.a"]
    assert [entry.rule.id for entry in load_folder(tmp_path / "house.yaml")] == ["de.house.a"]


def test_the_theme_ends_at_the_first_dot_of_the_file_name(tmp_path: Path) -> None:
    write(tmp_path, rule(id="en.calques.a"), name="calques.fr.yaml")
    assert load_folder(tmp_path)[0].rule.id == "en.calques.a"


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="none:1: cannot be read"):
        load_folder(tmp_path / "none")


def test_a_language_gets_its_rules_and_those_it_falls_back_to(book: Rulebook) -> None:
    assert [one.rule.id for one in book.entries_for(("en-gb", "en", "any"))][-1] == "en.house.d"
    assert [one.rule.id for one in book.entries_for(("en-US", "en", "any"))][-1] == "en.house.c"
    assert [one.rule.id for one in book.entries_for(("und", "any"))] == ["any.house.a"]


def test_an_exception_holds_for_a_tag_and_what_falls_back_to_it(book: Rulebook) -> None:
    assert book.entries_for(("fr", "any"))
    assert not book.entries_for(("fr-CA", "fr", "any"))
    assert not book.entries_for(("ja-JP", "ja", "any"))


def test_stable_rules_are_on_unless_others_are_chosen(book: Rulebook) -> None:
    assert _ids(book.chosen()) == ["any.house.a", "en.house.a", "en.house.d"]
    assert _ids(book.chosen(select=["en"])) == ["en.house.a", "en.house.b", "en.house.d"]
    assert _ids(book.chosen(select=["en.house.c", "any.house"])) == ["any.house.a", "en.house.c"]
    assert _ids(book.chosen(ignore=["en"])) == ["any.house.a"]
    assert _ids(book.chosen(select=["en.house"], ignore=["en.house.b"])) == ["en.house.a", "en.house.d"]


def test_preview_rules_are_used_when_asked_for(book: Rulebook) -> None:
    assert _ids(book.chosen(preview=True)) == ["any.house.a", "en.house.a", "en.house.b", "en.house.d"]
    assert book.chosen(preview=True).hash != book.chosen().hash


def test_rules_can_be_used_beside_the_stable_ones(book: Rulebook) -> None:
    assert _ids(book.chosen(extend_select=["en.house.b"])) == ["any.house.a", "en.house.a", "en.house.b", "en.house.d"]
    assert _ids(book.chosen(["any"], ignore=["en.house.c"], extend_select=["en.house.c"])) == ["any.house.a"]
    with pytest.raises(UsageError, match=r"“en\.haus”"):
        book.chosen(extend_select=["en.haus"])


def test_the_hash_tells_one_choice_from_another(book: Rulebook) -> None:
    hashes = {book.hash, book.chosen().hash, book.chosen(select=["en"]).hash, book.chosen(ignore=["en"]).hash}
    assert len(hashes) == 4
    assert all(len(one) == 8 and int(one, 16) >= 0 for one in hashes)
    assert book.chosen(select=["en"]).hash == book.chosen(select=["en.house"]).hash


@pytest.mark.parametrize("name", ["en.hause.a", "en.ho", "fr"])
def test_an_unknown_rule_is_an_error_with_the_nearest(book: Rulebook, name: str) -> None:
    with pytest.raises(UsageError, match=f"no rule is called or begins with “{name}”"):
        book.chosen(select=[name])
    with pytest.raises(UsageError, match=r"did you mean “en\.house\.a”"):
        book.chosen(ignore=["en.hause.a"])
    with pytest.raises(UsageError, match="`mtcheck rules list` shows all"):
        book.entry(name)
    assert book.entry("en.house.a").rule.id == "en.house.a"


def test_rules_of_the_user_are_added_to_ours(tmp_path: Path) -> None:
    write(tmp_path, rule(id="en.house.mine"))
    ours, all_rules = load_rules(), load_rules([tmp_path])
    assert {*_ids(all_rules)} == {*_ids(ours), "en.house.mine"}
    assert all_rules.hash != ours.hash


def test_a_folder_counts_once_and_so_does_what_lies_in_it(tmp_path: Path) -> None:
    path = write(tmp_path, rule(id="en.house.mine"))
    once = load_rules([tmp_path])
    again = load_rules([path, tmp_path, tmp_path / "en", str(tmp_path), rules_folder()])
    assert (again.hash, again.entries) == (once.hash, once.entries)


def test_an_id_of_ours_cannot_be_taken_by_a_user(tmp_path: Path) -> None:
    ours = load_rules().entries[0].rule
    language, theme, _ = ours.id.split(".")
    taken = rule(id=ours.id, languages=f"[{', '.join(ours.languages)}]")
    write(tmp_path, taken, language=language, name=f"{theme}.yaml")
    with pytest.raises(RuleError, match=f"the id “{ours.id}” again"):
        load_rules([tmp_path])
