"""Tables of messages: comma-separated and tab-separated values. No format itself."""
