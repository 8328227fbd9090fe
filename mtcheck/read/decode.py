"""Bytes to text: UTF-8, UTF-16 with a byte order mark, or a Word document. Anything else is refused, with a cure."""

from __future__ import annotations

import codecs
import os
import shlex
from pathlib import Path
from typing import BinaryIO

from mtcheck.model import InputError, SourceFile

LIMIT_BYTES = 50_000_000
"""A file larger than this is refused, unless the environment raises the limit."""

LIMIT_VARIABLE = "MTCHECK_MAX_BYTES"
"""Environment variable that sets another limit, in bytes."""

_ARCHIVE = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a ZIP archive and a compound file begin with."""

_MOST_COMMON = "cp1252"
"""What is guessed if several encodings make the same text of the bytes."""

_SAMPLE_BYTES = 100_000
"""So much is looked at to guess an encoding."""


def load(path: Path) -> SourceFile:
    """Read and decode a file.

    Raises:
        InputError: the file is missing, unreadable, no file, too large, binary or in another encoding.
    """
    name = os.fspath(path)
    try:
        with path.open("rb") as stream:
            return load_stdin(stream, name)
    except OSError as error:
        raise InputError(f"{name}: {_reason(error)}") from error


def load_stdin(stream: BinaryIO, name: str | None) -> SourceFile:
    """Read and decode a stream to its end. `name` is the path that it stands for, None if there is none.

    Raises:
        InputError: too much, binary or in another encoding.
    """
    limit = _limit()
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"{name or '-'}: more than {limit:,} bytes; split it, or raise the limit with {LIMIT_VARIABLE}={limit * 4}"
        )
    return decode(data, name)


def decode(data: bytes, path: str | None = None) -> SourceFile:
    """Return the text of these bytes, line ends untouched, without byte order mark; of a Word document its text.

    Raises:
        InputError: binary, or neither UTF-8 nor UTF-16 with a byte order mark; or a document that cannot be read.
    """
    if data.startswith(_ARCHIVE):
        from mtcheck.read.docx import text_of  # few files are archives

        limit = _limit()
        cure = f"split it, or raise the limit with {LIMIT_VARIABLE}={limit * 4}"
        return SourceFile(text_of(data, path, limit, cure), path, data=data)
    if data.startswith(_OLD_WORD):
        raise InputError(f"{path or '-'}: an old or an encrypted Word document; save it as DOCX, without a password")
    codec, mark = _signature(data)
    body = data[len(mark) :]
    try:
        text = body.decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(_refusal(data, error, path or "-", codec)) from error
    if "\0" in text:
        raise InputError(f"{path or '-'}: binary file (byte 0x00 at offset {data.index(0)}); expected text")
    return SourceFile(text, path, codec, bool(mark))


def _limit() -> int:
    value = os.environ.get(LIMIT_VARIABLE, "")
    if not value:
        return LIMIT_BYTES
    if not value.isdecimal():
        raise InputError(f"{LIMIT_VARIABLE}={value}: expected a number of bytes, such as {LIMIT_BYTES * 4}")
    return int(value)


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the spelling of the path"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file; name a file in it"
    if isinstance(error, PermissionError):
        return "no permission to read it; run `chmod +r` on it"
    return f"cannot be read ({error.strerror or error})"


def _signature(data: bytes) -> tuple[str, bytes]:
    """Return the codec, and the byte order mark to leave out."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8", codecs.BOM_UTF8
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-8", b""
    if data.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le", codecs.BOM_UTF16_LE
    if data.startswith(codecs.BOM_UTF16_BE):
        return "utf-16-be", codecs.BOM_UTF16_BE
    return "utf-8", b""


def _refusal(data: bytes, error: UnicodeDecodeError, path: str, codec: str) -> str:
    if codec != "utf-8":
        return f"{path}: damaged {codec.upper()} (offset {error.start + 2}); save it again as UTF-8"
    at = error.start + len(data) - len(error.object)
    found = f"byte 0x{data[at]:02X} at offset {at}"
    guess = _guess(data)
    if not guess and b"\0" in data:
        return f"{path}: binary file ({found}); expected text"
    if not guess:
        return f"{path}: not UTF-8 ({found}; encoding unknown); save it again as UTF-8"
    if guess == "utf_8":
        return f"{path}: damaged UTF-8 ({found}); repair that byte"
    name = guess.upper().replace("_", "-")
    command = f"iconv -f {name} -t UTF-8 {shlex.quote(path)} > {shlex.quote(path + '.utf8')}"
    return f"{path}: not UTF-8 ({found}; looks like {guess}); convert it, for example: {command}"


def _guess(data: bytes) -> str:
    """Return the likely codec, empty if there is none."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf_32"
    if _is_mostly_utf8(data):
        return "utf_8"
    if b"\0" in data:
        return ""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best and _MOST_COMMON in best.could_be_from_charset:
        return _MOST_COMMON
    return best.encoding if best else ""


def _is_mostly_utf8(data: bytes) -> bool:
    """Return whether far more non-ASCII characters are whole than broken."""
    text = data[:_SAMPLE_BYTES].decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(not character.isascii() for character in text) - broken
    return whole > 4 * broken
