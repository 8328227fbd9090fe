"""Whatever call to the system fails while a file is written: the file is whole, and nothing else is left."""

from __future__ import annotations

import builtins
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mtcheck.model import InputError
from mtcheck.read.decode import load
from mtcheck.run import write
from mtcheck.run.write import write_file

CALLS = ("open", "write", "close", "stat", "access", "chown", "utime", "fsync", "replace", "unlink")
"""Functions of `os` that are made to fail, if they are used."""

OLD, NEW = "old text\n" * 3000, "new text\n" * 3000


class Faults:
    """Counts calls to the system, and lets one of them fail. It stands for the module `os`."""

    def __init__(self, fails_at: int, error: BaseException, write_limit: int | None = None) -> None:
        self._fails_at = fails_at
        self._error = error
        self._write_limit = write_limit
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self.wrapped(name, real) if name in CALLS else real

    def wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does what the real one does, unless it is its turn to fail."""

        def called(*arguments: Any, **options: Any) -> Any:
            self.calls.append(name)
            if len(self.calls) - 1 == self._fails_at:
                if name == "close":
                    real(*arguments, **options)  # a descriptor is closed even if closing it reports an error
                raise self._error
            if name == "write" and self._write_limit:
                descriptor, data = arguments
                arguments = (descriptor, data[: self._write_limit])
            return real(*arguments, **options)

        return called


def run(path: Path, patch: pytest.MonkeyPatch, faults: Faults) -> BaseException | None:
    """Write the new text while one call fails, and return what was raised."""
    path.write_text(OLD, newline="")
    file = load(path)
    with patch.context() as context:
        context.setattr(write, "os", faults)
        context.setattr(write, "open", faults.wrapped("read", builtins.open), raising=False)
        context.setattr(shutil, "copystat", faults.wrapped("copystat", shutil.copystat))
        try:
            write_file(str(path), file, NEW)
        except BaseException as error:
            return error
    return None


def calls(path: Path, patch: pytest.MonkeyPatch) -> list[str]:
    """Return the calls that are made if nothing fails."""
    faults = Faults(-1, OSError())
    assert run(path, patch, faults) is None
    return faults.calls


ERRORS = [OSError(code, os.strerror(code)) for code in (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR)]


def outcomes(
    folder: Path, patch: pytest.MonkeyPatch, error: BaseException
) -> Iterator[tuple[str, BaseException | None]]:
    """Yield each call with what was raised when it failed; afterwards the file is whole and stands alone."""
    path = folder / "draft.txt"
    for number, name in enumerate(calls(path, patch)):
        raised = run(path, patch, Faults(number, error))
        assert path.read_text() in (OLD, NEW), name
        assert [one.name for one in folder.iterdir()] == ["draft.txt"], name
        assert path.read_text() == (NEW if raised is None else OLD), name
        yield name, raised


def test_all_kinds_of_calls_are_tried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = calls(tmp_path / "draft.txt", monkeypatch)
    needed = {"stat", "open", "write", "copystat", "utime", "fsync", "close", "read", "replace"}
    assert needed <= set(made)
    assert made[-1] == "replace"


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: errno.errorcode[error.errno])
def test_a_call_that_fails_leaves_a_whole_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    for name, raised in outcomes(tmp_path, monkeypatch, error):
        if name == "chown":
            assert raised is None, "the owner is kept where that is allowed"
        else:
            assert isinstance(raised, InputError), name
            assert "not repaired" in str(raised)


def test_ctrl_c_at_any_call_leaves_a_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, raised in outcomes(tmp_path, monkeypatch, KeyboardInterrupt()):
        assert isinstance(raised, KeyboardInterrupt), name


def test_a_disk_that_takes_a_little_at_a_time_gets_it_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.txt"
    faults = Faults(-1, OSError(), write_limit=1000)
    assert run(path, monkeypatch, faults) is None
    assert faults.calls.count("write") == 27
    assert path.read_text() == NEW


def test_a_leftover_that_cannot_be_removed_hides_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(OLD)
    file = load(path)
    monkeypatch.setattr(write.os, "replace", lambda *_: (_ for _ in ()).throw(ERRORS[1]))
    monkeypatch.setattr(write.os, "unlink", lambda *_: (_ for _ in ()).throw(ERRORS[0]))
    with pytest.raises(InputError, match="make room on the disk"):
        write_file(str(path), file, NEW)
    assert path.read_text() == OLD
