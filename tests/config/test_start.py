"""The file that `mtcheck init` writes."""

from __future__ import annotations

import re

import pytest

from mtcheck.config import Configurations, Settings
from mtcheck.config.file import TABLE
from mtcheck.config.keys import KEYS
from mtcheck.config.start import add_table, template, write_file
from mtcheck.model import ConfigError
from tests.config.folder import Project


def _switched_on(text: str) -> str:
    return re.sub(r"^#(?! )", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("name", "prefix"), [("mtcheck.toml", ()), ("pyproject.toml", TABLE)])
def test_every_line_of_it_is_right_once_it_is_switched_on(project: Project, name: str, prefix: tuple[str, ...]) -> None:
    project.write("glossary.txt", "Oslo")
    project.write("house-rules/en/house.yaml")
    project.write("terms.tbx", "<martif/>")
    project.write(name, _switched_on(template(prefix)))
    settings = Configurations().settings_for("de/a.md")
    assert (settings.language, settings.fail_under) == ("de-CH", 80)
    assert all(row.origin != "default" for row in Configurations().explain("a.md"))


def test_it_names_every_key() -> None:
    assert re.findall(r"^#([\w-]+) = ", template(), re.MULTILINE)[: len(KEYS)] == list(KEYS)


def test_as_it_is_it_changes_nothing(project: Project) -> None:
    assert write_file(".") == "mtcheck.toml"
    assert Configurations().settings_for("a.md") == Settings()
    assert Configurations().file_for("a.md") == str(project.path / "mtcheck.toml")


@pytest.mark.parametrize("name", ["mtcheck.toml", ".mtcheck.toml", "pyproject.toml"])
def test_a_folder_with_settings_is_left_alone(project: Project, name: str) -> None:
    path = project.write(name, "[tool.mtcheck]\n" if name == "pyproject.toml" else "")
    before = path.read_bytes()
    for job in (write_file, add_table):
        with pytest.raises(ConfigError, match=rf"^{re.escape(name)}: has settings of mtcheck already; nothing was"):
            job(".")
    assert (path.read_bytes(), len(list(project.path.iterdir()))) == (before, 1)


def test_a_pyproject_without_our_table_does_not_stand_in_the_way(project: Project) -> None:
    project.write("pyproject.toml", "[project]\n")
    assert write_file(".") == "mtcheck.toml"


@pytest.mark.parametrize(
    "before",
    [b"", b"[project]\n", b"[project]\nname = 'x'", b"\xef\xbb\xbf[tool.x]\r\na = 1\r\n", b"[tool]\nx.y = 1\n"],
)
def test_the_table_is_added_to_what_is_there(project: Project, before: bytes) -> None:
    path = project.write("pyproject.toml", before)
    assert add_table(".") == "pyproject.toml"
    after = path.read_bytes()
    assert after.startswith(before)
    assert b"[tool.mtcheck]" in after
    assert (b"\r\n" in before) == (b"\r\n" in after) == (after.count(b"\n") == after.count(b"\r\n"))
    assert Configurations().file_for("a.md") == str(path)
    assert Configurations().settings_for("a.md") == Settings()


@pytest.mark.parametrize("before", [b"x = = 1\n", b"tool = { x = 1 }\n", b"[project]\nname = 'caf\xe9'\n"])
def test_a_file_that_is_broken_or_would_be_stays_as_it_is(project: Project, before: bytes) -> None:
    path = project.write("pyproject.toml", before)
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:\d"):
        add_table(".")
    assert path.read_bytes() == before


def test_without_a_pyproject_no_table_is_added(project: Project) -> None:
    with pytest.raises(ConfigError, match=r"^there is no pyproject\.toml here; `mtcheck init` writes a mtcheck\.toml"):
        add_table(".")
    assert list(project.path.iterdir()) == []


def test_what_is_in_the_way_or_cannot_be_written_is_told(project: Project) -> None:
    (project.path / "mtcheck.toml").mkdir()
    with pytest.raises(ConfigError, match=r"^mtcheck\.toml: is there already; nothing was written"):
        write_file(".")
    with pytest.raises(ConfigError, match=r"mtcheck\.toml: cannot be written \(No such file or directory\)"):
        write_file("gone")
    (project.path / "pyproject.toml").mkdir()
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: cannot be read \(Is a directory\)"):
        add_table(".")
