"""mtcheck where others run it: before a commit and in CI."""
