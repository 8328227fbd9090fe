"""Tools that build what is compiled into `rules/`. Not part of the installed package."""
