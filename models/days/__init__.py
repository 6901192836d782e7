"""Days as people say them: a small grammar for each language, and the calendar of working days."""
