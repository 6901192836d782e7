"""How a library of an older version becomes one of the next. A migration that was released is never edited."""
