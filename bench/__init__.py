"""The measurements: each stands against what the machine could do at best, in the same run."""
