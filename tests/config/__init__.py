"""Tests of the configuration, on real files."""
