"""Planted errors are found at their line and repaired; the parsers of others open the result, all else the same."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pysubs2
import pytest
import webvtt

import mtcheck
from mtcheck.read import load
from mtcheck.run.write import write_file
from tests.read.docutils_words import words_of

RST = """\
Über den Hafen
==============

.. note:: Sie öffnete *und und* schloss die Tür.

+----------+----------------------+
| ``code`` | Er kam , als es      |
|          | dunkel war .         |
+----------+----------------------+

.. code-block:: c

   the the code , here
"""
ASCIIDOC = """\
= Über den Hafen
:author: und und Autorin

Sie öffnete *und und* schloss die Tür , und `code code` blieb.

[source]
----
the the code , here
----

|===
|Haus |Er kam , als es dunkel war.
|===
"""
SRT = """\
1
00:00:01,000 --> 00:00:02,500
<i>Sie öffnete und und schloss die Tür</i> und sah,

2
00:00:03,000 --> 00:00:04,500
dass es regnete , noch immer.
"""
VTT = """\
WEBVTT

NOTE und und Notiz , bleibt

eins
00:01.000 --> 00:02.500 align:start
<v Ada>Sie öffnete und und schloss die Tür</v> und sah,

00:03.000 --> 00:04.500
dass es regnete , noch immer.
"""
DRAFTS = {
    "draft.rst": (RST, [4, 7, 8]),
    "draft.adoc": (ASCIIDOC, [4, 4, 12]),
    "draft.srt": (SRT, [3, 7]),
    "draft.vtt": (VTT, [7, 10]),
}
REPAIRED = (
    ("*und und*", "*und*"),
    ("öffnete und und", "öffnete und"),
    ("Tür ,", "Tür,"),
    ("kam ,", "kam,"),
    ("regnete ,", "regnete,"),
    ("war .", "war."),
)


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
@pytest.mark.parametrize("name", DRAFTS)
def test_only_the_planted_errors_are_repaired(tmp_path: Path, name: str, mark: bytes, ending: str) -> None:
    text, lines = DRAFTS[name]
    path = tmp_path / name
    path.write_bytes(mark + text.replace("\n", ending).encode())
    report = mtcheck.check_file(path, language="de")
    file = load(path)
    assert [file.text.count("\n", 0, one.span.start) + 1 for one in report.findings] == lines
    write_file(str(path), file, report.apply_fixes())
    for wrong, right in REPAIRED:
        text = text.replace(wrong, right)
    # The columns of a table stay where they are.
    text = text.replace("als es      |", "als es       |").replace("war.         |", "war.          |")
    assert path.read_bytes() == mark + text.replace("\n", ending).encode()


def repaired(name: str) -> str:
    text, _ = DRAFTS[name]
    format = {"rst": "rst", "adoc": "asciidoc"}.get(name[6:], name[6:])
    return mtcheck.check_text(text, language="de", format=format).apply_fixes()


def test_docutils_finds_the_same_words_but_for_the_repaired_ones() -> None:
    before, after = words_of(RST), words_of(repaired("draft.rst"))
    assert " ".join(after) == " ".join(before).replace("und und", "und").replace(" ,", ",").replace(" .", ".")


def test_pysubs2_finds_the_same_cues_but_for_the_repaired_words() -> None:
    before, after = (pysubs2.SSAFile.from_string(text, "srt") for text in (SRT, repaired("draft.srt")))
    assert [(cue.start, cue.end) for cue in after] == [(cue.start, cue.end) for cue in before]
    assert [cue.text for cue in after] == [
        "{\\i1}Sie öffnete und schloss die Tür{\\i0} und sah,",
        "dass es regnete, noch immer.",
    ]


def test_webvtt_finds_the_same_cues_but_for_the_repaired_words() -> None:
    before, after = (webvtt.from_buffer(StringIO(text), "vtt") for text in (VTT, repaired("draft.vtt")))
    known = [(cue.identifier, cue.start, cue.end, cue.voice) for cue in before]
    assert [(cue.identifier, cue.start, cue.end, cue.voice) for cue in after] == known
    assert [cue.text for cue in after] == ["Sie öffnete und schloss die Tür und sah,", "dass es regnete, noch immer."]


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("rst", "Cette définition est là si vous **n'** envisagez pas de la garder.\n"),
        ("asciidoc", "Cette définition est là si vous *n'* envisagez pas de la garder.\n"),
    ],
)
def test_a_repair_does_not_undo_markup_that_must_not_stand_beside_a_letter(format: str, text: str) -> None:
    report = mtcheck.check_text(text, language="fr", format=format)
    assert [one.rule_id for one in report.findings] == ["any.spacing.torn-elision"]
    assert report.apply_fixes(unsafe=True) == text
