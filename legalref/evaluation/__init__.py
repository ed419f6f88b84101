"""Measure extraction and relations against gold folders (``legalref eval``)."""

from legalref.evaluation.gold import Gold, GoldError, load_gold
from legalref.evaluation.score import Score, pool, score

__all__ = ["Gold", "GoldError", "Score", "load_gold", "pool", "score"]
