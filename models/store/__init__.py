"""The library on disk: the only SQL. Plans go in and come out, no row leaves."""
