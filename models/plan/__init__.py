"""The plan as a value: frozen records, the snapshot that holds them, and the difference of two snapshots."""
