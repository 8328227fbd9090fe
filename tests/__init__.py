"""The tests of mtcheck. A package, so that `tests.gates.tree` means this one and no other."""
