"""Reports of these tests know of no CI job around them."""

from __future__ import annotations

import pytest

from mtcheck.report._places import PROJECT_VARIABLES


@pytest.fixture(autouse=True)
def no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the folder of the repository that a CI job works on."""
    for name in PROJECT_VARIABLES:
        monkeypatch.delenv(name, raising=False)
