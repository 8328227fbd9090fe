"""Detectors: one file each, found by walking this package.

A detector module has

* `NAME`: what `match.name` in a rule file says;
* `SCOPE`: `passage` or `document`;
* `build(entries, language)`: takes all enabled rules of that name for one language, checks their options, and
  returns a function from a `Passage` (or a `Document`) to `Hit`s.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType, ModuleType


@cache
def modules() -> Mapping[str, ModuleType]:
    """Return the detector modules by the name that rule files use. Modules without `NAME` are helpers."""
    found = (import_module(f"{__name__}.{info.name}") for info in pkgutil.iter_modules(__path__))
    return MappingProxyType({module.NAME: module for module in found if hasattr(module, "NAME")})
