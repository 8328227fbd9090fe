"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A slow machine is no failure, and a failure must come back when the test is run again.
settings.register_profile("mtcheck", deadline=None, derandomize=True)
# HYPOTHESIS_PROFILE=fuzz: as many texts as an hour allows, others each time.
settings.register_profile("fuzz", deadline=None, max_examples=20_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "mtcheck"))
