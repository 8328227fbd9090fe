"""mtcheck: the linter for machine-translated drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mtcheck.api import Report, check_file, check_paths, check_text

__version__ = "0.1.0"

__all__ = ["Report", "__version__", "check_file", "check_paths", "check_text"]


def __getattr__(name: str) -> Any:
    # The command line imports this package for its version alone: the interface is loaded when it is used.
    if name in __all__:
        from mtcheck import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
