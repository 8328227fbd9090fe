"""docs/configuration.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mtcheck.config import Configurations
from mtcheck.config.keys import KEYS
from tests.config.folder import Project

PAGE = (Path(__file__).parents[2] / "docs/configuration.md").read_text(encoding="utf-8")


def test_the_page_has_every_key_and_says_where_it_may_stand() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| .* \| (yes|no) \|$", PAGE, re.MULTILINE)
    assert rows == [(key.name, "yes" if key.per_file else "no") for key in KEYS.values()]


@pytest.mark.parametrize("example", re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))
def test_the_examples_of_the_page_are_right(project: Project, example: str) -> None:
    project.write("mtcheck.toml", example)
    assert Configurations().settings_for("a.md").language == "en"
    assert Configurations().settings_for("x/a.de.md").fail_under == 80
