"""Files are replaced whole or not at all, and keep all but their text."""

from __future__ import annotations

import codecs
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import InputError, SourceFile
from mtcheck.read.decode import decode, load
from mtcheck.run.write import encoded, other_names, remove_leftovers, write_file
from tests.run.child import in_a_child, without_privileges

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")

OLD, NEW = "one\r\ntwö\rthree\n", "1\r\ntwö\rthree\n"


def draft(path: Path, text: str = OLD) -> SourceFile:
    """Write a draft and read it as a run does."""
    path.write_bytes(text.encode())
    return load(path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


BYTES = {
    "utf-8": OLD.encode(),
    "utf-8 with mark": codecs.BOM_UTF8 + OLD.encode(),
    "utf-16-le": codecs.BOM_UTF16_LE + OLD.encode("utf-16-le"),
    "utf-16-be": codecs.BOM_UTF16_BE + OLD.encode("utf-16-be"),
    "a mark that is text": codecs.BOM_UTF8 * 2 + OLD.encode(),
}


@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_encoding_byte_order_mark_and_line_ends_stay(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(data)
    file = load(path)
    write_file(str(path), file, file.text.replace("one", "1"))
    codec = file.encoding
    assert path.read_bytes() == data.replace("one".encode(codec), "1".encode(codec))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.sampled_from(sorted(BYTES)))
def test_writing_what_was_read_gives_the_same_bytes(text: str, form: str) -> None:
    codec = "utf-8" if form.startswith(("utf-8", "a")) else form
    mark = b"" if form == "utf-8" else {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}.get(form)
    data = (codecs.BOM_UTF8 if mark is None else mark) + text.encode(codec)
    file = decode(data)
    assert encoded(file, file.text) == data


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(InputError, match=r"^-: U\+D800 at offset 1 cannot be written; remove it$"):
        encoded(SourceFile("a"), "a\ud800")


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    write_file(str(path), draft(path), NEW)
    assert (names(tmp_path), path.read_bytes()) == (["draft.txt"], NEW.encode())


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    path.chmod(mode)
    write_file(str(path), file, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_the_time_of_the_file_is_that_of_the_change(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    write_file(str(path), file, NEW)
    assert time.time() - path.stat().st_mtime < 3600


@posix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only an administrator can give files away")
def test_owner_and_group_stay(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    os.chown(path, 1234, 2345)
    write_file(str(path), file, NEW)
    status = path.stat()
    assert (status.st_uid, status.st_gid) == (1234, 2345)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_extended_attributes_stay(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    try:
        os.setxattr(path, "user.author", b"Ada")
    except OSError:
        pytest.skip("this disk has no extended attributes")
    write_file(str(path), file, NEW)
    assert os.getxattr(path, "user.author") == b"Ada"


@posix
def test_a_symbolic_link_stays_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "links").mkdir()
    target, link = tmp_path / "texts" / "draft.txt", tmp_path / "links" / "draft.txt"
    draft(target)
    link.symlink_to("../texts/draft.txt")
    chain = tmp_path / "chain.txt"
    chain.symlink_to("links/draft.txt")
    write_file(str(chain), load(chain), NEW)
    assert (os.readlink(chain), os.readlink(link)) == ("links/draft.txt", "../texts/draft.txt")
    assert target.read_bytes() == NEW.encode()
    assert (names(tmp_path / "texts"), names(tmp_path / "links")) == (["draft.txt"], ["draft.txt"])


@posix
def test_another_name_keeps_the_old_text(tmp_path: Path) -> None:
    path, other = tmp_path / "draft.txt", tmp_path / "other.txt"
    file = draft(path)
    assert other_names(str(path)) == 0
    os.link(path, other)
    assert other_names(str(path)) == 1
    write_file(str(path), file, NEW)
    assert (path.read_bytes(), other.read_bytes()) == (NEW.encode(), OLD.encode())
    assert other_names(str(tmp_path / "none")) == 0


def refusal(path: Path, file: SourceFile, text: str = NEW) -> str:
    """Return why a file is not written, and make sure that nothing has changed."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(InputError) as caught:
        write_file(str(path), file, text)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not [name for name in names(path.parent) if name.startswith(".")]
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    path.write_bytes(b"Somebody wrote this.")
    assert refusal(path, file) == "changed on disk while it was checked; run it again"


def test_a_file_that_was_saved_without_a_change_is_written(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    path.write_bytes(OLD.encode())
    write_file(str(path), file, NEW)
    assert path.read_bytes() == NEW.encode()


def test_a_file_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    path.unlink()
    assert refusal(path, file).startswith("not repaired (No such file or directory)")


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path)
    path.chmod(0o444)
    assert refusal(path, file) == "read-only; allow writing (`chmod u+w`) and run it again"
    path.chmod(0o644)


@posix
def test_a_pipe_is_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(InputError, match="not a regular file; give it to `mtcheck fix -` and redirect the output"):
        write_file(str(path), SourceFile(OLD), NEW)


@posix
def test_a_folder_without_permission_to_write_is_told(tmp_path: Path) -> None:
    with without_privileges(tmp_path) as folder:
        path = folder / "draft.txt"
        file = draft(path)
        path.chmod(0o666)
        folder.chmod(0o555)
        told = in_a_child(lambda: refusal(path, file))
        folder.chmod(0o755)
    assert told == "not repaired (Permission denied); allow writing in its folder and run it again"


@posix
def test_a_file_of_somebody_else_that_we_may_not_write_is_left_alone(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only an administrator has somebody else's files at hand")
    with without_privileges(tmp_path) as folder:
        path = folder / "draft.txt"
        file = draft(path)
        os.chown(path, 0, 0)
        path.chmod(0o644)
        folder.chmod(0o777)
        assert in_a_child(lambda: refusal(path, file)).startswith("read-only; ")


@posix
def test_a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    file = draft(path, OLD * 10_000)

    def limited() -> str:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        return refusal(path, file, NEW * 10_000)

    told = in_a_child(limited, privileged=True)
    assert told == "not repaired (File too large); make room on the disk and run it again"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "mtcheck", str(disk)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be mounted here")
    try:
        path = disk / "draft.txt"
        file = draft(path)
        (disk / "ballast").write_bytes(bytes(56 * 1024))
        with pytest.raises(InputError, match=r"No space left on device\); make room on the disk and run it again$"):
            write_file(str(path), file, NEW * 10_000)
        assert (names(disk), path.read_bytes()) == (["ballast", "draft.txt"], OLD.encode())
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_leftovers_of_killed_runs_are_removed_and_nothing_else(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    kept = [f".mtcheck-{os.getpid()}-ab.tmp", ".mtcheck-x.tmp", ".mtcheck-99999999999999999999-ab.tmp", ".mtcheck.toml"]
    gone = [f".mtcheck-{dead.pid}-ab.tmp"] if os.name != "nt" else []
    old = f".mtcheck-{os.getpid()}-cd.tmp"
    for name in (*kept, *gone, old):
        (tmp_path / name).write_text("x")
    os.utime(tmp_path / old, (1_000_000_000, 1_000_000_000))
    remove_leftovers(str(tmp_path))
    assert names(tmp_path) == sorted(kept)
    remove_leftovers(str(tmp_path / "none"))
