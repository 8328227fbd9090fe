"""The wheel carries the rules, names its licence and what it needs, and works far from the repository."""

from __future__ import annotations

from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

from tests.package.conftest import ROOT, Installed

LARGEST = 60_000_000
"""Bytes of the wheel: a larger one is a burden for every CI run that installs it."""

REQUIRED = {"typer", "sentencepiece", "sacrebleu", "language-tool-python"}


def test_the_wheel_carries_every_rule_file(wheel: Path) -> None:
    ours = {path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.yaml")}
    with ZipFile(wheel) as archive:
        carried = {name.removeprefix("mtcheck/_rules/") for name in archive.namelist() if name.endswith(".yaml")}
    assert ours
    assert carried == ours


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST


def test_the_wheel_carries_its_types_and_licence(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "mtcheck/py.typed" in names
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} >= {"LICENSE", "NOTICE"}


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        headers = Parser().parsestr(archive.read(metadata).decode("utf-8"))
    needed = [entry for entry in headers.get_all("Requires-Dist", []) if "extra ==" not in entry]
    assert {entry.split(">")[0].split("=")[0].split("<")[0].strip() for entry in needed} >= REQUIRED
    assert headers["License-Expression"] == "GPL-3.0-or-later"


def test_the_installed_package_is_the_one_from_the_wheel(installed: Installed) -> None:
    where = installed.run("python", "-c", "import mtcheck; print(mtcheck.__file__)").stdout.strip()
    assert Path(where).is_relative_to(installed.scripts.parent)


def test_it_checks_a_draft_from_any_folder(installed: Installed) -> None:
    result = installed.run("mtcheck", "check", str(ROOT / "examples" / "harbour.txt"))
    assert result.returncode == 1, result.stderr
    assert "to do so Building" in result.stdout
