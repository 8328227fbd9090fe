"""Comparisons of a translation with its source: one file each, found by walking this package.

A module has `ROLES`, what `match.role` of its rules may say, and one of

* `signs(pair, rules)`: yields what is wrong in one unit, as `Sign`s whose role has a rule;
* `signs_of_all(pairs, rules)`: yields pairs with their signs, after a look at all of a document.

`rules` are the enabled rules by role; a module is not asked if there is none of its roles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    from mtcheck.detect.pairs.pair import Pair, Sign
    from mtcheck.rulebook.entry import Entry

    Single = Callable[[Pair, Mapping[str, Entry]], Iterable[Sign]]
    Joint = Callable[[Sequence[Pair], Mapping[str, Entry]], Iterable[tuple[Pair, Iterable[Sign]]]]


def comparisons(rules: Mapping[str, Entry]) -> tuple[list[Single], list[Joint]]:
    """Return what compares single units, and what compares all units of a document, for these rules.

    Raises:
        RuleError: a rule has a role that there is not.
    """
    wanted = [module for module in _modules() if not rules.keys().isdisjoint(module.ROLES)]
    known = {role for module in _modules() for role in module.ROLES}
    for role, entry in rules.items():
        if role not in known:
            raise entry.error(f"role “{role}”; expected one of {', '.join(sorted(known))}; correct it", "match.role")
    return [one.signs for one in wanted if hasattr(one, "signs")], [
        one.signs_of_all for one in wanted if hasattr(one, "signs_of_all")
    ]


@cache
def _modules() -> tuple[Any | ModuleType, ...]:
    from importlib import import_module
    from pkgutil import iter_modules

    found = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    return tuple(module for module in found if hasattr(module, "ROLES"))
