"""The command line of the build tools."""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.compile.sources import Sources

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Build what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.compile", description=__doc__)
    parser.add_argument("what", choices=("en",), help="en: the English lexicon")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder with train/ and text/")
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"), help="SCOWL lists (Debian package scowl)")
    parser.add_argument("--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="WordNet 3.0 (Debian package wordnet-base)")
    parser.add_argument("--out", type=Path, default=ROOT / "rules", help="folder with one folder per language")
    arguments = parser.parse_args()
    sources = Sources(arguments.data, arguments.scowl, arguments.wordnet)
    if missing := sources.missing():
        parser.error(f"not found: {', '.join(missing)}")
    build_english(sources, arguments.out)


def build_english(sources: Sources, out: Path) -> None:
    """Write the English lexicon."""
    import lemminflect

    from tools.compile.english import english_words
    from tools.compile.pack import write_lexicon

    words = english_words(sources, Path(lemminflect.__file__).parent)
    write_lexicon(out / "en", words, {"language": "en", "clitic-suffixes": "'s '"})


if __name__ == "__main__":
    main()
