"""Builds lexicons and models from named public data: `python -m tools.compile --help`."""
