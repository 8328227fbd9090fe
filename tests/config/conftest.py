"""A project folder that is the current one, in a home folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.config.folder import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    folder = tmp_path / "home" / "project"
    folder.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(folder)
    return Project(folder)
