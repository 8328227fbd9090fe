"""Regular expressions that are compiled when they are first used.

Compiling takes 0.2 to 5 ms each, and most patterns of a detector only judge candidates that most texts do not have.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like `re.compile(source, flags)`, but costs nothing until it is used.

    After the first use the methods are those of the compiled pattern itself: there is no price per call.
    Raises nothing here: a wrong pattern raises `re.error` when it is used (a test compiles them all).

    >>> lazy("[0-9]+").search("page 12")[0]
    '12'
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self.source = source
        self.compile_flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.source, self.compile_flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
