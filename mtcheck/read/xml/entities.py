"""The entities that a document declares for itself: not expanded in texts, but by Expat in attributes."""

from __future__ import annotations

from mtcheck.text import lazy

LONGEST = 2_000
"""Code points that an entity may stand for, those within it written out. Real ones are names and addresses."""

_REFERENCE = lazy(r"&([^#&;\s][^&;\s]*);")


class Declared:
    """Collects the declarations and judges them together."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, value: str) -> None:
        """Take a declaration; of several of one name the first counts, as in XML."""
        self._values.setdefault(name, value)

    def harmful(self) -> str | None:
        """Return an entity that is too long when it is written out, or holds itself; None if there is none."""
        return next((name for name in self._values if self._size(name, 0) > LONGEST), None)

    def _size(self, name: str, depth: int) -> int:
        """Return the length of an entity; more than is allowed as soon as that is sure."""
        if depth > 10:
            return LONGEST + 1
        if name not in self._sizes:
            value = self._values.get(name, "")
            inner = set(_REFERENCE.findall(value))
            total = len(value) + sum(value.count(f"&{one};") * self._size(one, depth + 1) for one in inner)
            self._sizes[name] = min(total, LONGEST + 1)
        return self._sizes[name]
