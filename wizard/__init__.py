"""The screen: everything here may import Qt, nothing here may touch the disk."""
