"""mtcheck: the linter for machine-translated drafts."""

__version__ = "0.1.0"
