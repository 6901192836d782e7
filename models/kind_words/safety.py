"""Kind words for what could make somebody less safe."""

from models.kind_words.saying import Say

SENTENCES: dict[str, Say] = {}
