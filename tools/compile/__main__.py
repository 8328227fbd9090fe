"""The command line of the build tools."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from tools.compile.diacritics import write_diacritics
from tools.compile.dictionaries import write_dictionaries
from tools.compile.foreign import write_foreign
from tools.compile.glue import write_glue
from tools.compile.identify import write_identify
from tools.compile.languages import Spec
from tools.compile.lexicon import lexicon_header, lexicon_words, tags
from tools.compile.numbers import write_numbers
from tools.compile.pack import note_hashes, write_lexicon
from tools.compile.pieces import write_pieces
from tools.compile.profiles import write_profiles
from tools.compile.romanised import write_romanised
from tools.compile.sources import Sources

ROOT = Path(__file__).parents[2]


def english(sources: Sources, out: Path) -> list[Path]:
    """Write the English lexicon; return the files."""
    import lemminflect

    from tools.compile.english import english_words

    words = english_words(sources, Path(lemminflect.__file__).parent)
    header = {"language": "en", "clitic-suffixes": "'s '", "made-with": versions("wordfreq", "lemminflect", "babel")}
    return write_lexicon(out / "en", words, header)


def foreign(sources: Sources, out: Path) -> list[Path]:
    """Write the common words of many languages; return the files."""
    return write_foreign(out / "any", versions("wordfreq"))


def lexicon(tag: str, sources: Sources, out: Path) -> list[Path]:
    """Write the lexicon of a language, with the English names and the closed classes that lie in `out`."""
    spec = Spec(tag)
    (out / tag).mkdir(parents=True, exist_ok=True)
    header = lexicon_header(spec) | {"made-with": versions("wordfreq", "babel")}
    return write_lexicon(out / tag, lexicon_words(spec, sources, out), header)


def glue(tag: str, sources: Sources, out: Path) -> list[Path]:
    """Write the weights of the glued-words detector for the lexicon that is there; return the file."""
    return [write_glue(tag, sources, out / tag)]


def diacritics(_: Sources, out: Path) -> list[Path]:
    """Write the words that lose by losing their diacritics; return the files."""
    return write_diacritics(out)


def romanised(_: Sources, out: Path) -> list[Path]:
    """Write Russian words in Latin letters; return the file."""
    return write_romanised(out / "any")


def dictionaries(sources: Sources, out: Path) -> list[Path]:
    """Write the words of the languages without frequencies; return the files."""
    return write_dictionaries(out, sources.scowl.parents[1])


def pieces(sources: Sources, out: Path) -> list[Path]:
    """Train the sub-word models; return the files."""
    return write_pieces(sources, out / "any")


def identify(_: Sources, out: Path) -> list[Path]:
    """Write the words by which languages are told apart; return the files."""
    return write_identify(out / "any")


def profiles(_: Sources, out: Path) -> list[Path]:
    """Write the profiles of languages; return the files."""
    return write_profiles(out)


def numbers(_: Sources, out: Path) -> list[Path]:
    """Write how languages write numbers; return the files."""
    return write_numbers(out)


BUILDERS: Mapping[str, Callable[[Sources, Path], list[Path]]] = {
    "en": english,
    "foreign": foreign,
    "diacritics": diacritics,
    "dictionaries": dictionaries,
    "romanised": romanised,
    "pieces": pieces,
    "identify": identify,
    "profiles": profiles,
    "numbers": numbers,
}
"""What is built once: English lexicon, common words of many languages, sub-word models."""

TAG_BUILDERS: Mapping[str, Callable[[str, Sources, Path], list[Path]]] = {"lexicon": lexicon, "glue": glue}
"""What is built for one language: its lexicon, weights of the glued-words detector."""


def versions(*packages: str) -> str:
    """Return the packages with their versions: the same versions give the same bytes."""
    return " ".join(f"{package}={version(package)}" for package in packages)


def main() -> None:
    """Build what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.compile", description="Builds the compiled data in rules/.")
    parser.add_argument("what", choices=[*BUILDERS, *TAG_BUILDERS], help="; ".join(_first_lines()))
    parser.add_argument("tags", nargs="*", help="languages of lexicon and glue (lexicon: all if none is named)")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with train/ and text/")
    parser.add_argument("--scowl", type=Path, default=Sources.SCOWL, help="Debian package scowl")
    parser.add_argument("--wordnet", type=Path, default=Sources.WORDNET, help="Debian package wordnet-base")
    parser.add_argument("--out", type=Path, default=ROOT / "rules", help="folder with one folder per language")
    arguments = parser.parse_args()
    sources = Sources(arguments.data, arguments.scowl, arguments.wordnet)
    if missing := sources.missing():
        parser.error(f"not found: {', '.join(missing)}")
    if arguments.what in BUILDERS:
        note_hashes(BUILDERS[arguments.what](sources, arguments.out))
    for tag in arguments.tags or (tags() if arguments.what == "lexicon" else ()):
        note_hashes(TAG_BUILDERS[arguments.what](tag, sources, arguments.out))


def _first_lines() -> list[str]:
    builders = {**BUILDERS, **TAG_BUILDERS}
    return [f"{name}: {(build.__doc__ or '').splitlines()[0]}" for name, build in builders.items()]


if __name__ == "__main__":
    main()
