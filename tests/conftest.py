"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A slow machine is no failure, and a failure must come back when the test is run again.
settings.register_profile("mtcheck", deadline=None, derandomize=True)
settings.load_profile("mtcheck")
