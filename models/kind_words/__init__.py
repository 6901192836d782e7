"""The sentence of each rule of the check-up: about the paper, never about people; at most 25 words."""
