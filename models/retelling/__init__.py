"""What happened to a plan, told in words: each step of its history, each event of an action, each earlier state."""
