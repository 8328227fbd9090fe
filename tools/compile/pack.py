"""Writes compiled word data and remembers their hashes."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import marisa_trie

from mtcheck.languages.lexicon import Word, packed_word
from mtcheck.languages.packed import record_file

HASHES = Path(__file__).parents[1] / "hashes.json"


def write_lexicon(folder: Path, words: Mapping[str, Word], header: Mapping[str, str]) -> list[Path]:
    """Write `lexicon.trie` and `lexicon.bin` to the folder; return both paths."""
    trie = marisa_trie.Trie(words)
    records: list[bytes] = [b""] * len(trie)
    for form, word in words.items():
        records[trie[form]] = packed_word(word)
    return write_packed(folder, "lexicon", trie, header, b"".join(records))


def write_packed(
    folder: Path, name: str, trie: marisa_trie.Trie, header: Mapping[str, str], records: bytes
) -> list[Path]:
    """Write a trie and its record file to the folder; return both paths."""
    paths = [folder / f"{name}.trie", folder / f"{name}.bin"]
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        trie.save(f"{fresh}/trie")
        Path(fresh, "bin").write_bytes(record_file(header, records))
        for path in paths:  # whoever has mapped the old file keeps it
            os.replace(f"{fresh}/{path.suffix[1:]}", path)
    return paths


def write_text(path: Path, text: str) -> Path:
    """Write the text to the file, all of it or nothing; return the path."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8")
    os.replace(fresh, path)
    return path


def note_hashes(paths: list[Path]) -> None:
    """Record the SHA-256 of built files in `tools/hashes.json`, by their path in the repository."""
    known: dict[str, str] = json.loads(HASHES.read_text()) if HASHES.is_file() else {}
    root = HASHES.parents[1]
    for path in paths:
        if path.resolve().is_relative_to(root):
            known[path.resolve().relative_to(root).as_posix()] = sha256(path)
    write_text(HASHES, json.dumps(known, indent=2, sort_keys=True) + "\n")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
