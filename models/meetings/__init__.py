"""The meetings after the plan: what a review shows, what it does to the plan, and what it still needs."""
