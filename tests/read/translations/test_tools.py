"""Files that real tools make: their errors are found by name and line, and repaired files open in the tools again."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import polib
import pytest
import yaml
from translate.storage import csvl10n, jsonl10n, properties, pypo
from translate.storage import yaml as yaml_storage

import mtcheck
from mtcheck.read import load, read
from mtcheck.text import line_numbers

DAMAGED = {
    "door": "They opened the the door of the house.",
    "wait": "The file is here , please wait.",
    "count": "% s files were deleted.",
    "cafe": "The cafÃ© is open.",
    "salt": "Salt &quot;and&quot; pepper are here.",
    "good": 'She said: "Yes", and left.\nThen it was quiet.',
    "plain": "It's 100 % done: nothing is left # to do.",
}
SOURCES = {
    "door": "Sie öffneten die Tür des Hauses.",
    "wait": "Die Datei ist da, bitte warten.",
    "count": "%s Dateien wurden gelöscht.",
    "cafe": "Das Café ist offen.",
    "salt": "Salz „und“ Pfeffer sind da.",
    "good": "Sie sagte: „Ja“ und ging.\nDann war es still.",
    "plain": "Es ist 100 % fertig: Nichts ist zu tun.",
}
REPAIRED = {
    **DAMAGED,
    "door": "They opened the door of the house.",
    "wait": "The file is here, please wait.",
    "count": "%s files were deleted.",
    "cafe": "The café is open.",
    "salt": 'Salt "and" pepper are here.',
}
RULES = {
    "door": "any.repeats.doubled-word",
    "wait": "any.spacing.before-comma-or-stop",
    "count": "any.markup.broken-placeholder",
    "cafe": "any.encoding.",
    "salt": "any.encoding.entity",
}
Messages = Mapping[str, str]


class Tool(NamedTuple):
    """How a tool writes messages into a file, and reads them from it."""

    suffix: str
    write: Callable[[Messages], bytes]
    read: Callable[[bytes], dict[str, str]]


def _write_polib(messages: Messages) -> bytes:
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "en"}
    catalogue.extend(polib.POEntry(msgctxt=name, msgid=SOURCES[name], msgstr=text) for name, text in messages.items())
    return str(catalogue).encode()


def _read_polib(data: bytes) -> dict[str, str]:
    return {entry.msgctxt: entry.msgstr for entry in polib.pofile(data.decode())}


def _store(kind: Callable[[], Any]) -> tuple[Callable[[Messages], bytes], Callable[[bytes], dict[str, str]]]:
    """Return how a storage of translate-toolkit that has keys writes and reads."""

    def write(messages: Messages) -> bytes:
        store = kind()
        for name, text in messages.items():
            unit = store.UnitClass(text)
            unit.setid(name)
            unit.target = text
            store.addunit(unit)
        return bytes(store)

    def read_back(data: bytes) -> dict[str, str]:
        store = kind()
        store.parse(data)
        return {
            unit.getid().lstrip("."): str(unit.target) for unit in store.units if unit.getid() and unit.istranslatable()
        }

    return write, read_back


def _write_properties(messages: Messages) -> bytes:
    store = properties.javautf8file()
    for name, text in messages.items():
        unit = store.addsourceunit(text)
        unit.name = name
    return bytes(store)


def _read_properties(data: bytes) -> dict[str, str]:
    store = properties.javautf8file()
    store.parse(data)
    return {unit.name: unit.source for unit in store.units if unit.name}


def _write_strings(messages: Messages) -> bytes:
    escapes = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})
    return "".join(
        f'/* The the */\n"{name}" = "{text.translate(escapes)}";\n' for name, text in messages.items()
    ).encode()


def _read_strings(data: bytes) -> dict[str, str]:
    store = properties.stringsutf8file()
    store.parse(data)
    return {unit.name: unit.source for unit in store.units if unit.name}


def _write_table(messages: Messages, **form: Any) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, **form)
    writer.writerow(["key", "comment", "en"])
    writer.writerows([name, "the the", text] for name, text in messages.items())
    return stream.getvalue().encode()


def _read_table(data: bytes, **form: Any) -> dict[str, str]:
    return {row["key"]: row["en"] for row in csv.DictReader(io.StringIO(data.decode(), newline=""), **form)}


def _write_weblate(messages: Messages) -> bytes:
    store = csvl10n.csvfile()
    for name, text in messages.items():
        unit = store.addsourceunit(SOURCES[name])
        unit.target = text
        unit.setcontext(name)
    return bytes(store)


def _read_weblate(data: bytes) -> dict[str, str]:
    store = csvl10n.csvfile()
    store.parse(data)
    return {unit.getcontext(): unit.target for unit in store.units}


def _write_catalogue(messages: Messages) -> bytes:
    strings = {
        name: {
            "localizations": {
                tag: {"stringUnit": {"state": "translated", "value": value}}
                for tag, value in (("de", SOURCES[name]), ("en", text))
            }
        }
        for name, text in messages.items()
    }
    root = {"sourceLanguage": "de", "strings": strings, "version": "1.0"}
    return json.dumps(root, indent=2, separators=(",", " : "), ensure_ascii=False).encode()


def _read_catalogue(data: bytes) -> dict[str, str]:
    strings = json.loads(data)["strings"]
    return {name: entry["localizations"]["en"]["stringUnit"]["value"] for name, entry in strings.items()}


def _write_chrome(messages: Messages) -> bytes:
    return json.dumps({name: {"message": text, "description": "the the"} for name, text in messages.items()}).encode()


def _yaml(**form: Any) -> Callable[[Messages], bytes]:
    return lambda messages: yaml.safe_dump({"en": dict(messages)}, allow_unicode=True, sort_keys=False, **form).encode()


def _read_yaml(data: bytes) -> dict[str, str]:
    return {name: text.rstrip("\n") for name, text in yaml.safe_load(data)["en"].items()}


def _json(**form: Any) -> Callable[[Messages], bytes]:
    return lambda messages: json.dumps(dict(messages), **form).encode()


TOOLS = {
    "polib": Tool(".po", _write_polib, _read_polib),
    "json": Tool(".json", _json(ensure_ascii=False, indent=4), json.loads),
    "json in ASCII": Tool(".json", _json(), json.loads),
    "Chrome": Tool(
        ".json", _write_chrome, lambda data: {name: value["message"] for name, value in json.loads(data).items()}
    ),
    "JSON of translate-toolkit": Tool(".json", *_store(jsonl10n.JsonNestedFile)),
    "i18next": Tool(".json", *_store(jsonl10n.I18NextFile)),
    "ARB": Tool(".arb", *_store(jsonl10n.ARBJsonFile)),
    "PyYAML": Tool(".yaml", _yaml(), _read_yaml),
    "PyYAML, narrow": Tool(".yml", _yaml(width=20), _read_yaml),
    "PyYAML in single quotes": Tool(".yml", _yaml(default_style="'", width=30), _read_yaml),
    "PyYAML in double quotes": Tool(".yml", _yaml(default_style='"', width=30), _read_yaml),
    "PyYAML in blocks": Tool(".yml", _yaml(default_style="|"), _read_yaml),
    "PyYAML in folded blocks": Tool(".yml", _yaml(default_style=">", width=20), _read_yaml),
    "YAML of translate-toolkit": Tool(".yaml", *_store(yaml_storage.YAMLFile)),
    "properties": Tool(".properties", _write_properties, _read_properties),
    "strings": Tool(".strings", _write_strings, _read_strings),
    "string catalogue": Tool(".xcstrings", _write_catalogue, _read_catalogue),
    "csv": Tool(".csv", _write_table, _read_table),
    "csv, all quoted": Tool(
        ".csv",
        lambda messages: _write_table(messages, quoting=csv.QUOTE_ALL, delimiter=";"),
        lambda data: _read_table(data, delimiter=";"),
    ),
    "tsv": Tool(
        ".tsv",
        lambda messages: _write_table(messages, dialect="excel-tab"),
        lambda data: _read_table(data, dialect="excel-tab"),
    ),
    "csv of translate-toolkit": Tool(".csv", _write_weblate, _read_weblate),
}


def _name(name: str | None) -> str:
    """Return the name of a message without its source, which PO has there as well."""
    return (name or "").split("|")[0]


@pytest.fixture(params=sorted(TOOLS))
def tool(request: pytest.FixtureRequest) -> Tool:
    return TOOLS[request.param]


def test_what_a_tool_wrote_is_read_as_the_tool_reads_it(tool: Tool, tmp_path: Path) -> None:
    path = tmp_path / f"en{tool.suffix}"
    path.write_bytes(tool.write(DAMAGED))
    document = read(load(path), None)
    found = {_name(unit.segment.name): unit.segment.target.rstrip("\n") for unit in document.units if unit.segment}
    assert found == DAMAGED == tool.read(path.read_bytes())
    assert document.language in ("en", "und")
    assert {unit.segment.source for unit in document.units if unit.segment} in ({None}, set(SOURCES.values()))


def test_planted_errors_are_found_by_name_and_line(tool: Tool, tmp_path: Path) -> None:
    path = tmp_path / f"en{tool.suffix}"
    path.write_bytes(tool.write(DAMAGED))
    [report] = mtcheck.check_file(path, language="en").files
    found = {_name(report.units[finding.unit_id].name): finding for finding in report.findings}
    assert {name: found[name].rule_id[: len(rule)] for name, rule in RULES.items() if name in found} == RULES
    assert set(found) == set(RULES)
    starts = [finding.span.start for finding in found.values()]
    lines = report.file.text.splitlines()
    for name, line in zip(found, line_numbers(report.file.text, sorted(starts)), strict=True):
        word = DAMAGED[name].split()[-1].rstrip(".")
        assert any(word in lines[at] for at in range(line - 1, min(line + 3, len(lines)))), (name, line)


def test_a_repaired_file_opens_in_its_tool_with_all_else_unchanged(tool: Tool, tmp_path: Path) -> None:
    path = tmp_path / f"en{tool.suffix}"
    before = tool.write(DAMAGED)
    path.write_bytes(before)
    after = mtcheck.check_file(path, language="en").apply_fixes(unsafe=True).encode()
    assert tool.read(after) == REPAIRED
    assert len(before) - 60 < len(after) < len(before)


def test_a_file_without_errors_is_not_touched(tool: Tool, tmp_path: Path) -> None:
    path = tmp_path / f"en{tool.suffix}"
    before = tool.write(REPAIRED)
    path.write_bytes(before)
    assert mtcheck.check_file(path, language="en").apply_fixes(unsafe=True).encode() == before


def test_a_strings_file_in_utf_16_stays_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "en.lproj" / "Localizable.strings"
    path.parent.mkdir()
    text = '/* The the */\r\n"a" = "They opened the the door \\U2013 it\'s “old”.";\r\n"b" = "Fine 😀";\r\n'
    path.write_bytes(text.encode("utf-16"))
    subprocess.run([sys.executable, "-m", "mtcheck", "fix", "--unsafe", "-q", str(path)], check=False)
    assert path.read_bytes() == text.replace("the the door", "the door").encode("utf-16")


def test_a_catalogue_of_translate_toolkit_keeps_comments_flags_and_wrapping(tmp_path: Path) -> None:
    store = pypo.pofile()
    for name, text in DAMAGED.items():
        unit = store.addsourceunit(SOURCES[name])
        unit.target = text
        unit.addnote("the the note", origin="translator")
        unit.addlocation("the/the.py:1")
        unit.settypecomment("c-format")
    path = tmp_path / "en.po"
    path.write_bytes(bytes(store))
    after = mtcheck.check_file(path, language="en").apply_fixes(unsafe=True).encode()
    again = pypo.pofile.parsestring(after)
    assert {unit.source: unit.target for unit in again.units if not unit.isheader()} == {
        SOURCES[name]: text for name, text in REPAIRED.items()
    }
    assert after.count(b"the the") == bytes(store).count(b"the the") - 1
    assert after.count(b"c-format") == len(SOURCES)
