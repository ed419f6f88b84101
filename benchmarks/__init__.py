"""Measurements and comparisons, run by hand; nothing of the package imports them."""
