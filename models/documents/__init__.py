"""Paper: a frozen plan in, the bytes of a PDF out. Same in, same out."""
