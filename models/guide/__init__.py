"""The guided process as a value: its shapes, and the reader of resources/guide."""
