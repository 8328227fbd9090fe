"""Files that are trees of mappings, lists and texts: JSON, YAML and what is made of them. No format itself."""
