"""What markup looks like that a translator took apart, idea by idea, and what mends it."""
