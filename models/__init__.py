"""The core: everything a plan is and does, with no Qt anywhere below here."""
