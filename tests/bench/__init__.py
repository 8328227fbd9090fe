"""Benchmarks: how fast mtcheck is beside its peers, in one run, on the same text, on one core.

    python -m tests.bench                 # a table, two minutes
    python -m tests.bench --json FILE     # the figures as well
    python -m tests.bench --record        # add a dated entry to RECORD.md

The tools do different work; the ratios compare cost, not quality.
"""
