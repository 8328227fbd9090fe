"""Word documents that are damaged or meant to do harm: one line says so, and memory stays small."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from mtcheck.model import InputError
from mtcheck.read.docx import archive, body
from tests.read.word import MAIN, SPACES, by_hand, file_of, packed, paragraph, run, types

GOOD = by_hand(paragraph(run("One")))


def refusal(data: bytes) -> str:
    """Return why a document is not read."""
    with pytest.raises(InputError) as caught:
        file_of(data)
    message = str(caught.value)
    assert message.startswith("draft.docx: ")
    assert "\n" not in message
    return message.removeprefix("draft.docx: ")


def document(xml: str) -> bytes:
    return packed({"[Content_Types].xml": types(document=MAIN), "word/document.xml": xml.encode()})


XML = {
    "an external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "a billion laughs": '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
    "a document type elsewhere": '<!DOCTYPE a SYSTEM "http://a.b/c.dtd"><a/>',
}


@pytest.mark.parametrize("xml", XML.values(), ids=XML)
def test_document_types_are_refused(xml: str) -> None:
    assert refusal(document(xml)).startswith("word/document.xml: has a document type (DTD)")


BROKEN = {
    "not closed": f"<w:document {SPACES}><w:body>",
    "no XML": "Once upon a time",
    "nothing": "",
    "an entity that nobody defined": "<a>&x;</a>",
    "another encoding": '<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>',
}


@pytest.mark.parametrize("xml", BROKEN.values(), ids=BROKEN)
def test_broken_xml_is_told_with_its_line(xml: str) -> None:
    data = packed({"[Content_Types].xml": types(document=MAIN), "word/document.xml": xml.encode("latin-1")})
    assert refusal(data).startswith("word/document.xml: broken XML at line ")


def test_an_archive_of_something_else_is_refused() -> None:
    expected = "a ZIP archive without a Word document in it; name a DOCX file or a text"
    assert refusal(packed({"a.txt": b"a"})) == expected
    assert refusal(packed({"[Content_Types].xml": types(document=MAIN)})) == expected
    assert refusal(packed({"../../word/document.xml": b"<a/>"})) == expected


def test_a_damaged_archive_is_refused() -> None:
    assert refusal(GOOD[:-30]).startswith("damaged ZIP archive")
    at = GOOD.index(b"word/document.xml") + len("word/document.xml")
    assert refusal(GOOD[:at] + b"\xff" * 40 + GOOD[at + 40 :]).startswith("word/document.xml in the archive is damaged")


@pytest.mark.parametrize("length", range(4, 60, 7))
def test_the_beginning_of_an_archive_is_refused(length: int) -> None:
    assert refusal(GOOD[:length]).startswith("damaged ZIP archive")


def test_a_document_with_a_password_is_refused() -> None:
    entry = GOOD.index(b"PK\x01\x02")
    locked = bytearray(GOOD)
    for at in (GOOD.index(b"PK\x03\x04") + 6, entry + 8):
        locked[at] |= 1
    assert refusal(bytes(locked)) == "encrypted; save it without a password"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)).startswith("an old or an encrypted Word document")


def test_two_members_of_one_name_are_refused() -> None:
    stream = io.BytesIO(GOOD)
    with ZipFile(stream, "a") as more, pytest.warns(UserWarning, match="Duplicate"):
        more.writestr("word/document.xml", "<a/>")
    assert refusal(stream.getvalue()).startswith("two members of the archive have the same name")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 5)
    assert refusal(packed({f"a{number}": b"" for number in range(6)})).startswith("more than 5 members")


def test_too_many_paragraphs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "MOST_PARAGRAPHS", 5)
    assert refusal(by_hand(paragraph() * 6)).startswith("word/document.xml: more than 5 paragraphs")


def test_a_zip_bomb_is_refused() -> None:
    assert "is packed more than 500:1" in refusal(document("<a>" + " " * 20_000_000 + "</a>"))


def test_what_is_too_large_when_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTCHECK_MAX_BYTES", "100000")
    message = refusal(document("<a>" + os.urandom(60_000).hex() + "</a>"))
    assert (
        message == "more than 100,000 bytes when unpacked; split it, or raise the limit with MTCHECK_MAX_BYTES=400000"
    )


def test_a_size_that_is_a_lie_does_no_harm() -> None:
    data = bytearray(document(f"<w:document {SPACES}>{paragraph(run('One'))}</w:document>"))
    entry = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, entry + 24, 7)
    assert refusal(bytes(data)).startswith(("word/document.xml in the archive is damaged", "word/document.xml: broken"))


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is one of Linux")
def test_a_bomb_needs_little_memory_and_ends_with_code_2(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", types(document=MAIN))
        with made.open("word/document.xml", "w") as stream:
            stream.write(f'<w:document {SPACES} a="'.encode())
            for _ in range(300):
                stream.write(b"x" * 1_000_000)
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000));"
        "from mtcheck.cli import main; sys.argv = ['mtcheck', 'check', sys.argv[1]]; main()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is packed more than 500:1" in done.stderr or "bytes when unpacked" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
