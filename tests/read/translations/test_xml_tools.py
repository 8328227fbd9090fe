"""Files of real tools: what was planted is found with its unit and line, and the repaired file opens there again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from translate.storage import aresource, resx, tmx, ts2, xliff, xliff2

import mtcheck
from mtcheck.text import line_numbers

QUIET = 'Am "Hof" & im Garten <b>ist</b> es still, d\'accord.'
PLANTED = {
    "See .": ("Der Wind kommt vom See .", "Der Wind kommt vom See."),
    "alte alte": ("Das alte alte Haus steht am See.", "Das alte Haus steht am See."),
    "% s": ("Noch % s Dateien sind offen.", "Noch %s Dateien sind offen."),
    "MÃ¼hle": ('Die MÃ¼hle am Bach mahlt "leise" & gut.', 'Die Mühle am Bach mahlt "leise" & gut.'),
    "&#39;": ("So geht&#39;s am Bach im Tal.", "So geht's am Bach im Tal."),
}
"""What is wrong in a text, the text, and the text as it should be."""

TEXTS = [QUIET, *(damaged for damaged, _ in PLANTED.values()), QUIET]
REPAIRED = [QUIET, *(repaired for _, repaired in PLANTED.values()), QUIET]
SOURCES = [
    'In the "court" & in the garden it <b>is</b> quiet, all right.',
    "The wind comes from the lake.",
    "The old house stands by the lake.",
    "Another %s files are open.",
    'The mill by the brook grinds "gently" & well.',
    "That's how it is at the brook.",
    'By the "court" & in the garden it <b>is</b> quiet, all right.',
]
NAMES = [f"unit.{number}" for number in range(len(TEXTS))]

Read = Callable[[bytes], list[str]]


def xliff_1(texts: list[str]) -> bytes:
    file = xliff.xlifffile(sourcelanguage="en", targetlanguage="de")
    for name, source, text in zip(NAMES, SOURCES, texts, strict=True):
        unit = file.addsourceunit(source)
        unit.target = text
        unit.setid(name)
    return bytes(file)


def read_xliff_1(data: bytes) -> list[str]:
    return [unit.target for unit in xliff.xlifffile.parsestring(data).units]


def xliff_2(texts: list[str]) -> bytes:
    file = xliff2.Xliff2File(sourcelanguage="en", targetlanguage="de")
    for name, source, text in zip(NAMES, SOURCES, texts, strict=True):
        unit = file.addsourceunit(source)
        unit.target = text
        unit.setid(name)
    return bytes(file)


def read_xliff_2(data: bytes) -> list[str]:
    return [unit.target for unit in xliff2.Xliff2File.parsestring(data).units]


def memory(texts: list[str]) -> bytes:
    file = tmx.tmxfile(sourcelanguage="en", targetlanguage="de")
    for name, source, text in zip(NAMES, SOURCES, texts, strict=True):
        file.addtranslation(source, "en", text, "de")
        file.units[-1].xmlelement.set("tuid", name)
    return bytes(file)


def read_memory(data: bytes) -> list[str]:
    return [unit.target for unit in tmx.tmxfile.parsestring(data).units]


def linguist(texts: list[str]) -> bytes:
    file = ts2.tsfile()
    file.settargetlanguage("de")
    for name, source, text in zip(NAMES, SOURCES, texts, strict=True):
        unit = ts2.tsunit(source)
        unit.target = text
        unit.xmlelement.set("id", name)
        file.addunit(unit, contextname="Main")
    return bytes(file)


def read_linguist(data: bytes) -> list[str]:
    return [unit.target for unit in ts2.tsfile.parsestring(data).units]


def android(texts: list[str]) -> bytes:
    file = aresource.AndroidResourceFile()
    for name, text in zip(NAMES, texts, strict=True):
        unit = file.UnitClass(name)
        file.addunit(unit)
        unit.setid(name)
        unit.target = text.replace("&#", "&amp;#")  # else the tool takes a text for XML if it is some
    return bytes(file)


def read_android(data: bytes) -> list[str]:
    return [unit.target for unit in aresource.AndroidResourceFile.parsestring(data).units]


def dotnet(texts: list[str]) -> bytes:
    file = resx.RESXFile()
    for name, text in zip(NAMES, texts, strict=True):
        unit = file.UnitClass(name)
        file.addunit(unit)
        unit.setid(name)
        unit.target = text
    return bytes(file)


def read_dotnet(data: bytes) -> list[str]:
    return [unit.target for unit in resx.RESXFile.parsestring(data).units if unit.target]


TOOLS = {
    "a.xlf": (xliff_1, read_xliff_1),
    "b.xliff": (xliff_2, read_xliff_2),
    "c.tmx": (memory, read_memory),
    "d_de.ts": (linguist, read_linguist),
    "values-de/strings.xml": (android, read_android),
    "Texts.de.resx": (dotnet, read_dotnet),
}


@pytest.mark.parametrize("name", TOOLS)
def test_planted_errors_are_found_and_repaired_and_nothing_else_changes(name: str, tmp_path: Path) -> None:
    make, opened = TOOLS[name]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(make(TEXTS))
    assert opened(path.read_bytes()) == TEXTS
    _check_found(path)
    before = path.read_bytes().splitlines()
    subprocess.run([sys.executable, "-m", "mtcheck", "fix", "--unsafe", path], capture_output=True, check=False)
    after = path.read_bytes().splitlines()
    assert opened(path.read_bytes()) == REPAIRED
    changed = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    assert len(changed) == len(PLANTED)
    etree.fromstring(path.read_bytes())


def _check_found(path: Path) -> None:
    [file] = mtcheck.check_file(path).files
    units = {unit.id: unit for unit in file.units}
    found = {units[one.unit_id].name: one for one in file.findings}
    assert set(found) == set(NAMES[1:-1])
    assert len(file.findings) == len(PLANTED)
    assert file.language == "de"
    lines = file.file.text.split("\n")
    for (wrong, _), name in zip(PLANTED.items(), NAMES[1:-1], strict=True):
        [line] = line_numbers(file.file.text, [found[name].span.start])
        stretch = file.file.text[found[name].span.start : found[name].span.end]
        assert stretch.strip() in lines[line - 1]
        assert stretch.replace("&amp;", "&").strip() in wrong


@pytest.mark.parametrize("name", TOOLS)
def test_a_file_without_errors_is_not_touched(name: str, tmp_path: Path) -> None:
    make, _ = TOOLS[name]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(make(REPAIRED).replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    done = subprocess.run([sys.executable, "-m", "mtcheck", "fix", path], capture_output=True, text=True, check=False)
    assert (done.returncode, path.read_bytes()) == (0, before), done.stdout
