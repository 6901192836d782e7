"""One file a kind of field: it shows a value, shows its problems, and says when a person answered."""
