"""What is true of every document, whatever the format."""

from __future__ import annotations

from mtcheck.model import BREAK, OBJECT, Document, LocalSpan, SourceFile
from mtcheck.read import read

_BLANKS = str.maketrans("\t\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029", " " * 11)


def check(document: Document) -> None:
    """Assert the promises that `Document` makes to the rest of the house."""
    _check_units(document)
    _check_runs(document)
    _check_boundaries(document)


def _check_units(document: Document) -> None:
    prose = document.prose
    assert prose.count("\n") == max(len(document.units) - 1, 0)
    assert "\r" not in prose
    before = -1
    starts = [unit.span.start for unit in document.units]
    assert starts == sorted(starts)
    for index, unit in enumerate(document.units):
        assert unit.index == index
        assert unit.local.start == before + 1
        text = prose[unit.local.start : unit.local.end]
        assert text
        assert text == text.strip()
        assert 0 <= unit.span.start < unit.span.end <= len(document.file.text)
        assert document.to_file(unit.local) == unit.span
        before = unit.local.end
    assert before == len(prose) or not document.units


def _check_runs(document: Document) -> None:
    if not document.runs:
        assert _blanked(document.prose) == _blanked(document.file.text[: len(document.prose)])
        return
    local_end = file_end = 0
    for run in document.runs:
        assert document.prose[local_end : run.local.start] in ("", "\n")
        if local_end < run.local.start:
            file_end = 0  # cells side by side lie within one another
        assert file_end <= run.file.start < run.file.end
        assert run.local.start < run.local.end
        if run.literal:
            assert run.local.end - run.local.start == run.file.end - run.file.start
            assert _blanked(_text(document, run.local)) == _blanked(document.file.text[run.file.start : run.file.end])
            assert "\n" not in _text(document, run.local)
        local_end, file_end = run.local.end, run.file.end
    assert local_end == len(document.prose)
    assert all(run.file.end <= len(document.file.text) for run in document.runs)


def _check_boundaries(document: Document) -> None:
    offsets = [boundary.offset for boundary in document.boundaries]
    assert offsets == sorted(offsets)
    assert all(0 <= offset <= len(document.prose) for offset in offsets)


def _text(document: Document, local: LocalSpan) -> str:
    return document.prose[local.start : local.end]


def _blanked(text: str) -> str:
    return text.translate(_BLANKS)


def units_of(text: str, format: str) -> list[str]:
    """Read a text, check it, and return its units as `kind: prose`. OBJECT is shown as `@`, BREAK as `/`."""
    document = read(SourceFile(text), format)
    check(document)
    return [f"{unit.kind}: {_shown(_text(document, unit.local))}" for unit in document.units]


def boundaries_of(text: str, format: str) -> str:
    """Return the prose with its boundaries drawn in: `<link:` and `:link>`."""
    document = read(SourceFile(text), format)
    pieces = []
    before = 0
    for boundary in document.boundaries:
        pieces.append(document.prose[before : boundary.offset])
        pieces.append(f"<{boundary.element}:" if boundary.opens else f":{boundary.element}>")
        before = boundary.offset
    return _shown("".join([*pieces, document.prose[before:]]))


def _shown(text: str) -> str:
    return text.replace(OBJECT, "@").replace(BREAK, "/")
