"""Punctuation marks of another script or custom."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcheck import check_text
from mtcheck.model import RuleError
from tests.detect.finding import found, repaired

HALF = "zh.typography.half-width-mark"
FULL = "any.punctuation.full-width-mark"


def test_a_full_width_mark_among_letters_becomes_a_mark_and_a_blank() -> None:
    assert repaired(FULL, "Close the lid，please。Thank you！") == "Close the lid, please. Thank you!"


def test_marks_between_chinese_characters_in_an_english_text_are_left_alone() -> None:
    assert found(FULL, "The sign says “小心，地滑。” in red.") == []


def test_half_width_marks_are_found_while_they_are_few() -> None:
    many = "船开走了，没有人等。码头很安静，灯也灭了，路上下雨。"
    assert found(HALF, f"{many}大家回家,睡觉了。", "zh") == [","]
    assert found(HALF, "船开走了,没有人等,码头很安静。", "zh") == []


def test_where_there_are_many_the_first_stands_for_all() -> None:
    many = "船开走了，没有人等。码头很安静，灯也灭了，路上下雨。" * 6
    assert found(HALF, f"{many}{'大家回家,睡觉了。' * 4}", "zh") == [","]


def test_a_line_end_is_no_blank() -> None:
    rule = "ja.typography.space-at-mark"
    text = "船は昼に出ました。{}だれも待ちませんでした。港は静かで、明かりも消え、猫が鳴き、雨が降り、風が吹きました。"
    assert found(rule, text.format(" "), "ja", "markdown") == ["。 "]
    assert found(rule, text.format("\n"), "ja", "markdown") == []


def test_a_mark_at_the_very_start_has_nothing_before_it() -> None:
    assert found(FULL, "，and so on") == []


def test_french_blanks_are_asked_for_where_the_text_has_them() -> None:
    rule = "fr.typography.no-space-before-mark"
    text = "Le bac part\u00a0: il est midi. Attention au quai: il glisse."
    assert repaired(rule, text, "fr") == "Le bac part\u00a0: il est midi. Attention au quai\u00a0: il glisse."
    assert found(rule, text, "fr-CA") == []
    assert found(rule, "Attention au quai: il glisse.", "fr") == []


def test_a_class_that_is_none_is_an_error(tmp_path: Path) -> None:
    rules = Path(__file__).parents[2] / "rules" / "el" / "typography.yaml"
    text = rules.read_text(encoding="utf-8").replace("el.typography", "el.broken")
    (tmp_path / "el").mkdir()
    broken = text.replace("after: '\\s»”\"'", "after: 'z-a'")
    (tmp_path / "el" / "broken.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(RuleError, match="no character class"):
        check_text("Έφυγε το πλοίο? Ναι.", language="el", rules=[tmp_path])
