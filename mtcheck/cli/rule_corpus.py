"""`mtcheck rules test --clean` and `--coverage`: what the rules say about texts beside their own examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtcheck import api
from mtcheck.cli.rule_text import nearby
from mtcheck.model import UsageError
from mtcheck.rulebook import Entry
from mtcheck.text import Lines

SHOWN = 5
"""Places that are shown of a rule."""

AROUND = 30
"""Code points shown on either side of a finding."""

Found = dict[str, list[str]]
"""The places of findings by rule."""


def found(entries: Sequence[Entry], folder: Path, rules: Sequence[str], language: str | None, jobs: int) -> Found:
    """Return what rules find in the files of a folder: places with the words around them, by rule.

    Args:
        entries: The rules; those in preview and those that are off are used too.
        folder: The folder, or a file.
        rules: Folders of rules of the user.
        language: That of all files (BCP 47), None if it is to be found out for each.
        jobs: Processes, 0 for one on each processor.

    Raises:
        UsageError: there is no file to check, or one of them cannot be read.
    """
    ids = [entry.rule.id for entry in entries]
    report = api.check_paths([folder], language=language, select=ids, rules=rules, jobs=jobs)
    errors = [note for note in report.result.notifications if note.level == "error"]
    if errors or not report.files:
        reason = errors[0].message if errors else "nothing to check; expected drafts in it"
        raise UsageError(f"{folder}: {reason}")
    places: Found = defaultdict(list)
    for file in report.files:
        text, lines = file.file.text, Lines(file.file.text)
        for finding in file.findings:
            start, end = finding.span.start, finding.span.end
            place = lines.place(start)
            words = f"{text[max(0, start - AROUND) : start]}[[{text[start:end]}]]{text[end : end + AROUND]}"
            where = f"{nearby(str(file.file.path))}:{place.line}:{place.column}"
            places[finding.rule_id].append(f"{where}: …{' '.join(words.split())}…")
    return places


def fired(places: Found) -> Iterator[str]:
    """Yield the rules that found something, the most frequent first, each with its first places."""
    for rule_id, lines in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"{len(lines):>6}  {rule_id}"
        yield from (f"        {line}" for line in lines[:SHOWN])
    count = sum(map(len, places.values()))
    yield f"{len(places)} rules fire, {count} findings" if places else "no rule fires"


def silent(entries: Sequence[Entry], places: Found) -> Iterator[str]:
    """Yield the rules that found nothing."""
    ids = [entry.rule.id for entry in entries if entry.rule.id not in places]
    yield from ids
    yield f"{len(ids)} of {len(entries)} rules never fire"
