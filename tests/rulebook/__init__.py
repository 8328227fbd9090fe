"""Tests of mtcheck.rulebook."""
