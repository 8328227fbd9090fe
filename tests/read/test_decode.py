"""Bytes to text, and what is refused."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import InputError, SourceFile
from mtcheck.read import decode, load, load_stdin, read

GERMAN = "Über die Brücke führt ein schöner Weg für müde Füße. Größere Vögel hören das Geräusch. "


@pytest.mark.parametrize(
    ("data", "file"),
    [
        (b"", SourceFile("", "a")),
        ("naïve 😀\r\n".encode(), SourceFile("naïve 😀\r\n", "a")),
        (b"\xef\xbb\xbfx", SourceFile("x", "a", "utf-8", True)),
        (b"\xff\xfex\x00", SourceFile("x", "a", "utf-16-le", True)),
        (b"\xfe\xff\x00x", SourceFile("x", "a", "utf-16-be", True)),
        (b"\xef\xbb\xbf", SourceFile("", "a", "utf-8", True)),
    ],
)
def test_utf8_and_marked_utf16_are_read(data: bytes, file: SourceFile) -> None:
    assert decode(data, "a") == file


@given(st.text(), st.booleans())
def test_what_was_encoded_comes_back_unchanged(text: str, bom: bool) -> None:
    text = text.replace("\0", "").removeprefix("\ufeff")
    file = decode(text.encode("utf-8-sig" if bom else "utf-8"))
    assert (file.text, file.bom) == (text, bom)
    assert read(file, "text").file.text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\0b", "p: binary file (byte 0x00 at offset 1); expected text"),
        (b"\x7fELF\x02\0\0\xff", "p: binary file (byte 0xFF at offset 7); expected text"),
        (b"\xff\xfea\0\0", "p: damaged UTF-16-LE (offset 4); save it again as UTF-8"),
        (b"\xff\xfea\0\0\0", "p: binary file (byte 0x00 at offset 3); expected text"),
        (
            "a naïve idea, déjà vu, très élégant".encode() + b"\xe9 x",
            "p: damaged UTF-8 (byte 0xE9 at offset 41); repair that byte",
        ),
        (
            "x".encode("utf-32"),
            "p: not UTF-8 (byte 0xFF at offset 0; looks like utf_32); convert it, for example:"
            " iconv -f UTF-32 -t UTF-8 p > p.utf8",
        ),
        (
            (GERMAN * 4).encode("cp1252"),
            "p: not UTF-8 (byte 0xDC at offset 0; looks like cp1252); convert it, for example:"
            " iconv -f CP1252 -t UTF-8 p > p.utf8",
        ),
    ],
)
def test_anything_else_is_refused_with_what_was_found_and_the_cure(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "p")
    assert str(caught.value) == message


def test_the_place_counts_the_byte_order_mark() -> None:
    with pytest.raises(InputError, match=r"byte 0xFF at offset 4"):
        decode(b"\xef\xbb\xbfa\xff", "p")


def test_a_path_in_the_cure_is_quoted() -> None:
    with pytest.raises(InputError, match=r"UTF-8 'my file\.txt' > 'my file\.txt\.utf8'"):
        decode((GERMAN * 4).encode("cp1252"), "my file.txt")


def test_a_missing_file_a_folder_and_a_locked_file_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="no such file; check the spelling"):
        load(tmp_path / "missing.md")
    with pytest.raises(InputError, match=r"a folder, not a file|no permission"):
        load(tmp_path)

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=r"no permission to read it; run `chmod"):
        load(tmp_path / "locked.md")


def test_another_failure_is_told_in_the_words_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, mode: str) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(InputError, match=r"cannot be read \(Input/output error\)"):
        load(tmp_path / "broken.md")


def test_a_file_and_a_stream_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"# One\r\n")
    assert load(path) == SourceFile("# One\r\n", os.fspath(path))
    assert load_stdin(io.BytesIO(b"# One\r\n"), None) == SourceFile("# One\r\n", None)


def test_a_file_over_the_limit_is_refused_until_the_limit_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_MAX_BYTES", "10")
    with pytest.raises(
        InputError, match=r"p: more than 10 bytes; split it, or raise the limit with MTCHECK_MAX_BYTES=40"
    ):
        load_stdin(io.BytesIO(b"x" * 11), "p")
    assert load_stdin(io.BytesIO(b"x" * 10), "p").text == "x" * 10
    monkeypatch.setenv("MTCHECK_MAX_BYTES", "much")
    with pytest.raises(InputError, match="MTCHECK_MAX_BYTES=much: expected a number"):
        load_stdin(io.BytesIO(b""), "p")


def test_the_encoding_is_guessed_only_when_it_must_be() -> None:
    sys.modules.pop("charset_normalizer", None)
    decode("naïve".encode(), "p")
    assert "charset_normalizer" not in sys.modules
