"""Which configuration file counts for which draft."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from mtcheck.config import Configurations, Settings
from mtcheck.model import ConfigError
from tests.config.folder import Project

SPANISH = 'language = "es"\n'
GERMAN = 'language = "de"\n'
AS_NOBODY = """
import os
import mtcheck.config.file, mtcheck.config.tables, mtcheck.config.stack
if os.geteuid() == 0:
    os.seteuid(65534)  # root may read everything
print(mtcheck.config.Configurations().settings_for("a.md"))
"""
THIS_TREE = dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2]))
PYPROJECT = '[project]\nname = "x"\n\n[tool.mtcheck]\nlanguage = "fr"\n'


def test_without_a_file_the_defaults_apply(project: Project) -> None:
    assert Configurations().settings_for("a.md") == Settings()
    assert Configurations().file_for(None) is None


def test_the_nearest_file_counts_alone(project: Project) -> None:
    project.write("mtcheck.toml", GERMAN + "fail-under = 90")
    project.write("docs/es/mtcheck.toml", SPANISH)
    found = Configurations()
    assert found.settings_for("a.md").language == "de"
    assert found.settings_for("docs/a.md").language == "de"
    assert found.settings_for("docs/es/deep/er/a.md") == Settings(language="es")


def test_of_several_files_in_a_folder_the_hidden_one_counts_then_our_own(project: Project) -> None:
    project.write("pyproject.toml", PYPROJECT)
    assert Configurations().settings_for("a.md").language == "fr"
    project.write("mtcheck.toml", GERMAN)
    assert Configurations().settings_for("a.md").language == "de"
    project.write(".mtcheck.toml", SPANISH)
    assert Configurations().settings_for("a.md").language == "es"


def test_an_empty_file_shields_what_is_below_it(project: Project) -> None:
    project.write("mtcheck.toml", GERMAN)
    project.write("sub/mtcheck.toml")
    assert Configurations().settings_for("sub/a.md") == Settings()


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "x"\n',
        '[project]\ndependencies = ["mtcheck"]\n',
        "[tool.other]\nx = 1\n",
        "",
        "this is = = no TOML\n",
        "this is = = no TOML\n[tool.black]\n# mtcheck = likes it\n",
        '[project]\nname = "caf\xe9"\n',
    ],
)
def test_a_pyproject_that_says_nothing_about_mtcheck_does_not_count(project: Project, text: str) -> None:
    project.write("mtcheck.toml", GERMAN)
    project.write("docs/pyproject.toml", text.encode("latin-1"))
    assert Configurations().settings_for("docs/a.md").language == "de"


@pytest.mark.parametrize(
    "text",
    [
        "[tool.mtcheck]\nlanguage = = 3\n",
        "[[tool.mtcheck.overrides]]\nfiles = [\n",
        '["tool" . mtcheck]\nx = =\n',
        "[tool]\nmtcheck.language = =\n",
        "tool.mtcheck = =\n",
        '[tool.mtcheck]\nwords = ["caf\xe9"]\n',
    ],
)
def test_a_broken_pyproject_that_has_our_table_is_an_error(project: Project, text: str) -> None:
    project.write("pyproject.toml", text.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:\d"):
        Configurations().settings_for("a.md")


def test_the_search_ends_at_the_home_folder(project: Project) -> None:
    project.write("../../mtcheck.toml", SPANISH)
    assert Configurations().settings_for("a.md") == Settings()
    project.write("../mtcheck.toml", GERMAN)
    assert Configurations().settings_for("a.md").language == "de"


def test_outside_the_home_folder_the_search_goes_on_to_the_root(project: Project) -> None:
    project.write("../../mtcheck.toml", SPANISH)
    project.write("../../elsewhere/deep/a.md")
    assert Configurations().settings_for("../../elsewhere/deep/a.md").language == "es"
    assert Configurations().settings_for(os.path.abspath("../../elsewhere/deep/a.md")).language == "es"


def test_a_home_folder_that_is_a_link_ends_the_search_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    link = project.path.parents[1] / "link"
    link.symlink_to(project.path.parent)
    monkeypatch.setenv("HOME", str(link))
    project.write("../../mtcheck.toml", SPANISH)
    assert Configurations().settings_for("a.md") == Settings()


def test_without_a_known_home_folder_the_search_goes_on_to_the_root(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "nowhere")
    monkeypatch.setenv("USERPROFILE", "nowhere")
    project.write("../../mtcheck.toml", SPANISH)
    assert Configurations().settings_for("a.md").language == "es"


def test_a_link_lies_where_it_is_found(project: Project) -> None:
    project.write("shared/house.toml", 'language = "de"\n[[overrides]]\nfiles = ["es/"]\nlanguage = "es"\n')
    (project.path / "mtcheck.toml").symlink_to("shared/house.toml")
    assert Configurations().settings_for("es/a.md").language == "es"
    assert Configurations().file_for("es/a.md") == str(project.path / "mtcheck.toml")


def test_a_link_of_our_name_that_leads_nowhere_is_an_error(project: Project) -> None:
    (project.path / "mtcheck.toml").symlink_to("gone.toml")
    with pytest.raises(ConfigError, match=r"^mtcheck\.toml: cannot be read \(No such file"):
        Configurations().settings_for("a.md")


def test_a_pyproject_link_that_leads_nowhere_and_a_folder_of_our_name_do_not_count(project: Project) -> None:
    (project.path / "pyproject.toml").symlink_to("gone.toml")
    (project.path / "mtcheck.toml").mkdir()
    assert Configurations().settings_for("a.md") == Settings()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
@pytest.mark.parametrize("name", ["mtcheck.toml", "pyproject.toml"])
def test_a_file_without_permission_is_an_error_with_the_cure(name: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(GERMAN)
        path.chmod(0)
        Path(folder).chmod(0o755)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY], cwd=folder, env=THIS_TREE, capture_output=True, text=True, check=False
        )
    assert f"ConfigError: {name}: cannot be read (Permission denied); make it readable, or" in done.stderr


def test_a_path_that_is_not_there_has_settings_too(project: Project) -> None:
    project.write("docs/mtcheck.toml", GERMAN)
    assert Configurations().settings_for("docs/never/written.md").language == "de"


def test_standard_input_without_a_name_is_in_the_current_folder(project: Project) -> None:
    project.write("mtcheck.toml", 'language = "de"\n[[overrides]]\nfiles = ["*"]\nlanguage = "es"\n')
    for path in ("-", None):
        assert Configurations().settings_for(path).language == "de"
    assert Configurations().settings_for("stdin.md").language == "es"


def test_a_folder_has_the_settings_of_the_files_in_it_without_overrides(project: Project) -> None:
    project.write("docs/mtcheck.toml", 'language = "de"\n[[overrides]]\nfiles = ["*"]\nlanguage = "es"\n')
    for path in ("docs", "docs/", str(project.path / "docs")):
        assert Configurations().settings_for(path).language == "de"


def test_the_file_that_is_asked_for_counts_for_all(project: Project) -> None:
    project.write("docs/mtcheck.toml", GERMAN)
    asked = project.write("ci/strict.toml", SPANISH)
    found = Configurations(explicit=asked)
    assert found.settings_for("docs/a.md").language == "es"
    assert found.run_settings(Path("docs")) == Configurations(isolated=True).run_settings(Path("docs"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("gone.toml", None, r"^gone\.toml: cannot be read \(No such file or directory\)"),
        ("pyproject.toml", "", r"^pyproject\.toml: has no table \[tool\.mtcheck\]; `mtcheck init --pyproject` adds"),
        ("pyproject.toml", "x = =", r"^pyproject\.toml:1:5: this is not TOML"),
        ("other.toml", "[tool.mtcheck]\n", r"^other\.toml:1: unknown key “tool”; the keys stand alone here"),
    ],
)
def test_the_file_that_is_asked_for_has_to_be_right(
    project: Project, name: str, text: str | None, message: str
) -> None:
    if text is not None:
        project.write(name, text)
    with pytest.raises(ConfigError, match=message):
        Configurations(explicit=Path(name)).settings_for("a.md")


def test_isolated_means_no_file(project: Project) -> None:
    project.write("mtcheck.toml", "broken = = =")
    assert Configurations(isolated=True).settings_for("a.md") == Settings()


def test_the_same_settings_are_the_same_object(project: Project) -> None:
    project.write("mtcheck.toml", '[[overrides]]\nfiles = ["de/"]\nlanguage = "de"\n')
    found = Configurations()
    assert found.settings_for("a.md") is found.settings_for("sub/b.md")
    assert found.settings_for("de/a.md") is found.settings_for("sub/de/b.md")
    assert found.settings_for("a.md") is not found.settings_for("de/a.md")


def test_each_file_is_read_once(project: Project) -> None:
    path = project.write("mtcheck.toml", GERMAN)
    found = Configurations()
    found.settings_for("a.md")
    path.unlink()
    assert found.settings_for("new/b.md").language == "de"
