"""The rules test themselves."""
