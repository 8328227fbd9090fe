"""The command line of the build tools."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path

from tools.compile.foreign import build_foreign
from tools.compile.glue import build_glue
from tools.compile.sources import Sources

ROOT = Path(__file__).parents[2]


WHAT = {
    "en": "English lexicon",
    "foreign": "common words of many languages",
    "glue": "weights of the glued-words detector, after en",
}


def main() -> None:
    """Build what is asked for."""
    arguments = _arguments()
    if arguments.what == "foreign":
        build_foreign(arguments.out, versions("wordfreq"))
        return
    sources = Sources(arguments.data, arguments.scowl, arguments.wordnet)
    if missing := sources.missing():
        raise SystemExit(f"not found: {', '.join(missing)}; see --help")
    if arguments.what == "glue":
        build_glue(sources, arguments.out)
    else:
        build_english(sources, arguments.out)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.compile", description=__doc__)
    parser.add_argument("what", choices=tuple(WHAT), help="; ".join(f"{k}: {v}" for k, v in WHAT.items()))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with train/ and text/")
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"), help="Debian package scowl")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="Debian package wordnet-base")
    parser.add_argument("--out", type=Path, default=ROOT / "rules", help="folder with one folder per language")
    return parser.parse_args()


def build_english(sources: Sources, out: Path) -> None:
    """Write the English lexicon."""
    import lemminflect

    from tools.compile.english import english_words
    from tools.compile.pack import write_lexicon

    words = english_words(sources, Path(lemminflect.__file__).parent)
    header = {"language": "en", "clitic-suffixes": "'s '", "made-with": versions("wordfreq", "lemminflect", "babel")}
    write_lexicon(out / "en", words, header)


def versions(*packages: str) -> str:
    """Return the packages with their versions: the same versions give the same bytes."""
    return " ".join(f"{package}={version(package)}" for package in packages)


if __name__ == "__main__":
    main()
