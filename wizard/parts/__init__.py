"""Widgets that know no question: step list, guidance, footer, banner, chips."""
